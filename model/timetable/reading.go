package timetable

import "strconv"

// Kind says what sort of time a part of a cell speaks of.
type Kind uint8

// The kinds of reading. There are no others.
const (
	NotUnderstood Kind = iota // nothing certain: see the note, if there is one
	DayKind                   // one day
	Deadline                  // at the latest on a day
	Month                     // some time in one month
	Range                     // from a day to a day: also weeks, quarters, seasons, years
	Recurrence                // again and again
	Ongoing                   // from a day on, up to a day, or without either
	Elsewhere                 // depends on a person, a document or an event
)

// Kinds lists every kind, in the order of the constants.
func Kinds() []Kind {
	return []Kind{NotUnderstood, DayKind, Deadline, Month, Range, Recurrence, Ongoing, Elsewhere}
}

// String returns the kind's name as exports write it.
func (k Kind) String() string {
	switch k {
	case DayKind:
		return "day"
	case Deadline:
		return "deadline"
	case Month:
		return "month"
	case Range:
		return "range"
	case Recurrence:
		return "recurrence"
	case Ongoing:
		return "ongoing"
	case Elsewhere:
		return "elsewhere"
	case NotUnderstood:
	}
	return "not understood"
}

// Reading is what one part of a cell says.
type Reading struct {
	Words       string // the part of the cell that it reads
	Kind        Kind
	First, Last Day    // zero where not certain; the same for a day
	Every       int    // months between occurrences, 0 where not in months
	EveryDays   int    // days between occurrences, 0 where not in days
	Item        string // the label in front, such as "(1)"
	Note        string // what is unclear, in plain words
}

// Open says whether the part has no end of its own: it is open-ended, recurs,
// or depends on something else.
func (r Reading) Open() bool {
	switch r.Kind {
	case Ongoing, Recurrence:
		return r.Last.IsZero()
	case Elsewhere:
		return true
	case NotUnderstood, DayKind, Deadline, Month, Range:
	}
	return false
}

// String returns the kind with its ISO days, as the exports' column Reading
// holds it.
func (r Reading) String() string {
	return string(r.append(make([]byte, 0, 48)))
}

func (r Reading) append(b []byte) []byte {
	b = append(b, r.Kind.String()...)
	switch r.Kind {
	case DayKind, Deadline:
		b = append(b, ' ')
		return r.Last.append(b)
	case Recurrence:
		b = r.appendInterval(b)
	case Month, Range:
		if !r.First.IsZero() && !r.Last.IsZero() {
			b = append(b, ' ')
			b = r.First.append(b)
			b = append(b, " to "...)
			return r.Last.append(b)
		}
	case Ongoing, Elsewhere, NotUnderstood:
	}
	if !r.First.IsZero() {
		b = append(b, " from "...)
		b = r.First.append(b)
	}
	if !r.Last.IsZero() {
		b = append(b, " to "...)
		b = r.Last.append(b)
	}
	return b
}

func (r Reading) appendInterval(b []byte) []byte {
	count, unit := r.Every, " month"
	switch {
	case r.EveryDays > 0 && r.EveryDays%7 == 0:
		count, unit = r.EveryDays/7, " week"
	case r.EveryDays > 0:
		count, unit = r.EveryDays, " day"
	case r.Every > 0 && r.Every%12 == 0 && r.Every > 12:
		count, unit = r.Every/12, " year"
	case r.Every == 0:
		return b
	}
	b = append(b, " every "...)
	if count > 1 {
		b = strconv.AppendInt(b, int64(count), 10)
		return append(append(b, unit...), 's')
	}
	return append(b, unit[1:]...)
}
