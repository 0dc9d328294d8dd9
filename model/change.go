package model

import (
	"errors"
	"fmt"
	"slices"
	"strings"

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
	return "added " + prose.Count(len(recs), "record", "records") + " of the template", nil
}

// listOf returns the list that a record stands in: its kind, of a point the
// list of the terms of reference.
func listOf(rec Record) any {
	if p, ok := rec.(*Point); ok {
		return p.Type
	}
	return rec.Kind()
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
