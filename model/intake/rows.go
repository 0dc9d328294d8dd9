package intake

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// takeRows reads the rows of a tracker: headings, actions, and what is neither.
func (t *reading) takeRows(columns *registry) {
	ids := t.placeColumns(columns)
	t.takeTop()
	t.last = t.lastRecord()
	for i := t.header + 1; i < len(t.table.Rows); i++ {
		row := t.table.Rows[i]
		switch {
		case owned(row, t.width) == 0:
			t.blanks++
		case t.sameHeader(row):
			t.repeat(row)
		case i >= t.last && filled(row, t.width) == 1 && t.isNote(row, i):
			t.keep(row, "row")
		case !row.Hidden && t.isHeading(row, i):
			t.heading(row)
		default:
			a := t.action(row, ids)
			t.settle(a)
			t.actions = append(t.actions, a)
			t.lines = append(t.lines, Line{Action: a, Row: &t.table.Rows[i]})
		}
	}
	t.settle(nil)
}

// placeColumns finds the tracker's column for each of the table's, and keeps
// the header rows where their words are not the names of those.
func (t *reading) placeColumns(columns *registry) []string {
	ids := make([]string, len(t.columns))
	for i := range t.columns {
		c := &t.columns[i]
		if c.Field == Ours || c.unnamed && c.filled == 0 && c.Field == "" {
			continue
		}
		ids[i] = columns.next(c, c.Hidden || t.table.Hidden, t.table.Hidden)
	}
	for i := max(0, t.top); i <= t.header; i++ {
		row, lost := t.table.Rows[i], t.table.Hidden
		for c := range t.columns {
			text := row.own(c)
			lost = lost || text != "" && t.columns[c].Field != Ours && !strings.Contains(columns.nameOf(ids[c]), text)
		}
		if said := strings.Join(texts(row, t.width), "\t"); lost && !columns.said[said] {
			columns.said[said] = true
			t.keep(row, "header row")
		}
	}
	return ids
}

// repeat counts a row that repeats the header, and keeps it where it is spelled
// in another way.
func (t *reading) repeat(row Row) {
	t.repeated++
	for i := max(0, t.top); i <= t.header; i++ {
		if slices.Equal(texts(row, t.width), texts(t.table.Rows[i], t.width)) {
			return
		}
	}
	t.keep(row, "header row")
}

// takeTop keeps what stands above the header row: in a document's table the
// headings of its rows, elsewhere titles and notes. Where a sheet repeats its
// header, the row right above the first is a heading as those above the others.
func (t *reading) takeTop() {
	for i := range max(0, t.top) {
		row := t.table.Rows[i]
		n := filled(row, t.width)
		right := i == t.top-1 && (t.part || t.repeats())
		switch {
		case owned(row, t.width) == 0:
			t.blanks++
		case n == 1 && !row.Hidden && (t.format == DOCX || right):
			t.heading(row)
		default:
			t.keep(row, "title")
		}
	}
}

func (t *reading) repeats() bool {
	return slices.ContainsFunc(t.body(), t.sameHeader)
}

// lastRecord returns the index behind the last row that fills more than one
// cell: single cells below it are notes.
func (t *reading) lastRecord() int {
	if t.width < 3 {
		return len(t.table.Rows)
	}
	for i := len(t.table.Rows); i > t.header+1; i-- {
		if filled(t.table.Rows[i-1], t.width) > 1 {
			return i
		}
	}
	return len(t.table.Rows)
}

// isNote says whether a single cell below the last full row is a note and not
// an action that is no more than its text.
func (t *reading) isNote(row Row, at int) bool {
	first := slices.IndexFunc(row.Cells, func(c Cell) bool { return !blank(c.Text) })
	for i := t.last; i < at; i++ {
		if owned(t.table.Rows[i], t.width) == 0 {
			return true
		}
	}
	if first == 0 && t.column("action") != 0 {
		return true
	}
	return hasAnyPrefix(strings.ToLower(strings.TrimSpace(row.Cells[first].Text)), "note", "key", "source", "*", "last updated", "updated", "©", "#")
}

// texts returns what stands in a row, merged areas once.
func texts(row Row, width int) []string {
	var all []string
	for c := range width {
		if text := row.own(c); text != "" {
			all = append(all, text)
		}
	}
	return all
}

// keep keeps a row as a passage.
func (t *reading) keep(row Row, style string) {
	if all := texts(row, t.width); len(all) > 0 {
		t.passages = append(t.passages, &model.Passage{
			Text: strings.Join(all, "\t"), Style: style,
			Place: t.placeOf(row),
		})
	}
}

// action makes an action of a row: fields from their columns, all other cells
// under the columns' names.
func (t *reading) action(row Row, ids []string) *model.Action {
	a := &model.Action{Section: t.headings.section, Objective: t.headings.objective, Sheet: t.table.Name, Origin: t.placeOf(row)}
	a.Withheld = row.Hidden || t.table.Hidden
	if row.Hidden {
		t.hidden++
	}
	for i, c := range t.columns {
		cell := row.cell(i)
		if cell.Text == "" || cell.Merged == MergedLeft {
			if cell.Fill != "" && c.Rates && blank(cell.Text) {
				t.fills++
			}
			continue
		}
		if c.Rates {
			t.rate(a, cell.Text)
		}
		switch {
		case c.Field == Ours:
		case c.Field != "":
			t.fill(a, c.Field, cell)
		case ids[i] != "":
			a.Extras = append(a.Extras, model.Extra{Column: ids[i], Text: cell.Text})
		}
	}
	t.takeOurs(a, row)
	return a
}

func (t *reading) rate(a *model.Action, text string) {
	if r, ok := t.opts.Scheme.Read(text); ok {
		a.Rating = r.Key
	} else if !blank(text) {
		t.ratings[strings.TrimSpace(text)]++
	}
}

func (t *reading) fill(a *model.Action, field string, cell Cell) {
	switch field {
	case "positions":
		a.Positions = []model.Position{{Recorded: t.opts.At, Text: cell.Text}}
	case "timetable":
		a.When.Words = cell.Text
		if len(cell.Date) >= len("2006-01-02") {
			a.When.ReadAs = correction(cell.Text, cell.Date[:len("2006-01-02")])
		}
	default:
		if f, ok := model.FieldOf(model.KindAction, field); ok {
			// A text field takes any text.
			_ = f.Set(a, cell.Text)
		}
	}
}

// correction returns the day of a cell that holds a real date, where what it
// shows says another or none; empty where the two agree. Of "Mar-26" a
// spreadsheet makes the first of March: the month is what was meant.
func correction(shown, day string) string {
	reading := timetable.Read(shown)
	if due, ok := reading.Due(); ok && due.String() == day {
		return ""
	}
	if len(reading.Parts) == 1 && reading.Parts[0].Kind == timetable.Month && reading.Parts[0].First.String() == day {
		return ""
	}
	return day
}

// placeOf says where a row stands.
func (t *reading) placeOf(row Row) string {
	if t.table.Place == "" {
		return fmt.Sprintf("row %d", row.Number)
	}
	return fmt.Sprintf("%s, row %d", t.table.Place, row.Number)
}
