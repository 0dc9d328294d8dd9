package evidence

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

// passageSummary counts the passages, those that made no record, and those to
// confirm.
func passageSummary(r *model.Review) string {
	all, apart, open := 0, 0, 0
	for p := range model.Each[*model.Passage](r) {
		all++
		if len(p.Made) == 0 {
			apart++
		}
		if p.Guess != "" {
			open++
		}
	}
	s := fmt.Sprintf("%d passages, %d without a place of their own; never public", all, apart)
	if open > 0 {
		s = fmt.Sprintf("? %d to confirm   ", open) + s
	}
	return s
}

// confirm takes the mark of a guess off the chosen passages: what the import
// took them for is right, or was put right.
func confirm(h screen.Host, l *record.List) tea.Cmd {
	if why := h.ReadOnly(); why != "" {
		h.Warn(why)
		return nil
	}
	var ids []model.ID
	for _, id := range l.Chosen() {
		if p, ok := h.Review().Find(id).(*model.Passage); ok && p.Guess != "" {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		h.Say("Nothing was guessed here. e confirms the passages that are marked with “?”; f filters them.")
		return nil
	}
	return h.Commit(model.Set{IDs: ids, Values: []model.Value{{Field: "guess"}}}, func(err error) tea.Cmd {
		if err == nil {
			h.Say(fmt.Sprintf("Confirmed %d. Ctrl+Z takes it back.", len(ids)))
		}
		return nil
	})
}

// texts is the list of passages that imports brought.
func texts(h screen.Host) record.Named {
	return record.NewList(h, record.Spec{
		Kind: model.KindPassage, Name: Texts, Fixed: true,
		Columns: []table.Column{
			{Title: "What", Min: 9, Max: 10},
			{Title: "Text", Min: 30, Weight: 4},
			{Title: "Place", Min: 12, Max: 24, Weight: 1, Priority: 1},
		},
		Cells: func(row *table.Row, rec model.Record) {
			p := record.As[model.Passage](rec)
			row.AddStyled(p.Style, h.Theme().Quiet)
			if p.Guess != "" {
				row.AddStyled("? "+text.OneLine(p.Text), h.Theme().Warning)
			} else {
				row.Add(text.OneLine(p.Text))
			}
			row.AddStyled(p.Place, h.Theme().Quiet)
		},
		Summary: func() string {
			if h.Sight().Watched() {
				return "Passages of imported documents are never public"
			}
			return passageSummary(h.Shown())
		},
		Filters: func() []record.Filter {
			return []record.Filter{
				{Label: "to confirm", Match: func(rec model.Record) bool { return record.As[model.Passage](rec).Guess != "" }},
				{Label: "without a place of their own", Match: func(rec model.Record) bool { return len(record.As[model.Passage](rec).Made) == 0 }},
			}
		},
		Do: func(c binding.Command, l *record.List) (tea.Cmd, bool) {
			if c != binding.Edit {
				return nil, false
			}
			return confirm(h, l), true
		},
		Headings: func(rec model.Record) (string, string) { return record.As[model.Passage](rec).Source, "" },
		Empty:    "Titles, notes and texts of imported documents are kept here, so that nothing of a document is lost.",
		Hints:    []binding.Command{binding.Open, binding.Edit, binding.Filter, binding.FilterBy, binding.Copy, binding.LastView, binding.Help},
	})
}
