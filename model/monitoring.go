package model

import (
	"fmt"
	"strconv"
	"time"

	"council/scrutiny/model/timetable"
)

// Slip is one time that a date was put off: the old words are kept beside the
// new ones, with the reason.
type Slip struct {
	At       time.Time
	From, To string
	Reason   string
}

func formatSlips(slips []Slip) string {
	if len(slips) == 0 {
		return ""
	}
	items := make([]string, 0, 4*len(slips))
	for _, s := range slips {
		items = append(items, formatTime(s.At), s.From, s.To, s.Reason)
	}
	return joinList(items...)
}

func parseSlips(s string) ([]Slip, error) {
	groups, err := splitTuples(s, 4)
	if err != nil || len(groups) == 0 {
		return nil, err
	}
	slips := make([]Slip, len(groups))
	for i, g := range groups {
		slips[i] = Slip{From: g[1], To: g[2], Reason: g[3]}
		if slips[i].At, err = parseTime(g[0]); err != nil {
			return nil, err
		}
	}
	return slips, nil
}

func slips[T any](at func(*T) *[]Slip) Field {
	return nested(RecordedField, "slips", "Put off", at, formatSlips, parseSlips)
}

// Round is one round of monitoring: positions are asked for, taken in, and
// reported as at a day.
type Round struct {
	Head
	Number uint64 // given by Apply
	Asked  Timetable
	Due    Timetable
	AsAt   timetable.Day // the day that its positions hold for
	// Meeting is where it was, or will be, reported.
	Meeting []ID
	Closed  time.Time
	Tally   []Tally // how the ratings stood when it was closed
	Notes   string
}

// Tally is how many actions had a rating.
type Tally struct {
	Rating RatingKey
	Count  uint64
}

// Kind returns KindRound.
func (*Round) Kind() Kind { return KindRound }

var roundFields = []Field{
	number("number", "Round", func(r *Round) *uint64 { return &r.Number }).public(),
	line("asked", "Positions asked for", func(r *Round) *string { return &r.Asked.Words }).as(TimetableField).public(),
	line("due", "Wanted by", func(r *Round) *string { return &r.Due.Words }).as(TimetableField).public(),
	nested(RecordedField, "as_at", "As at", func(r *Round) *timetable.Day { return &r.AsAt }, formatDay, parseDay).public(),
	links("meeting", "Reported to", KindMeeting, func(r *Round) *[]ID { return &r.Meeting }).public(),
	moment("closed", "Closed", func(r *Round) *time.Time { return &r.Closed }).public(),
	nested(RecordedField, "tally", "Ratings", func(r *Round) *[]Tally { return &r.Tally }, formatTally, parseTally).public(),
	text("notes", "Working notes", func(r *Round) *string { return &r.Notes }).help("For the officer; never public."),
}

func formatDay(d timetable.Day) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func parseDay(s string) (timetable.Day, error) {
	if s == "" {
		return 0, nil
	}
	return timetable.ParseDay(s)
}

func formatTally(all []Tally) string {
	if len(all) == 0 {
		return ""
	}
	items := make([]string, 0, 2*len(all))
	for _, t := range all {
		items = append(items, string(t.Rating), strconv.FormatUint(t.Count, 10))
	}
	return joinList(items...)
}

func parseTally(s string) ([]Tally, error) {
	groups, err := splitTuples(s, 2)
	if err != nil || len(groups) == 0 {
		return nil, err
	}
	all := make([]Tally, len(groups))
	for i, g := range groups {
		n, err := strconv.ParseUint(g[1], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("%q is not a number", g[1])
		}
		all[i] = Tally{RatingKey(g[0]), n}
	}
	return all, nil
}
