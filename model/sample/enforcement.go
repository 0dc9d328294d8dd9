package sample

var enforcement = []objective{
	{
		section: "3 Enforcement",
		aim:     "Rules that are few, plain and kept at the times that matter.",
		actions: []action{
			{
				text: "Bring the cameras at all four school streets up to one standard.", when: "By {thu 17}", leads: "TO/VJ",
				measures: "Four cameras that read the same list of exemptions\nFewer than one penalty in a hundred cancelled for an error of ours",
				said: []statement{
					{ago: first, rating: amber, text: "Two makes of camera, two lists of exemptions. Quotes asked for."},
					{ago: second, rating: amber, text: "Supplier chosen. One list for all four is being tested."},
					{ago: third, rating: amber, text: "Three of four on the new list. Cancelled penalties fell from 31 a month to six."},
					{ago: 5, text: "The pole at Mill Lane has to move half a metre; the lorry is booked for {wed 9}."},
				},
			},
			{
				text: "Send an officer to every school with a complaint at least once a fortnight.", when: "From {month -6}", leads: "TO",
				measures: "Visits logged by school\nComplaints answered with what was seen",
				said: []statement{
					{ago: first, rating: green, text: "Rota drawn up for 19 schools."},
					{ago: second, rating: green, text: "88 per cent of the visits kept."},
					{ago: third, rating: green, text: "91 per cent kept, in spite of two vacancies. Heads get a note of each visit the same day."},
				},
			},
			{
				text: "Go out with the neighbourhood police outside the six busiest schools.", when: "Quarterly", leads: "TO/BW",
				measures: "Six joint patrols a quarter\nWhat each found, on one page",
				said: []statement{
					{ago: first, rating: green, text: "Six held: 140 conversations, eleven penalties."},
					{ago: second, rating: amber, text: "Four held. Two were called off for an incident elsewhere."},
					{ago: third, rating: green, text: "Six held and the two missed ones made up."},
				},
			},
		},
	},
	{
		section: "3 Enforcement",
		aim:     "Officers who are safe at work and seen where they are needed.",
		actions: []action{
			{
				text: "Body-worn cameras and conflict training for all fourteen civil enforcement officers.", when: "By {end -3}", leads: "TO/FT",
				measures: "Fourteen trained and equipped\nAssaults and threats reported, and fewer of them",
				said: []statement{
					{ago: first, rating: green, text: "Training booked in two groups."},
					{ago: second, rating: amber, text: "Nine trained. The second group's course was cancelled by the provider."},
					{ago: third, rating: amber, text: "Nine trained, eleven cameras in use. New course on {tue 30}."},
				},
			},
			{
				text: "Fill the two vacant officer posts.", when: "{num -22}", leads: "TO/EH",
				measures: "Sixteen officers in post by the end of {month 2}",
				said: []statement{
					{ago: second, rating: amber, text: "Advertised once: four applicants, none appointed."},
					{ago: third, rating: amber, text: "Advertised again, with term-time hours as a choice: 17 applicants."},
					{ago: 12, rating: red, text: "One offer accepted, one declined for a post with the next council. The closing date has passed.", reason: "The second post needs a third round; pay is the reason given."},
				},
			},
		},
	},
}
