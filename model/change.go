package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"council/scrutiny/model/prose"
)

// ErrNothing is the answer to a change that leaves everything as it is.
var ErrNothing = errors.New("nothing would change")

// Change is one thing that an officer means to do with a review. The types in
// this package are all there are.
//
//sumtype:decl
type Change interface {
	// apply makes the change and says in words what it did.
	apply(w *work) (done string, err error)
}

// Begin makes a new review: from a template that comes with the program, or
// from one of the council's own.
type Begin struct {
	Title, Body, Chair string
	Template           Template
	Own                *OwnTemplate
}

func (c Begin) apply(w *work) (string, error) {
	title, _ := prose.Clean(c.Title)
	switch {
	case w.old.Revision != 0:
		return "", rejectf("", "the review exists already")
	case strings.TrimSpace(title) == "":
		return "", rejectf("title", "a review needs a title")
	}
	w.begun = true
	body, _ := prose.Clean(c.Body)
	chair, _ := prose.Clean(c.Chair)
	settled, recs, err := start(c.Template, c.Own)
	if err != nil {
		return "", err
	}
	info := &Info{Head: Head{ID: 1}, Title: title, Body: body, Chair: chair, Scheme: DefaultScheme()}
	settle(info, settled)
	w.put(info)
	if _, err := (Insert{Records: recs}).apply(w); err != nil {
		return "", err
	}
	return fmt.Sprintf("began the review %q", title), nil
}

// Furnish adds what a template begins with to a review that was begun without:
// the kinds, and of the terms of reference the lists, of which the review holds
// nothing yet.
type Furnish struct {
	Template Template
	Own      *OwnTemplate
}

func (c Furnish) apply(w *work) (string, error) {
	settled, recs, err := start(c.Template, c.Own)
	if err != nil {
		return "", err
	}
	held := map[any]bool{}
	for _, k := range Kinds() {
		for _, rec := range w.old.Of(k) {
			held[listOf(rec)] = true
		}
	}
	recs = slices.DeleteFunc(recs, func(rec Record) bool { return held[listOf(rec)] })
	if !settle(w.info(), settled) && len(recs) == 0 {
		return "", rejectf("", "the review has all that the template brings of its own already")
	}
	if _, err := (Insert{Records: recs}).apply(w); err != nil {
		return "", err
	}
	return "added " + plural(len(recs), "record", "records") + " of the template", nil
}

// listOf returns the list that a record stands in: its kind, of a point the
// list of the terms of reference.
func listOf(rec Record) any {
	if p, ok := rec.(*Point); ok {
		return p.Type
	}
	return rec.Kind()
}

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

// GiveOut says that references were seen outside: none of them is given again.
// What can be undone stays what it was.
type GiveOut struct{}

func (GiveOut) apply(w *work) (string, error) {
	w.state.GivenOut = w.state.Evidence
	w.giveOut()
	return "gave out references", nil
}

// Several makes changes together: one entry, one undo.
type Several struct {
	Done    string // in words, instead of the changes' own
	Changes []Change
}

func (c Several) apply(w *work) (string, error) {
	var said []string
	for _, one := range c.Changes {
		done, err := one.apply(w)
		if err != nil {
			return "", err
		}
		said = append(said, done)
	}
	if c.Done != "" {
		return c.Done, nil
	}
	return strings.Join(slices.Compact(said), "; "), nil
}
