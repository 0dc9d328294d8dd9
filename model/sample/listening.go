package sample

var listening = []objective{{
	section: "4 Listening and being heard",
	aim:     "Residents know what is planned on their street, in time to change it.",
	actions: []action{
		{
			text: "One page for all plans, by street, with a name to ring.", when: "By {end -3}", leads: "CR/VJ",
			measures: "Every live plan on it\nHalf of those who ring have read it first",
			said: []statement{
				{ago: first, rating: green, text: "Page built. Search by postcode works, by street name not yet."},
				{ago: second, rating: blue, text: "Live since {mon -110}. 2,300 visits in the first fortnight."},
			},
		},
		{
			text: "Answer every request for a restriction within fifteen working days.", when: "Ongoing", leads: "TO/CR",
			measures: "Nine in ten answered in time\nThe answer says what happens next, and when",
			said: []statement{
				{ago: first, rating: amber, text: "64 per cent in time."},
				{ago: second, rating: amber, text: "66 per cent in time. Template letters no longer say “in due course”."},
				{ago: third, rating: red, text: "58 per cent in time. Requests doubled after the page went live, which is good news and more than two people can answer.", reason: "A third person, or a longer promise: one or the other has to be decided."},
			},
		},
		{
			text: "Have a group of disabled residents test each design before it goes out.", when: "From {month -6}, ongoing", leads: "RAF/FT/GB",
			measures: "Twelve residents, paid for their time\nWhat changed because of them, in each report",
			said: []statement{
				{ago: first, rating: green, text: "Eight residents have joined through the Access Forum."},
				{ago: second, rating: green, text: "Eleven members. First design tested: Fairfield Road gets a second dropped kerb."},
				{ago: third, rating: green, text: "Twelve members. Tested two designs; a tapping rail was added at St Bede's."},
			},
		},
		{
			text: "Ask pupils twice a year how they came and how it felt.", when: "Half-yearly", leads: "LS/PHF",
			measures: "Hands-up survey in at least 25 of the 31 primary schools",
			said: []statement{
				{ago: first, rating: amber, text: "19 schools took part."},
				{ago: third, rating: green, text: "26 schools took part. Walking is up by three points, scooting by four."},
			},
		},
		{
			text: "Put out every consultation in easy read and in the five languages most asked for.", when: "By {fri -6}", leads: "CR/FT",
			measures: "Ready on the day on which the consultation opens",
			said: []statement{
				{ago: second, text: "Translators found for four of five languages."},
				{ago: third, text: "Easy read agreed with the Access Forum. Fifth translator starts next week."},
				{ago: 7, text: "Completed for the first three streets: easy read and all five languages are out, a fortnight after the letters."},
			},
		},
	},
}}
