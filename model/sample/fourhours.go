package sample

import (
	"fmt"
	"time"

	"council/scrutiny/model"
)

// How long the longest meeting is.
const (
	longActions = 1000 // that the tracker had before
	longPeople  = 200  // that the review knows
	longItems   = 12
	longMembers = 20
	longMoves   = 12 // arrivals and departures
	longMotions = 40
	longEntries = 600 // beside those of motions
)

// FourHours returns the changes that make a review with a meeting as long as
// they get, the first of them the beginning of the review and the last the
// opening of the meeting; and those of its four hours: entries of all types,
// motions with votes by hands and by name, arrivals and departures. It is for
// tests of what must not become slow.
func FourHours() (before, during []model.Change) {
	h := &hours{review: model.NewReview("hours"), at: time.Date(2026, time.November, 22, 10, 0, 0, 0, time.UTC)}
	h.do(
		model.Begin{Title: "A long review", Body: "Panel", Template: model.Standard},
		model.Insert{Records: longTracker()},
		model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "22 November 2026"}, {Field: "quorum", Text: "4"}}},
	)
	h.meeting = h.last(model.KindMeeting)
	var there []model.Record
	for i := range longItems {
		there = append(there, &model.Item{Meeting: []model.ID{h.meeting}, Title: fmt.Sprintf("Evidence, part %d", i+1)})
	}
	for i := range longMembers {
		there = append(there, &model.Attendee{Meeting: []model.ID{h.meeting}, Name: longName(i), Presence: model.Present})
	}
	h.do(model.Insert{Records: there}, model.OpenMeeting{ID: h.meeting})
	before, h.made = h.made, nil
	for n := range longEntries {
		h.minute(n)
	}
	return before, h.made
}

// hours keeps the changes of a long meeting, and the review that they make:
// later ones name records of earlier ones.
type hours struct {
	review  *model.Review
	at      time.Time
	meeting model.ID
	made    []model.Change
}

// do makes changes. One that is refused is left out: the tests count what came
// of them.
func (h *hours) do(changes ...model.Change) {
	for _, c := range changes {
		h.at = h.at.Add(10 * time.Second)
		next, _, err := model.Apply(h.review, c, model.Stamp{At: h.at})
		if err == nil {
			h.review, h.made = next, append(h.made, c)
		}
	}
}

func (h *hours) last(k model.Kind) model.ID {
	recs := h.review.Of(k)
	if len(recs) == 0 {
		return 0
	}
	return model.IDOf(recs[len(recs)-1])
}

// minute makes one entry, and what is due with it: the next item, a motion,
// somebody who comes or goes.
func (h *hours) minute(n int) {
	if every := longEntries / longItems; n%every == 0 {
		h.do(model.TakeItem{Meeting: h.meeting, Item: model.IDOf(h.review.Sitting(h.meeting).Items()[n/every])})
	}
	if n%(longEntries/longMotions) == 0 {
		h.vote(n)
	}
	if every := longEntries / longMoves; n%every == every/2 {
		if who := model.IDOf(h.review.Sitting(h.meeting).Attendees()[n/every/2]); n/every%2 == 0 {
			h.do(model.Leave{ID: who})
		} else {
			h.do(model.Arrive{ID: who})
		}
	}
	c := model.Capture{Text: fmt.Sprintf("The Head of Service gave the figures for ward %d, and said what had been done since the spring.", n)}
	switch n % 10 {
	case 2:
		c.Type, c.Who = model.QuestionMinute, longName(n%longMembers)
	case 3:
		c.Type, c.Who = model.AnswerMinute, "Head of Service"
	case 5:
		c.Type, c.Leads, c.Due = model.ActionMinute, fmt.Sprintf("P%d", n%longPeople), "by 30 June 2027"
	case 8:
		c.Type, c.Text = model.Resolved, fmt.Sprintf("that the survey of ward %d be repeated", n)
	}
	h.do(c)
}

// vote puts a motion and takes the vote on it, by name each other time.
func (h *hours) vote(n int) {
	members := h.review.Sitting(h.meeting).Attendees()
	h.do(model.Propose{Text: fmt.Sprintf("that ward %d be looked at again", n), Mover: members[longMembers-1].ID, Seconder: members[longMembers-2].ID})
	motion := h.last(model.KindMotion)
	if n/(longEntries/longMotions)%2 == 0 {
		h.do(model.CountHands{Motion: motion, For: 9, Against: 4, Abstained: 1})
	} else {
		for i, a := range members {
			h.do(model.CallName{Motion: motion, Member: a.ID, Vote: []model.Vote{model.For, model.For, model.Against}[i%3]})
		}
	}
	h.do(model.Carry{Motion: motion})
}

func longName(n int) string {
	first := []string{"Ann", "Ben", "Cat", "Dev", "Eve", "Finn", "Gwen", "Hal", "Ivy", "Joe"}
	last := []string{"Ash", "Birch", "Cole", "Dale", "Elm", "Frost", "Glen", "Hill", "Irwin", "Jarvis", "Kay", "Lane", "Moor", "Nash", "Orr", "Park", "Quay", "Rook", "Shaw", "Thorn"}
	return "Cllr " + first[n/len(last)%len(first)] + " " + last[n%len(last)]
}

// longTracker returns actions and those who lead them.
func longTracker() []model.Record {
	var recs []model.Record
	for i := range longPeople {
		recs = append(recs, &model.Person{Name: longName(i), Abbreviation: fmt.Sprintf("P%d", i), Post: "Officer"})
	}
	for i := range longActions {
		recs = append(recs, &model.Action{
			Section: fmt.Sprintf("%d Part of the plan", i/25+1), Text: fmt.Sprintf("Publish the figures of place %d by ward, with what is done about them", i),
			When: model.Timetable{Words: "By 30 June 2027"}, Measures: "A table on the website", Leads: fmt.Sprintf("P%d", i%longPeople), Rating: "amber",
		})
	}
	return recs
}
