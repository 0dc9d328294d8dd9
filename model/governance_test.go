package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestGovernance(t *testing.T) {
	r, ids := begun(t), map[string]ID{}
	add := func(name string, above ...string) {
		b := &Body{Name: name}
		for _, a := range above {
			b.ReportsTo = append(b.ReportsTo, ids[a])
		}
		next, _, err := Apply(r, Insert{Records: []Record{b}}, Stamp{At: time.Unix(1e9, 0), Who: "test"})
		if err != nil {
			t.Fatal(err)
		}
		r = next
		for one := range Each[*Body](r) {
			ids[one.Name] = one.ID
		}
	}
	add("Cabinet")
	add("Board", "Cabinet")
	add("Forum")
	add("Group", "Board", "Forum")
	add("Strand", "Group")
	add("Panel", "Cabinet")
	read := func() (all []string) {
		for _, g := range r.Governance() {
			all = append(all, fmt.Sprint(g.Depth, g.Body.Name))
		}
		return all
	}
	if got, want := read(), []string{"0Cabinet", "1Board", "2Group", "3Strand", "1Panel", "0Forum"}; !slices.Equal(got, want) {
		t.Errorf("the bodies stand as %q, want %q", got, want)
	}
	_, _, err := Apply(r, Set{IDs: []ID{ids["Cabinet"]}, Values: []Value{{"reports_to", formatIDs([]ID{ids["Strand"]})}}}, Stamp{At: time.Unix(1e9, 0), Who: "test"})
	if err == nil || !strings.Contains(err.Error(), "cannot report to itself") {
		t.Errorf("a circle is answered by %v", err)
	}
	next, _, err := Apply(r, Remove{IDs: []ID{ids["Board"]}}, Stamp{At: time.Unix(1e9, 0), Who: "test"})
	if err != nil {
		t.Fatal(err)
	}
	r = next
	if got, want := read(), []string{"0Cabinet", "1Panel", "0Forum", "1Group", "2Strand"}; !slices.Equal(got, want) {
		t.Errorf("without the board they stand as %q, want %q", got, want)
	}
}

// begun returns a review with nothing in it.
func begun(t *testing.T) *Review {
	t.Helper()
	r, _, err := Apply(NewReview("r"), Begin{Title: "Review", Template: Blank}, Stamp{At: time.Unix(1e9, 0), Who: "test"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// A book that holds a circle all the same shows all its bodies.
func TestGovernanceOfACircle(t *testing.T) {
	one, two := &Body{Name: "One", ReportsTo: []ID{2}}, &Body{Name: "Two", ReportsTo: []ID{1}}
	one.ID, two.ID = 1, 2
	r := Assemble("r", 1, &Info{}, []Record{one, two})
	if got := r.Governance(); len(got) != 2 {
		t.Errorf("of two bodies %d are shown", len(got))
	}
}

func TestAbbreviations(t *testing.T) {
	next, _, err := Apply(begun(t), Insert{Records: []Record{
		&Person{Abbreviation: "CSP", Name: "Community Safety Partnership"},
		&Person{Abbreviation: "PL", Name: "Pat Lowe", Post: "Lead for the DAT"},
		&Person{Abbreviation: "YOT", Name: "Youth Offending Team"},
		&Person{Abbreviation: "Ed&S", Name: "Education and Skills", Aliases: "EDS"},
		&Person{Abbreviation: "", Name: "Jo Bell"},
		&Action{Text: "Ask the CSP’s board and all PCTs (NHS) what they give", Leads: "PL/GD"},
		&Action{Text: "Part II and E4: write to the NHS; the LSCB's view; EDS too", Leads: "Ed&S"},
		&Action{Text: "A HEADING IN CAPITALS ALONE", Leads: "Jo Bell"},
		&Passage{Text: "YOT: the Youth Offending Team; ABC"},
	}}, Stamp{At: time.Unix(1e9, 0), Who: "test"})
	if err != nil {
		t.Fatal(err)
	}
	var unknown, unused []string
	for _, a := range UnknownAbbreviations(next) {
		unknown = append(unknown, fmt.Sprint(a.Token, a.Uses, len(a.In)))
	}
	if want := []string{"NHS2 2", "PCT1 1", "GD1 1", "LSCB1 1", "DAT1 1"}; !slices.Equal(unknown, want) {
		t.Errorf("nothing resolves %q, want %q", unknown, want)
	}
	for _, a := range UnusedAbbreviations(next) {
		unused = append(unused, a.Token+" "+a.Means.Name)
	}
	if want := []string{"YOT Youth Offending Team"}; !slices.Equal(unused, want) {
		t.Errorf("nothing uses %q, want %q", unused, want)
	}
}
