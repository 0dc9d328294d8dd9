package sample

var schoolStreets = []objective{{
	section: "1 School streets",
	aim:     "Streets outside our schools to which children come on foot, on wheels or by bike, and arrive safely.",
	actions: []action{
		{
			text: "Make the four trial school streets permanent.", when: "By {end -2}", leads: "GB/PK",
			measures: "Four orders sealed\nPermanent signs up\nNo gap between trial and permanent order",
			said: []statement{
				{ago: first, rating: green, text: "Notices drafted for all four. Ward members have been told."},
				{ago: second, rating: green, text: "31 objections and 112 letters of support. Two objections at Mill Lane turn on the loading bay, and are fair."},
				{ago: third, rating: green, text: "Three orders sealed and signed. Mill Lane waits for a redrawn plan of the loading bay."},
				{ago: 9, text: "Redrawn plan sent to the shopkeepers. The trial order covers Mill Lane until {end 1}, so there is no gap yet."},
			},
		},
		{
			text: "Open three more school streets: Fairfield Road, St Bede's and Northside Juniors.", when: "{quarter 6}", leads: "LS/GB/PK",
			measures: "Three streets open\nCars at the gate down by two thirds within six months",
			said: []statement{
				{ago: first, rating: green, text: "Heads and governors of all three have agreed in principle."},
				{ago: second, rating: amber, text: "Fairfield Road is designed. St Bede's asks for a later closing time, which buses 14 and 15 would miss."},
				{ago: third, rating: amber, text: "The bus company offers to retime the 14. Northside Juniors has a new head, and the talk begins again."},
			},
		},
		{
			text: "Publish how the next schools are chosen, with every school's score.", when: "{abbr -5}", leads: "PK/LS",
			measures: "Score sheet and map on the website\nEvery school told its own score first",
			said: []statement{
				{ago: first, rating: green, text: "Scores checked by two schools that were sure to dispute them. One mark changed."},
				{ago: second, rating: blue, text: "Published on {thu -101}. Two schools have asked how to score higher, which is what it is for."},
			},
		},
		{
			text: "Walk the route with the head and a group of pupils before a school street is drawn.", when: "Termly", leads: "LS/PHF",
			measures: "A walk for each school in the programme\nWhat pupils said goes with the design",
			said: []statement{
				{ago: first, rating: green, text: "Walked at St Bede's. The pupils found a blind gateway that the drawings did not show."},
				{ago: third, rating: green, text: "Walked at Fairfield Road with 22 pupils. Northside Juniors to follow when the new head is ready."},
			},
		},
		{
			text: "Count traffic in the streets around each school street before it opens and afterwards.", when: "(1) First counts by {end -4} (2) Half-yearly after that", leads: "GB/VJ",
			measures: "Counts published within a month of being taken\nAny street that gains more than 10 per cent is looked at again",
			said: []statement{
				{ago: first, rating: green, text: "Sixteen counters ordered."},
				{ago: second, rating: amber, text: "First counts done at three schools. Roadworks on Tanner's Row spoil the fourth."},
				{ago: third, rating: amber, text: "Counts published for three schools: E8 in the evidence log. Mill Lane has to be counted again after the resurfacing."},
			},
		},
		{
			text: "Train and equip stewards where gates are closed by volunteers.", when: "Ongoing until {month 5}", leads: "LS/KL",
			measures: "Twenty stewards trained, five in reserve\nNo closure missed for want of a steward",
			notes:    "KL was an agency post. Nobody has taken it over; raise with Priya.",
			said: []statement{
				{ago: first, rating: amber, text: "Twelve trained. Three schools share a reserve list."},
				{ago: second, rating: amber, text: "Still twelve: four joined, four left. Seven closures missed since {month -5}."},
				{ago: third, rating: red, text: "Ten trained and no reserve. St Anne's opened its gates on six mornings because nobody could come.", reason: "Volunteers alone will not hold it; a paid supervisor is not in any budget."},
			},
		},
	},
}}
