// Package table is a windowed table: it asks its source only for the rows that
// are visible, so ten thousand rows cost what forty do.
//
// It owns columns that adapt to the width, the selection, marks and the scroll
// position. It does not know what a row means, filters and orders nothing, and
// handles no keys: screens call its verbs.
package table

import (
	"council/scrutiny/ui/theme"
)

// Kind says what a row is.
type Kind uint8

// The kinds of rows. Headings stand across all columns and can't be selected.
const (
	Data Kind = iota
	Heading
	Subheading
)

// Source is where the rows come from. Key and Kind are called for many rows
// and have to be cheap; Row is called for visible ones alone.
type Source interface {
	Len() int
	// Key identifies a row while rows come, go and move. Headings may have
	// an empty one.
	Key(i int) string
	Kind(i int) Kind
	// Row fills in a row, which comes empty with room from earlier calls.
	Row(i int, row *Row)
}

// Row is one row as it is to be drawn.
type Row struct {
	Cells []Cell // in the order of the columns
	// Title and Count stand left and right in a heading row. A row of data that
	// has a Title shows that alone, across all columns.
	Title, Count string
	Style        theme.Style // the zero Style is the theme's base
}

// Add appends a cell of plain text.
func (r *Row) Add(text string) { r.Cells = append(r.Cells, Cell{Text: text}) }

// AddStyled appends a cell in a style of its own.
func (r *Row) AddStyled(text string, style theme.Style) {
	r.Cells = append(r.Cells, Cell{Text: text, Style: style})
}

// AddSegments appends a cell made of differently styled parts.
func (r *Row) AddSegments(segments ...Segment) {
	r.Cells = append(r.Cells, Cell{Segments: segments})
}

func (r *Row) clear() { *r = Row{Cells: r.Cells[:0]} }

// Cell is what stands in one column of a row: Text in Style, or Segments.
type Cell struct {
	Text     string
	Style    theme.Style
	Segments []Segment
}

// Segment is a part of a cell. With the zero Style it looks like its row.
type Segment struct {
	Text  string
	Style theme.Style
}

// Table shows the rows of a source in a box of a given size.
type Table struct {
	Empty   string // shown in place of rows: what belongs here, which key begins
	Match   string // marked wherever it occurs in a row, whatever its case
	Focused bool   // the selection is where the keys go

	theme   *theme.Theme
	columns []Column
	source  Source
	bare    bool // without the line of column titles

	width, height int
	widths        []int // of the columns; 0 where one is left out
	gap           int

	tall     []int // how many lines each row takes, where rows are spread
	sel, top int
	key      string // of the selected row
	marks    map[string]struct{}

	row  Row    // reused from row to row
	line []byte // reused from line to line
}

// New makes a focused table without rows.
func New(th *theme.Theme, columns ...Column) *Table {
	t := &Table{theme: th, Focused: true, sel: -1, marks: map[string]struct{}{}}
	t.SetColumns(columns...)
	return t
}

// SetTheme changes the styles.
func (t *Table) SetTheme(th *theme.Theme) { t.theme = th }

// SetColumns replaces the columns.
func (t *Table) SetColumns(columns ...Column) {
	t.columns = columns
	t.measure()
}

// ShowTitles says whether the line of column titles stands above the rows,
// which it does unless told otherwise.
func (t *Table) ShowTitles(show bool) {
	t.bare = !show
	t.follow()
}

// SetSize gives the table its box in cells.
func (t *Table) SetSize(width, height int) {
	if width == t.width && height == t.height {
		return
	}
	t.width, t.height = max(width, 0), max(height, 0)
	t.measure()
	t.follow()
}

// Size returns the box in cells.
func (t *Table) Size() (width, height int) { return t.width, t.height }

// SetSource shows other rows, or the same ones after they have changed. The
// selected row stays selected and on its line wherever it has moved to; if it
// is gone, the one in its place is selected.
func (t *Table) SetSource(s Source) {
	t.source = s
	n := t.Len()
	if n == 0 {
		t.sel, t.top = -1, 0
		return
	}
	old := t.sel
	at, found := t.find(t.key)
	if !found {
		at = t.nearest(min(max(old, 0), n-1), +1)
	}
	if old >= 0 && at >= 0 {
		t.top += at - old
	}
	t.choose(at)
}

// Len returns the number of rows, headings included.
func (t *Table) Len() int {
	if t.source == nil {
		return 0
	}
	return t.source.Len()
}

// find looks for a row by its key, first where it was.
func (t *Table) find(key string) (at int, ok bool) {
	if key == "" {
		return 0, false
	}
	n := t.Len()
	if t.sel >= 0 && t.sel < n && t.is(t.sel, key) {
		return t.sel, true
	}
	for i := range n {
		if t.is(i, key) {
			return i, true
		}
	}
	return 0, false
}

func (t *Table) is(i int, key string) bool {
	return t.source.Key(i) == key && t.source.Kind(i) == Data
}

// Selected returns the selected row; ok is false where there is none.
func (t *Table) Selected() (index int, key string, ok bool) {
	if t.sel < 0 {
		return -1, "", false
	}
	return t.sel, t.key, true
}
