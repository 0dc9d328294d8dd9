package model

import (
	"slices"
	"time"
)

// CorrectTimes says again when somebody was in the room and in the chair, where
// what was recorded at the time was wrong. Somebody with times was present; who
// is present without times was there from beginning to end.
type CorrectTimes struct {
	ID             ID
	Stays, Chaired []Stay
}

func (c CorrectTimes) apply(w *work) (string, error) {
	a, err := editAs[*Attendee](w, c.ID)
	if err != nil {
		return "", err
	}
	m, err := w.begunMeeting(first(a.Meeting))
	if err != nil {
		return "", err
	}
	stays, err := w.times(m, c.Stays, "stays")
	if err != nil {
		return "", err
	}
	chaired, err := w.times(m, c.Chaired, "chaired")
	if err != nil {
		return "", err
	}
	if len(chaired) > 0 && !a.Capacity.Votes() {
		return "", rejectf("chaired", "%s is no member and cannot take the chair", a.Name)
	}
	if err := w.sitting(m).chairFree(a, chaired); err != nil {
		return "", err
	}
	if len(stays) > 0 || len(chaired) > 0 {
		a.Presence = Present
	}
	a.Stays, a.Chaired = stays, chaired
	return "corrected the times of " + a.Name, nil
}

// times brings stretches of time to whole seconds, and holds them to the time of
// the meeting and to their order. The minutes of the beginning and of the end
// are the meeting's own.
func (w *work) times(m *Meeting, given []Stay, field string) ([]Stay, error) {
	end := m.ClosedAt
	if m.Live() {
		end = w.at()
	}
	stays := slices.Clone(given)
	for i := range stays {
		st, last := &stays[i], i == len(stays)-1
		st.Arrived, st.Left = m.whole(st.Arrived), m.whole(st.Left)
		switch {
		case st.Arrived.IsZero():
			return nil, rejectf(field, "a stretch of time needs its beginning, such as 14:05")
		case st.Left.IsZero() && !last:
			return nil, rejectf(field, "a stretch of time without an end is the last one")
		case st.Arrived.Before(m.OpenedAt):
			return nil, rejectf(field, "nobody can arrive before the start of the meeting")
		case st.Arrived.After(end) || st.Left.After(end):
			if m.Live() {
				return nil, rejectf(field, "a time that has not come yet cannot be recorded")
			}
			return nil, rejectf(field, "nobody can come or go after the end of the meeting")
		case !st.Left.IsZero() && st.Left.Before(st.Arrived):
			return nil, rejectf(field, "nobody can leave before having arrived")
		case i > 0 && st.Arrived.Before(stays[i-1].Left):
			return nil, rejectf(field, "nobody can arrive before having left")
		}
	}
	return stays, nil
}

// whole brings a time to its second, and one in the minute of the beginning or
// of the end of the meeting into the meeting: people say minutes.
func (m *Meeting) whole(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	t = t.UTC().Truncate(time.Second)
	switch minute := t.Truncate(time.Minute); {
	case t.Before(m.OpenedAt) && minute.Equal(m.OpenedAt.Truncate(time.Minute)):
		return m.OpenedAt
	case !m.ClosedAt.IsZero() && t.After(m.ClosedAt) && minute.Equal(m.ClosedAt.Truncate(time.Minute)):
		return m.ClosedAt
	}
	return t
}

// chairFree refuses times in the chair in which somebody else sat there.
func (s *Sitting) chairFree(a *Attendee, times []Stay) error {
	for _, o := range s.attendees {
		for _, theirs := range o.Chaired {
			if o.ID != a.ID && slices.ContainsFunc(times, theirs.overlaps) {
				return rejectf("chaired", "%s was in the chair then: correct those times first", o.Name)
			}
		}
	}
	return nil
}

func (st Stay) overlaps(o Stay) bool {
	return (o.Left.IsZero() || st.Arrived.Before(o.Left)) && (st.Left.IsZero() || o.Arrived.Before(st.Left))
}
