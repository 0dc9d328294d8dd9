package docx

import (
	"fmt"
	"unicode/utf16"

	"council/scrutiny/model/intake"
)

// narrow is the width in twentieths of a point below which a grid column holds
// nothing: it is there because someone dragged a border a little off.
const narrow = 120

// grid is a table as the file has it: rows of cells that span columns.
type grid struct {
	place  string
	widths []int // of the grid's columns, as far as they are given
	rows   []gridRow
	inBody bool // and not in a cell, a note or a header
}

type gridRow struct {
	id             string // that this program once gave it
	before         int    // columns without a cell
	cells          []gridCell
	header, hidden bool
	deleted        bool
}

type gridCell struct {
	span       int
	up         upward
	left       bool // goes on the cell on its left, in the way of old files
	text, fill string
	link       string
	hidden     []string
}

// upward says how a cell is merged with those above and below.
type upward uint8

const (
	alone upward = iota
	top          // begins a merged area
	goesOn
)

// joins says whether a cell is only the continuation of the one on its left.
func (c *gridCell) joins() bool { return c.left && blank(c.text) }

// repeats says whether a cell only goes on another one and holds nothing.
func (c *gridCell) repeats() bool { return (c.left || c.up == goesOn) && blank(c.text) }

func (r *gridRow) hiddenTexts() []string {
	var texts []string
	for _, c := range r.cells {
		texts = append(texts, c.hidden...)
	}
	return texts
}

// spans shows each cell of a row with the grid columns it begins and ends at.
func (r *gridRow) spans(see func(c *gridCell, from, to int)) {
	at := r.before
	for i := range r.cells {
		c := &r.cells[i]
		see(c, at, at+c.span)
		at += c.span
	}
}

// expand makes a full grid, in which every cell of a merged area repeats the
// first one, and says so.
func (r *reader) expand(g *grid) (*intake.Table, error) {
	column, width := g.columns()
	if width > maxColumns {
		return nil, tooManyColumns(g.place)
	}
	if r.cells += len(g.rows) * width; r.cells > maxCells {
		return nil, errCells
	}
	t := &intake.Table{Place: g.place}
	if width == 0 {
		return t, nil
	}
	slab := make([]intake.Cell, len(g.rows)*width)
	t.Rows = make([]intake.Row, len(g.rows))
	var above []intake.Cell
	merging := make([]bool, width) // columns whose cell above can be gone on
	for i := range g.rows {
		row := &g.rows[i]
		cells := slab[i*width : (i+1)*width : (i+1)*width]
		placement{column: column, above: above, merging: merging}.fill(row, cells)
		for _, c := range row.cells {
			if tooLong(c.text) {
				return nil, cellTooLong(fmt.Sprintf("%s, row %d", g.place, i+1))
			}
		}
		t.Rows[i] = intake.Row{ID: row.id, Number: i + 1, Cells: cells, Hidden: row.hidden, Header: row.header}
		above = cells
	}
	return t, nil
}

// placement is what a row's cells are placed by.
type placement struct {
	column  []int // of the result, by grid column
	above   []intake.Cell
	merging []bool
}

func (p placement) fill(row *gridRow, cells []intake.Cell) {
	next := 0
	row.spans(func(c *gridCell, from, to int) {
		first, last := p.column[from], p.column[to]
		if first >= last {
			return
		}
		for ; next < first; next++ {
			p.merging[next] = false
		}
		next = last
		p.place(c, cells, first, last)
	})
	for ; next < len(cells); next++ {
		p.merging[next] = false
	}
}

// place writes one cell into the columns it covers.
func (p placement) place(c *gridCell, cells []intake.Cell, first, last int) {
	cell := intake.Cell{Text: c.text, Fill: c.fill, Link: c.link}
	goesOn := c.up == goesOn && p.merging[first] && p.above != nil
	switch {
	case goesOn:
		if !blank(c.text) {
			c.hidden = append(c.hidden, c.text) // Word does not show it
		}
		cell = p.above[first]
		cell.Merged = intake.MergedUp
	case c.joins() && first > 0:
		cell = cells[first-1]
		cell.Merged = intake.MergedLeft
	}
	for i := first; i < last; i++ {
		cells[i] = cell
		if i > first {
			cells[i].Merged = intake.MergedLeft
		}
		p.merging[i] = goesOn || c.up == top
	}
}

// columns numbers the columns at which a cell begins, by grid column: a grid
// column in which none does is no column to a reader, and neither is one that
// is too narrow to hold anything.
func (g *grid) columns() (column []int, width int) {
	end := 0
	for i := range g.rows {
		last := g.rows[i].before
		g.rows[i].spans(func(_ *gridCell, _, to int) { last = to })
		end = max(end, last)
	}
	kept := make([]bool, end)
	g.each(func(c *gridCell, from, _ int) {
		kept[from] = kept[from] || !c.joins() && !g.isNarrow(from)
	})
	g.each(func(c *gridCell, from, to int) {
		if c.joins() {
			return
		}
		for i := from; i < to; i++ {
			if kept[i] {
				return
			}
		}
		kept[from] = true // a narrow cell that stands on its own
	})
	column = make([]int, end+1)
	for i, is := range kept {
		column[i] = width
		if is {
			width++
		}
	}
	column[end] = width
	return column, width
}

func (g *grid) each(see func(c *gridCell, from, to int)) {
	for i := range g.rows {
		g.rows[i].spans(see)
	}
}

func (g *grid) isNarrow(column int) bool {
	return column < len(g.widths) && g.widths[column] < narrow
}

func tooLong(s string) bool {
	return len(s) > maxCellUnits && len(utf16.Encode([]rune(s))) > maxCellUnits
}
