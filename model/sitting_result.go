package model

import (
	"fmt"
	"slices"
	"strconv"

	"council/scrutiny/model/prose"
)

// Outcome says what became of a motion.
type Outcome string

// The outcomes.
const (
	Undecided Outcome = ""          // not voted on, or the vote is not done
	Carried   Outcome = "carried"   // more for than against
	Lost      Outcome = "lost"      // more against than for
	Tied      Outcome = "tied"      // as many for as against, and no casting vote
	Unsettled Outcome = "unsettled" // the votes are not of those who may vote
	Withdrawn Outcome = "withdrawn"
)

// Result is what follows from the votes on a motion. Why says it in words where
// the numbers alone do not.
type Result struct {
	Outcome                 Outcome
	Why                     string
	For, Against, Abstained int
}

// Result returns what became of a motion. A vote of more than those who may
// vote is neither carried nor lost.
func (s *Sitting) Result(m *Motion) Result {
	r := Result{}
	r.For, r.Against, r.Abstained = m.Count()
	switch {
	case m.Withdrawn:
		r.Outcome = Withdrawn
		return r
	case !m.Voted():
		if amended := s.motion(first(m.Amends)); amended != nil && amended.Withdrawn {
			r.Outcome, r.Why = Withdrawn, "the motion that it amends was withdrawn"
		}
		return r
	}
	waiting := 0
	if m.Method == ByName {
		if r.Why = s.wrongBallot(m); r.Why != "" {
			r.Outcome = Unsettled
			return r
		}
		waiting = s.waiting(m)
	} else if votes, may := r.For+r.Against+r.Abstained, len(s.MayVote(m)); votes > may {
		r.Outcome = Unsettled
		r.Why = fmt.Sprintf("%s, but %s", prose.Count(votes, "vote is counted", "votes are counted"), s.mayVoteWords(m, may))
		return r
	}
	r.decide(m, waiting)
	return r
}

// decide says what the numbers come to while so many have not voted yet.
func (r *Result) decide(m *Motion, waiting int) {
	switch {
	case r.For > r.Against+waiting:
		r.Outcome = Carried
	case r.Against > r.For+waiting:
		r.Outcome = Lost
	case waiting > 0:
		r.Why = prose.Count(waiting, "member has not voted yet", "members have not voted yet")
	case m.Casting == For:
		r.Outcome, r.Why = Carried, "on the casting vote of the chair"
	case m.Casting == Against:
		r.Outcome, r.Why = Lost, "on the casting vote of the chair"
	default:
		r.Outcome, r.Why = Tied, "as many for as against: the chair may give a casting vote"
	}
}

func (s *Sitting) mayVoteWords(m *Motion, may int) string {
	words := prose.Count(may, "person may vote", "people may vote")
	if n := len(s.untyped(m)); n > 0 {
		words += "; nobody has said yet whether " + prose.Count(n, "member came", "members came")
	}
	return words
}

// wrongBallot says which vote by name is not of somebody who might vote.
func (s *Sitting) wrongBallot(m *Motion) string {
	may := s.MayVote(m)
	seen := map[ID]bool{}
	for _, b := range m.Ballots {
		name := "somebody who is not on the list"
		if a := s.Attendee(b.Member); a != nil {
			name = a.Name
		}
		switch {
		case seen[b.Member]:
			return name + " has two votes"
		case !slices.ContainsFunc(may, func(a *Attendee) bool { return a.ID == b.Member }):
			return name + " has a vote and might not vote"
		}
		seen[b.Member] = true
	}
	return ""
}

// waiting returns how many may still vote by name.
func (s *Sitting) waiting(m *Motion) int {
	n := 0
	for _, a := range slices.Concat(s.MayVote(m), s.untyped(m)) {
		if !slices.ContainsFunc(m.Ballots, func(b Ballot) bool { return b.Member == a.ID }) {
			n++
		}
	}
	return n
}

// Numbers returns the votes in words: 5 for, 2 against, 1 abstained.
func (r Result) Numbers() string {
	return strconv.Itoa(r.For) + " for, " + strconv.Itoa(r.Against) + " against, " + strconv.Itoa(r.Abstained) + " abstained"
}

// Decided says whether a motion has its resolution.
func (s *Sitting) Decided(m *Motion) bool { return s.resolved(m) }
