package doctor

// The groups of faults, the worst first.
const (
	groupSaid = "What the panel would be told wrongly"
	groupHeld = "What nobody can be held to"
	groupLeft = "What goes out with the file"
)

// check is one kind of fault. The order of the table is that of the report: the
// worst first.
type check struct {
	key       string
	group     string
	one, more string // what one is, and several are
	why, do   string
	find      func(p *patient) []Place
}

func checks() []check {
	return []check{
		{
			key: "green-late", group: groupSaid, one: "green past its date", more: "greens past their date",
			why:  "The rating says on track and the date says late: one of the two is wrong.",
			do:   "Ask the lead which: rate it again, or agree a new date and write down why.",
			find: (*patient).greens,
		},
		{
			key: "rated-better", group: groupSaid, one: "rating better than its date says", more: "ratings better than their dates say",
			why:  "By the days past the date the scheme suggests a worse rating.",
			do:   "Rate again, or agree a new date and write down why.",
			find: (*patient).better,
		},
		{
			key: "late-unrated", group: groupSaid, one: "action past its date with no word on how it stands", more: "actions past their date with no word on how they stand",
			why:  "There is no rating, and the position does not begin with “Completed”.",
			do:   "Rate it, or say in the position that it is completed and when.",
			find: (*patient).late,
		},
		{
			key: "colour-alone", group: groupSaid, one: "rating by colour alone", more: "ratings by colour alone",
			why:  "A colour is lost in print, in CSV and to a screen reader, and about 1 man in 12 does not tell red from green.",
			do:   "Write the word or the letter into the cell; keep the colour if you like.",
			find: (*patient).colours,
		},
		{
			key: "rating-unknown", group: groupSaid, one: "rating that is none of the scheme’s", more: "ratings that are none of the scheme’s",
			why:  "“Amber/Green” can mean either, so that it is counted as neither.",
			do:   "Choose one rating, and put the rest into the position.",
			find: (*patient).strangeRatings,
		},
		{
			key: "position-old", group: groupSaid, one: "position that is years old", more: "positions that are years old",
			why:  "The newest date named is more than two years back, and nothing says that the action is done.",
			do:   "Ask the lead for a position, or propose to close the action.",
			find: (*patient).oldPositions,
		},
		{
			key: "no-response", group: groupHeld, one: "recommendation without a response", more: "recommendations without a response",
			why:  "Silence is no answer: the executive has to say whether it accepts.",
			do:   "Ask for the response, and give the day by which it is due.",
			find: (*patient).unanswered,
		},
		{
			key: "no-lead", group: groupHeld, one: "action without a lead", more: "actions without a lead",
			why:  "Nobody can be asked how it stands.",
			do:   "Have the service name one person, post or team.",
			find: (*patient).leaderless,
		},
		{
			key: "no-date", group: groupHeld, one: "action without a date", more: "actions without a date",
			why:  "What has no date can never be late.",
			do:   "Agree a day, a month or “Quarterly” with the lead.",
			find: (*patient).dateless,
		},
		{
			key: "date-unreadable", group: groupHeld, one: "date that nobody can read", more: "dates that nobody can read",
			why:  "There is no such day, its year is missing, or the words name no time.",
			do:   "Write it as 30 June 2026, June 2026, Q2 2026/27 or by 30 June 2026.",
			find: (*patient).unreadable,
		},
		{
			key: "date-open", group: groupHeld, one: "date that is still to be said", more: "dates that are still to be said",
			why:  "“TBC” and “see the manager” name no day, so that the action can never be late.",
			do:   "Ask for the day; until there is one, give a day by which it will be said.",
			find: (*patient).openDates,
		},
		{
			key: "initials", group: groupHeld, one: "set of initials that nobody owns", more: "sets of initials that nobody owns",
			why:  "Nothing says who they stand for; in a year nobody will know.",
			do:   "Add a list of initials with name and post, or write the names out.",
			find: (*patient).initials,
		},
		{
			key: "row-twice", group: groupHeld, one: "row that is there twice", more: "rows that are there twice",
			why:  "What is there twice is counted twice, and one of the two is not kept up.",
			do:   "Keep the row that is up to date and take the other out.",
			find: (*patient).twice,
		},
		{
			key: "row-nearly-twice", group: groupHeld, one: "row that may be there twice", more: "rows that may be there twice",
			why:  "One has the reference of another row, or nearly all of its words.",
			do:   "See whether both are meant; if so, give each its own reference.",
			find: (*patient).nearlyTwice,
		},
		{
			key: "hidden", group: groupLeft, one: "hidden part", more: "hidden parts",
			why:  "Whoever gets the file can show it again with two clicks.",
			do:   "Delete what nobody is to see, in a copy; show the rest.",
			find: (*patient).hidden,
		},
		{
			key: "tracked", group: groupLeft, one: "tracked change", more: "tracked changes",
			why:  "The file keeps words that were struck out, and who struck them out.",
			do:   "In Word: Review, Accept, Accept All Changes, once each has been read.",
			find: (*patient).tracked,
		},
		{
			key: "comments", group: groupLeft, one: "comment", more: "comments",
			why:  "Comments are written among colleagues and go out with the file.",
			do:   "Settle each one and delete it; File, Info, Inspect Document finds them all.",
			find: (*patient).comments,
		},
		{
			key: "authors", group: groupLeft, one: "name of an author in the file", more: "names of authors in the file",
			why:  "The file says who wrote it, saved it last, commented or changed it, to everybody who gets it.",
			do:   "File, Info, Inspect Document takes them out, in a copy.",
			find: (*patient).authors,
		},
	}
}
