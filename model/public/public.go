// Package public is the projection of a review that the public may see: a value
// of its own type that holds only fields declared public, of records that are
// not withheld. Whatever leaves the program for the public is made from it and
// from nothing else.
package public

import (
	"fmt"
	"time"

	"council/scrutiny/model"
)

// Review is what the public may see of a review.
type Review struct{ shown *model.Review }

// Shown returns the projection as a review that holds nothing but public
// fields.
func (p Review) Shown() *model.Review { return p.shown }

// Project makes the projection of a review.
func Project(r *model.Review) Review {
	columns := publicColumns(r.Info().Columns)
	info, ok := project(r.Info()).(*model.Info)
	if !ok {
		info = &model.Info{}
	}
	info.Columns = columns
	shown := map[string]bool{}
	for _, c := range columns {
		shown[c.ID] = true
	}
	var records []model.Record
	for _, k := range model.Kinds() {
		if !anyPublic(k) {
			continue
		}
		for _, rec := range r.Of(k) {
			if withheld(rec) {
				continue
			}
			p := project(rec)
			if a, ok := p.(*model.Action); ok {
				narrow(a, shown)
			}
			records = append(records, p)
		}
	}
	return Review{model.Assemble(r.ID, r.Revision, info, records)}
}

// project copies the public fields of a record, and its place, into a new one.
func project(rec model.Record) model.Record {
	p := model.New(rec.Kind())
	model.CopyPlace(p, rec)
	for _, f := range model.FieldsOf(rec.Kind()) {
		if !f.Public {
			continue
		}
		// The text comes from the same field: it cannot be refused.
		_ = f.Set(p, f.Get(rec))
	}
	return p
}

// narrow leaves of an action's positions the words and the day they hold for,
// and of its other cells those of public columns.
func narrow(a *model.Action, shown map[string]bool) {
	for i := range a.Positions {
		a.Positions[i].By = ""
		a.Positions[i].Recorded = time.Time{}
	}
	if p, ok := a.Position(); ok {
		a.Positions = []model.Position{p}
	}
	kept := a.Extras[:0]
	for _, e := range a.Extras {
		if shown[e.Column] {
			kept = append(kept, e)
		}
	}
	a.Extras = kept
}

func publicColumns(columns []model.Column) []model.Column {
	var public []model.Column
	for _, c := range columns {
		if f, ok := model.FieldOf(model.KindAction, c.Field); ok && f.Public || c.Field == "" && c.Public {
			public = append(public, c)
		}
	}
	return public
}

func withheld(rec model.Record) bool {
	switch rec := rec.(type) {
	case *model.Action:
		return rec.Withheld
	case *model.Evidence:
		return !rec.Open
	}
	return false
}

func anyPublic(k model.Kind) bool {
	for _, f := range model.FieldsOf(k) {
		if f.Public {
			return true
		}
	}
	return false
}

// LeftOut says, one sentence each, what of the tracker the public does not see.
func LeftOut(r *model.Review) []string {
	var said []string
	for _, c := range r.Info().Columns {
		if c.Field == "" && !c.Public {
			said = append(said, fmt.Sprintf("The column %q is private and was left out.", c.Name))
		}
	}
	n, notes := 0, 0
	for a := range r.Actions() {
		if a.Withheld {
			n++
		}
		if a.Notes != "" {
			notes++
		}
	}
	if n > 0 {
		said = append(said, fmt.Sprintf("Actions withheld from the public: %d.", n))
	}
	if notes > 0 {
		said = append(said, fmt.Sprintf("Working notes left out: %d.", notes))
	}
	return said
}
