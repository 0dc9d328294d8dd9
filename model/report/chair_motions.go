package report

import (
	"fmt"
	"slices"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
)

// table is what is moved and not decided: what is voted on next comes first, an
// amendment before the motion that it changes.
func (c chair) table() ChairPart {
	part := ChairPart{Heading: "On the table"}
	if !c.meeting.Live() {
		return part
	}
	for i, m := range c.sitting.OpenMotions(itemID(c.item)) {
		if i == 0 {
			c.put(&part, m)
			continue
		}
		part.know("Then the %s: %s", motionWord(m), m.Words())
	}
	for _, m := range c.sitting.AllMotions() {
		if c.sitting.Result(m).Outcome == model.Carried && !c.sitting.Decided(m) {
			part.know("Carried, and without its resolution: %s", m.Words())
		}
	}
	return part
}

// put has the words that put a motion to the vote, who is wanted, and what it
// takes.
func (c chair) put(part *ChairPart, m *model.Motion) {
	mover, seconder := c.by(m.Mover), c.by(m.Seconder)
	switch {
	case mover == "":
		part.know("The %s: %s", motionWord(m), m.Words())
		part.say("Who moves the %s?", motionWord(m))
	case seconder == "":
		part.know("The %s, moved by %s: %s", motionWord(m), mover, m.Words())
		part.say("%s moves %s. Is there a seconder?", mover, m.Words())
	default:
		part.say("It is moved by %s and seconded by %s %s.", mover, seconder, m.Words())
	}
	if amended := c.amended(m); amended != "" {
		part.know("It is put%s.", amended)
	}
	res := c.sitting.Result(m)
	switch res.Outcome {
	case model.Tied:
		part.say("There are %s. I give my casting vote …", res.Numbers())
		return
	case model.Unsettled:
		part.know("The vote is not settled: %s.", res.Why)
	case model.Undecided:
		if m.Voted() {
			part.know("Counted so far: %s.", res.Numbers())
		}
	case model.Carried, model.Lost, model.Withdrawn:
	}
	part.say("All those in favour? … Against? … Abstentions?")
	part.know("%s", c.majority(m))
}

// majority says what it takes to carry a motion, in votes.
func (c chair) majority(m *model.Motion) string {
	n := len(c.sitting.MayVote(m))
	if n == 0 {
		return "Nobody is marked as present who may vote."
	}
	votes := fmt.Sprintf("%s may vote", sentenceCase(members(n)))
	return fmt.Sprintf("%s: more for than against carries it, which is %d where all vote. On a tie the chair may give a casting vote.", votes, n/2+1)
}

// amended says whether an amendment to a motion was carried.
func (c chair) amended(m *model.Motion) string {
	for _, a := range c.sitting.AllMotions() {
		if slices.Contains(a.Amends, m.ID) && c.sitting.Result(a).Outcome == model.Carried {
			return " as amended"
		}
	}
	return ""
}

func (c chair) by(ids []model.ID) string {
	if a := c.sitting.Attendee(first(ids)); a != nil {
		return prose.OneLine(a.Name)
	}
	return ""
}

func motionWord(m *model.Motion) string {
	switch m.Type {
	case model.Amendment:
		return "amendment"
	case model.Procedural:
		return "procedural motion"
	case model.ExcludePublic:
		return "motion to exclude the public"
	case model.Substantive:
	}
	return "motion"
}

func itemID(i *model.Item) model.ID {
	if i == nil {
		return 0
	}
	return i.ID
}
