package model

import (
	"slices"
	"strings"
)

// Fate is what became of an action between then and now.
type Fate uint8

// The fates.
const (
	FateChanged Fate = iota // it is there still, and not as it was
	FateNew                 // it was not there then
	FateGone                // it is not there any more
)

// Difference is what became of one action between then and now.
type Difference struct {
	Fate   Fate
	Action *Action // as it is now; as it was where it is gone
	Ref    string  // what it is called now; what it was called where it is gone
	Moved  string  // what it was called where it stood elsewhere then
	Fields []Altered
}

// Altered is a field that is not as it was.
type Altered struct {
	Field Field
	Was   *Action
	Now   *Action
	// Reasons are those that were given for putting the date off. Quiet says that
	// a date was changed and no reason was given.
	Reasons []string
	Quiet   bool
}

// comparedFields are the fields of an action that are held against each other;
// the notes of the officer and what only records are not among them.
var comparedFields = []string{
	"section", "objective", "action", "timetable", "timetable_read_as", "measures", "leads", "rating", "positions", "signoff", "withheld",
}

// Differences returns what became of the actions of a tracker, in its order now;
// those that are gone stand last. What stands as it stood is left out.
func Differences(then, now *Review) []Difference {
	was, is := then.References(), now.References()
	old := map[ID]*Action{}
	for a := range then.Actions() {
		old[a.ID] = a
	}
	moved := movedActions(old, then, now)
	var all []Difference
	for a := range now.Actions() {
		before := old[a.ID]
		if before == nil {
			all = append(all, Difference{Fate: FateNew, Action: a, Ref: is[a.ID]})
			continue
		}
		d := Difference{Action: a, Ref: is[a.ID], Fields: altered(before, a)}
		if moved[a.ID] || before.Section != a.Section {
			d.Moved = was[a.ID]
		}
		if d.Moved != "" || len(d.Fields) > 0 {
			all = append(all, d)
		}
	}
	for a := range then.Actions() {
		if inUse(now.Find(a.ID)) == nil {
			all = append(all, Difference{Fate: FateGone, Action: a, Ref: was[a.ID]})
		}
	}
	return all
}

// altered returns the fields of an action that are not as they were.
func altered(was, now *Action) []Altered {
	var all []Altered
	for _, key := range comparedFields {
		f, ok := FieldOf(KindAction, key)
		if !ok || strings.TrimSpace(f.Get(was)) == strings.TrimSpace(f.Get(now)) {
			continue
		}
		one := Altered{Field: f, Was: was, Now: now}
		if key == "timetable" {
			one.Reasons = reasonsSince(was, now)
			one.Quiet = len(one.Reasons) == 0
		}
		all = append(all, one)
	}
	return all
}

// reasonsSince returns the reasons that were given for putting a date off.
func reasonsSince(was, now *Action) []string {
	var reasons []string
	for _, s := range now.Slips[min(len(was.Slips), len(now.Slips)):] {
		if s.Reason != "" && !slices.Contains(reasons, s.Reason) {
			reasons = append(reasons, s.Reason)
		}
	}
	return reasons
}

// movedActions returns the actions that stand elsewhere in the order: as few as
// leave the others in the order in which they stood.
func movedActions(old map[ID]*Action, then, now *Review) map[ID]bool {
	place := map[ID]int{}
	for a := range then.Actions() {
		place[a.ID] = len(place)
	}
	var ids []ID
	for a := range now.Actions() {
		if old[a.ID] != nil {
			ids = append(ids, a.ID)
		}
	}
	stayed := longestRising(ids, place)
	moved := map[ID]bool{}
	for _, id := range ids {
		moved[id] = !stayed[id]
	}
	return moved
}

// longestRising returns the most of the records whose places rise.
func longestRising(ids []ID, place map[ID]int) map[ID]bool {
	var ends []int // the index of the lowest last one of each length
	before := make([]int, len(ids))
	for i, id := range ids {
		n, _ := slices.BinarySearchFunc(ends, place[id], func(at, want int) int { return place[ids[at]] - want })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	stayed := map[ID]bool{}
	if len(ends) == 0 {
		return stayed
	}
	for i := ends[len(ends)-1]; i >= 0; i = before[i] {
		stayed[ids[i]] = true
	}
	return stayed
}
