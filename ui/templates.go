package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
)

// templatePicker offers what a review can begin with, to be added to what the
// review has.
func (a *App) templatePicker() *record.Chooser {
	var items []record.Choice
	for _, t := range model.Templates() {
		if t.Template == model.Blank {
			continue
		}
		items = append(items, record.Choice{Label: t.Name, Detail: t.Brings, Pick: func() tea.Cmd {
			return a.Commit(model.Furnish{Template: t.Template}, nil)
		}})
	}
	return record.NewChooser(a, "Add what the review has none of yet, from …", items).ForRoom()
}
