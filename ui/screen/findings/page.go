package findings

import (
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/model/document/plain"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// documentLines draws a document to be read: as the text that is copied, but for
// tables of steps, whose last column stands beside the others.
func documentLines(th *theme.Theme, doc *document.Document, width int) []string {
	var lines []string
	if doc.Marking != "" {
		lines = append(lines, th.Strong.Render(text.Fit("  "+doc.Marking, width)))
	}
	lines = append(lines, textLines(th, &document.Document{Title: doc.Title, Subject: doc.Subject, Cover: doc.Cover}, width)...)
	for _, s := range doc.Sections {
		for _, b := range s.Blocks {
			if t, ok := b.(*document.Table); ok && steps(t) {
				lines = append(lines, stepLines(th, t, width)...)
				continue
			}
			lines = append(lines, textLines(th, &document.Document{Sections: []document.Section{{Blocks: []document.Block{b}}}}, width)...)
		}
	}
	return append(lines, textLines(th, &document.Document{Footer: doc.Footer}, width)...)
}

func textLines(th *theme.Theme, doc *document.Document, width int) []string {
	var lines []string
	for line := range strings.SplitSeq(plain.Text(doc, min(width-4, 100)), "\n") {
		lines = append(lines, th.Base.Render(text.Fit("  "+line, width)))
	}
	return lines
}

// steps says whether a table has what names a step, and what is said of it.
func steps(t *document.Table) bool { return len(t.Columns) == 2 || len(t.Columns) == 3 }

func stepLines(th *theme.Theme, t *document.Table, width int) []string {
	var lines []string
	if t.Caption != "" {
		lines = append(lines, th.Strong.Render(text.Fit("  "+t.Caption, width)), th.Base.Render(text.Spaces(width)))
	}
	last := len(t.Columns) - 1
	for _, row := range t.Rows {
		var names []string
		said := ""
		for i, c := range row.Cells {
			switch s := strings.TrimSpace(c.Text); {
			case i == last:
				said = s
			case s != "":
				names = append(names, s)
			}
		}
		lines = append(lines, record.Labelled(th, strings.Join(names, " "), said, width)...)
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	return lines
}
