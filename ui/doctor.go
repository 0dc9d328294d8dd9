package ui

import (
	"council/scrutiny/model/doctor"
	"council/scrutiny/model/document"
	"council/scrutiny/model/document/plain"
	"council/scrutiny/model/intake/paper"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// doctorPlaces is how many places of each fault the screen lists; a copy of it
// lists them all, and so does the command doctor with --html or --json.
const doctorPlaces = 12

// examined is what is wrong with a file that was imported.
func (a *App) examined(p *paper.Proposal) *doctor.Report {
	return doctor.Imported(p, a.review.Info().Scheme, a.today())
}

// doctorPage shows what is wrong with a file, or with the tracker of the review.
func (a *App) doctorPage(r *doctor.Report) screen.Layer {
	page := r.Document(doctorPlaces)
	return record.NewReader(a, page.Title, func(th *theme.Theme, width int) []string {
		lines := record.Paragraphs(th.Quiet, page.Subject, width)
		for _, s := range page.Sections {
			for _, b := range s.Blocks {
				lines = append(lines, blockLines(th, b, width)...)
			}
		}
		return lines
	}).Closed().Copies(func() string { return plain.Text(r.Brief(doctor.All), 80) })
}

// blockLines draws a block of the page.
func blockLines(th *theme.Theme, b document.Block, width int) []string {
	blank := th.Base.Render(text.Spaces(width))
	switch b := b.(type) {
	case *document.Heading:
		if b.Level == 1 {
			return []string{blank, record.RuleWith(th, b.Text, width)}
		}
		return append([]string{blank}, record.Paragraphs(th.Strong, b.Text, width)...)
	case *document.Paragraph:
		style := th.Quiet
		if b.Style == document.Lead {
			style = th.Warning
		}
		said := ""
		for _, r := range b.Runs {
			said += r.Text
		}
		return record.Paragraphs(style, said, width)
	case *document.List:
		var lines []string
		for _, item := range b.Items {
			said := ""
			for _, r := range item.Runs {
				said += r.Text
			}
			for i, part := range text.Wrap(said, max(10, width-7)) {
				mark := "   · "
				if i > 0 {
					mark = "     "
				}
				lines = append(lines, th.Base.Render(text.Fit(mark+part, width)))
			}
		}
		return lines
	}
	return nil
}
