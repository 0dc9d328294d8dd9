// Package sample is the review that the program opens for people who want to
// look around: a task and finish review of an invented council. Its dates are
// counted from the day it is opened, so that something is always late, due
// soon, and rated better than its dates say.
//
// The package owns the words and what happened when. It changes the review
// through model.Apply as an officer would, and knows no store, no screen and no
// clock. Riverdale, its people, figures and addresses are made up.
package sample

import (
	"fmt"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// Step is one change of the sample: the review that it made, and the history
// entry that tells of it.
type Step struct {
	Review *model.Review
	Entry  *model.Entry
}

// Build returns the sample's changes in their order, the first of them the
// beginning of the review. Today is the day that all dates are counted from,
// at an instant of it, in the officer's time zone: no change is made later. The
// same arguments give the same steps.
func Build(id model.ReviewID, today timetable.Day, at time.Time) ([]Step, error) {
	steps, err := play(events(), id, today, at, scopeMeeting, gatesMeeting)
	if err != nil {
		return nil, fmt.Errorf("build the sample review: %w", err)
	}
	return steps, nil
}

// play makes the changes of events and of meetings.
func play(all []event, id model.ReviewID, today timetable.Day, at time.Time, held ...sitting) ([]Step, error) {
	b := &builder{review: model.NewReview(id), calendar: calendar{today}, now: at}
	for _, o := range script(b.calendar, all, held) {
		if err := b.apply(o); err != nil {
			return nil, fmt.Errorf("on %s: %w", o.day, err)
		}
	}
	return b.steps, nil
}

// builder holds the review as it grows.
type builder struct {
	review   *model.Review
	calendar calendar
	now      time.Time
	steps    []Step
	err      error // the first date in the words that could not be filled in
}

func (b *builder) apply(o occasion) error {
	change := o.change(b)
	if b.err != nil {
		return b.err
	}
	next, entry, err := model.Apply(b.review, change, model.Stamp{At: b.moment(o), Who: o.who})
	if err != nil {
		return err
	}
	b.review = next
	b.steps = append(b.steps, Step{Review: next, Entry: entry})
	return nil
}

// moment returns when the next change is made: at its own time or in office
// hours of its day, after the change before it, and never after now.
func (b *builder) moment(o occasion) time.Time {
	const opens, minutes = 9 * time.Hour, 7 * 60
	at := o.at
	if at == 0 {
		at = opens + time.Duration(len(b.steps)*53%minutes)*time.Minute
	}
	year, month, day := o.day.Date()
	t := time.Date(year, time.Month(month), day, 0, int(at/time.Minute), 0, 0, b.now.Location()).UTC()
	if n := len(b.steps); n > 0 {
		if last := b.steps[n-1].Entry.At; o.at == 0 && !t.After(last) {
			t = last.Add(3 * time.Minute)
		} else if t.Before(last) {
			t = last
		}
	}
	if t.After(b.now) {
		return b.now.UTC()
	}
	return t
}

// day returns the working day that is or was so many days ago.
func (b *builder) day(ago int) timetable.Day { return b.calendar.working(ago) }

// words fills in the dates of a text.
func (b *builder) words(text string) string {
	filled, err := b.calendar.fill(text)
	if err != nil && b.err == nil {
		b.err = err
	}
	return filled
}

// nth returns the ID of the review's nth record of a kind, counted from 0.
func (b *builder) nth(k model.Kind, n int) model.ID {
	if recs := b.review.Of(k); n >= 0 && n < len(recs) {
		return model.IDOf(recs[n])
	}
	if b.err == nil {
		b.err = fmt.Errorf("there is no %s number %d", k.Noun(), n+1)
	}
	return 0
}

// set changes fields of the nth record of a kind: keys and texts in turn.
func (b *builder) set(k model.Kind, n int, keysAndTexts ...string) model.Change {
	return model.Set{IDs: []model.ID{b.nth(k, n)}, Values: b.values(keysAndTexts...)}
}

// setInfo changes fields of the review itself: keys and texts in turn.
func (b *builder) setInfo(keysAndTexts ...string) model.Change {
	return model.Set{IDs: []model.ID{b.review.Info().ID}, Values: b.values(keysAndTexts...)}
}

// link sets the links of a field of the nth record of a kind.
func (b *builder) link(k model.Kind, n int, field string, to ...model.ID) model.Change {
	return model.Set{IDs: []model.ID{b.nth(k, n)}, Values: []model.Value{{Field: field, Text: linked(to...)}}}
}

// linked writes links as every field of links has them.
func linked(to ...model.ID) string {
	f, _ := model.FieldOf(model.KindFinding, "evidence")
	return f.Get(&model.Finding{Evidence: to})
}

// numbered returns the IDs of records by their numbers, from 1.
func (b *builder) numbered(k model.Kind, numbers []int) []model.ID {
	ids := make([]model.ID, len(numbers))
	for i, n := range numbers {
		ids[i] = b.nth(k, n-1)
	}
	return ids
}

func (b *builder) values(keysAndTexts ...string) []model.Value {
	values := make([]model.Value, 0, len(keysAndTexts)/2)
	for i := 0; i+1 < len(keysAndTexts); i += 2 {
		values = append(values, model.Value{Field: keysAndTexts[i], Text: b.words(keysAndTexts[i+1])})
	}
	return values
}
