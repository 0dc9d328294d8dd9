package model

import (
	"bytes"
	"fmt"
	"slices"
	"time"
)

// Stamp says when a change was made and by whom.
type Stamp struct {
	At  time.Time
	Who string
}

// Rejected is the answer to a change that breaks a rule. The review is as it
// was.
type Rejected struct {
	Field string // the key of the field that is wrong, or empty
	Why   string // a sentence for a person
}

func (e *Rejected) Error() string { return e.Why }

func rejectf(field, format string, args ...any) error {
	return &Rejected{Field: field, Why: fmt.Sprintf(format, args...)}
}

// Apply makes a change of a review: the next review, and the history entry that
// tells of it. It is the only way in which a review changes. A change that is
// rejected leaves r as it is, as does one that is made: reviews are values.
func Apply(r *Review, c Change, s Stamp) (*Review, *Entry, error) {
	if _, begins := c.(Begin); !begins && r.info.ID == 0 {
		return nil, nil, rejectf("", "the review has to be begun first")
	}
	w := &work{old: r, state: *r.state, stamp: s, now: map[ID]Record{}}
	done, err := c.apply(w)
	if err != nil {
		return nil, nil, err
	}
	if w.undid == 0 && w.redid == 0 { // which bring back what was noted, too
		w.slip()
		w.amend()
	}
	return w.finish(done)
}

// work is a change in the making.
type work struct {
	old          *Review
	state        state
	stamp        Stamp
	now          map[ID]Record // what was touched; nil for a record that is gone
	order        []ID          // of touching
	seen         map[Kind]int64
	undid, redid Revision
	begun        bool          // the review is made by the change: it cannot be undone
	reason       string        // why the change is made, where it was said
	reasons      map[ID]string // why single records are changed
	files        []Content     // that the book is to keep
	minute       ID            // the resolution that says so, or 0
}

// find returns a record as the change has it so far.
func (w *work) find(id ID) Record {
	if rec, ok := w.now[id]; ok {
		return rec
	}
	return w.old.Find(id)
}

// edit returns a copy of a record that may be changed.
func (w *work) edit(id ID) (Record, error) {
	rec := w.find(id)
	if rec == nil {
		return nil, rejectf("", "that record is not there any more")
	}
	if w.now[id] != rec || w.old.Find(id) == rec {
		h := *rec.head()
		rec = schemas[rec.Kind()].clone(rec)
		*rec.head() = h
		w.put(rec)
	}
	return rec, nil
}

func (w *work) info() *Info {
	rec, err := w.edit(w.old.info.ID)
	if err != nil {
		return w.old.info
	}
	info, ok := rec.(*Info)
	if !ok {
		return w.old.info
	}
	return info
}

func (w *work) put(rec Record) { w.set(rec.head().ID, rec) }

// drop takes a record out for good, as the undo of its making does.
func (w *work) drop(id ID) { w.set(id, nil) }

func (w *work) set(id ID, rec Record) {
	if _, ok := w.now[id]; !ok {
		w.order = append(w.order, id)
	}
	w.now[id] = rec
}

// add gives a new record its ID and its place: at the end of its kind, or
// behind the record after.
func (w *work) add(rec Record, after ID) {
	h := rec.head()
	h.ID = w.state.NextID
	w.state.NextID++
	w.numbered(rec)
	if after == 0 || !w.place(rec, after) {
		h.Order = w.last(rec.Kind()) + orderGap
	}
	w.reach(rec)
	w.put(rec)
}

// reach notes where a record stands, so that what is added next stands behind.
func (w *work) reach(rec Record) {
	k := rec.Kind()
	last := w.last(k)
	w.seen[k] = max(last, rec.head().Order)
}

// orderGap is left between two records, so that others fit in between.
const orderGap = 1 << 32

// last returns the highest place in use of a kind.
func (w *work) last(k Kind) int64 {
	if w.seen == nil {
		w.seen = map[Kind]int64{}
	}
	if n, ok := w.seen[k]; ok {
		return n
	}
	var n int64
	if recs := w.old.Of(k); len(recs) > 0 {
		n = recs[len(recs)-1].head().Order
	}
	w.seen[k] = n
	return n
}

// place puts a record behind another of its kind, making room where the two
// neighbours stand too close.
func (w *work) place(rec Record, after ID) bool {
	w.last(rec.Kind())
	recs := w.present(rec.Kind())
	i := slices.IndexFunc(recs, func(o Record) bool { return o.head().ID == after })
	if after != 0 && i < 0 {
		return false
	}
	low := int64(0)
	if i >= 0 {
		low = recs[i].head().Order
	}
	high := low + 2*orderGap
	if i+1 < len(recs) {
		high = recs[i+1].head().Order
	}
	if high-low < 2 {
		for n, o := range recs {
			if c, err := w.edit(o.head().ID); err == nil {
				c.head().Order = int64(n+1) * orderGap
			}
		}
		low, high = int64(i+1)*orderGap, int64(i+2)*orderGap
		w.seen[rec.Kind()] = int64(len(recs)) * orderGap
	}
	rec.head().Order = low + (high-low)/2
	w.reach(rec)
	return true
}

// present returns the records of a kind in use, as the change has them so far.
func (w *work) present(k Kind) []Record {
	recs := make([]Record, 0, len(w.old.Of(k)))
	for _, rec := range w.old.Of(k) {
		if _, touched := w.now[rec.head().ID]; !touched {
			recs = append(recs, rec)
		}
	}
	for _, id := range w.order {
		if rec := w.now[id]; rec != nil && rec.Kind() == k && rec.head().Removed.IsZero() {
			recs = append(recs, rec)
		}
	}
	slices.SortFunc(recs, compareOrder)
	return recs
}

// finish makes the next review and its entry of the work.
func (w *work) finish(done string) (*Review, *Entry, error) {
	next := &Review{ID: w.old.ID, Revision: w.old.Revision + 1, info: w.old.info, kinds: w.old.kinds}
	e := &Entry{
		Seq: next.Revision, At: w.stamp.At, Who: w.stamp.Who, Done: done,
		Undid: w.undid, Redid: w.redid, UndoBefore: w.old.state.Undo, RedoBefore: w.old.state.Redo, files: w.files,
	}
	if m := w.old.LiveMeeting(); m != nil {
		e.Meeting, e.Item = m.ID, first(m.Current)
	}
	changed := map[Kind]map[ID]Record{}
	for _, id := range w.order {
		t := Touch{ID: id}
		if before := w.old.Find(id); before != nil {
			t.Kind, t.Before = before.Kind(), encode(before)
		}
		after := w.now[id]
		if after != nil {
			t.Kind, t.After = after.Kind(), encode(after)
		}
		if bytes.Equal(t.Before, t.After) {
			continue
		}
		e.Touched = append(e.Touched, t)
		if info, ok := after.(*Info); ok {
			next.info = info
			continue
		}
		if changed[t.Kind] == nil {
			changed[t.Kind] = map[ID]Record{}
		}
		changed[t.Kind][id] = after
	}
	if len(e.Touched) == 0 && w.undid == 0 && w.redid == 0 && bytes.Equal(encode(&w.state), encode(w.old.state)) {
		return nil, nil, ErrNothing
	}
	for k, recs := range changed {
		next.kinds[k] = w.old.kinds[k].with(recs)
	}
	if w.undid == 0 && w.redid == 0 && len(e.Touched) > 0 {
		w.state.Undo, w.state.Redo = e.Seq, 0
	}
	if w.begun {
		w.state.Undo = 0
	}
	st := w.state
	next.state = &st
	return next, e, nil
}

// with returns a copy of the shelf in which records were replaced, added or
// (nil) taken out.
func (s *shelf) with(changed map[ID]Record) shelf {
	if same, ok := s.swapped(changed); ok {
		return same
	}
	all := make([]Record, 0, len(s.byID)+len(changed))
	old := map[ID]bool{}
	for _, rec := range s.byID {
		id := rec.head().ID
		if c, ok := changed[id]; ok {
			old[id] = true
			rec = c
		}
		if rec != nil {
			all = append(all, rec)
		}
	}
	for id, rec := range changed {
		if !old[id] && rec != nil {
			all = append(all, rec)
		}
	}
	return newShelf(all)
}

// swapped returns a copy of the shelf in which records were replaced and stand
// where they stood, the usual change; ok is false for any other.
func (s *shelf) swapped(changed map[ID]Record) (next shelf, ok bool) {
	next = shelf{inUse: slices.Clone(s.inUse), aside: s.aside, byID: slices.Clone(s.byID), ids: s.ids}
	for id, rec := range changed {
		i, found := slices.BinarySearch(s.ids, id)
		if !found || rec == nil {
			return shelf{}, false
		}
		old := s.byID[i]
		if !old.head().Removed.IsZero() || !rec.head().Removed.IsZero() || old.head().Order != rec.head().Order {
			return shelf{}, false
		}
		at, found := slices.BinarySearchFunc(s.inUse, old, compareOrder)
		if !found {
			return shelf{}, false
		}
		next.byID[i], next.inUse[at] = rec, rec
	}
	return next, true
}
