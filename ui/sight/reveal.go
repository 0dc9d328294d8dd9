package sight

import (
	"slices"

	"council/scrutiny/model"
)

// Reveal draws the whole of a record, or the one field of that key, and hides
// what was revealed before.
func (s *Sight) Reveal(rec model.Record, field string) {
	is := s.Real(rec)
	if !s.watched || is == nil {
		return
	}
	s.Hide()
	bare := is
	if field != "" {
		bare = opened(s.find(rec), is, field)
	}
	s.drawn = with(s.shown, bare)
	s.bare, s.field = model.IDOf(rec), field
	s.forget()
}

// Bare returns the key of the field that is revealed of a record, or nothing.
func (s *Sight) Bare(rec model.Record) string {
	if s.drawn == s.shown || model.IDOf(rec) != s.bare {
		return ""
	}
	return s.field
}

// Hide draws nothing any more but what the room may see; it is false where that
// was so.
func (s *Sight) Hide() bool {
	if s.drawn == s.shown {
		return false
	}
	s.drawn = s.shown
	s.forget()
	return true
}

func (s *Sight) forget() {
	s.rows, s.blank = map[model.Kind][]model.Record{}, map[model.Record]bool{}
}

// opened copies what is shown of a record, if anything, with one field as it is.
func opened(shown, is model.Record, field string) model.Record {
	bare := model.New(is.Kind())
	model.CopyPlace(bare, is)
	for _, f := range model.FieldsOf(is.Kind()) {
		from := shown
		if f.Key == field {
			from = is
		}
		if from != nil {
			_ = f.Set(bare, f.Get(from)) // the text comes from the same field: it cannot be refused
		}
	}
	return bare
}

// with returns a review with a record in the place of the one that has its ID.
func with(r *model.Review, rec model.Record) *model.Review {
	info, _ := rec.(*model.Info)
	if info == nil {
		info = r.Info()
	}
	var all []model.Record
	for _, k := range model.Kinds() {
		all = append(all, r.Of(k)...)
	}
	if rec.Kind() != model.KindInfo {
		all = slices.DeleteFunc(all, func(one model.Record) bool { return model.IDOf(one) == model.IDOf(rec) })
		all = append(all, rec)
	}
	return model.Assemble(r.ID, r.Revision, info, all)
}
