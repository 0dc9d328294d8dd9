package model_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

var noon = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)

func stampAt(n int) model.Stamp {
	return model.Stamp{At: noon.Add(time.Duration(n) * time.Minute), Who: "Ann"}
}

// begun returns a new review.
func begun(t interface {
	Helper()
	Fatal(...any)
}, template model.Template,
) *model.Review {
	t.Helper()
	r, _, err := model.Apply(model.NewReview("r"), model.Begin{Title: "Safer streets", Chair: "Cllr Bell", Template: template}, stampAt(0))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// story is a review with the entries of its history.
type story struct {
	review  *model.Review
	entries map[model.Revision]*model.Entry
	n       int
}

func newStory(t *rapid.T) *story {
	template := rapid.SampledFrom([]model.Template{model.Blank, model.Standard}).Draw(t, "template")
	return &story{review: begun(t, template), entries: map[model.Revision]*model.Entry{}}
}

// do applies a change and returns whether it was made.
func (s *story) do(t *rapid.T, c model.Change) bool {
	s.n++
	before := rowsOf(s.review)
	next, e, err := model.Apply(s.review, c, stampAt(s.n))
	if err != nil {
		if next != nil || e != nil {
			t.Fatalf("%T was rejected (%v) and returned a review", c, err)
		}
	} else if next.Revision != s.review.Revision+1 || e.Seq != next.Revision || e.Done == "" {
		t.Fatalf("%T: revision %d, entry %+v", c, next.Revision, e)
	}
	if after := rowsOf(s.review); after != before {
		t.Fatalf("%T changed the review that it was given", c)
	}
	if err == nil {
		s.review, s.entries[e.Seq] = next, e
	}
	return err == nil
}

// rowsOf writes a whole review down.
func rowsOf(r *model.Review) string {
	var b strings.Builder
	for _, row := range r.Rows() {
		fmt.Fprintf(&b, "%v=%q\n", row.Key, row.Value)
	}
	return b.String()
}

// recordsOf writes a review down without its counters, and says in which order
// its records stand.
func recordsOf(r *model.Review) string {
	var b strings.Builder
	for _, row := range r.Rows() {
		if row.Key.Kind != uint8(model.KindState) {
			fmt.Fprintf(&b, "%v=%q\n", row.Key, row.Value)
		}
	}
	for _, k := range model.Kinds() {
		for _, rec := range r.Of(k) {
			fmt.Fprintf(&b, "%d ", model.IDOf(rec))
		}
	}
	return b.String()
}

var someText = []string{"", " ", "x", "Fill the holes", "By 30 June 2026", "Ongoing", "yes", "no", "12", "two\nlines", "GD/PL", "red", "9:x", "\x1b[31mred", "na"}

func drawKind(t *rapid.T) model.Kind {
	return rapid.SampledFrom(append(model.Kinds(), model.KindAction, model.KindEvidence, model.KindInfo)).Draw(t, "kind")
}

func drawValues(t *rapid.T, k model.Kind) []model.Value {
	fields := model.FieldsOf(k)
	var values []model.Value
	for range rapid.IntRange(0, 4).Draw(t, "values") {
		f := rapid.SampledFrom(fields).Draw(t, "field")
		if !f.Editable() {
			continue
		}
		values = append(values, model.Value{Field: f.Key, Text: rapid.SampledFrom(someText).Draw(t, "text")})
	}
	for _, f := range fields {
		if f.Required && rapid.IntRange(0, 9).Draw(t, "required") > 0 {
			values = append(values, model.Value{Field: f.Key, Text: "Something"})
		}
	}
	return values
}

func drawID(t *rapid.T) model.ID { return model.ID(rapid.IntRange(0, 45).Draw(t, "id")) }

func drawIDs(t *rapid.T) []model.ID {
	var ids []model.ID
	for range rapid.IntRange(0, 3).Draw(t, "ids") {
		ids = append(ids, drawID(t))
	}
	return ids
}

// drawChange draws a change of any type but undo and redo.
func (s *story) drawChange(t *rapid.T, deep int) model.Change {
	most := 12
	if deep == 0 {
		most = 11
	}
	switch rapid.IntRange(0, most).Draw(t, "change") {
	case 0, 1, 2:
		k := drawKind(t)
		return model.Add{Kind: k, Values: drawValues(t, k), After: drawID(t)}
	case 3:
		return s.drawSet(t)
	case 4:
		return model.Remove{IDs: drawIDs(t)}
	case 5:
		return model.Restore{IDs: drawIDs(t)}
	case 6:
		return model.Move{ID: drawID(t), After: drawID(t)}
	case 7:
		return s.drawRate(t)
	case 8:
		return model.RecordPosition{ID: drawID(t), Held: timetable.DayOf(noon), Text: rapid.SampledFrom(someText).Draw(t, "text")}
	case 9:
		return s.drawWhole(t)
	case 10:
		return drawInsert(t)
	case 11:
		return s.drawFile(t)
	}
	var all []model.Change
	for range rapid.IntRange(0, 4).Draw(t, "several") {
		all = append(all, s.drawChange(t, deep-1))
	}
	return model.Several{Done: rapid.SampledFrom([]string{"", "did a lot"}).Draw(t, "done"), Changes: all}
}

// drawFile attaches a file, or takes one away.
func (s *story) drawFile(t *rapid.T) model.Change {
	if held := s.review.Files(); len(held) > 0 && rapid.Bool().Draw(t, "detach") {
		h := held[rapid.IntRange(0, len(held)-1).Draw(t, "file")]
		return model.Detach{From: model.IDOf(h.Record), File: h.File}
	}
	to := drawID(t)
	if pieces := s.review.Of(model.KindEvidence); len(pieces) > 0 {
		to = model.IDOf(pieces[rapid.IntRange(0, len(pieces)-1).Draw(t, "piece")])
	}
	name := rapid.SampledFrom([]string{"a.pdf", `C:\in\b.docx`, "", "..", "Notes of the visit.txt"}).Draw(t, "name")
	if rapid.Bool().Draw(t, "kept") {
		return model.Attach{To: to, File: model.File{Name: name}, Content: []byte(rapid.SampledFrom([]string{"", "one", "two"}).Draw(t, "content"))}
	}
	return model.Attach{To: to, File: model.File{Name: name, Size: 7, Place: "/in/" + name}}
}

func (s *story) drawSet(t *rapid.T) model.Change {
	k := drawKind(t)
	ids := drawIDs(t)
	if recs := s.review.Of(k); len(recs) > 0 && rapid.IntRange(0, 4).Draw(t, "there") > 0 {
		ids = []model.ID{model.IDOf(rapid.SampledFrom(recs).Draw(t, "record"))}
	}
	return model.Set{IDs: ids, Values: drawValues(t, k)}
}

func (s *story) drawRate(t *rapid.T) model.Change {
	key := rapid.SampledFrom([]model.RatingKey{"", "red", "amber", "green", "blue", "3", "1", "lilac"}).Draw(t, "rating")
	ids := drawIDs(t)
	if recs := s.review.Of(model.KindAction); len(recs) > 0 {
		ids = []model.ID{model.IDOf(rapid.SampledFrom(recs).Draw(t, "action"))}
	}
	return model.Rate{IDs: ids, Rating: key, Date: rapid.SampledFrom(someText).Draw(t, "date"), Reason: rapid.SampledFrom(someText).Draw(t, "reason")}
}

// drawWhole draws a change of the whole review.
func (s *story) drawWhole(t *rapid.T) model.Change {
	switch rapid.IntRange(0, 4).Draw(t, "whole") {
	case 0:
		to := rapid.SampledFrom(model.Presets()).Draw(t, "scheme")
		m := map[model.RatingKey]model.RatingKey{}
		for _, from := range s.review.Info().Scheme.Ratings {
			m[from.Key] = rapid.SampledFrom(append(to.Ratings, model.Rating{})).Draw(t, "to").Key
		}
		return model.SetScheme{Scheme: to, Map: m}
	case 1:
		columns := model.StandardColumns()
		return model.SetColumns{Columns: columns[:rapid.IntRange(0, len(columns)).Draw(t, "columns")]}
	case 2:
		return model.GiveOut{}
	}
	return rapid.SampledFrom([]model.Change{model.Begin{Title: "again"}, model.Furnish{Template: model.Standard}}).Draw(t, "template")
}

func drawInsert(t *rapid.T) model.Change {
	var recs []model.Record
	for range rapid.IntRange(1, 3).Draw(t, "records") {
		rec := model.New(rapid.SampledFrom(model.Kinds()).Draw(t, "kind"))
		model.FieldsOf(rec.Kind())[0].Set(rec, rapid.SampledFrom(someText).Draw(t, "text"))
		recs = append(recs, rec)
	}
	return model.Insert{Records: recs}
}

// tell makes a story of random changes.
func tell(t *rapid.T, most int) *story {
	s := newStory(t)
	for range rapid.IntRange(1, most).Draw(t, "changes") {
		s.do(t, s.drawChange(t, 1))
	}
	return s
}

func find[T model.Record](t *testing.T, r *model.Review, id model.ID) T {
	t.Helper()
	rec, ok := r.Find(id).(T)
	if !ok {
		t.Fatalf("record %d is a %T", id, r.Find(id))
	}
	return rec
}
