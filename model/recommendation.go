package model

import "time"

// SignOffState says how something ended that was to be done. A rating of
// complete is no end: that is for the panel to say.
type SignOffState string

// The ends of a recommendation or an action.
const (
	NotSignedOff SignOffState = ""
	Discharged   SignOffState = "discharged" // by resolution: the panel is satisfied
	ClosedDown   SignOffState = "closed"     // given up, with a reason
	Succeeded    SignOffState = "succeeded"  // another body took it over
)

// SignOff is how a recommendation or an action ended.
type SignOff struct {
	State     SignOffState
	At        time.Time
	Minute    []ID   // the resolution that says so
	Reason    string // why it was closed down
	Successor string // the body that took it over
}

// Ended says whether nothing more is to be done.
func (o SignOff) Ended() bool { return o.State != NotSignedOff }

// signOffFields declares how records of a kind end.
func signOffFields[T any](at func(*T) *SignOff) []Field {
	return []Field{
		choice("signoff", "Sign-off", func(t *T) *SignOffState { return &at(t).State },
			Choice{"", "open"}, Choice{"discharged", "discharged"}, Choice{"closed", "closed down"}, Choice{"succeeded", "taken over"}).as(RecordedField).public(),
		moment("signoff_at", "Signed off on", func(t *T) *time.Time { return &at(t).At }).public(),
		links("signoff_minute", "By resolution", KindMinute, func(t *T) *[]ID { return &at(t).Minute }).as(RecordedField).public(),
		words(RecordedField, "signoff_reason", "Reason", func(t *T) *string { return &at(t).Reason }).public(),
		words(RecordedField, "successor", "Taken over by", func(t *T) *string { return &at(t).Successor }).public(),
	}
}

// Recommendation is a recommendation of the review. The executive's response,
// the progress of the actions that follow, their positions, and the panel's
// sign-off are four things, and none overwrites another.
type Recommendation struct {
	Head
	Heading   string // the heading that it stands under
	Label     string // its number as the report has it; given by Apply where empty, and kept once agreed
	Text      string
	Under     []ID   // the recommendation that it is a part of
	To        string // whom it is addressed to
	When      Timetable
	Measure   string // how it will be known to be done
	Cost      string
	Evidence  []ID
	Findings  []ID
	State     DraftState
	AgreedAt  time.Time
	Minute    []ID // the resolution that agreed it
	Submitted Timetable
	SignOff   SignOff
	Notes     string
}

// Kind returns KindRecommendation.
func (*Recommendation) Kind() Kind { return KindRecommendation }

// Reference returns the recommendation's reference, such as R4.
func (r *Recommendation) Reference() string {
	if r.Label != "" && r.Label[0] >= '0' && r.Label[0] <= '9' {
		return "R" + r.Label
	}
	return r.Label
}

var recommendationFields = append([]Field{
	line("heading", "Heading", func(r *Recommendation) *string { return &r.Heading }).public().
		names("heading", "theme", "section", "area"),
	line("label", "Number", func(r *Recommendation) *string { return &r.Label }).public().help("Empty: the next one. It stays once the panel has agreed it.").
		names("no", "no.", "number", "ref", "ref.", "reference", "rec", "rec no", "rec no."),
	text("recommendation", "Recommendation", func(r *Recommendation) *string { return &r.Text }).public().required().first().
		names("recommendation", "recommendations", "proposed recommendation", "draft recommendation", "panel recommendation", "scrutiny recommendation"),
	links("under", "Part of", KindRecommendation, func(r *Recommendation) *[]ID { return &r.Under }).public(),
	line("to", "Addressed to", func(r *Recommendation) *string { return &r.To }).as(LeadsField).public().
		names("addressed to", "to", "directed to", "for", "to whom", "owner", "responsible", "lead", "lead officer", "responsibility", "responsible body"),
	line("date", "By when", func(r *Recommendation) *string { return &r.When.Words }).as(TimetableField).public().
		names("by when", "timescale", "when", "date", "deadline", "target date", "timeframe"),
	text("measure", "Known to be done by", func(r *Recommendation) *string { return &r.Measure }).public().
		names("measure", "success measure", "measure of success", "how measured", "outcome", "expected outcome", "how will we know"),
	line("cost", "Cost", func(r *Recommendation) *string { return &r.Cost }).public().
		names("cost", "costs", "cost implications", "financial implications", "resource implications", "resources", "budget"),
	links("evidence", "Rests on evidence", KindEvidence, func(r *Recommendation) *[]ID { return &r.Evidence }).public(),
	links("findings", "Rests on findings", KindFinding, func(r *Recommendation) *[]ID { return &r.Findings }).public(),
	choice("state", "State", func(r *Recommendation) *DraftState { return &r.State },
		Choice{"", "draft"}, Choice{"agreed", "agreed"}).as(RecordedField).public(),
	moment("agreed_at", "Agreed on", func(r *Recommendation) *time.Time { return &r.AgreedAt }).public(),
	links("minute", "Agreed by", KindMinute, func(r *Recommendation) *[]ID { return &r.Minute }).as(RecordedField).public(),
	line("submitted", "Submitted", func(r *Recommendation) *string { return &r.Submitted.Words }).as(TimetableField).public().
		help("When the report went to the executive; empty: as the review's details say."),
	text("notes", "Working notes", func(r *Recommendation) *string { return &r.Notes }).help("For the officer; never public."),
	line("date_read_as", "By when, read as", func(r *Recommendation) *string { return &r.When.ReadAs }).help("Only when the reading beside the date is wrong."),
	line("submitted_read_as", "Submitted, read as", func(r *Recommendation) *string { return &r.Submitted.ReadAs }).help("Only when the reading beside the date is wrong."),
}, signOffFields(func(r *Recommendation) *SignOff { return &r.SignOff })...)

// Answer is what the executive says to a recommendation.
type Answer string

// The answers.
const (
	ResponsePending  Answer = "" // nothing has come, or nothing that answers
	ResponseAccepted Answer = "accept"
	ResponsePart     Answer = "part"
	ResponseRejected Answer = "reject"
)

// Response is the executive's response to a recommendation. Silence is none:
// a recommendation without a response has none.
type Response struct {
	Head
	Recommendation []ID
	Answer         Answer
	Words          string
	Lead           string
	When           Timetable
	Received       Timetable
	Actions        []ID // the actions that came of it
	Notes          string
}

// Kind returns KindResponse.
func (*Response) Kind() Kind { return KindResponse }

var responseFields = []Field{
	links("recommendation", "To recommendation", KindRecommendation, func(r *Response) *[]ID { return &r.Recommendation }).public().required(),
	choice("answer", "Response", func(r *Response) *Answer { return &r.Answer },
		Choice{"", "pending"}, Choice{"accept", "accepted"}, Choice{"part", "accepted in part"}, Choice{"reject", "rejected"}).public().
		names("executive decision", "decision", "accepted", "accept", "accept/reject", "accepted/rejected", "agreed", "agreed/rejected", "agree", "status of response", "accepted?"),
	text("words", "In their words", func(r *Response) *string { return &r.Words }).public().first().
		names("executive response", "cabinet response", "response", "service response", "comments", "comment", "council response", "response of the executive", "reason"),
	line("lead", "Lead", func(r *Response) *string { return &r.Lead }).as(LeadsField).public().
		names("lead", "lead officer", "responsible officer", "lead member", "owner", "responsible"),
	line("date", "By when", func(r *Response) *string { return &r.When.Words }).as(TimetableField).public().
		names("by when", "timescale", "date", "target date", "deadline", "implementation date", "completion date"),
	line("received", "Received", func(r *Response) *string { return &r.Received.Words }).as(TimetableField).public(),
	links("actions", "Actions", KindAction, func(r *Response) *[]ID { return &r.Actions }).public(),
	text("notes", "Working notes", func(r *Response) *string { return &r.Notes }).help("For the officer; never public."),
	line("date_read_as", "By when, read as", func(r *Response) *string { return &r.When.ReadAs }).help("Only when the reading beside the date is wrong."),
	line("received_read_as", "Received, read as", func(r *Response) *string { return &r.Received.ReadAs }).help("Only when the reading beside the date is wrong."),
}

// Chaser is one time that somebody was asked for a response that had not come.
type Chaser struct {
	Head
	Recommendations []ID
	When            Timetable
	To              string
	Words           string
}

// Kind returns KindChaser.
func (*Chaser) Kind() Kind { return KindChaser }

var chaserFields = []Field{
	links("recommendations", "About", KindRecommendation, func(c *Chaser) *[]ID { return &c.Recommendations }),
	line("date", "Date", func(c *Chaser) *string { return &c.When.Words }).as(TimetableField).required(),
	line("to", "To", func(c *Chaser) *string { return &c.To }),
	text("words", "What was said", func(c *Chaser) *string { return &c.Words }),
	line("date_read_as", "Date, read as", func(c *Chaser) *string { return &c.When.ReadAs }).help("Only when the reading beside the date is wrong."),
}
