package report_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/model/timetable"
)

var (
	noon  = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	today = timetable.DayOf(noon)
)

// review makes a review with a tracker of actions.
func review(t *testing.T, columns []model.Column, actions ...*model.Action) *model.Review {
	t.Helper()
	r := model.NewReview("rev")
	changes := []model.Change{model.Begin{Title: "Safer streets", Body: "Scrutiny Panel"}}
	if len(actions) > 0 {
		var records []model.Record
		for _, a := range actions {
			records = append(records, a)
		}
		changes = append(changes, model.Insert{Records: records})
	}
	if columns != nil {
		changes = append(changes, model.SetColumns{Columns: columns})
	}
	for _, c := range changes {
		next, _, err := model.Apply(r, c, model.Stamp{At: noon, Who: "Ann"})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	return r
}

// words writes a document as lines: enough to see what stands where.
func words(d *document.Document) string {
	var lines []string
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			switch b := b.(type) {
			case *document.Heading:
				lines = append(lines, fmt.Sprintf("# %s", b.Text))
			case *document.Paragraph:
				line := ""
				for _, run := range b.Runs {
					line += run.Text
				}
				lines = append(lines, "p "+line)
			case *document.Table:
				lines = append(lines, table(b)...)
			}
		}
	}
	return strings.Join(lines, "\n")
}

func table(b *document.Table) []string {
	names := make([]string, len(b.Columns))
	for i, c := range b.Columns {
		names[i] = c.Name
	}
	lines := []string{"t " + strings.Join(names, "|")}
	for _, row := range b.Rows {
		cells := make([]string, len(row.Cells))
		for i, c := range row.Cells {
			if cells[i] = c.Text; c.Mark != nil {
				cells[i] += "(" + c.Mark.Shape + c.Mark.Letter + ")"
			}
			if c.Day != "" {
				cells[i] += "@" + c.Day
			}
		}
		lines = append(lines, "  "+strings.Join(cells, "|"))
	}
	return lines
}

func sample() []*model.Action {
	return []*model.Action{
		{Section: "1. Roads", Objective: "Fewer holes", Text: "Fill", When: model.Timetable{Words: "10 February 2026"}, Leads: "GD", Rating: "green"},
		{Section: "1. Roads", Objective: "Fewer holes", Text: "Count", When: model.Timetable{Words: "Ongoing"}, Positions: []model.Position{{Text: "Begun"}}},
		{Section: "1. Roads", Text: "Paint", When: model.Timetable{Words: "By 1 January 2026"}},
		{Section: "2. Parks", Text: "Plant", When: model.Timetable{Words: "May 2026"}, Rating: "blue"},
		{Text: "Loose", When: model.Timetable{Words: "soon", ReadAs: "2026-02-27"}},
	}
}

func TestFlat(t *testing.T) {
	d := report.PrivateTracker(review(t, nil, sample()...), report.Options{Today: today, Flat: true})
	want := `t Section|Objective|Action|Timetable|Measures|Lead officer|Position|Rating|Suggested|Due|Reading
  1. Roads|Fewer holes|Fill|10 February 2026@2026-02-10||GD||Green(●G)|Amber(▲A)|2026-02-10@2026-02-10|day 2026-02-10
  1. Roads|Fewer holes|Count|Ongoing|||Begun||||ongoing
  1. Roads||Paint|By 1 January 2026|||||Red(■R)|2026-01-01@2026-01-01|deadline 2026-01-01
  2. Parks||Plant|May 2026||||Blue(✓B)||2026-05-31@2026-05-31|month 2026-05-01 to 2026-05-31
  ||Loose|soon@2026-02-27|||||Amber(▲A)|2026-02-27@2026-02-27|day 2026-02-27`
	if got := words(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if d.Title != "Safer streets" || d.Subject != "Scrutiny Panel · Action tracker as at 1 March 2026" || d.Language != "en-GB" {
		t.Errorf("title %q, subject %q, language %q", d.Title, d.Subject, d.Language)
	}
}

func TestGrouped(t *testing.T) {
	d := report.PrivateTracker(review(t, nil, sample()...), report.Options{Today: today})
	want := `# 1. Roads
p Objective: Fewer holes
t Action|Timetable|Measures|Lead officer|Position|Rating
  Fill|10 February 2026@2026-02-10||GD||Green(●G)
  Count|Ongoing|||Begun|
p Objective: none
t Action|Timetable|Measures|Lead officer|Position|Rating
  Paint|By 1 January 2026||||
# 2. Parks
t Action|Timetable|Measures|Lead officer|Position|Rating
  Plant|May 2026||||Blue(✓B)
# Without a section
t Action|Timetable|Measures|Lead officer|Position|Rating
  Loose|soon@2026-02-27||||`
	if got := words(d); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if !d.Sections[0].Landscape {
		t.Error("a tracker is wide: its pages lie on their side")
	}
}

// TestOwnNamesKeepTheirs leaves a plan's columns their names and gives ours
// others.
func TestOwnNamesKeepTheirs(t *testing.T) {
	columns := []model.Column{
		{ID: "a", Name: "What", Field: "action"}, {ID: "x", Name: "rating"}, {ID: "y", Name: " Due "}, {ID: "z", Name: "Cost", Public: true},
	}
	a := &model.Action{Text: "Fill", Extras: []model.Extra{{Column: "x", Text: "high"}, {Column: "z", Text: "5"}}}
	r := review(t, columns, a)
	got := words(report.PrivateTracker(r, report.Options{Today: today, Flat: true}))
	want := "t What|rating| Due |Cost|Rating (scrutiny)|Suggested|Due (scrutiny)|Reading\n  Fill|high||5||||"
	if got != want {
		t.Errorf("private\n%s\nwant\n%s", got, want)
	}
	got = words(report.Tracker(public.Project(r), report.Options{Today: today, Flat: true}))
	want = "t What|Cost|Rating|Suggested|Due|Reading\n  Fill|5||||"
	if got != want {
		t.Errorf("public\n%s\nwant\n%s", got, want)
	}
}

func TestSheetsAreNamedWhereThereAreSeveral(t *testing.T) {
	columns := []model.Column{{ID: "a", Name: "Action", Field: "action"}}
	for name, c := range map[string]struct{ sheets, want string }{
		"several":         {"One Two", "t Sheet|Action|"},
		"one":             {"One One", "t Action|"},
		"some without it": {"One -", "t Sheet|Action|"},
	} {
		var all []*model.Action
		for _, s := range strings.Fields(c.sheets) {
			all = append(all, &model.Action{Text: "a", Sheet: strings.Trim(s, "-")})
		}
		got := words(report.PrivateTracker(review(t, columns, all...), report.Options{Today: today, Flat: true}))
		if !strings.HasPrefix(got, c.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestEmptyTracker(t *testing.T) {
	r := review(t, nil)
	if got := words(report.PrivateTracker(r, report.Options{Today: today})); got != "p There are no actions in the tracker." {
		t.Errorf("grouped: %s", got)
	}
	if got := words(report.PrivateTracker(r, report.Options{Today: today, Flat: true})); !strings.HasPrefix(got, "t Section|") {
		t.Errorf("flat: %s", got)
	}
}

// TestIdentityStaysInside writes what names the review and its rows into
// private files alone.
func TestIdentityStaysInside(t *testing.T) {
	r := review(t, nil, sample()...)
	private := report.PrivateTracker(r, report.Options{Today: today, Flat: true})
	open := report.Tracker(public.Project(r), report.Options{Today: today, Flat: true})
	if len(private.Identity) != 3 || private.Identity[0].Value != "rev" || len(open.Identity) != 0 {
		t.Errorf("private %v, public %v", private.Identity, open.Identity)
	}
	rows := private.Sections[0].Blocks[0].(*document.Table).Rows
	if rows[0].ID == "" || rows[0].ID == rows[1].ID {
		t.Errorf("rows %q and %q", rows[0].ID, rows[1].ID)
	}
}

func TestRatingsOfTheScheme(t *testing.T) {
	r := review(t, nil, &model.Action{Text: "a", Rating: "lilac"})
	tab := report.PrivateTracker(r, report.Options{Today: today, Flat: true}).Sections[0].Blocks[0].(*document.Table)
	rating := tab.Columns[7]
	if rating.Name != "Rating" || len(rating.Choices) != len(r.Info().Scheme.Ratings) || rating.Choices[0] != "Red" {
		t.Errorf("%+v", rating)
	}
	if cell := tab.Rows[0].Cells[7]; cell.Text != "lilac" || cell.Mark != nil {
		t.Errorf("a rating that the scheme does not know is written as it is stored: %+v", cell)
	}
}
