package paper_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake/paper"
)

func TestReports(t *testing.T) {
	for _, tr := range []trial{
		{
			name: "headings with numbers, one twice", kind: paper.Report,
			text: `
# Bus Partnership Board – 3 July 2026
## 1. Recommendations
The Bus Partnership Board is asked to:
1) Agree the approach
2) Receive a report in January 2027
## 2. Background
The bus plan was agreed in spring. It names three priorities:
- Evenings
- Villages
- Fares
Talks with drivers showed some challenges:
- Road works
## 3. Scope
The review covers:
a) Timetables
b) Stops
The following are out of scope:
- School buses
## 3. Methodology
1) Ride the routes
-- at night
-- on Sundays
2) Ask the riders
## 5. Risks
- Too few answers
- The operator leaves
## 6. Project organisation
Sponsor: Ada Frost
Project manager: Bo Slater
Project Board: Bus Project Board (meets every six weeks)
Sign-off: Bus Partnership Board (January 2027)
`,
			counts: map[string]int{"recommendations": 2, "priorities": 3, "challenges": 1, "in_scope": 2, "out_of_scope": 1, "methods": 2, "risks": 2, "roles": 4, "bodies": 2},
			check: func(t *testing.T, r *model.Review) {
				if rec := only[*model.Recommendation](r)[0]; rec.To != "Bus Partnership Board" || rec.Label != "1" {
					t.Errorf("the recommendation is %+v", rec)
				}
				for _, b := range only[*model.Body](r) {
					if b.Name == "Bus Project Board" && b.Meets != "every six weeks" {
						t.Errorf("the body is %+v", b)
					}
				}
				if tk := only[*model.Task](r); len(tk) != 1 || tk[0].When.Words != "January 2027" {
					t.Errorf("the sign-off is %+v", tk)
				}
			},
		},
		{
			name: "tables instead of lists", kind: paper.Report,
			text: `
# Scope report: play areas
**Purpose of the review**
To find out which play areas are used.
**Background**
There are forty of them.
**What is included**
| Council play areas |
| Play areas of parishes |
**What is excluded**
| School grounds |
**Approach**
| 1 | Count the visitors |
| 2 | Ask the parents |
**Risks**
| Risk | Likelihood | Mitigation | Owner |
| Rain | High | Count twice | Bo |
| Vandals | | | |
**Project team**
| Sponsor | Ada Frost |
| Manager | Bo Slater |
`,
			counts: map[string]int{"objectives": 1, "in_scope": 2, "out_of_scope": 1, "methods": 2, "risks": 2, "roles": 2},
			check: func(t *testing.T, r *model.Review) {
				if k := only[*model.Risk](r); len(k) == 2 && (k[0].Likelihood != model.LevelHigh || k[0].Mitigation != "Count twice" || k[1].Text != "Vandals") {
					t.Errorf("the risks are %+v %+v", k[0], k[1])
				}
			},
		},
		{
			name: "paragraphs instead of lists, headings in capitals", kind: paper.Report,
			text: `
REVIEW OF PEST CONTROL
REASON FOR THE REVIEW
Complaints have doubled.
OBJECTIVES
To learn why complaints doubled.
To agree how fast we come.
WITHIN SCOPE
Rats and wasps.
NOT IN SCOPE
Pigeons.
APPROACH
We will ride with the crew for a day.
KEY RISKS
The crew is small.
RECOMMENDATIONS
It is recommended that:
- the scope be agreed
`,
			counts: map[string]int{"objectives": 2, "in_scope": 1, "out_of_scope": 1, "methods": 1, "risks": 1, "recommendations": 1},
		},
		{
			name: "half a scope and half a report", kind: paper.Report,
			text: `
# Review of street trees
## Background
Trees were lost in the storm.
## Key lines of enquiry
- Which trees are planted?
## Scope
- Trees on the streets
## Exclusions
- Woods
## Method
- Walk three wards
## Risks
- Drought
## Decision required
The Committee is asked to agree this scope.
`,
			counts: map[string]int{"enquiries": 1, "in_scope": 1, "out_of_scope": 1, "methods": 1, "risks": 1, "recommendations": 1},
		},
	} {
		tr.run(t)
	}
}
