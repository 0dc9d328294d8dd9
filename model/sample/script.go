package sample

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// Who keeps the review's book, and who did so while she was away.
const (
	officer = "Helen Marsh"
	standIn = "Owen Price"
)

// event is one thing that somebody did so many days ago.
type event struct {
	ago    int
	who    string
	change func(*builder) model.Change
}

// occasion is one thing that somebody did, on its day; at is the time of that
// day, or 0 where any will do.
type occasion struct {
	day    timetable.Day
	at     time.Duration
	who    string
	change func(*builder) model.Change
}

// events returns what happened in the sample beside its meetings.
func events() []event {
	return slices.Concat(settingUp(), choosing(), scoping(), organising(), planning(), logging(), hearingWitnesses(),
		concluding(), recommending(), monitored(), monitoring(), responding(), preparing(), following(), ending())
}

// script returns what happened, the oldest first. A meeting comes before
// whatever else was done on its day.
func script(c calendar, events []event, held []sitting) []occasion {
	var all []occasion
	for _, m := range held {
		all = append(all, m.occasions(c)...)
	}
	slices.SortStableFunc(events, func(a, b event) int { return b.ago - a.ago })
	for _, e := range events {
		all = append(all, occasion{day: c.working(e.ago), who: e.who, change: e.change})
	}
	slices.SortStableFunc(all, func(a, b occasion) int { return cmp.Compare(a.day, b.day) })
	return all
}

// together makes one entry of several changes, under words of its own.
func together(done string, changes ...model.Change) model.Change {
	return model.Several{Done: done, Changes: changes}
}

func settingUp() []event {
	return []event{
		{204, officer, func(*builder) model.Change {
			return model.Begin{
				Title: "Pavement parking and school streets", Body: "Safer Streets Panel",
				Chair: "Cllr Ruth Adeyemi", Template: model.Standard,
			}
		}},
		{204, officer, func(b *builder) model.Change {
			return together("noted that this is a sample", b.setInfo("notes", aboutSample))
		}},
		{203, officer, func(*builder) model.Change {
			return together(fmt.Sprintf("added %d people and bodies", len(people)), model.Insert{Records: peopleRecords()})
		}},
		{160, officer, func(b *builder) model.Change {
			return together("began to take evidence", b.setInfo("stage", string(model.StageEvidence)))
		}},
	}
}

const aboutSample = "This is a sample to be played with: change whatever you like. Riverdale Borough Council, its people and its figures are invented."
