package meetings

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// people is the register as its table sees it.
type people struct{ r *register }

func (p people) Len() int { return len(p.r.sitting.Attendees()) }

func (p people) Kind(int) table.Kind { return table.Data }

func (p people) Key(i int) string { return keyOf(p.r.sitting.Attendees()[i].ID) }

// Row draws somebody: name, as what, whether there, what was declared.
func (p people) Row(i int, row *table.Row) {
	a, th := p.r.sitting.Attendees()[i], p.r.host.Theme()
	row.Add(text.OneLine(a.Name))
	row.Add(asWhat(p.r.host, a))
	there := p.r.there(a)
	switch a.Presence {
	case model.Present:
		row.Add(there)
	case model.Apologies:
		row.AddStyled(there, th.Warning)
	case model.Expected:
		row.AddStyled(there, th.Quiet)
	}
	row.AddStyled(declared(p.r.sitting, a), th.Warning)
}

func asWhat(h screen.Host, a *model.Attendee) string {
	f, _ := model.FieldOf(model.KindAttendee, "capacity")
	as := record.Shown(h, f, a)
	if a.For != "" && a.Capacity == model.Substitute {
		return "for " + text.OneLine(a.For) // whoever stands in is a substitute
	}
	return as
}

// there says whether somebody came, and when they came and went.
func (r *register) there(a *model.Attendee) string {
	if a.Presence != model.Present {
		if a.Presence == model.Apologies {
			return "apologies"
		}
		return "expected"
	}
	var moves []string
	for i, st := range a.Stays {
		if i > 0 || st.Arrived.After(r.sitting.Meeting().OpenedAt) {
			moves = append(moves, "came "+st.Arrived.In(r.host.Now().Location()).Format("15:04"))
		}
		if !st.Left.IsZero() {
			moves = append(moves, "left "+st.Left.In(r.host.Now().Location()).Format("15:04"))
		}
	}
	if len(moves) == 0 {
		return "present"
	}
	const shown = 2 // the last ones; t and the minutes have all of them
	return strings.Join(moves[max(0, len(moves)-shown):], ", ")
}

// declared says what somebody declared, in a word each.
func declared(s *model.Sitting, a *model.Attendee) string {
	var words []string
	for _, d := range s.Declarations() {
		if first(d.Member) != a.ID {
			continue
		}
		word := "interest"
		if d.Type == model.WhipDeclared {
			word = "whip"
		}
		if !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return strings.Join(words, ", ")
}
