package doctor_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model/doctor"
	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
)

// sheetOf makes a source of a sheet, whose cells may be merged or hidden.
func sheetOf(rows ...[]intake.Cell) *intake.Source {
	t := &intake.Table{Name: "Plan", Place: "sheet Plan"}
	for i, cells := range rows {
		t.Rows = append(t.Rows, intake.Row{Number: i + 1, Cells: cells})
	}
	return &intake.Source{Name: "plan.xlsx", Format: intake.XLSX, Blocks: []intake.Block{t}}
}

func texts(all ...string) []intake.Cell {
	var cells []intake.Cell
	for _, s := range all {
		cells = append(cells, intake.Cell{Text: s})
	}
	return cells
}

func checked(t *testing.T, src *intake.Source) *doctor.Report {
	t.Helper()
	r, err := doctor.Examine(src, today)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var head = []string{"Action", "Lead officer", "Due date", "Status", "Progress"}

func TestWordsForRatingsAreJudgedWithoutAScheme(t *testing.T) {
	r := checked(t, sheetOf(
		texts(head...),
		texts("Map the routes over two miles", "A. Khan", "31 March 2026", "On track", "May 2026: mapped"),
		texts("Consult parents about the stops", "A. Khan", "31 January 2026", "On Target", "May 2026: drafted"),
		texts("Let the new framework contract", "A. Khan", "31 March 2026", "Completed", "May 2026: let"),
		texts("Report the savings that were made", "A. Khan", "31 March 2026", "At risk", "May 2026: counted"),
		texts("Recruit two drivers for the north", "A. Khan", "31 March 2026", "Not started", "May 2026: advertised"),
	))
	if got := found(r); !slices.Equal(got, []string{"green-late D3", "green-late D2"}) || r.Scheme != "" || len(r.Unjudged) > 0 {
		t.Errorf("scheme %q, found %v, not judged %q", r.Scheme, got, r.Unjudged)
	}
}

func TestAGreenFillPastItsDateIsAGreenPastItsDate(t *testing.T) {
	rows := [][]intake.Cell{
		texts(head...),
		texts("Map the routes over two miles", "A. Khan", "31 March 2026", "", "May 2026: mapped"),
		texts("Consult parents about the stops", "A. Khan", "31 March 2026", "", "Consulted in May 2026. COMPLETE"),
		texts("Let the new framework contract", "A. Khan", "31 March 2027", "", "May 2026: drafted"),
	}
	for _, row := range rows[1:] {
		row[3].Fill = "00B050"
	}
	r := checked(t, sheetOf(rows...))
	want := []string{"green-late D2", "colour-alone D2", "colour-alone D3", "colour-alone D4"}
	if got := found(r); !slices.Equal(got, want) || !strings.Contains(strings.Join(r.Unjudged, " "), "1 of the greens past their date is a fill") {
		t.Errorf("found %v, not judged %q", got, r.Unjudged)
	}
}

func TestMergedCellsAreReadOnce(t *testing.T) {
	title := texts("Plan of the panel", "Plan of the panel", "Plan of the panel")
	title[1].Merged, title[2].Merged = intake.MergedLeft, intake.MergedLeft
	below := texts("Test the pumps of the north twice a year", "Tom Reed", "31 March 2027", "not to be shared")
	below[0].Merged = intake.MergedUp
	src := sheetOf(
		title,
		texts("Action", "Lead officer", "Due date", "Internal notes"),
		texts("Test the pumps of the north twice a year", "A. Khan", "31 March 2027", ""),
		below,
	)
	plan := src.Blocks[0].(*intake.Table)
	plan.HiddenColumns = []bool{false, false, false, true}
	plan.Rows[3].Hidden = true
	r := checked(t, src)
	if got := found(r); !slices.Equal(got, []string{"hidden sheet Plan, column D", "hidden sheet Plan, row 4"}) {
		t.Fatalf("found %v", got)
	}
	places := r.Findings[0].Places
	if !strings.Contains(places[0].Says, "“Internal notes”, 2 cells") || !strings.Contains(places[1].Says, "not to be shared") {
		t.Errorf("it says %q and %q", places[0].Says, places[1].Says)
	}
}

func TestShortRowsThatDifferInSmallWordsMayBeTheSame(t *testing.T) {
	r := checked(t, sheetOf(
		texts("Action", "Lead officer", "Due date"),
		texts("Let the new framework contract", "A. Khan", "31 March 2027"),
		texts("Let new framework contracts", "A. Khan", "30 April 2027"),
		texts("Let the new framework contract", "Tom Reed", "30 April 2027"),
		texts("Report annually", "A. Khan", "30 April 2027"),
		texts("Report annually", "A. Khan", "31 May 2027"),
	))
	if got := found(r); !slices.Equal(got, []string{"row-nearly-twice A3"}) {
		t.Errorf("found %v", got)
	}
}

func TestAListOfRecommendationsAndNothingElseIsSaid(t *testing.T) {
	r := checked(t, sheetOf(texts("Recommendations"), texts("That the charges are looked at"), texts("That a briefing on floods is held")))
	if got := strings.Join(r.Unjudged, " "); len(r.Findings) > 0 || !strings.Contains(got, "Sheet Plan lists 2 recommendations and has no column for the response") {
		t.Errorf("found %v, not judged %q", found(r), got)
	}
}

func TestInitialsThatASentenceExplainsAreOwned(t *testing.T) {
	src := sheetOf(
		texts("Action", "Lead officer", "Due date"),
		texts("Clear the gullies of the town", "AB", "31 March 2027"),
		texts("Write to the owners of the banks", "CD", "31 March 2027"),
		texts("Test the pumps of the north", "EF", "31 March 2027"),
	)
	src.Blocks = append(src.Blocks, &intake.Passage{Style: intake.Paragraph, Place: "paragraph 1", Text: "AB is Alan Brook, CD - Carol Jane Dean, and EF is Green Today."})
	if got := found(checked(t, src)); !slices.Equal(got, []string{"initials B4"}) {
		t.Errorf("found %v", got)
	}
}

func TestExcelsNumberForADayIsNamed(t *testing.T) {
	r := checked(t, sheetOf(texts("Action", "Lead officer", "Due date"), texts("Clear the gullies of the town", "Alan Brook", "46082")))
	if len(r.Findings) != 1 || !strings.Contains(r.Findings[0].Places[0].Says, "Excel’s number for 1 March 2026") {
		t.Errorf("found %+v", r.Findings)
	}
}

func TestRowsThatDifferInANumberAreBothMeant(t *testing.T) {
	r := checked(t, sheetOf(
		texts("Action", "Lead officer", "Due date"),
		texts("Repaint the railings and the benches of the park in ward 4 in the spring", "A. Khan", "31 March 2027"),
		texts("Repaint the railings and the benches of the park in ward 5 in the spring", "A. Khan", "31 March 2027"),
		texts("Repaint the railings and the benches of the park in the spring", "Tom Reed", "31 March 2027"),
		texts("Repaint the railings and the benches of the park in 9 in the spring", "Tom Reed", "31 March 2027"),
		texts("Survey each of the 12 old bridges over our canal before winter comes", "Tom Reed", "31 March 2027"),
		texts("Survey each of the old bridges over our canal before winter comes", "A. Khan", "31 March 2027"),
	))
	if got := found(r); len(got) > 0 {
		t.Errorf("found %v", got)
	}
}

func TestNumbersThatBeginAgainAreNoReferences(t *testing.T) {
	rows := [][]intake.Cell{texts("No", "Action", "Lead officer", "Due date")}
	for i, what := range []string{"Clear the gullies", "Write to the owners", "Test the pumps", "Print the leaflet", "Let the contract", "Train the wardens", "Count the bins", "Mend the gate", "Ask the schools"} {
		rows = append(rows, texts(string(rune('1'+i%3)), what+" of the town", "A. Khan", "31 March 2027"))
	}
	r := checked(t, sheetOf(rows...))
	if got := strings.Join(r.Unjudged, " "); len(r.Findings) > 0 || !strings.Contains(got, "The numbers in column No begin again and again") {
		t.Errorf("found %v, not judged %q", found(r), got)
	}
}

func TestTheHiddenColumnOfIdentitiesIsOurOwn(t *testing.T) {
	src := sheetOf(texts("Action", "Lead officer", "Due date", document.IDColumn), texts("Clear the gullies of the town", "A. Khan", "31 March 2027", "a12"))
	src.Blocks[0].(*intake.Table).HiddenColumns = []bool{false, false, false, true}
	if got := found(checked(t, src)); len(got) > 0 {
		t.Errorf("found %v", got)
	}
}

func TestWhatIsDoneNeedsNoNewPosition(t *testing.T) {
	r := checked(t, sheetOf(
		texts(head...),
		texts("Clear the gullies of the town", "A. Khan", "31 March 2021", "Closed", "Cleared in March 2021"),
		texts("Test the pumps of the north", "A. Khan", "31 March 2027", "At risk", "Tested in March 2021"),
	))
	if got := found(r); !slices.Equal(got, []string{"position-old E3"}) {
		t.Errorf("found %v", got)
	}
}
