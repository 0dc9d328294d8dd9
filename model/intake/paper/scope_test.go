package paper_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake/paper"
)

func TestScopes(t *testing.T) {
	for _, tr := range []trial{
		{
			name: "a form of two columns", kind: paper.Scope,
			text: `
# Scoping document: review of winter gritting
| Scrutiny Chair: | Councillor Ada Frost |
| Lead officer: | Bo Slater |
| What is the aim of the review? | To keep the side roads open |
| Why now? | Two hard winters in a row |
| Key lines of enquiry | - Which roads are gritted first?//- Who decides on the night? |
| What information do we need? | 1. Maps of the rounds//2. Costs of the last three winters//(a) salt//(b) overtime//3. Complaints |
| Who should give evidence? | Head of Highways – the rounds//Depot manager |
| How will the public be involved? | TBC |
| Equality duty | N/A |
`,
			counts: map[string]int{"questions": 7, "enquiries": 2, "sources": 3, "witnesses": 2, "roles": 2},
			check: func(t *testing.T, r *model.Review) {
				if w := only[*model.Witness](r); len(w) == 2 && (w[0].Name != "Head of Highways" || w[0].Cover != "the rounds") {
					t.Errorf("the first witness is %+v", w[0])
				}
				states := map[model.AnswerState]int{}
				for _, q := range only[*model.Question](r) {
					states[q.State]++
				}
				if states[model.AnswerToBeDecided] != 1 || states[model.AnswerNotApplicable] != 1 {
					t.Errorf("the states are %v", states)
				}
				if s := only[*model.Source](r); len(s) == 5 && (len(s[2].Under) != 1 || s[2].Label != "a") {
					t.Errorf("the part is %+v", s[2])
				}
				if ro := only[*model.Role](r); len(ro) == 2 && ro[0].Name != "Councillor Ada Frost" {
					t.Errorf("the role is %+v", ro[0])
				}
			},
		},
		{
			name: "headings with lists and a plan", kind: paper.Scope,
			text: `
# Review of allotments: outline scope
## Objectives
- Shorten the waiting list
- Use empty plots
## Key lines of enquiry
1) How long do people wait?
2) Which plots stand empty, and why?
3) What do other towns do?
## In scope
- The council's own sites
## Out of scope
- Private gardens
- Farms
## Witnesses
- Allotments officer
- Chair of the growers' society
## Project plan
| Key task | Activities | Date | Responsibility |
| Agree the scope | Meeting of the panel | 3 May 2026 | Panel |
| Visit two sites | | June 2026 | Panel/Officer |
| Visit two sites | For those who missed it | | Panel |
`,
			counts: map[string]int{"objectives": 2, "enquiries": 3, "in_scope": 1, "out_of_scope": 2, "witnesses": 2, "tasks": 3},
		},
		{
			name: "bold lines instead of headings, numbers typed", kind: paper.Scope,
			text: `
**Scoping template**
**Topic: Library opening hours**
**Aims of the review**
1. To open when people can come
2. To spend no more
**Lines of enquiry**
1. Who comes, and when?
2. Who does not come?
**Information required**
Existing information
1. Door counts
2. Loans by hour
New information
3. A survey at the bus station
**Potential witnesses**
Head of Libraries; Friends of the Library
`,
			counts: map[string]int{"objectives": 2, "enquiries": 2, "sources": 3, "witnesses": 1},
			check: func(t *testing.T, r *model.Review) {
				s := only[*model.Source](r)
				if len(s) == 3 && (s[0].Availability != model.Existing || s[2].Availability != model.NewInformation) {
					t.Errorf("the sources are %+v, %+v", s[0], s[2])
				}
			},
		},
		{
			name: "questions as headings, the same number twice", kind: paper.Scope,
			text: `
# Terms of the review: parking at schools
## 1. What is the issue?
Parents park on the bends.
## 2. Which lines of enquiry will it follow?
- Where is it worst?
- What has worked?
## 2. Who will give evidence?
- Two head teachers
- The parking team
## 3. What information is needed?
- Tickets by street
## How long will it take?
Not yet known
`,
			counts: map[string]int{"enquiries": 2, "witnesses": 2, "sources": 1},
		},
		{
			name: "a table of questions with numbers", kind: paper.Scope,
			text: `
# Outline scope
| No. | Question | Response |
| 1 | What is the review about? | Street lights |
| 2 | What should change? | Fewer dark corners |
| 3 | Who decides? | See question 1 |
| 4 | By when? | |
| 5 | Who pays? | To be confirmed |
`,
			counts: map[string]int{"questions": 5},
			check: func(t *testing.T, r *model.Review) {
				q := only[*model.Question](r)
				if len(q) == 5 && (q[0].Number != "1" || q[2].State != model.AnswerElsewhere || q[3].Answer != "" || q[4].State != model.AnswerToBeDecided) {
					t.Errorf("the questions are %+v %+v %+v", q[0], q[2], q[4])
				}
			},
		},
	} {
		tr.run(t)
	}
}
