package meetings

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/table"
)

// register is the attendance of a meeting: a list with one key for whatever
// somebody does.
type register struct {
	host    screen.Host
	id      model.ID
	sitting *model.Sitting
	seen    *model.Review
	table   *table.Table
}

func newRegister(h screen.Host, meeting model.ID) *register {
	r := &register{host: h, id: meeting, table: table.New(
		h.Theme(),
		table.Column{Title: "Name", Min: 16, Weight: 1},
		table.Column{Title: "As", Min: 12, Max: 24, Weight: 3},
		table.Column{Title: "There", Min: 22, Weight: 1},
		table.Column{Title: "Declared", Min: 14, Max: 20, Priority: 1},
	)}
	r.table.Empty = "Nobody is expected yet. n adds somebody; the members come along to the next meeting."
	r.refresh()
	return r
}

func (r *register) refresh() {
	r.table.SetTheme(r.host.Theme())
	if now := r.host.Review(); now != r.seen {
		r.seen = now
		if s := now.Sitting(r.id); s != nil {
			r.sitting = s
		}
		r.table.SetSource(people{r})
	}
}

func (r *register) Placement() screen.Placement { return screen.Page }

func (r *register) Size(width, height int) (w, h int) { return width, height }

func (r *register) Title() string {
	there, _ := presence(r.host, r.host.Review().Sitting(r.id))
	return "Attendance of " + labelOf(r.sitting.Meeting()) + "   " + there
}

func (r *register) Hints() []screen.Hint { return pageHints(binding.AttendancePage) }

// pageHints are the keys of a page, and the one that lists all keys.
func pageHints(p binding.Page) []screen.Hint {
	var hints []screen.Hint
	for _, k := range p.Keys() {
		if k.Label != "" {
			hints = append(hints, screen.Hint{Key: binding.Shown(k.Keys[0]), Label: k.Label})
		}
	}
	return append(hints, screen.Hint{Key: "Ctrl+G", Label: "keys"})
}

func (r *register) Paste(string) tea.Cmd { return nil }

func (r *register) View(width, height int) screen.View {
	r.refresh()
	r.table.SetSize(width, height)
	v := screen.View{Lines: r.table.Lines()}
	v.X, v.Y, v.ShowCursor = r.table.Cursor()
	return v
}

// Untyped says that undo is the review's here.
func (r *register) Untyped() {}

// Key takes one key for whatever the selected person does.
func (r *register) Key(k tea.KeyMsg) tea.Cmd {
	pressed := k.String()
	if c, ok := binding.Of(pressed, false); ok && record.MoveTable(r.table, c) {
		return nil
	}
	if pressed == "esc" {
		r.host.Close()
		return nil
	}
	if why := r.host.ReadOnly(); why != "" {
		r.host.Warn(why)
		return nil
	}
	if !binding.AttendancePage.Takes(pressed) {
		r.host.Say("That key means nothing here. The last line says which keys do.")
		return nil
	}
	if cmd, ok := r.ofAll(pressed); ok {
		return cmd
	}
	a := r.selected()
	if a == nil {
		r.host.Say("Nobody is selected. n adds somebody.")
		return nil
	}
	return r.of(a, pressed)
}

// ofAll acts on the list as a whole.
func (r *register) ofAll(pressed string) (tea.Cmd, bool) {
	switch pressed {
	case "n":
		r.host.Push(record.NewFormIn(r.host, r.id, model.KindAttendee, nil, 0).Then(r.selectNewest))
	case "o":
		begin := []model.Value{{Field: "capacity", Text: string(model.Officer)}, {Field: "presence", Text: string(model.Present)}}
		r.host.Push(record.NewFormIn(r.host, r.id, model.KindAttendee, begin, 0).Then(r.selectNewest))
	case "u":
		r.host.Push(publicForm(r.host, r.sitting.Meeting()))
	case "*":
		var expected []model.ID
		for _, a := range r.sitting.Attendees() {
			if a.Presence == model.Expected {
				expected = append(expected, a.ID)
			}
		}
		if len(expected) == 0 {
			r.host.Say("It is said of everybody already whether they came.")
			return nil, true
		}
		return r.host.Commit(model.SetPresence{IDs: expected, Presence: model.Present, Unsaid: true}, nil), true
	default:
		return nil, false
	}
	return nil, true
}

// of acts on one person. Who came and who sent apologies is gone through from
// the top, so that the selection moves on.
func (r *register) of(a *model.Attendee, pressed string) tea.Cmd {
	switch pressed {
	case "p":
		r.table.Down()
		return r.host.Commit(model.SetPresence{IDs: []model.ID{a.ID}, Presence: model.Present}, nil)
	case "a":
		r.table.Down()
		return r.host.Commit(model.SetPresence{IDs: []model.ID{a.ID}, Presence: model.Apologies}, nil)
	case "r", "l", "t":
		return r.moves(a, pressed)
	case "s":
		r.substitute(a)
	case "c":
		return r.host.Commit(model.TakeChair{ID: a.ID}, nil)
	case "d":
		begin := []model.Value{{Field: "member", Text: keyOf(a.ID)}}
		if it := r.sitting.Current(); it != nil && !declares(it) {
			begin = append(begin, model.Value{Field: "item", Text: keyOf(it.ID)})
		}
		r.host.Push(record.NewFormIn(r.host, r.id, model.KindDeclaration, begin, 0))
	case "enter", "e", "f2":
		r.host.Push(record.NewForm(r.host, model.KindAttendee, a, nil, 0))
	case "delete":
		return r.host.Commit(model.Remove{IDs: []model.ID{a.ID}}, nil)
	}
	return nil
}

// moves says that somebody comes or goes now, or asks for the times: always in a
// meeting that is closed, where nobody comes or goes any more.
func (r *register) moves(a *model.Attendee, pressed string) tea.Cmd {
	switch state := r.sitting.Meeting().State; {
	case pressed == "t" && state == model.MeetingPrepared:
		r.host.Say("The meeting has not begun: nobody came or went yet. p marks who is present.")
	case pressed == "t" || state == model.MeetingClosed:
		r.host.Push(timesForm(r.host, a))
	case pressed == "r":
		return r.host.Commit(model.Arrive{ID: a.ID}, nil)
	default:
		return r.host.Commit(model.Leave{ID: a.ID}, nil)
	}
	return nil
}

// substitute asks who stands in for a member.
func (r *register) substitute(a *model.Attendee) {
	if !a.Capacity.Votes() || a.Capacity == model.Substitute {
		r.host.Say("A substitute stands in for a member: select the member first.")
		return
	}
	begin := []model.Value{{Field: "capacity", Text: string(model.Substitute)}, {Field: "for", Text: a.Name}}
	if a.Presence != model.Expected || r.sitting.Meeting().Live() {
		begin = append(begin, model.Value{Field: "presence", Text: string(model.Present)})
	}
	r.host.Push(record.NewFormIn(r.host, r.id, model.KindAttendee, begin, a.ID).Then(r.selectNewest))
}

// publicForm asks how many members of the public are there.
func publicForm(h screen.Host, m *model.Meeting) screen.Layer {
	f, _ := model.FieldOf(model.KindMeeting, "public")
	field := record.SettingField(f)
	field.Value = m.Public
	return record.NewQuestion(h, "The public at "+labelOf(m), []record.FormField{field}, func(v map[string]string) model.Change {
		return model.Set{IDs: []model.ID{m.ID}, Values: []model.Value{{Field: "public", Text: v["public"]}}}
	})
}

func (r *register) selected() *model.Attendee {
	i, _, ok := r.table.Selected()
	if all := r.sitting.Attendees(); ok && i < len(all) {
		return all[i]
	}
	return nil
}

func (r *register) selectNewest() tea.Cmd {
	r.refresh()
	newest := model.ID(0)
	for _, a := range r.sitting.Attendees() {
		newest = max(newest, a.ID)
	}
	r.table.SelectKey(keyOf(newest))
	return nil
}
