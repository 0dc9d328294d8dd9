package send

import (
	"cmp"
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// Mail returns the text of the mail that a file goes out with: who, what, by
// when, how to fill it in and where to send it. Of actions that the public may
// not see it gives the references alone: mails are forwarded.
func Mail(r *model.Review, p Parcel, o Options, file string, closed map[model.ID]bool) string {
	m := &maker{r: r, p: p, o: o, refs: r.References()}
	var b strings.Builder
	fmt.Fprintf(&b, "To: %s\nSubject: %s\n", p.To, m.subject())
	fmt.Fprintf(&b, "\nDear %s,\n\n%s\n", greeting(p), m.opening())
	for _, a := range p.Actions {
		b.WriteString("\n- " + m.line(a, closed[a.ID]))
	}
	fmt.Fprintf(&b, "\n\n%s\n\n%s\n", Ask(r, p, o), m.steps(file))
	if by := cmp.Or(together(", ", prose.OneLine(r.Info().Body), o.Council)); by != "" {
		fmt.Fprintf(&b, "\nThank you,\n%s\n", by)
	}
	return b.String()
}

// answered is how every mail says where the file goes.
const answered = "send it back in answer to this mail."

// IsMail says whether a text is one of these mails, as it was written beside the
// file, and no answer to it.
func IsMail(text string) bool {
	return strings.HasPrefix(text, "To: ") && strings.Contains(text, answered)
}

// Chaser returns the text of a mail to somebody whose answer has not come.
func Chaser(r *model.Review, w model.Waiting, closed map[model.ID]bool) string {
	s := w.Sending
	m := &maker{r: r, refs: r.References()}
	var b strings.Builder
	fmt.Fprintf(&b, "To: %s\nSubject: Reminder: your positions on %s\n\nDear %s,\n\n", s.To, m.title(), greeting(Parcel{To: s.To, Several: s.To == Everybody}))
	fmt.Fprintf(&b, "On %s we sent you the file %q.", s.Sent.Format("2 January 2006"), s.File)
	switch {
	case w.Late > 0:
		fmt.Fprintf(&b, " It was wanted back by %s, %s ago, and we have no answer yet on:\n", long(s.Due), prose.Count(w.Late, "day", "days"))
	case !s.Due.IsZero():
		fmt.Fprintf(&b, " It is wanted back by %s, and we have no answer yet on:\n", long(s.Due))
	default:
		b.WriteString(" We have no answer yet on:\n")
	}
	for _, a := range w.Actions {
		b.WriteString("\n- " + m.line(a, closed[a.ID]))
	}
	b.WriteString("\n\nPlease fill in the file and " + answered + " If it is easier, answer with a line for each action and its number.\n")
	if body := prose.OneLine(r.Info().Body); body != "" {
		fmt.Fprintf(&b, "\nThank you,\n%s\n", body)
	}
	return b.String()
}

func (m *maker) title() string { return cmp.Or(prose.OneLine(m.r.Info().Title), "the review") }

func (m *maker) subject() string {
	subject := "Your actions: " + m.title()
	if m.p.Several {
		subject = "Actions: " + m.title()
	}
	if !m.o.Due.IsZero() {
		subject += ", by " + m.o.Due.Time().Format("2 January 2006")
	}
	return subject
}

// greeting is who a mail speaks to.
func greeting(p Parcel) string {
	if p.Several {
		return "colleagues"
	}
	return p.To
}

func (m *maker) opening() string {
	of := "The panel"
	if body := prose.OneLine(m.r.Info().Body); body != "" {
		of = "The " + strings.TrimPrefix(strings.TrimPrefix(body, "The "), "the ")
	}
	these := "These are yours"
	switch {
	case m.p.Several:
		these = "These are open"
	case len(m.p.Actions) == 1:
		these = "This one is yours"
	}
	return fmt.Sprintf("%s follows up the actions of “%s”. %s:", of, m.title(), these)
}

// line names an action, by its reference alone where it is closed.
func (m *maker) line(a *model.Action, closed bool) string {
	line := m.refs[a.ID]
	if closed {
		return line + " (closed to the public: see the file)"
	}
	line += " " + model.TitleOf(a)
	if when := prose.OneLine(a.When.Words); when != "" {
		line += " (" + when + ")"
	}
	return line
}

// steps say how the file is filled in and where it goes.
func (m *maker) steps(file string) string {
	open := "Open the file in Word"
	if m.o.Flat {
		open = "Open the file in Excel"
	}
	proposed := ""
	if m.r.Info().Proposals != model.NoProposals {
		proposed = fmt.Sprintf(", choose a rating to propose under “%s”", ColumnName(m.r, ProposedColumn))
	}
	return fmt.Sprintf(`How to:
1. %s: %s
2. Write under “%s” where each action stands%s. Where its date has to change, give the new date and the reason.
3. Save it under the same name, and %s`, open, file, ColumnName(m.r, PositionColumn), proposed, answered)
}
