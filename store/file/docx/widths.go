package docx

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/columns"
)

const (
	cellPadding    = 108  // on each side
	longestWord    = 2600 // a word wider than this is broken rather than the table widened
	longestHeading = 3700
	leastColumn    = 700
)

// arial is how wide the font's characters are from space to tilde, in
// thousandths of the type size.
var arial = [...]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
}

// textWidth is how wide a text is in the table's type, in twentieths of a
// point.
func textWidth(s string) int {
	sum := 0
	for _, r := range s {
		switch {
		case r >= ' ' && int(r-' ') < len(arial):
			sum += arial[r-' ']
		default:
			sum += 600
		}
	}
	return sum * bodySize * 10 / 1000
}

// widestPart is the width of what of a cell's text should not be broken: its
// widest word, or all of it where it is as short as many a word.
func widestPart(s string) int {
	const short = 10
	if len(s) <= short && !strings.Contains(s, "\n") {
		return textWidth(s)
	}
	return widestWord(s)
}

// widestWord is the width of the widest word of a text.
func widestWord(s string) int {
	widest := 0
	for word := range strings.FieldsFuncSeq(s, breaks) {
		// Most words are short, and need no measuring: few characters are as
		// wide as they are high.
		if utf8.RuneCountInString(word)*bodySize*10 > widest {
			widest = max(widest, textWidth(word))
		}
	}
	return widest
}

// breaks says where a line can be broken.
func breaks(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '-' }

// leastWidths are the widths that a table's columns need so that no word of
// reasonable length is broken.
func leastWidths(t *document.Table) []int {
	least := make([]int, len(t.Columns))
	for i, col := range t.Columns {
		heading := widestWord(col.Name) * 108 / 100 // it is bold
		words := 0
		for _, row := range t.Rows {
			if i < len(row.Cells) {
				words = max(words, widestPart(row.Cells[i].Text), markWidth(row.Cells[i].Mark))
			}
		}
		least[i] = max(leastColumn, min(heading, longestHeading), min(words, longestWord)) + 2*cellPadding + 40
		if col.Fill { // its edges are thick
			least[i] += 40
		}
	}
	return least
}

// measure is what a page of text as large as that of tables measures.
func measure(room int) columns.Measure {
	return columns.Measure{Room: room, Character: 125, Padding: 2 * cellPadding}
}

// markWidth is the width of a rating, which looks best on one line.
func markWidth(m *document.Mark) int {
	if m == nil {
		return 0
	}
	return textWidth(m.Shape+" "+m.Letter+" "+m.Word) + 80
}

func leastWidth(t *document.Table) int {
	sum := 0
	for _, w := range leastWidths(t) {
		sum += w
	}
	return sum
}

// widths are those of a table's columns. Tables of the same headings get the
// same ones, so that a plan in many tables looks like one.
func (c *composer) widths(t *document.Table, room int) []int {
	key := fmt.Sprintf("%d%q", room, columnNames(t))
	if widths, ok := c.known[key]; ok {
		return widths
	}
	all := &document.Table{Columns: t.Columns}
	for _, s := range c.doc.Sections {
		for _, b := range s.Blocks {
			if other, ok := b.(*document.Table); ok && slices.Equal(columnNames(other), columnNames(t)) {
				all.Rows = append(all.Rows, other.Rows...)
			}
		}
	}
	if len(all.Rows) == 0 {
		all = t // a part of one that is too wide
	}
	c.known[key] = measure(room).Share(all, leastWidths(all))
	return c.known[key]
}

func columnNames(t *document.Table) []string {
	names := make([]string, len(t.Columns))
	for i, col := range t.Columns {
		names[i] = col.Name
	}
	return names
}
