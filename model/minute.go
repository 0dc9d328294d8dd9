package model

import "time"

// MinuteType says what an entry of the minutes is.
type MinuteType string

// The types of entries.
const (
	NoteMinute     MinuteType = ""
	QuestionMinute MinuteType = "question"
	AnswerMinute   MinuteType = "answer"
	Resolved       MinuteType = "resolved"
	Recommended    MinuteType = "recommended" // to another body
	Noted          MinuteType = "noted"
	Agreed         MinuteType = "agreed"
	ActionMinute   MinuteType = "action"
	Suggested      MinuteType = "suggested"
	Promised       MinuteType = "promised"
)

// Decides says whether an entry is a decision, which has a reference.
func (t MinuteType) Decides() bool {
	switch t {
	case Resolved, Recommended, Noted, Agreed:
		return true
	case NoteMinute, QuestionMinute, AnswerMinute, ActionMinute, Suggested, Promised:
	}
	return false
}

// Minute is one entry of a meeting's minutes.
type Minute struct {
	Head
	Meeting []ID
	Item    []ID
	At      time.Time
	Type    MinuteType
	Text    string
	// Exempt is the paragraph of the schedule under which Text is closed;
	// OpenText is then what the public reads, ReviewOn the day on which somebody
	// says again why it is still closed, and StillClosed what was said last.
	Exempt       string
	OpenText     string
	ReviewOn     Timetable
	StillClosed  string
	Number       uint64 // of a decision's reference; given by Apply
	Reference    string // as it was given, by the template of its day
	Who          string // who spoke, or who promised
	Reasons      string
	Alternatives string
	Actions      []ID // the actions of the tracker that it made
	Motion       []ID
	Kept         time.Time // when a promise was kept
	Notes        string
}

// Kind returns KindMinute.
func (*Minute) Kind() Kind { return KindMinute }

var minuteFields = []Field{
	links("meeting", "Meeting", KindMeeting, func(m *Minute) *[]ID { return &m.Meeting }).as(RecordedField).public(),
	links("item", "Item", KindItem, func(m *Minute) *[]ID { return &m.Item }).public(),
	moment("at", "At", func(m *Minute) *time.Time { return &m.At }).public(),
	choice("type", "Type", func(m *Minute) *MinuteType { return &m.Type },
		Choice{"", "note"}, Choice{"question", "question"}, Choice{"answer", "answer"}, Choice{"resolved", "resolved"},
		Choice{"recommended", "recommended"}, Choice{"noted", "noted"}, Choice{"agreed", "agreed"}, Choice{"action", "action"},
		Choice{"suggested", "suggestion"}, Choice{"promised", "promise"}).public(),
	text("text", "Text", func(m *Minute) *string { return &m.Text }).required().first().help("For the public too, unless the entry is exempt."),
	line("exempt", "Exempt under", func(m *Minute) *string { return &m.Exempt }).as(ParagraphField).public().help("The paragraph of the schedule, such as 3; empty where the public may read it."),
	text("open_text", "Text for the public", func(m *Minute) *string { return &m.OpenText }).public().help("What the public reads in place of an exempt text."),
	line("review_on", "Closed until looked at", func(m *Minute) *string { return &m.ReviewOn.Words }).as(TimetableField).help("The day on which somebody says again why it is closed."),
	text("still_closed", "Why it is closed", func(m *Minute) *string { return &m.StillClosed }).help("For the officer; never public."),
	number("number", "Number", func(m *Minute) *uint64 { return &m.Number }),
	words(RecordedField, "reference", "Reference", func(m *Minute) *string { return &m.Reference }).public(),
	line("who", "Who", func(m *Minute) *string { return &m.Who }).public(),
	text("reasons", "Reasons", func(m *Minute) *string { return &m.Reasons }).public(),
	text("alternatives", "Alternatives considered", func(m *Minute) *string { return &m.Alternatives }).public(),
	links("actions", "Actions", KindAction, func(m *Minute) *[]ID { return &m.Actions }).as(RecordedField).public(),
	links("motion", "Motion", KindMotion, func(m *Minute) *[]ID { return &m.Motion }).as(RecordedField).public(),
	moment("kept", "Kept", func(m *Minute) *time.Time { return &m.Kept }),
	text("notes", "Working notes", func(m *Minute) *string { return &m.Notes }).help("For the officer; never public."),
}
