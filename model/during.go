package model

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// Happening is what became of one record of the review while an item of a
// meeting was taken.
type Happening struct {
	Item ID        // of the agenda; 0 where none was being taken
	At   time.Time // of the last change
	Kind Kind
	Name string   // what the record is called: "2.1 Publish the figures"
	Did  []string // in words: "added", "Rating: Amber (was Green)"
}

// During tells what changed in the review itself while a meeting was live: of
// its tracker, scope, plan and evidence, and not of the minutes. The entries are
// those of the history, oldest first. What was done and undone under one item is
// not told, and neither is what is the officer's own: no private field.
func (r *Review) During(meeting ID, entries []*Entry) ([]Happening, error) {
	var order []change
	spans := map[change]*span{}
	for _, e := range entries {
		if e.Meeting != meeting || meeting == 0 {
			continue
		}
		for _, t := range e.Touched {
			if !happens(t.Kind) {
				continue
			}
			c := change{e.Item, t.ID}
			if spans[c] == nil {
				spans[c] = &span{Touch: t}
				order = append(order, c)
			}
			spans[c].After, spans[c].at = t.After, e.At
		}
	}
	references := r.References()
	var all []Happening
	for _, c := range order {
		before, after, err := spans[c].Records()
		if err != nil {
			return nil, fmt.Errorf("read what changed in the meeting: %w", err)
		}
		if did := r.did(before, after); len(did) > 0 {
			rec := after
			if rec == nil {
				rec = before
			}
			name := strings.TrimSpace(references[c.record] + " " + TitleOf(rec))
			all = append(all, Happening{Item: c.item, At: spans[c].at, Kind: rec.Kind(), Name: name, Did: did})
		}
	}
	return all, nil
}

// change is a record as it was worked on under one item.
type change struct{ item, record ID }

// span is a record before the first and after the last change under one item.
type span struct {
	Touch
	at time.Time
}

// happens says whether records of a kind are part of the review itself, rather
// than of a meeting.
func happens(k Kind) bool {
	switch k {
	case KindQuestion, KindEnquiry, KindInclusion, KindExclusion, KindWitness, KindRole, KindTask, KindEvidence, KindAction,
		KindPoint, KindSource, KindTheme, KindBody, KindOption, KindRisk, KindFinding, KindRecommendation, KindResponse, KindChaser,
		KindStream, KindStageNote, KindDeliverable, KindRound, KindCriterion, KindScopeAmendment:
		return true
	case KindState, KindInfo, KindPerson, KindPassage, KindMeeting, KindItem, KindAttendee, KindDeclaration, KindMinute, KindMotion, KindTemplate, KindSending:
	}
	return false
}

// did says in words what made the one record of the other; nil stands for a
// record that was not there, and so does one that was put aside.
func (r *Review) did(before, after Record) []string {
	was := before != nil && before.head().Removed.IsZero()
	is := after != nil && after.head().Removed.IsZero()
	switch {
	case !was && !is:
		return nil
	case !was:
		return []string{"added"}
	case !is:
		return []string{"removed"}
	}
	var did []string
	for _, f := range FieldsOf(after.Kind()) {
		if f.Public && f.Get(before) != f.Get(after) {
			did = append(did, r.turned(f, before, after)...)
		}
	}
	return did
}

// turned says how a field came from one value to another.
func (r *Review) turned(f Field, before, after Record) []string {
	switch f.Type {
	case RecordedField, ExtrasField, LinksField:
		return nil
	case PositionsField:
		return newPositions(before, after)
	case LineField, TextField, TimetableField, LeadsField, ChoiceField, FlagField, ParagraphField, RatingField:
	}
	was, is := r.worded(f, before), r.worded(f, after)
	switch {
	case is == "":
		return []string{f.Label + ": none (was " + shorten(was, 60) + ")"}
	case was == "":
		return []string{f.Label + ": " + is}
	}
	return []string{f.Label + ": " + is + " (was " + shorten(was, 60) + ")"}
}

// worded returns a value as a person reads it, on one line.
func (r *Review) worded(f Field, rec Record) string {
	v := f.Get(rec)
	for _, c := range f.Choices {
		if c.Key == v {
			v = c.Label
		}
	}
	if rating, ok := r.info.Scheme.Rating(RatingKey(v)); ok && f.Type == RatingField {
		v = rating.Word
	}
	return strings.Join(strings.Fields(v), " ")
}

func newPositions(before, after Record) []string {
	was, _ := before.(*Action)
	is, ok := after.(*Action)
	if !ok || was == nil {
		return nil
	}
	var did []string
	for _, p := range is.Positions {
		if !slices.Contains(was.Positions, p) {
			did = append(did, "Position: "+strings.Join(strings.Fields(p.Text), " "))
		}
	}
	return did
}
