package model

import (
	"cmp"
	"slices"

	"council/scrutiny/model/timetable"
)

// ClosedText is an entry of the minutes that is closed to the public, of which
// somebody has to say again why it still is.
type ClosedText struct {
	Minute  *Minute
	Meeting *Meeting
	Item    *Item         // nil where it stands under none
	Due     timetable.Day // zero where no certain day was set
}

// ClosedTextsDue returns the closed texts whose day has come and those that have
// none: the longest due first, those without a day last.
func (r *Review) ClosedTextsDue(today timetable.Day) []ClosedText {
	var due []ClosedText
	for n := range Each[*Minute](r) {
		m, ok := r.Find(first(n.Meeting)).(*Meeting)
		if n.Exempt == "" || !ok || r.excludes(n) {
			continue
		}
		c := ClosedText{Minute: n, Meeting: m}
		c.Item, _ = r.Find(first(n.Item)).(*Item)
		if c.Due, _ = n.ReviewOn.Reading().Due(); c.Due <= today {
			due = append(due, c)
		}
	}
	slices.SortStableFunc(due, func(a, b ClosedText) int {
		if a.Due.IsZero() != b.Due.IsZero() {
			return cmp.Compare(b.Due, a.Due)
		}
		return cmp.Compare(a.Due, b.Due)
	})
	return due
}

// excludes says whether an entry excludes the public: that is no secret,
// wherever it stands.
func (r *Review) excludes(n *Minute) bool {
	m, ok := r.Find(first(n.Motion)).(*Motion)
	return ok && m.Type == ExcludePublic
}
