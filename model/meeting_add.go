package model

import (
	"slices"
	"strings"
)

// AddTo adds to a meeting what belongs to one: an item of its agenda,
// somebody's attendance, a declaration, an entry of the minutes, a motion. Item
// is the item that it stands under, After the record that it follows; 0 puts it
// last.
type AddTo struct {
	Meeting, Item ID
	Kind          Kind
	Values        []Value
	After         ID
}

func (c AddTo) apply(w *work) (string, error) {
	m, ok := w.find(c.Meeting).(*Meeting)
	switch {
	case !ok || !m.Removed.IsZero():
		return "", rejectf("", "that meeting is not there any more")
	case !ofMeeting(c.Kind):
		return "", rejectf("", "a record of that kind does not belong to a meeting")
	}
	rec := New(c.Kind)
	if err := setAll(w, rec, c.Values); err != nil {
		return "", err
	}
	if err := complete(rec); err != nil {
		return "", err
	}
	if err := w.belong(rec, m, c.Item); err != nil {
		return "", err
	}
	if err := w.hold(rec); err != nil {
		return "", err
	}
	w.add(rec, c.After)
	return "added " + name(rec), nil
}

// belong ties a new record to its meeting and item.
func (w *work) belong(rec Record, m *Meeting, item ID) error {
	var under *[]ID
	switch rec := rec.(type) {
	case *Item:
		rec.Meeting = one(m.ID)
	case *Attendee:
		rec.Meeting = one(m.ID)
	case *Declaration:
		rec.Meeting, under = one(m.ID), &rec.Item
	case *Minute:
		rec.Meeting, under = one(m.ID), &rec.Item
		if m.Live() {
			rec.At = w.at()
		}
	case *Motion:
		rec.Meeting, under = one(m.ID), &rec.Item
	}
	if under == nil || item == 0 {
		return nil
	}
	return w.under(rec, under, item)
}

// PrepareMeeting makes a meeting from what the last one was: its body, chair,
// place, time and quorum, its members as expected, and the items that it did
// not reach. Template adds the standard agenda around them.
type PrepareMeeting struct {
	Values   []Value
	Template bool
}

func (c PrepareMeeting) apply(w *work) (string, error) {
	m := &Meeting{Body: w.old.info.Body, Chair: w.old.info.Chair}
	var last *Sitting
	if b := lastMeeting(w.of); b != nil {
		last = w.sitting(b)
		m.Body, m.Chair, m.Place, m.Starts, m.Quorum = b.Body, b.Chair, b.Place, b.Starts, b.Quorum
	}
	if err := setAll(w, m, c.Values); err != nil {
		return "", err
	}
	if err := complete(m); err != nil {
		return "", err
	}
	if err := m.check(); err != nil {
		return "", err
	}
	w.add(m, 0)
	w.expect(m, last)
	w.agenda(m, last, c.Template)
	return "prepared " + meetingName(m), nil
}

// lastMeeting returns the latest meeting that was opened, else the latest that
// was prepared, or nil.
func lastMeeting(of shelves) *Meeting {
	all := earlier(of, 0)
	for _, m := range all {
		if m.State != MeetingPrepared {
			return m
		}
	}
	if len(all) == 0 {
		return nil
	}
	return all[0]
}

// expect puts those on the list of a meeting who were members of the last one.
func (w *work) expect(m *Meeting, last *Sitting) {
	if last == nil {
		if strings.TrimSpace(m.Chair) != "" {
			w.add(&Attendee{Meeting: one(m.ID), Name: m.Chair, Capacity: Chair}, 0)
		}
		return
	}
	for _, a := range last.Attendees() {
		if a.Capacity.Votes() && a.Capacity != Substitute {
			w.add(&Attendee{Meeting: one(m.ID), Name: a.Name, Capacity: a.Capacity, Post: a.Post}, 0)
		}
	}
}

// agenda puts items on the agenda of a meeting: the standard ones if they are
// wanted, and those that the last meeting did not reach.
func (w *work) agenda(m *Meeting, last *Sitting, standard bool) {
	var items []*Item
	if standard {
		items = StandardAgenda()
	}
	items = w.monitored(m, items)
	at := slices.IndexFunc(items, func(i *Item) bool { return i.Title == titleMattersArising }) + 1
	items = slices.Insert(items, at, carriedOver(last, items)...)
	arising := w.sitting(m).MattersArising()
	for _, i := range items {
		i.Meeting = one(m.ID)
		if i.Arises() && len(i.Looks) == 0 {
			for _, a := range arising {
				i.Looks = append(i.Looks, a.ID)
			}
		}
		w.add(i, 0)
	}
}

// carriedOver returns the items that a meeting did not reach, but for those
// that are on the agenda anyway.
func carriedOver(last *Sitting, on []*Item) []*Item {
	var over []*Item
	if last == nil || last.meeting.State != MeetingClosed {
		return nil
	}
	for _, i := range last.Items() {
		again := slices.ContainsFunc(on, func(o *Item) bool { return foldName(o.Title) == foldName(i.Title) })
		if i.TakenAt.IsZero() && !again {
			over = append(over, &Item{
				Title: i.Title, Exempt: i.Exempt, OpenTitle: i.OpenTitle, Papers: i.Papers, Looks: i.Looks, Carried: one(i.ID),
			})
		}
	}
	return over
}

const titleMattersArising = "Matters arising"

// Arises says whether the matters that arise from earlier meetings are taken
// under the item.
func (i *Item) Arises() bool {
	return strings.HasPrefix(foldName(i.Title), foldName(titleMattersArising))
}

// StandardAgenda returns the items that every meeting has, in their order. What
// the meeting is about stands behind the matters arising.
func StandardAgenda() []*Item {
	titles := []string{
		"Apologies for absence", "Declarations of interest", "Minutes of the last meeting", titleMattersArising,
		"Any other business", "Date of the next meeting",
	}
	items := make([]*Item, len(titles))
	for i, title := range titles {
		items[i] = &Item{Title: title}
	}
	return items
}
