package paper_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
)

const scopeHalf = `
# Bus shelters review
## What is the main issue?
Shelters are broken and nobody knows who mends them.
## What is the aim of the review?
To find who is responsible for shelters.
## Which organisations will be involved?
The bus company and every town council that owns a shelter.
## Key lines of enquiry
- Who owns the shelters?
- What does repair cost?
`

const minutesHalf = `
## Minutes of the Bus Panel held on 3 March 2026
Present: Councillor Amber Stone, Councillor Lee Park
Apologies: Councillor Jo Hill
The Chair welcomed everybody and thanked officers for coming.
The Panel considered the scope and asked about costs.
RESOLVED that the scope be agreed.
`

// A document that is half of two kinds is taken for one, is not sure of it, and
// names the other, whichever half stands first.
func TestHalfOfTwoKinds(t *testing.T) {
	for _, text := range []string{scopeHalf + minutesHalf, minutesHalf + scopeHalf} {
		src := word(text)
		for as, second := range map[paper.Kind]paper.Kind{"": paper.Scope, paper.Scope: paper.Minutes} {
			p := read(t, src, as)
			if as == "" && (p.Kind != paper.Minutes || p.Sureness() == paper.Sure) || p.Second() != second {
				t.Errorf("taken for %s, %s, or else %q: %+v", p.Kind, p.Sureness(), p.Second(), p.Beliefs)
			}
			if lost := lostText(src, take(t, p)); len(lost) > 0 {
				t.Errorf("as %q it loses %q", as, lost)
			}
		}
	}
	if p := read(t, word(minutesHalf), ""); p.Kind != paper.Minutes || p.Second() != "" {
		t.Errorf("minutes alone are taken for %s, or else %q", p.Kind, p.Second())
	}
}

// Headings without numbers, and with the same one twice, keep their words; no
// two recommendations are given one number, and a sentence says so.
func TestNumbersThatDoNotAddUp(t *testing.T) {
	src := word(`
# Recommendations
## 3 Glass
That glass is mended.
That frames are painted.
## 3 Lamps
1) That lamps are mended.
2) That poles are painted.
## Seats
1) That seats are mended.
`)
	p := read(t, src, paper.Programme)
	r := take(t, p)
	var headings, refs []string
	for rec := range model.Each[*model.Recommendation](r) {
		headings, refs = append(headings, rec.Heading), append(refs, rec.Reference())
	}
	if want := []string{"3 Glass", "3 Glass", "3 Lamps", "3 Lamps", "Seats"}; !slices.Equal(headings, want) {
		t.Errorf("the headings are %q", headings)
	}
	if want := []string{"R1", "R2", "R3", "R4", "R5"}; !slices.Equal(refs, want) {
		t.Errorf("the references are %q", refs)
	}
	said := slices.ContainsFunc(p.Notes, func(n intake.Note) bool { return strings.Contains(n.Text, "given the next number") })
	if lost := lostText(src, r); len(lost) > 0 || !said {
		t.Errorf("lost %q; said of it: %v", lost, said)
	}
	for _, m := range p.Made() {
		if m.What == "recommendation" && m.String() != "5 recommendations under 3 headings" {
			t.Errorf("it is counted as %q", m)
		}
	}
}

// Rows of a matrix that end early, or have no name, lose nothing.
func TestMatrixWithMissingCells(t *testing.T) {
	src := word(`
# Programme, phase 2
| Strand | Brief | Design | Trial | Roll-out | Deliverables | |
| Glass | ✓ | ✓ |
| Seats | | late because of frost | < | | Bench//Arm rest | ✓ |
| | ✓ |
| Lamps |
`)
	r := take(t, read(t, src, ""))
	got := r.Counts()
	if got["streams"] != 4 || got["stage_notes"] != 4 || got["deliverables"] != 2 {
		t.Errorf("counts are %v", got)
	}
	if lost := lostText(src, r); len(lost) > 0 {
		t.Errorf("lost %q", lost)
	}
}
