package doctor_test

import (
	"slices"
	"strings"
	"testing"
)

var heads = []string{"Ref", "Action", "Lead officer", "Due date", "RAG", "Progress update", "Next step"}

// clean are rows with nothing wrong.
func clean() [][]string {
	return [][]string{
		heads,
		{"1.1", "Publish the list of play areas with the date of each inspection", "Karen Osei", "30 September 2026", "Green", "May 2026: nineteen of thirty-one are done.", "Report in July"},
		{"1.2", "Mend the surfaces at the four worst sites before the holidays", "Karen Osei", "31 October 2026", "Amber", "June 2026: two are mended.", ""},
		{"1.3", "Ask every school which equipment is missed most", "Sam Doyle (SD)", "Quarterly", "Green", "April 2026: nine answered.", ""},
		{"1.4", "Agree with the parish councils who cuts the grass", "SD", "March 2025", "Blue", "Completed in February 2025.", ""},
		{"1.5", "Put the dates for the bins on the website", "HR", "May 2026", "Red", "June 2026: waits for the contractor.", ""},
	}
}

// faulty are the clean rows with one of each fault behind them.
func faulty() [][]string {
	return append(
		clean(),
		[]string{"2.1", "Open the depot on Saturdays for garden waste", "Karen Osei", "31 March 2026", "Green", "June 2026: the rota is being drawn up.", ""},
		[]string{"2.2", "Count the bicycles at the station on a day in spring", "Karen Osei", "1 March 2026", "Amber", "May 2026: no day was found.", ""},
		[]string{"2.3", "Give the wardens radios that work in the valley", "Karen Osei", "1 April 2026", "", "May 2026: the order is with the supplier.", ""},
		[]string{"2.4", "Lend tools to groups that look after a verge", "Karen Osei", "30 September 2026", "", "May 2026: a shed was found.", ""},
		[]string{"2.5", "Paint the lines outside the two new schools", "Karen Osei", "30 September 2026", "Amber/Green", "May 2026: booked.", ""},
		[]string{"2.6", "Write to landlords whose bins stand in the street", "Karen Osei", "30 September 2026", "Green", "Letters went out in March 2021.", ""},
		[]string{"3.1", "Translate the leaflet into the four languages asked for", "TBC", "30 September 2026", "Green", "May 2026: quotes are in.", ""},
		[]string{"3.2", "Look at the lighting in the underpass", "Karen Osei", "", "Green", "May 2026: visited.", ""},
		[]string{"3.3", "Train the new members of the panel", "Karen Osei", "31 June 2026", "Green", "May 2026: two came.", ""},
		[]string{"3.4", "Buy a second sweeper for the autumn leaves", "Karen Osei", "TBC", "Green", "May 2026: in the budget.", ""},
		[]string{"3.5", "Move the recycling point away from the flats", "QZ", "30 September 2026", "Green", "May 2026: a site was found.", ""},
		[]string{"3.6", "Move the recycling point away from the flats", "QZ", "30 September 2026", "Green", "May 2026: a site was found.", ""},
		[]string{"3.7", "Move the recycling point away from flats", "Karen Osei", "31 October 2026", "Green", "June 2026: a site is wanted.", ""},
		[]string{"1.1", "Ring the five clubs that have not answered", "Karen Osei", "31 October 2026", "Green", "June 2026: three were rung.", ""},
	)
}

// faults are what is planted in the rows, in the order of the report.
var faults = []string{
	"green-late E7", "rated-better E8", "late-unrated D9", "rating-unknown E11", "position-old F12",
	"no-lead C13", "no-date D14", "date-unreadable D15", "date-open D16", "initials C17",
	"row-twice B18", "row-nearly-twice A20", "row-nearly-twice B19",
}

func TestCleanTrackerHasNoFindings(t *testing.T) {
	for name, data := range map[string][]byte{
		"plan.xlsx": book{rows: clean()}.xlsx(t), "plan.csv": csv(clean()), "plan.docx": docx(t, clean(), ""),
	} {
		r := examine(t, name, data)
		if got := found(r); len(got) > 0 || r.Rows != 5 {
			t.Errorf("%s: %d rows, found %v", name, r.Rows, got)
		}
		if v := r.Verdict(); !strings.HasPrefix(v, "Nothing wrong was found in 5 rows") {
			t.Errorf("%s: the verdict is %q", name, v)
		}
	}
}

func TestEveryPlantedFaultIsFoundInAWorkbook(t *testing.T) {
	b := book{
		rows: faulty(), fills: map[string]string{"E10": "00B050", "A1": "4472C4", "B5": "F2F2F2"},
		hideRows: map[int]bool{12: true}, hideColumn: 7, secret: "a draft", author: "Ann Author",
		comments: map[string]string{"B3": "Is this still so?"},
	}
	want := slices.Concat(
		faults[:3], []string{"colour-alone E10"}, faults[3:],
		[]string{"hidden sheet Plan, column G", "hidden sheet Plan, row 12", "hidden sheet Drafts", "comments sheet Plan, cell B3", "authors "},
	)
	r := examine(t, "plan.xlsx", b.xlsx(t))
	if got := found(r); !slices.Equal(got, want) {
		t.Errorf("found\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	// The comment has an author of its own.
	if r.Total() != len(want)+1 || r.Rows != len(b.rows)-1 || r.Scheme != "Traffic light" || len(r.Unjudged) != 1 || !strings.HasPrefix(r.Unjudged[0], "Sheet Drafts: the headings") {
		t.Errorf("total %d, rows %d, scheme %q, not judged %q", r.Total(), r.Rows, r.Scheme, r.Unjudged)
	}
}

func TestEveryPlantedFaultIsFoundInTextAndWord(t *testing.T) {
	kinds := func(all []string) []string {
		var keys []string
		for _, s := range all {
			keys = append(keys, strings.Fields(s)[0])
		}
		return keys
	}
	r := examine(t, "plan.csv", csv(faulty()))
	if got := found(r); !slices.Equal(kinds(got), kinds(faults)) || got[0] != "green-late row 7, column RAG" {
		t.Errorf("csv: found %v", got)
	}
	data := docx(
		t, faulty(),
		`<w:p><w:r><w:t>Below the table.</w:t></w:r><w:ins w:author="Ann" w:id="1"><w:r><w:t>added</w:t></w:r></w:ins>`+
			`<w:del w:author="Ann" w:id="2"><w:r><w:delText>struck</w:delText></w:r></w:del></w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>not for print</w:t></w:r></w:p>`,
	)
	want := append(kinds(faults), "hidden", "tracked", "authors")
	r = examine(t, "plan.docx", data)
	if got := found(r); !slices.Equal(kinds(got), want) || got[0] != "green-late table 1, row 7, column RAG" {
		t.Errorf("docx: found\n%s", strings.Join(got, "\n"))
	}
}

func TestColourWithoutAColumnOfRatings(t *testing.T) {
	rows := [][]string{
		{"Action", "Lead officer", "Due date"},
		{"Open the depot on Saturdays", "Karen Osei", "30 September 2026"},
		{"Count the bicycles at the station", "Karen Osei", "30 September 2026"},
		{"Paint the lines outside the schools", "Karen Osei", "30 September 2026"},
	}
	r := examine(t, "plan.xlsx", book{rows: rows, fills: map[string]string{"A2": "FF0000", "A3": "92D050", "A4": "D9D9D9"}}.xlsx(t))
	if got := found(r); !slices.Equal(got, []string{"colour-alone A2", "colour-alone A3"}) {
		t.Errorf("found %v", got)
	}
	r = examine(t, "plan.xlsx", book{rows: rows, fills: map[string]string{"A2": "92D050", "A3": "92D050"}}.xlsx(t))
	if got := found(r); len(got) > 0 {
		t.Errorf("one colour is a house style, but found %v", got)
	}
}

func TestRecommendationsWithoutAResponse(t *testing.T) {
	rows := [][]string{
		{"Recommendation", "Cabinet response", "Lead officer", "Due date"},
		{"That the depot opens on Saturdays", "Accepted", "Karen Osei", "30 September 2026"},
		{"That the lines are painted each spring", "", "Karen Osei", "30 September 2026"},
		{"That the wardens are given radios", "Pending", "Karen Osei", "30 September 2026"},
	}
	r := examine(t, "recs.xlsx", book{rows: rows}.xlsx(t))
	if got := found(r); !slices.Equal(got, []string{"no-response B3", "no-response B4"}) {
		t.Errorf("found %v (%s), not judged %q", got, r.Kind, r.Unjudged)
	}
	rows[0][3] = "Response date"
	if got := found(examine(t, "recs.xlsx", book{rows: rows}.xlsx(t))); !slices.Equal(got, []string{"no-response B3", "no-response B4"}) {
		t.Errorf("beside a column with another name: found %v", got)
	}
	rows[0][3] = "Due date"
	rows[0][0], rows[0][2] = "Panel's recommendation", "Lead on the recommendation"
	if got := found(examine(t, "recs.xlsx", book{rows: rows}.xlsx(t))); !slices.Equal(got, []string{"no-response B3", "no-response B4"}) {
		t.Errorf("under other headings: found %v", got)
	}
	for i := range rows {
		rows[i] = slices.Delete(rows[i], 1, 2)
	}
	r = examine(t, "recs.xlsx", book{rows: rows}.xlsx(t))
	if got := found(r); len(got) > 0 || !strings.Contains(strings.Join(r.Unjudged, " "), "no column for the response") {
		t.Errorf("found %v, not judged %q", got, r.Unjudged)
	}
}

func TestAPartIsAnsweredWithItsWholeAndARefusalNeedsNoLead(t *testing.T) {
	r := examine(t, "recs.xlsx", book{rows: [][]string{
		{"No", "Recommendation", "Response", "Lead", "By when", "Actions"},
		{"R1", "That the depot opens on Saturdays", "Accepted", "Karen Osei", "30 September 2026", "Write the rota for the depot"},
		{"R2", "That no school street rest on volunteers", "Rejected", "", "", ""},
		{"R2a", "that one paid supervisor be shared", "", "", "", ""},
		{"R3", "That each school be told its own figures", "", "", "", ""},
		{"R3a", "that this be done before the term", "", "", "", ""},
	}}.xlsx(t))
	if got := found(r); !slices.Equal(got, []string{"no-response C5", "no-response C6"}) {
		t.Errorf("found %v, not judged %q", got, r.Unjudged)
	}
}

func TestWhatCannotBeJudgedIsSaid(t *testing.T) {
	for _, tt := range []struct {
		name string
		rows [][]string
		want string
	}{
		{"no date", [][]string{{"Action", "Lead officer"}, {"Open the depot on Saturdays", "Karen Osei"}}, "No column for dates was found"},
		{"no lead", [][]string{{"Action", "Due date"}, {"Open the depot on Saturdays", "June 2027"}}, "No column for leads was found"},
		{"no rating", [][]string{{"Action", "Due date"}, {"Open the depot on Saturdays", "June 2027"}}, "No column for ratings was found"},
		{"another scheme", [][]string{{"Action", "Due date", "RAG"}, {"Open the depot", "June 2027", "Purple"}, {"Close it", "June 2027", "Pink"}}, "of no scheme that is known (“Purple”, “Pink”)"},
		{"no tracker", [][]string{{"Product", "Colour", "Price"}, {"Bucket", "Red", "3.20"}, {"Spade with a long handle", "Green", "4"}}, "headings are not those of a tracker"},
		{"one heading of a tracker", [][]string{{"Product", "Progress", "Price"}, {"Bucket", "sold out since the spring", "3.20"}, {"Spade with a long handle", "on order from the maker", "4"}}, "headings are not those of a tracker"},
		{"no age", [][]string{{"Action", "Due date", "Progress"}, {"Open the depot", "June 2027", "Going well"}}, "1 position names no date"},
		{"text", [][]string{{"Action", "Due date"}, {"Open the depot on Saturdays", "June 2027"}}, "A text file hides nothing"},
	} {
		r := examine(t, "plan.csv", csv(tt.rows))
		if got := strings.Join(r.Unjudged, " "); !strings.Contains(got, tt.want) || len(r.Findings) > 0 {
			t.Errorf("%s: not judged %q, found %v", tt.name, got, found(r))
		}
	}
}

func TestStocktonRatingsAreKnown(t *testing.T) {
	r := examine(t, "plan.csv", csv([][]string{
		{"Action", "Lead officer", "Due date", "Rating"},
		{"Open the depot on Saturdays", "Karen Osei", "March 2026", "2 On track"},
		{"Paint the lines outside the schools", "Karen Osei", "March 2026", "1"},
		{"Give the wardens radios", "Karen Osei", "March 2026", "3"},
	}))
	if got := found(r); r.Scheme != "Stockton" || !slices.Equal(got, []string{"green-late row 2, column Rating"}) {
		t.Errorf("scheme %q, found %v, not judged %q", r.Scheme, got, r.Unjudged)
	}
}
