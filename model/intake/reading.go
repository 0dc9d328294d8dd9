package intake

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
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
	opts        Options
	table       *Table
	format      Format
	width       int // columns up to the last that holds anything
	header      int // index of the header row
	role        Role
	columns     []Column
	matched     int // columns matched with a field by their names
	sheetColumn int // of our own export, or -1
	headings    headings
	last        int // index behind the last row that holds a record

	actions  []*model.Action
	people   []*model.Person
	passages []*model.Passage
	ratings  map[string]int // words in the rating column that are no rating
	fills    int
	repeated int
	blanks   int
	hidden   int // rows
}

// read finds out what a table is and reads it.
func readTable(t *Table, format Format, o Options, before *reading) *reading {
	r := &reading{opts: o, table: t, format: format, sheetColumn: -1, ratings: map[string]int{}, header: -1}
	r.width = width(t)
	if before != nil && before.role == AsTracker && r.continues(before) {
		r.header, r.columns, r.role, r.matched = -1, before.columns, AsTracker, before.matched
		r.sheetColumn, r.headings = before.sheetColumn, before.headings
		return r
	}
	if r.width == 0 || !r.findHeader() || !r.hasBody() {
		r.role, r.header = AsPassages, -1
		return r
	}
	if r.glossary() {
		r.role = AsPeople
		return r
	}
	r.matchColumns()
	if r.isTracker() {
		r.role = AsTracker
		if before != nil {
			r.headings = before.headings
		}
		return r
	}
	r.role, r.header = AsPassages, -1
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

func (t *reading) hasBody() bool {
	for i := t.header + 1; i < len(t.table.Rows); i++ {
		if filled(t.table.Rows[i], t.width) > 0 {
			return true
		}
	}
	return false
}

// isTracker decides about a table with a header row. A spreadsheet's is always
// taken; a table of a document has to name what actions have, since documents
// use tables for much else.
func (t *reading) isTracker() bool {
	if t.format != DOCX {
		return t.width > 1 || t.format == CSV
	}
	has := map[string]bool{}
	for _, c := range t.columns {
		if c.Why == "by its name" || c.Why == "as you said" || c.Why == "made by this program" {
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

// continues says whether the table goes on with the one before it: as many
// columns and no header row of its own.
func (t *reading) continues(before *reading) bool {
	if t.format != DOCX || t.width != before.width || len(t.table.Rows) == 0 {
		return false
	}
	for i := 0; i < len(t.table.Rows) && i < 3; i++ {
		named := 0
		for c := range t.width {
			if names(t.table.Rows[i].Cells[c].Text) >= 700 {
				named++
			}
		}
		if named >= 2 || t.table.Rows[i].Header {
			return false
		}
	}
	return true
}

func (t *reading) hiddenColumn(i int) bool {
	return i < len(t.table.HiddenColumns) && t.table.HiddenColumns[i]
}

// body returns the rows below the header row.
func (t *reading) body() []Row { return t.table.Rows[t.header+1:] }

// column returns the index of the column that fills a field, or -1.
func (t *reading) column(field string) int {
	return slices.IndexFunc(t.columns, func(c Column) bool { return c.Field == field })
}

// takeRows reads the rows of a tracker: headings, actions, and what is neither.
func (t *reading) takeRows(next func(name, field string, private bool) string) {
	ids := make([]string, len(t.columns))
	for i, c := range t.columns {
		if c.Field != Ours && !(c.Field == "" && c.filled == 0 && blank(c.Name)) {
			ids[i] = next(c.Name, c.Field, c.Hidden || t.table.Hidden)
		}
	}
	t.takeTop()
	t.last = t.lastRecord()
	for i := t.header + 1; i < len(t.table.Rows); i++ {
		row := t.table.Rows[i]
		switch n := filled(row, t.width); {
		case n == 0:
			t.blanks++
		case t.header >= 0 && t.sameHeader(row):
			t.repeated++
		case i >= t.last && n == 1:
			t.keep(row, "row")
		case t.isHeading(row, i):
			t.headings.take(firstText(row, t.width))
		default:
			t.actions = append(t.actions, t.action(row, ids))
		}
	}
}

// takeTop keeps what stands above the header row: in a document's table the
// headings of its rows, elsewhere titles and notes. Where a sheet repeats its
// header, the row right above the first is a heading as those above the others.
func (t *reading) takeTop() {
	for i := range max(0, t.header) {
		row := t.table.Rows[i]
		n := filled(row, t.width)
		switch {
		case n == 0:
			t.blanks++
		case n == 1 && (t.format == DOCX || i == t.header-1 && t.repeats()):
			t.headings.take(firstText(row, t.width))
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

// isHeading says whether a row is a heading over the rows below it: one text
// across all columns, or alone in the first of several.
func (t *reading) isHeading(row Row, at int) bool {
	if t.width < 3 || filled(row, t.width) != 1 {
		return false
	}
	first, spans := -1, 0
	for c := range t.width {
		if !blank(row.Cells[c].Text) {
			if first < 0 {
				first = c
			}
			spans++
		}
	}
	if spans == t.width {
		return true
	}
	if first > 0 && spans == 1 && !t.emptyBefore(first) {
		return false
	}
	action := t.column("action")
	if first != action {
		return hasLetters(row.Cells[first].Text) && len(row.Cells[first].Text) < 300
	}
	// Alone in the action's own column: a heading only if it looks like one and
	// actions that are more than a text follow.
	text := strings.TrimSpace(row.Cells[first].Text)
	number, _ := leadingNumber(text)
	lower := strings.ToLower(text)
	looks := text == strings.ToUpper(text) && hasLetters(text) || number != "" && !strings.Contains(text, "\n") && len(text) < 80 ||
		hasAnyPrefix(lower, "theme", "priority", "section", "objective", "aim", "outcome", "workstream", "recommendation ")
	return looks && at+1 < len(t.table.Rows) && filled(t.table.Rows[at+1], t.width) > 1
}

// emptyBefore says whether all columns before one hold nothing at all.
func (t *reading) emptyBefore(c int) bool {
	for i := range c {
		if t.columns[i].filled > 0 {
			return false
		}
	}
	return true
}

func hasLetters(s string) bool { return strings.ToLower(s) != strings.ToUpper(s) }

func hasAnyPrefix(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

func firstText(r Row, width int) string {
	for c := range width {
		if !blank(r.Cells[c].Text) {
			return r.Cells[c].Text
		}
	}
	return ""
}

// keep keeps a row as a passage.
func (t *reading) keep(row Row, style string) {
	var texts []string
	for c := range t.width {
		if row.Cells[c].Merged == NotMerged && !blank(row.Cells[c].Text) {
			texts = append(texts, row.Cells[c].Text)
		}
	}
	if len(texts) > 0 {
		t.passages = append(t.passages, &model.Passage{
			Text: strings.Join(texts, "\t"), Style: style,
			Place: fmt.Sprintf("%s, row %d", t.table.Place, row.Number),
		})
	}
}

// action makes an action of a row: fields from their columns, all other cells
// under the columns' names.
func (t *reading) action(row Row, ids []string) *model.Action {
	a := &model.Action{Section: t.headings.section, Objective: t.headings.objective, Sheet: t.table.Name}
	a.Withheld = row.Hidden || t.table.Hidden
	if row.Hidden {
		t.hidden++
	}
	for i, c := range t.columns {
		cell := row.Cells[i]
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
		default:
			a.Extras = append(a.Extras, model.Extra{Column: ids[i], Text: cell.Text})
		}
	}
	if t.sheetColumn >= 0 {
		a.Sheet = row.Cells[t.sheetColumn].Text
	}
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
		if cell.Date != "" && !strings.HasPrefix(cell.Date, dayOf(a.When)) {
			a.When.ReadAs = cell.Date[:len("2006-01-02")]
		}
	default:
		if f, ok := model.FieldOf(model.KindAction, field); ok {
			// A text field takes any text.
			_ = f.Set(a, cell.Text)
		}
	}
}

// dayOf returns the ISO day that the words alone say, or words that no day is.
func dayOf(w model.Timetable) string {
	if due, ok := w.Reading().Due(); ok {
		return due.String()
	}
	return "none"
}

// takePeople reads the rows of a glossary.
func (t *reading) takePeople() {
	t.takeTop()
	for _, row := range t.body() {
		if n := filled(row, t.width); n == 0 || t.sameHeader(row) {
			continue
		}
		p := &model.Person{}
		var rest []string
		for i, c := range t.columns {
			text := row.Cells[i].Text
			switch f, ok := model.FieldOf(model.KindPerson, c.Field); {
			case blank(text) || row.Cells[i].Merged == MergedLeft:
			case ok:
				_ = f.Set(p, text)
			default:
				rest = append(rest, strings.TrimSpace(c.Name+": "+text))
			}
		}
		p.Notes = strings.Join(rest, "\n")
		if p.Label() == "" {
			t.keep(row, "row")
			continue
		}
		t.people = append(t.people, p)
	}
}

// takePassages keeps every row as a passage.
func (t *reading) takePassages() {
	for _, row := range t.table.Rows {
		t.keep(row, "row")
	}
}

// headings are the headings over the rows being read.
type headings struct {
	section, objective string
	numbered           bool // sections begin with numbers
	fresh              bool // the last row was a section
}

// take takes a heading. Its first line is the section and the rest its
// objective, where both stand in one cell.
func (h *headings) take(text string) {
	first, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	first, rest = strings.TrimSpace(first), strings.TrimSpace(rest)
	if isObjective(first) {
		h.objective, h.fresh = strings.TrimSpace(trimObjective(first)+"\n"+rest), false
		return
	}
	number, _ := leadingNumber(first)
	switch {
	case h.section == "" && h.objective == "":
		h.numbered = number != ""
	case h.numbered && number == "" || h.fresh && !h.numbered && number == "":
		h.objective, h.fresh = strings.TrimSpace(first+"\n"+rest), false
		return
	}
	if sameSection(h.section, first) {
		if rest != "" {
			h.objective = trimObjective(rest)
		}
		h.fresh = true
		return
	}
	h.section, h.objective, h.fresh = first, trimObjective(rest), true
}

// sameSection says whether a heading repeats the section that rows are in, as
// continuation pages do: the same words, however its number is typed.
func sameSection(section, heading string) bool {
	_, a := leadingNumber(section)
	_, b := leadingNumber(heading)
	return section != "" && foldWords(a) == foldWords(b)
}

func isObjective(s string) bool {
	return hasAnyPrefix(strings.ToLower(s), "objective", "aim:", "aims:", "goal:", "outcome:", strings.ToLower(report.ObjectiveLead))
}

// trimObjective takes the label off an objective.
func trimObjective(s string) string {
	label, rest, ok := strings.Cut(s, ":")
	if ok && hasAnyPrefix(strings.ToLower(label), "objective", "aim", "goal", "outcome") && len(label) < 14 && !blank(rest) {
		return strings.TrimSpace(rest)
	}
	return s
}
