package model_test

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// TestUndoTakesBackAndRedoBringsBack undoes a random story to its beginning and
// does it all again; after each step the review is what it was at that point.
// Whether a change is rejected or made, the review that it was given stays as
// it was: see story.do.
func TestUndoTakesBackAndRedoBringsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newStory(t)
		states := []string{recordsOf(s.review)}
		for range rapid.IntRange(1, 14).Draw(t, "changes") {
			if s.do(t, s.drawChange(t, 1)) && s.undoable() {
				states = append(states, recordsOf(s.review))
			}
		}
		for i := len(states) - 2; i >= 0; i-- {
			s.undo(t)
			if got := recordsOf(s.review); got != states[i] {
				t.Fatalf("undone to %d:\n%s\nwant\n%s", i, got, states[i])
			}
		}
		if _, ok := s.review.CanUndo(); ok {
			t.Fatal("the beginning of a review can be undone")
		}
		for i := 1; i < len(states); i++ {
			s.redo(t)
			if got := recordsOf(s.review); got != states[i] {
				t.Fatalf("done again to %d:\n%s\nwant\n%s", i, got, states[i])
			}
		}
		if _, ok := s.review.CanRedo(); ok {
			t.Fatal("there is more to do again than was undone")
		}
	})
}

// undoable says whether the last change can be undone: that references were
// given out cannot, and does not stand in the way of what can.
func (s *story) undoable() bool { return len(s.entries[s.review.Revision].Touched) > 0 }

func (s *story) undo(t *rapid.T) {
	seq, ok := s.review.CanUndo()
	if !ok || !s.do(t, model.Undo{Entry: s.entries[seq]}) {
		t.Fatalf("entry %d cannot be undone", seq)
	}
}

func (s *story) redo(t *rapid.T) {
	seq, ok := s.review.CanRedo()
	if !ok || !s.do(t, model.Redo{Entry: s.entries[seq]}) {
		t.Fatalf("entry %d cannot be done again", seq)
	}
}

// TestUndoAnywhere mixes undo and redo with changes: undo gives the review back
// as it was before the change that it names, redo as it was after.
func TestUndoAnywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := newStory(t)
		var past, future []string
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			now := recordsOf(s.review)
			switch rapid.IntRange(0, 3).Draw(t, "step") {
			case 0:
				if len(past) == 0 {
					continue
				}
				s.undo(t)
				if recordsOf(s.review) != past[len(past)-1] {
					t.Fatal("undo gave back another review")
				}
				past, future = past[:len(past)-1], append(future, now)
			case 1:
				if len(future) == 0 {
					continue
				}
				s.redo(t)
				if recordsOf(s.review) != future[len(future)-1] {
					t.Fatal("redo brought back another review")
				}
				past, future = append(past, now), future[:len(future)-1]
			default:
				if s.do(t, s.drawChange(t, 1)) && s.undoable() {
					past, future = append(past, now), nil
				}
			}
		}
	})
}

// TestEveryStateIsStored holds what the store would write, entry by entry, to
// what the review is: rows replayed give the same review.
func TestEveryStateIsStored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, e, err := model.Apply(model.NewReview("r"), model.Begin{Title: "x", Template: model.Standard}, stampAt(0))
		if err != nil {
			t.Fatal(err)
		}
		stored := map[model.RowKey][]byte{}
		s := &story{review: first, entries: map[model.Revision]*model.Entry{e.Seq: e}}
		replay(t, stored, e, first)
		for range rapid.IntRange(1, 10).Draw(t, "changes") {
			made := false
			if _, ok := s.review.CanUndo(); ok && rapid.IntRange(0, 3).Draw(t, "undo") == 0 {
				s.undo(t)
				made = true
			} else {
				made = s.do(t, s.drawChange(t, 1))
			}
			if made {
				replay(t, stored, s.entries[s.review.Revision], s.review)
			}
		}
		loaded, err := model.Load(model.Stored{Review: "r", Revision: s.review.Revision, Rows: rowsIn(stored)})
		if err != nil {
			t.Fatal(err)
		}
		if rowsOf(loaded) != rowsOf(s.review) || recordsOf(loaded) != recordsOf(s.review) || loaded.Revision != s.review.Revision {
			t.Fatalf("stored as\n%s\nwant\n%s", rowsOf(loaded), rowsOf(s.review))
		}
	})
}

// replay does to rows what the store does with a commit, by way of the entry's
// stored form.
func replay(t *rapid.T, stored map[model.RowKey][]byte, e *model.Entry, next *model.Review) {
	data, err := e.Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := model.DecodeEntry(data)
	if err != nil {
		t.Fatal(err)
	}
	c, err := again.Commit(next)
	if err != nil {
		t.Fatal(err)
	}
	if c.Base != next.Revision-1 || c.Review != next.ID || string(c.Entry) != string(data) {
		t.Fatalf("commit of %d on %d", next.Revision, c.Base)
	}
	for _, row := range c.Rows {
		if row.Value == nil {
			delete(stored, row.Key)
			continue
		}
		stored[row.Key] = row.Value
	}
}

func rowsIn(stored map[model.RowKey][]byte) []model.Row {
	rows := make([]model.Row, 0, len(stored))
	for key, value := range stored {
		rows = append(rows, model.Row{Key: key, Value: value})
	}
	slices.SortFunc(rows, func(a, b model.Row) int {
		return cmp.Or(cmp.Compare(a.Key.Kind, b.Key.Kind), cmp.Compare(a.Key.ID, b.Key.ID))
	})
	return rows
}
