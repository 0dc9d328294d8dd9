package intake_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/store/file"
)

// full makes a review with everything that a tracker can hold.
func full(t *testing.T) *model.Review {
	t.Helper()
	review := imported(t, csvSource(t, strings.Join([]string{
		"Section,Objective,Action,Timetable,Measure,Lead officer,Current position,Cost,Rating",
		`1. Roads,Fewer holes,Fill the holes,By 30 June 2026,Ten a week,GD/PL,Begun,"£4,000",mine`,
		"1. Roads,Fewer holes,Count the holes,Ongoing,,PL,Completed,,",
		"1. Roads,,Paint the lines,Mid-June,,,,=1+1,own words",
		"2. Parks,Shade,Plant trees,,\"Two\nlines\",CG,,0,",
		",,A loose end,2026-01-31,,,,,",
	}, "\n")+"\n"))
	ids := actions(review)
	for _, c := range []model.Change{
		model.Rate{IDs: []model.ID{ids[0].ID}, Rating: "amber"},
		model.Rate{IDs: []model.ID{ids[1].ID}, Rating: "dropped"},
		model.Set{IDs: []model.ID{ids[2].ID}, Values: []model.Value{{Field: "timetable_read_as", Text: "2026-06-15"}}},
	} {
		next, _, err := model.Apply(review, c, stamp)
		if err != nil {
			t.Fatal(err)
		}
		review = next
	}
	return review
}

// said returns what a review says of its actions, without what an export does
// not hold.
func said(review *model.Review, correction bool) []string {
	var all []string
	for _, a := range actions(review) {
		var cells []string
		for _, c := range review.TrackerColumns() {
			cells = append(cells, c.Name+"="+c.Cell(a))
		}
		cells = append(cells, "rating="+string(a.Rating))
		if correction {
			cells = append(cells, "reading="+a.When.Reading().String())
		}
		all = append(all, strings.Join(cells, "; "))
	}
	return all
}

// TestOwnExportsComeBack exports a tracker, imports the file and finds the same
// review: ratings, sections, objectives, corrections, and no column of ours.
func TestOwnExportsComeBack(t *testing.T) {
	review := full(t)
	for _, f := range []file.Format{file.CSV, file.XLSX, file.DOCX} {
		t.Run(string(f), func(t *testing.T) {
			again := back(t, review, f)
			want, got := said(review, f != file.DOCX), said(again, f != file.DOCX)
			if !slices.Equal(got, want) {
				t.Errorf("came back as\n %s\nwant\n %s", strings.Join(got, "\n "), strings.Join(want, "\n "))
			}
			if f != file.DOCX && !slices.EqualFunc(exported(t, again), exported(t, review), slices.Equal) {
				t.Errorf("a second export differs:\n%q\n%q", exported(t, again), exported(t, review))
			}
		})
	}
}

// TestFlatPlanComesOutAsItWentIn holds the export to the plan's own columns in
// their order, cell for cell, space included.
func TestFlatPlanComesOutAsItWentIn(t *testing.T) {
	for name, in := range map[string][][]string{
		"a plan with our names": {
			{"Rating", "Action", "Due", "Reading", "Suggested by", "Sheet"},
			{"R", "Dig", "1 May 2026", "War and Peace", "Ann", "12"},
			{"", "Fill", "", "", "", ""},
		},
		"space and line breaks": {
			{"Ref", "Action ", "By when", "  Lead", "Empty", "RAG\nstatus"},
			{" 1", "  Dig\n\nthe pond ", " May 2026 ", "AB ", "", " green"},
			{"2 ", "Fill", "TBC", "", "", "Amber/Green"},
			{"3", "\n\nRest", "", "-", "", ""},
		},
		"hostile cells": {
			{"Action", "Lead", "Update", "Notes"},
			{"=HYPERLINK(1)", "@AB", "+44", "'-quoted"},
			{"-1", "|x", "%", "''"},
		},
		"two of everything": {
			{"Action", "Action", "Lead", "Owner", "Lead"},
			{"a", "b", "c", "d", "e"},
			{"f", "", "g", "", "h"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			review := imported(t, &intake.Source{Name: "x", Format: intake.CSV, Blocks: []intake.Block{sheet("", in...)}})
			out := exported(t, review)
			if len(out) != len(in) {
				t.Fatalf("%d rows came out, want %d", len(out), len(in))
			}
			for i := range in {
				if got := out[i][:len(in[i])]; !slices.Equal(got, in[i]) {
					t.Errorf("row %d\n got %q\nwant %q", i, got, in[i])
				}
			}
			for _, own := range out[0][len(in[0]):] {
				if slices.Contains(in[0], own) {
					t.Errorf("our column %q has the name of one of the plan's", own)
				}
			}
			again := back(t, review, file.CSV)
			if second := exported(t, again); !slices.EqualFunc(second, out, slices.Equal) {
				t.Errorf("once more through the program\n got %q\nwant %q", second, out)
			}
		})
	}
}

// TestWhatWasTypedIntoOurColumns changes cells of our export as an officer
// would in Excel: nothing of it may go.
func TestWhatWasTypedIntoOurColumns(t *testing.T) {
	p := propose(t, csvSource(t, "Action,Timetable,Rating,Suggested,Due,Reading\n"+
		"a,May 2026,Green,,2026-05-31,month 2026-05-01 to 2026-05-31\n"+
		"b,May 2026,splendid,,2026-06-30,month 2026-05-01 to 2026-05-31\n"+
		"c,Soon,,,2026-05-04,day 2026-05-04\n"))
	if got, want := passagesOf(p), "Rating: splendid | Due: 2026-06-30"; got != want {
		t.Errorf("passages %q, want %q", got, want)
	}
	if p.Actions[0].Rating != "green" || p.Actions[1].Rating != "" || p.Actions[2].When.ReadAs != "2026-05-04" {
		t.Errorf("ratings %q %q, correction %q", p.Actions[0].Rating, p.Actions[1].Rating, p.Actions[2].When.ReadAs)
	}
	if len(p.Notes) != 2 || len(p.Actions[1].Extras) != 0 {
		t.Errorf("notes %v, extras %v", p.Notes, p.Actions[1].Extras)
	}
}

// TestDatesInCells corrects the reading where a real date says more than what
// the cell shows.
func TestDatesInCells(t *testing.T) {
	for shown, c := range map[string]struct{ date, want string }{
		"12 March":      {"2026-03-12", "2026-03-12"},
		"12/03/2026":    {"2026-03-12", ""},
		"Thursday":      {"2026-03-12T09:30:00", "2026-03-12"},
		"Mar-26":        {"2026-03-01", ""},
		"March 2026":    {"2026-03-12", "2026-03-12"},
		"12 March 2026": {"", ""},
	} {
		src := book(sheet("Plan", r("Action", "Deadline"), r("a", shown), r("b", "1 May 2026")))
		src.Blocks[0].(*intake.Table).Rows[1].Cells[1].Date = c.date
		got := propose(t, src).Actions[0].When
		if got.Words != shown || got.ReadAs != c.want {
			t.Errorf("%q holding %q: words %q, read as %q, want %q", shown, c.date, got.Words, got.ReadAs, c.want)
		}
	}
}

// TestJoiningAReview adds a second file to a review: its columns keep their
// names, new ones join them.
func TestJoiningAReview(t *testing.T) {
	first := imported(t, csvSource(t, "Action,Due date,Ref\na,May 2026,1\n"))
	p, err := intake.Read(csvSource(t, "Ref,Task,Deadline,Budget\n2,b,June 2026,9\n"), first, intake.Options{})
	if err != nil {
		t.Fatal(err)
	}
	both, _, err := model.Apply(first, p.Change(), stamp)
	if err != nil {
		t.Fatal(err)
	}
	got := exported(t, both)
	want := [][]string{{"Action", "Due date", "Ref", "Budget"}, {"a", "May 2026", "1", ""}, {"b", "June 2026", "2", "9"}}
	for i := range want {
		if !slices.Equal(got[i][:4], want[i]) {
			t.Errorf("row %d: %q, want %q", i, got[i], want[i])
		}
	}
	if s := passagesOf(p); !strings.Contains(s, "Deadline") {
		t.Errorf("the other names are in no passage: %q", s)
	}
}

// TestSalford imports the sample plan in its four forms.
func TestSalford(t *testing.T) {
	for _, name := range []string{"salford-improvement-plan.csv", "salford-windows1252.csv", "salford-improvement-plan.xlsx", "salford-improvement-plan.docx"} {
		src, err := file.ReadFile(context.Background(), filepath.Join(shared, "data", name))
		if errors.Is(err, fs.ErrNotExist) {
			t.Skip("the sample data is not here")
		} else if err != nil {
			t.Fatal(err)
		}
		review := imported(t, src)
		sections, objectives, words := map[string]bool{}, map[string]bool{}, ""
		for a := range review.Actions() {
			sections[a.Section], objectives[a.Objective] = true, true
			words += fmt.Sprint(len(strings.Fields(a.Text+a.When.Words+a.Measures+a.Leads)) > 3)
		}
		people := len(review.Of(model.KindPerson))
		if n := len(review.Of(model.KindAction)); n != 39 || len(sections) != 7 || len(objectives) < 15 {
			t.Errorf("%s: %d actions, %d sections, %d objectives", name, n, len(sections), len(objectives))
		}
		if want := map[bool]int{true: 0, false: 22}[src.Format == intake.CSV]; people != want {
			t.Errorf("%s: %d people, want %d", name, people, want)
		}
	}
}
