package model_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
)

func TestDifferences(t *testing.T) {
	then, ids := tracked(t)
	for name, c := range map[string]struct {
		changes []model.Change
		want    string
	}{
		"nothing":        {nil, ""},
		"only notes":     {[]model.Change{model.Set{IDs: ids[:1], Values: vals("notes", "ask")}}, ""},
		"quiet date":     {[]model.Change{model.Set{IDs: ids[:1], Values: vals("timetable", "31 March 2027")}}, "1.1 timetable quiet"},
		"date put off":   {[]model.Change{model.PutOff{IDs: ids[:1], To: "31 March 2027", Reason: "No staff."}}, "1.1 timetable: No staff."},
		"date forward":   {[]model.Change{model.Set{IDs: ids[1:2], Values: vals("timetable", "1 October 2026")}}, "1.2 timetable quiet"},
		"reworded":       {[]model.Change{model.Set{IDs: ids[:1], Values: vals("action", "Consider publishing")}}, "1.1 action"},
		"rating, report": {[]model.Change{model.TakeIn{ID: ids[0], Text: "Done.", Rate: true, Rating: "blue"}}, "1.1 rating positions"},
		"discharged":     {[]model.Change{model.SignOffAs{IDs: ids[:1], State: model.Discharged, Reason: "By letter."}}, "1.1 signoff"},
		"new":            {[]model.Change{model.Add{Kind: model.KindAction, Values: vals("action", "More", "section", "2 Wardens")}}, "new 2.2"},
		"gone":           {[]model.Change{model.Remove{IDs: ids[:1]}}, "gone 1.1"},
		"moved":          {[]model.Change{model.Move{ID: ids[0], After: ids[1]}}, "1.1 was 1.2"},
		"another part":   {[]model.Change{model.Set{IDs: ids[1:2], Values: vals("section", "2 Wardens")}}, "2.1 was 1.2 section"},
	} {
		now, _ := after(t, then, c.changes...)
		if got := told(model.Differences(then, now)); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// told says differences in a line.
func told(all []model.Difference) string {
	var said []string
	for _, d := range all {
		words := []string{d.Ref}
		switch d.Fate {
		case model.FateNew:
			words = []string{"new", d.Ref}
		case model.FateGone:
			words = []string{"gone", d.Ref}
		case model.FateChanged:
		}
		if d.Moved != "" {
			words = append(words, "was", d.Moved)
		}
		for _, f := range d.Fields {
			word := f.Field.Key
			if len(f.Reasons) > 0 {
				word += ": " + strings.Join(f.Reasons, " ")
			}
			if words = append(words, word); f.Quiet {
				words = append(words, "quiet")
			}
		}
		said = append(said, strings.Join(words, " "))
	}
	return strings.Join(said, "; ")
}

func TestDifferencesOfALongTracker(t *testing.T) {
	var records []model.Record
	for range 300 {
		records = append(records, &model.Action{Text: "Do it"})
	}
	then, _ := after(t, begun(t, model.Blank), model.Insert{Records: records})
	last := newest(then, model.KindAction)
	now, _ := after(t, then, model.Move{ID: last})
	all := model.Differences(then, now)
	if len(all) != 1 || all[0].Moved != "300" || all[0].Ref != "1" {
		t.Errorf("%d moved: %s", len(all), told(all))
	}
}
