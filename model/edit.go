package model

import (
	"strings"
	"time"

	"council/scrutiny/model/prose"
)

// Add makes a record of its fields. After is the record that it follows; 0 puts
// it last.
type Add struct {
	Kind   Kind
	Values []Value
	After  ID
}

func (c Add) apply(w *work) (string, error) {
	switch {
	case !c.Kind.many():
		return "", rejectf("", "a record of that kind cannot be added")
	case ofMeeting(c.Kind):
		return "", rejectf("", "a %s belongs to a meeting: add it there", c.Kind.Noun())
	}
	rec := New(c.Kind)
	if err := setAll(w, rec, c.Values); err != nil {
		return "", err
	}
	if err := complete(rec); err != nil {
		return "", err
	}
	if err := w.hold(rec); err != nil {
		return "", err
	}
	w.add(rec, c.After)
	return "added " + name(rec), nil
}

// Set changes fields of one or several records of one kind.
type Set struct {
	IDs    []ID
	Values []Value
}

func (c Set) apply(w *work) (string, error) {
	var first Record
	for _, id := range c.IDs {
		rec, err := w.edit(id)
		if err != nil {
			return "", err
		}
		known := labelled(rec)
		if err := setAll(w, rec, c.Values); err != nil {
			return "", err
		}
		if known && !labelled(rec) {
			return "", errLabel()
		}
		if err := w.hold(rec); err != nil {
			return "", err
		}
		if first == nil {
			first = rec
		}
	}
	if first == nil {
		return "", ErrNothing
	}
	return "changed " + several(first, len(c.IDs)), nil
}

// setAll sets a record's fields and holds them to their rules.
func setAll(w *work, rec Record, values []Value) error {
	for _, v := range values {
		f, ok := FieldOf(rec.Kind(), v.Field)
		if !ok {
			return rejectf(v.Field, "a %s has no field %q", rec.Kind().Noun(), v.Field)
		}
		if f.kept() {
			return rejectf(v.Field, "%s is kept by the program and cannot be typed", f.Label)
		}
		text, _ := prose.Clean(v.Text)
		if f.Required && strings.TrimSpace(text) == "" {
			return rejectf(v.Field, "%s cannot be empty", f.Label)
		}
		if f.Type == LinksField {
			if err := w.checkLinks(f, text); err != nil {
				return err
			}
		}
		if err := f.set(rec, text); err != nil {
			return rejectf(v.Field, "%s: %v", f.Label, err)
		}
	}
	return nil
}

func (w *work) checkLinks(f Field, text string) error {
	ids, err := parseIDs(text)
	if err != nil {
		return rejectf(f.Key, "%s: %v", f.Label, err)
	}
	for _, id := range ids {
		if rec := w.find(id); rec == nil || f.LinksTo != KindAny && rec.Kind() != f.LinksTo {
			return rejectf(f.Key, "%s: there is no such %s", f.Label, linked(f.LinksTo))
		}
	}
	return nil
}

// complete says what a new record lacks.
func complete(rec Record) error {
	for _, f := range FieldsOf(rec.Kind()) {
		if f.Required && strings.TrimSpace(f.get(rec)) == "" {
			return rejectf(f.Key, "%s cannot be empty", f.Label)
		}
	}
	if !labelled(rec) {
		return errLabel()
	}
	return nil
}

// labelled says whether a record has words to call it by, where none of its
// fields alone is required.
func labelled(rec Record) bool {
	p, ok := rec.(*Person)
	return !ok || p.Label() != ""
}

func errLabel() error {
	return rejectf("name", "a person needs a name, a post or an abbreviation")
}

// Remove puts records aside. They stay in the list of what was removed.
type Remove struct{ IDs []ID }

func (c Remove) apply(w *work) (string, error) {
	var first Record
	for _, id := range c.IDs {
		rec, err := w.edit(id)
		if err != nil {
			return "", err
		}
		switch {
		case rec.Kind() == KindInfo:
			return "", rejectf("", "the review's own details cannot be removed")
		case isLive(rec):
			return "", rejectf("", "the meeting is live: close it before it is removed")
		}
		if rec.head().Removed.IsZero() {
			rec.head().Removed = w.stamp.At
			w.removeWith(rec)
		}
		if first == nil {
			first = rec
		}
	}
	if first == nil {
		return "", ErrNothing
	}
	return "removed " + several(first, len(c.IDs)), nil
}

// Restore brings back what was put aside.
type Restore struct{ IDs []ID }

func (c Restore) apply(w *work) (string, error) {
	var first Record
	for _, id := range c.IDs {
		rec, err := w.edit(id)
		if err != nil {
			return "", err
		}
		w.restoreWith(rec)
		rec.head().Removed = time.Time{}
		w.reach(rec)
		if first == nil {
			first = rec
		}
	}
	if first == nil {
		return "", ErrNothing
	}
	return "brought back " + several(first, len(c.IDs)), nil
}

// Move puts a record behind another of its kind, or first where After is 0.
type Move struct{ ID, After ID }

func (c Move) apply(w *work) (string, error) {
	rec, err := w.edit(c.ID)
	if err != nil {
		return "", err
	}
	if c.ID == c.After {
		return "", ErrNothing
	}
	if !w.place(rec, c.After) {
		return "", rejectf("", "the record to stand behind is not there any more")
	}
	return "moved " + name(rec), nil
}
