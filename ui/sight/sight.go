// Package sight is what may be seen of a review on the tabs. With one display
// the room may be looking at any of them: while a meeting is in public session
// the screens draw from the public projection and from nothing else, and one
// record or field at a time can be revealed.
//
// It knows the model and its projection. It draws nothing, asks nothing, and
// does not know how long the officer wants something revealed.
package sight

import (
	"council/scrutiny/model"
	"council/scrutiny/model/public"
)

// Word stands in the place of whatever the room may not see.
const Word = "withheld"

// Sight is a review as it may be drawn. It is made anew for each revision, so
// that nothing stays revealed that was not asked for.
type Sight struct {
	review  *model.Review
	shown   *model.Review // the projection, or the review itself
	drawn   *model.Review // shown, with what was revealed
	watched bool
	bare    model.ID // the record of which something is revealed
	field   string   // the key of what is
	rows    map[model.Kind][]model.Record
	blank   map[model.Record]bool // the stand-ins in rows
	// unresolved are the names in the leads of what is drawn that stand for
	// nobody; counted is what that was when they were counted.
	unresolved []model.Unresolved
	counted    *model.Review
}

// Of returns the sight of a review; watched says that the room may be looking.
func Of(r *model.Review, watched bool) *Sight {
	s := &Sight{review: r, shown: r, watched: watched}
	if watched {
		s.shown = public.Project(r).Shown()
		s.forget()
	}
	s.drawn = s.shown
	return s
}

// InPublic says whether a meeting of the reviews is in public session: then the
// room may be looking, whichever of them is on the screen.
func InPublic(reviews ...*model.Review) bool {
	for _, r := range reviews {
		if m := r.LiveMeeting(); m != nil && m.Session == model.PublicSession {
			return true
		}
	}
	return false
}

// Watched says that the room may be looking.
func (s *Sight) Watched() bool { return s.watched }

// Shows says whether the sight is that of a review, watched or not.
func (s *Sight) Shows(r *model.Review, watched bool) bool {
	return s != nil && s.review == r && s.watched == watched
}

// Review returns what is drawn: of a review that the room may look at, the
// public projection. It is another value once something was revealed or hidden.
func (s *Sight) Review() *model.Review { return s.drawn }

// Of returns the rows of a list: the records of a kind in their order, with an
// empty one, of the same ID, in the place of each that is withheld. Lists may
// show that a record is there; they count and filter those of Review alone.
func (s *Sight) Of(k model.Kind) []model.Record {
	if !s.watched {
		return s.review.Of(k)
	}
	if rows, ok := s.rows[k]; ok {
		return rows
	}
	drawn := byID(s.drawn.Of(k))
	all := s.review.Of(k)
	rows := make([]model.Record, 0, len(all))
	for _, rec := range all {
		shown := drawn[model.IDOf(rec)]
		if shown == nil {
			shown = model.New(k)
			model.CopyPlace(shown, rec)
			s.blank[shown] = true
		}
		rows = append(rows, shown)
	}
	s.rows[k] = rows
	return rows
}

func byID(recs []model.Record) map[model.ID]model.Record {
	m := make(map[model.ID]model.Record, len(recs))
	for _, rec := range recs {
		m[model.IDOf(rec)] = rec
	}
	return m
}

// Blank says whether a row stands in the place of a withheld record.
func (s *Sight) Blank(row model.Record) bool { return s.blank[row] }

// Withheld says whether a record of the review is not drawn at all.
func (s *Sight) Withheld(rec model.Record) bool {
	return s.watched && s.find(rec) == nil && s.Real(rec) != nil
}

// Real returns a record as the review has it, whatever was drawn of it; nil
// where it is not there.
func (s *Sight) Real(rec model.Record) model.Record {
	if rec.Kind() == model.KindInfo {
		return s.review.Info()
	}
	return s.review.Find(model.IDOf(rec))
}

func (s *Sight) find(rec model.Record) model.Record {
	if rec.Kind() == model.KindInfo {
		return s.drawn.Info()
	}
	return s.drawn.Find(model.IDOf(rec))
}

// Drawn returns a record as it is drawn, or nil where it is withheld.
func (s *Sight) Drawn(rec model.Record) model.Record {
	if !s.watched {
		return rec
	}
	return s.find(rec)
}

// Title returns what a record is called.
func (s *Sight) Title(rec model.Record) string { return s.TitleIn(rec, 60) }

// TitleIn is Title for where there is room for so many letters.
func (s *Sight) TitleIn(rec model.Record, most int) string {
	if rec = s.Drawn(rec); rec == nil {
		return Word
	}
	return model.TitleIn(rec, most)
}

// Hides says whether a field of a record holds something else than what is
// drawn of it.
func (s *Sight) Hides(f model.Field, rec model.Record) bool {
	if !s.watched {
		return false
	}
	is := s.Real(rec)
	if is == nil {
		return !f.Public // of a new record, which the room reads as it is typed
	}
	shown := s.find(rec)
	return shown == nil || f.Get(is) != f.Get(shown)
}

// Hidden returns the fields of a record that hold something which is not drawn.
func (s *Sight) Hidden(rec model.Record) []model.Field {
	if !s.watched {
		return nil
	}
	var hidden []model.Field
	is := s.Real(rec)
	for _, f := range model.FieldsOf(rec.Kind()) {
		if is != nil && f.Get(is) != "" && s.Hides(f, rec) {
			hidden = append(hidden, f)
		}
	}
	return hidden
}
