// Package public is the projection of a review that the public may see: a value
// of its own type that holds only fields declared public, of records that are
// not withheld, with open texts in place of closed ones. Whatever leaves the
// program for the public is made from it and from nothing else.
package public

import (
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
)

// Review is what the public may see of a review.
type Review struct{ shown *model.Review }

// Shown returns the projection as a review that holds nothing but public
// fields.
func (p Review) Shown() *model.Review { return p.shown }

// Room says who was in the room at a meeting, in the course of time.
func (p Review) Room(meeting model.ID) Room { return newLens(p.shown).meetings[meeting] }

// Project makes the projection of a review.
func Project(r *model.Review) Review {
	return projectWith(r, func(_ model.Kind, f model.Field) bool { return f.Public })
}

// fields says which fields of a kind are public.
type fields func(model.Kind, model.Field) bool

func projectWith(r *model.Review, open fields) Review {
	info, ok := project(r.Info(), open.of(model.KindInfo)).(*model.Info)
	if !ok {
		info = &model.Info{}
	}
	info.Columns = publicColumns(r.Info().Columns)
	l := newLens(r)
	var records []model.Record
	for _, k := range model.Kinds() {
		shown := open.of(k)
		if len(shown) == 0 {
			continue
		}
		for _, rec := range r.Of(k) {
			if l.withheld(rec) {
				continue
			}
			p := project(rec, shown)
			l.narrow(p, rec)
			records = append(records, p)
		}
	}
	unlink(records)
	return Review{model.Assemble(r.ID, r.Revision, info, records)}
}

// of returns the fields of a kind that are public.
func (open fields) of(k model.Kind) []model.Field {
	var shown []model.Field
	for _, f := range model.FieldsOf(k) {
		if open(k, f) {
			shown = append(shown, f)
		}
	}
	return shown
}

// ProjectAsAt makes the projection of a review as it was on an earlier day, of
// which the public may not see what is withheld from it now.
func ProjectAsAt(then, now *model.Review) Review {
	return Review{asAt(Project(then).shown, now)}
}

// asAt takes from the projection of an earlier day what is withheld now: whole
// records, and columns of the tracker that are not public any more.
func asAt(shown, now *model.Review) *model.Review {
	l, shut := newLens(now), map[string]bool{}
	for _, c := range now.Info().Columns {
		shut[c.ID] = !l.columns[c.ID]
	}
	info := *shown.Info()
	info.Columns = slices.DeleteFunc(slices.Clone(info.Columns), func(c model.Column) bool { return shut[c.ID] })
	var records []model.Record
	for _, k := range model.Kinds() {
		for _, rec := range shown.Of(k) {
			if today := now.Find(model.IDOf(rec)); today == nil || !l.withheld(today) {
				records = append(records, rec)
			}
			if a, ok := rec.(*model.Action); ok {
				a.Extras = slices.DeleteFunc(a.Extras, func(e model.Extra) bool { return shut[e.Column] })
			}
		}
	}
	unlink(records)
	return model.Assemble(shown.ID, shown.Revision, &info, records)
}

// project copies the fields of a record that are shown, and its place, into a
// new one. It runs for every record at each change while a room is looking.
func project(rec model.Record, shown []model.Field) model.Record {
	p := model.New(rec.Kind())
	model.CopyPlace(p, rec)
	for i := range shown {
		if text := shown[i].Get(rec); text != "" {
			// The text comes from the same field: it cannot be refused.
			_ = shown[i].Set(p, text)
		}
	}
	return p
}

// unlink takes out of the records' links those to records that are not shown:
// even their number would tell of them.
func unlink(records []model.Record) {
	shown := make(map[string]bool, len(records))
	for _, rec := range records {
		shown[idText(rec)] = true
	}
	links := map[model.Kind][]model.Field{}
	for _, k := range model.Kinds() {
		for _, f := range model.FieldsOf(k) {
			if f.Links() {
				links[k] = append(links[k], f)
			}
		}
	}
	for _, rec := range records {
		for _, f := range links[rec.Kind()] {
			ids := strings.Fields(f.Get(rec))
			if len(ids) == 0 {
				continue
			}
			kept := slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return !shown[id] })
			if len(kept) < len(ids) {
				_ = f.Set(rec, strings.Join(kept, " ")) // links of its own
			}
		}
	}
}

// narrow takes from a projected record what its kind's rules close, and opens
// what they open; rec is what it was made from.
func (l *lens) narrow(p, rec model.Record) {
	switch p := p.(type) {
	case *model.Action:
		l.narrowAction(p)
	case *model.Meeting:
		if rec, ok := rec.(*model.Meeting); ok {
			l.narrowMeeting(p, rec)
		}
	case *model.Task:
		if rec, ok := rec.(*model.Task); ok {
			sayDay(&p.When, rec.When)
		}
	case *model.Item:
		l.narrowItem(p)
	case *model.Declaration:
		l.narrowDeclaration(p)
	case *model.Minute:
		if rec, ok := rec.(*model.Minute); ok {
			l.narrowMinute(p, rec)
		}
	case *model.Motion:
		if rec, ok := rec.(*model.Motion); ok {
			narrowMotion(p, rec)
		}
	}
}

// narrowAction leaves of an action's positions the words and the day they hold
// for, and of its other cells those of public columns.
func (l *lens) narrowAction(a *model.Action) {
	for i := range a.Positions {
		a.Positions[i].By = ""
		a.Positions[i].Recorded = time.Time{}
	}
	if p, ok := a.Position(); ok {
		a.Positions = []model.Position{p}
	}
	kept := a.Extras[:0]
	for _, e := range a.Extras {
		if l.columns[e.Column] {
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
