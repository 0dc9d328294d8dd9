package paper

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// own is a paper of this program that is read back, by the declarations by which
// it was written: from the words that everybody sees, so that it may have been
// opened and saved by another program, and worked on.
type own struct {
	kind   tabular.Kind
	review string // whose paper it is, by its title
	tables map[*intake.Table]declared

	tasks           map[string]model.ID // by their numbers in the plan
	recommendations map[string]model.ID // by their numbers
	spans           map[string]span     // the notes of the status matrix, by their numbers
	told            []*block            // paragraphs under no heading of a list or a text
	stages          []string
	offset          int // of the stages among those that the review has
}

// declared is a table of our own with the columns that it has.
type declared struct {
	*tabular.Table
	columns []tabular.Column
}

// span is where a note of the status matrix begins.
type span struct {
	stream model.ID
	from   int // counted from 0
}

// Kind returns as which of the kinds of document a paper of ours counts.
func (o *own) Kind() Kind {
	switch o.kind {
	case tabular.ScopeKind, tabular.PlanKind:
		return Scope
	case tabular.EvidenceKind:
		return Evidence
	case tabular.PositionKind:
		return Tracker
	case tabular.FindingsKind, tabular.RecommendationsKind, tabular.ResponsesKind, tabular.FinalKind:
	}
	return Report
}

// recognise says whether a source is a paper of ours: its title says which, and
// what stands in it is ours, or all of its tables are.
func recognise(src *intake.Source) *own {
	o := &own{tables: map[*intake.Table]declared{}, tasks: map[string]model.ID{}, spans: map[string]span{}, recommendations: map[string]model.ID{}}
	o.kind, o.review = tabular.ReadTitle(titleOf(src))
	above, headings, tables := "", 0, 0
	var first *tabular.Table
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			if strings.TrimSpace(b.Text) != "" {
				above = b.Text
			}
			if b.Style == intake.Heading && isOwnHeading(b.Text) {
				headings++
			}
		case *intake.Table:
			tables++
			if t, columns := tabular.Find(firstOf(b.Name, above), headsOf(b)); t != nil {
				o.tables[b] = declared{t, columns}
				if first == nil {
					first = t
				}
			}
			above = ""
		}
	}
	switch {
	case o.kind != "" && len(o.tables)+headings > 0:
		return o
	case first != nil && len(o.tables) == tables:
		o.kind = tabular.PaperOf(first)
		return o
	}
	return nil
}

// titleOf returns the title that a document shows, else that of its properties.
func titleOf(src *intake.Source) string {
	for _, b := range src.Blocks {
		if p, ok := b.(*intake.Passage); ok && p.Style == intake.Title && strings.TrimSpace(p.Text) != "" {
			return prose.OneLine(p.Text)
		}
	}
	return prose.OneLine(src.Title)
}

func isOwnHeading(s string) bool {
	_, text := textUnder(s)
	_, list := listUnder(s)
	return text || list
}

func textUnder(heading string) (tabular.Text, bool) {
	return firstThat(tabular.Texts(), func(t tabular.Text) bool { return t.Title == heading })
}

func listUnder(heading string) (tabular.List, bool) {
	return firstThat(tabular.Lists(), func(l tabular.List) bool { return l.Title == heading })
}

func firstThat[T any](all []T, is func(T) bool) (T, bool) {
	if i := slices.IndexFunc(all, is); i >= 0 {
		return all[i], true
	}
	var none T
	return none, false
}

func headsOf(t *intake.Table) []string {
	if len(t.Rows) == 0 {
		return nil
	}
	var heads []string
	for _, c := range t.Rows[0].Cells {
		heads = append(heads, prose.OneLine(c.Text))
	}
	for len(heads) > 0 && heads[len(heads)-1] == "" {
		heads = heads[:len(heads)-1]
	}
	return heads
}

// layOwn lays the blocks of a paper of ours out as they stand: nothing of it has
// to be guessed.
func (d *desk) layOwn(tracker *intake.Proposal) {
	shapes, grids := survey(d.src, tracker)
	d.blocks = nil
	for _, b := range d.src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			if strings.TrimSpace(b.Text) != "" || b.Label != "" {
				d.blocks = append(d.blocks, fromPassage(b))
			}
		case *intake.Table:
			made := &block{style: table, place: b.Place, grid: grids[b], shape: shapes[b], of: b}
			if _, ours := d.own.tables[b]; ours {
				made.shape = plainShape
			} else if isTrackerTable(tracker, b) {
				made.shape = trackerShape
			}
			d.blocks = append(d.blocks, made)
		}
	}
}

func isTrackerTable(tracker *intake.Proposal, t *intake.Table) bool {
	return tracker != nil && slices.ContainsFunc(tracker.Tables, func(r intake.TableReport) bool {
		return r.Place == t.Place && r.Role == intake.AsTracker
	})
}

// takeOwn makes records of a paper of ours.
func (d *desk) takeOwn(p *Proposal, o Options) {
	d.info.title = d.own.review
	if d.info.title == "" {
		d.info.title = d.docTitle()
	}
	d.takeSubject()
	w := &ownWalk{desk: d}
	for _, b := range d.blocks {
		w.block(b)
	}
	w.flush()
	d.takeTold()
	d.ownActions(p, o)
	for _, link := range d.later {
		link()
	}
	d.settle(p)
}

// takeSubject reads whose review it is from the line under the title, in which
// the council's name may follow.
func (d *desk) takeSubject() {
	for i, b := range d.blocks[:min(2, len(d.blocks))] {
		if i == 0 || b.style == table || b.style == item || b.style == head && b.level > 1 {
			continue
		}
		body, _, both := strings.Cut(b.text, " · ")
		if both || isBody(body) && !strings.HasSuffix(strings.ToLower(body), "council") {
			d.info.body = body
		}
	}
}
