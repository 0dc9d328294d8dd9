package model_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// scoped is a review whose scope says things that no template may take along.
func scoped(t *testing.T) *model.Review {
	t.Helper()
	whole := &model.Point{Type: model.MethodPoint, Label: "1", Text: "Compare", Notes: "SECRET note"}
	first := &model.Task{Name: "Scope", Who: "Panel", State: model.TaskDone, Notes: "SECRET note", When: model.Timetable{Words: "SECRET 1 May 2026"}}
	r, _ := after(t, begun(t, model.Blank), model.Insert{Records: []model.Record{
		&model.Question{Number: "1", Text: "What?", Answer: "SECRET answer", State: model.AnswerElsewhere, Hint: "the aim"},
		&model.Point{Type: model.MethodPoint, Label: "a)", Text: "with others", Under: []model.ID{model.Provisional(whole, 1)}}, whole,
		&model.Source{Group: "Money", Label: "1", Text: "Costs", HeldBy: "SECRET holder", Notes: "SECRET note"},
		&model.Role{Title: "Chair", Name: "SECRET name", Contact: "SECRET contact"},
		&model.Risk{Text: "It takes longer", Owner: "SECRET owner", Notes: "SECRET note"},
		&model.Task{Name: "Meet", After: []model.ID{model.Provisional(first, 2)}}, first,
		&model.Criterion{Name: "Ours", Question: "Is it ours?", Most: 5, Score: 3, Why: "SECRET why"},
		&model.Witness{Name: "SECRET witness", Questions: "SECRET questions"}, &model.Enquiry{Text: "SECRET enquiry"},
	}}, model.Set{IDs: []model.ID{1}, Values: vals("threshold", "7", "rationale", "SECRET reason", "evidence_use", "It is noted.", "notes", "SECRET note")})
	return r
}

// templated is the threshold of a review that a template was added to, if the
// template had something to add.
func templated(r *model.Review, of *model.OwnTemplate) uint64 {
	if next, _, err := model.Apply(r, model.Furnish{Own: of}, stampAt(9)); err == nil {
		return next.Info().Threshold
	}
	return r.Info().Threshold
}

// own returns the template of that name.
func own(t *testing.T, r *model.Review, name string) *model.OwnTemplate {
	t.Helper()
	for _, o := range model.OwnTemplates(r) {
		if o.Name == name {
			return o
		}
	}
	t.Fatalf("there is no template %q", name)
	return nil
}

// TestOwnTemplate begins another review with what the first one asks, its parts
// below their wholes, and with nothing that was answered.
func TestOwnTemplate(t *testing.T) {
	r, e := after(t, scoped(t), model.SaveTemplate{Name: "  Our \n scope "})
	if !strings.Contains(e.Done, "“Our scope” with 1 question, 2 points") {
		t.Errorf("said %q", e.Done)
	}
	o := own(t, r, "Our scope")
	if strings.Contains(o.Holds, "SECRET") {
		t.Errorf("the template took along %q", o.Holds)
	}
	next, _, err := model.Apply(model.NewReview("s"), model.Begin{Title: "Next", Own: o}, stampAt(0))
	if err != nil {
		t.Fatal(err)
	}
	if all := rowsOf(next); strings.Contains(all, "SECRET") || strings.Contains(all, "elsewhere") {
		t.Errorf("the review began with %s", all)
	}
	info := next.Info()
	if info.Threshold != 7 || info.EvidenceUse != "It is noted." || info.Rationale != "" || info.Title != "Next" {
		t.Errorf("%+v", info)
	}
	for p := range model.Each[*model.Point](next) {
		if len(p.Under) > 0 && (p.Label != "a)" || find[*model.Point](t, next, p.Under[0]).Text != "Compare") {
			t.Errorf("%+v", p)
		}
	}
	tasks := slices.Collect(model.Each[*model.Task](next))
	if len(tasks) != 2 || len(tasks[0].After) != 1 || tasks[0].After[0] != tasks[1].ID || tasks[1].Who != "Panel" {
		t.Errorf("%+v", tasks)
	}
	if c := slices.Collect(model.Each[*model.Criterion](next)); len(c) != 1 || c[0].Most != 5 || c[0].Score != 0 {
		t.Errorf("%+v", c)
	}
	if _, ok := next.CanUndo(); ok {
		t.Error("the beginning can be undone")
	}
}

// TestOwnTemplateInParts saves what was asked for and adds what is missing.
func TestOwnTemplateInParts(t *testing.T) {
	r, _ := after(t, scoped(t), model.SaveTemplate{Name: "Criteria", Parts: []model.Kind{model.KindCriterion}},
		model.SaveTemplate{Name: "Settings", Parts: []model.Kind{model.KindInfo}})
	if got := own(t, r, "Criteria").Brings(); got != "1 criterion" {
		t.Errorf("it brings %q", got)
	}
	next, e := after(t, begun(t, model.Standard), model.Furnish{Own: own(t, r, "Criteria")})
	refused(t, next, model.Furnish{Own: own(t, r, "Criteria")}, "", "of its own already")
	next, _ = after(t, next, model.Undo{Entry: e})
	if n := next.Counts()["criteria"]; n != 0 {
		t.Errorf("%d criteria after the undo", n)
	}
	next, _ = after(t, next, model.Furnish{Own: own(t, r, "Settings")})
	if next.Info().Threshold != 7 {
		t.Error("nothing was settled")
	}
	settled, _ := after(t, begun(t, model.Standard), model.Set{IDs: []model.ID{1}, Values: vals("threshold", "9")})
	if n := templated(settled, own(t, r, "Settings")); n != 9 {
		t.Errorf("the template settled the threshold as %d, which was 9", n)
	}
	refused(t, r, model.SaveTemplate{Name: "None", Parts: []model.Kind{model.KindQuestion, model.KindInclusion}[1:]}, "", "nothing of that")
	refused(t, begun(t, model.Blank), model.SaveTemplate{Name: "x"}, "", "nothing of that")
}

// TestOwnTemplateNames are held to their rules, and renaming and removing are
// undone like any change.
func TestOwnTemplateNames(t *testing.T) {
	r, _ := after(t, begun(t, model.Standard), model.SaveTemplate{Name: "One"}, model.SaveTemplate{Name: "Two"})
	for name, why := range map[string]string{" ": "needs a name", "one": "“One” already", "Standard": "comes with the program", "blank": "comes with the program"} {
		refused(t, r, model.SaveTemplate{Name: name}, "name", why)
	}
	two := own(t, r, "Two").ID
	rename := func(name string) model.Change {
		return model.Set{IDs: []model.ID{two}, Values: vals("name", name)}
	}
	refused(t, r, rename("ONE"), "name", "already")
	refused(t, r, model.Set{IDs: []model.ID{two}, Values: vals("holds", "x")}, "holds", "cannot be typed")
	next, e := after(t, r, rename(" Two  again "))
	own(t, next, "Two again")
	next, _ = after(t, next, model.Undo{Entry: e})
	own(t, next, "Two")
	next, e = after(t, next, model.Remove{IDs: []model.ID{two}})
	if len(model.OwnTemplates(next)) != 1 {
		t.Error("it is still offered")
	}
	again, _ := after(t, next, model.SaveTemplate{Name: "Two"}) // the name is free again
	own(t, again, "Two")
	next, _ = after(t, next, model.Undo{Entry: e})
	own(t, next, "Two")
}

// TestOwnTemplateThatWasDamaged is refused in words, and one of a later version
// gives what this one knows.
func TestOwnTemplateThatWasDamaged(t *testing.T) {
	for _, holds := range []string{"x", "1:2", "1:x0:", "1:23:9:x"} {
		o := &model.OwnTemplate{Name: "Bad", Holds: holds}
		refused(t, begun(t, model.Blank), model.Furnish{Own: o}, "", "“Bad” is damaged")
		if o.Brings() != "nothing that can be read" || o.Says() != nil {
			t.Errorf("%q brings %q", holds, o.Brings())
		}
	}
	later := model.JoinItems([]string{
		"200", model.JoinItems([]string{"new", "thing"}),
		"2", model.JoinItems([]string{"question", "Why?", "later", "x", "answer", "smuggled"}),
		"19", model.JoinItems([]string{"type", "nonsense", "text", "A point", "under", "9"}),
	})
	r, _ := after(t, begun(t, model.Blank), model.Furnish{Own: &model.OwnTemplate{Name: "Later", Holds: later}})
	q := slices.Collect(model.Each[*model.Question](r))
	p := slices.Collect(model.Each[*model.Point](r))
	if len(q) != 1 || q[0].Text != "Why?" || q[0].Answer != "" || len(p) != 1 || p[0].Type != "" || len(p[0].Under) != 0 {
		t.Errorf("%+v %+v", q, p)
	}
}

// TestTemplatesTakeNoPrivateWords: whatever a template takes of a record is
// public, but for the criteria and the threshold, which say nothing of the topic.
func TestTemplatesTakeNoPrivateWords(t *testing.T) {
	open := map[string]bool{"criterion": true, "question": true, "most": true, "threshold": true}
	for _, p := range model.TemplateParts() {
		labels := strings.Split(strings.TrimSuffix(strings.TrimPrefix(p.Takes(), "It takes: "), "."), ", ")
		n := 0
		for _, f := range model.FieldsOf(p.Kind) {
			if !slices.Contains(labels, f.Label) {
				continue
			}
			n++
			if !f.Public && !open[f.Key] {
				t.Errorf("a template takes %s of a %s, which is private", f.Label, p.Kind.Noun())
			}
		}
		if n < len(labels) {
			t.Errorf("%s: %q has a field that there is not", p.Label, p.Takes())
		}
	}
}

// TestAnyTemplateGivesWhatItTook, whatever the words are.
func TestAnyTemplateGivesWhatItTook(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var recs []model.Record
		var want []string
		for _, s := range rapid.SliceOfN(rapid.String(), 1, 8).Draw(t, "texts") {
			recs = append(recs, &model.Question{Text: s, Answer: s + "!"})
			if strings.TrimSpace(s) != "" {
				want = append(want, s)
			}
		}
		r, _, err := model.Apply(begun(t, model.Blank), model.Insert{Records: recs}, stampAt(1))
		if err != nil {
			t.Fatal(err)
		}
		r, _, err = model.Apply(r, model.SaveTemplate{Name: "T"}, stampAt(2))
		if len(want) == 0 {
			if err == nil {
				t.Fatal("a template of nothing was saved")
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		next, _, err := model.Apply(begun(t, model.Blank), model.Furnish{Own: model.OwnTemplates(r)[0]}, stampAt(3))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for q := range model.Each[*model.Question](next) {
			got = append(got, q.Text)
			if q.Answer != "" {
				t.Fatalf("it took the answer %q", q.Answer)
			}
		}
		if !slices.Equal(got, want) {
			t.Fatalf("took %q, gave %q", want, got)
		}
	})
}
