package model

import (
	"slices"
	"strconv"
)

// Sitting is what a review says of one meeting: its agenda, who was in the
// room, its minutes and its votes. It is read, never changed; the slices that
// it returns are its own.
type Sitting struct {
	meeting      *Meeting
	of           shelves
	scheme       Scheme
	items        []*Item
	attendees    []*Attendee
	declarations []*Declaration
	motions      []*Motion
	minutes      map[ID][]*Minute // by the item
}

// shelves returns the records of a kind that are in use.
type shelves func(Kind) []Record

// Sitting returns what the review says of a meeting, or nil where there is no
// such meeting.
func (r *Review) Sitting(meeting ID) *Sitting {
	m, ok := r.Find(meeting).(*Meeting)
	if !ok {
		return nil
	}
	return sit(m, r.Of, r.info.Scheme)
}

// sitting returns what the change so far says of a meeting.
func (w *work) sitting(m *Meeting) *Sitting { return sit(m, w.of, w.old.info.Scheme) }

// of returns the records of a kind in use, as the change has them so far. The
// slice must not be changed.
func (w *work) of(k Kind) []Record {
	for _, rec := range w.now {
		if rec == nil || rec.Kind() == k {
			return w.present(k)
		}
	}
	return w.old.Of(k)
}

func sit(m *Meeting, of shelves, scheme Scheme) *Sitting {
	s := &Sitting{meeting: m, of: of, scheme: scheme, minutes: map[ID][]*Minute{}}
	s.items = belonging(of(KindItem), m.ID, func(i *Item) []ID { return i.Meeting })
	s.attendees = belonging(of(KindAttendee), m.ID, func(a *Attendee) []ID { return a.Meeting })
	s.declarations = belonging(of(KindDeclaration), m.ID, func(d *Declaration) []ID { return d.Meeting })
	s.motions = belonging(of(KindMotion), m.ID, func(n *Motion) []ID { return n.Meeting })
	for _, n := range belonging(of(KindMinute), m.ID, func(n *Minute) []ID { return n.Meeting }) {
		item := first(n.Item)
		if s.item(item) == nil {
			item = 0 // its item was removed: it is not lost
		}
		s.minutes[item] = append(s.minutes[item], n)
	}
	return s
}

// belonging returns those records that belong to a meeting.
func belonging[T Record](recs []Record, meeting ID, at func(T) []ID) []T {
	var all []T
	for _, rec := range recs {
		if t, ok := rec.(T); ok && slices.Contains(at(t), meeting) {
			all = append(all, t)
		}
	}
	return all
}

// first returns the one link of a field that holds one, or 0.
func first(ids []ID) ID {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}

// one returns the links of a field that holds one link.
func one(id ID) []ID {
	if id == 0 {
		return nil
	}
	return []ID{id}
}

func byID[T Record](recs []T, id ID) (T, bool) {
	for _, rec := range recs {
		if rec.head().ID == id {
			return rec, true
		}
	}
	var none T
	return none, false
}

// Meeting returns the meeting itself.
func (s *Sitting) Meeting() *Meeting { return s.meeting }

// Items returns the agenda in its order.
func (s *Sitting) Items() []*Item { return s.items }

func (s *Sitting) item(id ID) *Item {
	i, _ := byID(s.items, id)
	return i
}

// ItemNumber returns the number of an item: its own, else that of its place.
func (s *Sitting) ItemNumber(item *Item) string {
	if item == nil {
		return ""
	}
	if item.Number != "" {
		return item.Number
	}
	for i, other := range s.items {
		if other.ID == item.ID {
			return strconv.Itoa(i + 1)
		}
	}
	return ""
}

// Attendees returns who is at the meeting or was expected there.
func (s *Sitting) Attendees() []*Attendee { return s.attendees }

// Attendee returns one of them, or nil.
func (s *Sitting) Attendee(id ID) *Attendee {
	a, _ := byID(s.attendees, id)
	return a
}

// Declarations returns what was declared.
func (s *Sitting) Declarations() []*Declaration { return s.declarations }

// Motions returns what was moved under an item; under none, where item is nil.
func (s *Sitting) Motions(item *Item) []*Motion {
	var under []*Motion
	for _, m := range s.motions {
		of := s.item(first(m.Item))
		if item == nil && of == nil || item != nil && of != nil && of.ID == item.ID {
			under = append(under, m)
		}
	}
	return under
}

// AllMotions returns what was moved at the meeting.
func (s *Sitting) AllMotions() []*Motion { return s.motions }

// OpenMotions returns the motions that are not decided, in the order in which
// they are voted on: those under an item before others, amendments before what
// they amend.
func (s *Sitting) OpenMotions(item ID) []*Motion {
	var open []*Motion
	for _, m := range s.motions {
		switch s.Result(m).Outcome {
		case Undecided, Unsettled, Tied:
			open = append(open, m)
		case Carried, Lost, Withdrawn:
		}
	}
	rank := func(m *Motion) int {
		n := 0
		if first(m.Item) != item {
			n += 2
		}
		if m.Type != Amendment {
			n++
		}
		return n
	}
	slices.SortStableFunc(open, func(a, b *Motion) int { return rank(a) - rank(b) })
	return open
}

func (s *Sitting) motion(id ID) *Motion {
	m, _ := byID(s.motions, id)
	return m
}

// Minutes returns the entries under an item; 0 asks for those under none.
func (s *Sitting) Minutes(item ID) []*Minute { return s.minutes[item] }

// Current returns the item that is being taken, or nil.
func (s *Sitting) Current() *Item { return s.item(first(s.meeting.Current)) }
