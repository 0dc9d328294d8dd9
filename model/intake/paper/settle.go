package paper

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/tabular"
)

// ownActions takes the tables of actions of a paper of ours, with the headings
// and objectives that stand over them.
func (d *desk) ownActions(p *Proposal, o Options) {
	part := &intake.Source{Name: d.src.Name, Format: d.src.Format, Title: d.src.Title}
	rows := map[string]*row{}
	var above []intake.Block
	for _, b := range d.blocks {
		switch {
		case b.style == head && b.level < 2:
			above = nil
		case b.style == head:
			above = append(above, &intake.Passage{Text: b.text, Style: intake.Heading, Level: b.level, Place: b.place})
		case b.style == para:
			above = append(above, &intake.Passage{Text: b.written, Style: intake.Paragraph, Place: b.place})
		case b.style == table && b.shape == trackerShape:
			part.Blocks = append(append(part.Blocks, above...), b.of)
			above = nil
			for _, r := range b.grid.rows {
				rows[r.place] = r
			}
		}
	}
	d.readActions(p, part, rows, o)
}

// takeTold gives evidence that is listed what a paragraph elsewhere says of it,
// which begins with what the list says.
func (d *desk) takeTold() {
	for _, rec := range d.records {
		e, ok := rec.(*model.Evidence)
		if !ok || e.Says != "" {
			continue
		}
		for _, b := range d.own.told {
			if says, found := strings.CutPrefix(b.text, tabular.Lead(e)); found {
				e.Says = strings.TrimSpace(says)
				b.made = append(b.made, e.ID)
				break
			}
		}
	}
}

// settle finds what the review has already, so that a paper that comes back
// doubles nothing: such a record is left as it is, and what links to the one of
// the paper links to it.
func (d *desk) settle(p *Proposal) {
	if d.into == nil {
		return
	}
	known := map[model.ID]model.ID{}
	var fresh []model.Record
	taken := map[model.ID]bool{}
	for _, rec := range d.records {
		if was := d.alreadyIn(rec, taken); was != 0 {
			known[model.IDOf(rec)], taken[was] = was, true
			continue
		}
		if r, ok := rec.(*model.Recommendation); ok && len(r.Under) == 0 {
			r.Label = d.freeLabel(r.Label)
		}
		fresh = append(fresh, rec)
	}
	d.records = fresh
	if p.Tracker != nil {
		p.Tracker.Actions = slices.DeleteFunc(p.Tracker.Actions, func(a *model.Action) bool {
			was := d.alreadyIn(a, taken)
			if was != 0 {
				known[a.ID], taken[was] = was, true
			}
			return was != 0
		})
	}
	if len(known) == 0 {
		return
	}
	for _, rec := range fresh {
		for _, f := range model.FieldsOf(rec.Kind()) {
			if ids := f.Linked(rec); len(ids) > 0 {
				_ = f.Link(rec, theirs(ids, known)) // it is a field of links
			}
		}
	}
	for _, b := range d.blocks {
		b.made = theirs(b.made, known)
		if b.grid != nil {
			for _, r := range b.grid.rows {
				r.made = theirs(r.made, known)
			}
		}
	}
	d.notes = append(d.notes, intake.Note{Kind: intake.Ignored, Count: len(known), Text: fmt.Sprintf("%d %s in the review already, word for word, and %s not added again.",
		len(known), prose.Noun(len(known), "record of the paper is", "records of the paper are"), prose.Noun(len(known), "was", "were"))})
}

func theirs(ids []model.ID, known map[model.ID]model.ID) []model.ID {
	ids = slices.Clone(ids)
	for i, id := range ids {
		if was, ok := known[id]; ok {
			ids[i] = was
		}
	}
	return ids
}

// alreadyIn returns the record of the review that says all that one of the paper
// says, or 0.
func (d *desk) alreadyIn(rec model.Record, taken map[model.ID]bool) model.ID {
	for _, was := range d.into.Of(rec.Kind()) {
		if id := model.IDOf(was); !taken[id] && saysAll(was, rec) && standsAlike(was, rec) {
			return id
		}
	}
	return 0
}

// saysAll says whether a record has the words that another one has in all of its
// fields, links, positions and what the program keeps aside.
func saysAll(was, rec model.Record) bool {
	some := false
	for _, f := range model.FieldsOf(rec.Kind()) {
		value := prose.OneLine(f.Get(rec))
		if value == "" || f.Links() || f.Type == model.RecordedField && f.Key != "number" || f.Key == "notes" || f.Key == "figure" || f.Key == "positions" {
			continue
		}
		if !sameWords(prose.OneLine(f.Get(was)), value, f.Key == "label") {
			return false
		}
		some = true
	}
	return some
}

// standsAlike says whether two actions have the same last position; other records
// have none.
func standsAlike(was, rec model.Record) bool {
	a, ok := was.(*model.Action)
	b, both := rec.(*model.Action)
	if !ok || !both {
		return true
	}
	here, _ := a.Position()
	there, _ := b.Position()
	return prose.OneLine(here.Text) == prose.OneLine(there.Text)
}

func sameWords(was, is string, label bool) bool {
	return was == is || label && (was == "" || bare(was) == bare(is)) || strings.EqualFold(was, is)
}
