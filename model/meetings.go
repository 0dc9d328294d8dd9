package model

import (
	"cmp"
	"slices"
	"time"
)

// LiveMeeting returns the meeting that is open or adjourned, or nil.
func (r *Review) LiveMeeting() *Meeting { return live(r.Of) }

func live(of shelves) *Meeting {
	for _, rec := range of(KindMeeting) {
		if m, ok := rec.(*Meeting); ok && m.Live() {
			return m
		}
	}
	return nil
}

// LastMeeting returns the meeting that was opened last, or where none was, the
// next one; nil where there is no meeting.
func (r *Review) LastMeeting() *Meeting {
	var last *Meeting
	for _, m := range r.Meetings() {
		if last == nil || m.OpenedAt.After(last.OpenedAt) {
			last = m
		}
	}
	return last
}

// NextMeeting returns the first meeting being prepared that follows another one,
// or nil.
func (r *Review) NextMeeting(after ID) *Meeting {
	passed := false
	for _, m := range r.Meetings() {
		if passed && m.State == MeetingPrepared {
			return m
		}
		passed = passed || m.ID == after
	}
	return nil
}

// Meetings returns the meetings in the order of their days, those without a
// certain day in the officer's order among the last.
func (r *Review) Meetings() []*Meeting { return meetings(r.Of) }

func meetings(of shelves) []*Meeting {
	type dated struct {
		m  *Meeting
		at time.Time
	}
	var all []dated
	for _, rec := range of(KindMeeting) {
		if m, ok := rec.(*Meeting); ok {
			all = append(all, dated{m, m.began()})
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int {
		if a.at.IsZero() != b.at.IsZero() {
			if a.at.IsZero() {
				return 1
			}
			return -1
		}
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.m.Number, b.m.Number))
	})
	out := make([]*Meeting, len(all))
	for i, d := range all {
		out[i] = d.m
	}
	return out
}

// began returns the day of the meeting, or of its opening where the date says
// none.
func (m *Meeting) began() time.Time {
	if day := m.Day(); !day.IsZero() {
		return day.Time()
	}
	return m.OpenedAt.Truncate(24 * time.Hour)
}

// Earlier returns the meetings before this one, the latest first.
func (s *Sitting) Earlier() []*Meeting { return earlier(s.of, s.meeting.ID) }

func earlier(of shelves, meeting ID) []*Meeting {
	all := meetings(of)
	at := slices.IndexFunc(all, func(m *Meeting) bool { return m.ID == meeting })
	if at < 0 {
		at = len(all)
	}
	before := slices.Clone(all[:at])
	slices.Reverse(before)
	return before
}

// Promises returns what was promised at earlier meetings and is not kept yet,
// the oldest first.
func (s *Sitting) Promises() []*Minute {
	before := s.before()
	var open []*Minute
	for _, rec := range s.of(KindMinute) {
		if m, ok := rec.(*Minute); ok && m.Type == Promised && m.Kept.IsZero() && before[first(m.Meeting)] {
			open = append(open, m)
		}
	}
	slices.SortStableFunc(open, func(a, b *Minute) int { return a.At.Compare(b.At) })
	return open
}

// Arising returns the item under which matters arise that earlier meetings left
// open, or nil where the agenda has none.
func (s *Sitting) Arising() *Item {
	if at := slices.IndexFunc(s.items, (*Item).Arises); at >= 0 {
		return s.items[at]
	}
	return nil
}

// MattersArising returns the actions of earlier meetings that are still open,
// in the order of the tracker.
func (s *Sitting) MattersArising() []*Action {
	before := s.before()
	made := map[ID]bool{}
	for _, rec := range s.of(KindMinute) {
		if m, ok := rec.(*Minute); ok && before[first(m.Meeting)] {
			for _, id := range m.Actions {
				made[id] = true
			}
		}
	}
	var open []*Action
	for _, rec := range s.of(KindAction) {
		if a, ok := rec.(*Action); ok && made[a.ID] {
			if rating, rated := s.scheme.Rating(a.Rating); !rated || !rating.Ends {
				open = append(open, a)
			}
		}
	}
	return open
}

func (s *Sitting) before() map[ID]bool {
	before := map[ID]bool{}
	for _, m := range s.Earlier() {
		before[m.ID] = true
	}
	return before
}
