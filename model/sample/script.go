package sample

import (
	"fmt"
	"slices"

	"council/scrutiny/model"
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

// script returns what happened, the oldest first.
func script() []event {
	events := slices.Concat(settingUp(), scoping(), planning(), logging(), monitoring())
	slices.SortStableFunc(events, func(a, b event) int { return b.ago - a.ago })
	return events
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
		{173, officer, func(b *builder) model.Change {
			return together("the panel agreed the scope", b.setInfo("stage", string(model.StagePlan)))
		}},
		{160, officer, func(b *builder) model.Change {
			return together("began to take evidence", b.setInfo("stage", string(model.StageEvidence)))
		}},
	}
}

const aboutSample = "This is a sample to be played with: change whatever you like. Riverdale Borough Council, its people and its figures are invented."
