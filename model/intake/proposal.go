package intake

import (
	"slices"
	"strings"

	"council/scrutiny/model"
)

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

	bare bool // a header row without rows was seen
}

// Read finds out what a source would bring into a review; into may be nil for a
// new one.
func Read(src *Source, into *model.Review, o Options) (*Proposal, error) {
	if len(o.Scheme.Ratings) == 0 {
		o.Scheme = model.DefaultScheme()
	}
	w := &walk{
		p:   &Proposal{Source: src, Title: title(src), Notes: slices.Clone(src.Notes)},
		src: src, opts: o, lex: newLexicons(), columns: columnsOf(into), used: map[string]bool{},
	}
	w.look()
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *Passage:
			w.passage(b)
		case *Table:
			w.table(b)
		}
	}
	w.p.Columns = w.columns.all(w.p.Actions)
	if err := w.p.check(src, o, w.used); err != nil {
		return nil, err
	}
	return w.p, nil
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

// walk goes through the blocks of a source.
type walk struct {
	p       *Proposal
	src     *Source
	opts    Options
	lex     lexicons
	columns *registry
	tables  map[*Table][]*reading // with the parts that each is made of
	pool    map[string][]profile
	used    map[string]bool // names of columns, for those that the officer gave
	before  *reading        // the last tracker
	lead    lead
	gap     int      // passages since the last table
	left    []string // places of tables that are left out
}

// lead is what stands above a table of a document and is about its rows.
type lead struct{ section, objective string }

func (w *walk) passage(b *Passage) {
	if blank(b.Text) || slices.ContainsFunc(w.left, func(place string) bool { return strings.HasPrefix(b.Place, place+",") }) {
		return
	}
	text := b.Text
	if b.Label != "" && b.Label != "·" && b.Label != "-" {
		text = b.Label + " " + text
	}
	w.p.Passages = append(w.p.Passages, &model.Passage{Text: text, Source: w.src.Name, Place: b.Place, Style: string(b.Style)})
	if w.src.Format == DOCX && !b.Hidden {
		w.gap++
		w.lead.take(b)
	}
}

// take notes a heading, or an objective under its label.
func (l *lead) take(b *Passage) {
	objective := trimObjective(b.Text)
	switch labelled := objective != b.Text && len(b.Text) < 600; {
	case labelled && (b.Style == Heading || b.Style == Paragraph):
		l.objective = objective
	case b.Style == Heading:
		*l = lead{section: b.Text}
	}
}

// look looks at all tables before any is read: those of the same columns, as
// a plan on several pages or sheets has them, are to be read alike.
func (w *walk) look() {
	w.tables, w.pool = map[*Table][]*reading{}, map[string][]profile{}
	for _, b := range w.src.Blocks {
		t, ok := b.(*Table)
		if !ok || w.opts.leaves(t) {
			continue
		}
		all := parts(t, w.src.Format, w.lex)
		for _, part := range all {
			r := open(part, w.src.Format, w.opts, w.lex)
			r.part, r.pool = len(all) > 1, w.pool
			w.tables[t] = append(w.tables[t], r)
			if r.headed {
				r.addTo(w.pool)
			}
		}
	}
}

func (w *walk) table(b *Table) {
	if w.opts.leaves(b) {
		w.left = append(w.left, b.Place)
		w.p.Tables = append(w.p.Tables, TableReport{Name: b.Name, Place: b.Place, Hidden: b.Hidden, Role: AsNothing})
		return
	}
	for _, t := range w.tables[b] {
		before := w.before
		if w.gap > 3 || w.lead != (lead{}) {
			before = nil
		}
		t.decide(before)
		if t.role == AsTracker && w.src.Format == DOCX {
			// A table of a document goes on in the section of the one above it.
			if w.before != nil {
				t.headings = w.before.headings
			}
			t.headings.above(w.lead)
		}
		w.lead, w.gap = lead{}, 0
		t.take(w.columns)
		w.p.add(w.src, t, w.used)
		if t.role == AsTracker {
			w.before = t
		}
	}
}

func (t *reading) take(columns *registry) {
	switch t.role {
	case AsTracker:
		columns.begin()
		t.takeRows(columns)
	case AsPeople:
		t.takePeople()
	case AsPassages:
		for _, row := range t.table.Rows {
			t.keep(row, "row")
		}
	case AsNothing:
	}
}

// add takes over what a table was read as.
func (p *Proposal) add(src *Source, t *reading, used map[string]bool) {
	for _, ps := range t.passages {
		ps.Source = src.Name
	}
	p.Actions = append(p.Actions, t.actions...)
	p.People = append(p.People, t.people...)
	p.Passages = append(p.Passages, t.passages...)
	p.bare = p.bare || t.bare
	for _, c := range t.columns {
		used[fold(c.Name)] = true
	}
	p.Tables = append(p.Tables, TableReport{
		Name: t.table.Name, Place: t.table.Place, Hidden: t.table.Hidden, Role: t.role,
		Rows: len(t.actions) + len(t.people), Passages: len(t.passages), Blank: t.blanks, Repeated: t.repeated,
		Columns: t.columns, Sample: t.sample(), Lines: t.lines,
	})
	p.Notes = append(p.Notes, t.notes()...)
}

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
