package plain

import (
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
)

const gap = 2 // spaces between columns

// table writes a table in columns where every row fits on a line, else each row
// as a block of its own: a cell is never cut into lines beside those of another,
// so it can be read, searched and copied as one.
func (p *page) table(t *document.Table) {
	if len(t.Columns) == 0 {
		return
	}
	p.block(p.wrap(t.Caption, "", "")...)
	widths := make([]int, len(t.Columns))
	total := -gap
	fits := true
	for i, c := range t.Columns {
		widths[i] = utf8.RuneCountInString(c.Name)
		for _, row := range t.Rows {
			text := cellText(row, i)
			widths[i] = max(widths[i], utf8.RuneCountInString(text))
			fits = fits && !strings.Contains(text, "\n")
		}
		total += widths[i] + gap
	}
	if fits && total <= p.width {
		p.columns(t, widths)
		return
	}
	for _, row := range t.Rows {
		var lines []string
		for i, c := range t.Columns {
			if text := cellText(row, i); text != "" {
				lines = append(lines, p.wrap(text, c.Name+": ", "  ")...)
			}
		}
		p.block(lines...)
	}
}

func (p *page) columns(t *document.Table, widths []int) {
	var head, rule strings.Builder
	for i, c := range t.Columns {
		head.WriteString(pad(c.Name, widths[i], c.Kind) + strings.Repeat(" ", gap))
		rule.WriteString(strings.Repeat("-", widths[i]) + strings.Repeat(" ", gap))
	}
	lines := []string{head.String(), rule.String()}
	for _, row := range t.Rows {
		var line strings.Builder
		for i, c := range t.Columns {
			line.WriteString(pad(cellText(row, i), widths[i], c.Kind) + strings.Repeat(" ", gap))
		}
		lines = append(lines, line.String())
	}
	p.block(lines...)
}

func pad(s string, width int, kind document.ColumnKind) string {
	fill := strings.Repeat(" ", width-utf8.RuneCountInString(s))
	if kind == document.NumberColumn {
		return fill + s
	}
	return s + fill
}

func cellText(row document.Row, i int) string {
	if i >= len(row.Cells) {
		return ""
	}
	c := row.Cells[i]
	text := strings.TrimSpace(strings.ReplaceAll(c.Text, "\t", " "))
	if c.Mark == nil {
		return text
	}
	rating := strings.Join(strings.Fields(c.Mark.Shape+" "+c.Mark.Letter+" "+c.Mark.Word), " ")
	if text == "" || text == c.Mark.Word || text == c.Mark.Letter {
		return rating
	}
	return rating + ": " + text
}
