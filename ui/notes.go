package ui

import (
	"fmt"

	"council/scrutiny/model/intake/paper"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// notesPage lists what an import did not understand.
func notesPage(a *App, p *paper.Proposal) screen.Layer {
	return record.NewReader(a, "Import of "+p.Source.Name+": worth a look", func(th *theme.Theme, width int) []string {
		var lines []string
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
