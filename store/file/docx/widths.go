package docx

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"council/scrutiny/model/document"
)

const (
	cellPadding    = 108  // on each side
	longestWord    = 2600 // a word wider than this is broken rather than the table widened
	longestHeading = 3700
	leastColumn    = 700
	character      = 125 // about as wide as one is, with what is lost at the ends of lines
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
				words = max(words, widestWord(row.Cells[i].Text), markWidth(row.Cells[i].Mark))
			}
		}
		least[i] = max(leastColumn, min(heading, longestHeading), min(words, longestWord)) + 2*cellPadding + 40
	}
	return least
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
	c.known[key] = columnWidths(all, room)
	return c.known[key]
}

func columnNames(t *document.Table) []string {
	names := make([]string, len(t.Columns))
	for i, col := range t.Columns {
		names[i] = col.Name
	}
	return names
}

// columnWidths shares the room among a table's columns, but gives each the least it
// needs as long as there is enough for all. Of several ways to share it takes the
// one that makes the rows lowest.
func columnWidths(t *document.Table, room int) []int {
	least := leastWidths(t)
	sum := 0
	for _, w := range least {
		sum += w
	}
	if sum >= room {
		for i, w := range least {
			least[i] = w * room / sum
		}
		return least
	}
	rows := some(t.Rows)
	var best []int
	lowest := math.MaxInt
	for n, floor := range floors(least, rows) {
		for _, power := range [...]float64{1, 2, 4, 8} {
			widths := share(claims(t.Columns, rows, power), floor, room)
			// What is easier to read may be higher by a tenth.
			if height := heightOf(rows, widths) * (10 - n); widths != nil && height < lowest {
				best, lowest = widths, height
			}
		}
	}
	return best
}

// floors are widths that columns should not go below: the ones that they need;
// those in which no sentence goes down the page word by word; and those in which
// a month stands beside its year as well.
func floors(least []int, rows []document.Row) [3][]int {
	prose := slices.Clone(least)
	dates := slices.Clone(least)
	for _, row := range rows {
		for i, cell := range row.Cells[:min(len(row.Cells), len(least))] {
			if running(cell.Text) > 3*proseLine {
				prose[i] = max(prose[i], proseLine*character+2*cellPadding)
			}
			if dated(cell.Text) {
				dates[i] = max(dates[i], textWidth("September 2026")+2*cellPadding)
			}
		}
	}
	for i := range dates {
		dates[i] = max(dates[i], prose[i])
	}
	return [...][]int{least, prose, dates}
}

// proseLine is how many characters a line of running text should have.
const proseLine = 12

// dated says whether a text ends with a year.
func dated(text string) bool {
	year := text[max(0, len(text)-4):]
	return len(year) == 4 && year[:2] == "20" && strings.Trim(year, "0123456789") == ""
}

// some are rows enough to tell how wide the columns of all should be.
func some(rows []document.Row) []document.Row {
	const enough = 200
	if len(rows) <= enough {
		return rows
	}
	chosen := make([]document.Row, enough)
	for i := range chosen {
		chosen[i] = rows[i*len(rows)/enough]
	}
	return chosen
}

// claims are what columns may ask for of the room that is left. A cell of n
// characters is n/w lines high where its column is w wide, and a row as high as
// its highest cell: the higher the power, the more a column's longest cells
// count, and the less its others.
func claims(columns []document.Column, rows []document.Row, power float64) []int {
	claims := make([]int, len(columns))
	for i, col := range columns {
		weight := float64(max(1, col.Weight))
		if len(rows) == 0 {
			claims[i] = int(1000 * weight)
			continue
		}
		sum := 0.0
		for _, row := range rows {
			if i < len(row.Cells) {
				sum += math.Pow(float64(running(row.Cells[i].Text)), power)
			}
		}
		sum /= float64(len(rows))
		if col.Fill { // there is something to come
			sum = max(sum, math.Pow(40*weight, power))
		}
		claims[i] = 1 + int(1000*math.Pow(sum, 1/(power+1)))
	}
	return claims
}

// running is how many characters of a text have to be broken into lines: short
// lines are as high in a wide column as in a narrow one. What fills a page counts
// for no more than that.
func running(text string) int {
	const short, page = 12, 500
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		if len(line) > short {
			n += len(line)
		}
	}
	return min(n, page)
}

// heightOf is about how many lines rows have together.
func heightOf(rows []document.Row, widths []int) int {
	sum := 0
	for _, row := range rows {
		highest := 0
		for i, w := range widths {
			if i < len(row.Cells) {
				highest = max(highest, linesIn(row.Cells[i].Text, w))
			}
		}
		sum += highest
	}
	return sum
}

// linesIn is on about how many lines a text stands in a column.
func linesIn(text string, width int) int {
	perLine := max(1, (width-2*cellPadding)/character)
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		lines += 1 + max(0, len(line)-1)/perLine
	}
	return lines
}

// share gives columns their part of the room by what they claim; those that would
// get less than they need get what they need, and the others share what is left.
// It is nil where there is not enough for all.
func share(claims, least []int, room int) []int {
	widths, settled := make([]int, len(claims)), make([]bool, len(claims))
	for again := true; again; {
		again = false
		left, sum := room, 0
		for i, claim := range claims {
			if settled[i] {
				left -= widths[i]
			} else {
				sum += claim
			}
		}
		if left < 0 {
			return nil
		}
		for i, claim := range claims {
			if settled[i] {
				continue
			}
			if widths[i] = left * claim / sum; widths[i] < least[i] {
				widths[i], settled[i], again = least[i], true, true
			}
		}
	}
	return widths
}
