package model

import (
	"slices"
	"time"
)

// SetPresence says of people whether they came. Present without times is from
// beginning to end. Unsaid leaves out those of whom it was said by then.
type SetPresence struct {
	IDs      []ID
	Presence Presence
	Unsaid   bool
}

func (c SetPresence) apply(w *work) (string, error) {
	words := map[Presence]string{Expected: "expected", Present: "present", Apologies: "apologies"}[c.Presence]
	if words == "" {
		return "", rejectf("presence", "somebody is expected, present or has sent apologies")
	}
	var who *Attendee
	n := 0
	for _, id := range c.IDs {
		a, err := editAs[*Attendee](w, id)
		if err != nil {
			return "", err
		}
		if c.Unsaid && a.Presence != Expected {
			continue
		}
		n++
		if a.Presence = c.Presence; c.Presence != Present {
			closeChair(a, w.at())
		}
		if who == nil {
			who = a
		}
	}
	if who == nil {
		return "", ErrNothing
	}
	return "marked " + several(who, n) + " as " + words, nil
}

// Arrive says that somebody came into the room, at the time of the change where
// At is zero.
type Arrive struct {
	ID ID
	At time.Time
}

func (c Arrive) apply(w *work) (string, error) {
	a, s, at, err := w.moving(c.ID, c.At, "arrive")
	if err != nil {
		return "", err
	}
	if a.Presence == Present && s.inside(a, time.Time{}) {
		return "", rejectf("", "%s is in the room already", a.Name)
	}
	if a.Presence != Present {
		a.Stays = nil
	}
	if n := len(a.Stays); n > 0 && at.Before(a.Stays[n-1].Left) {
		if !c.At.IsZero() {
			return "", rejectf("", "%s cannot arrive before having left", a.Name)
		}
		at = a.Stays[n-1].Left
	}
	a.Presence, a.Stays = Present, append(slices.Clip(a.Stays), Stay{Arrived: at})
	return a.Name + " arrived", nil
}

// Leave says that somebody left the room, at the time of the change where At is
// zero. Who was expected and of whom nothing was said had come in time.
type Leave struct {
	ID ID
	At time.Time
}

func (c Leave) apply(w *work) (string, error) {
	a, s, at, err := w.moving(c.ID, c.At, "leave")
	if err != nil {
		return "", err
	}
	switch {
	case a.Presence == Apologies:
		return "", rejectf("", "%s sent apologies and is not in the room", a.Name)
	case a.Presence == Present && !s.inside(a, time.Time{}):
		return "", rejectf("", "%s is not in the room", a.Name)
	}
	stays := slices.Clone(a.Stays)
	if a.Presence != Present || len(stays) == 0 {
		stays = []Stay{{Arrived: s.meeting.OpenedAt}}
	}
	last := &stays[len(stays)-1]
	if at.Before(last.Arrived) {
		if !c.At.IsZero() {
			return "", rejectf("", "%s cannot leave before having arrived", a.Name)
		}
		at = last.Arrived
	}
	last.Left = at
	a.Presence, a.Stays = Present, stays
	closeChair(a, at)
	return a.Name + " left", nil
}

// moving returns a copy of somebody who comes or goes, and when: within the
// meeting, and after the votes that were taken before it was said.
func (w *work) moving(id ID, given time.Time, verb string) (*Attendee, *Sitting, time.Time, error) {
	a, err := editAs[*Attendee](w, id)
	if err != nil {
		return nil, nil, given, err
	}
	m, err := w.begunMeeting(first(a.Meeting))
	if err != nil {
		return nil, nil, given, rejectf("", "nobody can %s before the meeting has begun: mark %s as present", verb, a.Name)
	}
	at := given.UTC().Truncate(time.Second)
	if given.IsZero() {
		at = w.at()
	}
	s := w.sitting(m)
	switch {
	case at.Before(m.OpenedAt):
		return nil, nil, at, rejectf("", "%s cannot %s before the start of the meeting", a.Name, verb)
	case m.Live() && at.After(w.at()):
		return nil, nil, at, rejectf("", "%s cannot %s at a time that has not come yet", a.Name, verb)
	case given.IsZero() && m.State == MeetingClosed:
		return nil, nil, at, rejectf("", "meeting %d is closed: say at what time %s did %s", m.Number, a.Name, verb)
	case m.State == MeetingClosed && at.After(m.ClosedAt):
		return nil, nil, at, rejectf("", "%s cannot %s after the end of the meeting", a.Name, verb)
	}
	if given.IsZero() {
		for _, v := range s.motions {
			if v.Voted() && !at.After(v.VotedAt) {
				at = v.VotedAt.Add(time.Second) // the vote was of those who were there
			}
		}
	}
	return a, s, at, nil
}

// latest returns the later of an instant and the last coming and going.
func (w *work) latest(s *Sitting, at time.Time) time.Time {
	for _, a := range s.attendees {
		for _, st := range a.Stays {
			for _, t := range []time.Time{st.Arrived, st.Left} {
				if t.After(at) {
					at = t
				}
			}
		}
	}
	return at
}

// TakeChair says that somebody takes the chair, until another does.
type TakeChair struct{ ID ID }

func (c TakeChair) apply(w *work) (string, error) {
	a, err := editAs[*Attendee](w, c.ID)
	if err != nil {
		return "", err
	}
	m, err := w.liveMeeting(first(a.Meeting))
	if err != nil {
		return "", err
	}
	s := w.sitting(m)
	switch now := s.InChair(time.Time{}); {
	case !a.Capacity.Votes():
		return "", rejectf("", "%s is no member and cannot take the chair", a.Name)
	case a.Presence == Apologies || a.Presence == Present && !s.inside(a, time.Time{}):
		return "", rejectf("", "%s is not in the room and cannot take the chair", a.Name)
	case now != nil && now.ID == a.ID:
		return "", rejectf("", "%s is in the chair already", a.Name)
	}
	for _, o := range s.attendees {
		if len(o.Chaired) == 0 || o.ID == a.ID {
			continue
		}
		if other, err := editAs[*Attendee](w, o.ID); err == nil {
			closeChair(other, w.at())
		}
	}
	a.Presence = Present
	if a.Capacity != Chair || len(s.InChairs()) > 0 {
		a.Chaired = append(slices.Clip(a.Chaired), Stay{Arrived: w.at()})
	}
	return a.Name + " took the chair", nil
}

// InChairs returns those who took the chair during the meeting.
func (s *Sitting) InChairs() []*Attendee {
	return s.those(func(a *Attendee) bool { return len(a.Chaired) > 0 })
}

// closeChair ends the time in the chair of who sits there.
func closeChair(a *Attendee, at time.Time) {
	n := len(a.Chaired)
	if n == 0 || !a.Chaired[n-1].Left.IsZero() {
		return
	}
	a.Chaired = slices.Clone(a.Chaired)
	a.Chaired[n-1].Left = at
}
