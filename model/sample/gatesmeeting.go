package sample

import (
	"fmt"

	"council/scrutiny/model"
)

var gatesAgenda = []agendaItem{
	{title: "Apologies and substitutes"},
	{title: "Declarations of interest and of the party whip"},
	{title: "Minutes of the last meeting", papers: "Draft minutes of {thu -175}"},
	{title: "Matters arising"},
	{title: "Visit to a neighbouring council", papers: "Note of the visit", evidence: []int{11}},
	{title: "Enforcement at the school gates", papers: "Figures of the last two terms", actions: []int{15, 16, 18}},
	{title: "Cameras for the next three school streets: what the bidders ask", open: "Cameras for the next three school streets", exempt: "3", evidence: []int{10}},
	{title: "Date of the next meeting"},
}

var gatesGuests = []guest{
	{"Helen Marsh", model.Officer, "Scrutiny Officer"},
	{"Priya Kapoor", model.Officer, "Head of Highways and Parking"},
	{"Daniel Frost", model.Officer, "Finance Business Partner"},
	{"Tom Okafor", model.AtWitness, "Parking Services Manager"},
}

const (
	whip       = "No member was under a party whip."
	substitute = "Cllr Gordon Lacey"
)

// gatesMeeting is the second meeting, held in public but for one item. Its
// minutes are a draft.
var gatesMeeting = sitting{19, []minuted{
	{"09:50", goesInto(model.PublicSession)},
	{"10:00", opens},
	{"10:00", present(model.Apologies, "Cllr Peter Hallam")},
	{"10:01", standsIn},
	{"10:01", present(model.Present, chair, viceChair, "Cllr Beth Langley", "Cllr Imran Qureshi", "Cllr Dilys Morgan", "Cllr Nuala Byrne",
		coOpted, substitute, "Helen Marsh", "Priya Kapoor", "Daniel Frost", "Tom Okafor")},
	{"10:02", func(b *builder) model.Change { return b.set(model.KindMeeting, 1, "public", "Four") }},
	{"10:02", notes("Apologies were received from Cllr Hallam, for whom Cllr Lacey stood in.")},
	{"10:03", takes(2)},
	{"10:03", declares("Cllr Dilys Morgan", 6, "Her son is one of the council's civil enforcement officers.", model.EffectLeft)},
	{"10:04", declares("Mrs Carol Whitfield", 6, "Governor of a school that has asked for officers at its gate.", model.EffectStayed)},
	{"10:04", notes(whip)},
	{"10:05", takes(3)},
	{"10:06", resolves("that the minutes of {thu -175} be approved subject to the question about verges being shown as that of Cllr Hallam.")},
	{"10:08", takes(4)},
	{"10:09", notes("The Head of Highways and Parking reported that 29 requests for an order wait, the oldest of them for two years.")},
	{"10:10", keepsPromise},
	{"10:12", says(model.Noted, "", "that 29 requests for an order wait, and that a list of them is in the members' library.")},
	{"10:12", resolves("that recommendation 1, on one list of streets, be discharged: the list is kept, and both sides work from it.")},
	{"10:13", resolves("that the scope take in bicycles and scooters left on pavements.")},
	{"10:14", takes(5)},
	{"10:14", arrives("Cllr Jack Treadwell")},
	{"10:15", notes("Cllr Osei described two school streets at opening time: signs that fold away, one list of exemptions, and nobody shouting.")},
	{"10:23", asks("Cllr Lacey", "who puts the signs out when the caretaker is ill.")},
	{"10:24", replies("Cllr Osei", "A member of staff does, by a rota that hangs in the school kitchen.")},
	{"10:28", says(model.Suggested, "Cllr Langley", "that the same two streets be seen again in winter.")},
	{"10:30", asksFor("Write down what folding signs cost to buy and to keep, beside bollards", "GB/DF", "by {end 1}")},
	{"10:32", takes(6)},
	{"10:32", leaves("Cllr Dilys Morgan")},
	{"10:33", notes("The Parking Services Manager gave the figures of two terms: nine visits in ten kept, two posts vacant, and one penalty in fifty cancelled.")},
	{"10:41", asks("Mrs Whitfield", "why her school had seen an officer twice in a term and another every week.")},
	{"10:42", replies("Tom Okafor", "The rota follows complaints, and few schools know that a complaint counts for more when it says on which day.")},
	{"10:47", asks("Cllr Byrne", "how many penalties were cancelled, and at which schools.")},
	{"10:48", says(model.Promised, "Tom Okafor", "to bring the number of cancelled penalties, school by school, to the next meeting.")},
	{"10:55", moves(model.Substantive, "Cllr Beth Langley", "Cllr Jack Treadwell", "that officers visit the six busiest schools once a week for the whole of next term.")},
	{"10:58", moves(model.Amendment, "Cllr Nuala Byrne", coOpted, "that “six” be “ten”, and that the visits be looked at again at half-term.")},
	{"11:04", counts(5, 2, 1)},
	{"11:05", carries(2)},
	{"11:05", amended},
	{"11:06", calls(1, chair, model.For)},
	{"11:06", calls(1, viceChair, model.For)},
	{"11:06", calls(1, "Cllr Beth Langley", model.For)},
	{"11:06", calls(1, "Cllr Imran Qureshi", model.Against)},
	{"11:07", calls(1, "Cllr Nuala Byrne", model.For)},
	{"11:07", calls(1, "Cllr Jack Treadwell", model.For)},
	{"11:07", calls(1, coOpted, model.Abstained)},
	{"11:07", calls(1, substitute, model.For)},
	{"11:08", carries(1)},
	{"11:09", asksFor("Draw up the rota for the ten busiest schools, and send it to their heads", "TO", "by {fri 12}")},
	{"11:11", asksFor("Tell every school how to report a car at its gate so that it counts", "CR/LS", "by {end 1}")},
	{"11:13", says(model.Recommended, "", "that the Cabinet Member fill the two vacant officer posts before the term begins.")},
	{"11:16", takes(7)},
	{"11:16", arrives("Cllr Dilys Morgan")},
	{"11:17", excludes("3", "it would show one bidder what another asks, and a fair tender is worth more to the public than knowing the prices today")},
	{"11:18", counts(9, 0, 0)},
	{"11:18", carries(3)},
	{"11:19", goesInto(model.PrivateSession)},
	{"11:21", behindDoors(model.NoteMinute, "Of three bids two were below the estimate, the lowest by £11,400 over five years.", "The panel heard what the bidders ask.")},
	{"11:34", behindDoors(model.Resolved, "that the lowest bid be put to the Cabinet Member, with a way out after the first year.", "that a bid be put to the Cabinet Member.")},
	{"11:35", reviewed},
	{"11:37", goesInto(model.PublicSession)},
	{"11:38", takes(8)},
	{"11:38", leaves("Cllr Gordon Lacey")},
	{"11:39", notes("The panel would meet again on {day 0}.")},
	{"11:40", asksFor("Book Committee Room 1, with the hearing loop", "HM", "by {day -9}")},
	{"11:41", closes},
}}

func standsIn(b *builder) model.Change {
	return model.AddTo{Meeting: b.live(), Kind: model.KindAttendee, Values: b.values("name", substitute, "capacity", string(model.Substitute), "for", "Cllr Peter Hallam")}
}

// keepsPromise says that the oldest promise was kept.
func keepsPromise(b *builder) model.Change {
	for _, p := range b.last().Promises() {
		return model.KeepPromise{Minute: p.ID}
	}
	return model.KeepPromise{}
}

// amended writes the motion as it stands with its amendment.
func amended(b *builder) model.Change {
	return b.set(model.KindMotion, 0, "text", "that officers visit the ten busiest schools once a week for the whole of next term, and that the visits be looked at again at half-term.")
}

// reviewed says until when the last entry stays closed without another look.
func reviewed(b *builder) model.Change {
	return model.Set{IDs: []model.ID{b.newest()}, Values: b.values("review_on", "{end 3}")}
}

// asked is what became of an action that the panel asked for, by its place
// among them: what it is measured by, and where it stands.
type asked struct {
	measures string
	ago      int
	rating   model.RatingKey
	says     string
}

var askedFor = []asked{
	{"One page that the panel can read in a minute", 7, amber, "Bollards are reckoned up; the maker of the signs has not answered yet."},
	{"A rota that every head has, and visits logged against it", 6, green, "Drawn up for all ten. It goes out on {fri 5}."},
	{"Reports that say a day and a time, and more of them", 10, "", "First words for the letter are with the Access Forum."},
	{"A room with a loop", 14, blue, "Booked, and the loop was tried."},
}

const (
	panelSection = "7 What the panel asked for"
	panelAim     = "What was said in the room is done before the next time."
)

// following returns what was done about the panel's own actions.
func following() []event {
	own := func(b *builder, n int) model.ID { return b.nth(model.KindAction, planned()+n) }
	events := []event{{17, officer, func(b *builder) model.Change {
		var changes []model.Change
		for i, a := range askedFor {
			changes = append(changes, model.Set{IDs: []model.ID{own(b, i)}, Values: b.values("section", panelSection, "objective", panelAim, "measures", a.measures)})
		}
		return together(fmt.Sprintf("put %d actions of meeting 2 into the tracker", len(changes)), changes...)
	}}}
	for i, a := range askedFor {
		events = append(events, event{a.ago, officer, func(b *builder) model.Change {
			return together("", b.say(own(b, i), statement{ago: a.ago, rating: a.rating, text: a.says})...)
		}})
	}
	return events
}

// planned returns how many actions the tracker had before the second meeting:
// those of the plan, and those that came of recommendations.
func planned() int {
	n := len(answered)
	for _, o := range tracker() {
		n += len(o.actions)
	}
	return n
}
