// Package tabular declares the papers of a review as a reader of them sees
// them: under which heading what stands, which tables there are, what their
// columns are called and which field of a record each tells. Package report
// writes the papers by these declarations and package intake reads them back by
// the same ones, so that the two cannot drift apart. It knows the kinds of
// record and their fields; it knows nothing of files, nor what in a review the
// public may see.
package tabular

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// Table declares a table of the papers.
type Table struct {
	Name    string // of its sheet in a workbook, at most 31 characters
	Caption string // the line above it in a document
	// Of is what each row tells of; KindState where the table only gathers what
	// stands elsewhere.
	Of      model.Kind
	Columns []Column
	// Named says that words of the review's own may follow the caption.
	Named bool
	// Open says that columns of the review's own follow the declared ones.
	Open bool
}

// Column declares a column of a table.
type Column struct {
	Name  string
	Field string // the key of the field that it tells; empty where it gathers
	How   How
	// Of is whose field it is, where a row tells of records of two kinds.
	Of       model.Kind
	Word     string // what a flag says that is set
	Weight   int
	Kind     document.ColumnKind
	RowNames bool // its cells name their rows
	FillIn   bool // it stands there though no row has anything in it
	Flat     bool // it stands in workbooks alone, where no heading is above the table
}

// How says how a cell tells a field.
type How uint8

// The ways to tell a field.
const (
	AsWritten   How = iota // the field's own words; of a choice its label, and nothing where it is the usual one
	EachChoice             // the label of a choice, the usual one too
	ByTitle                // links: the words of each record on a line of its own
	ByReference            // links: the references, parted by commas
	ByNumber               // links to other rows of the table: their numbers
	Counted                // the number of the row, where another row names it
	Referred               // the number of a record as its reference: E3
	Numbered               // the number of a recommendation, with that of which it is a part: R4a
	Grounds                // the findings and the evidence that a recommendation rests on
	Draft                  // "draft", or nothing of what is agreed
	Summed                 // what an option costs or saves
	OnDay                  // the day of a moment
	Apart                  // told and read by who makes the table
)

// Column returns the column of a name.
func (t *Table) Column(name string) Column {
	i := slices.IndexFunc(t.Columns, func(c Column) bool { return c.Name == name })
	if i < 0 {
		return Column{}
	}
	return t.Columns[i]
}

// KindOf returns whose field a column tells.
func (t *Table) KindOf(c Column) model.Kind {
	if c.Of != model.KindState {
		return c.Of
	}
	return t.Of
}

// Match says whether a table that was read is this one: by its caption, or the
// name of its sheet, and by the heads of its columns. It returns them by column;
// those of an open table are Apart.
func (t *Table) Match(title string, heads []string) ([]Column, bool) {
	if !t.titled(title) {
		return nil, false
	}
	var cols []Column
	next, named := 0, false
	for _, h := range heads {
		at := -1
		for i := next; i < len(t.Columns) && at < 0; i++ {
			if t.Columns[i].Name == h {
				at = i
			}
		}
		switch {
		case at >= 0:
			cols, next = append(cols, t.Columns[at]), at+1
			named = named || t.Columns[at].RowNames
		case t.Open && next == len(t.Columns):
			cols = append(cols, Column{Name: h, How: Apart})
		default:
			return nil, false
		}
	}
	return cols, named
}

func (t *Table) titled(title string) bool {
	switch title {
	case "":
		return false
	case t.Caption, t.Name:
		return true
	}
	return t.Named && strings.HasPrefix(title, t.Caption+" ")
}

// Find returns the declared table that a table which was read is, with the
// columns that it has; title is its caption or the name of its sheet.
func Find(title string, heads []string) (*Table, []Column) {
	for _, t := range Tables() {
		if cols, ok := t.Match(title, heads); ok {
			return t, cols
		}
	}
	return nil, nil
}

// Make makes a document's table of rows, each with a cell for each declared
// column. Columns in which no row has anything are left out, but for those that
// are to be filled in; it is nil where there are no rows.
func (t *Table) Make(rows []document.Row, flat bool) *document.Table {
	if len(rows) == 0 {
		return nil
	}
	out := &document.Table{Name: t.Name, Caption: t.Caption, Rows: make([]document.Row, len(rows))}
	for n := range rows {
		out.Rows[n].ID = rows[n].ID
	}
	for i, c := range t.Columns {
		used := (c.RowNames || c.FillIn) && !c.Flat
		for _, row := range rows {
			used = used || row.Cells[i].Text != ""
		}
		if !used || c.Flat && !flat {
			continue
		}
		out.Columns = append(out.Columns, document.Column{Name: c.Name, Weight: c.Weight, Kind: c.Kind, RowHeader: c.RowNames})
		for n := range rows {
			out.Rows[n].Cells = append(out.Rows[n].Cells, rows[n].Cells[i])
		}
	}
	return out
}
