package model

import (
	"fmt"
	"slices"
	"time"
)

// AsAt returns a review as it was before later entries of its history were
// made; they are given in their order and have to lead to the review as it is.
func AsAt(r *Review, later []*Entry) (*Review, error) {
	if len(later) == 0 {
		return r, nil
	}
	before := map[RowKey][]byte{}
	for _, e := range slices.Backward(later) {
		for _, t := range e.Touched {
			before[RowKey{Kind: uint8(t.Kind), ID: uint64(t.ID)}] = t.Before
		}
	}
	s := Stored{Review: r.ID, Revision: later[0].Seq - 1}
	for _, row := range r.Rows() {
		if _, changed := before[row.Key]; !changed {
			s.Rows = append(s.Rows, row)
		}
	}
	for key, value := range before {
		if value != nil {
			s.Rows = append(s.Rows, Row{Key: key, Value: value})
		}
	}
	then, err := Load(s)
	if err != nil {
		return nil, fmt.Errorf("go back to entry %d: %w", s.Revision, err)
	}
	return then, nil
}

// Later returns the entries that were made after a moment: those behind the
// last one that was made until then, whatever clocks said in between.
func Later(history []*Entry, moment time.Time) []*Entry {
	for i, e := range slices.Backward(history) {
		if !e.At.After(moment) {
			return history[i+1:]
		}
	}
	return history
}

// At returns a review as it was at a moment, by its whole history; nil where it had
// not begun. What was written since the review was read is no part of it.
func At(r *Review, history []*Entry, moment time.Time) (*Review, error) {
	history = slices.DeleteFunc(slices.Clone(history), func(e *Entry) bool { return e.Seq > r.Revision })
	later := Later(history, moment)
	if len(later) == len(history) {
		return nil, nil //nolint:nilnil // there was none
	}
	return AsAt(r, later)
}
