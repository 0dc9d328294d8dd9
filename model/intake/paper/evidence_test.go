package paper_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/intake/paper"
)

func TestEvidenceTables(t *testing.T) {
	for _, tr := range []trial{
		{
			name: "a log", kind: paper.Evidence,
			text: `
# Evidence log
| Evidence | Type | Source | Date received | Key points | Reliability |
| Counts of salt bins | Data | Highways | 3 May 2026 | 40 are empty | Counted twice |
| Letter of a postman | Document | B Slater | June 2026 | Two falls | |
`,
			counts: map[string]int{"evidence": 2},
			check: func(t *testing.T, r *model.Review) {
				e := only[*model.Evidence](r)
				if len(e) == 2 && (e[0].Says != "40 are empty" || e[0].Type != "data" || e[0].Worth != "Counted twice" || e[0].Open) {
					t.Errorf("the evidence is %+v", e[0])
				}
			},
		},
		{
			name: "other headings, a column of its own, a blank date", kind: paper.Evidence,
			text: `
| Document | Author | Date | Main points | Shelf |
| Survey | Ann | | Half said yes | B4 |
| Visit to the depot | Panel | 4 June 2026 | Clean | |
`,
			counts: map[string]int{"evidence": 2},
			check: func(t *testing.T, r *model.Review) {
				if e := only[*model.Evidence](r); len(e) == 2 && e[0].Notes != "Shelf: B4" {
					t.Errorf("the evidence is %+v", e[0])
				}
			},
		},
	} {
		tr.run(t)
	}
}

func TestResponsesBesideRecommendations(t *testing.T) {
	src := word(`
# Response to the scrutiny report on gritting
| No | Recommendation | Executive response | Decision | Lead | By when |
| 1 | Publish the maps | Gladly | Accepted | Highways | May 2027 |
| 2 | Grit all roads | There is no money | Rejected | | |
| 3 | Ask the parishes | Some of them | Accepted in part | | TBC |
`)
	r := take(t, read(t, src, paper.Report))
	resp := only[*model.Response](r)
	if len(resp) != 3 || len(only[*model.Recommendation](r)) != 3 {
		t.Fatalf("%d recommendations and %d responses, want 3 of each", len(only[*model.Recommendation](r)), len(resp))
	}
	if resp[0].Answer != model.ResponseAccepted || resp[1].Answer != model.ResponseRejected || resp[2].Answer != model.ResponsePart || resp[0].Lead != "Highways" {
		t.Errorf("the responses are %+v %+v %+v", resp[0], resp[1], resp[2])
	}
}

// A plan of actions within another document comes in as actions, a chart by
// months as tasks with their dates.
func TestTablesOfOtherKinds(t *testing.T) {
	r := take(t, read(t, word(`
# Review of ponds
## Objectives
- Clean them
## Risks
- Frost
## Approach
- Look
## Action plan
| Action | Lead | Timescale | Progress |
| Dredge | Parks | May 2026 | Begun |
## Programme
| Task | April | May | June | July | August |
| Survey | x | x | | | |
| Fence | | | x | | |
`), paper.Report))
	counts := r.Counts()
	if counts["actions"] != 1 || counts["tasks"] != 2 || counts["objectives"] != 1 {
		t.Errorf("counts are %v", counts)
	}
	if tasks := only[*model.Task](r); len(tasks) == 2 && (tasks[0].When.Words != "April – May" || tasks[1].When.Words != "June") {
		t.Errorf("the tasks are %+v %+v", tasks[0], tasks[1])
	}
}

func TestWhatItIsSureOf(t *testing.T) {
	for name, want := range map[string]struct {
		text string
		kind paper.Kind
		sure paper.Sureness
	}{
		"plain text":  {"We met on Tuesday and walked along the river to see what the flood had done to the path.", paper.Text, paper.Unsure},
		"a tracker":   {"| Action | Lead | Timescale | Progress |\n| Mend it | Bo | May 2026 | Begun |\n| Paint it | Bo | June 2026 | |", paper.Tracker, paper.Sure},
		"a thin hint": {"# Notes\n## Background\nThere was a flood last year.\n## Risks\n- Another one", paper.Text, paper.Unsure},
	} {
		p := read(t, word(want.text), "")
		if p.Kind != want.kind || p.Sureness() != want.sure {
			t.Errorf("%s: taken for %s, %s; want %s, %s: %+v", name, p.Kind, p.Sureness(), want.kind, want.sure, p.Beliefs)
		}
	}
}

func TestKindsByName(t *testing.T) {
	if _, err := paper.ParseKind("novel"); err == nil {
		t.Error("a novel is no kind of document")
	}
	for _, k := range paper.Kinds() {
		if got, err := paper.ParseKind(string(k)); err != nil || got != k || k.Words() == "" {
			t.Errorf("%s: %v, %v, %q", k, got, err, k.Words())
		}
	}
}

// Into a review that has records, labels that are taken are given anew and the
// stages of a second matrix stand behind the first.
func TestIntoAReview(t *testing.T) {
	text := `
# Programme of the ponds: phase 1
| Workstream | Brief | Design | Trial | Build | Deliverables |
| Ponds | ✓ | | | | Map |
| Banks | ✓ | ✓ | | | Fence |
## Recommendations
1) Dredge
2) Plant
`
	r := take(t, read(t, word(text), paper.Programme))
	second := `
# Programme of the paths: phase 2
| Workstream | Ask | Draw | Dig | Lay | Deliverables |
| Paths | | ✓ | | | Gravel |
| Gates | ✓ | | | | Locks |
## Recommendations
1) Widen
`
	p, err := paper.Read(word(second), r, paper.Options{As: paper.Programme, Options: intake.Options{At: noon}})
	if err != nil {
		t.Fatal(err)
	}
	r, _, err = model.Apply(r, p.Change(), stamp)
	if err != nil {
		t.Fatal(err)
	}
	if r.Info().Stages != "Brief\nDesign\nTrial\nBuild\nAsk\nDraw\nDig\nLay" {
		t.Errorf("the stages are %q", r.Info().Stages)
	}
	notes := only[*model.StageNote](r)
	if last := notes[len(notes)-1]; last.From != 5 {
		t.Errorf("the last note is in stage %d, want 5", last.From)
	}
	recs := only[*model.Recommendation](r)
	if recs[2].Label != "3" {
		t.Errorf("the third recommendation is number %s", recs[2].Label)
	}
}
