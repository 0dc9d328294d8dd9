package sight_test

import (
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/sight"
)

// told makes a review by changes.
func told(t *testing.T, changes ...model.Change) *model.Review {
	t.Helper()
	r := model.NewReview("r")
	for _, c := range changes {
		next, _, err := model.Apply(r, c, model.Stamp{At: time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC), Who: "Sam"})
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		r = next
	}
	return r
}

// review holds three actions, of which the second is withheld, and the first
// has notes.
func review(t *testing.T) (r *model.Review, first, second model.Record) {
	t.Helper()
	r = told(t, model.Begin{Title: "Roads"}, model.Insert{Records: []model.Record{
		&model.Action{Section: "A", Text: "mend them", Notes: "ring Pat"},
		&model.Action{Section: "B", Text: "sell one", Notes: "quietly", Withheld: true},
		&model.Action{Section: "C", Text: "count them"},
	}}, model.Set{IDs: []model.ID{1}, Values: []model.Value{{Field: "notes", Text: "late"}}})
	return r, r.Of(model.KindAction)[0], r.Of(model.KindAction)[1]
}

func notes(t *testing.T) model.Field {
	t.Helper()
	f, ok := model.FieldOf(model.KindAction, "notes")
	if !ok {
		t.Fatal("an action has no notes")
	}
	return f
}

func TestUnwatchedItIsTheReview(t *testing.T) {
	r, first, second := review(t)
	s := sight.Of(r, false)
	if s.Review() != r || s.Watched() || s.Blank(second) || s.Withheld(second) || s.Hides(notes(t), first) || len(s.Hidden(first)) > 0 {
		t.Errorf("something is withheld from nobody: %+v", s)
	}
	if got := s.Of(model.KindAction); &got[0] != &r.Of(model.KindAction)[0] {
		t.Error("the rows are not the review's own")
	}
	s.Reveal(second, "")
	if s.Hide() || s.Review() != r {
		t.Error("something was revealed of what is not withheld")
	}
}

func TestWatchedItIsTheProjection(t *testing.T) {
	r, first, second := review(t)
	s := sight.Of(r, true)
	rows := s.Of(model.KindAction)
	if len(rows) != 3 || s.Blank(rows[0]) || !s.Blank(rows[1]) || s.Blank(rows[2]) {
		t.Fatalf("the rows are %v", rows)
	}
	if blank, ok := rows[1].(*model.Action); !ok || blank.ID != model.IDOf(second) || blank.Text+blank.Section+blank.Notes != "" {
		t.Errorf("in the place of what is withheld stands %+v", rows[1])
	}
	if n := len(s.Review().Of(model.KindAction)); n != 2 {
		t.Errorf("%d actions count", n)
	}
	if s.Title(second) != sight.Word || s.Title(first) != "mend them" || !s.Withheld(second) || s.Withheld(first) || s.Drawn(second) != nil {
		t.Errorf("they are called %q and %q", s.Title(first), s.Title(second))
	}
	if hidden := s.Hidden(first); len(hidden) != 1 || hidden[0].Key != "notes" {
		t.Errorf("of the first %v are hidden", hidden)
	}
	if s.Real(rows[1]) != second || s.Real(rows[0]) != first {
		t.Error("what is drawn does not lead to what is")
	}
	if hidden := s.Hidden(r.Info()); len(hidden) == 0 || s.Withheld(r.Info()) {
		t.Errorf("of the review itself %v are hidden", hidden)
	}
	if blank := model.New(model.KindAction); !s.Hides(notes(t), blank) || s.Withheld(blank) {
		t.Error("the private field of a new record is read as it is typed")
	}
}

func TestOneThingIsRevealed(t *testing.T) {
	r, first, second := review(t)
	s := sight.Of(r, true)
	closed := s.Review()
	at := func(i int) *model.Action {
		a, _ := s.Of(model.KindAction)[i].(*model.Action)
		return a
	}
	s.Reveal(first, "notes")
	if at(0).Notes != "ring Pat" || at(1).Text != "" || s.Bare(first) != "notes" || s.Bare(second) != "" || s.Review() == closed {
		t.Errorf("revealed are %+v and %+v", at(0), at(1))
	}
	s.Reveal(second, "notes") // of what is withheld whole, one field
	if at(0).Notes != "" || at(1).Notes != "quietly" || at(1).Text != "" {
		t.Errorf("revealed are %+v and %+v", at(0), at(1))
	}
	s.Reveal(second, "")
	if at(1).Text != "sell one" || at(1).Notes != "quietly" || s.Withheld(second) || at(1).Section != "B" {
		t.Errorf("revealed is %+v", at(1))
	}
	if !s.Hide() || s.Hide() || s.Review() != closed || at(1).Text != "" || s.Bare(first) != "" {
		t.Error("it was not hidden again")
	}
	s.Reveal(r.Info(), "notes")
	if s.Review().Info().Notes != "late" || s.Review().Info().Title != "Roads" {
		t.Errorf("of the review is revealed %+v", s.Review().Info())
	}
}

func TestTheRoomLooksInPublicSessionAlone(t *testing.T) {
	meeting := model.Insert{Records: []model.Record{&model.Meeting{When: model.Timetable{Words: "1 March 2026"}}}}
	other := told(t, model.Begin{Title: "Parks"})
	private := told(t, model.Begin{Title: "Roads"}, meeting, model.OpenMeeting{ID: 2})
	public := told(t, model.Begin{Title: "Roads"}, meeting, model.OpenMeeting{ID: 2}, model.SetSession{Meeting: 2, Session: model.PublicSession})
	adjourned := told(t, model.Begin{Title: "Roads"}, meeting, model.OpenMeeting{ID: 2}, model.SetSession{Meeting: 2, Session: model.PublicSession}, model.AdjournMeeting{ID: 2})
	for _, tt := range []struct {
		name    string
		reviews []*model.Review
		want    bool
	}{
		{"nothing", nil, false},
		{"no meeting", []*model.Review{other}, false},
		{"private", []*model.Review{private, other}, false},
		{"public", []*model.Review{public}, true},
		{"public in another review", []*model.Review{other, public}, true},
		{"adjourned, and the public waits", []*model.Review{adjourned}, true},
	} {
		if got := sight.InPublic(tt.reviews...); got != tt.want {
			t.Errorf("%s: the room looks: %v", tt.name, got)
		}
	}
	s := sight.Of(public, true)
	if !s.Shows(public, true) || s.Shows(public, false) || s.Shows(private, true) || (*sight.Sight)(nil).Shows(public, true) {
		t.Error("a sight is taken for another")
	}
}
