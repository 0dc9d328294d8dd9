package sample

var partners = []objective{{
	section: "6 Partners and money",
	aim:     "A programme that is paid for, looked after and shared.",
	actions: []action{
		{
			text: "Set out a three-year programme with its costs.", when: "No later than {fri 20}", leads: "PK/DF",
			measures: "Costs by street and by year\nWhat would be done first with half of the money",
			said: []statement{
				{ago: first, rating: green, text: "Headings agreed with Finance."},
				{ago: second, rating: amber, text: "Costs of the first ten streets in. Camera prices rose by 12 per cent."},
				{ago: third, rating: amber, text: "Draft with the Director. The half-money version is still to be written."},
				{ago: 2, text: "Both versions with the Director. Finance wants maintenance shown as a line of its own."},
			},
		},
		{
			text: "Bid to the active travel fund for St Bede's and Northside Juniors.", when: "{num -70}", leads: "PK/DF",
			measures: "A bid in on time, with letters from both schools",
			said: []statement{
				{ago: first, rating: green, text: "Letters from both heads in hand."},
				{ago: second, rating: green, text: "Draft read by two people who had no part in it."},
				{ago: third, rating: blue, text: "Sent in on {fri -72}. Awarded in full: £186,000 over two years."},
			},
		},
		{
			text: "Ask for school streets in the contributions from new housing.", when: "Ongoing – see 6.1", leads: "JD/DF",
			measures: "A standard clause\nUsed in every scheme of more than fifty homes near a school",
			said: []statement{
				{ago: second, rating: green, text: "Clause drafted with Planning."},
				{ago: third, rating: amber, text: "Used once. Two schemes went through before Planning had the clause."},
			},
		},
		{
			text: "Agree who looks after signs, posts and cameras once the trials are over.", when: "{end 3} (revised from {end -1})", leads: "PK/SP",
			measures: "A line in the maintenance contract\nA faulty sign put right within ten working days",
			said: []statement{
				{ago: first, rating: green, text: "Contractor has priced it."},
				{ago: second, rating: amber, text: "The price is a third above what was set aside."},
				{ago: third, rating: amber, text: "Cheaper if signs go in with the lighting contract, which is let in {month 3}. Date moved to match.", reason: "New date agreed with the Director on {mon -28}."},
			},
		},
		{
			text: "A one-page agreement with each school: what the council does, what the school does.", when: "{season 5}", leads: "EH/PHF",
			measures: "Signed by the head and the chair of governors\nLooked at again each September",
			said: []statement{
				{ago: second, rating: green, text: "Draft with the Heads' Forum."},
				{ago: third, rating: green, text: "Forum content. Two schools have signed before being asked."},
			},
		},
	},
}}
