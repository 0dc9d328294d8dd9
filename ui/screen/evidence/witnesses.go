package evidence

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

func witness(rec model.Record) *model.Witness { return record.As[model.Witness](rec) }

// owes says whether a witness is still to send something.
func owes(w *model.Witness) bool { return strings.TrimSpace(w.Owed) != "" && !w.Received }

// heard says whether a witness gave evidence, settled whether that is known: they
// may have declined.
func heard(w *model.Witness) bool { return settled(w) && w.Attended != model.Declined }

func settled(w *model.Witness) bool { return w.Attended != model.NotHeardYet }

// witnesses is the list of who gives evidence, with how far it has come.
func witnesses(h screen.Host) record.Named {
	attended, _ := model.FieldOf(model.KindWitness, "attended")
	return record.NewList(h, record.Spec{
		Kind: model.KindWitness, Name: Witnesses,
		Columns: []table.Column{
			{Title: "Who", Min: 16, Weight: 3},
			{Title: "To cover", Min: 16, Weight: 4, Priority: 2},
			{Title: "Invited", Min: 14, Max: 18, Weight: 1, Priority: 1},
			{Title: "Gives evidence", Min: 14, Max: 24, Weight: 1},
			{Title: "Heard", Min: 12, Max: 12},
			{Title: "", Min: 6, Max: 6},
		},
		Cells: func(row *table.Row, rec model.Record) {
			w, th := witness(rec), h.Theme()
			row.Add(text.OneLine(w.Name))
			row.Add(text.OneLine(w.Cover))
			row.Add(record.InBrief(w.Invited))
			row.Add(at(h.Shown(), w))
			switch {
			case heard(w):
				row.Add("✓ " + record.Shown(h, attended, w))
			case settled(w):
				row.Add("✗ " + record.Shown(h, attended, w))
			default:
				row.AddStyled("○ not yet", th.Quiet)
			}
			if owes(w) {
				row.AddStyled("! owes", th.Warning)
			} else {
				row.Add("")
			}
		},
		Summary: func() string { return witnessSummary(h) },
		Filters: func() []record.Filter {
			is := func(match func(*model.Witness) bool) func(model.Record) bool {
				return func(rec model.Record) bool { return match(witness(rec)) }
			}
			filters := []record.Filter{{Label: "not heard yet", Match: is(func(w *model.Witness) bool { return !settled(w) })}}
			if h.Sight().Watched() {
				return filters
			}
			return append(filters,
				record.Filter{Label: "not invited yet", Match: is(func(w *model.Witness) bool { return !settled(w) && w.Invited.Words == "" })},
				record.Filter{Label: "still owes something", Match: is(owes)},
				record.Filter{Label: "heard, and not in the log", Match: is(func(w *model.Witness) bool { return w.Said != "" && len(w.Evidence) == 0 })},
			)
		},
		Empty: "Who is to give evidence stands here: invited when, heard where, what they said and still owe. n adds somebody.",
		Hints: []binding.Command{binding.New, binding.Open, binding.WitnessLetter, binding.WitnessNote, binding.FilterBy, binding.NextView, binding.Help},
	})
}

// at says when a witness gives evidence.
func at(r *model.Review, w *model.Witness) string {
	if len(w.Meeting) == 0 {
		return ""
	}
	m, ok := r.Find(w.Meeting[0]).(*model.Meeting)
	if !ok {
		return ""
	}
	return record.InBrief(m.When)
}

func witnessSummary(h screen.Host) string {
	n, done, owed := 0, 0, 0
	for w := range model.Each[*model.Witness](h.Shown()) {
		n++
		if heard(w) {
			done++
		}
		if owes(w) {
			owed++
		}
	}
	said := fmt.Sprintf("%s   %d heard", text.Count(n, "witness", "witnesses"), done)
	if owed > 0 && !h.Sight().Watched() {
		said += fmt.Sprintf("   %d still to send something", owed)
	}
	return said
}
