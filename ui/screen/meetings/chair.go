package meetings

import (
	"fmt"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// chairPage is the page that says what the chair has to say next. It follows the
// meeting while it stands open, and Ctrl+C takes it along as text.
type chairPage struct {
	*record.Reader
	parts func() []report.ChairPart
}

// Copied returns the sheet as text.
func (p *chairPage) Copied() string { return report.ChairText(p.parts()) }

// Hints are the keys of the page.
func (p *chairPage) Hints() []screen.Hint {
	return append(p.Reader.Hints(), screen.Hint{Key: "Ctrl+C", Label: "copy it"})
}

func chairSheet(h screen.Host, m *model.Meeting) screen.Layer {
	title := fmt.Sprintf("The chair’s sheet of meeting %d: what to say next", m.Number)
	parts := func() []report.ChairPart {
		return report.ChairSheet(h.Review(), m.ID, report.Options{Today: h.Today(), Zone: h.Now().Location()})
	}
	reader := record.NewReader(h, title, func(th *theme.Theme, width int) []string {
		return sheetLines(th, parts(), width)
	})
	return &chairPage{reader.Closed(), parts}
}

// sheetLines draws the parts of the sheet: what to say stands out.
func sheetLines(th *theme.Theme, parts []report.ChairPart, width int) []string {
	var lines []string
	for _, part := range parts {
		if len(lines) > 0 {
			lines = append(lines, th.Base.Render(text.Spaces(width)))
		}
		lines = append(lines, th.Heading.Render(text.Fit(" "+part.Heading, width)))
		for _, words := range part.Say {
			lines = append(lines, record.Paragraphs(th.Strong, "“"+words+"”", min(width, widest))...)
		}
		for _, words := range part.Know {
			lines = append(lines, record.Paragraphs(th.Base, words, min(width, widest))...)
		}
	}
	for i, line := range lines {
		lines[i] = line + th.Base.Render(text.Spaces(width-text.StyledWidth(line)))
	}
	return lines
}

// widest is how wide a line that is read aloud may be.
const widest = 100
