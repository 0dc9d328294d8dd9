package intake_test

import (
	"testing"
)

// TestColumnsOfTrackers reads trackers in the styles of other councils: what
// their columns become. ! marks the column that rates.
func TestColumnsOfTrackers(t *testing.T) {
	for name, c := range map[string]struct{ csv, want string }{
		"recommendation monitoring": {
			"Ref,Recommendation,Responsible Officer,Target Date,Progress Update,RAG\n1.1,Publish the plan,Head of Housing,30/06/2026,Draft written,Amber\n1.2,Hire two wardens,HR,Sept 2026,Advert out,G\n",
			"Ref: | Recommendation:action | Responsible Officer:leads | Target Date:timetable | Progress Update:positions | RAG:!",
		},
		"titles above, notes below": {
			"Anytown Borough Council,,,\nAction plan 2026,,,\n,,,\nWhat will we do?,By when?,Who?,How will we know?\nOpen the hub,May 2026,JS,200 visits\nTrain staff,Ongoing,AB,All trained\n,,,\nNotes: reviewed quarterly,,,\n",
			"What will we do?:action | By when?:timetable | Who?:leads | How will we know?:measures",
		},
		"numbered headings": {
			"1. Action,2. Lead,3. Timescale (month/year),4. Outcome\nBuild a ramp,CG,June 2026,Access for all\nPaint the hall,DH,July 2026,Brighter\n",
			"1. Action:action | 2. Lead:leads | 3. Timescale (month/year):timetable | 4. Outcome:measures",
		},
		"priority is no section": {
			"Priority,Action,Owner,Deadline,Status\nHigh,Buy grit,Roads,01/11/2026,Green\nLow,Sell van,Fleet,01/12/2026,Red\nHigh,Mend roof,Estates,TBC,Amber\n",
			"Priority: | Action:action | Owner:leads | Deadline:timetable | Status:!",
		},
		"priority is a section": {
			"Priority,Action,Lead Officer,Completion Date\nSafer streets,Light the path,JD,31 March 2026\nSafer streets,Cut the hedge,JD,30 April 2026\nHealthier lives,Walks,PH,Spring 2026\n",
			"Priority:section | Action:action | Lead Officer:leads | Completion Date:timetable",
		},
		"dates that are no deadline": {
			"Date Raised,Issue,Action Required,Due Date,Date Completed\n01/02/2026,Noise,Write to owner,01/03/2026,\n03/02/2026,Litter,Send crew,10/02/2026,09/02/2026\n",
			"Date Raised: | Issue: | Action Required:action | Due Date:timetable | Date Completed:",
		},
		"only a date of completion": {
			"Task,Assigned To,Date Completed\nSort the archive,MB,01/02/2026\nScan the maps,MB,01/03/2026\n",
			"Task:action | Assigned To:leads | Date Completed:",
		},
		"status in sentences": {
			"Action,Lead,Status\nMeet the trust,AB,The first meeting was held in May and went well\nAgree a protocol,CD,A draft protocol is with the legal team\n",
			"Action:action | Lead:leads | Status:positions",
		},
		"status outside the scheme": {
			"Action,Lead,Status\nMeet the trust,AB,In progress\nAgree a protocol,CD,Not started\nClose it,CD,In progress\n",
			"Action:action | Lead:leads | Status:!",
		},
		"several updates": {
			"Action,Lead,Update June 2026,Update Sept 2026\nMeet the trust,AB,Letter sent to trust,They met\nAgree a protocol,CD,Draft begun,Draft done\n",
			"Action:action | Lead:leads | Update June 2026: | Update Sept 2026:positions",
		},
		"several ratings": {
			"Action,Lead,RAG Q1,RAG Q2,Previous RAG\nMeet,AB,Red,Amber,Red\nAgree,CD,Green,Green,Red\n",
			"Action:action | Lead:leads | RAG Q1: | RAG Q2:! | Previous RAG:",
		},
		"yes and no are no ratings": {
			"Action,Lead,Status\nMeet,AB,Y\nAgree,CD,N\nSign,CD,N\n",
			"Action:action | Lead:leads | Status:",
		},
		"ratings under no name": {
			"Action,Lead,This month\nMeet,AB,Red\nAgree,CD,Green\nSign,CD,Amber\n",
			"Action:action | Lead:leads | This month:!",
		},
		"two columns for one field": {
			"Action,Deadline,Target date,Lead\nMeet,1 May 2026,2 May 2026,AB\nAgree,3 May 2026,4 May 2026,CD\n",
			"Action:action | Deadline:timetable | Target date: | Lead:leads",
		},
		"the same name twice": {
			"Action,Lead,Notes,Notes\nMeet,AB,one,two\nAgree,CD,three,four\n",
			"Action:action | Lead:leads | Notes: | Notes:",
		},
		"a column without a name": {
			"Action,,Lead\nMeet,stray,AB\nAgree,,CD\n",
			"Action:action | Column B: | Lead:leads",
		},
		"names that say nothing": {
			"A,B,C\nReplace every lamp in the high street,30/06/2026,x\nRepair the bridge over the brook,31/07/2026,y\n",
			"A:action | B:timetable | C:",
		},
		"a target that is a number": {
			"Objective,Action,Target,Lead\nLess waste,Collect glass,50%,AB\nLess waste,Collect tins,60%,AB\nLess noise,Quiet roads,10,CD\n",
			"Objective:objective | Action:action | Target: | Lead:leads",
		},
		"a tracker with a title and a position": {
			"Title,Name,Action,Current position,RAG\nDirector,Ann Bell,Sign the lease,Signed,Green\nClerk,Cy Dunn,File it,Filed,Blue\n",
			"Title: | Name: | Action:action | Current position:positions | RAG:!",
		},
		"a glossary": {
			"Abbreviation,Meaning,Role\nCG,Charles Grey,Director\nPL,Pat Lowe,Clerk\n",
			"Abbreviation:abbreviation | Meaning:name | Role:post",
		},
		"contacts": {
			"Name,Job title,E-mail,Desk\nAnn Bell,Director,a@example.org,4\nCy Dunn,Clerk,c@example.org,5\n",
			"Name:name | Job title:post | E-mail:contact | Desk:",
		},
		"semicolons and a heading over two lines": {
			"Nr;\"Agreed\nAction\";\"Lead\nOfficer(s)\";\"Timescale /\nTarget date\"\n1;Dig;AB;May 2026\n2;Fill;CD;June 2026\n",
			"Nr: | Agreed\nAction:action | Lead\nOfficer(s):leads | Timescale /\nTarget date:timetable",
		},
		"action among other words": {
			"Theme,Actions to deliver the objective,Lead partner / agency,Timescales for delivery,Success measures,Update on progress\nRoads,Fill the holes in the main road,AB,2026/27,Fewer claims,Half are filled\nParks,Plant a hundred trees in parks,CD,2026/27,Shade,Begun\n",
			"Theme:section | Actions to deliver the objective:action | Lead partner / agency:leads | Timescales for delivery:timetable | Success measures:measures | Update on progress:positions",
		},
		"risk register": {
			"Risk ID,Risk description,Owner,Mitigating action,Review date,RAG rating\nR1,The roof falls in,AB,Prop it up,01/04/2026,Red\nR2,The till is short,CD,Count it,01/05/2026,Green\n",
			"Risk ID: | Risk description: | Owner:leads | Mitigating action:action | Review date:timetable | RAG rating:!",
		},
		"nothing of a tracker": {
			"Ward,Population,Area in hectares,Turnout\nAbbey,4000,120,41%\nBridge,5200,88,38%\nCastle,3100,60,44%\n",
			"Ward:action | Population: | Area in hectares: | Turnout:",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := fieldsOf(propose(t, csvSource(t, c.csv))); got != c.want {
				t.Errorf("columns\n got %s\nwant %s", got, c.want)
			}
		})
	}
}
