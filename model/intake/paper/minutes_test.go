package paper_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/intake/paper"
)

func minutesOf(r *model.Review, is model.MinuteType) []*model.Minute {
	var all []*model.Minute
	for _, m := range only[*model.Minute](r) {
		if m.Type == is {
			all = append(all, m)
		}
	}
	return all
}

func TestMinutes(t *testing.T) {
	for _, tr := range []trial{
		{
			name: "numbered items, attendance, two decisions", kind: paper.Minutes,
			text: `
# MINUTES of a meeting of the Roads Scrutiny Panel held on 12 May 2026 at 2.00 pm in the Town Hall
Present: Councillors A Frost (Chair), B Slater (Vice-Chair) and C Moss
Apologies: Councillor D Reed
In attendance: E Holt (Head of Highways)
## 1. Minutes of the last meeting
RESOLVED: That the minutes of 3 March be approved.
## 2. Gritting of side roads
The Head of Highways explained how the rounds are drawn up.
Members asked:
- why two roads are left out
- who decides on the night
It was suggested that the depot be visited.
AGREED that
(a) the maps be published; and
(b) a report come back in the autumn.
ACTION: E Holt to send the maps by 30 June 2026
## 3. Date of next meeting
The Panel noted that it would meet again in June.
`,
			counts: map[string]int{"meetings": 1, "items": 3, "attendance": 5, "resolutions": 1, "actions": 1},
			check: func(t *testing.T, r *model.Review) {
				m := only[*model.Meeting](r)[0]
				if m.Body != "Roads Scrutiny Panel" || m.When.Words != "12 May 2026" || m.Starts != "2.00 pm" || m.Place != "Town Hall" {
					t.Errorf("the meeting is %+v", m)
				}
				agreed := minutesOf(r, model.Agreed)
				if len(agreed) != 1 || !strings.Contains(agreed[0].Text, "autumn") {
					t.Errorf("agreed: %+v", agreed)
				}
				if a := only[*model.Action](r); len(a) == 1 && (a[0].Leads != "E Holt" || a[0].When.Words != "30 June 2026") {
					t.Errorf("the action is %+v", a[0])
				}
				if len(minutesOf(r, model.Suggested)) != 1 {
					t.Error("there is no suggestion")
				}
				for _, a := range only[*model.Attendee](r) {
					if a.Name == "Councillor A Frost" && a.Capacity != model.Chair || a.Name == "Councillor D Reed" && a.Presence != model.Apologies {
						t.Errorf("attendance %+v", a)
					}
				}
			},
		},
		{
			name: "terms of reference in a resolution, without styles", kind: paper.Minutes,
			text: `
Minutes
The Chair welcomed the Head of Parks and the Play Manager to the meeting.
The Head of Parks outlined how play areas are inspected.
Members discussed the following:
- swings that are locked
- who keeps the keys
RESOLVED - that the terms of reference be as follows:
**Objectives**
- To learn what children want
- To see where money goes
**Success measures**
- More places open in winter
**Approach**
1. Visit four places
2. Ask at two schools
**Key stakeholders**
- Schools
- Friends' groups
- The police
`,
			counts: map[string]int{"resolutions": 1, "objectives": 2, "indicators": 1, "methods": 2, "involvement": 3, "attendance": 2},
		},
		{
			name: "decisions in sentences and a declaration", kind: paper.Minutes,
			text: `
Housing Committee – 4 June 2026
PRESENT
Cllr A Frost (in the Chair), Cllr B Slater
APOLOGIES FOR ABSENCE
There were none.
DECLARATIONS OF INTEREST
Councillor Slater declared that he rents a garage.
VOID HOMES
The officer reported that 40 homes are empty.
It was resolved that the figures be reported monthly.
Members agreed to visit two estates.
`,
			counts: map[string]int{"meetings": 1, "resolutions": 1, "attendance": 2},
			check: func(t *testing.T, r *model.Review) {
				if n := len(minutesOf(r, model.Agreed)); n != 1 {
					t.Errorf("%d were agreed, want 1", n)
				}
				if m := only[*model.Meeting](r)[0]; m.When.Words != "4 June 2026" {
					t.Errorf("the meeting is %+v", m)
				}
			},
		},
		{
			name: "minutes with numbers of their own", kind: paper.Minutes,
			text: `
# MINUTES of a meeting of the Roads Scrutiny Panel held on 12 May 2026
## 60/18 MINUTES OF THE LAST MEETING
RESOLVED: That the minutes of 3 March be approved.
## 61/18 GRITTING OF SIDE ROADS
The Head of Highways explained how the rounds are drawn up.
RESOLVED: That the maps be published.
OS.51 RESOLVED: That a report come back.
## 478. DATE OF NEXT MEETING
NOTED: That the panel meets again in June.
`,
			counts: map[string]int{"meetings": 1, "items": 3, "resolutions": 3},
			check: func(t *testing.T, r *model.Review) {
				var items, minutes []string
				for _, i := range only[*model.Item](r) {
					items = append(items, i.Number+" "+i.Title)
				}
				for _, n := range only[*model.Minute](r) {
					if n.Type.Decides() {
						minutes = append(minutes, n.Reference)
					}
				}
				if got := strings.Join(items, "; "); got != "60/18 MINUTES OF THE LAST MEETING; 61/18 GRITTING OF SIDE ROADS; 478 DATE OF NEXT MEETING" {
					t.Error(got)
				}
				if got := strings.Join(minutes, " "); got != "60/18 61/18 OS.51 478" {
					t.Error(got)
				}
			},
		},
		{
			name: "lists are debate until something is resolved", kind: paper.Minutes,
			text: `
# Minutes
The Chairman reminded Members of the objectives of the review:
- to save water
- to mend leaks
Members noted the risks:
- drought
RESOLVED
that the plan be noted.
Supporting documents:
`,
			counts: map[string]int{"resolutions": 1, "objectives": 0, "risks": 0},
		},
	} {
		tr.run(t)
	}
}
