package model

// BoardHeading stands above what a report on the scope of a review asks of the
// body that it goes to.
const BoardHeading = "Recommendations to the board"

// beginning makes copies of the records of a template, which are never changed
// themselves.
func beginning(template []Record) []Record {
	recs := make([]Record, len(template))
	for i, rec := range template {
		recs[i] = schemas[rec.Kind()].clone(rec)
	}
	return recs
}

// scopeReport returns how a report on the scope of a review begins. Its words are
// there to be written over.
func scopeReport() []Record {
	compare := &Point{Type: MethodPoint, Label: "2", Text: "Compare what is done with what was meant, theme by theme:"}
	weigh := &Point{Type: MethodPoint, Label: "3", Text: "Weigh the options:"}
	board := &Body{Name: "Review board", Does: "Decides on the scope and looks at progress", Meets: "every month"}
	under := []ID{Provisional(compare, 1)}
	option := []ID{Provisional(weigh, 2)}
	to := []ID{Provisional(board, 3)}
	return []Record{
		&Recommendation{Heading: BoardHeading, Text: "To agree what the review looks at and how, as set out below"},
		&Recommendation{Heading: BoardHeading, Text: "To agree when the review comes back with its findings"},
		&Recommendation{Heading: BoardHeading, Text: "To agree that the approach is tried on one theme before the others"},
		&Role{Title: "Sponsor"}, &Role{Title: "Review manager"}, &Role{Title: "Review board"},
		&Role{Title: "Signed off by"}, &Role{Title: "Author"},
		&Point{Type: PriorityPoint, Label: "1", Text: "What residents ask about most"},
		&Point{Type: PriorityPoint, Label: "2", Text: "Where money or time is lost"},
		&Point{Type: PriorityPoint, Label: "3", Text: "What is to change within the year in any case"},
		&Point{Type: ChallengePoint, Label: "1", Text: "What may stand in the way, and who can move it"},
		&Point{Type: ChallengePoint, Label: "2", Text: "What is not known yet"},
		&Inclusion{Label: "a)", Text: "The services and the places that the review looks at"},
		&Inclusion{Label: "b)", Text: "The years that it looks back on"},
		&Exclusion{Label: "a)", Text: "What other work covers already"},
		&Point{Type: MethodPoint, Label: "1", Text: "Agree who leads each theme, and meet them"},
		compare,
		&Point{Type: MethodPoint, Label: "a)", Text: "plans and who carries them out", Under: under},
		&Point{Type: MethodPoint, Label: "b)", Text: "figures, and what other councils achieve", Under: under},
		&Point{Type: MethodPoint, Label: "c)", Text: "what those say who are affected", Under: under},
		weigh,
		&Point{Type: MethodPoint, Label: "a)", Text: "what each costs or saves", Under: option},
		&Point{Type: MethodPoint, Label: "b)", Text: "who would have to do what, by when", Under: option},
		&Point{Type: MethodPoint, Label: "4", Text: "Pilot: try the approach on one theme first, then go on with the others"},
		&Risk{Text: "The review takes longer than the decision that it is to inform"},
		board,
		&Body{Name: "Review team", Does: "Does the work and reports on it", Meets: "every two weeks", ReportsTo: to},
	}
}

// termsOfReference are the lists that a panel resolves, with words to be written
// over.
var termsOfReference = []Record{
	&Point{Type: ObjectivePoint, Label: "1", Text: "To find out how the service works today, and for whom it does not"},
	&Point{Type: ObjectivePoint, Label: "2", Text: "To compare it with what others achieve for the same money"},
	&Point{Type: ObjectivePoint, Label: "3", Text: "To recommend what can be changed, by whom and by when"},
	&Point{Type: IndicatorPoint, Label: "1", Text: "Each recommendation names who acts and how it is known that they did"},
	&Point{Type: IndicatorPoint, Label: "2", Text: "Those who use the service were heard, and can see what came of it"},
	&Point{Type: IndicatorPoint, Label: "3", Text: "The executive answers every recommendation within its time"},
	&Point{Type: MethodPoint, Label: "1", Text: "Read what the council holds: policies, figures, contracts"},
	&Point{Type: MethodPoint, Label: "2", Text: "Hear the officers who run the service and the Cabinet Member"},
	&Point{Type: MethodPoint, Label: "3", Text: "Go and see where the service is given"},
	&Point{Type: MethodPoint, Label: "4", Text: "Ask residents and partners"},
	&Point{Type: InvolvementPoint, Label: "1", Text: "The Members of the panel"},
	&Point{Type: InvolvementPoint, Label: "2", Text: "The Cabinet Member and the Director"},
	&Point{Type: InvolvementPoint, Label: "3", Text: "Those who use the service, and those who do not"},
}
