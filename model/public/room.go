package public

import (
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
)

// Room says when the public was in the room at a meeting.
type Room struct {
	state   model.MeetingState
	began   bool // how it was opened
	public  bool // how it stands in the end
	changes []change
	known   bool // the meeting itself says when it changed, from its opening on
	since   time.Time
}

// change is when a meeting went into another session.
type change struct {
	at     time.Time
	public bool
}

// newRoom reads from a meeting what it says of its sessions.
func newRoom(m *model.Meeting) Room {
	room := Room{state: m.State, public: m.Session == model.PublicSession}
	room.began = room.public
	said := m.Sessions
	if len(said) == 0 {
		return room
	}
	room.since = said[0].At
	if room.known = room.since.Equal(m.OpenedAt); room.known {
		room.began = said[0].Session == model.PublicSession
		said = said[1:]
	}
	for _, c := range said {
		room.changes = append(room.changes, change{c.At, c.Session == model.PublicSession})
	}
	return room
}

// The notes that a change of the session makes in the minutes. A book of before
// the meeting itself kept them knows its sessions by these alone.
const (
	wentPublic  = "The meeting went into public session."
	wentPrivate = "The meeting went into private session."
)

// sessionNote says whether an entry tells of a change of the session, and into
// which.
func (l *lens) sessionNote(m *model.Minute) (public, is bool) {
	text := strings.TrimSpace(m.Text)
	if m.Type != model.NoteMinute || text != wentPublic && text != wentPrivate {
		return false, false
	}
	public = text == wentPublic
	room := l.meetings[only(m.Meeting)]
	if !room.since.IsZero() && !m.At.Before(room.since) {
		return public, slices.ContainsFunc(room.changes, func(c change) bool { return c.at.Equal(m.At) && c.public == public })
	}
	return public, !room.known
}

func (l *lens) isSessionNote(m *model.Minute) bool {
	_, is := l.sessionNote(m)
	return is
}

// sessions completes from the minutes when each meeting changed its session.
func (l *lens) sessions(r *model.Review) {
	for m := range model.Each[*model.Minute](r) {
		room := l.meetings[only(m.Meeting)]
		if m.At.IsZero() || !room.since.IsZero() && !m.At.Before(room.since) {
			continue // the meeting says it itself
		}
		if public, is := l.sessionNote(m); is {
			room.changes = append(room.changes, change{m.At, public})
			l.meetings[only(m.Meeting)] = room
		}
	}
	for id, room := range l.meetings {
		byTime := func(a, b change) int { return a.at.Compare(b.at) }
		switch {
		case !room.known:
			slices.SortStableFunc(room.changes, byTime)
			if len(room.changes) > 0 {
				room.began = !room.changes[0].public
			}
		case !slices.IsSortedFunc(room.changes, byTime):
			room.began, room.public, room.changes = false, false, nil // the clock went back: no time is certain
		}
		l.meetings[id] = room
	}
}

// InPublic says whether the public was in the room at a time. In doubt it was
// not: where the time is not known, in the second of a change, and where the
// changes and the session in the end do not agree.
func (r Room) InPublic(at time.Time) bool {
	switch {
	case len(r.changes) == 0:
		return r.began && r.public
	case at.IsZero():
		return r.began && r.public && !slices.ContainsFunc(r.changes, func(c change) bool { return !c.public })
	}
	public := r.began
	for n, c := range r.changes {
		if c.at.After(at) || c.public && c.at.Equal(at) {
			break
		}
		public = c.public
		if n == len(r.changes)-1 {
			public = public && r.public
		}
	}
	return public
}

// Held says whether the public was there for some of the meeting.
func (r Room) Held() bool {
	if len(r.changes) == 0 {
		return r.InPublic(time.Time{})
	}
	return r.began || slices.ContainsFunc(r.changes, func(c change) bool { return r.InPublic(c.at.Add(time.Second)) })
}
