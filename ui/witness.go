package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
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
		items = append(items, record.Choice{Label: text.OneLine(w.Name), Pick: func() tea.Cmd { return a.writeToWitness(what, w.ID) }})
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

// witnesses are those whom a paper can be about, before them all of them where
// there are several.
func (e *exporter) witnesses(what report.Paper) []form.Option {
	var options []form.Option
	if e.app.watched && what == report.WitnessNotePaper {
		return nil // whether something was noted is not for the room
	}
	for w := range model.Each[*model.Witness](e.app.Shown()) {
		if e.app.canWrite(what, w.ID) {
			options = append(options, form.Option{Key: idWords(w.ID), Label: text.Truncate(text.OneLine(w.Name), 56)})
		}
	}
	if len(options) > 1 {
		options = append(options, form.Option{Key: "", Label: fmt.Sprintf("all %d of them, a file each", len(options))})
	}
	return options
}

// canWrite says whether there is something to write to a witness: of what nobody
// said there is no note.
func (a *App) canWrite(what report.Paper, witness model.ID) bool {
	w, ok := a.review.Find(witness).(*model.Witness)
	return ok && (what != report.WitnessNotePaper || strings.TrimSpace(w.Said) != "")
}

// eachWitness makes of an export for all witnesses one for each.
func (a *App) eachWitness(x Export) []Export {
	var all []Export
	for w := range model.Each[*model.Witness](a.Shown()) {
		if a.canWrite(x.What, w.ID) {
			x.Witness = w.ID
			all = append(all, x)
		}
	}
	return all
}
