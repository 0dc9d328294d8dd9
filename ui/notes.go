package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/doctor"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// importReport is what is shown after an import: what it did not understand, and
// in a sentence what is wrong with the file, which has a page of its own.
func importReport(a *App, p *paper.Proposal, wrong *doctor.Report) screen.Layer {
	page := notesPage(a, p, wrong)
	if len(wrong.Findings) > 0 {
		page.Offer("d", "what is wrong with it", func() tea.Cmd {
			a.Push(a.doctorPage(wrong))
			return nil
		})
	}
	return page
}

// notesPage lists what an import does not understand; before it there is no
// report on the file.
func notesPage(a *App, p *paper.Proposal, wrong *doctor.Report) *record.Reader {
	return record.NewReader(a, "Import of "+p.Source.Name+": worth a look", func(th *theme.Theme, width int) []string {
		var lines []string
		if wrong != nil && len(wrong.Findings) > 0 {
			lines = append(lines, record.Paragraphs(th.Warning, wrong.Verdict()+" d shows where, and what to do.", width)...)
			lines = append(lines, th.Base.Render(text.Spaces(width)))
		}
		if n := p.Completed(); n > 0 {
			lines = append(lines, record.Paragraphs(th.Strong, fmt.Sprintf("%d actions have a position that begins with “Completed” and carry no rating. An import sets none: rate them all at once with “Rate the actions whose position begins with Completed” (Ctrl+P), or one by one.", n), width)...)
			lines = append(lines, th.Base.Render(text.Spaces(width)))
		}
		if len(p.Guesses) > 0 {
			lines = append(lines, record.Paragraphs(th.Strong, "Guessed: please confirm. The view Imported texts on tab 4 marks the passages with “?”; f filters those to confirm, and e confirms the chosen ones.", width)...)
		}
		for _, g := range p.Guesses {
			lines = append(lines, th.Quiet.Render(text.Fit("   "+g.Place, width)))
			lines = append(lines, record.Paragraphs(th.Base, g.Text, width)...)
		}
		for _, n := range p.Notes {
			place := n.Place
			if place == "" {
				place = "the file"
			}
			lines = append(lines, th.Quiet.Render(text.Fit("   "+place, width)))
			lines = append(lines, record.Paragraphs(th.Base, n.Text, width)...)
		}
		return lines
	}).Closed()
}
