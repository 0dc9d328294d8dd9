package findings

import (
	"fmt"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

// findings is the list of what the evidence shows.
func (s *Screen) findings() *record.List {
	finding := record.As[model.Finding]
	return record.NewList(s.host, record.Spec{
		Kind: model.KindFinding, Name: Findings, Append: true, Do: s.do,
		Columns: []table.Column{
			{Title: "Ref", Min: 4, Max: 5},
			{Title: "State", Min: stateWidth, Max: stateWidth},
			{Title: "Finding", Min: 20, Weight: 5},
			{Title: "Rests on", Min: 9, Max: 12},
			{Title: "Answers", Min: 9, Max: 12, Priority: 1},
		},
		Cells: func(row *table.Row, rec model.Record) {
			f, th := finding(rec), s.host.Theme()
			row.AddStyled(f.Reference(), th.Strong)
			draftCell(row, th, f.State)
			row.Add(text.OneLine(f.Text))
			if len(f.Evidence) == 0 {
				row.AddStyled("nothing", th.Warning)
			} else {
				row.Add(text.Count(len(f.Evidence), "piece", "pieces"))
			}
			if len(f.Enquiries) == 0 {
				row.AddStyled("no line", th.Quiet)
			} else {
				row.Add(text.Count(len(f.Enquiries), "line", "lines"))
			}
		},
		Summary: func() string {
			all := s.host.Shown().Of(model.KindFinding)
			agreed, bare := 0, 0
			for _, rec := range all {
				if finding(rec).State == model.AgreedWords {
					agreed++
				}
				if len(finding(rec).Evidence) == 0 {
					bare++
				}
			}
			said := fmt.Sprintf("%s   %d agreed", text.Count(len(all), "finding", "findings"), agreed)
			if bare > 0 && !s.host.Sight().Watched() { // evidence that is not public counts for nothing there
				said += fmt.Sprintf("   %d on no evidence", bare)
			}
			return said
		},
		Filters: func() []record.Filter {
			return append([]record.Filter{
				{Label: "draft", Match: func(rec model.Record) bool { return finding(rec).State != model.AgreedWords }},
				{Label: "agreed", Match: func(rec model.Record) bool { return finding(rec).State == model.AgreedWords }},
				{Label: "rests on no evidence", Match: func(rec model.Record) bool { return len(finding(rec).Evidence) == 0 }},
				{Label: "answers no line of enquiry", Match: func(rec model.Record) bool { return len(finding(rec).Enquiries) == 0 }},
			}, record.Loose(s.host)...)
		},
		Reference: func(rec model.Record) string { return finding(rec).Reference() },
		Empty:     "What the evidence shows is kept here, each finding with what it rests on. n adds one.",
		Hints:     []binding.Command{binding.New, binding.Open, binding.Agree, binding.Trace, binding.Filter, binding.FilterBy, binding.Mark, binding.NextView, binding.Help},
	})
}

// stateWidth holds the words of a state.
const stateWidth = 8

// draftCell says whether something was agreed, in a word and a shape.
func draftCell(row *table.Row, th *theme.Theme, state model.DraftState) {
	if state == model.AgreedWords {
		row.AddStyled("✓ agreed", th.Good)
		return
	}
	row.AddStyled("○ draft", th.Quiet)
}
