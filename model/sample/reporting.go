package sample

var reporting = []objective{{
	section: "5 Evidence and reporting",
	aim:     "One set of figures, open to all, from which anyone can see what works.",
	actions: []action{
		{
			text: "Bring collisions, reports, orders and counts together on one map.", when: "{end -6}", leads: "VJ",
			measures: "Four layers, brought up to date each month\nOpen to members and the public",
			said: []statement{
				{ago: first, rating: green, text: "Three of four layers in. Orders before {year -8} are on paper."},
				{ago: second, rating: blue, text: "All four in. The paper orders were typed in by two volunteers of the archive."},
			},
		},
		{
			text: "Count how pupils arrive at every primary school, to have something to measure against.", when: "{season -4}", leads: "VJ/AN/OT",
			measures: "31 schools counted on two days each",
			notes:    "OT: ask Victor. Perhaps the survey firm.",
			said: []statement{
				{ago: first, rating: green, text: "Form and method agreed with the heads."},
				{ago: second, rating: green, text: "21 schools counted."},
				{ago: third, rating: green, text: "27 schools counted; four are still to find two dry days."},
			},
		},
		{
			text: "Report injuries and near misses on school routes.", when: "Annually, with a note at the half-year", leads: "AN/BW",
			measures: "One report, four pages, a map\nNear misses from the pupils' survey set beside injuries",
			said: []statement{
				{ago: second, text: "Outline agreed. Near misses need a question in the next hands-up survey."},
			},
		},
		{
			text: "Bring this tracker to the panel, with what has slipped at the top.", when: "Quarterly", leads: "HM/PK",
			measures: "Papers out seven days before\nEvery late action with a reason and a new date",
			said: []statement{
				{ago: first, rating: green, text: "First report taken on {thu -160}."},
				{ago: second, rating: green, text: "Second report taken. Members asked for ratings to be set beside dates."},
				{ago: third, rating: green, text: "Third report in hand; it goes out with the papers for the site visits."},
			},
		},
	},
}}
