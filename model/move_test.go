package model_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
)

func order(r *model.Review, k model.Kind) string {
	var all []string
	for _, rec := range r.Of(k) {
		all = append(all, fmt.Sprint(model.IDOf(rec)))
	}
	return strings.Join(all, " ")
}

func TestMoves(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"), addAction("b"), addAction("c"))
	for _, c := range []struct {
		change model.Change
		want   string
	}{
		{model.Move{ID: 4}, "4 2 3"},
		{model.Move{ID: 4, After: 3}, "2 3 4"},
		{model.Move{ID: 2, After: 3}, "3 2 4"},
		{model.Add{Kind: model.KindAction, Values: vals("action", "d"), After: 3}, "3 5 2 4"},
		{model.Add{Kind: model.KindAction, Values: vals("action", "e"), After: 99}, "3 5 2 4 6"},
	} {
		if r, _ = after(t, r, c.change); order(r, model.KindAction) != c.want {
			t.Errorf("%+v: %s, want %s", c.change, order(r, model.KindAction), c.want)
		}
	}
}

// TestManyMovesToOnePlace runs out of room between two records again and again.
func TestManyMovesToOnePlace(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"), addAction("b"), addAction("c"))
	r, _ = after(t, r, addAction("d"))
	want := []model.ID{2, 3, 4, 5}
	for range 200 {
		last := want[3]
		r, _ = after(t, r, model.Move{ID: last, After: want[0]})
		want = []model.ID{want[0], last, want[1], want[2]}
		if got := order(r, model.KindAction); got != strings.Trim(fmt.Sprint(want), "[]") {
			t.Fatalf("order %s, want %v", got, want)
		}
	}
	for range 200 {
		r, _ = after(t, r, model.Add{Kind: model.KindAction, Values: vals("action", "x"), After: want[0]})
	}
	recs := r.Of(model.KindAction)
	if len(recs) != 204 || model.IDOf(recs[1]) != 205 || model.IDOf(recs[200]) != 6 {
		t.Errorf("%d records, %d second", len(recs), model.IDOf(recs[1]))
	}
}

func TestRemoveAndBringBack(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"), addAction("b"), addAction("c"))
	r, e := after(t, r, model.Remove{IDs: []model.ID{2, 3}})
	if order(r, model.KindAction) != "4" || len(r.Removed()) != 2 || !strings.Contains(e.Done, "removed 2 records") {
		t.Errorf("removed: %s, %d, %q", order(r, model.KindAction), len(r.Removed()), e.Done)
	}
	if r.Find(2) == nil || model.RemovedAt(r.Find(2)).IsZero() {
		t.Error("what was removed cannot be found")
	}
	if r, _ = after(t, r, model.Restore{IDs: []model.ID{2, 3}}); order(r, model.KindAction) != "2 3 4" || len(r.Removed()) != 0 {
		t.Errorf("brought back: %s", order(r, model.KindAction))
	}
}

// TestLinksToWhatWasRemoved keeps links when their target is put aside.
func TestLinksToWhatWasRemoved(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Add{Kind: model.KindEnquiry, Values: vals("enquiry", "Why?")},
		model.Add{Kind: model.KindEvidence, Values: vals("title", "x", "bears_on", "2")}, model.Remove{IDs: []model.ID{2}},
		model.Set{IDs: []model.ID{3}, Values: vals("bears_on", "2", "title", "y")})
	if e := find[*model.Evidence](t, r, 3); len(e.Bears) != 1 || e.Title != "y" {
		t.Errorf("%+v", e)
	}
}
