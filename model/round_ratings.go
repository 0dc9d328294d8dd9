package model

import "council/scrutiny/model/timetable"

// RatingsAt is how the actions were rated at one time: when a round of
// monitoring was closed, or today.
type RatingsAt struct {
	Round uint64 // its number; 0 for today
	Day   timetable.Day
	Tally []Tally // without ratings that no action had
}

// Total is how many actions there were.
func (a RatingsAt) Total() (n uint64) {
	for _, t := range a.Tally {
		n += t.Count
	}
	return n
}

// Ratings returns how the actions were rated at the end of each round that was
// closed, the oldest first, and how they are today.
func (r *Review) Ratings(today timetable.Day) []RatingsAt {
	var all []RatingsAt
	for round := range Each[*Round](r) {
		if !round.Closed.IsZero() {
			all = append(all, RatingsAt{round.Number, round.AsAt, round.Tally})
		}
	}
	now := RatingsAt{Day: today}
	for _, c := range r.Tally() {
		if c.Actions > 0 {
			now.Tally = append(now.Tally, Tally{c.Rating.Key, uint64(c.Actions)})
		}
	}
	return append(all, now)
}
