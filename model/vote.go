package model

import (
	"slices"
	"time"
)

// votable returns a copy of a motion that can be voted on now.
func (w *work) votable(id ID) (*Motion, *Sitting, error) {
	m, err := editAs[*Motion](w, id)
	if err != nil {
		return nil, nil, err
	}
	meeting, err := w.begunMeeting(first(m.Meeting))
	if err != nil {
		return nil, nil, err
	}
	if m.Withdrawn {
		return nil, nil, rejectf("", "the motion was withdrawn")
	}
	s := w.sitting(meeting)
	for _, a := range s.motions {
		if slices.Contains(a.Amends, m.ID) && !a.Voted() && !a.Withdrawn {
			return nil, nil, rejectf("", "the amendment comes first: it was not voted on yet")
		}
	}
	return m, s, nil
}

// CountHands keeps the numbers of a show of hands as they were typed. Three
// noughts take the vote back.
type CountHands struct {
	Motion                  ID
	For, Against, Abstained int
}

func (c CountHands) apply(w *work) (string, error) {
	m, s, err := w.votable(c.Motion)
	if err != nil {
		return "", err
	}
	for _, n := range []int{c.For, c.Against, c.Abstained} {
		if n < 0 || n > mostPeople {
			return "", rejectf("", "a vote is counted in numbers from 0 to %d", mostPeople)
		}
	}
	m.Method, m.Ballots, m.Casting = ByHands, nil, ""
	m.For, m.Against, m.Abstained = uint64(c.For), uint64(c.Against), uint64(c.Abstained)
	if c.For+c.Against+c.Abstained == 0 {
		m.VotedAt = time.Time{}
		return "took back the vote on " + name(m), nil
	}
	w.voted(m, s)
	return "counted the vote: " + w.sitting(s.meeting).Result(m).Numbers(), nil
}

// voted says when a vote was taken: once, and not before anybody who came or
// went by then.
func (w *work) voted(m *Motion, s *Sitting) {
	if !m.Voted() {
		m.VotedAt = w.latest(s, w.at())
	}
}

// CallName keeps the vote of one member in a vote by name; another vote of the
// same member takes its place, and an empty one takes it back.
type CallName struct {
	Motion, Member ID
	Vote           Vote
}

func (c CallName) apply(w *work) (string, error) {
	m, s, err := w.votable(c.Motion)
	if err != nil {
		return "", err
	}
	switch c.Vote {
	case "", For, Against, Abstained:
	default:
		return "", rejectf("", "a vote is for, against or abstained")
	}
	a, err := editAs[*Attendee](w, c.Member)
	if err != nil {
		return "", err
	}
	if m.Method != ByName || !m.Voted() {
		m.Method, m.For, m.Against, m.Abstained, m.VotedAt = ByName, 0, 0, 0, time.Time{}
	}
	m.Casting = ""
	ballots := slices.DeleteFunc(slices.Clone(m.Ballots), func(b Ballot) bool { return b.Member == a.ID })
	if c.Vote == "" {
		if m.Ballots = ballots; len(ballots) == 0 {
			m.VotedAt = time.Time{}
		}
		return "took back the vote of " + a.Name, nil
	}
	if a.Presence == Expected {
		a.Presence = Present // whoever votes is there
		s = w.sitting(s.meeting)
	}
	if err := s.mayVoteNow(m, a); err != nil {
		return "", err
	}
	m.Ballots = append(ballots, Ballot{Member: a.ID, Vote: c.Vote})
	w.voted(m, s)
	return a.Name + " voted " + string(c.Vote), nil
}

// mayVoteNow refuses the vote of who may not vote, and says why.
func (s *Sitting) mayVoteNow(m *Motion, a *Attendee) error {
	switch {
	case s.Attendee(a.ID) == nil:
		return rejectf("", "%s is not on the list of the meeting", a.Name)
	case !a.Capacity.Votes():
		return rejectf("", "%s is no member and does not vote", a.Name)
	case a.Presence == Apologies:
		return rejectf("", "%s sent apologies and cannot vote", a.Name)
	case s.outOf(a, first(m.Item)):
		return rejectf("", "%s left for an interest and does not vote under the item", a.Name)
	case s.meeting.Live() && !s.inside(a, time.Time{}):
		return rejectf("", "%s has left the room and cannot vote", a.Name)
	case a.standsBack(s.attendeesIn(m)):
		return rejectf("", "%s stands in for %s, who is there and votes", a.Name, a.For)
	case !slices.ContainsFunc(s.MayVote(m), func(o *Attendee) bool { return o.ID == a.ID }):
		return rejectf("", "%s was not there for the vote and cannot vote", a.Name)
	}
	return nil
}

// CastVote is the casting vote of the chair, on a tie.
type CastVote struct {
	Motion ID
	Vote   Vote
}

func (c CastVote) apply(w *work) (string, error) {
	m, s, err := w.votable(c.Motion)
	if err != nil {
		return "", err
	}
	if c.Vote != For && c.Vote != Against && (c.Vote != "" || m.Casting == "") {
		return "", rejectf("casting", "a casting vote is for or against")
	}
	m.Casting = ""
	if r := s.Result(m); r.Outcome != Tied {
		return "", rejectf("casting", "a casting vote is for a tie: here it is %s", r.Numbers())
	}
	if m.Casting = c.Vote; c.Vote == "" {
		return "took back the casting vote", nil
	}
	return "the chair gave a casting vote " + string(c.Vote), nil
}
