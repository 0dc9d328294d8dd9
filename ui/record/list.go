// Package record turns the declared fields of a kind into what an officer sees
// of it: its list, its detail and its form. It is the one place for all kinds;
// it knows the model and the screens' host, and no particular screen.
package record

import (
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// Spec says how the records of a kind are listed.
type Spec struct {
	Kind    model.Kind
	Name    string // of the view, where a tab has several
	Columns []table.Column
	// Cells fills in the cells of a record's row.
	Cells func(row *table.Row, rec model.Record)
	// Headings returns the headings that a record stands under; nil for none.
	Headings func(rec model.Record) (section, objective string)
	// Summary says what the list shows, on the line above it.
	Summary func() string
	// Detail returns the whole of a record in lines of the given width; nil for
	// the fields as declared.
	Detail func(rec model.Record, width int) []string
	// Empty says what belongs here, and which key begins.
	Empty   string
	Filters func() []Filter
	Orders  []Order
	// Do carries out what is particular to the kind.
	Do func(c binding.Command, l *List) (cmd tea.Cmd, ok bool)
	// Hints are the keys of the footer.
	Hints []binding.Command
	// Reference names a record in messages; nil for its title.
	Reference func(rec model.Record) string
	// Like returns what a new record has in common with the selected one; nil for
	// nothing.
	Like func(rec model.Record) []model.Value
	// Append puts new records last, as a log does, not behind the selected one.
	Append bool
	// Fixed says that the records are not made or edited here.
	Fixed bool
	// Of returns the records that are listed, where those are not all of the kind.
	Of func(r *model.Review) []model.Record
	// Words returns more words to find a record by, such as those of what it
	// stands under.
	Words func(rec model.Record) string
}

// Filter is one way to see part of a list.
type Filter struct {
	Label string
	Match func(rec model.Record) bool
}

// Order is one way to order a list; a nil Less is the officer's own order.
type Order struct {
	Label string
	Less  func(a, b model.Record) bool
}

// List is the list of the records of a kind, with the selected one whole below
// or beside it.
type List struct {
	Spec
	// Beside stands behind the summary: what changes with the window.
	Beside   string
	host     screen.Host
	table    *table.Table
	all      []model.Record
	open     []model.Record // those of them that are not withheld
	rows     []row
	hay      map[model.Record]string
	query    *query
	filter   *Filter
	led      bool // the filter is that of the door which led here
	order    int
	rev      *model.Review // as it is drawn
	watched  bool
	day      timetable.Day // for which the rows were made
	said     string        // the summary of these rows
	summed   bool          // it was made
	read     model.ID      // the record whose detail is being read
	readFrom int           // its first line that is shown
}

// row is a heading or a record.
type row struct {
	kind  table.Kind
	title string
	count int
	rec   model.Record
}

// NewList returns the list of a spec.
func NewList(h screen.Host, s Spec) *List {
	l := &List{Spec: s, host: h, table: table.New(h.Theme(), s.Columns...), query: newQuery(h.Theme())}
	l.Refresh()
	return l
}

// Refresh takes the records of the review as it is now.
func (l *List) Refresh() {
	l.table.SetTheme(l.host.Theme())
	s := l.host.Sight()
	r, day, watched := s.Review(), l.host.Today(), s.Watched()
	if l.rev == r && l.day == day && l.watched == watched && l.all != nil {
		return
	}
	if r != l.rev || l.day != day || l.all == nil {
		l.rev, l.day = r, day
		if l.all = s.Of(l.Kind); l.Of != nil {
			l.all = l.Of(r)
		}
		l.open = unblanked(s, l.all)
		if l.Words != nil {
			l.hay = nil // what it stands under may have changed
		}
	}
	if watched != l.watched {
		if l.watched = watched; watched {
			l.filter = nil // it may name what the room may not see
			l.query.set("")
		}
	}
	l.build()
}

// build makes the rows of what the filters leave.
func (l *List) build() {
	recs := l.matching()
	l.rows, l.summed = l.rows[:0], false
	if l.Headings != nil && l.order == 0 {
		l.group(recs)
	} else {
		for _, rec := range recs {
			l.rows = append(l.rows, row{rec: rec})
		}
	}
	l.table.Match = l.query.text()
	l.table.Empty = l.Empty
	if len(recs) == 0 && len(l.open) > 0 {
		l.table.Empty = "Nothing here matches. Esc shows everything again."
	}
	l.table.SetSource(source{l})
}

func (l *List) group(recs []model.Record) {
	section, objective, at := "", "", -1
	for i, rec := range recs {
		if l.host.Sight().Blank(rec) {
			l.rows = append(l.rows, row{rec: rec}) // and nothing of what it stands under
			continue
		}
		s, o := l.Headings(rec)
		if s != section || i == 0 {
			if at = -1; s != "" {
				at = len(l.rows)
				l.rows = append(l.rows, row{kind: table.Heading, title: s})
			}
			section, objective = s, ""
		}
		if o != objective && o != "" {
			l.rows = append(l.rows, row{kind: table.Subheading, title: o})
		}
		objective = o
		if at >= 0 {
			l.rows[at].count++
		}
		l.rows = append(l.rows, row{rec: rec})
	}
}

// Selected returns the selected record, or nil.
func (l *List) Selected() model.Record {
	i, _, ok := l.table.Selected()
	if !ok || i >= len(l.rows) {
		return nil
	}
	return l.rows[i].rec
}

// Chosen returns the marked records, or the selected one where none is marked.
func (l *List) Chosen() []model.ID {
	var ids []model.ID
	for _, key := range l.table.Marked() {
		if n, err := strconv.ParseUint(key, 10, 64); err == nil {
			ids = append(ids, model.ID(n))
		}
	}
	if len(ids) == 0 {
		if rec := l.Selected(); rec != nil {
			ids = []model.ID{model.IDOf(rec)}
		}
	}
	return ids
}

// Select selects a record, clearing filters that hide it.
func (l *List) Select(id model.ID) {
	if l.table.SelectKey(key(id)) {
		return
	}
	l.clearFilters()
	l.table.SelectKey(key(id))
}

// SetColumns changes the columns, as a view that draws the same list in another
// way does.
func (l *List) SetColumns(columns ...table.Column) {
	l.Columns = columns
	l.table.SetColumns(columns...)
}

// ClearMarks takes all marks away, as after a change of several.
func (l *List) ClearMarks() { l.table.ClearMarks() }

// SetFilter shows the part of the list that a filter of that label leaves.
func (l *List) SetFilter(label string) {
	l.clearFilters()
	for _, f := range l.filters() {
		if f.Label == label {
			l.filter = &f
		}
	}
	l.build()
}

// Go shows the part of the list that a door leads to, and the record. Leaving
// goes back through the door at once, and shows everything again.
func (l *List) Go(t screen.Target) {
	if t.Filter != "" {
		l.SetFilter(t.Filter)
		l.led = l.filter != nil
	}
	if t.ID != 0 {
		l.Select(t.ID)
	}
}

func (l *List) filters() []Filter {
	if l.Filters == nil {
		return nil
	}
	return l.Filters()
}

func (l *List) clearFilters() {
	l.filter, l.led = nil, false
	l.query.set("")
	l.build()
}

// Shown returns how many records the list shows, and of how many; those that
// are withheld do not count.
func (l *List) Shown() (shown, all int) {
	for _, r := range l.rows {
		if r.rec != nil && !l.host.Sight().Blank(r.rec) {
			shown++
		}
	}
	return shown, len(l.open)
}

// Narrowed says in words how the list is filtered and ordered, or nothing.
func (l *List) Narrowed() string {
	var parts []string
	if l.filter != nil {
		parts = append(parts, l.filter.Label)
	}
	if q := l.query.text(); q != "" {
		parts = append(parts, "with “"+q+"”")
	}
	if l.order > 0 {
		parts = append(parts, "by "+l.Orders[l.order].Label)
	}
	return strings.Join(parts, ", ")
}

// name returns what a record is called in a message.
func (l *List) name(rec model.Record) string { return l.named(rec, 40) }

func (l *List) named(rec model.Record, most int) string {
	if l.host.Sight().Blank(rec) {
		return sight.Word
	}
	if l.Reference != nil {
		return l.Reference(rec)
	}
	return model.TitleIn(rec, most)
}

func key(id model.ID) string { return strconv.FormatUint(uint64(id), 10) }

// source is the list as the table sees it.
type source struct{ l *List }

func (s source) Len() int { return len(s.l.rows) }

func (s source) Kind(i int) table.Kind { return s.l.rows[i].kind }

func (s source) Key(i int) string {
	if rec := s.l.rows[i].rec; rec != nil {
		return key(model.IDOf(rec))
	}
	return ""
}

func (s source) Row(i int, out *table.Row) {
	r := s.l.rows[i]
	if r.rec == nil {
		out.Title = text.OneLine(r.title)
		if r.kind == table.Heading {
			out.Count = strconv.Itoa(r.count)
		}
		return
	}
	if s.l.host.Sight().Blank(r.rec) {
		out.Title = sight.Word
		return
	}
	s.l.Cells(out, r.rec)
}
