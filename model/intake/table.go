package intake

import (
	"council/scrutiny/model"
)

// reading is one table being read.
type reading struct {
	opts     Options
	lex      lexicons
	table    *Table
	format   Format
	width    int // columns up to the last that holds anything
	top      int // index of the first header row
	header   int // index of the last header row; -1 where there is none
	headed   bool
	looked   []profile
	pool     map[string][]profile // what stands in tables of the same columns, all together
	role     Role
	columns  []Column
	strong   int            // columns whose headings are names of fields
	bare     bool           // there is a header row and nothing below it
	part     bool           // the table is a part of a sheet that holds several
	ours     map[string]int // the columns of our own export, by what they are
	headings headings
	pending  []Row // headings that no action has taken over yet
	last     int   // index behind the last row that holds a record

	actions  []*model.Action
	lines    []Line // the rows that they were made of
	people   []*model.Person
	passages []*model.Passage
	ratings  map[string]int // words in the rating column that are no rating
	odd      map[string]int // cells of our own columns that say something else
	fills    int
	repeated int
	blanks   int
	hidden   int // rows
}

// open looks at a table: how wide it is and where its header row is.
func open(t *Table, format Format, o Options, lex lexicons) *reading {
	r := &reading{opts: o, lex: lex, table: t, format: format, top: -1, header: -1, ratings: map[string]int{}, odd: map[string]int{}}
	if r.width = width(t); r.width > 0 {
		r.headed = r.findHeader()
	}
	return r
}

// width returns the number of columns up to the last that holds anything.
func width(t *Table) int {
	w := 0
	for _, row := range t.Rows {
		for c := len(row.Cells); c > w; c-- {
			if !blank(row.Cells[c-1].Text) {
				w = c
				break
			}
		}
	}
	return w
}

// cell returns a cell of a row; rows may be shorter than the table is wide.
func (r Row) cell(c int) Cell {
	if c < len(r.Cells) {
		return r.Cells[c]
	}
	return Cell{}
}

// own returns the text of a cell that repeats no other.
func (r Row) own(c int) string {
	if cell := r.cell(c); cell.Merged == NotMerged && !blank(cell.Text) {
		return cell.Text
	}
	return ""
}

// filled counts the cells of a row that hold a text, a merged area once.
func filled(r Row, width int) int {
	n := 0
	for c := range width {
		if cell := r.cell(c); !blank(cell.Text) && cell.Merged != MergedLeft {
			n++
		}
	}
	return n
}

// owned counts the cells of a row that hold a text of their own.
func owned(r Row, width int) int {
	n := 0
	for c := range width {
		if r.own(c) != "" {
			n++
		}
	}
	return n
}

func (t *reading) hasBody() bool {
	for _, row := range t.body() {
		if owned(row, t.width) > 0 && !t.sameHeader(row) {
			return true
		}
	}
	return false
}

// body returns the rows below the header row.
func (t *reading) body() []Row { return t.table.Rows[t.header+1:] }

// namedIn counts the cells of a row that are names of fields.
func (t *reading) namedIn(r Row) int {
	n := 0
	for c := range t.width {
		if t.lex.names(r.own(c)) {
			n++
		}
	}
	return n
}

func (t *reading) hiddenColumn(i int) bool {
	return i < len(t.table.HiddenColumns) && t.table.HiddenColumns[i]
}

// column returns the index of the column that fills a field, or -1.
func (t *reading) column(field string) int {
	for i := range t.columns {
		if t.columns[i].Field == field {
			return i
		}
	}
	return -1
}
