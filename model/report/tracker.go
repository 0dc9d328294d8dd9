// Package report makes documents of a review: what an officer sends out. It
// knows what stands in each document and in which order, and nothing of file
// formats.
package report

import (
	"cmp"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/tabular"
	"council/scrutiny/model/timetable"
)

// Options say how a document is made.
type Options struct {
	Today   timetable.Day // what "late" is measured against
	Council string        // whose document it is; may be empty
	// Flat puts the whole tracker into one table with sections and objectives in
	// columns of their own, for spreadsheets; otherwise each section is a
	// heading with its own tables.
	Flat bool
	// Zone is where the clocks of meetings are; UTC where it is nil.
	Zone *time.Location
	// Changed is what changed in the review during the meeting, for its private
	// minutes.
	Changed []model.Happening
}

// The columns that the program adds to the tracker's own. An import of our own
// file knows them.
const (
	RatingColumn    = "Rating"
	SuggestedColumn = "Suggested"
	DueColumn       = "Due"
	ReadingColumn   = "Reading"
	// OursSuffix follows one of these names where the plan has a column of the
	// same name itself.
	OursSuffix = " (scrutiny)"
	// SheetColumn names the sheet that a row came from, where there are several.
	SheetColumn = "Sheet"
)

// Tracker returns the action tracker as the public may see it.
func Tracker(p public.Review, o Options) *document.Document { return tracker(p.Shown(), o) }

// PrivateTracker returns the action tracker with everything in it.
func PrivateTracker(r *model.Review, o Options) *document.Document {
	d := tracker(r, o)
	d.Identity = []document.Property{
		{Name: document.IdentityPrefix + "review", Value: string(r.ID)},
		{Name: document.IdentityPrefix + "kind", Value: "tracker"},
		{Name: document.IdentityPrefix + "revision", Value: strconv.FormatUint(uint64(r.Revision), 10)},
	}
	return d
}

func tracker(r *model.Review, o Options) *document.Document {
	info := r.Info()
	title := cmp.Or(info.Title, "Action tracker")
	d := &document.Document{Title: title, Subject: subject(info, o), Language: "en-GB", Footer: title}
	t := trackerTable{r: r, watch: model.NewWatch(r, o.Today), columns: r.TrackerColumns()}
	d.Sections = []document.Section{{Landscape: true, Blocks: t.blocks(o.Flat)}}
	return d
}

func subject(info *model.Info, o Options) string {
	s := "Action tracker as at " + o.Today.Time().Format("2 January 2006")
	for _, whose := range []string{info.Body, o.Council} {
		if whose != "" {
			s = whose + " · " + s
		}
	}
	return s
}

// trackerTable makes tables of actions.
type trackerTable struct {
	r       *model.Review
	watch   *model.Watch
	columns []model.Column
}

// blocks are the tracker as one table, or as headings with tables below them.
func (t *trackerTable) blocks(flat bool) []document.Block {
	if flat {
		return []document.Block{t.flat()}
	}
	return t.grouped()
}

// ours returns the name of a column that the program adds.
func (t *trackerTable) ours(name string) string {
	for _, c := range t.columns {
		if strings.EqualFold(strings.TrimSpace(c.Name), name) {
			return name + OursSuffix
		}
	}
	return name
}

// flat returns the one table of a spreadsheet.
func (t *trackerTable) flat() *document.Table {
	table := &document.Table{Name: "Actions", Caption: "Action tracker"}
	sheets := t.sheets()
	if sheets {
		table.Columns = append(table.Columns, document.Column{Name: t.ours(SheetColumn), Weight: 2})
	}
	for _, c := range t.columns {
		table.Columns = append(table.Columns, layout(c))
	}
	table.Columns = append(table.Columns,
		t.ratingColumn(),
		document.Column{Name: t.ours(SuggestedColumn), Weight: 2, Kind: document.RatingColumn},
		document.Column{Name: t.ours(DueColumn), Weight: 2, Kind: document.DateColumn},
		document.Column{Name: t.ours(ReadingColumn), Weight: 3})
	for a := range t.r.Actions() {
		row := document.Row{ID: RowID(a.ID), Cells: make([]document.Cell, 0, len(table.Columns))}
		if sheets {
			row.Cells = append(row.Cells, document.Cell{Text: a.Sheet})
		}
		for _, c := range t.columns {
			row.Cells = append(row.Cells, t.cell(c, a))
		}
		row.Cells = append(row.Cells, t.standing(a)...)
		table.Rows = append(table.Rows, row)
	}
	return table
}

// sheets says whether the rows came from several sheets.
func (t *trackerTable) sheets() bool {
	first, some := "", false
	for a := range t.r.Actions() {
		if !some {
			first, some = a.Sheet, true
		}
		if a.Sheet != first {
			return true
		}
	}
	return false
}

func (t *trackerTable) ratingColumn() document.Column {
	c := document.Column{Name: t.ours(RatingColumn), Weight: 2, Kind: document.RatingColumn, Help: "Choose a rating of the review's scheme, or leave it empty."}
	for _, r := range t.r.Info().Scheme.Ratings {
		c.Choices, c.Marks = append(c.Choices, r.Word), append(c.Marks, *Mark(r))
	}
	return c
}

// standing returns the cells of the program's own columns.
func (t *trackerTable) standing(a *model.Action) []document.Cell {
	s := t.watch.Stand(a)
	suggested := document.Cell{}
	if s.Suggested.Key != "" {
		suggested = document.Cell{Text: s.Suggested.Word, Mark: Mark(s.Suggested)}
	}
	due := document.Cell{}
	if !s.Due.IsZero() {
		due = document.Cell{Text: s.Due.String(), Day: s.Due.String()}
	}
	return []document.Cell{t.rating(a), suggested, due, {Text: t.watch.Reading(a.When).String()}}
}

func (t *trackerTable) rating(a *model.Action) document.Cell {
	r, ok := t.r.Info().Scheme.Rating(a.Rating)
	if !ok {
		return document.Cell{Text: string(a.Rating)}
	}
	return document.Cell{Text: r.Word, Mark: Mark(r)}
}

func layout(c model.Column) document.Column {
	col := document.Column{Name: c.Name, Weight: 3}
	switch c.Field {
	case "action":
		col.Weight, col.RowHeader = 6, true
	case "measures", "positions":
		col.Weight = 5
	case "objective":
		col.Weight = 4
	case "timetable":
		col.Kind = document.DateColumn
	}
	return col
}

func (t *trackerTable) cell(c model.Column, a *model.Action) document.Cell {
	out := document.Cell{Text: c.Cell(a)}
	if c.Field == "timetable" {
		out.Day = tabular.CertainDay(t.watch.Reading(a.When))
	}
	return out
}

// Mark is how a rating looks in a document.
func Mark(r model.Rating) *document.Mark {
	return &document.Mark{Letter: r.Letter, Word: r.Word, Shape: r.Shape, Fill: r.Fill}
}

// RowID names the row of an action in files that come back.
func RowID(id model.ID) string { return "a" + strconv.FormatUint(uint64(id), 10) }
