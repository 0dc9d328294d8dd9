package columns

import (
	"strings"
	"testing"

	"council/scrutiny/model/document"
)

// rowsOf is a table of rows of texts under headings.
func rowsOf(headings []string, rows ...[]string) *document.Table {
	table := &document.Table{}
	for _, name := range headings {
		table.Columns = append(table.Columns, document.Column{Name: name})
	}
	for _, texts := range rows {
		var row document.Row
		for _, text := range texts {
			row.Cells = append(row.Cells, document.Cell{Text: text})
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// TestRowsAreLow: no other division of the room among two long texts makes the
// rows lower by much.
func TestRowsAreLow(t *testing.T) {
	m := Measure{Room: 14000, Character: 125, Padding: 216}
	table := rowsOf([]string{"No", "Recommendation", "Measure"},
		[]string{"1", strings.Repeat("many words ", 30), strings.Repeat("some words ", 15)},
		[]string{"2", strings.Repeat("many words ", 20), strings.Repeat("some words ", 25)})
	widths := m.Share(table, []int{900, 900, 900})
	got, lowest := m.height(table.Columns, table.Rows, widths), 1000
	for w := 1000; w < m.Room-widths[0]-1000; w += 100 {
		lowest = min(lowest, m.height(table.Columns, table.Rows, []int{widths[0], w, m.Room - widths[0] - w}))
	}
	if got > lowest+1 {
		t.Errorf("widths %v make %d lines, where %d would do", widths, got, lowest)
	}
}

// TestNothingGoesDownWordByWord: a sentence beside much longer ones has room for
// two words in a line, and of a date the month stands beside its year.
func TestNothingGoesDownWordByWord(t *testing.T) {
	long := strings.Repeat("The work has been held up twice by objections. ", 12)
	table := rowsOf([]string{"When", "In their words", "Actions", "As at"},
		[]string{"Round 1", long, "Keep one list of the streets reported most, and open it", "22 November 2026"},
		[]string{"Round 2", long, "", "3 May 2027"})
	m := Measure{Room: 12000, Character: 125, Padding: 216}
	widths := m.Share(table, []int{1000, 1000, 1000, 1000})
	if n := (widths[2] - m.Padding) / m.Character; n < proseLine {
		t.Errorf("widths %v: %d characters for a sentence", widths, n)
	}
	for i := range table.Rows {
		table.Rows[i].Cells[1].Text = long[:100]
	}
	if widths = m.Share(table, []int{1000, 1000, 1000, 1000}); m.Lines("22 November 2026", widths[3]) > 2 {
		t.Errorf("widths %v: three lines for a date", widths)
	}
}

// TestManyRowsAreSampled: of many rows some are looked at, from
// the first to the last.
func TestManyRowsAreSampled(t *testing.T) {
	rows := make([]document.Row, 1999)
	for i := range rows {
		rows[i].ID = string(rune('a' + i*26/len(rows)))
	}
	chosen := some(rows)
	if len(chosen) != 200 || chosen[0].ID != "a" || chosen[199].ID != "z" {
		t.Errorf("%d rows, from %q to %q", len(chosen), chosen[0].ID, chosen[len(chosen)-1].ID)
	}
	if len(some(rows[:200])) != 200 {
		t.Error("of few rows some are left out")
	}
}

// TestCellsToFillInHaveRoom: there is nothing in them yet, and will be.
func TestCellsToFillInHaveRoom(t *testing.T) {
	m := Measure{Room: 14000, Character: 125, Padding: 216}
	table := rowsOf([]string{"Action", "Position", "Your position", "New date"}, []string{"Walk the route with the head", strings.Repeat("Walked at Fairfield Road. ", 5), "", ""})
	table.Columns[2].Fill, table.Columns[2].Weight = true, 5
	table.Columns[3].Fill, table.Columns[3].Weight = true, 1
	widths := m.Share(table, []int{1000, 1000, 1000, 1000})
	if widths[2] < 3*widths[1]/4 || widths[3] > widths[2]/2 {
		t.Errorf("widths %v", widths)
	}
}
