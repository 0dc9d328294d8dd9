package report_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/report"
)

// rated is a review with actions and a round that was closed.
func rated(t *testing.T) *model.Review {
	t.Helper()
	r := lived(t)
	do := func(c model.Change) {
		t.Helper()
		next, _, err := model.Apply(r, c, model.Stamp{At: dayOf(2024, 11, 1).Time(), Who: "Ann"})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	do(model.OpenRound{AsAt: dayOf(2024, 6, 30)})
	do(model.CloseRound{ID: r.OpenRound().ID})
	var ids []model.ID
	for a := range r.Actions() {
		ids = append(ids, a.ID)
	}
	do(model.Rate{IDs: ids, Rating: r.Info().Scheme.Ratings[0].Key})
	return r
}

func TestRatingsOfEachRoundStandSideBySide(t *testing.T) {
	r := rated(t)
	d := report.MakePrivate(report.PositionPaper, r, 0, report.Options{Today: dayOf(2024, 11, 23)})
	var chart *document.Chart
	var table *document.Table
	for _, b := range d.Sections[0].Blocks {
		switch b := b.(type) {
		case *document.Chart:
			chart = b
		case *document.Table:
			if table == nil {
				table = b
			}
		}
	}
	word := r.Info().Scheme.Ratings[0].Word
	if chart == nil || len(chart.Bars) != 2 || chart.Bars[0].Name != "Round 1" || !strings.Contains(chart.Alt, "Latest, 23 Nov 2024: 1 "+word) {
		t.Fatalf("the chart is %+v", chart)
	}
	if table == nil || len(table.Rows) != 2 || table.Rows[0].Cells[0].Text != "Round 1" || table.Caption != chart.Caption {
		t.Fatalf("the table beside it is %+v", table)
	}
	for i, row := range table.Rows {
		if row.Cells[len(row.Cells)-1].Text != "1" {
			t.Errorf("row %d counts %s", i+1, row.Cells[len(row.Cells)-1].Text)
		}
	}
	open, _ := written(t, r, report.FinalPaper)
	if lacks := inOrder(open, "Appendix C: action tracker", report.RatingsHeading, "Round 1 | 30 June 2024", "Latest | 23 November 2024"); lacks != "" {
		t.Errorf("the report does not say %q:\n%s", lacks, open)
	}
}

func TestReportOfSomeLengthHasACover(t *testing.T) {
	r := lived(t)
	d := report.MakePrivate(report.FinalPaper, r, 0, report.Options{Today: dayOf(2024, 11, 23)})
	if len(d.Cover) == 0 {
		t.Fatal("it has none")
	}
	if d := report.MakePrivate(report.FinalPaper, model.NewReview("r"), 0, report.Options{}); len(d.Cover) != 0 {
		t.Errorf("the empty report has a cover: %q", d.Cover)
	}
}
