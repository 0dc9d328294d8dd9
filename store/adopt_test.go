package store

import (
	"errors"
	"strings"
	"testing"

	"council/scrutiny/model"
)

func contractAdopt(t *testing.T, k keeper, again func(keeper) keeper) {
	s := model.Stored{Review: reviewA, Revision: 3, Rows: []model.Row{put(1, 1, "info"), put(10, 4, "action")}}
	history := []model.StoredEntry{{Seq: 1, Bytes: []byte("one")}, {Seq: 3, Bytes: []byte("three")}} // the second was lost before
	if err := k.Adopt(t.Context(), s, history); err != nil {
		t.Fatal(err)
	}
	k = again(k)
	wantRows(t, k, reviewA, 3, s.Rows...)
	entries, err := k.History(t.Context(), reviewA, 1, 9)
	if err != nil || len(entries) != 2 || entries[1].Seq != 3 || string(entries[1].Bytes) != "three" {
		t.Errorf("%v, %v", entries, err)
	}
	if err := k.Adopt(t.Context(), s, history); !errors.Is(err, ErrThere) {
		t.Errorf("%v, want ErrThere", err)
	}
	mustCommitAfter(t, k)
	for name, unfit := range map[string]struct {
		s       model.Stored
		history []model.StoredEntry
	}{
		"no history":        {model.Stored{Review: reviewB, Revision: 1}, nil},
		"an end elsewhere":  {model.Stored{Review: reviewB, Revision: 2}, history[:1]},
		"no such identity":  {model.Stored{Review: "B", Revision: 3}, history},
		"an entry of words": {model.Stored{Review: reviewB, Revision: 1}, []model.StoredEntry{{Seq: 1}}},
	} {
		if err := k.Adopt(t.Context(), unfit.s, unfit.history); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	if ids := k.Reviews(); len(ids) != 1 {
		t.Errorf("the book lists %v", ids)
	}
}

// mustCommitAfter goes on with the review that was taken.
func mustCommitAfter(t *testing.T, k keeper) {
	t.Helper()
	rev, err := k.Commit(t.Context(), change(reviewA, 3, "four", put(10, 5, strings.Repeat("x", 100))))
	if err != nil || rev != 4 {
		t.Errorf("Commit = %d, %v", rev, err)
	}
}
