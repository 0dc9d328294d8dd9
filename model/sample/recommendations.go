package sample

import "council/scrutiny/model"

// proposal is a recommendation; below are its parts. Evidence and findings go by
// their numbers.
type proposal struct {
	model.Recommendation
	evidence, findings []int
	below              []string
}

const (
	actTogether = "Knowing and acting together"
	schools     = "At the school gate"
	officers    = "Enforcement"
)

// early are the recommendations of the interim report, which the panel agreed by
// circulation.
var early = []proposal{
	{
		Recommendation: model.Recommendation{
			Heading: actTogether, Text: "That the council keep one list of the streets reported most, and that its officers and the police both work from it.",
			To: "PK/BW", When: model.Timetable{Words: "{end -2}"}, Measure: "One list, brought up to date each month, in both control rooms", Cost: "None",
		},
		evidence: []int{4, 5}, findings: []int{1},
	},
	{
		Recommendation: model.Recommendation{
			Heading: actTogether, Text: "That everyone who asks for a restriction be told within a month what happens next and when.",
			To: "Head of Highways and Parking", When: model.Timetable{Words: "{end -1}"}, Measure: "Nine in ten told within a month, counted each quarter", Cost: "up to £8,000 a year",
		},
		evidence: []int{3, 4}, findings: []int{2},
	},
	{
		Recommendation: model.Recommendation{
			Heading: schools, Text: "That no school street rest on volunteers alone:",
			To: "Cabinet Member", When: model.Timetable{Words: "Before {season 9}"}, Cost: "£17,000 a year",
		},
		evidence: []int{1}, findings: []int{3},
		below: []string{
			"that one paid supervisor be shared by every three schools",
			"that twenty stewards be trained and five kept in reserve",
		},
	},
	{
		Recommendation: model.Recommendation{
			Heading: schools, Text: "That each school be told its own figures before they are published.",
			To: "Director", When: model.Timetable{Words: "From {month 1}"}, Measure: "All 31 primary schools told a week before",
		},
		evidence: []int{2}, findings: []int{3},
	},
	{
		Recommendation: model.Recommendation{
			Heading: schools, Text: "That officers be out in the forty minutes around the bell rather than between the two peaks.",
			To: "TO", When: model.Timetable{Words: "By {end 1}"}, Measure: "Hours on patrol by time of day, published each term", Cost: "None",
		},
		evidence: []int{2, 3}, findings: []int{3},
	},
}

// later are recommendations written since: one that the panel made at its second
// meeting, and a draft.
var later = []proposal{
	{
		Recommendation: model.Recommendation{
			Heading: officers, Text: "That the two vacant officer posts be filled before the term begins.",
			To: "Cabinet Member", When: model.Timetable{Words: "Before the term begins"}, Measure: "Sixteen officers in post",
			Submitted: model.Timetable{Words: "{day -16}"},
		},
		findings: []int{3},
	},
	{
		Recommendation: model.Recommendation{
			Heading: officers, Text: "That hired scooters be given marked places, and that the firms answer for those left elsewhere.",
			Notes: "Nothing to rest on before the new line of enquiry has evidence.",
		},
	},
}

func recommending() []event {
	return []event{
		{111, officer, func(b *builder) model.Change {
			return together("drafted the recommendations of the interim report", model.Insert{Records: b.proposals(early)})
		}},
		{108, officer, func(b *builder) model.Change {
			ids := b.numbered(model.KindFinding, []int{1, 2, 3})
			for _, rec := range b.review.Of(model.KindRecommendation) {
				ids = append(ids, model.IDOf(rec))
			}
			return together("noted that the panel agreed the interim report by circulation", model.Agree{IDs: ids})
		}},
		{103, officer, func(b *builder) model.Change {
			return together("sent the interim report to Cabinet", b.setInfo("submitted", "{day -103}",
				"response_days", "61", "response_basis", "two months, as for most reports", "background", background, "foreword", foreword))
		}},
		{16, officer, func(b *builder) model.Change {
			return together("wrote down two more recommendations", model.Insert{Records: b.proposals(later)})
		}},
		{16, officer, func(b *builder) model.Change {
			return model.Agree{IDs: []model.ID{b.recommendation("6")}, Minute: b.decision("two vacant officer posts")}
		}},
	}
}

const (
	background = "Four school streets run in Riverdale and three more are promised. Pavements are another matter: there is no order against parking on any of them, and whoever asks for one waits."
	foreword   = "We began with a walk along Station Road, and it took us forty minutes to go as far as a bus goes in two. What we ask for in this report is not dear. Most of it is that those who act tell each other, and those who asked, what they do.\n\nCllr Ruth Adeyemi, Chair of the Safer Streets Panel"
)

func (b *builder) proposals(all []proposal) []model.Record {
	var recs []model.Record
	for i, p := range all {
		rec := p.Recommendation
		rec.When.Words, rec.Submitted.Words = b.words(rec.When.Words), b.words(rec.Submitted.Words)
		rec.Evidence, rec.Findings = b.numbered(model.KindEvidence, p.evidence), b.numbered(model.KindFinding, p.findings)
		under := model.Provisional(&rec, i+1)
		recs = append(recs, &rec)
		for _, text := range p.below {
			recs = append(recs, &model.Recommendation{Heading: rec.Heading, Text: text, Under: []model.ID{under}})
		}
	}
	return recs
}

// recommendation returns the recommendation of a number.
func (b *builder) recommendation(label string) model.ID {
	for rec := range model.Each[*model.Recommendation](b.review) {
		if rec.Label == label && len(rec.Under) == 0 {
			return rec.ID
		}
	}
	return b.nth(model.KindRecommendation, -1)
}
