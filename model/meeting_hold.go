package model

import (
	"slices"
	"time"
)

// ofMeeting says whether records of a kind belong to a meeting.
func ofMeeting(k Kind) bool { return k >= KindItem && k <= KindMotion }

func isLive(rec Record) bool {
	m, ok := rec.(*Meeting)
	return ok && m.Live()
}

// meetingOf returns the meeting that a record belongs to, or 0.
func meetingOf(rec Record) ID {
	switch rec := rec.(type) {
	case *Item:
		return first(rec.Meeting)
	case *Attendee:
		return first(rec.Meeting)
	case *Declaration:
		return first(rec.Meeting)
	case *Minute:
		return first(rec.Meeting)
	case *Motion:
		return first(rec.Meeting)
	}
	return 0
}

// hold holds a record that was filled in by hand to what has to be true of it
// whatever it says.
func (w *work) hold(rec Record) error {
	switch rec := rec.(type) {
	case *Meeting:
		return rec.check()
	case *Declaration:
		return w.sameMeeting(rec, rec.Item, rec.Member)
	case *Minute:
		w.refer(rec)
		return w.sameMeeting(rec, rec.Item)
	case *Motion:
		if err := w.sameMeeting(rec, rec.Item, rec.Mover, rec.Seconder, rec.Amends); err != nil {
			return err
		}
		return w.holdMotion(rec)
	}
	return nil
}

// mostPeople is more than any meeting of a council has.
const mostPeople = 10000

func (m *Meeting) check() error {
	if m.Quorum > mostPeople {
		return rejectf("quorum", "the quorum is a number of members, such as 4")
	}
	for _, part := range m.When.Reading().Parts {
		if part.Note == "no such day" || part.Note == "no such month" {
			return rejectf("date", "there is no such date as %q", shorten(m.When.Words, 40))
		}
	}
	return nil
}

// sameMeeting refuses links to what belongs to another meeting.
func (w *work) sameMeeting(rec Record, links ...[]ID) error {
	for _, id := range slices.Concat(links...) {
		to := w.find(id)
		if to == nil || ofMeeting(to.Kind()) && meetingOf(to) != meetingOf(rec) {
			return rejectf("", "the %s belongs to another meeting", noun(to))
		}
	}
	return nil
}

func noun(rec Record) string {
	if rec == nil {
		return "record"
	}
	return rec.Kind().Noun()
}

func (w *work) holdMotion(m *Motion) error {
	mover, seconder := w.attendee(first(m.Mover)), w.attendee(first(m.Seconder))
	switch {
	case len(m.Mover) > 1:
		return rejectf("mover", "a motion has one mover")
	case len(m.Seconder) > 1:
		return rejectf("seconder", "a motion has one seconder")
	case mover != nil && seconder != nil && samePerson(mover, seconder):
		return rejectf("seconder", "%s moved the motion and cannot second it", mover.Name)
	case slices.Contains(m.Amends, m.ID) && m.ID != 0:
		return rejectf("amends", "a motion cannot amend itself")
	case m.Casting != "" && !m.Voted():
		return rejectf("casting", "a casting vote is for a tie, and there was no vote yet")
	}
	meeting, ok := w.find(first(m.Meeting)).(*Meeting)
	if m.Casting != "" && ok {
		plain := *m
		plain.Casting = ""
		if r := w.sitting(meeting).Result(&plain); r.Outcome != Tied {
			return rejectf("casting", "a casting vote is for a tie: here it is %s", r.Numbers())
		}
	}
	return nil
}

func (w *work) attendee(id ID) *Attendee {
	a, _ := w.find(id).(*Attendee)
	return a
}

// samePerson says whether two attendances are of one person, who may be on the
// list twice.
func samePerson(a, b *Attendee) bool {
	return a.ID == b.ID || foldName(a.Name) == foldName(b.Name)
}

// removeWith puts aside with a meeting what belongs to it.
func (w *work) removeWith(rec Record) {
	m, ok := rec.(*Meeting)
	if !ok {
		return
	}
	w.belongings(m.ID, func(h *Head) {
		if h.Removed.IsZero() {
			h.Removed = m.Removed
		}
	})
}

// restoreWith brings back with a meeting what was put aside with it.
func (w *work) restoreWith(rec Record) {
	m, ok := rec.(*Meeting)
	if !ok || m.Removed.IsZero() {
		return
	}
	w.belongings(m.ID, func(h *Head) {
		if h.Removed.Equal(m.Removed) {
			h.Removed = time.Time{}
		}
	})
}

func (w *work) belongings(meeting ID, each func(*Head)) {
	for k := KindItem; k <= KindMotion; k++ {
		var ids []ID
		for rec := range w.all(k) {
			if meetingOf(rec) == meeting {
				ids = append(ids, rec.head().ID)
			}
		}
		for _, id := range ids {
			if rec, err := w.edit(id); err == nil {
				each(rec.head())
			}
		}
	}
}
