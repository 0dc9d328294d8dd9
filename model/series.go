package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"council/scrutiny/model/timetable"
)

// counter is the last number given in a series, and the last one that somebody
// outside has seen and that is never given again.
type counter struct {
	key       string
	last, out uint64
}

// meetingCounter names the counter of meetings. It is no series of references.
const meetingCounter = "meeting"

func (s *state) counter(key string) counter {
	if i := slices.IndexFunc(s.Counters, func(c counter) bool { return c.key == key }); i >= 0 {
		return s.Counters[i]
	}
	return counter{key: key}
}

// count sets a counter. The counters of an older state stay as they were.
func (s *state) count(c counter) {
	s.Counters = slices.Clone(s.Counters)
	if i := slices.IndexFunc(s.Counters, func(o counter) bool { return o.key == c.key }); i >= 0 {
		s.Counters[i] = c
		return
	}
	s.Counters = append(s.Counters, c)
}

// giveOut says that all numbers given so far were seen outside, and the
// references that came with an import and belong to no series.
func (w *work) giveOut() {
	w.state.Counters = slices.Clone(w.state.Counters)
	for i := range w.state.Counters {
		w.state.Counters[i].out = w.state.Counters[i].last
	}
	for rec := range w.all(KindMinute) {
		if m, ok := rec.(*Minute); ok && m.Reference != "" && !w.state.gave(m.Reference) {
			w.state.count(counter{key: literal + m.Reference, last: 1, out: 1})
		}
	}
}

// literal stands before a reference that is kept whole among the counters.
const literal = "="

// gave says whether a reference was given, in whichever series, or was seen.
func (s *state) gave(ref string) bool {
	return slices.ContainsFunc(s.Counters, func(c counter) bool {
		if whole, ok := strings.CutPrefix(c.key, literal); ok && whole == ref {
			return true
		}
		n, ok := numberIn(c.key, ref)
		return ok && n <= c.last
	})
}

// refer gives a decision its reference, by the template of the house and the
// municipal year of its meeting. One that has a reference keeps it.
func (w *work) refer(m *Minute) {
	if !m.Type.Decides() || m.Reference != "" {
		return
	}
	t, err := parseReference(w.house().Reference)
	if err != nil { // stored by a later version: its templates may say more
		t, _ = parseReference(DefaultHouse().Reference)
	}
	s := t.of(w.dayOf(first(m.Meeting)))
	c := w.state.counter(s.key())
	for {
		c.last++
		if ref := s.reference(c.last, t.width); !w.referenceUsed(ref) {
			m.Number, m.Reference = c.last, ref
			w.state.count(c)
			return
		}
	}
}

func (w *work) house() House {
	if info, ok := w.find(w.old.info.ID).(*Info); ok {
		return info.House.orDefault()
	}
	return w.old.House()
}

// dayOf returns the day of a meeting: that of its date, else of its opening,
// else today.
func (w *work) dayOf(meeting ID) timetable.Day {
	if m, ok := w.find(meeting).(*Meeting); ok {
		if day := m.Day(); !day.IsZero() {
			return day
		}
		if !m.OpenedAt.IsZero() {
			return timetable.DayOf(m.OpenedAt)
		}
	}
	return timetable.DayOf(w.stamp.At)
}

// referenceUsed says whether a reference was given, in whichever series, or
// stands on a decision, also on one put aside.
func (w *work) referenceUsed(ref string) bool {
	return w.state.gave(ref) || w.carried(ref)
}

// carried says whether an entry of the minutes carries the reference.
func (w *work) carried(ref string) bool {
	for rec := range w.all(KindMinute) {
		if m, ok := rec.(*Minute); ok && m.Reference == ref {
			return true
		}
	}
	return false
}

// all walks the records of a kind, also those put aside, as the change has them
// so far.
func (w *work) all(k Kind) func(yield func(Record) bool) {
	return func(yield func(Record) bool) {
		for _, rec := range w.old.kinds[k].byID {
			if _, touched := w.now[rec.head().ID]; !touched && !yield(rec) {
				return
			}
		}
		for _, id := range w.order {
			if rec := w.now[id]; rec != nil && rec.Kind() == k && !yield(rec) {
				return
			}
		}
	}
}

// numbered gives a new record the number that its kind has.
func (w *work) numbered(rec Record) {
	switch rec := rec.(type) {
	case *Evidence:
		rec.Number = w.numberEvidence(rec.Number)
	case *Finding:
		rec.Number = nextOf(w, rec.Number, func(f *Finding) uint64 { return f.Number })
	case *Round:
		rec.Number = nextOf(w, rec.Number, func(r *Round) uint64 { return r.Number })
	case *Recommendation:
		w.labelRecommendation(rec)
	case *Meeting:
		c := w.state.counter(meetingCounter)
		if rec.Number != 0 && !w.meetingNumbered(rec.Number) {
			c.last = max(c.last, rec.Number)
		} else {
			c.last++
			rec.Number = c.last
		}
		w.state.count(c)
	case *Minute:
		if rec.Reference != "" && w.referenceUsed(rec.Reference) { // it was read from elsewhere
			rec.Number, rec.Reference = 0, ""
		}
		w.refer(rec)
	}
}

// numberEvidence returns the number of a new piece of evidence: the one that it
// was read with if that was never given, else the next. Those that are added
// together may stand in any order.
func (w *work) numberEvidence(own uint64) uint64 {
	if own <= w.old.state.Evidence {
		own = 0
	}
	for rec := range w.all(KindEvidence) {
		if e, ok := rec.(*Evidence); ok && e.Number == own {
			own = 0
		}
	}
	if own == 0 {
		own = w.state.Evidence + 1
	}
	w.state.Evidence = max(w.state.Evidence, own)
	return own
}

// nextOf returns the number of a new record of a kind that counts by itself:
// its own if none has it, else the next. One that was put aside keeps its own.
func nextOf[T Record](w *work, own uint64, of func(T) uint64) uint64 {
	last, taken := uint64(0), false
	var none T
	for rec := range w.all(none.Kind()) {
		if t, ok := rec.(T); ok {
			last, taken = max(last, of(t)), taken || of(t) == own
		}
	}
	if own != 0 && !taken {
		return own
	}
	return last + 1
}

func (w *work) meetingNumbered(n uint64) bool {
	for rec := range w.all(KindMeeting) {
		if m, ok := rec.(*Meeting); ok && m.Number == n {
			return true
		}
	}
	return false
}

func formatCounters(cs []counter) string {
	items := make([]string, 0, 3*len(cs))
	for _, c := range cs {
		items = append(items, c.key, strconv.FormatUint(c.last, 10), strconv.FormatUint(c.out, 10))
	}
	return joinList(items...)
}

func parseCounters(s string) ([]counter, error) {
	groups, err := splitTuples(s, 3)
	if err != nil || len(groups) == 0 {
		return nil, err
	}
	cs := make([]counter, len(groups))
	for i, g := range groups {
		last, err := strconv.ParseUint(g[1], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is not a number", g[1])
		}
		out, err := strconv.ParseUint(g[2], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is not a number", g[2])
		}
		cs[i] = counter{g[0], last, out}
	}
	return cs, nil
}
