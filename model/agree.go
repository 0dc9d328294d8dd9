package model

import (
	"fmt"
	"slices"
	"strconv"

	"council/scrutiny/model/prose"
)

// clean returns a text that was typed, fit to be kept.
func clean(s string) string {
	s, _ = prose.Clean(s)
	return s
}

// Agree says that the panel agrees findings and recommendations, which are
// drafts until then. A recommendation keeps its number from then on.
type Agree struct {
	IDs    []ID
	Minute ID // the resolution that says so, or 0
}

func (c Agree) apply(w *work) (string, error) {
	if err := w.resolution(c.Minute); err != nil {
		return "", err
	}
	var first Record
	for _, id := range c.IDs {
		rec, err := w.edit(id)
		if err != nil {
			return "", err
		}
		switch rec := rec.(type) {
		case *Finding:
			rec.State = AgreedWords
		case *Recommendation:
			if rec.State != AgreedWords {
				rec.State, rec.AgreedAt, rec.Minute = AgreedWords, w.at(), one(c.Minute)
			}
		default:
			return "", rejectf("", "a %s is not agreed", rec.Kind().Noun())
		}
		if first == nil {
			first = rec
		}
	}
	if first == nil {
		return "", ErrNothing
	}
	return "agreed " + several(first, len(c.IDs)), nil
}

// resolution says whether an entry of the minutes can be what something rests
// on; 0 is none.
func (w *work) resolution(id ID) error {
	if id == 0 {
		return nil
	}
	n, ok := w.find(id).(*Minute)
	if !ok || !n.Removed.IsZero() {
		return rejectf("minute", "that resolution is not there any more")
	}
	if !n.Type.Decides() {
		return rejectf("minute", "that entry of the minutes is no decision")
	}
	return nil
}

// labelRecommendation gives a new recommendation that has no number the next
// one: 3 after 2, b after a.
func (w *work) labelRecommendation(r *Recommendation) {
	if r.Label != "" {
		return
	}
	last := 0
	for rec := range w.all(KindRecommendation) {
		o, ok := rec.(*Recommendation)
		if !ok || o.ID == r.ID || first(o.Under) != first(r.Under) {
			continue
		}
		if n, ok := labelNumber(o.Label); ok {
			last = max(last, n)
		}
	}
	r.Label = strconv.Itoa(last + 1)
	if len(r.Under) > 0 && last < 26 {
		r.Label = string(rune('a' + last))
	}
}

// labelNumber returns the number of a label: 4 of "R4", "4." and "d)".
func labelNumber(label string) (int, bool) {
	digits, letters := 0, []rune{}
	has := false
	for _, c := range label {
		switch {
		case c >= '0' && c <= '9' && digits < 1e6:
			digits, has = digits*10+int(c-'0'), true
		case c >= 'a' && c <= 'z':
			letters = append(letters, c)
		}
	}
	if !has && len(letters) == 1 {
		return int(letters[0]-'a') + 1, true
	}
	return digits, has
}

// holdRecommendation keeps the number of a recommendation that was agreed, and
// parts from being parts of each other.
func (w *work) holdRecommendation(r *Recommendation) error {
	if old, ok := w.old.Find(r.ID).(*Recommendation); ok && r.ID != 0 && old.State == AgreedWords && old.Label != r.Label {
		return rejectf("label", "recommendation %s is agreed and keeps its number", old.Label)
	}
	return w.noCircle(r, "under", "a recommendation cannot be a part of itself")
}

// SignOffAs says how recommendations or actions end, or that they are open
// again. The rating, the positions and the response stay what they are.
type SignOffAs struct {
	IDs       []ID
	State     SignOffState
	Minute    ID     // the resolution that says so; a discharge needs one, or the reason
	Reason    string // compulsory for what is closed down
	Successor string // compulsory for what is taken over
}

func (c SignOffAs) apply(w *work) (string, error) {
	if err := c.check(w); err != nil {
		return "", err
	}
	var first Record
	for _, id := range c.IDs {
		rec, err := w.edit(id)
		if err != nil {
			return "", err
		}
		s := signOffOf(rec)
		if s == nil {
			return "", rejectf("", "a %s is not signed off", rec.Kind().Noun())
		}
		*s = SignOff{}
		if c.State != NotSignedOff {
			*s = SignOff{State: c.State, At: w.at(), Minute: one(c.Minute), Reason: clean(c.Reason), Successor: clean(c.Successor)}
		}
		if first == nil {
			first = rec
		}
	}
	if first == nil {
		return "", ErrNothing
	}
	return signOffWords[c.State] + " " + several(first, len(c.IDs)), nil
}

var signOffWords = map[SignOffState]string{
	NotSignedOff: "opened again", Discharged: "discharged", ClosedDown: "closed down", Succeeded: "handed over",
}

func (c SignOffAs) check(w *work) error {
	switch {
	case c.State == Discharged && c.Minute == 0 && clean(c.Reason) == "":
		return rejectf("minute", "a discharge is the panel's: choose the resolution, or say when and how it was given")
	case c.State == ClosedDown && clean(c.Reason) == "":
		return rejectf("reason", "say why it is closed down")
	case c.State == Succeeded && clean(c.Successor) == "":
		return rejectf("successor", "say which body takes it over")
	}
	return w.resolution(c.Minute)
}

// signOffOf returns where a record keeps how it ended, or nil.
func signOffOf(rec Record) *SignOff {
	switch rec := rec.(type) {
	case *Recommendation:
		return &rec.SignOff
	case *Action:
		return &rec.SignOff
	}
	return nil
}

// Follow makes actions of the tracker of an accepted recommendation, linked
// both ways.
type Follow struct {
	Response ID
	Actions  [][]Value // the fields of each
}

func (c Follow) apply(w *work) (string, error) {
	r, err := editAs[*Response](w, c.Response)
	if err != nil {
		return "", err
	}
	if r.Answer != ResponseAccepted && r.Answer != ResponsePart {
		return "", rejectf("answer", "actions follow from a recommendation that was accepted, or accepted in part")
	}
	for _, values := range c.Actions {
		a := &Action{From: slices.Clone(r.Recommendation)}
		if err := setAll(w, a, values); err != nil {
			return "", err
		}
		if err := complete(a); err != nil {
			return "", err
		}
		w.add(a, 0)
		r.Actions = append(slices.Clip(r.Actions), a.ID)
	}
	if len(c.Actions) == 0 {
		return "", ErrNothing
	}
	return fmt.Sprintf("made %s of a recommendation", prose.Count(len(c.Actions), "action", "actions")), nil
}

// noCircle refuses a link of a record to its own kind that leads back to it.
func (w *work) noCircle(rec Record, field, why string) error {
	f, ok := FieldOf(rec.Kind(), field)
	if !ok {
		return nil
	}
	seen := map[ID]bool{}
	next, _ := parseIDs(f.Get(rec))
	for len(next) > 0 {
		id := next[0]
		next = next[1:]
		if id == rec.head().ID && id != 0 {
			return rejectf(field, "%s", why)
		}
		if seen[id] {
			continue
		}
		seen[id] = true
		if to := w.find(id); to != nil && to.Kind() == rec.Kind() {
			ids, _ := parseIDs(f.Get(to))
			next = append(next, ids...)
		}
	}
	return nil
}
