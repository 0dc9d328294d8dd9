package model_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

// TestUndoSaysOnceWhatItUndid, however often it is undone and done again.
func TestUndoSaysOnceWhatItUndid(t *testing.T) {
	r, e := after(t, begun(t, model.Blank), addAction("Fill"))
	did := e.Done
	for range 3 {
		r, e = after(t, r, model.Undo{Entry: e})
		if e.Done != "undid: "+did || e.Undid == 0 || e.Redid != 0 {
			t.Fatalf("%+v", e)
		}
		r, e = after(t, r, model.Redo{Entry: e})
		if e.Done != "did again: "+did || e.Redid == 0 || e.Undid != 0 {
			t.Fatalf("%+v", e)
		}
	}
}

// TestGiveOutLeavesUndoAsItWas, and what was to be done again.
func TestGiveOutLeavesUndoAsItWas(t *testing.T) {
	r, e := after(t, begun(t, model.Blank), addEvidence("a"), addAction("b"))
	r, undo := after(t, r, model.Undo{Entry: e})
	r, _ = after(t, r, model.GiveOut{})
	u, canUndo := r.CanUndo()
	d, canRedo := r.CanRedo()
	if !canUndo || u != 2 || !canRedo || d != undo.Seq {
		t.Errorf("undo %d, redo %d", u, d)
	}
	r, _ = after(t, r, model.Redo{Entry: undo})
	if r.Counts()["actions"] != 1 {
		t.Error("what was undone did not come back")
	}
	r, _ = after(t, r, model.Several{Changes: []model.Change{addEvidence("c"), model.GiveOut{}}})
	if u, ok := r.CanUndo(); !ok || u != r.Revision {
		t.Errorf("a change that gives out as well cannot be undone: %d", u)
	}
}

// TestUndoOfWhatIsNotNext is refused, and so is one of a record that does not
// stand as the entry left it.
func TestUndoOfWhatIsNotNext(t *testing.T) {
	r, e := after(t, begun(t, model.Blank), addAction("a"))
	other, oe := after(t, begun(t, model.Blank), addAction("b"))
	refused(t, begun(t, model.Blank), model.Undo{Entry: e}, "", "nothing to undo")
	refused(t, r, model.Redo{Entry: e}, "", "nothing to do again")
	refused(t, r, model.Undo{Entry: oe}, "", "changed since")
	r2, e2 := after(t, r, addAction("c"))
	refused(t, r2, model.Undo{Entry: e}, "", "nothing to undo")
	_, ou := after(t, other, model.Undo{Entry: oe})
	undone, u := after(t, r, model.Undo{Entry: e})
	if u.Seq != ou.Seq {
		t.Fatal("the two stories differ")
	}
	next, _ := after(t, undone, addAction("d"))
	refused(t, next, model.Redo{Entry: u}, "", "nothing to do again")
	forged := *e2
	forged.Touched = []model.Touch{{Kind: 200, ID: 77, After: []byte{1}}}
	refused(t, r2, model.Undo{Entry: &forged}, "", "does not know")
	forged.Touched = []model.Touch{{Kind: model.KindState, ID: 0, Before: []byte{1}}}
	refused(t, r2, model.Undo{Entry: &forged}, "", "does not know")
	forged = *e2
	forged.Touched = []model.Touch{{Kind: model.KindAction, ID: e2.Touched[0].ID, Before: []byte{9}, After: e2.Touched[0].After}}
	if _, _, err := model.Apply(r2, model.Undo{Entry: &forged}, stampAt(9)); err == nil || !strings.Contains(err.Error(), "read what was there before") {
		t.Errorf("a record that cannot be read was brought back: %v", err)
	}
}

// TestBeginningComesFirst: nothing else is done to a review that does not exist,
// and nothing can be done to it by trying.
func TestBeginningComesFirst(t *testing.T) {
	none := model.NewReview("r")
	for _, c := range []model.Change{
		addAction("x"),
		model.Furnish{Template: model.Standard},
		model.SetColumns{Columns: model.StandardColumns()[:2]},
		model.SetScheme{Scheme: preset(t, "york")},
		model.Several{Changes: []model.Change{model.Begin{Title: "x"}, addAction("x")}},
	} {
		refused(t, none, c, "", "begun first")
	}
	if len(none.TrackerColumns()) != 7 || none.Info().Scheme.Key != "traffic-light" {
		t.Error("the review that does not exist was changed")
	}
}

// TestEntryTellsAll in its stored form: who, when, what, and each record before
// and after, to the byte.
func TestEntryTellsAll(t *testing.T) {
	at := time.Date(2026, 3, 1, 9, 30, 1, 7, time.FixedZone("", 3600))
	e := &model.Entry{
		Seq: 9, At: at, Who: "Ann \"Bell\"", Done: "did <this> & that", Undid: 3, Redid: 4, UndoBefore: 5, RedoBefore: 6,
		Touched: []model.Touch{
			{Kind: model.KindAction, ID: 1 << 60, Before: nil, After: []byte{0, 1, 2, 0xff}},
			{Kind: model.KindTask, ID: 7, Before: []byte("old"), After: nil},
			{Kind: 77, ID: 8, Before: []byte{}, After: bytes.Repeat([]byte("x"), 300)},
		},
	}
	data, err := e.Encode()
	if err != nil {
		t.Fatal(err)
	}
	got, err := model.DecodeEntry(data)
	if err != nil {
		t.Fatal(err)
	}
	if !got.At.Equal(at) || got.Seq != 9 || got.Who != e.Who || got.Done != e.Done || got.Undid != 3 || got.Redid != 4 || got.UndoBefore != 5 || got.RedoBefore != 6 {
		t.Errorf("%+v", got)
	}
	if len(got.Touched) != 3 {
		t.Fatalf("%d records", len(got.Touched))
	}
	for i, touch := range got.Touched {
		want := e.Touched[i]
		if touch.Kind != want.Kind || touch.ID != want.ID || (touch.Before == nil) != (want.Before == nil) || (touch.After == nil) != (want.After == nil) ||
			!bytes.Equal(touch.Before, want.Before) || !bytes.Equal(touch.After, want.After) {
			t.Errorf("%+v, want %+v", touch, want)
		}
	}
	for cut := range len(data) {
		if again, err := model.DecodeEntry(data[:cut]); err == nil && len(again.Touched) >= 3 {
			t.Errorf("cut at %d of %d it was read whole", cut, len(data))
		}
	}
	if _, err := model.DecodeEntry(append([]byte{2}, data[1:]...)); err == nil {
		t.Error("an entry of a later form was read")
	}
}

// TestEntriesNameOneRecord at a time; what names none or two is damaged.
func TestEntriesNameOneRecord(t *testing.T) {
	for ids, ok := range map[string]bool{"7": true, "": false, "7 8": false, "x": false} {
		data := slices.Concat([]byte{1}, pair("entry", "{}"), []byte{byte(model.KindTask)}, pair(ids, "\x01old"), pair("", ""))
		if _, err := model.DecodeEntry(data); (err == nil) != ok {
			t.Errorf("%q: %v", ids, err)
		}
	}
	for name, data := range map[string][]byte{"nothing": nil, "no head": {1}, "a cut head": {1, 0}, "words": slices.Concat([]byte{1}, pair("entry", "x"))} {
		if _, err := model.DecodeEntry(data); err == nil {
			t.Errorf("%s was read", name)
		}
	}
}
