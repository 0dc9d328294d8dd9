package doctor

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

func TestWhatAPositionSaysOfTheWhole(t *testing.T) {
	for text, want := range map[string]bool{
		"Completed":                                 true,
		"completed in March":                        true,
		"Complete – held 3 May":                     true,
		"Reported to Cabinet. COMPLETE":             true,
		"Letter sent. This action is now complete.": true,
		"Action closed":                             true,
		"Done":                                      true,
		"":                                          false,
		" . ":                                       false,
		"Complete the survey by June":               false,
		"To be completed":                           false,
		"Not complete":                              false,
		"Phase 1 complete":                          false,
		"Implemented and ongoing":                   false,
		"Consultation closed 4 July":                false,
		"Ongoing\nCompleted":                        false,
		"Completed\nThe second part is under way":    true, // as it begins
		"Tender closed. The contract is not yet let": false,
	} {
		if got := saysOver(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestWhatTheWordsOfARatingSay(t *testing.T) {
	for text, want := range map[string]state{
		"On Track": well, "on target.": well, "Completed": over, "N/A": over, "Not started": neither, "At risk": neither, "": unclear, "Purple": unclear, "Amber/Green": unclear,
	} {
		if got := stateOf(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

// TestTheKeysOfFindingsStay holds what scripts go by; the help of the command
// doctor names them.
func TestTheKeysOfFindingsStay(t *testing.T) {
	var keys []string
	for _, c := range checks() {
		keys = append(keys, c.key)
	}
	if got, want := strings.Join(keys, ", "), "green-late, rated-better, late-unrated, colour-alone, rating-unknown, position-old, no-response, no-lead, no-date, "+
		"date-unreadable, date-open, initials, row-twice, row-nearly-twice, hidden, tracked, comments, authors"; got != want {
		t.Errorf("they are %s", got)
	}
}

func TestTheWorstComeFirstAndEqualOnesStayInTheirOrder(t *testing.T) {
	var w worst
	for i, bad := range []int{3, 9, 3, 20} {
		w.add(bad, Place{Row: i})
	}
	var got []int
	for _, at := range w.places() {
		got = append(got, at.Row)
	}
	if want := [4]int{3, 1, 0, 2}; [4]int(got) != want {
		t.Errorf("rows %v, want %v", got, want)
	}
	if howLong(1) != "1 day" || howLong(729) != "729 days" || howLong(9245) != "25 years" {
		t.Errorf("%s, %s, %s", howLong(1), howLong(729), howLong(9245))
	}
}

func TestColumnsThatTellThatARowIsDone(t *testing.T) {
	for _, tt := range []struct {
		heading, text string
		want          bool
	}{
		{"Date completed", "3 May 2026", true},
		{"Date completed", "", false},
		{"Date completed", "tbc", false},
		{"Completed?", "Yes", true},
		{"Completed (Y/N)", "n", false},
		{"Complete", "✓", true},
		{"% complete", "100%", true},
		{"% complete", "90%", false},
		{"Percent complete", "100", true},
		{"Completion date", "3 May 2026", false}, // the day by which, mostly
		{"Progress", "100%", false},
	} {
		if got := finishedBy(tt.heading, intake.Cell{Text: tt.text}); got != tt.want {
			t.Errorf("%s %q: %v", tt.heading, tt.text, got)
		}
	}
}

func TestColoursThatOfficersPaintWith(t *testing.T) {
	for fill, want := range map[string]string{
		"FF0000": "Red", "C00000": "Red", "FFC000": "Amber", "FFFF00": "Amber", "92D050": "Green", "00B050": "Green", "C6EFCE": "Green", "FFC7CE": "Red", "FFEB9C": "Amber", "E2EFDA": "Coloured",
		"00B0F0": "Blue", "0070C0": "Blue", "1F4E79": "Blue", "7030A0": "Coloured", "D9D9D9": "Coloured", "F2F2F2": "Coloured", "": "Coloured", "ZZZZZZ": "Coloured",
	} {
		if got := colourWord(fill); got != want {
			t.Errorf("%q is %s, want %s", fill, got, want)
		}
	}
}

func TestTheSearchForSimilarRowsEndsAndSaysSo(t *testing.T) {
	p := &patient{}
	n := &near{p: p, index: map[string][]int{}, often: map[string]int{}, work: nearWork}
	s := &sheet{}
	for range 3 {
		n.take(&row{sheet: s, action: &model.Action{Text: "Clear the gullies of the old town each autumn"}})
	}
	if got := n.places(); len(got) > 0 || len(p.unjudged) != 1 || p.unjudged[0] != "Rows that are nearly the same were looked for in the first 1 rows." {
		t.Errorf("found %v, not judged %q", got, p.unjudged)
	}
}
