package send

import (
	"fmt"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// fortnight is how long leads have where no round of monitoring says a day.
const fortnight = 14

// DueDay returns by when answers are wanted: as the open round of monitoring
// says, or in two weeks, and not at a weekend.
func DueDay(r *model.Review, today timetable.Day) timetable.Day {
	if round := r.OpenRound(); round != nil {
		if due, ok := round.Due.Reading().Due(); ok && due >= today {
			return due
		}
	}
	due := today.AddDays(fortnight)
	for due.Weekday() == time.Saturday || due.Weekday() == time.Sunday {
		due = due.AddDays(1)
	}
	return due
}

// ReadDue reads by when the files are wanted back; without words that is as
// DueDay says. The error is a sentence for whoever typed them.
func ReadDue(r *model.Review, words string, today timetable.Day) (timetable.Day, error) {
	if strings.TrimSpace(words) == "" {
		return DueDay(r, today), nil
	}
	due, ok := timetable.Read(words).Due()
	switch {
	case !ok:
		return 0, fmt.Errorf("%q is not a day: write it as %s", words, DueDay(r, today).Time().Format("2 January 2006"))
	case due < today:
		return 0, fmt.Errorf("%s is past: say a day to come", due.Time().Format("2 January 2006"))
	}
	return due, nil
}
