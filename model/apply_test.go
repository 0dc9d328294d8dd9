package model_test

import (
	"errors"
	"strings"
	"testing"

	"council/scrutiny/model"
)

// after applies changes that have to be made, and returns the last entry.
func after(t *testing.T, r *model.Review, changes ...model.Change) (*model.Review, *model.Entry) {
	t.Helper()
	var e *model.Entry
	for i, c := range changes {
		next, entry, err := model.Apply(r, c, stampAt(i+1))
		if err != nil {
			t.Fatalf("%T: %v", c, err)
		}
		r, e = next, entry
	}
	return r, e
}

// refused applies a change that has to be rejected about a field.
func refused(t *testing.T, r *model.Review, c model.Change, field, why string) {
	t.Helper()
	before := rowsOf(r)
	_, _, err := model.Apply(r, c, stampAt(1))
	var rejected *model.Rejected
	if !errors.As(err, &rejected) || rejected.Field != field || !strings.Contains(rejected.Why, why) {
		t.Errorf("%+v: %v, want %q about %q", c, err, why, field)
	}
	if rowsOf(r) != before {
		t.Errorf("%+v changed the review", c)
	}
}

func vals(pairs ...string) []model.Value {
	var values []model.Value
	for i := 0; i < len(pairs); i += 2 {
		values = append(values, model.Value{Field: pairs[i], Text: pairs[i+1]})
	}
	return values
}

func addAction(text string) model.Change {
	return model.Add{Kind: model.KindAction, Values: vals("action", text)}
}

func addEvidence(title string) model.Change {
	return model.Add{Kind: model.KindEvidence, Values: vals("title", title)}
}

func TestRefusedChanges(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("Fill the holes"))
	for name, c := range map[string]struct {
		change     model.Change
		field, why string
	}{
		"a second beginning":       {model.Begin{Title: "x"}, "", "exists already"},
		"no title":                 {model.Set{IDs: []model.ID{1}, Values: vals("title", " \n")}, "title", "cannot be empty"},
		"a required field left":    {model.Add{Kind: model.KindTask, Values: vals("who", "AB")}, "task", "cannot be empty"},
		"a field that is not":      {model.Add{Kind: model.KindAction, Values: vals("colour", "red")}, "colour", "no field"},
		"a choice that is not":     {model.Set{IDs: []model.ID{1}, Values: vals("stage", "moon")}, "stage", "is not one of"},
		"a record that is not":     {model.Set{IDs: []model.ID{99}, Values: vals("action", "x")}, "", "not there any more"},
		"a person without a name":  {model.Add{Kind: model.KindPerson, Values: vals("contact", "1")}, "name", "needs a name"},
		"a link to nothing":        {model.Add{Kind: model.KindEvidence, Values: vals("title", "x", "bears_on", "7")}, "bears_on", "no such"},
		"a link to another kind":   {model.Add{Kind: model.KindEvidence, Values: vals("title", "x", "bears_on", "2")}, "bears_on", "no such"},
		"a reference typed":        {model.Add{Kind: model.KindEvidence, Values: vals("title", "x", "number", "1")}, "number", "kept by the program"},
		"a rating typed":           {model.Set{IDs: []model.ID{2}, Values: vals("rating", "red")}, "rating", "kept by the program"},
		"a second review":          {model.Add{Kind: model.KindInfo, Values: vals("title", "x")}, "", "cannot be added"},
		"the counters":             {model.Insert{Records: []model.Record{model.New(model.KindState)}}, "", "cannot be added"},
		"a kind that is not":       {model.Add{Kind: 200}, "", "cannot be added"},
		"an old record":            {model.Insert{Records: []model.Record{r.Find(2)}}, "", "cannot be added again"},
		"the review removed":       {model.Remove{IDs: []model.ID{1}}, "", "cannot be removed"},
		"a place behind nothing":   {model.Move{ID: 2, After: 99}, "", "not there any more"},
		"a rating that is not":     {model.Rate{IDs: []model.ID{2}, Rating: "lilac"}, "rating", "no rating"},
		"a rating of a review":     {model.Rate{IDs: []model.ID{1}, Rating: "red"}, "", "carries no rating"},
		"a position without words": {model.RecordPosition{ID: 2, Text: " "}, "positions", "needs words"},
		"a position of a review":   {model.RecordPosition{ID: 1, Text: "x"}, "", "has no positions"},
		"columns twice":            {model.SetColumns{Columns: []model.Column{{ID: "a"}, {ID: "a"}}}, "columns", "same identity"},
		"the second of two":        {model.Several{Changes: []model.Change{addAction("y"), model.Move{ID: 98}}}, "", "not there any more"},
	} {
		t.Run(name, func(t *testing.T) { refused(t, r, c.change, c.field, c.why) })
	}
	if _, _, err := model.Apply(model.NewReview("x"), model.Begin{Title: " "}, stampAt(0)); err == nil {
		t.Error("a review began without a title")
	}
}

func TestNothingWouldChange(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("Fill"))
	for name, c := range map[string]model.Change{
		"the same text":   model.Set{IDs: []model.ID{2}, Values: vals("action", "Fill")},
		"no records":      model.Set{},
		"nothing removed": model.Remove{},
		"brought back":    model.Restore{IDs: []model.ID{2}},
		"behind itself":   model.Move{ID: 2, After: 2},
		"nothing new out": model.GiveOut{},
		"no changes":      model.Several{},
	} {
		if _, _, err := model.Apply(r, c, stampAt(1)); !errors.Is(err, model.ErrNothing) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestReferencesAreNeverUsedTwice but for the last one, undone before anybody
// saw it.
func TestReferencesAreNeverUsedTwice(t *testing.T) {
	refs := func(r *model.Review) string {
		var all []string
		for e := range model.Each[*model.Evidence](r) {
			all = append(all, e.Reference())
		}
		return strings.Join(all, " ")
	}
	undo := func(r *model.Review, e *model.Entry) *model.Review {
		next, _ := after(t, r, model.Undo{Entry: e})
		return next
	}
	r, e2 := after(t, begun(t, model.Blank), addEvidence("one"), addEvidence("two"))
	r = undo(r, e2)
	if r, _ = after(t, r, addEvidence("other")); refs(r) != "E1 E2" {
		t.Errorf("after the last was undone: %s", refs(r))
	}
	if r, _ = after(t, r, model.Remove{IDs: []model.ID{4}}, addEvidence("three")); refs(r) != "E1 E3" {
		t.Errorf("after one was removed: %s", refs(r))
	}
	r, e4 := after(t, r, addEvidence("four"))
	r, _ = after(t, r, model.GiveOut{})
	r = undo(r, e4)
	if r, _ = after(t, r, addEvidence("five")); refs(r) != "E1 E3 E5" {
		t.Errorf("after one that was given out was undone: %s", refs(r))
	}
	r, both := after(t, r, model.Several{Changes: []model.Change{addEvidence("six"), addEvidence("seven")}})
	r = undo(r, both)
	if r, _ = after(t, r, addEvidence("eight")); refs(r) != "E1 E3 E5 E6" {
		t.Errorf("after two together were undone: %s", refs(r))
	}
}

// TestRedoKeepsTheReference gives the number back to the evidence that is
// brought back, and to no other.
func TestRedoKeepsTheReference(t *testing.T) {
	r, e := after(t, begun(t, model.Blank), addEvidence("one"))
	r, undo := after(t, r, model.Undo{Entry: e})
	r, _ = after(t, r, model.Redo{Entry: undo}, addEvidence("two"))
	var got []string
	for e := range model.Each[*model.Evidence](r) {
		got = append(got, e.Reference()+" "+e.Title)
	}
	if s := strings.Join(got, ", "); s != "E1 one, E2 two" {
		t.Errorf("%s", s)
	}
}

// TestTextsAreCleaned at the border: nothing hostile is kept.
func TestTextsAreCleaned(t *testing.T) {
	begin := model.Begin{Title: "a\x07", Body: "b\x07", Chair: "c\x07"}
	r, _ := after(t, model.NewReview("r"), begin, addAction("Fill\x1b[2J \u202eholes\r\nnow"))
	if i := r.Info(); i.Title+i.Body+i.Chair != "abc" {
		t.Errorf("%+v", i)
	}
	if got := find[*model.Action](t, r, 2).Text; got != "Fill[2J holes\nnow" {
		t.Errorf("%q", got)
	}
}
