package simulate

import "council/scrutiny/model"

// AnsweredStory is the fly-tipping review after its report: two findings, three
// options, four recommendations under two headings of which one has a part and
// one is a draft. On 22 November 2026 the report has been with the executive for
// 52 days, and 24 past the deadline: R1 has no answer, R2 half an answer, and R3
// one from which an action follows. A meeting closed with a resolution, and
// another is prepared.
func AnsweredStory() Story {
	s := append(FlyTipping(), model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "20 September 2026"}}})
	s = append(s, model.AddTo{Meeting: newest(s, model.KindMeeting), Kind: model.KindMinute, Values: []model.Value{
		{Field: "type", Text: string(model.Resolved)}, {Field: "text", Text: "the report and its recommendations be agreed"},
	}})
	minute := newest(s, model.KindMinute)
	s = append(s, model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "10 December 2026"}}})
	r := Told(s)
	enquiry, evidence := link(r.Of(model.KindEnquiry)[0]), link(r.Of(model.KindEvidence)[0])
	add := func(k model.Kind, pairs ...string) model.ID {
		var values []model.Value
		for i := 0; i+1 < len(pairs); i += 2 {
			values = append(values, model.Value{Field: pairs[i], Text: pairs[i+1]})
		}
		s = append(s, model.Add{Kind: k, Values: values})
		return newest(s, k)
	}
	s = append(s, model.Set{IDs: []model.ID{model.IDOf(r.Of(model.KindEvidence)[0])}, Values: []model.Value{{Field: "bears_on", Text: enquiry}}})
	finding := add(model.KindFinding, "finding", "Half of the tipped waste lies for more than two days.", "evidence", evidence, "enquiries", enquiry)
	add(model.KindFinding, "finding", "Nobody knows what enforcement costs.")
	add(model.KindOption, "option", "Share one depot with the parks service", "money", "saving", "figure", "up to £265k", "appraisal", "Cheaper, and further away.")
	add(model.KindOption, "option", "Keep both depots", "figure", "tbc")
	add(model.KindOption, "option", "Buy a third caged vehicle", "money", "cost", "figure", "43k", "chosen", "yes")
	first := add(model.KindRecommendation, "recommendation", "That tipped waste is cleared within one working day.", "heading", "Clearing waste",
		"to", "Head of Street Care", "date", "31 March 2027", "measure", "Nine in ten cleared in a day", "findings", linkTo(finding))
	part := add(model.KindRecommendation, "recommendation", "and that the times are published by ward", "under", linkTo(first))
	second := add(model.KindRecommendation, "recommendation", "That cameras stand at the five worst places.", "heading", "Enforcement", "to", "Enforcement Manager", "evidence", evidence)
	third := add(model.KindRecommendation, "recommendation", "That penalties are reviewed each year.", "heading", "Enforcement", "to", "Enforcement Manager", "date", "each April")
	add(model.KindRecommendation, "recommendation", "That somebody does something; and that it is paid for.", "heading", "Enforcement")
	s = append(s, model.Agree{IDs: []model.ID{finding, first, part, second, third}, Minute: minute},
		model.Set{IDs: []model.ID{1}, Values: []model.Value{
			{Field: "submitted", Text: "1 October 2026"}, {Field: "response_days", Text: "28"}, {Field: "response_basis", Text: "the council's own rule"},
		}})
	add(model.KindResponse, "recommendation", linkTo(second), "answer", "accept", "words", "Gladly.", "received", "20 October 2026")
	resp := add(model.KindResponse, "recommendation", linkTo(third), "answer", "accept", "words", "They will be.", "lead", "MK", "date", "April 2027", "received", "20 October 2026")
	add(model.KindChaser, "recommendations", linkTo(first), "date", "9 November 2026", "to", "JB")
	return append(s, model.Follow{Response: resp, Actions: [][]model.Value{{
		{Field: "section", Text: "2 Enforcement"}, {Field: "action", Text: "Put the review of penalties into the forward plan"}, {Field: "leads", Text: "MK"}, {Field: "timetable", Text: "April 2027"},
	}}})
}

// newest returns the record of a kind that a story made last.
func newest(s Story, k model.Kind) model.ID {
	id := model.ID(0)
	for _, rec := range Told(s).Of(k) {
		id = max(id, model.IDOf(rec))
	}
	return id
}

func link(rec model.Record) string { return linkTo(model.IDOf(rec)) }

// linkTo writes a link to a record.
func linkTo(id model.ID) string { return number(int(id)) } //nolint:gosec // counts records
