package document

import "time"

// Calendar is a calendar that is to be written: milestones, deadlines,
// meetings.
type Calendar struct {
	Name   string
	Made   time.Time
	Events []Event
}

// Event is one entry of a calendar. Where Start is zero it takes the whole of
// its days.
type Event struct {
	// UID names the event, so that one that is sent again takes the place of the
	// one before.
	UID         string
	First, Last string // ISO days, both included
	// Start and End are times of day of the first day, in the time zone of the
	// calendar's readers' council.
	Start, End time.Time
	Title      string
	Details    string
	Place      string
}
