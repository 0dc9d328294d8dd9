package model

import (
	"time"

	"council/scrutiny/model/timetable"
)

// MeetingState says how far a meeting has come.
type MeetingState string

// The states of a meeting.
const (
	MeetingPrepared  MeetingState = ""
	MeetingLive      MeetingState = "live"
	MeetingAdjourned MeetingState = "adjourned"
	MeetingClosed    MeetingState = "closed"
)

// Session says who is in the room. A task and finish group usually meets in
// private, which is the default.
type Session string

// The sessions.
const (
	PrivateSession Session = ""
	PublicSession  Session = "public"
)

// SessionChange is when a meeting went into a session; the first is the one in
// which it was opened.
type SessionChange struct {
	At      time.Time
	Session Session
}

// Meeting is one meeting of the panel, from its preparation to its approved
// minutes.
type Meeting struct {
	Head
	Number   uint64 // on tab 8; given by Apply
	Body     string
	When     Timetable // the date
	Starts   string    // the time, such as 10:00
	Place    string
	Chair    string
	Quorum   uint64 // how many members have to be there; 0 is not known
	State    MeetingState
	Session  Session
	Sessions []SessionChange // from the opening on; empty in books of before
	OpenedAt time.Time
	OpenedBy string
	ClosedAt time.Time
	// Excluded is the motion by which the public is out of the room, or none: it
	// holds while the session is private.
	Excluded  []ID
	Rehearsed time.Time // when its slides were looked through last
	Current   []ID      // the agenda item that is being taken, or none
	Public    string    // how many members of the public were there, in words
	// Approved is when the minutes were approved; Corrections are the
	// corrections that they were approved with, one a line.
	Approved    time.Time
	Corrections string
	Notes       string
}

// Kind returns KindMeeting.
func (*Meeting) Kind() Kind { return KindMeeting }

// Live says whether the meeting is open or adjourned.
func (m *Meeting) Live() bool { return m.State == MeetingLive || m.State == MeetingAdjourned }

// Day returns the day of the meeting, or the zero Day where its date is not
// certain.
func (m *Meeting) Day() timetable.Day {
	day, _ := m.When.Reading().Due()
	return day
}

var meetingFields = []Field{
	number("number", "Meeting", func(m *Meeting) *uint64 { return &m.Number }).public(),
	line("body", "Body", func(m *Meeting) *string { return &m.Body }).public(),
	line("date", "Date", func(m *Meeting) *string { return &m.When.Words }).as(TimetableField).public().required(),
	line("starts", "Time", func(m *Meeting) *string { return &m.Starts }).public().help("When it begins, such as 10:00."),
	line("place", "Place", func(m *Meeting) *string { return &m.Place }).public(),
	line("chair", "Chair", func(m *Meeting) *string { return &m.Chair }).public(),
	number("quorum", "Quorum", func(m *Meeting) *uint64 { return &m.Quorum }).as(LineField).public().help("How many members have to be there for a decision."),
	choice("state", "State", func(m *Meeting) *MeetingState { return &m.State },
		Choice{"", "being prepared"}, Choice{"live", "live"}, Choice{"adjourned", "adjourned"}, Choice{"closed", "closed"}).as(RecordedField).public(),
	choice("session", "Session", func(m *Meeting) *Session { return &m.Session },
		Choice{"", "private"}, Choice{"public", "public"}).as(RecordedField).public(),
	nested(RecordedField, "sessions", "Sessions", func(m *Meeting) *[]SessionChange { return &m.Sessions }, formatSessions, parseSessions).public(),
	moment("opened_at", "Opened", func(m *Meeting) *time.Time { return &m.OpenedAt }).public(),
	words(RecordedField, "opened_by", "Opened by", func(m *Meeting) *string { return &m.OpenedBy }),
	moment("closed_at", "Closed", func(m *Meeting) *time.Time { return &m.ClosedAt }).public(),
	links("current", "Item being taken", KindItem, func(m *Meeting) *[]ID { return &m.Current }).as(RecordedField).public(),
	links("excluded", "Public excluded by", KindMotion, func(m *Meeting) *[]ID { return &m.Excluded }).as(RecordedField),
	moment("rehearsed_at", "Rehearsed", func(m *Meeting) *time.Time { return &m.Rehearsed }),
	line("public", "Public present", func(m *Meeting) *string { return &m.Public }).public().help("How many members of the public are in the room."),
	moment("approved", "Minutes approved", func(m *Meeting) *time.Time { return &m.Approved }).public(),
	text("corrections", "Corrections", func(m *Meeting) *string { return &m.Corrections }).public().help("With which the minutes were approved, one a line."),
	text("notes", "Working notes", func(m *Meeting) *string { return &m.Notes }).help("For the officer; never public."),
	line("date_read_as", "Date, read as", func(m *Meeting) *string { return &m.When.ReadAs }).help("Only when the reading beside the date is wrong."),
}

func formatSessions(changes []SessionChange) string {
	if len(changes) == 0 {
		return ""
	}
	items := make([]string, 0, 2*len(changes))
	for _, c := range changes {
		items = append(items, formatTime(c.At), string(c.Session))
	}
	return joinList(items...)
}

func parseSessions(s string) ([]SessionChange, error) {
	groups, err := splitTuples(s, 2)
	if err != nil || len(groups) == 0 {
		return nil, err
	}
	changes := make([]SessionChange, len(groups))
	for i, g := range groups {
		changes[i].Session = Session(g[1])
		if changes[i].At, err = parseTime(g[0]); err != nil {
			return nil, err
		}
	}
	return changes, nil
}
