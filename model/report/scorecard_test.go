package report_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/report"
	riverdale "council/scrutiny/model/sample"
	"council/scrutiny/model/timetable"
)

// Over the years: each review with the year of its report, its parts counted
// with their wholes.
func TestScorecardOverYears(t *testing.T) {
	at := time.Date(2026, time.November, 22, 14, 0, 0, 0, time.UTC)
	var reviews []*model.Review
	for _, build := range []func(model.ReviewID, timetable.Day, time.Time) ([]riverdale.Step, error){riverdale.BuildEarlier, riverdale.Build} {
		steps, err := build("0000000000000", timetable.DayOf(at), at)
		if err != nil {
			t.Fatal(err)
		}
		reviews = append(reviews, steps[len(steps)-1].Review)
	}
	d := report.Scorecard(reviews, true, report.Options{Today: timetable.DayOf(at)})
	table, ok := d.Sections[0].Blocks[0].(*document.Table)
	if !ok {
		t.Fatalf("the scorecard begins with %T", d.Sections[0].Blocks[0])
	}
	var got []string
	for _, row := range table.Rows {
		var cells []string
		for _, c := range row.Cells[1:] {
			cells = append(cells, c.Text)
		}
		got = append(got, strings.Join(cells, " "))
	}
	want := []string{"2023/24 4 2 1 1 0 2 3 3 0", "2026/27 7 2 1 1 3 1 38 9 6"}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("%s has %q, want %q", reviews[i].Info().Title, got[i], want[i])
		}
	}
}

// A financial year begins in April.
func TestYearOfAReport(t *testing.T) {
	for submitted, want := range map[string]string{
		"31 March 2026": "2025/26", "1 April 2026": "2026/27", "31 December 1999": "1999/00", "soon": "", "": "",
	} {
		r := model.NewReview("0000000000000")
		for _, c := range []model.Change{
			model.Begin{Title: "Benches", Template: model.Blank},
			model.Set{IDs: []model.ID{1}, Values: []model.Value{{Field: "submitted", Text: submitted}, {Field: "body", Text: "A panel"}}},
		} {
			next, _, err := model.Apply(r, c, model.Stamp{At: time.Date(2026, time.November, 22, 14, 0, 0, 0, time.UTC)})
			if err != nil {
				t.Fatal(err)
			}
			r = next
		}
		table, ok := report.Scorecard([]*model.Review{r}, true, report.Options{}).Sections[0].Blocks[0].(*document.Table)
		if !ok || table.Rows[0].Cells[1].Text != want {
			t.Errorf("submitted %q: the year is %q, want %q", submitted, table.Rows[0].Cells[1].Text, want)
		}
	}
}
