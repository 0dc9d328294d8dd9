package model

import (
	"slices"
	"strings"
	"time"
)

// InRoom returns who was in the room at an instant; the zero time asks for how
// it stands now, at the end of what was recorded. Who declared an interest in
// the item of that instant and left is not there.
func (s *Sitting) InRoom(at time.Time) []*Attendee {
	item := s.itemAt(at)
	return s.those(func(a *Attendee) bool { return s.inside(a, at) && !s.out(a, item) })
}

// those returns the attendees of whom it is true.
func (s *Sitting) those(is func(*Attendee) bool) []*Attendee {
	var all []*Attendee
	for _, a := range s.attendees {
		if is(a) {
			all = append(all, a)
		}
	}
	return all
}

// inside says whether somebody had come and not gone at an instant. Whoever is
// said to be present without times was there from beginning to end.
func (s *Sitting) inside(a *Attendee, at time.Time) bool {
	switch {
	case a.Presence != Present:
		return false
	case len(a.Stays) == 0:
		return true
	case at.IsZero():
		return a.Stays[len(a.Stays)-1].Left.IsZero()
	}
	at = s.within(at)
	return slices.ContainsFunc(a.Stays, func(st Stay) bool { return st.holds(at) })
}

// within brings an instant into the time of the meeting.
func (s *Sitting) within(at time.Time) time.Time {
	if opened := s.meeting.OpenedAt; !opened.IsZero() && at.Before(opened) {
		return opened
	}
	if closed := s.meeting.ClosedAt; !closed.IsZero() && at.After(closed) {
		return closed
	}
	return at
}

func (st Stay) holds(at time.Time) bool {
	return !at.Before(st.Arrived) && (st.Left.IsZero() || at.Before(st.Left))
}

// itemAt returns the item that was taken at an instant, or nil.
func (s *Sitting) itemAt(at time.Time) *Item {
	if at.IsZero() {
		return s.Current()
	}
	var taken *Item
	for _, i := range s.items {
		if i.TakenAt.IsZero() || i.TakenAt.After(at) || !i.DoneAt.IsZero() && !i.DoneAt.After(at) {
			continue
		}
		if taken == nil || !i.TakenAt.Before(taken.TakenAt) {
			taken = i
		}
	}
	return taken
}

// out says whether somebody declared an interest in an item and left for it.
func (s *Sitting) out(a *Attendee, item *Item) bool {
	return item != nil && s.outOf(a, item.ID)
}

// outOf is out for an item that may have been taken off the agenda since.
func (s *Sitting) outOf(a *Attendee, item ID) bool {
	return slices.ContainsFunc(s.declarations, func(d *Declaration) bool {
		return d.OutOfVote() && slices.Contains(d.Member, a.ID) && slices.Contains(d.Item, item)
	})
}

// PresentFor returns who was in the room while an item was taken, or for a part
// of it. Before it is taken that is nobody.
func (s *Sitting) PresentFor(item *Item) []*Attendee {
	if item == nil || item.TakenAt.IsZero() {
		return nil
	}
	return s.those(func(a *Attendee) bool { return s.overlaps(a, item) && !s.out(a, item) })
}

func (s *Sitting) overlaps(a *Attendee, item *Item) bool {
	if s.inside(a, item.TakenAt) {
		return true
	}
	return a.Presence == Present && slices.ContainsFunc(a.Stays, func(st Stay) bool {
		return st.Arrived.After(item.TakenAt) && (item.DoneAt.IsZero() || st.Arrived.Before(item.DoneAt))
	})
}

// MayVote returns who may vote on a motion: the members who were in the room at
// the vote, or are now where there was none yet, and did not leave for an
// interest. A substitute whose member is there does not vote.
func (s *Sitting) MayVote(motion *Motion) []*Attendee {
	in := s.attendeesIn(motion)
	return slices.DeleteFunc(slices.Clone(in), func(a *Attendee) bool { return a.standsBack(in) })
}

// attendeesIn returns the members, substitutes and all, who were there for a
// vote.
func (s *Sitting) attendeesIn(motion *Motion) []*Attendee {
	item := s.item(first(motion.Item))
	if item == nil {
		item = s.itemAt(motion.VotedAt)
	}
	return s.those(func(a *Attendee) bool {
		return a.Capacity.Votes() && s.inside(a, motion.VotedAt) && !s.out(a, item) && !s.outOf(a, first(motion.Item))
	})
}

// untyped returns the members of whom nobody has said whether they came.
func (s *Sitting) untyped(motion *Motion) []*Attendee {
	return s.those(func(a *Attendee) bool {
		return a.Presence == Expected && a.Capacity.Votes() && !s.outOf(a, first(motion.Item))
	})
}

// standsBack says whether somebody is the substitute of one of those there.
func (a *Attendee) standsBack(in []*Attendee) bool {
	return a.Capacity == Substitute && strings.TrimSpace(a.For) != "" && slices.ContainsFunc(in, func(o *Attendee) bool {
		return o.Capacity != Substitute && foldName(o.Name) == foldName(a.For)
	})
}

// Quorate says whether enough members were in the room at an instant for a
// decision, how many there were and how many it takes; the zero time asks for
// how it stands now. A meeting without a known quorum always has it.
func (s *Sitting) Quorate(at time.Time) (ok bool, present, needed int) {
	in := slices.DeleteFunc(s.InRoom(at), func(a *Attendee) bool { return !a.Capacity.Votes() })
	present = len(slices.DeleteFunc(slices.Clone(in), func(a *Attendee) bool { return a.standsBack(in) }))
	needed = int(s.meeting.Quorum)
	return present >= needed, present, needed
}

// InChair returns who was in the chair at an instant, or nil where that is not
// recorded; the zero time asks for now.
func (s *Sitting) InChair(at time.Time) *Attendee {
	for _, a := range s.attendees {
		if slices.ContainsFunc(a.Chaired, func(st Stay) bool {
			return at.IsZero() && st.Left.IsZero() || !at.IsZero() && st.holds(at)
		}) {
			return a
		}
	}
	for _, a := range s.attendees {
		if a.Capacity == Chair && s.inside(a, at) {
			return a
		}
	}
	return nil
}
