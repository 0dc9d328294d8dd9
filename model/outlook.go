package model

import (
	"slices"

	"council/scrutiny/model/timetable"
)

// Ahead is something of a review that has a day: an action, a task, a meeting, a
// round of monitoring, a file that is to come back, or a recommendation that waits
// for its response.
type Ahead struct {
	Record Record
	Day    timetable.Day
	Late   int       // days; 0 where it is not late
	Ref    Reference // of an action
}

// Outlook is what lies ahead of a review on a day, and what lies behind it and
// is not done.
type Outlook struct {
	Due  []Ahead // from the day on, the first one first
	Late []Ahead // the latest first
	// Disagree is how many ratings the dates contradict.
	Disagree int
}

// Outlook returns what is due and what is late on a day. An action that rests is
// in none of it until it wakes.
func (r *Review) Outlook(today timetable.Day) Outlook {
	var o Outlook
	add := func(a Ahead) {
		switch {
		case a.Late > 0:
			o.Late = append(o.Late, a)
		case !a.Day.IsZero() && a.Day >= today:
			o.Due = append(o.Due, a)
		}
	}
	watch := NewWatch(r, today)
	var numbers Numbering
	for a := range r.Actions() {
		ref := numbers.Next(a.Section)
		if watch.Resting(a) {
			continue
		}
		st := watch.Stand(a)
		if st.Disagrees {
			o.Disagree++
		}
		if rating, ok := r.info.Scheme.Rating(a.Rating); a.SignOff.Ended() || ok && rating.Ends && !st.Late() {
			continue
		}
		add(Ahead{Record: a, Day: st.Due, Late: st.DaysLate, Ref: ref})
	}
	for _, m := range r.Meetings() {
		if m.State == MeetingPrepared {
			add(Ahead{Record: m, Day: m.Day()})
		}
	}
	for t := range Each[*Task](r) {
		day, ok := watch.Reading(t.When).Due()
		if !ok || t.State == TaskDone || t.State == TaskDropped {
			continue
		}
		late := 0
		if watch.Reading(t.When).Overdue(today) {
			late = today.Sub(day)
		}
		add(Ahead{Record: t, Day: day, Late: late})
	}
	for round := range Each[*Round](r) {
		if day, ok := watch.Reading(round.Due).Due(); ok && round.Closed.IsZero() {
			add(Ahead{Record: round, Day: day, Late: max(0, today.Sub(day))})
		}
	}
	for _, w := range r.Waiting(today) {
		add(Ahead{Record: w.Sending, Day: w.Sending.Due, Late: w.Late})
	}
	for _, s := range r.Silences(today) {
		add(Ahead{Record: s.Recommendation, Day: s.Due, Late: s.Late})
	}
	slices.SortStableFunc(o.Due, func(a, b Ahead) int { return int(a.Day - b.Day) })
	slices.SortStableFunc(o.Late, func(a, b Ahead) int { return b.Late - a.Late })
	return o
}

// Within returns what is due in so many days from a day on.
func (o Outlook) Within(today timetable.Day, days int) []Ahead {
	last := today.AddDays(days)
	at := slices.IndexFunc(o.Due, func(a Ahead) bool { return a.Day > last })
	if at < 0 {
		return o.Due
	}
	return o.Due[:at]
}

// Behind returns what of the late is of a kind, the latest first.
func (o Outlook) Behind(k Kind) []Ahead {
	var all []Ahead
	for _, a := range o.Late {
		if a.Record.Kind() == k {
			all = append(all, a)
		}
	}
	return all
}
