package model

import (
	"cmp"
	"slices"
	"strconv"
	"time"
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

func (s *Sitting) motion(id ID) *Motion {
	m, _ := byID(s.motions, id)
	return m
}

// Minutes returns the entries under an item; 0 asks for those under none.
func (s *Sitting) Minutes(item ID) []*Minute { return s.minutes[item] }

// Current returns the item that is being taken, or nil.
func (s *Sitting) Current() *Item { return s.item(first(s.meeting.Current)) }

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
