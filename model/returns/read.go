package returns

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// NotTrackerError says that a file holds nothing that could be taken back.
type NotTrackerError struct{ File string }

func (e *NotTrackerError) Error() string {
	return e.File + " holds no table of actions: ask for the file that was sent out, or save the words of an answer as text (.txt) and take that back"
}

// Read holds a file that came back against the review that it belongs to. Base
// is the review as it was sent, nil where that is not known. Nothing is changed.
func Read(src *intake.Source, h Home, base *model.Review) (*Proposal, error) {
	p := &Proposal{File: src.Name, Review: h.Review, Base: base, Sending: h.Sending, Notes: slices.Clone(h.Notes)}
	if h.Sending != nil {
		p.From = h.Sending.To
	}
	c := &comparison{home: h, base: base, p: p, gone: map[string]bool{}, done: settled(h.Sending)}
	c.columns()
	s, all := c.find(src)
	if s.headed == 0 && len(all) == 0 {
		return nil, &NotTrackerError{src.Name}
	}
	seen := map[model.ID]bool{}
	for _, f := range all {
		r := c.row(f)
		seen[r.Action] = true
		p.Rows = append(p.Rows, r)
	}
	c.missing(seen)
	c.outside(src, s)
	c.tell(s, all)
	return p, nil
}

// find reads the rows of the file and finds their actions.
func (c *comparison) find(src *intake.Source) (*sheets, []*found) {
	of := c.base
	if of == nil {
		of = c.home.Review
	}
	l := layoutOf(of)
	s := readSheets(src, l)
	m := newMatcher(c.home, c.base)
	if len(s.lines) == 0 {
		for _, t := range s.bare {
			if h, ok := l.infer(t, m, of); ok {
				s.take(&h, "")
			}
		}
	}
	return s, m.match(s.lines)
}

// columns notes which columns the tracker has no more, or has since.
func (c *comparison) columns() {
	if c.base == nil {
		return
	}
	was, is := c.base.Info(), c.home.Review.Info()
	var gone []string
	for _, col := range c.base.TrackerColumns() {
		if !slices.ContainsFunc(c.home.Review.TrackerColumns(), func(n model.Column) bool { return n.ID == col.ID && n.Field == col.Field }) {
			c.gone[col.ID] = true
			gone = append(gone, fmt.Sprintf("%q", col.Name))
		}
	}
	if len(gone) > 0 {
		c.note("The tracker has changed since it was sent: it has no column %s any more.", strings.Join(gone, ", "))
	}
	if !slices.EqualFunc(was.Scheme.Ratings, is.Scheme.Ratings, func(a, b model.Rating) bool { return a.Key == b.Key && a.Word == b.Word }) {
		c.note("The ratings have changed since it was sent, to %q: a proposed rating that is not among them cannot be taken.", is.Scheme.Name)
	}
}

func (c *comparison) note(format string, args ...any) { c.p.note(format, args...) }

// missing lists the actions that were sent and that the file does not hold.
func (c *comparison) missing(seen map[model.ID]bool) {
	if c.home.Sending == nil {
		return
	}
	refs := c.home.Review.References()
	for _, id := range c.home.Sending.Actions {
		a, ok := c.home.Review.Find(id).(*model.Action)
		if !ok || seen[id] || !a.Removed.IsZero() {
			continue
		}
		c.p.Rows = append(c.p.Rows, Row{Fate: Missing, Action: id, Ref: refs[id], Title: a.Title(), Lead: a.Leads})
	}
}

// tell says in sentences how the file was read.
func (c *comparison) tell(s *sheets, all []*found) {
	by := map[By]int{}
	twice, unclear := 0, 0
	for _, f := range all {
		switch {
		case f.among != nil:
			unclear++
		case f.of != nil:
			by[f.by]++
		}
		if f.twice {
			twice++
		}
	}
	if n := by[ByReference] + by[ByText] + by[ByWords]; n > 0 {
		c.note("%s of the file %s found by content, not by what was written into %s: look whether they are the right ones.",
			prose.Count(n, "row", "rows"), prose.Noun(n, "was", "were"), prose.Noun(n, "it", "them"))
	}
	if c.base == nil {
		c.note("What was sent is not known, so that nobody can tell who changed what: all that differs is shown.")
	}
	if twice > 0 {
		c.note("%s about an action that another row is about, too: they are shown one by one.", prose.Count(twice, "row is", "rows are"))
	}
	if unclear > 0 {
		c.note("%s not be told apart: nothing of %s is taken.", prose.Count(unclear, "row can", "rows can"), prose.Noun(unclear, "it", "them"))
	}
	if s.hidden > 0 {
		c.note("%s hidden in the file, by a filter perhaps: %s read, too.", prose.Count(s.hidden, "row is", "rows are"), prose.Noun(s.hidden, "it was", "they were"))
	}
	if strange := slices.Compact(slices.Sorted(slices.Values(s.strange))); len(strange) > 0 {
		c.note("The file has %s that the tracker has not: %s.", prose.Noun(len(strange), "a column", "columns"), strings.Join(strange, ", "))
	}
	if renamed := slices.Compact(slices.Sorted(slices.Values(s.renamed))); len(renamed) > 0 {
		c.note("Headings were changed: %s was taken.", strings.Join(renamed, ", "))
	}
	if s.headed == 0 && len(all) > 0 {
		c.note("The file has no headings: its columns were found by what stands in them, those to fill in by their order.")
	}
}
