package intake

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
)

// Options say how a source is read.
type Options struct {
	Scheme model.Scheme      // which words are ratings
	Map    map[string]string // column names, in the form of fold, to fields
	Sheet  string            // read this sheet alone; empty for all
	Skip   map[string]bool   // names of tables that are left out
	At     time.Time         // when positions without a date are recorded
}

// FieldMap makes the Map of Options of pairs "THEIR COLUMN=field".
func FieldMap(pairs []string) (map[string]string, error) {
	m := map[string]string{}
	for _, p := range pairs {
		i := strings.LastIndexByte(p, '=')
		if i < 1 {
			return nil, fmt.Errorf("%q is not of the form \"THEIR COLUMN=field\"", p)
		}
		column, field := p[:i], strings.ToLower(strings.TrimSpace(p[i+1:]))
		if !slices.Contains(MapFields(), field) {
			return nil, fmt.Errorf("there is no field %q to map a column to. The fields are: %s", field, strings.Join(MapFields(), ", "))
		}
		m[fold(column)] = field
	}
	return m, nil
}

// MapFields returns the fields that a column can be mapped to.
func MapFields() []string {
	var keys []string
	for _, f := range trackerFields() {
		keys = append(keys, f.Key)
	}
	return append(keys, "rating", KeepColumn)
}

// Proposal is what an import would bring into a review.
type Proposal struct {
	Source *Source
	Title  string // of the review, by the document's title or the file's name
	Tables []TableReport
	Notes  []Note

	Actions  []*model.Action
	People   []*model.Person
	Passages []*model.Passage
	Columns  []model.Column // of the tracker, with those of the review it joins
}

// TableReport says what became of one table or sheet.
type TableReport struct {
	Name     string
	Place    string
	Hidden   bool
	Role     Role
	Rows     int // records made of it
	Passages int
	Blank    int
	Repeated int // rows that repeat the header
	Columns  []Column
	Sample   [][]string // the first rows under the columns
}

// ErrNoTable says that there is nothing to bring in.
var ErrNoTable = errors.New("there is no table with a header row and rows below it, and no text")

// Read finds out what a source would bring into a review; into may be nil for a
// new one.
func Read(src *Source, into *model.Review, o Options) (*Proposal, error) {
	if len(o.Scheme.Ratings) == 0 {
		o.Scheme = model.DefaultScheme()
	}
	p := &Proposal{Source: src, Notes: slices.Clone(src.Notes)}
	p.Title = title(src)
	columns := columnsOf(into)
	var before *reading
	var lead string // a heading or an objective in front of the next table
	used := map[string]bool{}
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *Passage:
			if h, taken := above(b, src.Format); taken {
				lead = h
			}
			p.passage(src, b)
		case *Table:
			if o.Sheet != "" && b.Name != o.Sheet || o.Skip[b.Name] {
				p.Tables = append(p.Tables, TableReport{Name: b.Name, Place: b.Place, Hidden: b.Hidden, Role: AsNothing})
				continue
			}
			t := readTable(b, src.Format, o, before)
			t.lead(lead)
			lead = ""
			t.take(columns)
			p.add(src, t, used)
			if t.role == AsTracker {
				before = t
			}
		}
	}
	p.Columns = columns.all(p.Actions)
	if err := p.check(src, o, used); err != nil {
		return nil, err
	}
	return p, nil
}

// title returns the name for a review made of the source.
func title(src *Source) string {
	if !blank(src.Title) {
		return strings.Join(strings.Fields(src.Title), " ")
	}
	for _, b := range src.Blocks {
		if p, ok := b.(*Passage); ok && p.Style == Title && !blank(p.Text) {
			return strings.Join(strings.Fields(p.Text), " ")
		}
	}
	name := src.Name
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return name
}

// above returns the text of a heading, or of an objective, that stands right
// above a table and is about its rows.
func above(p *Passage, f Format) (string, bool) {
	if f != DOCX || blank(p.Text) {
		return "", false
	}
	if p.Style == Heading || strings.HasPrefix(p.Text, report.ObjectiveLead) {
		return p.Text, true
	}
	return "", false
}

// lead gives a tracker's rows the heading that stands above it.
func (t *reading) lead(heading string) {
	if heading == "" || t.role != AsTracker {
		return
	}
	if strings.HasPrefix(heading, report.ObjectiveLead) {
		t.headings.objective = strings.TrimPrefix(heading, report.ObjectiveLead)
		return
	}
	if !sameSection(t.headings.section, heading) {
		t.headings = headings{section: heading, numbered: t.headings.numbered}
	}
}

func (t *reading) take(columns *registry) {
	switch t.role {
	case AsTracker:
		columns.begin()
		t.takeRows(columns.next)
	case AsPeople:
		t.takePeople()
	case AsPassages:
		t.takePassages()
	case AsNothing:
	}
}

func (p *Proposal) passage(src *Source, b *Passage) {
	if blank(b.Text) {
		return
	}
	text := b.Text
	if b.Label != "" && b.Label != "·" && b.Label != "-" {
		text = b.Label + " " + text
	}
	p.Passages = append(p.Passages, &model.Passage{Text: text, Source: src.Name, Place: b.Place, Style: string(b.Style)})
}

// add takes over what a table was read as.
func (p *Proposal) add(src *Source, t *reading, used map[string]bool) {
	for _, ps := range t.passages {
		ps.Source = src.Name
	}
	p.Actions = append(p.Actions, t.actions...)
	p.People = append(p.People, t.people...)
	p.Passages = append(p.Passages, t.passages...)
	for _, c := range t.columns {
		used[fold(c.Name)] = true
	}
	p.Tables = append(p.Tables, TableReport{
		Name: t.table.Name, Place: t.table.Place, Hidden: t.table.Hidden, Role: t.role,
		Rows: len(t.actions) + len(t.people), Passages: len(t.passages), Blank: t.blanks, Repeated: t.repeated,
		Columns: t.columns, Sample: t.sample(),
	})
	p.Notes = append(p.Notes, t.notes()...)
}

// sample returns the first rows, for a look before an import.
func (t *reading) sample() [][]string {
	var rows [][]string
	for _, r := range t.body() {
		if len(rows) == 3 {
			break
		}
		if filled(r, t.width) < 2 {
			continue
		}
		cells := make([]string, t.width)
		for c := range cells {
			cells[c] = r.Cells[c].Text
		}
		rows = append(rows, cells)
	}
	return rows
}

// notes says what of a table was not understood.
func (t *reading) notes() []Note {
	var notes []Note
	warn := func(kind NoteKind, count int, format string, args ...any) {
		notes = append(notes, Note{Kind: kind, Place: t.table.Place, Text: fmt.Sprintf(format, args...), Count: count})
	}
	for text, n := range t.ratings {
		warn(Warning, n, "%q is no rating of the scheme %q; it was kept as text and no rating was set.", text, t.opts.Scheme.Name)
	}
	slices.SortFunc(notes, func(a, b Note) int { return strings.Compare(a.Text, b.Text) })
	if t.fills > 0 {
		warn(FillOnly, t.fills, "%d cells of the rating column are coloured but say nothing; a colour alone sets no rating.", t.fills)
	}
	if t.hidden > 0 {
		warn(HiddenPart, t.hidden, "%d hidden rows came in; they are withheld from the public.", t.hidden)
	}
	for _, c := range t.columns {
		if c.Hidden && t.role == AsTracker {
			warn(HiddenPart, 1, "The hidden column %q came in as a private column.", c.Name)
		}
	}
	if t.role == AsTracker && t.header >= 0 {
		notes = append(notes, t.doubles()...)
	}
	return notes
}

// doubles reports headings that mean a field which another column fills.
func (t *reading) doubles() []Note {
	var notes []Note
	for _, c := range t.columns {
		if c.Field != "" || c.Why != "" {
			continue
		}
		for _, f := range trackerFields() {
			at := t.column(f.Key)
			if at >= 0 && at != c.Index && fieldScore(f, c.Name) >= 700 {
				notes = append(notes, Note{Kind: Warning, Place: t.table.Place, Count: 1, Text: fmt.Sprintf(
					"The columns %q and %q both mean %q; the first fills it, the second is kept under its own name.", t.columns[at].Name, c.Name, f.Label)})
				break
			}
		}
	}
	return notes
}

// check refuses what brings nothing in, and names that the officer gave and
// that the source does not have.
func (p *Proposal) check(src *Source, o Options, used map[string]bool) error {
	var names []string
	found := o.Sheet == ""
	for _, t := range p.Tables {
		found = found || t.Name == o.Sheet
		if t.Name != "" {
			names = append(names, t.Name)
		}
	}
	if !found {
		return &UsageError{fmt.Sprintf("%s has no sheet %q. Its sheets are: %s.", src.Name, o.Sheet, strings.Join(names, ", "))}
	}
	for column := range o.Map {
		if !used[column] {
			return &UsageError{fmt.Sprintf("%s has no column %q. Its columns are: %s.", src.Name, column, p.columnNames())}
		}
	}
	if len(p.Actions) == 0 && len(p.People) == 0 && (len(p.Passages) == 0 || src.Format == CSV) {
		return ErrNoTable
	}
	return nil
}

func (p *Proposal) columnNames() string {
	var names []string
	for _, t := range p.Tables {
		for _, c := range t.Columns {
			if !blank(c.Name) && !slices.Contains(names, c.Name) {
				names = append(names, c.Name)
			}
		}
	}
	return strings.Join(names, ", ")
}

// UsageError says that a name which the officer gave is not there.
type UsageError struct{ Message string }

func (e *UsageError) Error() string { return e.Message }

// Change returns the change that brings everything in, as one undo.
func (p *Proposal) Change() model.Change {
	var records []model.Record
	for _, a := range p.Actions {
		records = append(records, a)
	}
	for _, q := range p.People {
		records = append(records, q)
	}
	for _, ps := range p.Passages {
		records = append(records, ps)
	}
	changes := []model.Change{model.Insert{Records: records}}
	if len(p.Actions) > 0 {
		changes = append(changes, model.SetColumns{Columns: p.Columns})
	}
	return model.Several{Done: "imported " + p.Source.Name, Changes: changes}
}

// Completed returns the actions whose position begins with "Completed" and that
// carry no rating: offered for rating, never rated by an import.
func (p *Proposal) Completed() int {
	n := 0
	for _, a := range p.Actions {
		if model.SaysCompleted(a) {
			n++
		}
	}
	return n
}
