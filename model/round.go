package model

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/timetable"
)

// OpenRound begins a round of monitoring: positions are asked for as at a day.
// A meeting that is being prepared takes it on its agenda.
type OpenRound struct {
	Asked, Due string // in words
	AsAt       timetable.Day
}

func (c OpenRound) apply(w *work) (string, error) {
	if c.AsAt.IsZero() {
		return "", rejectf("as_at", "say the day that the positions are to hold for")
	}
	if open := openRound(w.of); open != nil {
		return "", rejectf("", "round %d is still open: close it first", open.Number)
	}
	r := &Round{Asked: Timetable{Words: clean(c.Asked)}, Due: Timetable{Words: clean(c.Due)}, AsAt: c.AsAt}
	w.add(r, 0)
	done := fmt.Sprintf("opened monitoring round %d", r.Number)
	if m := reportsTo(meetings(w.of), r); m != nil {
		item := &Item{Title: r.ItemTitle(), Meeting: one(m.ID)}
		w.add(item, w.beforeClose(m))
		r.Meeting = one(m.ID)
		done += ", and put it on the agenda of " + meetingName(m)
	}
	return done, nil
}

// CloseRound ends a round of monitoring, and keeps how the ratings stand.
type CloseRound struct{ ID ID }

func (c CloseRound) apply(w *work) (string, error) {
	r, err := editAs[*Round](w, c.ID)
	if err != nil {
		return "", err
	}
	if !r.Closed.IsZero() {
		return "", rejectf("", "round %d is closed already", r.Number)
	}
	r.Closed, r.Tally = w.at(), w.old.roundTally()
	return fmt.Sprintf("closed monitoring round %d", r.Number), nil
}

// roundTally counts the actions by their rating in the order of the scheme, those
// without one last. What the public does not see does not count: the tally is
// public.
func (r *Review) roundTally() []Tally {
	var all []Tally
	for _, rating := range r.info.Scheme.Ratings {
		all = append(all, Tally{Rating: rating.Key})
	}
	all = append(all, Tally{})
	for a := range r.Actions() {
		if r.closedAction(a) {
			continue
		}
		i := slices.IndexFunc(all, func(t Tally) bool { return t.Rating == a.Rating })
		if i < 0 {
			i = len(all) - 1
		}
		all[i].Count++
	}
	return slices.DeleteFunc(all, func(t Tally) bool { return t.Count == 0 })
}

// closedAction says whether an action is withheld, or was minuted under an
// exemption.
func (r *Review) closedAction(a *Action) bool {
	n := r.MinuteOf(a.ID)
	if a.Withheld || n == nil {
		return a.Withheld
	}
	item, ok := r.Find(first(n.Item)).(*Item)
	return n.Exempt != "" || ok && item.Exempt != ""
}

// TakeIn takes in what was reported of an action in a round: its position, its
// rating, or both. What is left out stays as it is.
type TakeIn struct {
	ID   ID
	Held timetable.Day // the day that the position holds for
	Text string        // the position; empty where none was reported
	// Rate says that the rating is one of what was reported.
	Rate         bool
	Rating       RatingKey
	Date, Reason string // what the scheme makes compulsory
}

func (c TakeIn) apply(w *work) (string, error) {
	done := ""
	if strings.TrimSpace(c.Text) != "" {
		said, err := RecordPosition{ID: c.ID, Held: c.Held, Text: c.Text}.apply(w)
		if err != nil {
			return "", err
		}
		done = said
	}
	if c.Rate {
		said, err := Rate{IDs: []ID{c.ID}, Rating: c.Rating, Date: c.Date, Reason: c.Reason}.apply(w)
		if err != nil {
			return "", err
		}
		if done != "" {
			done += ", and "
		}
		done += said
	}
	if done == "" {
		return "", ErrNothing
	}
	return done, nil
}

// OpenRound returns the round of monitoring that is not closed, or nil.
func (r *Review) OpenRound() *Round { return openRound(r.Of) }

func openRound(of shelves) *Round {
	for _, rec := range of(KindRound) {
		if r, ok := rec.(*Round); ok && r.Closed.IsZero() {
			return r
		}
	}
	return nil
}

// Answered says whether an action has a position as at the day of the round, or
// of a later one.
func (r *Round) Answered(a *Action) bool {
	return slices.ContainsFunc(a.Positions, func(p Position) bool { return p.Held >= r.AsAt })
}

// Asks says whether a round asks for the position of an action: it is still
// monitored, and does not rest.
func (w *Watch) Asks(r *Round, a *Action) bool {
	rating, rated := w.scheme.Rating(a.Rating)
	ended := rated && rating.Ends && !r.Answered(a)
	return !ended && !a.SignOff.Ended() && !w.Resting(a)
}

// Resting says whether an action rests: its end is certain, and further off than
// the days before it at which it asks for attention.
func (w *Watch) Resting(a *Action) bool {
	if a.Rests == 0 {
		return false
	}
	due := w.dates(a.When).due
	return !due.IsZero() && due.Sub(w.today) > int(min(a.Rests, 100_000))
}

// ItemTitle is what the round is called on an agenda.
func (r *Round) ItemTitle() string {
	return "Monitoring: positions as at " + r.AsAt.Time().Format("2 January 2006")
}

// fallsTo says whether a round is due by the day of a meeting. Words that say no
// day keep nothing back.
func (r *Round) fallsTo(m *Meeting) bool {
	due, certain := r.Due.Reading().Due()
	day := m.Day()
	return !certain || day.IsZero() || due <= day
}

// reportsTo returns the first meeting being prepared that a round falls to.
func reportsTo(all []*Meeting, r *Round) *Meeting {
	for _, m := range all {
		if m.State == MeetingPrepared && r.fallsTo(m) {
			return m
		}
	}
	return nil
}

// beforeClose returns the item behind which something new stands on an agenda:
// the last one before any other business, or 0 for the end.
func (w *work) beforeClose(m *Meeting) ID {
	items := w.sitting(m).Items()
	at := slices.IndexFunc(items, closes)
	if at <= 0 {
		return 0
	}
	return items[at-1].ID
}

// closes says whether an item is one of those that end an agenda.
func closes(i *Item) bool {
	title := foldName(i.Title)
	return strings.HasPrefix(title, "any other business") || strings.HasPrefix(title, "date of the next") || strings.HasPrefix(title, "next meeting")
}

// monitored puts the round that falls to a meeting among the items of its
// agenda, unless it waits on that of another.
func (w *work) monitored(m *Meeting, items []*Item) []*Item {
	r := openRound(w.of)
	if r == nil || !r.fallsTo(m) {
		return items
	}
	for _, other := range meetings(w.of) {
		if slices.Contains(r.Meeting, other.ID) && other.State != MeetingClosed {
			return items
		}
	}
	at := slices.IndexFunc(items, closes)
	if at < 0 {
		at = len(items)
	}
	if r, err := editAs[*Round](w, r.ID); err == nil {
		r.Meeting = one(m.ID)
	}
	return slices.Insert(items, at, &Item{Title: r.ItemTitle()})
}
