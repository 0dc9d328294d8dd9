package xlsx

import (
	"slices"
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
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
// weight allows it.
func columnWidths(table *document.Table) []float64 {
	widths, keep := make([]float64, len(table.Columns)), make([]float64, len(table.Columns))
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
		keep[i] = min(max(least, float64(widestWord(table, i))+2, whole), widths[i])
	}
	fit(widths, keep, sizes(table))
	return widths
}

// fit narrows columns until all are as wide as a page together, or none can give
// way any more: each time the one whose cells are the lowest, so that what is
// long keeps its room.
func fit(widths, keep []float64, sizes []int) {
	for {
		sum, give := 0.0, -1
		for i, w := range widths {
			sum += w
			if w > keep[i] && (give < 0 || float64(sizes[i])*widths[give] < float64(sizes[give])*w) {
				give = i
			}
		}
		if sum <= pageWidth || give < 0 {
			return
		}
		widths[give] = max(widths[give]-1, keep[give])
	}
}

// sizes are how many characters the longer cells of each column have: one cell
// in ten has more.
func sizes(table *document.Table) []int {
	sizes := make([]int, len(table.Columns))
	lengths := make([]int, 0, len(table.Rows))
	for i := range sizes {
		lengths = lengths[:0]
		for _, row := range table.Rows {
			if i < len(row.Cells) {
				lengths = append(lengths, len(row.Cells[i].Text))
			}
		}
		if len(lengths) > 0 {
			slices.Sort(lengths)
			sizes[i] = lengths[len(lengths)*9/10]
		}
	}
	return sizes
}

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
