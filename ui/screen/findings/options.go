package findings

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// options is the list of the options that are weighed.
func (s *Screen) options() *record.List {
	return record.NewList(s.host, record.Spec{
		Kind: model.KindOption, Name: Options, Do: s.do,
		Columns: []table.Column{
			{Title: "", Min: 1, Max: 3},
			{Title: "Option", Min: 20, Weight: 5},
			{Title: "", Min: 6, Max: 6},
			{Title: "", Min: 6, Max: 12, Right: true},
			{Title: "Pounds", Min: 9, Max: 13, Right: true},
		},
		Cells: func(row *table.Row, rec model.Record) {
			o, th := option(rec), s.host.Theme()
			chosen := ""
			if o.Chosen {
				chosen = "✓"
			}
			row.AddStyled(chosen, th.Good)
			row.Add(text.OneLine(strings.TrimSpace(o.Label + " " + o.Text)))
			row.AddStyled(string(o.Money), th.Quiet)
			switch {
			case o.Amount > 0:
				row.AddStyled(text.OneLine(o.Qualifier), th.Quiet)
				row.Add(model.Pounds(o.Amount))
			case o.Figure != "":
				row.Add("")
				row.AddStyled(text.OneLine(o.Figure), th.Quiet)
			default:
				row.Add("")
				row.AddStyled("no figure", th.Quiet)
			}
		},
		Headings: func(rec model.Record) (string, string) {
			for _, id := range option(rec).Theme {
				if t := s.host.Shown().Find(id); t != nil {
					return model.TitleOf(t), ""
				}
			}
			return "", ""
		},
		Summary: s.sums,
		Detail:  s.optionDetail,
		Filters: func() []record.Filter {
			return []record.Filter{
				{Label: "with a figure", Match: func(rec model.Record) bool { return option(rec).Amount > 0 }},
				{Label: "without a figure", Match: func(rec model.Record) bool { return option(rec).Amount == 0 }},
				{Label: "savings", Match: func(rec model.Record) bool { return option(rec).Money == model.Saving }},
				{Label: "costs", Match: func(rec model.Record) bool { return option(rec).Money == model.Cost }},
				{Label: "chosen", Match: func(rec model.Record) bool { return option(rec).Chosen }},
			}
		},
		Orders: []record.Order{
			{Label: "your own order"},
			{Label: "amount, the largest first", Less: func(a, b model.Record) bool { return option(a).Amount > option(b).Amount }},
		},
		Empty: "The options that the panel weighs stand here, each with what it costs or saves, for and against. n adds one.",
		Hints: []binding.Command{binding.New, binding.Open, binding.Trace, binding.Filter, binding.FilterBy, binding.OrderBy, binding.NextView, binding.Help},
	})
}

func option(rec model.Record) *model.Option { return record.As[model.Option](rec) }

// sums says how many options there are, and how many of them carry a figure.
// Figures are not added up: options stand in place of each other.
func (s *Screen) sums() string {
	all := s.host.Shown().Of(model.KindOption)
	figures, chosen := 0, 0
	for _, rec := range all {
		if option(rec).Amount > 0 {
			figures++
		}
		if option(rec).Chosen {
			chosen++
		}
	}
	return fmt.Sprintf("%s   %d with a figure   %d chosen", text.Count(len(all), "option", "options"), figures, chosen)
}

// optionDetail shows the whole option: its words, its sum beside what was
// written, then for and against.
func (s *Screen) optionDetail(rec model.Record, width int) []string {
	o, th := option(rec), s.host.Theme()
	lines := record.Paragraphs(th.Base, strings.TrimSpace(o.Label+" "+o.Text), width)
	sum := o.Sum()
	if sum != "" && o.Money != model.MoneyUnsaid {
		sum = string(o.Money) + " " + sum
	}
	if o.Figure != "" && o.Amount > 0 && o.Figure != o.Sum() {
		sum += "\nwritten as: " + o.Figure
	}
	lines = add(lines, s.host, "Figure", sum, width)
	for _, f := range model.FieldsOf(model.KindOption) {
		switch f.Key {
		case "appraisal", "chosen", "theme", "notes":
			lines = add(lines, s.host, short(f), record.Told(s.host, f, o), width)
		}
	}
	return lines
}
