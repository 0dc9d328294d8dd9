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
	public  bool // how it stands in the end
	changes []change
}

// change is when a meeting went into another session.
type change struct {
	at     time.Time
	public bool
}

// The notes that a change of the session makes in the minutes.
const (
	wentPublic  = "The meeting went into public session."
	wentPrivate = "The meeting went into private session."
)

// sessionNote says whether an entry tells of a change of the session, and into
// which.
func sessionNote(m *model.Minute) (public, is bool) {
	if m.Type != model.NoteMinute {
		return false, false
	}
	switch strings.TrimSpace(m.Text) {
	case wentPublic:
		return true, true
	case wentPrivate:
		return false, true
	}
	return false, false
}

func isSessionNote(m *model.Minute) bool {
	_, is := sessionNote(m)
	return is
}

// sessions reads from the minutes when each meeting changed its session.
func (l *lens) sessions(r *model.Review) {
	for m := range model.Each[*model.Minute](r) {
		if public, is := sessionNote(m); is && !m.At.IsZero() {
			room := l.meetings[only(m.Meeting)]
			room.changes = append(room.changes, change{m.At, public})
			l.meetings[only(m.Meeting)] = room
		}
	}
	for _, room := range l.meetings {
		slices.SortStableFunc(room.changes, func(a, b change) int { return a.at.Compare(b.at) })
	}
}

// InPublic says whether the public was in the room at a time. In doubt it was
// not: where the time is not known, in the second of a change, and where the
// notes of the changes and the session in the end do not agree.
func (r Room) InPublic(at time.Time) bool {
	switch {
	case len(r.changes) == 0:
		return r.public
	case at.IsZero():
		return r.public && !slices.ContainsFunc(r.changes, func(c change) bool { return !c.public })
	}
	public := !r.changes[0].public
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
		return r.public
	}
	return !r.changes[0].public || slices.ContainsFunc(r.changes, func(c change) bool { return r.InPublic(c.at.Add(time.Second)) })
}
