package model

import (
	"cmp"
	"slices"
)

// dated is a record whose date may slip.
type dated struct {
	when  Timetable
	slips *[]Slip
}

func datedOf(rec Record) (dated, bool) {
	switch rec := rec.(type) {
	case *Action:
		return dated{rec.When, &rec.Slips}, true
	case *Task:
		return dated{rec.When, &rec.Slips}, true
	}
	return dated{}, false
}

// slip notes which dates a change put off.
func (w *work) slip() {
	for _, id := range slices.Clone(w.order) {
		before, ok := datedOf(w.old.Find(id))
		if !ok || w.now[id] == nil {
			continue
		}
		after, _ := datedOf(w.now[id])
		if !putOff(before.when, after.when) {
			continue
		}
		rec, err := w.edit(id)
		if err != nil {
			continue
		}
		if d, ok := datedOf(rec); ok {
			*d.slips = append(slices.Clip(*d.slips), Slip{At: w.at(), From: before.when.Words, To: d.when.Words, Reason: cmp.Or(w.reasons[id], w.reason)})
		}
	}
}

// because notes why records are changed: of several changes that are made
// together each has reasons of its own.
func (w *work) because(ids []ID, reason string) {
	if w.reasons == nil {
		w.reasons = map[ID]string{}
	}
	for _, id := range ids {
		w.reasons[id] = clean(reason)
	}
}

// putOff says whether a date is later than another, or has lost its end. Words
// that say no day say nothing of later.
func putOff(from, to Timetable) bool {
	if from == to {
		return false
	}
	was, certain := from.Reading().Due()
	if !certain {
		return false
	}
	is, certain := to.Reading().Due()
	if !certain {
		return to.Reading().Open()
	}
	return is > was
}

// PutOff gives actions or tasks a later date, with the reason.
type PutOff struct {
	IDs    []ID
	To     string // the new date in words
	Reason string
}

func (c PutOff) apply(w *work) (string, error) {
	w.because(c.IDs, c.Reason)
	var first Record
	for _, id := range c.IDs {
		rec, err := w.edit(id)
		if err != nil {
			return "", err
		}
		switch rec := rec.(type) {
		case *Action:
			rec.When = Timetable{Words: clean(c.To)}
		case *Task:
			rec.When = Timetable{Words: clean(c.To)}
		default:
			return "", rejectf("", "a %s has no date to be put off", rec.Kind().Noun())
		}
		if first == nil {
			first = rec
		}
	}
	if first == nil {
		return "", ErrNothing
	}
	return "put off " + several(first, len(c.IDs)), nil
}
