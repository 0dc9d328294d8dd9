package intake

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
)

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
	Lines    []Line     // the rows of a tracker, as far as they made actions
}

// Line is a row of a table beside the action that was made of it.
type Line struct {
	Action *model.Action
	Row    *Row
}

// ErrNoTable says that there is nothing to bring in.
var ErrNoTable = errors.New("there is no table with a header row and rows below it, and no text")

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
			cells[c] = r.cell(c).Text
		}
		rows = append(rows, cells)
	}
	return rows
}

// notes says what of a table was not understood.
func (t *reading) notes() []Note {
	if t.role != AsTracker {
		return nil
	}
	var notes []Note
	warn := func(kind NoteKind, count int, format string, args ...any) {
		notes = append(notes, Note{Kind: kind, Place: t.table.Place, Text: fmt.Sprintf(format, args...), Count: count})
	}
	_, ours := t.ours["Rating"]
	for text, n := range t.ratings {
		if !ours {
			warn(Warning, n, "%q is no rating of the scheme %q; it was kept as text and no rating was set.", text, t.opts.Scheme.Name)
		}
	}
	for column, n := range t.odd {
		said := "One cell of the column %s, which this program makes, says something else than the review does; it was kept as a passage."
		if n > 1 {
			said = fmt.Sprint(n) + " cells of the column %s, which this program makes, say something else than the review does; they were kept as passages."
		}
		warn(Warning, n, said+" Change the rating or the timetable on the screen.", column)
	}
	slices.SortFunc(notes, func(a, b Note) int { return strings.Compare(a.Text, b.Text) })
	switch {
	case t.fills == 1:
		warn(FillOnly, 1, "One cell of the rating column is coloured but says nothing; a colour alone sets no rating.")
	case t.fills > 1:
		warn(FillOnly, t.fills, "%d cells of the rating column are coloured but say nothing; a colour alone sets no rating.", t.fills)
	}
	switch {
	case t.hidden == 1:
		warn(HiddenPart, 1, "One hidden row came in; it is withheld from the public.")
	case t.hidden > 1:
		warn(HiddenPart, t.hidden, "%d hidden rows came in; they are withheld from the public.", t.hidden)
	}
	for _, c := range t.columns {
		if c.Hidden && c.Field != Ours {
			warn(HiddenPart, 1, "The hidden column %q came in as a private column.", c.Name)
		}
	}
	return append(notes, t.doubles()...)
}

// doubles reports headings that mean a field which another column fills, and
// columns of the same name.
func (t *reading) doubles() []Note {
	if t.header < 0 {
		return nil
	}
	var notes []Note
	seen := map[string]bool{}
	for _, c := range t.columns {
		name := fold(c.Name)
		twice := seen[name] && !c.unnamed
		seen[name] = true
		if text := t.double(c, twice); text != "" {
			notes = append(notes, Note{Kind: Warning, Place: t.table.Place, Text: text, Count: 1})
		}
	}
	return notes
}

func (t *reading) double(c Column, twice bool) string {
	if c.Field == "" && !c.Hidden && !c.Rates {
		scores := t.lex.tracker.scores(c.match)
		for f, field := range t.lex.tracker.fields {
			if at := t.column(field.Key); at >= 0 && at != c.Index && scores[f] >= strong {
				return fmt.Sprintf("The columns %q and %q both mean %q; the first fills it, the second is kept under its own name.", t.columns[at].Name, c.Name, field.Label)
			}
		}
		if at := slices.IndexFunc(t.columns, func(o Column) bool { return o.Rates }); at >= 0 && t.lex.rating.exact(c.match) >= strong {
			return fmt.Sprintf("The columns %q and %q both mean the rating; the first sets it, the second is kept under its own name.", t.columns[at].Name, c.Name)
		}
	}
	if twice {
		return fmt.Sprintf("Two columns have the name %q; both were kept.", c.Name)
	}
	return ""
}

// check refuses what brings nothing in, and names that the officer gave and
// that the source does not have.
func (p *Proposal) check(src *Source, o Options, used map[string]bool) error {
	var names []string
	found := o.Sheet == ""
	for _, t := range p.Tables {
		found = found || strings.EqualFold(t.Name, o.Sheet)
		if t.Name != "" && !slices.Contains(names, t.Name) {
			names = append(names, t.Name)
		}
	}
	switch {
	case !found && len(names) == 0:
		return &UsageError{fmt.Sprintf("%s has no sheet %q: only workbooks have sheets.", src.Name, o.Sheet)}
	case !found:
		return &UsageError{fmt.Sprintf("%s has no sheet %q. Its sheets are: %s.", src.Name, o.Sheet, strings.Join(names, ", "))}
	}
	for column := range o.Map {
		if !used[column] {
			return &UsageError{fmt.Sprintf("%s has no column %q. Its columns are: %s.", src.Name, column, p.columnNames())}
		}
	}
	if len(p.Actions)+len(p.People) == 0 && (src.Format == CSV || p.empty()) {
		return ErrNoTable
	}
	return nil
}

// empty says whether a source without actions and people holds nothing worth
// keeping: no text at all, or a header row without rows and hardly any text
// besides.
func (p *Proposal) empty() bool { return len(p.Passages) == 0 || p.bare && len(p.Passages) < 6 }

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
