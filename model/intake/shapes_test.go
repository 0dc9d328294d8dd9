package intake_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

func passagesOf(p *intake.Proposal) string {
	var all []string
	for _, ps := range p.Passages {
		all = append(all, ps.Text)
	}
	return strings.Join(all, " | ")
}

// where returns the sections and objectives of the actions.
func where(review *model.Review) string {
	var all []string
	for _, a := range actions(review) {
		all = append(all, a.Section+">"+a.Objective+">"+a.Text)
	}
	return strings.Join(all, " | ")
}

func TestHeadingRows(t *testing.T) {
	head := r("Action", "Timescale", "Lead", "Progress")
	for name, c := range map[string]struct {
		rows           [][]string
		want, passages string
	}{
		"merged over the table": {
			[][]string{head, r("1. Roads", "<", "<", "<"), r("a1", "May 2026", "AB", "x"), r("2. Parks", "<", "<", "<"), r("a2", "May 2026", "AB", "x")},
			"1. Roads>>a1 | 2. Parks>>a2", "",
		},
		"merged over a part of it": {
			[][]string{head, r("Roads and streets", "<", "<", ""), r("a1", "May 2026", "AB", "x")},
			"Roads and streets>>a1", "",
		},
		"a section and its objective": {
			[][]string{head, r("Roads", "<", "<", "<"), r("Objective: fewer holes", "<", "<", "<"), r("a1", "May 2026", "AB", "x")},
			"Roads>fewer holes>a1", "",
		},
		"both in one cell": {
			[][]string{head, r("1. Roads\nObjective: fewer holes", "<", "<", "<"), r("a1", "May 2026", "AB", "x")},
			"1. Roads>fewer holes>a1", "",
		},
		"an aim keeps its label as a passage": {
			[][]string{head, r("Roads", "<", "<", "<"), r("Aim: fewer holes", "<", "<", "<"), r("a1", "May 2026", "AB", "x")},
			"Roads>fewer holes>a1", "Aim: fewer holes",
		},
		"a section without actions": {
			[][]string{head, r("1. Roads", "<", "<", "<"), r("2. Parks", "<", "<", "<"), r("a1", "May 2026", "AB", "x")},
			"2. Parks>>a1", "1. Roads",
		},
		"alone in the action's column": {
			[][]string{head, r("ROADS AND STREETS", "", "", ""), r("a1", "May 2026", "AB", "x"), r("a2 alone", "", "", ""), r("a3", "June 2026", "", "")},
			"ROADS AND STREETS>>a1 | ROADS AND STREETS>>a2 alone | ROADS AND STREETS>>a3", "",
		},
		"the header again under each heading": {
			[][]string{r("1. Roads", "", "", ""), head, r("a1", "May 2026", "AB", "x"), r("2. Parks", "", "", ""), head, r("a2", "May 2026", "AB", "x")},
			"1. Roads>>a1 | 2. Parks>>a2", "",
		},
		"titles, blank rows and notes": {
			[][]string{r("Anytown plan", "", "", ""), r("", "", "", ""), head, r("", "", "", ""), r("a1", "May 2026", "AB", "x"), r("", "", "", ""), r("Note: see the annex", "", "", "")},
			">>a1", "Anytown plan | Note: see the annex",
		},
		"the header spelled in another way": {
			[][]string{head, r("a1", "May 2026", "AB", "x"), r("ACTION", "TIMESCALE", "LEAD", "PROGRESS"), r("a2", "May 2026", "AB", "x")},
			">>a1 | >>a2", "ACTION\tTIMESCALE\tLEAD\tPROGRESS",
		},
		"a section merged downwards": {
			[][]string{r("Theme", "Action", "Lead", "Due"), r("Roads", "a1", "AB", "May 2026"), r("^", "a2", "CD", "June 2026"), r("^", "", "", "")},
			"Roads>>a1 | Roads>>a2", "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := propose(t, book(sheet("Plan", c.rows...)))
			if got := where(take(t, p)); got != c.want {
				t.Errorf("actions\n got %s\nwant %s", got, c.want)
			}
			if got := passagesOf(p); got != c.passages {
				t.Errorf("passages\n got %q\nwant %q", got, c.passages)
			}
		})
	}
}

func TestHeadersInTwoRows(t *testing.T) {
	for name, c := range map[string]struct {
		src  *intake.Source
		want string
	}{
		"groups merged, names below": {
			book(sheet("Plan", r("Ref", "Action", "Timescale", "<", "Lead"), r("^", "^", "Start", "End", "^"), r("1", "Dig the pond", "May 2026", "June 2026", "AB"), r("2", "Fill it again", "May 2026", "June 2026", "CD"))),
			"Ref: | Action:action | Timescale – Start: | Timescale – End:timetable | Lead:leads",
		},
		"groups above full names": {
			book(sheet("Plan", r("What", "<", "Reporting", "<"), r("Action", "Lead officer", "RAG", "Progress update"), r("Dig the pond", "AB", "Red", "The first spade is in"), r("Fill it again", "CD", "Green", "Water is in it"))),
			"What – Action:action | What – Lead officer:leads | Reporting – RAG:! | Reporting – Progress update:positions",
		},
		"groups in a CSV": {
			csvSource(t, "Ref,Action,Timescale,,Lead\n,,Start,End,\n1,Dig the pond,May 2026,June 2026,AB\n2,Fill it again,May 2026,June 2026,CD\n"),
			"Ref: | Action:action | Timescale – Start: | Timescale – End:timetable | Lead:leads",
		},
		"one name over two columns": {
			book(sheet("Plan", r("Action", "<", "Lead"), r("Dig", "with spades", "AB"), r("Fill", "with water", "CD"))),
			"Action:action | Action (2): | Lead:leads",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := propose(t, c.src)
			if got := fieldsOf(p); got != c.want {
				t.Errorf("columns\n got %s\nwant %s", got, c.want)
			}
			if len(p.Actions) != 2 {
				t.Errorf("%d actions, want 2", len(p.Actions))
			}
		})
	}
}

func TestSheets(t *testing.T) {
	p := propose(t, book(
		sheet("Cover", r("Anytown Borough Council"), r("Improvement plan for the town")),
		sheet("Roads", r("Action", "Deadline", "Cost"), r("a1", "1 May 2026", "5"), r("a2", "Ongoing", "6")),
		sheet("Parks", r("Action", "Lead", "Deadline", "Notes"), r("b1", "CG", "2 May 2026", "n")),
		sheet("Budget", r("Ward", "Spend in pounds", "Forecast for the year", "Variance"), r("Abbey", "12", "13", "1"), r("Bridge", "14", "14", "0")),
		sheet("Glossary", r("Abbreviation", "Name", "Title"), r("CG", "Cy Grey", "Director")),
	))
	var roles []string
	for _, tab := range p.Tables {
		roles = append(roles, tab.Name+"="+string(tab.Role))
	}
	if got, want := strings.Join(roles, " "), "Cover=passages Roads=actions Parks=actions Budget=actions Glossary=people"; got != want {
		t.Errorf("roles %s, want %s", got, want)
	}
	review := take(t, p)
	got := exported(t, review)
	want := [][]string{
		{"Sheet", "Action", "Deadline", "Cost", "Lead", "Notes", "Spend in pounds", "Forecast for the year", "Variance", "Rating", "Suggested", "Due", "Reading"},
		{"Roads", "a1", "1 May 2026", "5", "", "", "", "", "", "", "", "2026-05-01", "day 2026-05-01"},
		{"Roads", "a2", "Ongoing", "6", "", "", "", "", "", "", "", "", "ongoing"},
		{"Parks", "b1", "2 May 2026", "", "CG", "n", "", "", "", "", "", "2026-05-02", "day 2026-05-02"},
		{"Budget", "Abbey", "", "", "", "", "12", "13", "1", "", "", "", ""},
		{"Budget", "Bridge", "", "", "", "", "14", "14", "0", "", "", "", ""},
	}
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("export\n got %q\nwant %q", got, want)
	}
	if d := model.NewDirectory(review); d.Find("CG") == nil {
		t.Error("the glossary did not become people")
	}
}

func TestTablesBelowOneAnother(t *testing.T) {
	p := propose(t, book(sheet("Plan",
		r("Theme 1: Roads", "", "", ""),
		r("Action", "Lead", "Deadline", ""), r("a1", "AB", "May 2026", ""), r("a2", "AB", "May 2026", ""),
		r("", "", "", ""),
		r("Theme 2: Parks", "", "", ""),
		r("Action", "Measure of success", "Lead", "Timescale"), r("b1", "ten trees", "CD", "June 2026"),
		r("", "", "", ""),
		r("Abbreviation", "Meaning", "", ""), r("AB", "Ann Bell", "", ""),
	)))
	if got, want := where(take(t, p)), "Theme 1: Roads>>a1 | Theme 1: Roads>>a2 | Theme 2: Parks>>b1"; got != want {
		t.Errorf("actions\n got %s\nwant %s", got, want)
	}
	if len(p.People) != 1 || p.People[0].Name != "Ann Bell" {
		t.Errorf("people %v", p.People)
	}
	if p.Tables[1].Place != "sheet Plan, from row 6" {
		t.Errorf("the second table stands at %q", p.Tables[1].Place)
	}
}

func TestHiddenPartsArePrivate(t *testing.T) {
	shown := sheet("Shown", r("Action", "Deadline", "Salary"), r("a1", "May 2026", "9"), r("a2", "May 2026", "8"))
	shown.Rows[2].Hidden = true
	shown.HiddenColumns = []bool{false, false, true}
	secret := sheet("Secret", r("Action on the quiet", "Deadline", "Salary"), r("b1", "May 2026", "7"))
	secret.Hidden = true
	people := sheet("People", r("Abbreviation", "Name"), r("ZZ", "Zed Zorn"))
	people.Hidden = true
	p := propose(t, book(secret, shown, people))
	for _, c := range p.Columns {
		if c.Public || c.Field != "" && c.Name == "Action on the quiet" {
			t.Errorf("the column %q can be seen", c.Name)
		}
	}
	for i, want := range []bool{true, false, true} {
		if p.Actions[i].Withheld != want {
			t.Errorf("action %d withheld: %v", i, p.Actions[i].Withheld)
		}
	}
	if len(p.People) != 0 || !strings.Contains(passagesOf(p), "Zed Zorn") {
		t.Error("a hidden glossary became people, who are public")
	}
	notes := 0
	for _, n := range p.Notes {
		if n.Kind == intake.HiddenPart {
			notes++
		}
	}
	if notes < 2 {
		t.Errorf("%d notes speak of what is hidden", notes)
	}
}

func TestRefusals(t *testing.T) {
	for name, src := range map[string]*intake.Source{
		"a header without rows in CSV": csvSource(t, "Action,Lead,Deadline\n"),
		"a header without rows":        book(sheet("Plan", r("Plan for 2026", "", ""), r("Action", "Lead", "Deadline"))),
		"nothing":                      book(sheet("Plan")),
		"an empty document":            word(&intake.Passage{Text: "  "}),
	} {
		if _, err := intake.Read(src, nil, intake.Options{}); !errors.Is(err, intake.ErrNoTable) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
