// Package slide is what the room sees: pictures made from the projection that
// the public may see, and from nothing else. A slide holds finished words and
// no record, so that it can be drawn here or sent to a second window.
//
// It knows the model's public projection; it knows neither terminals nor
// colours.
package slide

import (
	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// Kind says what a slide shows, and so how it is laid out.
type Kind string

// The kinds of slides.
const (
	// Neutral shows the council's name, as a rule nothing else: blanked, or not
	// begun.
	Neutral  Kind = "neutral"
	Item     Kind = "item"     // an agenda item, with who speaks
	Exempt   Kind = "exempt"   // that an exempt item is considered, and no more
	Motion   Kind = "motion"   // a motion or an amendment, with its vote
	Decision Kind = "decision" // a resolution, made or being written
	Action   Kind = "action"   // one action of the tracker
	Tracker  Kind = "tracker"  // a few rows of the tracker
	Question Kind = "question" // one question of the scope
	Plan     Kind = "plan"     // what is next in the plan
	Evidence Kind = "evidence" // one open piece of evidence
)

// Slide is one picture.
type Slide struct {
	Kind    Kind
	Council string
	Where   string // "Item 5   Evidence: community protection"
	Session string // "PUBLIC SESSION" or "PRIVATE SESSION"; empty while no meeting is live
	Heading string // what the words are: "MOTION", "RESOLVED   OS.52", "Action 2.1"
	Text    string // the words that matter, drawn largest
	Beneath string // words that stand below, smaller: the motion that an amendment changes
	Facts   []Fact // "Moved by": "Cllr Shah"
	Votes   *Votes // counted so far
	// Result is "CARRIED" or "LOST" once that is certain, else "TIED", "WITHDRAWN",
	// "NOT SETTLED" for votes that cannot be, or nothing.
	Result string
	Rating *Rating
	Rows   []Row // of a table: the tracker, the plan
}

// Fact is a label and what it says.
type Fact struct{ Label, Value string }

// Votes are the numbers of a vote as it is counted.
type Votes struct{ For, Against, Abstained uint64 }

// Rating is an action's rating as the room reads it: never a colour alone.
type Rating struct{ Letter, Word, Shape, Fill string }

// Row is one row: its reference, its words, when, and its rating.
type Row struct {
	Reference, Text, When string
	Rating                *Rating
}

// Material says which part of a review is shown.
type Material uint8

// The materials.
const (
	TheMeeting  Material = iota // the current item of the live meeting
	TheScope                    // question by question
	ThePlan                     // what is next
	TheTracker                  // action by action
	TheEvidence                 // what of it is open
)

// Cue says what is to be shown: where the officer is, and what is being done in
// the room that is not in the review yet.
type Cue struct {
	Council  string
	Today    timetable.Day
	Show     Material
	Item     model.ID // of the live meeting; 0 is the current one
	Record   model.ID // which of the material's records comes first; 0 for its own first
	Speaking string   // who is speaking, where it is set
	// Writing is a decision as it is being typed. It is shown only under an item
	// that the public may follow.
	Writing *Writing
}

// Writing is a line that is being written for the room to read.
type Writing struct {
	Type model.MinuteType
	Text string
}
