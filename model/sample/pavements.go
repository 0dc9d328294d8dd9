package sample

var pavements = []objective{{
	section: "2 Pavement parking",
	aim:     "Pavements on which a wheelchair, a guide dog or a double buggy can pass without going into the road.",
	actions: []action{
		{
			text: "Agree with the police who deals with what, and say so on one page.", when: "By {fri 12}", leads: "PK/BW",
			measures: "One page agreed and published\nThe contact centre passes reports to the right side at the first call",
			said: []statement{
				{ago: second, rating: amber, text: "Two meetings. Agreed on blocked pavements; dropped kerbs still open."},
				{ago: third, rating: green, text: "Draft page with both sides. Dropped kerbs go to the council, driveways to the police."},
				{ago: 3, text: "The Inspector has signed. Communications have the page for a plain-English read."},
			},
		},
		{
			text: "Walk and map the forty streets that residents report most.", when: "{end -1}", leads: "VJ/GB",
			measures: "Width measured every 20 metres\nA map layer that officers and members can open",
			said: []statement{
				{ago: first, rating: green, text: "Method tried on two streets: half a day each, two people."},
				{ago: second, rating: green, text: "Seventeen streets walked. Nine have stretches under 1.5 metres."},
				{ago: third, rating: amber, text: "Thirty-one streets walked. The student placement that did the walking has ended."},
			},
		},
		{
			text: "Consult on no-pavement-parking orders in the first three streets.", when: "{month -1} – {month 2}", leads: "GB/CR",
			measures: "A letter to every home, twice\nA drop-in on each street\nReplies summarised for the Cabinet Member within three weeks",
			said: []statement{
				{ago: second, rating: green, text: "Streets chosen: Station Road, Albert Street, the lower part of Castle Hill."},
				{ago: third, rating: green, text: "First letters out. Drop-ins booked for {thu 19} and {thu 26}."},
			},
		},
		{
			text: "Leave a friendly leaflet, not a ticket, on the first car on the pavement.", when: "{nth -120}", leads: "CR/TO",
			measures: "Leaflet agreed with the Access Forum\n2,000 printed and carried by every officer",
			said: []statement{
				{ago: first, rating: green, text: "Text agreed with the Access Forum, who took out every “please note”."},
				{ago: second, rating: blue, text: "In use since {mon -116}. Officers say that it starts conversations rather than arguments."},
			},
		},
		{
			text: "Mark bays half on the pavement only where 1.5 metres stay clear.", when: "As each order is made", leads: "GB",
			measures: "No new bay leaves less than 1.5 metres",
			said: []statement{
				{ago: third, text: "No order has been made yet, so there is nothing to measure. The rule is in the design guide."},
			},
		},
		{
			text: "Clear bins, boards and old posts from the twelve narrowest places.", when: "Monthly until {month 3}", leads: "SP/DW",
			measures: "Twelve places clear\nStill clear three months later",
			notes:    "Who is DW? Not in the directory. Steve thinks a contractor.",
			said: []statement{
				{ago: first, rating: green, text: "List agreed after the walk of Station Road."},
				{ago: second, rating: green, text: "Five cleared, among them the cabinet outside the chemist's."},
				{ago: third, rating: amber, text: "Eight cleared. Bins are back on the pavement at two of them the day after collection."},
			},
		},
		{
			text: "Ask the Department for Transport for a borough-wide power.", when: "TBC – awaiting the Department's guidance", leads: "MW/JD",
			measures: "A letter from the Leader and all group leaders",
			said: []statement{
				{ago: first, rating: amber, text: "Draft letter with the group leaders."},
				{ago: second, rating: paused, text: "Held until the Department has said what it will offer. The panel was told on {thu -96}.", reason: "A letter now would ask for less than may be on offer."},
			},
		},
	},
}}
