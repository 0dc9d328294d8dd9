package model_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
)

// TestStandardTemplate begins with the scope and the plan that councils use.
func TestStandardTemplate(t *testing.T) {
	r := begun(t, model.Standard)
	if q, o, k := len(r.Of(model.KindQuestion)), len(r.Of(model.KindRole)), len(r.Of(model.KindTask)); q != 13 || o != 4 || k != 11 {
		t.Errorf("%d questions, %d roles, %d tasks", q, o, k)
	}
	names := map[string]int{}
	for task := range model.Each[*model.Task](r) {
		names[task.Name]++
		if task.Name == "" || task.Who == "" {
			t.Errorf("%+v", task)
		}
	}
	if len(names) != 10 || names["Tri-partite meeting"] != 2 {
		t.Errorf("%v", names)
	}
	n := ""
	for q := range model.Each[*model.Question](r) {
		n += q.Number + " "
		if !strings.HasSuffix(q.Text, "?") || q.Hint == "" || q.Answered() || q.StateWord() != "blank" {
			t.Errorf("%+v", q)
		}
	}
	if n != "1 2 3 4 5 6 7 8 9 10 11 12 13 " {
		t.Errorf("numbered %s", n)
	}
	if _, ok := r.CanUndo(); ok {
		t.Error("the beginning can be undone")
	}
	if blank := begun(t, model.Blank); len(blank.Rows()) != 2 {
		t.Errorf("a blank review has %d rows", len(blank.Rows()))
	}
}

// TestFurnish adds what is missing alone, once, and can be undone.
func TestFurnish(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Add{Kind: model.KindRole, Values: vals("role", "Clerk")})
	r, e := after(t, r, model.Furnish{Template: model.Standard})
	if c := r.Counts(); c["questions"] != 13 || c["roles"] != 1 || c["tasks"] != 11 || !strings.Contains(e.Done, "added 24 ") {
		t.Errorf("%v, %q", c, e.Done)
	}
	refused(t, r, model.Furnish{Template: model.Standard}, "", "of its own already")
	refused(t, begun(t, model.Blank), model.Furnish{Template: model.Blank}, "", "of its own already")
	r, _ = after(t, r, model.Undo{Entry: e})
	if c := r.Counts(); c["questions"] != 0 || c["roles"] != 1 {
		t.Errorf("undone: %v", c)
	}
}

// TestSeveralIsAllOrNothing, and says what was done once.
func TestSeveralIsAllOrNothing(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"))
	set := func(text string) model.Change { return model.Set{IDs: []model.ID{2}, Values: vals("notes", text)} }
	refused(t, r, model.Several{Changes: []model.Change{set("x"), addEvidence("y"), model.Rate{IDs: []model.ID{9}, Rating: "red"}}}, "", "not there any more")
	next, e := after(t, r, model.Several{Changes: []model.Change{set("x"), set("y"), model.Rate{IDs: []model.ID{2}, Rating: "red"}}})
	if e.Done != "changed the action “a”; rated the action “a” Red" || len(e.Touched) != 1 || next.Revision != r.Revision+1 {
		t.Errorf("%q, %d records", e.Done, len(e.Touched))
	}
	if a := find[*model.Action](t, next, 2); a.Notes != "y" || a.Rating != "red" {
		t.Errorf("%+v", a)
	}
	if _, e = after(t, r, model.Several{Done: "tidied", Changes: []model.Change{set("x")}}); e.Done != "tidied" {
		t.Errorf("%q", e.Done)
	}
}

// TestSetKeepsWhatARecordNeeds: a person stays someone, a required text stays.
func TestSetKeepsWhatARecordNeeds(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.Add{Kind: model.KindPerson, Values: vals("name", "Ann", "post", "Clerk")},
		model.Insert{Records: []model.Record{&model.Person{Body: "NHS"}, &model.Action{Section: "Roads"}}})
	set := func(id model.ID, pairs ...string) model.Change {
		return model.Set{IDs: []model.ID{id}, Values: vals(pairs...)}
	}
	refused(t, r, set(2, "name", "", "post", ""), "name", "needs a name")
	refused(t, r, set(2, "name", "", "post", "", "abbreviation", ""), "name", "needs a name")
	refused(t, r, model.Add{Kind: model.KindPerson, Values: vals("body", "NHS")}, "name", "needs a name")
	refused(t, r, set(4, "action", ""), "action", "Action cannot be empty")
	r, _ = after(t, r, set(2, "name", ""), set(3, "body", "Police"), set(4, "section", "Parks"))
	if find[*model.Person](t, r, 2).Label() != "Clerk" || find[*model.Person](t, r, 3).Body != "Police" {
		t.Error("what may be emptied was not")
	}
}
