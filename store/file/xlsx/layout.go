package xlsx

import (
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/columns"
)

// Sizes in Excel's own measures: characters across, points down.
const (
	leastWidth = 8.0
	// pageWidth is how wide a sheet is at most: fitted to a page it can still be
	// read. Beyond it columns give way, and their rows grow higher.
	pageWidth  = 190.0
	longWord   = 20 // a longer one is broken rather than the column widened
	lineHeight = 14.5
	maxHeight  = 409.0 // more is an error to Excel
)

// columnWidths gives each column room for its longest line, up to what its
// weight allows it; where all are wider than a page together, they share it.
func columnWidths(table *document.Table) []float64 {
	widths, keep := make([]float64, len(table.Columns)), make([]int, len(table.Columns))
	sum := 0.0
	for i, col := range table.Columns {
		most := 14 + 10*float64(max(col.Weight, 1))
		widest := longestWord(col.Name) + 4 // the filter's button
		for _, row := range table.Rows {
			if i < len(row.Cells) {
				widest = max(widest, longestLine(row.Cells[i].Text, int(most)))
			}
		}
		least := leastWidth
		if col.Fill { // it is empty yet
			least = 10 + 4*float64(max(col.Weight, 1))
		}
		whole := float64(widestWhole(table, i)) + 2
		widths[i] = max(min(max(float64(widest)+2, least), min(most, 80)), whole)
		keep[i] = int(10 * min(max(least, float64(widestWord(table, i))+2, whole), widths[i]))
		sum += widths[i]
	}
	if sum > pageWidth {
		for i, w := range page.Share(table, keep) {
			widths[i] = max(float64(w), float64(keep[i])) / 10
		}
	}
	return widths
}

// page is what a page measures, in tenths of a character.
var page = columns.Measure{Room: 10 * pageWidth, Character: 11, Padding: 10}

// widestWhole is the length of the longest date or number in a column: where it
// does not fit into its cell, Excel shows ### in its place.
func widestWhole(table *document.Table, i int) int {
	longest, number := 0, table.Columns[i].Kind == document.NumberColumn
	for _, row := range table.Rows {
		if i >= len(row.Cells) {
			continue
		}
		cell := &row.Cells[i]
		if _, _, dated := realDate(*cell); dated || number && plainNumber(cell.Text) {
			longest = max(longest, len(cell.Text))
		}
	}
	return longest
}

// widestWord is the length of the longest word in a column, its heading with the
// room of the filter's button, as far as it matters.
func widestWord(table *document.Table, i int) int {
	longest := min(longestWord(table.Columns[i].Name), longWord) + 4
	for _, row := range table.Rows {
		if i < len(row.Cells) && longest < longWord && len(row.Cells[i].Text) > longest {
			longest = max(longest, min(longestWord(row.Cells[i].Text), longWord))
		}
	}
	return longest
}

// longestLine is the length of the longest line of a text, as far as it matters.
func longestLine(s string, enough int) int {
	longest := 0
	for s != "" && longest < enough {
		line, rest, _ := strings.Cut(s, "\n")
		longest = max(longest, utf8.RuneCountInString(line))
		s = rest
	}
	return longest
}

func longestWord(s string) int {
	longest := 0
	for word := range strings.FieldsSeq(s) {
		longest = max(longest, utf8.RuneCountInString(word))
	}
	return longest
}

// rowHeight is what the cells of a row need once their lines are wrapped.
func rowHeight(texts []string, widths []float64) float64 {
	lines := 1
	for i, text := range texts {
		if i < len(widths) {
			lines = max(lines, wrappedLines(text, int(widths[i])))
		}
	}
	return min(float64(lines)*lineHeight+2, maxHeight)
}

// wrappedLines counts the lines of a text that is broken between words, up to as
// many as a row can show.
func wrappedLines(s string, width int) int {
	lines := 0
	for first := true; first || s != ""; first = false {
		line, rest, more := strings.Cut(s, "\n")
		lines += lineCount(line, 10*max(width, 1)-4)
		if s = rest; more && rest == "" {
			lines++
		}
		if float64(lines)*lineHeight > maxHeight {
			return lines
		}
	}
	return lines
}

// lineCount is on how many lines a text without line feeds stands, in a room
// that is measured as advance does.
func lineCount(s string, room int) int {
	lines, at, word := 1, 0, 0 // word is how wide the one is that is being read
	for _, r := range s {
		a := advance(r)
		if r == ' ' || r == '-' {
			at, word = at+word+a, 0
			continue
		}
		if word += a; at+word <= room {
			continue
		}
		lines++
		if at == 0 { // the word alone is too wide, and broken
			word = a
		}
		at = 0
	}
	return lines
}

// advance is about how wide a character is, in tenths of a digit, which is what
// the widths of columns count.
func advance(r rune) int {
	switch {
	case strings.ContainsRune("ijl|'", r):
		return 4
	case strings.ContainsRune(" ft.,:;!I/()[]-r‘’“”", r):
		return 6
	case r == 'm', r == 'w', r == 'M', r == 'W':
		return 15
	case r >= 'A' && r <= 'Z', r == '&', r == '%':
		return 13
	case r > 0x2000: // dashes, shapes, other scripts
		return 18
	}
	return 10
}
