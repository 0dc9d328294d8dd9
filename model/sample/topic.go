package sample

import (
	"strconv"

	"council/scrutiny/model"
)

// weighed are the scores of the topic by the first set of criteria that comes
// with the program, in its order.
var weighed = []struct {
	score uint64
	why   string
}{
	{2, "Three school streets are promised and not drawn yet; orders on pavements are new to the council."},
	{2, "Named in the Council Plan and in the strategy for public health."},
	{2, "1,312 reports in two years, and two petitions."},
	{2, "The Cabinet Member has asked for the panel's view."},
	{1, "Small sums for each street; cameras are dearer."},
	{1, "Cabinet decides on the programme once a year."},
}

func choosing() []event {
	return []event{
		{202, officer, func(*builder) model.Change {
			set := model.CriterionSets()[0]
			recs := set.Records()
			for i, rec := range recs {
				if c, ok := rec.(*model.Criterion); ok && i < len(weighed) {
					c.Score, c.Why = weighed[i].score, weighed[i].why
				}
			}
			return together("weighed the topic by "+set.Name, model.Insert{Records: recs})
		}},
		{202, officer, func(b *builder) model.Change {
			return together("wrote down why the topic was taken on", b.setInfo(
				"threshold", "8",
				"rationale", "Chosen before two other topics, which scored 7 and 5: the council is about to spend on school streets, and nobody has yet asked whether they work for those who cannot step into the road.",
			))
		}},
		{196, officer, func(*builder) model.Change {
			return together("listed the information that is needed", model.Insert{Records: sourceRecords()})
		}},
		{193, officer, func(*builder) model.Change {
			return together("drafted the terms of reference", model.Insert{Records: pointRecords()})
		}},
		{43, officer, func(b *builder) model.Change { return together("noted which information came in", b.cameIn()...) }},
		{18, officer, amendScope},
	}
}

// cameAs says as which evidence some of the information came in: the number that
// it has in the list, and that of the evidence.
var cameAs = map[string]int{"1": 2, "3": 4, "4": 1, "6": 7}

func (b *builder) cameIn() []model.Change {
	var changes []model.Change
	for i, rec := range b.review.Of(model.KindSource) {
		if s, ok := rec.(*model.Source); ok && len(s.Under) == 0 && cameAs[s.Label] > 0 {
			changes = append(changes, b.link(model.KindSource, i, "evidence", b.nth(model.KindEvidence, cameAs[s.Label]-1)))
		}
	}
	return changes
}

const (
	heldByUs   = "What the council holds"
	heldByThem = "What others hold"
	toFindOut  = "What has to be found out"
)

// source is an entry of the information that is needed; below are its parts.
type source struct {
	group, text, heldBy string
	below               []string
}

var sources = []source{
	{heldByUs, "Collisions and casualties on the way to school, five years", "Mapping and Data", nil},
	{heldByUs, "Penalty charge notices by street and by hour", "Parking Services", nil},
	{heldByUs, "Reports of pavement parking, two years", "Customer Services", nil},
	{heldByUs, "Each of the four school streets so far:", "Highways and Parking", []string{
		"counts before and after", "what it cost to open and what it costs a year", "objections, and what became of them",
	}},
	{heldByThem, "Calls about obstruction, and what came of them", "Neighbourhood policing team", nil},
	{heldByThem, "What five councils of like size did, and would do again", "Those councils", nil},
	{toFindOut, "How pupils travel now, school by school", "", nil},
	{toFindOut, "Where a pavement is left narrower than 1.5 metres", "", []string{"on the forty streets reported most", "within 300 metres of a school"}},
	{toFindOut, "Which journeys disabled residents have given up", "", nil},
}

func sourceRecords() []model.Record {
	var recs []model.Record
	for n, s := range sources {
		availability := model.Existing
		if s.group == toFindOut {
			availability = model.NewInformation
		}
		whole := &model.Source{Group: s.group, Label: strconv.Itoa(n + 1), Text: s.text, HeldBy: s.heldBy, Availability: availability}
		recs = append(recs, whole)
		under := model.Provisional(whole, len(recs))
		for i, part := range s.below {
			recs = append(recs, &model.Source{Group: s.group, Label: string(rune('a' + i)), Text: part, Under: []model.ID{under}, Availability: availability})
		}
	}
	return recs
}

// points are the terms of reference, the parts of the last step behind it.
var points = []model.Point{
	{Type: model.ObjectivePoint, Label: "1", Text: "To find out where parked cars keep people from getting about, and whom they keep."},
	{Type: model.ObjectivePoint, Label: "2", Text: "To say whether school streets do what was promised of them."},
	{Type: model.ObjectivePoint, Label: "3", Text: "To put the streets that wait in an order that residents can follow."},
	{Type: model.IndicatorPoint, Label: "1", Text: "Every recommendation has a lead, a date and a figure to be judged by."},
	{Type: model.IndicatorPoint, Label: "2", Text: "Those who gave evidence say that they were heard."},
	{Type: model.InvolvementPoint, Label: "1", Text: "The Access Forum meets the panel on its own ground."},
	{Type: model.InvolvementPoint, Label: "2", Text: "Heads, and pupils through their school councils."},
	{Type: model.MethodPoint, Label: "1", Text: "Read what there is, and ask what is missing."},
	{Type: model.MethodPoint, Label: "2", Text: "Hear witnesses in four sessions."},
	{Type: model.MethodPoint, Label: "3", Text: "Go and look:"},
	{Type: model.MethodPoint, Label: "a", Text: "at two school gates as they open"},
	{Type: model.MethodPoint, Label: "b", Text: "along Station Road with those who avoid it"},
}

func pointRecords() []model.Record {
	var recs []model.Record
	var whole model.ID
	for i, p := range points {
		if p.Label >= "a" {
			p.Under = []model.ID{whole}
		} else {
			whole = model.Provisional(&p, i+1)
		}
		recs = append(recs, &p)
	}
	return recs
}

// amendScope is what the panel changed in the scope that it had agreed.
func amendScope(b *builder) model.Change {
	return model.Because{
		Change: together("amended the scope",
			b.set(model.KindInclusion, 0, "text", "Parking on pavements, verges and dropped kerbs of roads that the council maintains, and bicycles and scooters left there"),
			model.Add{Kind: model.KindEnquiry, Values: b.values("enquiry", newEnquiry)},
		),
		Reason: "The Access Forum showed on its walk that hired scooters block the same places, and no line of enquiry asked about them.",
		Minute: b.decision("the scope take in"),
	}
}

// newEnquiry has no evidence yet.
const newEnquiry = "What keeps hired bicycles and scooters off the pavement, and who answers for those that are left there?"
