package meetings

import (
	"fmt"
	"slices"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// vote opens the vote on the motion that is next: amendments before what they
// amend, those under the item that is being taken before others.
func vote(h screen.Host, m *model.Meeting) {
	s := h.Review().Sitting(m.ID)
	motion := nextMotion(s, current(m))
	if motion == nil {
		h.Say("No motion waits for a vote. m puts one.")
		return
	}
	h.Push(newPoll(h, m.ID, motion.ID))
}

// nextMotion returns the motion that is to be voted on next, or nil.
func nextMotion(s *model.Sitting, item model.ID) *model.Motion {
	if open := s.OpenMotions(item); len(open) > 0 {
		return open[0]
	}
	return nil
}

// stage says what a poll waits for.
type stage uint8

const (
	hands  stage = iota // three numbers
	names               // a letter for each member
	result              // what follows from the result
)

// poll is the vote on one motion: by show of hands, or by name.
type poll struct {
	host            screen.Host
	meeting, motion model.ID
	stage           stage
	typed           [3]string // for, against, abstained
	field           int
	at              int // the member that is called
	seen            seen
}

// seen is what a review says of the vote: read once, and not for each line that
// is drawn.
type seen struct {
	review  *model.Review
	sitting *model.Sitting
	motion  *model.Motion
	voters  []*model.Attendee
}

func newPoll(h screen.Host, meeting, motion model.ID) *poll {
	p := &poll{host: h, meeting: meeting, motion: motion}
	s, m := p.now()
	switch {
	case m == nil:
	case m.Method == model.ByName && m.Voted():
		p.stage = names
		p.at = p.firstWaiting()
	case m.Voted():
		p.stage = result
	}
	_ = s
	return p
}

// now returns the meeting and the motion as they are now; the motion is nil
// where it was removed.
func (p *poll) now() (*model.Sitting, *model.Motion) {
	if r := p.host.Review(); r != p.seen.review {
		p.seen = seen{review: r, sitting: r.Sitting(p.meeting)}
		if m, ok := r.Find(p.motion).(*model.Motion); ok && p.seen.sitting != nil && model.RemovedAt(m).IsZero() {
			p.seen.motion, p.seen.voters = m, voters(p.seen.sitting, m)
		}
	}
	return p.seen.sitting, p.seen.motion
}

// voters returns those who are called in a vote by name: who may vote, and the
// members of whom nobody has said yet whether they came.
func (p *poll) voters() []*model.Attendee {
	p.now()
	return p.seen.voters
}

func voters(s *model.Sitting, m *model.Motion) []*model.Attendee {
	may := map[model.ID]bool{}
	for _, a := range s.MayVote(m) {
		may[a.ID] = true
	}
	var all []*model.Attendee
	for _, a := range s.Attendees() {
		if may[a.ID] || a.Presence == model.Expected && a.Capacity.Votes() {
			all = append(all, a)
		}
	}
	return all
}

func (p *poll) firstWaiting() int {
	for i, a := range p.voters() {
		if p.ballot(a) == "" {
			return i
		}
	}
	return 0
}

// ballot returns how somebody voted by name.
func (p *poll) ballot(a *model.Attendee) model.Vote {
	_, m := p.now()
	if m == nil || m.Method != model.ByName {
		return ""
	}
	for _, b := range m.Ballots {
		if b.Member == a.ID {
			return b.Vote
		}
	}
	return ""
}

// resultWords says what became of a motion, or nothing while that is open.
func resultWords(s *model.Sitting, m *model.Motion) string {
	res := s.Result(m)
	why := ""
	if res.Why != "" {
		why = ": " + res.Why
	}
	switch res.Outcome {
	case model.Carried:
		return fmt.Sprintf("Carried, %s%s.", res.Numbers(), why)
	case model.Lost:
		if m.Type == model.ExcludePublic {
			why += ": the public stays"
		}
		return fmt.Sprintf("Lost, %s%s.", res.Numbers(), why)
	case model.Tied:
		return fmt.Sprintf("Tied, %s: %s may give a casting vote.", res.Numbers(), inChair(s))
	case model.Unsettled:
		return fmt.Sprintf("Not settled, and kept as it was typed: %s.", res.Why)
	case model.Withdrawn:
		return "The motion was withdrawn."
	case model.Undecided:
	}
	return ""
}

// inChair names who is in the chair.
func inChair(s *model.Sitting) string {
	if a := s.InChair(time.Time{}); a != nil {
		return text.OneLine(a.Name) + ", in the chair,"
	}
	return "the chair"
}

// made returns the entry that a carried motion became, or nil.
func made(s *model.Sitting, m *model.Motion) *model.Minute {
	items := []model.ID{0}
	for _, it := range s.Items() {
		items = append(items, it.ID)
	}
	for _, it := range items {
		for _, n := range s.Minutes(it) {
			if slices.Contains(n.Motion, m.ID) {
				return n
			}
		}
	}
	return nil
}
