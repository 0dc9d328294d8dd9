package intake_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/csv"
)

func TestFieldMap(t *testing.T) {
	m, err := intake.FieldMap([]string{"What = we do=action", "RAG=Rating", "Cost:=extra"})
	if err != nil || m["what = we do"] != "action" || m["rag"] != "rating" || m["cost"] != "extra" {
		t.Errorf("%v, %v", m, err)
	}
	for _, wrong := range []string{"", "=action", "Cost", "Cost=colour", "??=action"} {
		if _, err := intake.FieldMap([]string{wrong}); err == nil {
			t.Errorf("%q was taken", wrong)
		}
	}
	if _, err := intake.FieldMap([]string{"Cost=colour"}); !strings.Contains(err.Error(), "timetable") {
		t.Errorf("the error does not list the fields: %v", err)
	}
}

func TestMapByHand(t *testing.T) {
	src := csvSource(t, "What,Who,When,Sign,Action,\na,AB,May 2026,R,note,stray\nb,AB,May 2026,G,note,\n")
	m, err := intake.FieldMap([]string{"what=action", "ACTION=positions", "Sign=rating", "When=extra", "Column F=measures"})
	if err != nil {
		t.Fatal(err)
	}
	p, err := intake.Read(src, nil, intake.Options{Map: m})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := fieldsOf(p), "What:action | Who:leads | When: | Sign:! | Action:positions | Column F:measures"; got != want {
		t.Errorf("columns\n got %s\nwant %s", got, want)
	}
	if a := p.Actions[0]; a.Text != "a" || a.Rating != "red" || a.Measures != "stray" {
		t.Errorf("action %+v", a)
	}
}

// TestMapOfTwoColumnsOfOneName fills the field once and loses neither.
func TestMapOfTwoColumnsOfOneName(t *testing.T) {
	src := csvSource(t, "Action,Update,Update\na,first,second\n")
	p, err := intake.Read(src, nil, intake.Options{Map: map[string]string{"update": "positions"}})
	if err != nil {
		t.Fatal(err)
	}
	if lost := lostCells(src, p); len(lost) > 0 {
		t.Errorf("lost %q", lost)
	}
}

func TestNamesThatAreNotThere(t *testing.T) {
	src := book(sheet("One", r("Action", "Lead"), r("a", "AB"), r("b", "CD")), sheet("Two", r("Task", "Lead"), r("c", "AB"), r("d", "CD")))
	for name, o := range map[string]intake.Options{
		"Its columns are: Action, Lead, Task": {Map: map[string]string{"colour": "action"}},
		"Its sheets are: One, Two":            {Sheet: "Three"},
	} {
		_, err := intake.Read(src, nil, o)
		var use *intake.UsageError
		if !errors.As(err, &use) || !strings.Contains(err.Error(), name) {
			t.Errorf("want %q in %v", name, err)
		}
	}
	if _, err := intake.Read(csvSource(t, "Action,Lead\na,b\n"), nil, intake.Options{Sheet: "One"}); err == nil {
		t.Error("a CSV has no sheets")
	}
}

func TestSheetsLeftOut(t *testing.T) {
	src := book(sheet("One", r("Action", "Lead"), r("a", "AB"), r("b", "CD")), sheet("Two", r("Task", "Lead"), r("c", "AB"), r("d", "CD")))
	src.Blocks = append(src.Blocks, &intake.Passage{Text: "of two", Style: intake.Comment, Place: "sheet Two, cell B2"},
		&intake.Passage{Text: "of one", Style: intake.Comment, Place: "sheet One, cell B2"})
	for name, o := range map[string]intake.Options{"by --sheet": {Sheet: "one"}, "on the screen": {Skip: map[string]bool{"Two": true}}} {
		p, err := intake.Read(src, nil, o)
		if err != nil {
			t.Fatal(err)
		}
		if len(p.Actions) != 2 || p.Tables[1].Role != intake.AsNothing || passagesOf(p) != "of one" {
			t.Errorf("%s: %d actions, passages %q, %+v", name, len(p.Actions), passagesOf(p), p.Tables)
		}
	}
}

func TestDoublesAreSaid(t *testing.T) {
	p := propose(t, csvSource(t, "Action,Deadline,Due date,Notes,Notes\na,May 2026,June 2026,x,y\nb,May 2026,June 2026,x,y\n"))
	var all []string
	for _, n := range p.Notes {
		all = append(all, n.Text)
	}
	said := strings.Join(all, "\n")
	for _, want := range []string{`"Deadline" and "Due date" both mean "Timetable"`, `Two columns have the name "Notes"`} {
		if !strings.Contains(said, want) {
			t.Errorf("no note says %s:\n%s", want, said)
		}
	}
}

func TestReportOfTables(t *testing.T) {
	p := propose(t, book(sheet("One", r("Plan", ""), r("Action", "Lead"), r("a", "AB"), r("", ""), r("Action", "Lead"), r("b", "CD"))))
	tab := p.Tables[0]
	if tab.Rows != 2 || tab.Blank != 1 || tab.Repeated != 1 || len(tab.Sample) != 3 || tab.Place != "sheet One" {
		t.Errorf("%+v", tab)
	}
}

func FuzzCSV(f *testing.F) {
	f.Add("Action,Lead\na,b\n")
	f.Add("1. Section,,\nAction,Due,RAG\na,May 2026,R\n\nAction,Owner\nb,c\n")
	f.Add("\"a\nb\",\n,,,\n;;\tx")
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 2000 || text == "" {
			return
		}
		src, err := csv.Read(context.Background(), "plan.csv", []byte(text))
		if err != nil {
			return
		}
		p, err := intake.Read(src, nil, intake.Options{})
		if err != nil {
			return
		}
		if lost := lostCells(src, p); len(lost) > 0 {
			t.Errorf("lost %q", lost)
		}
	})
}
