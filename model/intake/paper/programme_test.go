package paper_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake/paper"
)

func TestProgrammes(t *testing.T) {
	for _, tr := range []trial{
		{
			name: "leads, options, a matrix, recommendations under headings", kind: paper.Programme,
			text: `
# Waste programme: executive summary
| Theme | Lead |
| Collection (COL) | Ada Frost |
| Recycling | Bo Slater |
## Collection (COL)
Option A: Fewer rounds. Saves up to £1.2m a year.
Option B: Smaller bins. Costs about 40k.
Option C: No change, cost tbc
## Recycling
Option 1: A second van
## Key risks
- Fuel
- Staff
## Status
| Workstream | Brief | Design | Trial | Roll-out | Deliverables | |
| Collection | ✓ | Route maps are late | < | | Maps//Van | ✓//△ |
| Recycling | ✓ | ✓ | | | Survey//Leaflet//Website | ✓ |
## Recommendations
### Collection
- Buy the van
- Print the maps
-- in colour
-- large
### Recycling
- Ask again
### Money
Set a budget aside.
`,
			counts: map[string]int{"themes": 2, "options": 4, "risks": 2, "streams": 2, "stage_notes": 4, "deliverables": 5, "recommendations": 4},
			check: func(t *testing.T, r *model.Review) {
				o := only[*model.Option](r)
				if len(o) < 4 {
					return
				}
				if o[0].Amount != 1_200_000 || o[0].Qualifier != "up to" || o[0].Money != model.Saving || len(o[0].Theme) != 1 {
					t.Errorf("the first option is %+v", o[0])
				}
				if o[1].Amount != 40_000 || o[1].Money != model.Cost {
					t.Errorf("the second option is %+v", o[1])
				}
				if o[2].Amount != 0 || o[2].Figure != "tbc" || o[3].Figure != "" {
					t.Errorf("the others are %+v %+v", o[2], o[3])
				}
				for _, n := range only[*model.StageNote](r) {
					if n.Text == "Route maps are late" && (n.From != 2 || n.To != 3) {
						t.Errorf("the note is %+v", n)
					}
				}
				if d := only[*model.Deliverable](r); d[0].State != model.DeliverableTick || d[1].State != model.DeliverableTriangle {
					t.Errorf("the deliverables are %+v %+v", d[0], d[1])
				}
			},
		},
		{
			name: "a table of options and one of recommendations", kind: paper.Programme,
			text: `
# Phase 2 programme
## Options
| Option | Saving | Advantages |
| Close two depots | 250,000 | Simple |
| Share one | tbc | |
| Do nothing | | None |
## Recommendations
| No | Recommendation | Responsible | By when |
| 1 | Sell the yard | Estates | March 2027 |
| 1 | Tell the staff | HR | TBC |
## Risk register
| Risk | Owner |
| Price | Estates |
`,
			counts: map[string]int{"options": 3, "recommendations": 2, "risks": 1},
			check: func(t *testing.T, r *model.Review) {
				o := only[*model.Option](r)
				if len(o) == 3 && (o[0].Amount != 250_000 || o[0].Money != model.Saving || o[1].Figure != "tbc" || o[1].Amount != 0) {
					t.Errorf("the options are %+v %+v", o[0], o[1])
				}
				rec := only[*model.Recommendation](r)
				if len(rec) == 2 && (rec[0].To != "Estates" || rec[0].When.Words != "March 2027" || rec[0].Label == rec[1].Label) {
					t.Errorf("the recommendations are %+v %+v", rec[0], rec[1])
				}
			},
		},
		{
			name: "a matrix with missing cells and no deliverables", kind: paper.Programme,
			text: `
# Programme status
| Strand | Start | Survey | Draft | Agree | Build |
| Roads | ✓ | ✓ | | |
| Paths | ✓ | | | | |
| | | | | | |
| Bridges | | ✓ | | Waiting for the county | < |
## Options
- Option 1 – Rebuild. Costs £3,500,000
- Option 2 – Mend. Costs between £10k and £20k
`,
			counts: map[string]int{"streams": 3, "stage_notes": 5, "options": 2},
		},
		{
			name: "themes as a list, bodies that report to each other", kind: paper.Programme,
			text: `
# Executive summary of the skills programme
## Thematic areas and leads
- Schools – Ada Frost
- Training: Bo Slater
## Governance
The Skills Delivery Group (SDG) reports to the Skills Partnership Board (SPB). The Skills Partnership Board reports to the Skills Delivery Group.
## Options
1) Merge the teams; saves 30 thousand
2) Keep them
## Recommendations
### Schools
- Visit five
- Ask ten
### Training
- Count places
- Publish them
### Money
- Find a sponsor
- Report in May
`,
			counts: map[string]int{"themes": 2, "options": 2, "recommendations": 6, "bodies": 2},
			check: func(t *testing.T, r *model.Review) {
				n := 0
				for _, b := range only[*model.Body](r) {
					n += len(b.ReportsTo)
				}
				if n != 1 {
					t.Errorf("%d report to another, want 1: the second would close a circle", n)
				}
			},
		},
	} {
		tr.run(t)
	}
}
