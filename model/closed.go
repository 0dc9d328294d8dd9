package model

import (
	"cmp"
	"slices"
	"strings"

	"council/scrutiny/model/timetable"
)

// ClosedFor is after how many days somebody says again why a text is closed,
// where no day was set: half a year after its meeting.
const ClosedFor = 182

// ClosedText is a text that the public does not read.
type ClosedText struct {
	Record    Record // the *Item or *Minute
	Meeting   *Meeting
	Item      *Item // that it stands under; nil where it stands under none
	Paragraph string
	// On is the day on which somebody says again why it is closed; Set says that
	// somebody chose it.
	On  timetable.Day
	Set bool
	Why string // as it was said last
}

// Due says whether its day has come.
func (c ClosedText) Due(today timetable.Day) bool { return !c.On.IsZero() && c.On <= today }

// ClosedTexts returns the texts of the review that are closed, of items and of
// entries, those whose day comes first before the others.
func (r *Review) ClosedTexts() []ClosedText {
	var all []ClosedText
	exempt := map[ID]*Item{}
	for i := range Each[*Item](r) {
		if i.Exempt != "" {
			exempt[i.ID] = i
			all = append(all, r.closedText(i, i, i.Exempt, i.ReviewOn, i.StillClosed))
		}
	}
	for n := range Each[*Minute](r) {
		if r.told(n) {
			continue
		}
		paragraph, on := n.Exempt, n.ReviewOn
		if item := exempt[first(n.Item)]; item != nil {
			paragraph = cmp.Or(paragraph, item.Exempt)
			if on == (Timetable{}) {
				on = item.ReviewOn
			}
		}
		if paragraph != "" {
			item, _ := r.Find(first(n.Item)).(*Item)
			all = append(all, r.closedText(n, item, paragraph, on, n.StillClosed))
		}
	}
	slices.SortStableFunc(all, func(a, b ClosedText) int {
		if a.On.IsZero() != b.On.IsZero() {
			return cmp.Compare(b.On, a.On) // without a day: last
		}
		return cmp.Compare(a.On, b.On)
	})
	return all
}

// told says whether an entry tells the public that it was excluded, or let in:
// such a one is never closed.
func (r *Review) told(n *Minute) bool {
	if n.Exempt == "" && n.ExcludesPublic() || n.Text == sessionNote("private") || n.Text == sessionNote("public") {
		return true
	}
	m, ok := r.Find(first(n.Motion)).(*Motion)
	return ok && m.Type == ExcludePublic
}

func (r *Review) closedText(rec Record, item *Item, paragraph string, on Timetable, why string) ClosedText {
	c := ClosedText{Record: rec, Item: item, Paragraph: paragraph, Why: why}
	c.Meeting, _ = r.Find(meetingOf(rec)).(*Meeting)
	if c.On, c.Set = on.Reading().Due(); c.Set || c.Meeting == nil || c.Meeting.State == MeetingPrepared {
		return c
	}
	if began := c.Meeting.began(); !began.IsZero() {
		c.On = timetable.DayOf(began).AddDays(ClosedFor)
	}
	return c
}

// KeepClosed says why texts are still closed, and on which day that is asked
// again.
type KeepClosed struct {
	IDs     []ID
	On, Why string
}

func (c KeepClosed) apply(w *work) (string, error) {
	on := Timetable{Words: strings.TrimSpace(c.On)}
	due, certain := on.Reading().Due()
	switch {
	case strings.TrimSpace(c.Why) == "":
		return "", rejectf("still_closed", "say why it is still closed")
	case !certain:
		return "", rejectf("review_on", "%q is no certain day: write it as 1 March 2027", shorten(on.Words, 40))
	case due <= timetable.DayOf(w.stamp.At):
		return "", rejectf("review_on", "the day on which it is looked at again has to be one that comes")
	}
	var first Record
	for _, id := range c.IDs {
		rec, err := w.closed(id)
		if err != nil {
			return "", err
		}
		if err := setAll(w, rec, []Value{{"review_on", on.Words}, {"still_closed", c.Why}}); err != nil {
			return "", err
		}
		if first == nil {
			first = rec
		}
	}
	if first == nil {
		return "", ErrNothing
	}
	return "kept a text closed until " + on.Words, nil
}

// closed returns a copy of what can be closed: an item or an entry.
func (w *work) closed(id ID) (Record, error) {
	if _, ok := w.find(id).(*Item); ok {
		return editAs[*Item](w, id)
	}
	return editAs[*Minute](w, id)
}

// OpenToPublic opens a closed text to the public: it is exempt no more, and the
// actions that an entry made are shown with it.
type OpenToPublic struct{ ID ID }

func (c OpenToPublic) apply(w *work) (string, error) {
	rec, err := w.closed(c.ID)
	if err != nil {
		return "", err
	}
	switch rec := rec.(type) {
	case *Item:
		if rec.Exempt == "" {
			return "", ErrNothing
		}
		rec.Exempt, rec.ReviewOn, rec.StillClosed = "", Timetable{}, ""
		return "opened an item to the public", nil
	case *Minute:
		if i, ok := w.find(first(rec.Item)).(*Item); ok && i.Exempt != "" {
			return "", rejectf("exempt", "its item is exempt: open that first")
		}
		if rec.Exempt == "" {
			return "", ErrNothing
		}
		rec.Exempt, rec.ReviewOn, rec.StillClosed = "", Timetable{}, ""
		for _, id := range rec.Actions {
			if a, err := editAs[*Action](w, id); err == nil {
				a.Withheld = false
			}
		}
	}
	return "opened an entry to the public", nil
}

// Rehearse says that the slides of a meeting were looked through.
type Rehearse struct{ Meeting ID }

func (c Rehearse) apply(w *work) (string, error) {
	m, err := editAs[*Meeting](w, c.Meeting)
	switch {
	case err != nil:
		return "", err
	case m.State != MeetingPrepared:
		return "", rejectf("", "meeting %d has begun: it is too late to rehearse it", m.Number)
	}
	m.Rehearsed = w.at()
	return "rehearsed " + meetingName(m), nil
}
