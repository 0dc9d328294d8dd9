package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	outgo "council/scrutiny/model/send"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// The fields of the page that sends; those of the files begin with sendFile.
const (
	sendTo      = "to"
	sendFormat  = "format"
	sendDue     = "due"
	sendResting = "resting"
	sendClosed  = "closed"
	sendFolder  = "folder"
	sendFile    = "file:"
)

// yes is the value of a flag that is set.
const yes = "yes"

// sender is the page that asks what is sent to whom, and lists the files that
// would be made.
type sender struct {
	*asking
	r       *model.Review
	shown   map[string]string // the values that the fields were made for
	parcels []outgo.Parcel
	left    outgo.Left
	leave   map[string]bool // recipients who are not sent theirs
	busy    bool            // the book is keeping what was sent
}

// sendOut asks what is to be sent to those who lead actions.
func (a *App) sendOut() {
	if why := a.ReadOnly(); why != "" {
		a.Warn(why)
		return
	}
	s := &sender{asking: &asking{app: a, title: "Send to leads: a file each, to fill in and send back", does: "write the files"}, r: a.review, leave: map[string]bool{}}
	s.typed, s.enter = s.suit, s.write
	s.ask(map[string]string{
		sendTo: string(outgo.ByLead), sendDue: outgo.DueDay(s.r, a.today()).Time().Format("2 January 2006"), sendFolder: a.office.PostFolder(a.desk.Path(), s.r, a.today()),
	}, sendTo)
	a.Push(s)
}

// Private says that the page is not for the room.
func (s *sender) Private() bool { return true }

// options are what the fields ask for, but for the day.
func (s *sender) options(values map[string]string) outgo.Options {
	return outgo.Options{To: outgo.By(values[sendTo]), Today: s.app.today(), Resting: values[sendResting] == yes, Closed: values[sendClosed] == yes}
}

// ask makes the fields for values: which files there are depends on the others.
func (s *sender) ask(values map[string]string, focus string) {
	s.parcels, s.left = outgo.Parcels(s.r, s.options(values))
	fields := []form.Field{
		{Key: sendTo, Label: "A file for", Kind: form.Choice, Value: values[sendTo], Options: []form.Option{{Key: string(outgo.ByLead), Label: "each lead"}, {Key: string(outgo.BySection), Label: "each section"}, {Key: string(outgo.InOne), Label: "all leads together"}}, Help: "← → choose. Tab goes to the next field, and through the files below, where Space leaves one out."},
		{Key: sendFormat, Label: "Format", Kind: form.Choice, Value: values[sendFormat], Options: []form.Option{{Key: "xlsx", Label: "Excel"}, {Key: "docx", Label: "Word"}}},
		{Key: sendDue, Label: "Wanted by", Value: values[sendDue], Note: s.inDays},
	}
	if fields[1].Value == "" {
		fields[1].Value = "xlsx"
	}
	if s.left.Resting > 0 || values[sendResting] == yes {
		fields = append(fields, form.Field{Key: sendResting, Label: "Resting too", Kind: form.Flag, Value: values[sendResting], Help: "Actions that rest until nearer their date are not asked about, as a rule."})
	}
	if s.left.Closed > 0 || values[sendClosed] == yes {
		fields = append(fields, form.Field{Key: sendClosed, Label: "Closed too", Kind: form.Flag, Value: values[sendClosed], Help: "Actions that are closed to the public go to their leads in files that are marked so."})
	}
	fields = append(fields, form.Field{Key: sendFolder, Label: "Folder", Value: values[sendFolder], Required: true, Help: "Where the files are written, with the text of a mail beside each. A name alone is a folder beside the book."})
	s.form = form.New(s.app.theme, append(fields, s.files()...)...)
	s.form.Focus(focus)
	s.shown = s.form.Values()
	s.quick = s.form.Focused().Kind != form.Line
}

// files are the files that would be made, each to be left out.
func (s *sender) files() []form.Field {
	fields := make([]form.Field, 0, len(s.parcels))
	for i, p := range s.parcels {
		f := form.Field{Key: sendFile + p.To, Kind: form.Flag, Value: yes, Help: "Space leaves the file out, or takes it in again."}
		if i == 0 {
			f.Label = "Files"
		}
		if s.leave[p.To] {
			f.Value = ""
		}
		f.Show = func(value string) string {
			told := p.To + ": " + text.Count(len(p.Actions), "action", "actions")
			if p.Unknown {
				told += " (not in 9 People)"
			}
			if value != yes {
				told += ", not sent"
			}
			return told
		}
		fields = append(fields, f)
	}
	return fields
}

// inDays says which day the words mean.
func (s *sender) inDays(words string) string {
	day, err := outgo.ReadDue(s.r, words, s.app.today())
	switch n := day.Sub(s.app.today()); {
	case err != nil:
		return "" // said once the files are to be written: it is still being typed
	case n == 0:
		return day.Time().Format("Monday 2 January 2006") + ", today"
	default:
		return day.Time().Format("Monday 2 January 2006") + ", in " + text.Count(n, "day", "days")
	}
}

// suit makes the fields again where other files would be made, and keeps which
// of them are left out.
func (s *sender) suit() {
	now := s.form.Values()
	for _, p := range s.parcels {
		s.leave[p.To] = now[sendFile+p.To] != yes
	}
	if slices.ContainsFunc([]string{sendTo, sendResting, sendClosed}, func(key string) bool { return now[key] != s.shown[key] }) {
		s.ask(now, s.form.Focused().Key)
	}
	s.quick = s.form.Focused().Kind != form.Line
}

// chosen are the files that are not left out.
func (s *sender) chosen() []outgo.Parcel {
	return slices.DeleteFunc(slices.Clone(s.parcels), func(p outgo.Parcel) bool { return s.leave[p.To] })
}

// Key takes a key.
func (s *sender) Key(k tea.KeyMsg) tea.Cmd {
	if s.busy {
		return nil
	}
	return s.asking.Key(k)
}

// Hints are the keys of the page.
func (s *sender) Hints() []screen.Hint {
	hints := s.asking.Hints()
	if s.form.Focused().Kind == form.Flag {
		hints = slices.Insert(hints, 1, screen.Hint{Key: "Space", Label: "yes or no"})
	}
	return hints
}

// View draws the fields, and below them what will be made and what is left out.
func (s *sender) View(width, height int) screen.View {
	under := s.under(width)
	under = under[:min(len(under), max(3, height/3))]
	lines, x, y, cursor := s.form.View(width, min(s.form.Rows(width), height-len(under)))
	lines = append(lines, under...)
	for len(lines) < height {
		lines = append(lines, s.app.theme.Base.Render(text.Spaces(width)))
	}
	return screen.View{Lines: lines[:height], X: x, Y: y, ShowCursor: cursor}
}

func (s *sender) under(width int) []string {
	th, chosen, actions := s.app.theme, s.chosen(), map[model.ID]bool{}
	for _, p := range chosen {
		for _, a := range p.Actions {
			actions[a.ID] = true
		}
	}
	said := "Nothing would be sent."
	if n := len(chosen); n > 0 {
		said = fmt.Sprintf("%s about %s, and a text for the mail beside each.", text.Count(n, "file", "files"), text.Count(len(actions), "action", "actions"))
	}
	return append(record.Paragraphs(th.Strong, said, width), bullets(th.Base, append(s.left.Says(), outgo.Strangers(chosen)...), width)...)
}

// write writes what was chosen, where nothing speaks against it.
func (s *sender) write(v map[string]string) tea.Cmd {
	chosen, o := s.chosen(), s.options(v)
	due, err := outgo.ReadDue(s.r, v[sendDue], o.Today)
	switch {
	case err != nil:
		s.form.Fail(sendDue, sentence(err))
	case s.app.review != s.r:
		s.r = s.app.review
		s.ask(v, s.form.Focused().Key)
		s.app.Say("The review changed: look at the files again, then write them.")
	case len(s.parcels) == 0:
		s.app.Warn(strings.TrimSpace("There is nothing to ask about: no open action has a lead. " + strings.Join(s.left.Says(), " ")))
	case len(chosen) == 0:
		s.form.Fail(sendFile+s.parcels[0].To, "Every file is left out: Space takes one in.")
	default:
		o.Due = due
		return (&mailing{app: s.app, page: s, r: s.r, x: Posting{Options: o, Parcels: chosen, Format: v[sendFormat], Folder: v[sendFolder]}}).begin()
	}
	return nil
}
