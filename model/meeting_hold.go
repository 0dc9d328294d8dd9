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
		w.holdMinute(rec)
		return w.sameMeeting(rec, rec.Item)
	case *Motion:
		if err := w.sameMeeting(rec, rec.Item, rec.Mover, rec.Seconder, rec.Amends); err != nil {
			return err
		}
		return w.holdMotion(rec)
	case *Recommendation:
		return w.holdRecommendation(rec)
	case *Option:
		w.readFigure(rec)
	case *Body:
		return w.noCircle(rec, "reports_to", "a body cannot report to itself, by whatever way")
	case *Task:
		return w.noCircle(rec, "after", "a task cannot come after itself, by whatever way")
	case *Criterion:
		if rec.Most > 0 && rec.Score > rec.Most {
			return rejectf("score", "the score is %d, and the highest that can be given is %d", rec.Score, rec.Most)
		}
	case *OwnTemplate:
		return w.named(rec)
	case *Point:
		return w.noCircle(rec, "under", "a point cannot be a part of itself")
	case *Source:
		return w.noCircle(rec, "under", "a source cannot be a part of itself")
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

// under puts a record under an item of its meeting; 0 is none.
func (w *work) under(rec Record, at *[]ID, item ID) error {
	if item == 0 {
		*at = nil
		return nil
	}
	i, ok := w.find(item).(*Item)
	if !ok || !i.Removed.IsZero() || first(i.Meeting) != meetingOf(rec) {
		return rejectf("item", "that item is not on the agenda of the meeting")
	}
	*at = one(item)
	return nil
}

// holdMinute gives an entry what its type asks for: a decision its reference,
// an action its row in the tracker. What is closed in the minutes is withheld
// there.
func (w *work) holdMinute(n *Minute) {
	w.refer(n)
	w.closeWithItem(n)
	before, old := w.old.Find(n.ID).(*Minute)
	if n.Type == ActionMinute || old && before.Type == ActionMinute {
		w.retypeAction(n)
	}
	if n.Exempt == "" || old && before.Exempt == n.Exempt {
		return
	}
	for _, id := range n.Actions {
		if a, err := editAs[*Action](w, id); err == nil {
			a.Withheld = true
		}
	}
}

// closeWithItem closes a new entry that stands under an exempt item, or one that
// is moved there.
func (w *work) closeWithItem(n *Minute) {
	item, ok := w.find(first(n.Item)).(*Item)
	before, old := w.old.Find(n.ID).(*Minute)
	if m, ok := w.find(first(n.Motion)).(*Motion); ok && m.Type == ExcludePublic {
		return // the resolution that excludes the public is no secret
	}
	if ok && n.Exempt == "" && !n.ExcludesPublic() && (!old || first(before.Item) != item.ID) {
		n.Exempt = item.Exempt
	}
}

// holdMotion looks at what was changed: what stands otherwise may be mended
// piece by piece.
func (w *work) holdMotion(m *Motion) error {
	before, ok := w.old.Find(m.ID).(*Motion)
	if !ok {
		before = &Motion{}
	}
	mover, seconder := w.attendee(first(m.Mover)), w.attendee(first(m.Seconder))
	moved := !slices.Equal(before.Mover, m.Mover) || !slices.Equal(before.Seconder, m.Seconder)
	switch {
	case len(m.Mover) > 1:
		return rejectf("mover", "a motion has one mover")
	case len(m.Seconder) > 1:
		return rejectf("seconder", "a motion has one seconder")
	case moved && mover != nil && seconder != nil && samePerson(mover, seconder):
		return rejectf("seconder", "%s moved the motion and cannot second it", mover.Name)
	case m.Withdrawn && !before.Withdrawn && m.Voted():
		return rejectf("withdrawn", "the motion was voted on and cannot be withdrawn")
	}
	if !slices.Equal(before.Amends, m.Amends) {
		if err := w.holdAmends(m); err != nil {
			return err
		}
	}
	if m.Casting == before.Casting || m.Casting == "" {
		return nil
	}
	return w.holdCasting(m)
}

// holdAmends keeps amendments one deep: what amends is amended by nothing.
func (w *work) holdAmends(m *Motion) error {
	if len(m.Amends) > 1 {
		return rejectf("amends", "an amendment amends one motion")
	}
	to, ok := w.find(first(m.Amends)).(*Motion)
	switch {
	case !ok:
		return nil
	case to.ID == m.ID:
		return rejectf("amends", "a motion cannot amend itself")
	case to.Type == Amendment || len(to.Amends) > 0:
		return rejectf("amends", "an amendment is not amended: withdraw it and put another")
	}
	return nil
}

func (w *work) holdCasting(m *Motion) error {
	meeting, ok := w.find(first(m.Meeting)).(*Meeting)
	if !ok || !m.Voted() {
		return rejectf("casting", "a casting vote is for a tie, and there was no vote yet")
	}
	plain := *m
	plain.Casting = ""
	if r := w.sitting(meeting).Result(&plain); r.Outcome != Tied {
		return rejectf("casting", "a casting vote is for a tie: here it is %s", r.Numbers())
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
