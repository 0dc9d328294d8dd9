package sample

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
)

// reply is what the executive said to a recommendation, so many days ago.
type reply struct {
	ago   int
	label string
	model.Response
}

// replies are in the order in which they came. Recommendation 5 has none.
var answersOfCabinet = []reply{
	{90, "1", model.Response{
		Answer: model.ResponseAccepted, Words: "Accepted. Parking Services keep the list, and the Inspector's team has it open at every briefing.",
		Lead: "TO/BW", When: model.Timetable{Words: "{end -2}"},
	}},
	{90, "2", model.Response{
		Answer: model.ResponsePart, Words: "Accepted for requests that come in from now on. Those that wait are put in order by risk first, and then told.",
		Lead: "PK", When: model.Timetable{Words: "{end 1}"},
	}},
	{88, "3", model.Response{
		Answer: model.ResponseRejected, Words: "There is no money for supervisors this year. The panel may ask again when the budget is drawn up.",
	}},
	{60, "4", model.Response{
		Words: "Cabinet will answer this together with the report on travel to school.",
		Notes: "That report has no date.",
	}},
	{9, "6", model.Response{
		Answer: model.ResponseAccepted, Words: "Agreed in principle.",
	}},
}

// answered are the actions that came of accepted recommendations.
var answered = []struct {
	label string
	action
}{
	{"1", action{
		text: "Keep one list of the streets reported most, and open it to both sides.", when: "By {end -2}", leads: "TO/BW",
		measures: "One list, brought up to date each month\nIn both control rooms",
		said: []statement{
			{ago: 84, rating: amber, text: "Two lists laid beside each other: 31 streets are on both."},
			{ago: third, rating: blue, text: "One list of 43 streets, brought up to date on the first of each month. Both sides use it."},
		},
	}},
	{"2", action{
		text: "Put the requests that wait in order of risk, and tell each person who asked.", when: "By {end -1}", leads: "PK/GB",
		measures: "29 requests in order\n29 letters sent",
		said: []statement{
			{ago: 84, rating: green, text: "Method agreed with the School Travel Adviser."},
			{ago: third, rating: amber, text: "Eleven in order. The engineer who scores them was away for six weeks."},
		},
	}},
}

const (
	answeredSection = "8 What the interim report led to"
	answeredAim     = "What Cabinet accepted is done, and the panel can see it."
)

func responding() []event {
	var events []event
	for _, r := range answersOfCabinet {
		events = append(events, event{r.ago, officer, func(b *builder) model.Change { return b.receive(r) }})
	}
	for i, a := range answered {
		events = append(events, event{86, officer, func(b *builder) model.Change {
			return model.Follow{Response: b.nth(model.KindResponse, i), Actions: [][]model.Value{b.values(
				"section", answeredSection, "objective", answeredAim, "action", a.text, "timetable", a.when, "measures", a.measures, "leads", a.leads,
			)}}
		}})
		for _, s := range a.said {
			events = append(events, event{s.ago, officer, func(b *builder) model.Change {
				return together("", b.say(b.nth(model.KindAction, planned()-len(answered)+i), s)...)
			}})
		}
	}
	return append(events, chasing()...)
}

func (b *builder) receive(r reply) model.Change {
	resp := r.Response
	resp.Recommendation = []model.ID{b.recommendation(r.label)}
	resp.When.Words, resp.Received.Words = b.words(resp.When.Words), b.words(fmt.Sprintf("{day -%d}", r.ago))
	return together("noted the response to recommendation "+r.label, model.Insert{Records: []model.Record{&resp}})
}

func chasing() []event {
	chase := func(ago int, to, words string, labels ...string) event {
		return event{ago, officer, func(b *builder) model.Change {
			c := &model.Chaser{When: model.Timetable{Words: b.words(fmt.Sprintf("{day -%d}", ago))}, To: to, Words: words}
			for _, label := range labels {
				c.Recommendations = append(c.Recommendations, b.recommendation(label))
			}
			return together("asked for the responses that have not come", model.Insert{Records: []model.Record{c}})
		}}
	}
	return []event{
		chase(37, "Cabinet Member", "Wrote that the two months are over. The answer: it is on the desk.", "4", "5"),
		chase(12, "Director", "Rang. She has seen neither, and asks for both again.", "5"),
	}
}

// ending returns the events by which recommendations and actions ended.
func ending() []event {
	discharge := "be discharged"
	return []event{
		{18, officer, func(b *builder) model.Change {
			return model.SignOffAs{IDs: []model.ID{b.recommendation("1"), b.nth(model.KindAction, planned()-len(answered))}, State: model.Discharged, Minute: b.decision(discharge)}
		}},
		{17, officer, func(b *builder) model.Change {
			return model.SignOffAs{IDs: []model.ID{b.act("Report injuries")}, State: model.Succeeded, Successor: "Road Safety Partnership"}
		}},
		{17, officer, func(b *builder) model.Change {
			return model.SignOffAs{IDs: []model.ID{b.act("Ask the Department")}, State: model.ClosedDown, Reason: "The Department has opened a consultation of its own, which the council will answer."}
		}},
		{15, officer, func(b *builder) model.Change {
			return model.PutOff{IDs: []model.ID{b.nth(model.KindAction, planned()-1)}, To: b.words("By {end 1}"), Reason: "The engineer who scores the requests was away for six weeks."}
		}},
		{14, officer, func(b *builder) model.Change {
			return model.Set{IDs: []model.ID{b.act("Agree who looks after")}, Values: b.values("rests", "28")}
		}},
	}
}

// act returns the action that begins with these words.
func (b *builder) act(words string) model.ID {
	for a := range b.review.Actions() {
		if strings.HasPrefix(a.Text, words) {
			return a.ID
		}
	}
	return b.nth(model.KindAction, -1)
}
