package paper

import (
	"fmt"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

// track reads a plan of actions: its tables as the reader of tables does, its
// charts here. Its passages are those that the tables leave, so that ten
// thousand rows are not kept twice; each action says where it stood.
func (d *desk) track(p *Proposal, t *intake.Proposal, o Options) error {
	charts := map[*intake.Table]bool{}
	for _, b := range d.blocks {
		if b.style == table && b.shape == chartShape {
			charts[b.of] = true
			d.takeChart(b)
		}
	}
	if len(charts) > 0 || t == nil {
		o.Taken = charts
		var err error
		if t, err = intake.Read(d.src, d.into, o.Options); err != nil {
			return err
		}
	}
	p.Tracker, d.info.title = t, t.Title
	p.Passages, p.Notes = t.Passages, append(t.Notes, d.notes...)
	t.Passages = nil
	d.link(p.Passages, charts)
	return nil
}

// link tells the passages of tables that were read here what they became.
func (d *desk) link(passages []*model.Passage, tables map[*intake.Table]bool) {
	rows := map[string]*row{}
	for _, b := range d.blocks {
		if b.style == table && tables[b.of] {
			for _, r := range b.grid.rows {
				rows[r.place] = r
			}
		}
	}
	for _, ps := range passages {
		if r := rows[ps.Place]; r != nil {
			ps.Made, ps.Guess = unique(r.made), r.guess
		}
	}
}

// actions takes the tables of actions and the glossaries that a document of
// another kind has.
func (d *desk) actions(p *Proposal, o Options) {
	part := &intake.Source{Name: d.src.Name, Format: intake.DOCX, Title: d.src.Title}
	rows := map[string]*row{}
	for _, b := range d.blocks {
		switch {
		case b.style == head:
			part.Blocks = append(part.Blocks, &intake.Passage{Text: b.text, Style: intake.Heading, Level: b.level, Place: b.place})
		case b.style == table && (b.shape == trackerShape || b.shape == peopleShape):
			part.Blocks = append(part.Blocks, b.of)
			for _, r := range b.grid.rows {
				rows[r.place] = r
			}
		}
	}
	d.readActions(p, part, rows, o)
}

// readActions reads the tables of actions that were found in a document; rows
// are the rows of its own tables by their places.
func (d *desk) readActions(p *Proposal, part *intake.Source, rows map[string]*row, o Options) {
	if len(rows) == 0 {
		return
	}
	o.Sheet, o.Map, o.Skip = "", nil, nil
	t, err := intake.Read(part, d.into, o.Options)
	if err != nil {
		d.warn("", "The tables of actions could not be read as such; they were kept as text.")
		return
	}
	t.Passages = nil // every row of the document has its own
	for _, a := range t.Actions {
		d.place(a, a.Origin, rows)
	}
	p.Tracker = t
}

// place gives an action that stands in a table a provisional ID, and tells its
// row of it.
func (d *desk) place(rec model.Record, origin string, rows map[string]*row) {
	d.count++
	id := model.Provisional(rec, d.count)
	if r := rows[origin]; r != nil {
		r.made = append(r.made, id)
	}
}

// again notes the actions that the review has in the same words: an import adds
// them a second time.
func (p *Proposal) again(into *model.Review) {
	if into == nil || p.Tracker == nil {
		return
	}
	has := map[string]bool{}
	for a := range into.Actions() {
		has[a.Title()] = true
	}
	n := 0
	for _, a := range p.Tracker.Actions {
		if has[a.Title()] {
			n++
		}
	}
	if n > 0 {
		p.Notes = append(p.Notes, intake.Note{Kind: intake.Warning, Count: n, Text: fmt.Sprintf(
			"%d of %d %s in the review already, in the same words, and would be there twice: to take a file back as changes, use return, not import.",
			n, len(p.Tracker.Actions), prose.Noun(n, "actions is", "actions are"),
		)})
	}
}
