package intake_test

import (
	"strings"
	"testing"

	"council/scrutiny/model/intake"
)

var wordHead = r("Action", "Timescale", "Lead")

func heading(text string) *intake.Passage {
	return &intake.Passage{Text: text, Style: intake.Heading, Level: 1}
}

func paragraph(text string) *intake.Passage {
	return &intake.Passage{Text: text, Style: intake.Paragraph}
}

// TestWordTables reads tables of documents with what stands above them.
func TestWordTables(t *testing.T) {
	a, b := r("a1", "May 2026", "AB"), r("a2", "June 2026", "CD")
	for name, c := range map[string]struct {
		blocks []intake.Block
		want   string
	}{
		"a heading over each table": {
			[]intake.Block{heading("1. Roads"), wordTable(wordHead, a), heading("2. Parks"), wordTable(wordHead, b)},
			"1. Roads>>a1 | 2. Parks>>a2",
		},
		"a heading and an objective": {
			[]intake.Block{heading("Roads"), paragraph("Objective: fewer holes"), paragraph("Actions"), wordTable(wordHead, a)},
			"Roads>fewer holes>a1",
		},
		"our words for none": {
			[]intake.Block{
				heading("Roads"), paragraph("Objective: fewer holes"), wordTable(wordHead, a),
				paragraph("Objective: none"), wordTable(wordHead, b), heading("Without a section"), wordTable(wordHead, b),
			},
			"Roads>fewer holes>a1 | Roads>>a2 | >>a2",
		},
		"a table that goes on": {
			[]intake.Block{heading("Roads"), wordTable(wordHead, a), wordTable(b)},
			"Roads>>a1 | Roads>>a2",
		},
		"a table far below does not go on": {
			[]intake.Block{wordTable(wordHead, a), paragraph("x"), heading("Annex"), wordTable(b)},
			">>a1",
		},
		"headings inside the table, and on its next page": {
			[]intake.Block{
				wordTable(r("1. ROADS\nObjective: fewer holes", "<", "<"), wordHead, a),
				wordTable(r("1. 1. ROADS", "<", "<"), wordHead, b),
			},
			"1. ROADS>fewer holes>a1 | 1. ROADS>fewer holes>a2",
		},
		"a table of something else": {
			[]intake.Block{wordTable(r("Chair", "Cllr Bell"), r("Clerk", "Mr Dunn")), wordTable(wordHead, a)},
			">>a1",
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := propose(t, word(c.blocks...))
			if got := where(take(t, p)); got != c.want {
				t.Errorf("actions\n got %s\nwant %s", got, c.want)
			}
			if lost := lostCells(p.Source, p); len(lost) > 0 {
				t.Errorf("lost %q", lost)
			}
		})
	}
}

// TestPagesAreReadAlike decides about the columns of a plan on several pages
// from all of its rows: two rows of a page say little.
func TestPagesAreReadAlike(t *testing.T) {
	head := r("Action", "Lead", "Progress", "Status")
	p := propose(t, word(
		wordTable(head, r("a1", "AB", "Red", ""), r("a2", "AB", "Red", "")),
		heading("More"),
		wordTable(head, r("b1", "AB", "The work has begun and goes well", "Green"), r("b2", "AB", "The letter has been sent off", "Amber"), r("b3", "AB", "All of it is written", "Green")),
	))
	for _, tab := range p.Tables {
		if tab.Columns[2].Field != "positions" || !tab.Columns[3].Rates {
			t.Errorf("%+v", tab.Columns)
		}
	}
}

func TestTitles(t *testing.T) {
	src := word(&intake.Passage{Text: "Improvement\nplan", Style: intake.Title}, wordTable(wordHead, r("a", "May 2026", "AB")))
	if got := propose(t, src).Title; got != "Improvement plan" {
		t.Errorf("by its title line: %q", got)
	}
	src.Title = " From the properties "
	if got := propose(t, src).Title; got != "From the properties" {
		t.Errorf("by its properties: %q", got)
	}
	src.Title, src.Blocks = "", src.Blocks[1:]
	if got := propose(t, src).Title; got != "plan" {
		t.Errorf("by the file's name: %q", got)
	}
}

func TestLabelsOfPassages(t *testing.T) {
	p := propose(t, word(
		&intake.Passage{Text: "first", Style: intake.ListItem, Label: "1.", Place: "paragraph 3"},
		&intake.Passage{Text: "second", Style: intake.ListItem, Label: "·"},
		&intake.Passage{Text: "Anytown", Style: intake.Footer, Place: "footer"},
	))
	if got := passagesOf(p); got != "1. first | second | Anytown" {
		t.Errorf("passages %q", got)
	}
	if ps := p.Passages[0]; ps.Source != "plan.docx" || ps.Place != "paragraph 3" || ps.Style != "list item" {
		t.Errorf("passage %+v", ps)
	}
}

// TestRatings sets what is there in a letter or a word and reports the rest.
func TestRatings(t *testing.T) {
	src := book(sheet("Plan", r("Action", "Lead", "RAG"),
		r("a", "x", "R"), r("b", "x", "amber"), r("c", "x", "● Green"), r("d", "x", "Amber/Green"), r("e", "x", ""), r("f", "x", "Purple"), r("g", "x", "purple")))
	src.Blocks[0].(*intake.Table).Rows[5].Cells[2].Fill = "FF0000"
	p := propose(t, src)
	var got []string
	for _, a := range p.Actions {
		got = append(got, string(a.Rating))
	}
	if s := strings.Join(got, ","); s != "red,amber,green,,,," {
		t.Errorf("ratings %s", s)
	}
	var notes []string
	for _, n := range p.Notes {
		notes = append(notes, string(n.Kind)+" "+n.Text)
	}
	all := strings.Join(notes, "\n")
	for _, want := range []string{`"Amber/Green" is no rating`, `"Purple" is no rating`, `fill One cell`} {
		if !strings.Contains(all, want) {
			t.Errorf("no note says %s:\n%s", want, all)
		}
	}
	if out := exported(t, take(t, p)); out[4][2] != "Amber/Green" || out[1][3] != "Red" {
		t.Errorf("export %q", out)
	}
}

func TestCompletedIsOfferedAndNotSet(t *testing.T) {
	p := propose(t, csvSource(t, "Action,Lead,Progress\na,AB,Completed in May and signed off\nb,AB, completed.\nc,AB,To be completed next year\n"))
	if p.Completed() != 2 || p.Actions[0].Rating != "" {
		t.Errorf("%d offered, rated %q", p.Completed(), p.Actions[0].Rating)
	}
}
