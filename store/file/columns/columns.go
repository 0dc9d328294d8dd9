// Package columns divides the width of a page among the columns of a table so
// that its rows are as low as can be. It knows texts and widths, in whatever
// measure a file has, and no format.
package columns

import (
	"math"
	"slices"
	"strings"

	"council/scrutiny/model/document"
)

// Measure is what a page measures.
type Measure struct {
	Room      int // the width for all columns
	Character int // about as wide as one is, with what is lost at the ends of lines
	Padding   int // of a cell, on both sides together
}

// Share gives each column of a table its part of the room, and none less than it
// needs as long as there is enough for all. Of several ways to share it takes the
// one that makes the rows lowest.
func (m Measure) Share(t *document.Table, least []int) []int {
	sum := 0
	for _, w := range least {
		sum += w
	}
	if sum >= m.Room {
		less := make([]int, len(least))
		for i, w := range least {
			less[i] = w * m.Room / sum
		}
		return less
	}
	rows := some(t.Rows)
	var best []int
	lowest := math.MaxInt
	for n, floor := range m.floors(t.Columns, least, rows) {
		for _, power := range [...]float64{1, 2, 4, 8} {
			widths := share(claims(t.Columns, rows, power), floor, m.Room)
			// What is easier to read may be higher by a tenth.
			if height := m.height(t.Columns, rows, widths) * (10 - n); widths != nil && height < lowest {
				best, lowest = widths, height
			}
		}
	}
	return best
}

// Lines is on about how many lines a text stands in a column.
func (m Measure) Lines(text string, width int) int {
	lines := 0
	for line := range strings.SplitSeq(text, "\n") {
		lines += m.linesOf(len(line), width)
	}
	return lines
}

// linesOf is on about how many lines so many characters stand.
func (m Measure) linesOf(n, width int) int {
	return 1 + max(0, n-1)/max(1, (width-m.Padding)/m.Character)
}

// height is about how many lines rows have together.
func (m Measure) height(columns []document.Column, rows []document.Row, widths []int) int {
	sum := 0
	for _, row := range rows {
		highest := 0
		for i, w := range widths {
			if i < len(row.Cells) {
				highest = max(highest, m.Lines(row.Cells[i].Text, w), m.linesOf(toCome(&columns[i]), w))
			}
		}
		sum += highest
	}
	return sum
}

// proseLine is how many characters a line of running text should have, and
// monthAndYear how many the longest month with its year has.
const (
	proseLine    = 12
	monthAndYear = 14
)

// floors are widths that columns should not go below: the ones that they need;
// those in which no sentence goes down the page word by word; and those in which
// a month stands beside its year as well.
func (m Measure) floors(columns []document.Column, least []int, rows []document.Row) [3][]int {
	prose := slices.Clone(least)
	dates := slices.Clone(least)
	for _, row := range rows {
		for i, cell := range row.Cells[:min(len(row.Cells), len(least))] {
			if running(&columns[i], cell.Text) > 3*proseLine {
				prose[i] = max(prose[i], proseLine*m.Character+m.Padding)
			}
			if dated(cell.Text) {
				dates[i] = max(dates[i], monthAndYear*m.Character+m.Padding)
			}
		}
	}
	for i := range dates {
		dates[i] = max(dates[i], prose[i])
	}
	return [...][]int{least, prose, dates}
}

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
		if len(rows) == 0 {
			claims[i] = 1000 * max(1, col.Weight)
			continue
		}
		sum := 0.0
		for _, row := range rows {
			if i < len(row.Cells) {
				sum += math.Pow(float64(running(&col, row.Cells[i].Text)), power)
			}
		}
		claims[i] = 1 + int(1000*math.Pow(sum/float64(len(rows)), 1/(power+1)))
	}
	return claims
}

// running is how many characters of a cell have to be broken into lines: those
// that are there, or are to come. What fills a page counts for no more than that.
func running(col *document.Column, text string) int {
	return min(max(len(text), toCome(col)), 500)
}

// toCome is how many characters to expect in a cell that is to be filled in.
func toCome(col *document.Column) int {
	if !col.Fill {
		return 0
	}
	return 20 * max(1, col.Weight)
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
