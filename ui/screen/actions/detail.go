package actions

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
)

// detail shows the whole action, its words first.
func (s *Screen) detail(rec model.Record, width int) []string {
	a, ok := rec.(*model.Action)
	if !ok {
		return nil
	}
	th := s.host.Theme()
	lines := record.Paragraphs(th.Base, a.Title(), width)
	add := func(label, value string) {
		if strings.TrimSpace(value) != "" {
			lines = append(lines, record.Labelled(th, label, value, width)...)
		}
	}
	add("Rating", s.standing(a))
	f, _ := model.FieldOf(model.KindAction, "timetable")
	add("Timetable", record.Shown(s.host, f, a))
	add("Put off", record.Slips(s.host, a))
	if model.NewWatch(s.seen, s.day).Resting(a) {
		add("Rests", fmt.Sprintf("until %s before it is due", text.Count(int(min(a.Rests, 100_000)), "day", "days")))
	}
	add("Lead", s.leads(a))
	add("Position", record.Positions(a))
	add("Measures", a.Measures)
	if a.SignOff.Ended() {
		add("Sign-off", record.SignedOff(s.host, a.SignOff))
	}
	for _, f := range model.FieldsOf(model.KindAction) {
		switch f.Key {
		case "extras", "rating_note", "sheet", "withheld", "notes":
			add(f.Label, record.Told(s.host, f, a))
		}
	}
	return lines
}

// standing says the rating that a person gave beside what the dates suggest.
func (s *Screen) standing(a *model.Action) string {
	st := s.of(a).standing
	said := "not rated"
	if r, ok := s.seen.Info().Scheme.Rating(a.Rating); ok {
		said = r.Shape + " " + r.Word
		if !a.RatedAt.IsZero() {
			said += " set " + a.RatedAt.In(s.host.Now().Location()).Format("2 Jan 2006")
			if a.RatedBy != "" {
				said += " by " + a.RatedBy
			}
		}
	}
	if st.Late() {
		said += fmt.Sprintf("\nthe dates say: %s late", text.Count(st.DaysLate, "day", "days"))
		if st.Suggested.Key != "" {
			said += fmt.Sprintf(", which suggests %s %s", st.Suggested.Shape, st.Suggested.Word)
		}
		if st.Disagrees {
			said += "; the rating says otherwise"
		}
	}
	return said
}

// leads resolves the names in a cell of leads, each once.
func (s *Screen) leads(a *model.Action) string {
	var known, unknown []string
	for _, l := range s.directory.Leads(a.Leads) {
		switch {
		case l.Person == nil:
			unknown = appendNew(unknown, l.Token)
		case strings.EqualFold(l.Person.Label(), l.Token):
			known = appendNew(known, l.Token)
		default:
			known = appendNew(known, l.Token+" "+l.Person.Label())
		}
	}
	said := strings.Join(known, ", ")
	if len(unknown) > 0 {
		if said != "" {
			said += "\n"
		}
		said += "not in 9 People: " + strings.Join(unknown, ", ")
	}
	return said
}

func appendNew(names []string, name string) []string {
	if slices.Contains(names, name) {
		return names
	}
	return append(names, name)
}
