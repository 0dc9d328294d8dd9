package intake

import (
	"slices"
	"strings"

	"council/scrutiny/model"
)

// Role says what became of a table.
type Role string

// The roles of tables.
const (
	AsTracker  Role = "actions"
	AsPeople   Role = "people"
	AsPassages Role = "passages"
	AsNothing  Role = "left out"
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

// decide finds out what a table is; before is the tracker above it, if it may
// go on with that one.
func (t *reading) decide(before *reading) {
	t.role = AsPassages
	switch {
	case before != nil && t.continues(before):
		t.role, t.strong, t.ours = AsTracker, before.strong, before.ours
		t.top, t.header, t.looked = -1, -1, nil
		t.columns = slices.Clone(before.columns)
		for i, p := range t.profiles() {
			t.columns[i].filled = p.filled
		}
		return
	case t.width == 0:
		return
	case !t.headed || !t.hasBody():
		t.bare = t.headed
		t.headless()
		return
	case t.glossary():
		if !t.table.Hidden { // people are public: a hidden list of them stays text
			t.role = AsPeople
			return
		}
	default:
		t.matchColumns()
		if t.isTracker() {
			t.role = AsTracker
			return
		}
	}
	t.top, t.header, t.columns = -1, -1, nil
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

// isTracker decides about a table with a header row. A spreadsheet's is always
// taken; a table of a document has to name what actions have, since documents
// use tables for much else.
func (t *reading) isTracker() bool {
	if t.format != DOCX {
		return t.width > 1 && !t.labelled() || t.format == CSV
	}
	has := map[string]bool{}
	for _, c := range t.columns {
		if c.named {
			has[c.Field] = true
		}
		has["rating"] = has["rating"] || c.Rates
	}
	n := 0
	for _, key := range []string{"timetable", "leads", "measures", "positions", "rating"} {
		if has[key] {
			n++
		}
	}
	return n >= 2 || has["action"] && n >= 1
}

// labelled says whether a table of two columns is a form: labels with a colon,
// each with its answer beside it.
func (t *reading) labelled() bool {
	if t.width != 2 || t.strong > 0 {
		return false
	}
	labels, rows := 0, 0
	for _, row := range t.table.Rows[t.top:] {
		if text := row.own(0); text != "" {
			rows++
			if strings.HasSuffix(strings.TrimSpace(text), ":") {
				labels++
			}
		}
	}
	return labels*2 > rows
}

// headless takes a grid without a header row under the letters of its columns:
// its rows are worth more as rows than as text. Documents use tables for other
// things, and so do forms of a single row.
func (t *reading) headless() {
	rows, grid := 0, 0
	for _, row := range t.table.Rows {
		if n := owned(row, t.width); n > 0 {
			rows++
			if n > 1 {
				grid++
			}
		}
	}
	t.top, t.header, t.columns, t.looked = -1, -1, nil, nil
	if t.format == DOCX || grid < 2 || grid*2 < rows {
		return
	}
	t.role = AsTracker
	t.nameColumns()
	t.matchColumns()
}

// continues says whether a table of a document goes on with the one before it:
// as many columns and no header row of its own.
func (t *reading) continues(before *reading) bool {
	if t.format != DOCX || t.width != before.width || len(t.table.Rows) == 0 {
		return false
	}
	for i := 0; i < len(t.table.Rows) && i < 3; i++ {
		if t.table.Rows[i].Header || t.namedIn(t.table.Rows[i]) >= 2 {
			return false
		}
	}
	return true
}

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
