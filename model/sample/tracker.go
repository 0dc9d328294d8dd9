package sample

import (
	"fmt"
	"slices"

	"council/scrutiny/model"
)

// objective is a group of actions of the tracker under one heading.
type objective struct {
	section, aim string
	actions      []action
}

// action is one row of the tracker with all that was said of it since.
type action struct {
	text, when, measures, leads string
	notes                       string
	said                        []statement // the oldest first
}

// statement is a position recorded so many days ago, with the rating that was
// given with it; either may be missing.
type statement struct {
	ago    int
	rating model.RatingKey
	text   string
	reason string
}

// The rounds in which every lead was asked, in days ago.
const (
	first  = 158
	second = 94
	third  = 26
)

const (
	red    model.RatingKey = "red"
	amber  model.RatingKey = "amber"
	green  model.RatingKey = "green"
	blue   model.RatingKey = "blue"
	paused model.RatingKey = "paused"
)

// tracker is the whole tracker in its order.
func tracker() []objective {
	return slices.Concat(schoolStreets, pavements, enforcement, listening, reporting, partners)
}

// passages are what stood around the table of the plan that the tracker came
// from.
var passages = []model.Passage{
	{Place: "before the table", Style: "title", Text: "Streets for Schools: action plan"},
	{Place: "before the table", Style: "paragraph", Text: "Adopted by Cabinet in {month -14}. The Safer Streets Panel follows it while its review runs."},
	{Place: "after the table", Style: "paragraph", Text: "Initials are as in the staff directory of the day; some of the people have moved on."},
}

const trackerFile = "Streets for Schools action plan.docx"

// monitoring returns the events that made and followed the tracker.
func monitoring() []event {
	events := []event{{169, officer, bringIn}}
	place := 0
	for _, o := range tracker() {
		places := make([]int, len(o.actions))
		for i := range o.actions {
			places[i] = place
			place++
		}
		events = append(events, o.followed(places)...)
	}
	return events
}

// bringIn adds the whole plan at once, as an import does.
func bringIn(b *builder) model.Change {
	var recs []model.Record
	for _, o := range tracker() {
		for _, a := range o.actions {
			recs = append(recs, &model.Action{
				Section: o.section, Objective: o.aim, Text: b.words(a.text), When: model.Timetable{Words: b.words(a.when)},
				Measures: b.words(a.measures), Leads: a.leads, Notes: b.words(a.notes),
			})
		}
	}
	done := fmt.Sprintf("brought in %d actions from %s", len(recs), trackerFile)
	for _, p := range passages {
		p.Source, p.Text = trackerFile, b.words(p.Text)
		recs = append(recs, &p)
	}
	return together(done, model.Insert{Records: recs})
}

// followed returns what was recorded of an objective's actions, which stand at
// these places of the tracker: one event for each day on which something was.
func (o objective) followed(places []int) []event {
	var days []int
	for _, a := range o.actions {
		for _, s := range a.said {
			if !slices.Contains(days, s.ago) {
				days = append(days, s.ago)
			}
		}
	}
	events := make([]event, len(days))
	for i, ago := range days {
		who := officer
		if ago == second {
			who = standIn
		}
		events[i] = event{ago, who, func(b *builder) model.Change { return b.record(o, places, ago) }}
	}
	return events
}

// record makes the changes of one day to the actions of an objective.
func (b *builder) record(o objective, places []int, ago int) model.Change {
	var changes []model.Change
	actions := 0
	for i, a := range o.actions {
		for _, s := range a.said {
			if s.ago == ago {
				changes = append(changes, b.say(b.nth(model.KindAction, places[i]), s)...)
				actions++
			}
		}
	}
	if actions == 1 {
		return together("", changes...)
	}
	return together(fmt.Sprintf("recorded where %d actions of “%s” stand", actions, o.section), changes...)
}

func (b *builder) say(id model.ID, s statement) []model.Change {
	var changes []model.Change
	if s.text != "" {
		changes = append(changes, model.RecordPosition{ID: id, Held: b.day(s.ago), Text: b.words(s.text)})
	}
	if s.rating != "" {
		changes = append(changes, model.Rate{IDs: []model.ID{id}, Rating: s.rating, Reason: b.words(s.reason)})
	}
	return changes
}
