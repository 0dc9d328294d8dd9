package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
)

// trace shows what the selected record came from and what came of it.
func (a *App) trace() {
	var rec model.Record
	switch s := a.current().(type) {
	case interface{ Traced() model.Record }:
		rec = s.Traced()
	case interface{ Selected() model.Record }:
		rec = s.Selected()
	default:
		a.Say("Choose a record first: a tab from 2 to 9 leads to them.")
		return
	}
	if rec == nil {
		a.Say("Nothing is selected that could be traced.")
		return
	}
	record.ShowTrace(a, model.IDOf(rec))
}

// signOff asks how the selected or marked recommendations or actions end.
func (a *App) signOff() {
	list, ok := a.current().(interface {
		Chosen() []model.ID
		ClearMarks()
	})
	if !ok {
		a.Say("Recommendations and actions are signed off: 5 and 6 lead to them.")
		return
	}
	record.SignOffForm(a, list.Chosen(), list.ClearMarks)
}

// looseEnds lists what hangs in the air. Enter leads to it. The list is not for
// the room: it tells of what is still being worked on.
func (a *App) looseEnds() screen.Layer {
	var items []record.Choice
	for _, l := range a.review.LooseEnds() {
		items = append(items, record.Choice{
			Label: model.TitleIn(l.Record, 120), Detail: l.Why, Words: l.Record.Kind().Noun(),
			Pick: func() tea.Cmd { a.Visit(record.TargetOf(l.Record)); return nil },
		})
	}
	n := len(items)
	if n == 0 {
		items = append(items, record.Choice{Label: "Nothing hangs in the air.", Why: "There is nothing to go to."})
	}
	title := fmt.Sprintf("What hangs in the air: %d. Enter goes there, then %s shows its trace", n, binding.For(binding.Trace).Key())
	return record.NewChooser(a, title, items).Closed()
}
