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

// chairSheet is the page that says what the chair has to say next. It follows
// the meeting while it stands open.
func chairSheet(h screen.Host, m *model.Meeting) screen.Layer {
	title := fmt.Sprintf("The chair’s sheet of meeting %d: what to say next", m.Number)
	return record.NewReader(h, title, func(th *theme.Theme, width int) []string {
		var lines []string
		for _, part := range report.ChairSheet(h.Review(), m.ID, report.Options{Today: h.Today(), Zone: h.Now().Location()}) {
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
	}).Closed()
}

// widest is how wide a line that is read aloud may be.
const widest = 100
