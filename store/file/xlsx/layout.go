package xlsx

import (
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
)

// Sizes in Excel's own measures: characters across, points down.
const (
	leastWidth = 8.0
	// pageWidth is how wide a sheet is at most: fitted to a page it can still be
	// read. Beyond it the widest columns give way, and their rows grow higher.
	pageWidth  = 190.0
	giveWay    = 24.0 // what a column keeps
	lineHeight = 14.5
	maxHeight  = 409.0 // more is an error to Excel
)

// columnWidths gives each column room for its longest line, up to what its
// weight allows it.
func columnWidths(table *document.Table) []float64 {
	widths := make([]float64, len(table.Columns))
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
		widths[i] = min(max(float64(widest)+2, least), min(most, 80))
	}
	fit(widths)
	return widths
}

// fit narrows the widest columns until all are as wide as a page together, or
// none can give way any more.
func fit(widths []float64) {
	for {
		sum, widest := 0.0, 0
		for i, w := range widths {
			sum += w
			if w > widths[widest] {
				widest = i
			}
		}
		if sum <= pageWidth || widths[widest] <= giveWay {
			return
		}
		widths[widest]--
	}
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
	for _, word := range strings.Fields(s) {
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

// wrappedLines counts the lines of a text that is broken between words.
func wrappedLines(s string, width int) int {
	lines := 0
	for first := true; first || s != ""; first = false {
		line, rest, more := strings.Cut(s, "\n")
		n := utf8.RuneCountInString(line)
		// Breaking between words leaves about one character in twenty free.
		lines += max(1, (n*21/20+width-1)/max(width, 1))
		if s = rest; more && rest == "" {
			lines++
		}
		if float64(lines)*lineHeight > maxHeight {
			return lines
		}
	}
	return lines
}
