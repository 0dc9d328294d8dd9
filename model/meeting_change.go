package model

import (
	"slices"
	"time"
)

// editAs returns a copy, which may be changed, of a record of a type that is in
// use.
func editAs[P interface {
	*T
	Record
}, T any](w *work, id ID) (P, error) {
	noun := P(nil).Kind().Noun()
	if id == 0 || w.find(id) == nil {
		return nil, rejectf("", "that %s is not there any more", noun)
	}
	if _, ok := w.find(id).(P); !ok {
		return nil, rejectf("", "that is no %s", noun)
	}
	rec, err := w.edit(id)
	if err != nil {
		return nil, err
	}
	if !rec.head().Removed.IsZero() {
		return nil, rejectf("", "that %s was removed: bring it back first", noun)
	}
	p, _ := rec.(P) // a copy is of the same type
	return p, nil
}

// at returns the time of the change as it is stored, in whole seconds.
func (w *work) at() time.Time { return w.stamp.At.UTC().Truncate(time.Second) }

// begunMeeting returns a meeting that was opened, for changes that belong to
// its course; 0 is the live one.
func (w *work) begunMeeting(id ID) (*Meeting, error) {
	if id == 0 {
		m := live(w.of)
		if m == nil {
			return nil, rejectf("", "no meeting is open")
		}
		id = m.ID
	}
	m, ok := w.find(id).(*Meeting)
	switch {
	case !ok || !m.Removed.IsZero():
		return nil, rejectf("", "that meeting is not there any more")
	case m.State == MeetingPrepared:
		return nil, rejectf("", "meeting %d has not begun: open it first", m.Number)
	}
	return m, nil
}

// liveMeeting returns a copy of a meeting that is live.
func (w *work) liveMeeting(id ID) (*Meeting, error) {
	m, err := editAs[*Meeting](w, id)
	switch {
	case err != nil:
		return nil, err
	case m.State == MeetingPrepared:
		return nil, rejectf("", "meeting %d has not begun: open it first", m.Number)
	case m.State == MeetingClosed:
		return nil, rejectf("", "meeting %d is closed", m.Number)
	}
	return m, nil
}

// OpenMeeting begins a meeting: the clock starts, and the first item is taken.
type OpenMeeting struct{ ID ID }

func (c OpenMeeting) apply(w *work) (string, error) {
	m, err := editAs[*Meeting](w, c.ID)
	if err != nil {
		return "", err
	}
	other := live(w.of)
	switch {
	case m.Live():
		return "", rejectf("", "meeting %d is open already", m.Number)
	case m.State == MeetingClosed:
		return "", rejectf("", "meeting %d was held and is closed", m.Number)
	case other != nil:
		return "", rejectf("", "meeting %d is still open: close it first", other.Number)
	}
	m.State, m.OpenedAt, m.OpenedBy = MeetingLive, w.at(), w.stamp.Who
	m.Sessions = []SessionChange{{At: w.at(), Session: m.Session}}
	if items := w.sitting(m).Items(); len(items) > 0 {
		w.take(m, items[0].ID)
	}
	return "opened " + meetingName(m), nil
}

// AdjournMeeting interrupts a meeting.
type AdjournMeeting struct{ ID ID }

func (c AdjournMeeting) apply(w *work) (string, error) {
	m, err := w.liveMeeting(c.ID)
	switch {
	case err != nil:
		return "", err
	case m.State == MeetingAdjourned:
		return "", rejectf("", "meeting %d is adjourned already", m.Number)
	}
	m.State = MeetingAdjourned
	w.note(m, "The meeting adjourned.")
	return "adjourned " + meetingName(m), nil
}

// ResumeMeeting takes an adjourned meeting up again.
type ResumeMeeting struct{ ID ID }

func (c ResumeMeeting) apply(w *work) (string, error) {
	m, err := w.liveMeeting(c.ID)
	switch {
	case err != nil:
		return "", err
	case m.State == MeetingLive:
		return "", rejectf("", "meeting %d is not adjourned", m.Number)
	}
	m.State = MeetingLive
	w.note(m, "The meeting resumed.")
	return "resumed " + meetingName(m), nil
}

// CloseMeeting ends a meeting. It decides nothing: what is unfinished stays so.
// The references of its decisions are known outside from now on.
type CloseMeeting struct{ ID ID }

func (c CloseMeeting) apply(w *work) (string, error) {
	m, err := editAs[*Meeting](w, c.ID)
	switch {
	case err != nil:
		return "", err
	case m.State == MeetingClosed:
		return "", rejectf("", "meeting %d is closed already", m.Number)
	case m.State == MeetingPrepared:
		return "", rejectf("", "meeting %d was never opened", m.Number)
	}
	w.take(m, 0)
	m.State, m.ClosedAt = MeetingClosed, w.latest(w.sitting(m), w.at())
	w.giveOut()
	return "closed " + meetingName(m), nil
}

// TakeItem makes an item the current one; the one before it is done. Item 0
// takes none.
type TakeItem struct{ Meeting, Item ID }

func (c TakeItem) apply(w *work) (string, error) {
	m, err := w.liveMeeting(c.Meeting)
	if err != nil {
		return "", err
	}
	if first(m.Current) == c.Item {
		return "", ErrNothing
	}
	if c.Item == 0 {
		w.take(m, 0)
		return "ended the item", nil
	}
	item := w.sitting(m).item(c.Item)
	if item == nil {
		return "", rejectf("", "that item is not on the agenda of meeting %d", m.Number)
	}
	w.take(m, item.ID)
	return "took " + name(item), nil
}

// take makes an item of the meeting the current one, 0 none.
func (w *work) take(m *Meeting, item ID) {
	if before, err := editAs[*Item](w, first(m.Current)); err == nil {
		before.DoneAt = w.at()
	}
	m.Current = one(item)
	if now, err := editAs[*Item](w, item); err == nil {
		if now.DoneAt = (time.Time{}); now.TakenAt.IsZero() {
			now.TakenAt = w.at()
		}
	}
}

// SetSession says whether the public is in the room. In a live meeting it is
// minuted.
type SetSession struct {
	Meeting ID
	Session Session
}

func (c SetSession) apply(w *work) (string, error) {
	m, err := editAs[*Meeting](w, c.Meeting)
	switch {
	case err != nil:
		return "", err
	case c.Session != PrivateSession && c.Session != PublicSession:
		return "", rejectf("session", "a session is private or public")
	case m.State == MeetingClosed:
		return "", rejectf("session", "meeting %d is closed", m.Number)
	case m.Session == c.Session:
		return "", ErrNothing
	}
	words := "private"
	if m.Session = c.Session; c.Session == PublicSession {
		words, m.Excluded = "public", nil
	} else if len(m.Excluded) == 0 {
		m.Excluded = w.sitting(m).exclusion()
	}
	if m.Live() {
		m.Sessions = append(slices.Clip(m.Sessions), SessionChange{At: w.at(), Session: m.Session})
		w.note(m, sessionNote(words))
	}
	return "went into " + words + " session", nil
}

// sessionNote is what the minutes say of a change of the session.
func sessionNote(words string) string { return "The meeting went into " + words + " session." }

// note puts into the minutes what the program itself has to say.
func (w *work) note(m *Meeting, text string) {
	w.add(&Minute{Meeting: one(m.ID), Item: m.Current, At: w.at(), Text: text}, 0)
}

// ApproveMinutes says that the minutes of a meeting were approved, with
// corrections, one a line, if there are any.
type ApproveMinutes struct {
	Meeting     ID
	Corrections string
}

func (c ApproveMinutes) apply(w *work) (string, error) {
	m, err := editAs[*Meeting](w, c.Meeting)
	switch {
	case err != nil:
		return "", err
	case m.State != MeetingClosed:
		return "", rejectf("", "meeting %d is not closed: its minutes cannot be approved yet", m.Number)
	case !m.Approved.IsZero():
		return "", rejectf("", "the minutes of meeting %d are approved already", m.Number)
	}
	w.approve(m, c.Corrections)
	return "approved the minutes of " + meetingName(m), nil
}
