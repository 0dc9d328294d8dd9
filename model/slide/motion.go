package slide

import (
	"slices"

	"council/scrutiny/model"
)

// inOrder puts motions into the order in which they are taken: what amends
// another before it.
func inOrder(motions []*model.Motion) []*model.Motion {
	var ordered []*model.Motion
	seen := map[model.ID]bool{}
	var take func(*model.Motion)
	take = func(m *model.Motion) {
		if seen[m.ID] {
			return
		}
		seen[m.ID] = true
		for _, a := range motions {
			if slices.Contains(a.Amends, m.ID) {
				take(a)
			}
		}
		ordered = append(ordered, m)
	}
	amends := func(m *model.Motion) bool {
		return slices.ContainsFunc(motions, func(o *model.Motion) bool { return slices.Contains(m.Amends, o.ID) })
	}
	for _, m := range motions {
		if !amends(m) {
			take(m)
		}
	}
	for _, m := range motions {
		take(m) // what amends each other in a circle
	}
	return ordered
}

// happening returns the motion that the room is at: the one that is being voted
// on, that was just voted on, or that is open, the newest of them. It is 0 where
// something was decided since.
func happening(s *model.Sitting, motions []*model.Motion, minutes []*model.Minute) model.ID {
	var voting, voted, open *model.Motion
	for _, m := range motions {
		outcome := s.Result(m).Outcome
		switch {
		case outcome == model.Withdrawn:
		case !m.Voted():
			if open == nil || m.ID > open.ID {
				open = m
			}
		default:
			if voted == nil || !m.VotedAt.Before(voted.VotedAt) {
				voted = m
			}
			if outcome == model.Undecided {
				voting = m
			}
		}
	}
	switch {
	case voting != nil:
		return voting.ID
	case voted != nil && !movedOn(s, voted, open, minutes):
		return voted.ID
	case open != nil:
		return open.ID
	}
	return 0
}

// movedOn says whether the room is done with the vote on a motion: another was
// moved since, or something decided, or where the vote is settled, anything
// said. What is exempt moves nothing.
func movedOn(s *model.Sitting, voted, open *model.Motion, minutes []*model.Minute) bool {
	outcome := s.Result(voted).Outcome
	settled := outcome == model.Carried || outcome == model.Lost
	return open != nil && open.ID > voted.ID || slices.ContainsFunc(minutes, func(m *model.Minute) bool {
		switch {
		case slices.Contains(m.Motion, voted.ID):
			return true
		case !m.At.After(voted.VotedAt):
			return false
		}
		return m.Type.Decides() || settled && m.Exempt == ""
	})
}

// motion is a motion with who moved it and its vote as far as it is counted.
func (d *deck) motion(s *model.Sitting, m *model.Motion) Slide {
	one := Slide{Kind: Motion, Heading: motionHeading(m.Type), Text: m.Text}
	for _, id := range m.Amends {
		if of, ok := d.r.Find(id).(*model.Motion); ok {
			one.Beneath = of.Text
		}
	}
	for _, by := range []struct {
		label string
		who   []model.ID
	}{{"Moved by", m.Mover}, {"Seconded by", m.Seconder}} {
		for _, id := range by.who {
			if a := s.Attendee(id); a != nil {
				one.Facts = append(one.Facts, Fact{by.label, a.Name})
			}
		}
	}
	one.count(m, s.Result(m))
	return one
}

// count puts a vote on the slide, and what follows from it.
func (one *Slide) count(m *model.Motion, r model.Result) {
	if m.Voted() {
		one.Votes = &Votes{uint64(r.For), uint64(r.Against), uint64(r.Abstained)}
	}
	switch r.Outcome {
	case model.Carried:
		one.Result = "CARRIED"
	case model.Lost:
		one.Result = "LOST"
	case model.Tied:
		one.Result = "TIED"
	case model.Withdrawn:
		one.Result = "WITHDRAWN"
		return
	case model.Unsettled:
		one.Result = "NOT SETTLED"
		if m.Method == model.ByName { // the room need not be told whose
			r.Why = "a vote is not of somebody who may vote"
		}
	case model.Undecided:
	}
	if r.Why != "" {
		one.Facts = append(one.Facts, Fact{"Vote", r.Why})
	}
}

func motionHeading(t model.MotionType) string {
	switch t {
	case model.Amendment:
		return "AMENDMENT"
	case model.Procedural:
		return "PROCEDURAL MOTION"
	case model.ExcludePublic:
		return "MOTION TO EXCLUDE THE PUBLIC"
	case model.Substantive:
	}
	return "MOTION"
}
