package model_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// TestOrderIsThatOfASlice moves, adds, removes and brings back at random, one by
// one and several together: the records stand as in a plain slice.
func TestOrderIsThatOfASlice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := &list{review: begun(t, model.Blank), next: 2}
		var pending []model.Change
		for n := range rapid.IntRange(1, 80).Draw(t, "steps") {
			if c := l.step(t); c != nil {
				pending = append(pending, c)
			}
			if len(pending) == 0 || rapid.IntRange(0, 2).Draw(t, "more") == 0 {
				continue
			}
			next, _, err := model.Apply(l.review, model.Several{Changes: pending}, stampAt(n+1))
			switch {
			case errors.Is(err, model.ErrNothing): // moved away and back
			case err != nil:
				t.Fatalf("%+v: %v", pending, err)
			default:
				l.review = next
			}
			pending = nil
			if got, want := order(l.review, model.KindTask), fmt.Sprint(l.want); "["+got+"]" != want {
				t.Fatalf("order [%s], want %s", got, want)
			}
		}
	})
}

// list is a review and the order that its tasks should have.
type list struct {
	review *model.Review
	want   []model.ID
	next   model.ID
}

// step draws a change, and does the same to the slice.
func (l *list) step(t *rapid.T) model.Change {
	at := 0
	if len(l.want) > 0 {
		at = rapid.IntRange(0, len(l.want)-1).Draw(t, "at")
	}
	// Most moves go to one place, so that room runs out there.
	to := rapid.SampledFrom([]int{0, 1, 1, 1, 1, 1, 2, len(l.want)}).Draw(t, "to")
	switch kind := rapid.IntRange(0, 6).Draw(t, "step"); {
	case len(l.want) < 4 || kind == 0: // at the end
		l.want = append(l.want, l.next)
		l.next++
		return model.Add{Kind: model.KindTask, Values: vals("task", "x")}
	case kind == 1: // behind another
		to = max(1, min(to, len(l.want)))
		c := model.Add{Kind: model.KindTask, Values: vals("task", "x"), After: l.want[to-1]}
		l.want = slices.Insert(l.want, to, l.next)
		l.next++
		return c
	default:
		id := l.want[at]
		rest := slices.Delete(slices.Clone(l.want), at, at+1)
		to = min(to, len(rest))
		c := model.Move{ID: id}
		if to > 0 {
			c.After = rest[to-1]
		}
		l.want = slices.Insert(rest, to, id)
		return c
	}
}

// TestWhatIsAddedLastStandsLast, whatever was done before it in the same change.
func TestWhatIsAddedLastStandsLast(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"), addAction("b"), addAction("c"), addAction("d"))
	gone, _ := after(t, r, model.Remove{IDs: []model.ID{3, 4, 5}})
	for name, c := range map[string]struct {
		review *model.Review
		first  []model.Change
		want   string
	}{
		"brought back":     {gone, []model.Change{model.Restore{IDs: []model.ID{3, 4, 5}}}, "2 3 4 5 6"},
		"moved to the end": {r, []model.Change{model.Move{ID: 2, After: 5}, model.Move{ID: 3, After: 2}}, "4 5 2 3 6"},
	} {
		next, _ := after(t, c.review, model.Several{Changes: append(c.first, addAction("e"))})
		if got := order(next, model.KindAction); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
}

// TestRemovedListsTheLatestFirst over all kinds, and keeps the order of those
// removed together.
func TestRemovedListsTheLatestFirst(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"), addEvidence("b"), addAction("c"), addAction("d"))
	r, _ = after(t, r, model.Remove{IDs: []model.ID{4}}, model.Remove{IDs: []model.ID{3}}, model.Remove{IDs: []model.ID{5, 2}})
	var got []model.ID
	for _, rec := range r.Removed() {
		got = append(got, model.IDOf(rec))
	}
	if want := []model.ID{2, 5, 3, 4}; !slices.Equal(got, want) {
		t.Errorf("removed %v, want %v", got, want)
	}
	at := model.RemovedAt(r.Find(4))
	r, _ = after(t, r, addAction("e"), addAction("f"), model.Remove{IDs: []model.ID{4, 6}})
	if !model.RemovedAt(r.Find(4)).Equal(at) {
		t.Error("what was removed already was removed again")
	}
	if r.Counts()["actions"] != 1 {
		t.Errorf("%d actions are in use", r.Counts()["actions"])
	}
}

// TestPlacesBehindWhatTheChangeTouched: neighbours are what is in use of the
// same kind, as the change has it so far.
func TestPlacesBehindWhatTheChangeTouched(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"), addAction("b"), addEvidence("c"))
	touch := func(id model.ID) model.Change { return model.Set{IDs: []model.ID{id}, Values: vals("notes", "x")} }
	refused(t, r, model.Several{Changes: []model.Change{touch(4), model.Move{ID: 2, After: 4}}}, "", "to stand behind")
	refused(t, r, model.Several{Changes: []model.Change{model.Remove{IDs: []model.ID{3}}, model.Move{ID: 2, After: 3}}}, "", "to stand behind")
	next, _ := after(t, r, model.Several{Changes: []model.Change{touch(3), model.Move{ID: 2, After: 3}}})
	if got := order(next, model.KindAction); got != "3 2" {
		t.Errorf("order %s", got)
	}
}

// TestMoveTouchesOneRecord, and makes room only where there is none: histories
// stay small.
func TestMoveTouchesOneRecord(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Insert{Records: []model.Record{&model.Action{Text: "a"}, &model.Action{Text: "b"}, &model.Action{Text: "c"}}})
	if _, e := after(t, r, model.Move{ID: 4, After: 2}); len(e.Touched) != 1 {
		t.Errorf("between two records that were added together there is no room: %d touched", len(e.Touched))
	}
	most := 0
	for range 100 {
		recs := r.Of(model.KindAction)
		next, e := after(t, r, model.Move{ID: model.IDOf(recs[2]), After: model.IDOf(recs[0])})
		r, most = next, most+len(e.Touched)
	}
	if most > 120 {
		t.Errorf("100 moves touched %d records", most)
	}
}
