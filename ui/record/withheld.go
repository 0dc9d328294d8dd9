package record

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
)

// AskRoom asks before something is shown that the room may not see.
func AskRoom(h screen.Host, what string, yes func() tea.Cmd) *Confirm {
	return NewConfirm(h, "The room may be looking. Show "+what+"?", "show it", yes)
}

// NothingWithheld says why there is nothing to reveal.
func NothingWithheld(h screen.Host) string {
	if !h.Sight().Watched() {
		return "Nothing is withheld: no meeting is in public session."
	}
	return "Nothing is withheld of what is selected."
}

// Reveal shows what is withheld of a record, after asking: the whole of it where
// the room sees none of it, else the one field that is chosen. Then draws it.
func Reveal(h screen.Host, rec model.Record, then func()) {
	show := func(field string) func() tea.Cmd {
		return func() tea.Cmd {
			h.Sight().Reveal(rec, field)
			then()
			return nil
		}
	}
	hidden := shownFields(h, rec)
	switch {
	case h.Sight().Withheld(rec):
		h.Push(AskRoom(h, "this "+rec.Kind().Noun(), show("")))
	case len(hidden) == 0:
		h.Say(NothingWithheld(h))
	case len(hidden) == 1:
		h.Push(AskRoom(h, "“"+hidden[0].Label+"”", show(hidden[0].Key)))
	default:
		var items []Choice
		for _, f := range hidden {
			items = append(items, Choice{Label: f.Label, Pick: show(f.Key)})
		}
		h.Push(NewChooser(h, "The room may be looking. Show …?", items))
	}
}

// shownFields returns the withheld fields of a record that there is something to
// show of.
func shownFields(h screen.Host, rec model.Record) []model.Field {
	var fields []model.Field
	is := h.Sight().Real(rec)
	for _, f := range h.Sight().Hidden(rec) {
		if Shown(h, f, is) != "" {
			fields = append(fields, f)
		}
	}
	return fields
}

// Told returns a field of a record as it stands on a tab: what the room may see
// of it, or that it is withheld.
func Told(h screen.Host, f model.Field, rec model.Record) string {
	if h.Sight().Bare(rec) == f.Key {
		return "" // it stands above the rest: see Bared
	}
	v := Shown(h, f, rec)
	if s := h.Sight(); v == "" && s.Watched() && s.Hides(f, rec) {
		if is := s.Real(rec); is != nil && Shown(h, f, is) != "" {
			return sight.Word
		}
	}
	return v
}

// Bared returns the field that is revealed of a record, and what it holds.
func Bared(h screen.Host, rec model.Record) (label, value string) {
	f, ok := model.FieldOf(rec.Kind(), h.Sight().Bare(rec))
	if !ok {
		return "", ""
	}
	return f.Label, Shown(h, f, rec)
}

// closed says whether something is withheld of the selected record.
func (l *List) closed() bool {
	s, rec := l.host.Sight(), l.Selected()
	return rec != nil && s.Watched() && (s.Blank(rec) || len(s.Hidden(rec)) > 0)
}

// reveal shows what is withheld of the selected record, after asking.
func (l *List) reveal() tea.Cmd {
	rec := l.Selected()
	if rec == nil {
		l.host.Say("Nothing is selected. " + l.Empty)
		return nil
	}
	Reveal(l.host, rec, l.Refresh)
	return nil
}

// unblanked returns those rows that stand for no withheld record.
func unblanked(s *sight.Sight, rows []model.Record) []model.Record {
	if !s.Watched() {
		return rows
	}
	open := make([]model.Record, 0, len(rows))
	for _, rec := range rows {
		if !s.Blank(rec) {
			open = append(open, rec)
		}
	}
	return open
}

// closedField is said where text goes to a field that is withheld.
const closedField = "This field is withheld. W shows it, after asking; Tab goes on."

// watched says whether the room may be looking at the page.
func (q *Question) watched() bool { return q.host.Sight().Watched() }

// Withhold keeps from the room what it may not see of a record: the fields that
// differ from what is drawn of it, and of a new one those that are private.
func (q *Question) Withhold(rec model.Record) *Question {
	for _, f := range model.FieldsOf(rec.Kind()) {
		q.form.Withhold(f.Key, func() bool { return q.host.Sight().Hides(f, rec) })
	}
	return q
}

// closedKey takes a key while the field in focus is withheld.
func (q *Question) closedKey(k tea.KeyMsg) tea.Cmd {
	switch {
	case k.String() == binding.For(binding.Reveal).Keys[0]:
		q.host.Push(AskRoom(q.host, "“"+q.form.Focused().Label+"”", func() tea.Cmd {
			q.form.Reveal()
			return nil
		}))
	case !q.form.Key(k):
		q.host.Say(closedField)
	}
	return nil
}
