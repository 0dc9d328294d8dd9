package model

import (
	"fmt"
	"slices"
	"time"

	"council/scrutiny/model/timetable"
)

// Sending is one file that was sent out to be filled in and to come back: to
// whom, when, with which actions, and against which revision of the review.
// What the file held is not kept: the review as it stood at that revision says
// it. Nothing of it is public.
type Sending struct {
	Head
	Batch    uint64 // files that were sent together share it; given by Apply
	To       string // whom it was sent to, as the file calls them
	Person   []ID   // who that is, where the people list knows
	Sent     time.Time
	Due      timetable.Day // by when it is wanted back; zero where no day was said
	Format   string
	File     string // its name, without a folder
	Revision Revision
	Actions  []ID
	Asked    string        // the sentence that says what is wanted
	Answered timetable.Day // when it came back; zero while it has not
	// Settled names what was decided when the file came back, one a line: see
	// TakeBack.
	Settled string
	Notes   string
}

// Kind returns KindSending.
func (*Sending) Kind() Kind { return KindSending }

var sendingFields = []Field{
	number("batch", "Batch", func(s *Sending) *uint64 { return &s.Batch }),
	words(RecordedField, "to", "Sent to", func(s *Sending) *string { return &s.To }),
	links("person", "Person", KindPerson, func(s *Sending) *[]ID { return &s.Person }).as(RecordedField),
	moment("sent_at", "Sent", func(s *Sending) *time.Time { return &s.Sent }),
	nested(RecordedField, "due_day", "Wanted back by", func(s *Sending) *timetable.Day { return &s.Due }, formatDay, parseDay),
	words(RecordedField, "format", "Format", func(s *Sending) *string { return &s.Format }),
	words(RecordedField, "file", "File", func(s *Sending) *string { return &s.File }),
	number("revision", "Revision", func(s *Sending) *Revision { return &s.Revision }),
	links("actions", "Actions", KindAction, func(s *Sending) *[]ID { return &s.Actions }).as(RecordedField),
	words(RecordedField, "asked", "What was asked", func(s *Sending) *string { return &s.Asked }),
	nested(RecordedField, "answered_day", "Came back", func(s *Sending) *timetable.Day { return &s.Answered }, formatDay, parseDay),
	words(RecordedField, "settled", "Decided on", func(s *Sending) *string { return &s.Settled }),
	text("notes", "Working notes", func(s *Sending) *string { return &s.Notes }).help("For the officer; never public."),
}

// Sent is one file of a Send.
type Sent struct {
	To           string
	Person       ID // or 0
	Due          timetable.Day
	Format, File string
	Asked        string
	Actions      []ID
}

// Send keeps that files were sent out together, a Sending for each: one change,
// one undo.
type Send struct {
	Files []Sent
	// First is the ID that was written into the first file, the others following
	// it; 0 where none was. It has to be the review's NextID: files that name
	// other records than their own would come back to the wrong place.
	First ID
}

func (c Send) apply(w *work) (string, error) {
	if len(c.Files) == 0 {
		return "", rejectf("", "there is nothing to send")
	}
	if c.First != 0 && c.First != w.state.NextID {
		return "", rejectf("", "the review changed while the files were written: send them again")
	}
	batch := uint64(1)
	for rec := range w.all(KindSending) {
		if s, ok := rec.(*Sending); ok {
			batch = max(batch, s.Batch+1)
		}
	}
	for _, f := range c.Files {
		for _, id := range f.Actions {
			if _, ok := w.find(id).(*Action); !ok {
				return "", rejectf("actions", "an action that was to be sent to %s is not there any more", f.To)
			}
		}
		w.add(&Sending{
			Batch: batch, To: clean(f.To), Person: one(f.Person), Sent: w.at(), Due: f.Due, Format: f.Format, File: f.File,
			Revision: w.old.Revision, Actions: slices.Clone(f.Actions), Asked: clean(f.Asked),
		}, 0)
	}
	if len(c.Files) == 1 {
		return "sent out one file, to " + shorten(clean(c.Files[0].To), 40), nil
	}
	return fmt.Sprintf("sent out %d files", len(c.Files)), nil
}

// AnswerSendings says that what was sent out came back on a day; the zero day
// says that it did not.
type AnswerSendings struct {
	IDs []ID
	On  timetable.Day
}

func (c AnswerSendings) apply(w *work) (string, error) {
	var names []string
	for _, id := range c.IDs {
		s, err := editAs[*Sending](w, id)
		if err != nil {
			return "", err
		}
		if s.Answered != c.On {
			names = append(names, s.To)
		}
		s.Answered = c.On
	}
	if len(names) == 0 {
		return "", ErrNothing
	}
	who := shorten(names[0], 40)
	if len(names) > 1 {
		who = fmt.Sprintf("%d of those asked", len(names))
	}
	if c.On.IsZero() {
		return "noted that no answer came from " + who, nil
	}
	return "noted that an answer came from " + who, nil
}

// NextID returns the ID that the next new record of the review is given.
func (r *Review) NextID() ID { return r.state.NextID }

// Monitored says whether an action is still followed up: neither its rating nor
// the panel ended that.
func (w *Watch) Monitored(a *Action) bool {
	rating, rated := w.scheme.Rating(a.Rating)
	return !a.SignOff.Ended() && (!rated || !rating.Ends)
}

// Waiting is a file that was sent out and has not come back.
type Waiting struct {
	Sending *Sending
	// Actions are those of it that nothing was heard of since.
	Actions []*Action
	Late    int // days; 0 where it is not late
}

// Waiting returns what was sent out and has not come back, the longest awaited
// first. A later file to the same person takes the place of an earlier one, and
// nothing is awaited of actions that have a position since, or ended.
func (r *Review) Waiting(today timetable.Day) []Waiting {
	latest := map[string]uint64{}
	for s := range Each[*Sending](r) {
		key := foldName(s.To)
		latest[key] = max(latest[key], s.Batch)
	}
	watch := NewWatch(r, today)
	var all []Waiting
	for s := range Each[*Sending](r) {
		if !s.Answered.IsZero() || s.Batch < latest[foldName(s.To)] {
			continue
		}
		one := Waiting{Sending: s, Actions: r.unheard(watch, s)}
		if len(one.Actions) == 0 {
			continue
		}
		if !s.Due.IsZero() {
			one.Late = max(0, today.Sub(s.Due))
		}
		all = append(all, one)
	}
	slices.SortStableFunc(all, func(a, b Waiting) int {
		if a.Late != b.Late {
			return b.Late - a.Late
		}
		return int(a.Sending.Due - b.Sending.Due)
	})
	return all
}

// unheard returns the actions of a sending that are in use and monitored, and
// that have no position from after it.
func (r *Review) unheard(watch *Watch, s *Sending) []*Action {
	var all []*Action
	for _, id := range s.Actions {
		a, ok := r.kinds[KindAction].find(id).(*Action)
		if !ok || !a.Removed.IsZero() || !watch.Monitored(a) {
			continue
		}
		if !slices.ContainsFunc(a.Positions, func(p Position) bool { return p.Recorded.After(s.Sent) }) {
			all = append(all, a)
		}
	}
	return all
}
