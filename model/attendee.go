package model

import (
	"time"
)

// Capacity says what somebody is at a meeting.
type Capacity string

// The capacities. Members, of whatever sort, vote.
const (
	Member     Capacity = ""
	Chair      Capacity = "chair"
	ViceChair  Capacity = "vice"
	CoOpted    Capacity = "coopted"
	Substitute Capacity = "substitute"
	Officer    Capacity = "officer"
	AtWitness  Capacity = "witness"
)

// Votes says whether somebody of the capacity may vote.
func (c Capacity) Votes() bool {
	switch c {
	case Member, Chair, ViceChair, CoOpted, Substitute:
		return true
	case Officer, AtWitness:
	}
	return false
}

// Presence says whether somebody who was expected came.
type Presence string

// The presences.
const (
	Expected  Presence = ""
	Present   Presence = "present"
	Apologies Presence = "apologies"
)

// Stay is one stretch of time in the room. Left is zero while it lasts.
type Stay struct{ Arrived, Left time.Time }

// Attendee is somebody at a meeting, or expected there.
type Attendee struct {
	Head
	Meeting  []ID
	Name     string
	Capacity Capacity
	Post     string
	For      string // for whom a substitute stands in
	Presence Presence
	Stays    []Stay
	Chaired  []Stay // when somebody else than the chair took the chair
	Notes    string
}

// Kind returns KindAttendee.
func (*Attendee) Kind() Kind { return KindAttendee }

var attendeeFields = []Field{
	links("meeting", "Meeting", KindMeeting, func(a *Attendee) *[]ID { return &a.Meeting }).as(RecordedField).public(),
	line("name", "Name", func(a *Attendee) *string { return &a.Name }).public().required(),
	choice("capacity", "As", func(a *Attendee) *Capacity { return &a.Capacity },
		Choice{"", "member"}, Choice{"chair", "chair"}, Choice{"vice", "vice-chair"}, Choice{"coopted", "co-opted member"},
		Choice{"substitute", "substitute"}, Choice{"officer", "officer"}, Choice{"witness", "witness"}).public(),
	line("post", "Post", func(a *Attendee) *string { return &a.Post }).public(),
	line("for", "Substitute for", func(a *Attendee) *string { return &a.For }).public(),
	choice("presence", "There", func(a *Attendee) *Presence { return &a.Presence },
		Choice{"", "expected"}, Choice{"present", "present"}, Choice{"apologies", "apologies"}).public(),
	nested(RecordedField, "stays", "In the room", func(a *Attendee) *[]Stay { return &a.Stays }, formatStays, parseStays).public(),
	nested(RecordedField, "chaired", "In the chair", func(a *Attendee) *[]Stay { return &a.Chaired }, formatStays, parseStays).public(),
	text("notes", "Working notes", func(a *Attendee) *string { return &a.Notes }).help("For the officer; never public."),
}

func formatStays(stays []Stay) string {
	if len(stays) == 0 {
		return ""
	}
	items := make([]string, 0, 2*len(stays))
	for _, s := range stays {
		items = append(items, formatTime(s.Arrived), formatTime(s.Left))
	}
	return joinList(items...)
}

func parseStays(s string) ([]Stay, error) {
	groups, err := splitTuples(s, 2)
	if err != nil || len(groups) == 0 {
		return nil, err
	}
	stays := make([]Stay, len(groups))
	for i, g := range groups {
		if stays[i].Arrived, err = parseTime(g[0]); err != nil {
			return nil, err
		}
		if stays[i].Left, err = parseTime(g[1]); err != nil {
			return nil, err
		}
	}
	return stays, nil
}
