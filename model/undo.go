package model

import (
	"bytes"
	"fmt"
	"strings"
)

// How the words of an entry begin that took another back or did it again. What
// is undone and done again many times says so once.
const (
	undid = "undid: "
	redid = "did again: "
)

// Undo takes back the change that Entry tells of: the one that the review's
// CanUndo names.
type Undo struct{ Entry *Entry }

func (c Undo) apply(w *work) (string, error) {
	if u, ok := w.old.CanUndo(); !ok || u != c.Entry.Seq {
		return "", rejectf("", "there is nothing to undo")
	}
	for _, t := range c.Entry.Touched {
		if err := w.turn(t.Kind, t.ID, t.After, t.Before); err != nil {
			return "", err
		}
		w.takeBack(t)
	}
	w.undid = c.Entry.Seq
	w.state.Undo, w.state.Redo = c.Entry.UndoBefore, w.old.Revision+1
	return undid + strings.TrimPrefix(c.Entry.Done, redid), nil
}

// takeBack frees the numbers of records whose making is undone, if they were
// the last ones given and nobody outside has seen them.
func (w *work) takeBack(t Touch) {
	before, after, err := t.Records()
	if err == nil && after != nil {
		w.freeNumbers(before, after)
	}
	if t.Kind != KindEvidence || t.Before != nil {
		return
	}
	e, ok := after.(*Evidence)
	for err == nil && ok && e.Number == w.state.Evidence && e.Number > w.state.GivenOut && e.Number > 0 && !w.numberInUse(e.Number) {
		w.state.Evidence--
		e = &Evidence{Number: w.state.Evidence}
	}
}

// numberInUse says whether a piece of evidence, also one put aside, carries the
// number.
func (w *work) numberInUse(n uint64) bool {
	for _, rec := range w.old.kinds[KindEvidence].byID {
		if now, touched := w.now[rec.head().ID]; touched {
			rec = now
		}
		if e, ok := rec.(*Evidence); ok && e.Number == n {
			return true
		}
	}
	return false
}

// Redo does again what Entry, an undo, took back: the one that the review's
// CanRedo names.
type Redo struct{ Entry *Entry }

func (c Redo) apply(w *work) (string, error) {
	if u, ok := w.old.CanRedo(); !ok || u != c.Entry.Seq {
		return "", rejectf("", "there is nothing to do again")
	}
	for _, t := range c.Entry.Touched {
		if err := w.turn(t.Kind, t.ID, t.After, t.Before); err != nil {
			return "", err
		}
		w.takeNumber(w.now[t.ID])
	}
	w.redid = c.Entry.Seq
	w.state.Undo, w.state.Redo = w.old.Revision+1, c.Entry.RedoBefore
	return redid + strings.TrimPrefix(c.Entry.Done, undid), nil
}

// turn brings a record from one stored form to another; what stands there has
// to be the first.
func (w *work) turn(k Kind, id ID, from, to []byte) error {
	if !k.many() && k != KindInfo {
		return rejectf("", "the history tells of a kind of record that this version does not know")
	}
	var stands []byte
	rec := w.find(id)
	if rec != nil {
		stands = encode(rec)
	}
	if !bytes.Equal(stands, from) {
		return rejectf("", "%s was changed since", name(New(k)))
	}
	if to == nil {
		w.drop(id)
		return nil
	}
	before, err := decode(k, id, to)
	if err != nil {
		return fmt.Errorf("read what was there before: %w", err)
	}
	w.put(before)
	return nil
}
