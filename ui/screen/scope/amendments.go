package scope

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

func amendment(rec model.Record) *model.ScopeAmendment { return record.As[model.ScopeAmendment](rec) }

// amendments lists what was changed in a scope after the panel agreed it.
func amendments(h screen.Host) record.Named {
	return record.NewList(h, record.Spec{
		Kind: model.KindScopeAmendment, Name: Amendments, Append: true,
		Columns: []table.Column{
			{Title: "On", Min: 11, Max: 11},
			{Title: "What", Min: 10, Max: 20, Weight: 1, Priority: 1},
			{Title: "Agreed words", Min: 14, Weight: 3},
			{Title: "Words now", Min: 14, Weight: 3},
			{Title: "Why", Min: 10, Weight: 2, Priority: 2},
		},
		Cells: func(row *table.Row, rec model.Record) {
			a := amendment(rec)
			row.Add(a.At.In(h.Now().Location()).Format("2 Jan 2006"))
			row.AddStyled(whatOf(h, a), h.Theme().Quiet)
			row.Add(or(text.OneLine(a.Was), "(new)"))
			row.Add(or(text.OneLine(a.Now), "(taken out)"))
			row.Add(text.OneLine(a.Reason))
		},
		Summary: func() string {
			all := h.Shown().Of(model.KindScopeAmendment)
			because := 0
			for _, rec := range all {
				if amendment(rec).Reason != "" {
					because++
				}
			}
			return fmt.Sprintf("%s   %d with a reason", counted(len(all), model.KindScopeAmendment), because)
		},
		Detail: func(rec model.Record, width int) []string {
			a, th := amendment(rec), h.Theme()
			lines := record.Paragraphs(th.Quiet, fmt.Sprintf("%s of version %d of the scope", whatOf(h, a), a.Version), width)
			lines = append(lines, record.Labelled(th, "Agreed words", or(a.Was, "(not in the scope)"), width)...)
			lines = append(lines, record.Labelled(th, "Words now", or(a.Now, "(taken out)"), width)...)
			lines = append(lines, record.Labelled(th, "Why", or(a.Reason, "(not said; Enter adds it)"), width)...)
			for _, f := range model.FieldsOf(model.KindScopeAmendment) {
				if v := record.Told(h, f, a); f.Key == "minute" && v != "" {
					lines = append(lines, record.Labelled(th, f.Label, v, width)...)
				}
			}
			return lines
		},
		Filters: func() []record.Filter {
			return []record.Filter{
				{Label: "without a reason", Match: func(rec model.Record) bool { return amendment(rec).Reason == "" }},
				{Label: "without a resolution", Match: func(rec model.Record) bool { return len(amendment(rec).Minute) == 0 }},
			}
		},
		Do: func(c binding.Command, _ *record.List) (tea.Cmd, bool) {
			switch c {
			case binding.New, binding.Remove, binding.MoveUp, binding.MoveDown:
				h.Say("Amendments are written by the program when an agreed scope is changed, and stay. Enter adds the reason or the resolution.")
				return nil, true
			}
			return nil, false
		},
		Empty: "Once a resolution has agreed the scope, what is changed in it is listed here: the agreed words beside those now, with the reason.",
		Hints: []binding.Command{binding.Open, binding.Filter, binding.FilterBy, binding.LastView, binding.History, binding.Help},
	})
}

// whatOf says which kind of record was amended.
func whatOf(h screen.Host, a *model.ScopeAmendment) string {
	for _, id := range a.Of {
		if rec := h.Review().Find(id); rec != nil {
			return rec.Kind().Noun()
		}
	}
	return "scope"
}

func or(s, other string) string {
	if s == "" {
		return other
	}
	return s
}
