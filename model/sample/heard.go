package sample

import (
	"fmt"

	"council/scrutiny/model"
)

// hearing is what was done about a witness: by the place in the list, in days
// ago.
type hearing struct {
	witness, asked, heard int
	attended              model.Attending
	questions, said, owed string
	received              bool
	evidence              []int // by their numbers
}

var hearings = []hearing{
	{
		witness: 0, asked: 152, heard: 135, attended: model.Came, evidence: []int{3},
		questions: "What becomes of a request in the nine months before it is a sign?\nWhich power would you use first, if staff were no matter?",
		said:      "Engineers, not law, are what an order waits for. Would start with dropped kerbs, where no order is wanted.",
		owed:      "The request log, with the names taken out", received: true,
	},
	{
		witness: 1, asked: 90, heard: 72, attended: model.Wrote, evidence: []int{8, 14},
		questions: "Where has traffic gone?\nHow sure are the counts at Mill Lane?",
		said:      "Sure of three streets out of four. Would count Mill Lane again after the resurfacing.",
	},
	{
		witness: 2, asked: 130, heard: 114, attended: model.Came, evidence: []int{5},
		questions: "When do officers act, and when do they ring the council?",
		said:      "Acts where nobody can pass. One list of streets for both sides would save two calls for each car.",
		owed:      "Calls about obstruction for the last year, by ward",
	},
	{
		witness: 3, asked: 75, heard: 58, attended: model.Came, evidence: []int{9},
		questions: "What would you tell the next school?\nTo the one who said no: what would change your mind?",
		said:      "A member of staff who owns it, and letters early. Nobody can find stewards in February.",
	},
	{
		witness: 4, asked: 118, heard: 101, attended: model.Came, evidence: []int{6},
		questions: "Which streets do you go round?\nWhat would you put right first?",
		said:      "Fourteen places on one street. Scooters for hire are as bad as cars, and nobody answers for them.",
	},
	{
		witness: 5, asked: 64, attended: model.Declined,
		questions: "Cameras or barriers, if you began again?",
	},
}

// hearingWitnesses returns the events of their invitations and of what they
// said.
func hearingWitnesses() []event {
	var events []event
	for _, h := range hearings {
		events = append(events, event{h.asked, officer, func(b *builder) model.Change {
			return b.set(model.KindWitness, h.witness, "invited", fmt.Sprintf("{day -%d}", h.asked), "questions", h.questions)
		}})
		if h.heard == 0 {
			events = append(events, event{40, officer, func(b *builder) model.Change {
				return b.set(model.KindWitness, h.witness, "attended", string(h.attended))
			}})
			continue
		}
		events = append(events, event{h.heard, officer, func(b *builder) model.Change { return b.hear(h) }})
		if len(h.evidence) > 1 { // what came in later
			events = append(events, event{4, officer, func(b *builder) model.Change { return b.enter(h) }})
		}
	}
	return events
}

func (b *builder) hear(h hearing) model.Change {
	received := ""
	if h.received {
		received = "yes"
	}
	first := h
	first.evidence = h.evidence[:1]
	return together("", b.set(model.KindWitness, h.witness, "attended", string(h.attended), "said", h.said, "owed", h.owed, "received", received),
		b.enter(first))
}

// enter links a witness to the log's entries of what they said.
func (b *builder) enter(h hearing) model.Change {
	return b.link(model.KindWitness, h.witness, "evidence", b.numbered(model.KindEvidence, h.evidence)...)
}
