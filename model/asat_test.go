package model_test

import (
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// TestAsAtIsWhatWasThere goes back to every point of a story.
func TestAsAtIsWhatWasThere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newStory(t)
		was := map[model.Revision]string{s.review.Revision: rowsWithoutCounters(s.review)}
		for range rapid.IntRange(1, 12).Draw(t, "changes") {
			s.do(t, s.drawChange(t, 2))
			was[s.review.Revision] = rowsWithoutCounters(s.review)
		}
		var history []*model.Entry
		for seq := model.Revision(1); seq <= s.review.Revision; seq++ {
			if e := s.entries[seq]; e != nil {
				history = append(history, e)
			}
		}
		for i := range history {
			then, err := model.AsAt(s.review, history[i:])
			if err != nil {
				t.Fatal(err)
			}
			want, known := was[then.Revision]
			if got := rowsWithoutCounters(then); known && got != want {
				t.Fatalf("at revision %d:\n%s\nwant\n%s", then.Revision, got, want)
			}
		}
	})
}

// rowsWithoutCounters are all rows but the counters, which do not go back.
func rowsWithoutCounters(r *model.Review) string { return recordsOf(r) }

// TestAt goes back to moments: before the first change there was nothing, and what
// was written after the review was read is no part of it.
func TestAt(t *testing.T) {
	r := model.NewReview("r")
	var history []*model.Entry
	do := func(minute int, c model.Change) {
		next, e, err := model.Apply(r, c, stampAt(minute))
		if err != nil {
			t.Fatal(err)
		}
		r, history = next, append(history, e)
	}
	do(5, model.Begin{Title: "Lamps"})
	do(7, model.Insert{Records: []model.Record{&model.Action{Text: "a"}}})
	read := r
	do(9, model.Insert{Records: []model.Record{&model.Action{Text: "b"}}})
	for _, tt := range []struct {
		of      *model.Review
		minute  int
		actions int // -1 where there was no review
	}{{r, 4, -1}, {r, 5, 0}, {r, 8, 1}, {r, 9, 2}, {read, 4, -1}, {read, 6, 0}, {read, 99, 1}} {
		then, err := model.At(tt.of, history, stampAt(tt.minute).At)
		if err != nil {
			t.Fatal(err)
		}
		got := -1
		if then != nil {
			got = len(then.Of(model.KindAction))
		}
		if got != tt.actions {
			t.Errorf("at minute %d of revision %d: %d actions, want %d", tt.minute, tt.of.Revision, got, tt.actions)
		}
	}
}

func TestLater(t *testing.T) {
	history := []*model.Entry{{Seq: 1, At: stampAt(1).At}, {Seq: 2, At: stampAt(9).At}, {Seq: 3, At: stampAt(5).At}, {Seq: 4, At: stampAt(8).At}}
	for minute, want := range map[int]int{0: 4, 1: 3, 4: 3, 5: 1, 7: 1, 8: 0, 99: 0} {
		if got := model.Later(history, stampAt(minute).At); len(got) != want {
			t.Errorf("after minute %d: %d entries, want %d", minute, len(got), want)
		}
	}
	if got := model.Later(nil, stampAt(1).At); len(got) != 0 {
		t.Errorf("%v", got)
	}
}
