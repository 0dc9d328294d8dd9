package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// Excerpt returns an entry of the minutes as text for a mail: its reference, the
// words in the house style, the reasons, and which meeting and item it is of.
// It is for the officer: a closed text stands in it and is marked.
func Excerpt(r *model.Review, m *model.Minute, o Options) string {
	p := privatePaper(r, first(m.Meeting), o)
	if p == nil {
		return strings.TrimSpace(m.Text)
	}
	lines := []string{exemptMarking([]string{m.Exempt})}
	if m.Type.Decides() {
		lines = append(lines, m.Reference)
	}
	lines = append(lines, p.saying(m))
	for _, s := range []struct{ label, text string }{
		{"Reasons: ", m.Reasons}, {"Alternatives considered: ", m.Alternatives},
	} {
		if text := strings.TrimSpace(s.text); text != "" {
			lines = append(lines, s.label+text)
		}
	}
	lines = append(lines, p.whence(m.Item))
	return joined(lines)
}

// saying returns the words of an entry with what it is before them.
func (p *paper) saying(m *model.Minute) string {
	text, who := strings.TrimSpace(m.Text), prose.OneLine(m.Who)
	by := func(label string) string { return bracketed(label, who) + ": " + text }
	switch m.Type {
	case model.QuestionMinute:
		return by("Question")
	case model.AnswerMinute:
		return by("Answer")
	case model.Promised:
		return by("Promised")
	case model.Suggested:
		return by("Suggestion")
	case model.ActionMinute:
		return "Action: " + bracketed(text, p.doing(m))
	case model.Resolved, model.Recommended, model.Noted, model.Agreed:
		return p.r.House().Say(m.Type, text)
	case model.NoteMinute:
	}
	if who != "" {
		return who + ": " + text
	}
	return text
}

// Whence says which meeting and item something is of, for a mail.
func Whence(r *model.Review, meeting model.ID, item []model.ID, o Options) string {
	p := privatePaper(r, meeting, o)
	if p == nil {
		return ""
	}
	return p.whence(item)
}

func (p *paper) whence(item []model.ID) string {
	said := "Meeting"
	if body := p.body(); body != "" {
		said = body + ", meeting"
	}
	if date := p.date(); date != "" {
		said += " of " + date
	}
	if i, ok := p.r.Find(first(item)).(*model.Item); ok {
		said += ", item " + p.named(i)
	}
	if p.meeting.Approved.IsZero() {
		said += " (draft minutes)"
	}
	return said
}

// joined puts what there is on lines of their own.
func joined(lines []string) string {
	var b strings.Builder
	for _, s := range lines {
		if s != "" {
			b.WriteString(s + "\n")
		}
	}
	return b.String()
}
