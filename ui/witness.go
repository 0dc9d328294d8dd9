package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/record"
)

// witnessPaper writes the letter to a witness, or the note of what they said:
// of the selected one, else of one that is chosen.
func (a *App) witnessPaper(what report.Paper) tea.Cmd {
	if s, ok := a.current().(interface{ Selected() model.Record }); ok {
		if w, ok := s.Selected().(*model.Witness); ok {
			return a.writeToWitness(what, w.ID)
		}
	}
	var items []record.Choice
	for w := range model.Each[*model.Witness](a.Shown()) {
		items = append(items, record.Choice{Label: strings.Join(strings.Fields(w.Name), " "), Pick: func() tea.Cmd { return a.writeToWitness(what, w.ID) }})
	}
	switch len(items) {
	case 0:
		a.Say("Nobody is named to give evidence: 4 leads to the witnesses, n there adds one.")
		return nil
	case 1:
		return items[0].Pick()
	}
	a.Push(record.NewChooser(a, "Write the "+string(what)+" of …", items))
	return nil
}

// writeToWitness writes a paper of one witness beside the book.
func (a *App) writeToWitness(what report.Paper, id model.ID) tea.Cmd {
	w, ok := a.review.Find(id).(*model.Witness)
	if !ok {
		return nil
	}
	if what == report.WitnessNotePaper && strings.TrimSpace(w.Said) == "" {
		a.Say(fmt.Sprintf("Nothing is noted yet of what %s said: e fills in “What they said”.", a.Sight().Title(w)))
		return nil
	}
	return a.export(Export{What: what, Witness: id, Format: "docx", Private: what == report.WitnessNotePaper, Today: a.today()})
}
