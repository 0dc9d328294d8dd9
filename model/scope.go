package model

// AnswerState says how far a question of the scope has been answered.
type AnswerState string

// The states of an answer. A question without words and without another state
// is blank.
const (
	AnswerOpen          AnswerState = ""    // answered if there are words, else blank
	AnswerNotApplicable AnswerState = "na"  // does not apply to this review
	AnswerToBeDecided   AnswerState = "tbd" // to be determined
	AnswerElsewhere     AnswerState = "see" // another answer says it
)

// Question is one question of the scope with its answer.
type Question struct {
	Head
	Number string // as the template numbers it, may be empty
	Text   string
	Answer string
	State  AnswerState
	Hint   string // what a good answer covers
}

// Kind returns KindQuestion.
func (*Question) Kind() Kind { return KindQuestion }

// Answered says whether nothing more is wanted of the question before the
// scope can be agreed.
func (q *Question) Answered() bool {
	return q.State == AnswerNotApplicable || q.State == AnswerElsewhere ||
		q.State == AnswerOpen && q.Answer != ""
}

// StateWord returns the state of the answer in words.
func (q *Question) StateWord() string {
	switch q.State {
	case AnswerNotApplicable:
		return "not applicable"
	case AnswerToBeDecided:
		return "to be determined"
	case AnswerElsewhere:
		return "see another answer"
	case AnswerOpen:
	}
	if q.Answer == "" {
		return "blank"
	}
	return "answered"
}

var questionFields = []Field{
	line("number", "Number", func(q *Question) *string { return &q.Number }).public().
		names("no", "no.", "number", "ref"),
	text("question", "Question", func(q *Question) *string { return &q.Text }).public().required().
		names("question", "questions", "scoping question"),
	text("answer", "Answer", func(q *Question) *string { return &q.Answer }).public().first().
		names("answer", "answers", "response"),
	choice("state", "State", func(q *Question) *AnswerState { return &q.State },
		Choice{"", "answered, or blank"}, Choice{"na", "not applicable"},
		Choice{"tbd", "to be determined"}, Choice{"see", "see another answer"}).public(),
	text("hint", "What it asks for", func(q *Question) *string { return &q.Hint }).public().
		names("guidance", "prompt"),
}

// Enquiry is a key line of enquiry: a question that the review is to answer.
type Enquiry struct {
	Head
	Text  string
	Notes string
}

// Kind returns KindEnquiry.
func (*Enquiry) Kind() Kind { return KindEnquiry }

var enquiryFields = []Field{
	text("enquiry", "Line of enquiry", func(e *Enquiry) *string { return &e.Text }).public().required().
		names("line of enquiry", "lines of enquiry", "key line of enquiry", "key lines of enquiry", "kloe", "line of inquiry"),
	text("notes", "Working notes", func(e *Enquiry) *string { return &e.Notes }).help("For the officer; never public."),
}

// Inclusion is something that the review looks at.
type Inclusion struct {
	Head
	Text  string
	Label string // as the document numbers it, such as a)
}

// Kind returns KindInclusion.
func (*Inclusion) Kind() Kind { return KindInclusion }

var inclusionFields = []Field{
	text("text", "In scope", func(i *Inclusion) *string { return &i.Text }).public().required().first(),
	line("label", "Number", func(i *Inclusion) *string { return &i.Label }).public(),
}

// Exclusion is something that the review leaves out.
type Exclusion struct {
	Head
	Text  string
	Label string // as the document numbers it, such as a)
}

// Kind returns KindExclusion.
func (*Exclusion) Kind() Kind { return KindExclusion }

var exclusionFields = []Field{
	text("text", "Not in scope", func(e *Exclusion) *string { return &e.Text }).public().required().first(),
	line("label", "Number", func(e *Exclusion) *string { return &e.Label }).public(),
}

// Witness is who is to give evidence, and on what.
type Witness struct {
	Head
	Name      string // a person, a post or a body
	Cover     string // what they are to cover
	Invited   Timetable
	Meeting   []ID      // where they give evidence
	Questions string    // to be asked
	Attended  Attending // whether they came
	Said      string
	Owed      string // what they are to send after it
	Received  bool   // it came
	Evidence  []ID   // the log's entries of what they said
	Notes     string
}

// Attending says whether a witness gave evidence.
type Attending string

// The attendings.
const (
	NotHeardYet Attending = ""
	Came        Attending = "came"
	Wrote       Attending = "wrote" // sent it in writing
	Declined    Attending = "declined"
)

// Kind returns KindWitness.
func (*Witness) Kind() Kind { return KindWitness }

var witnessFields = []Field{
	line("witness", "Who", func(w *Witness) *string { return &w.Name }).public().required().
		names("witness", "witnesses", "who", "name", "expert witness", "organisation"),
	text("cover", "To cover", func(w *Witness) *string { return &w.Cover }).public().
		names("to cover", "areas to cover", "what to cover", "topic", "topics", "areas of questioning", "purpose", "evidence sought", "why", "subject"),
	line("invited", "Invited", func(w *Witness) *string { return &w.Invited.Words }).as(TimetableField).help("When the invitation went out."),
	links("meeting", "Gives evidence at", KindMeeting, func(w *Witness) *[]ID { return &w.Meeting }).public(),
	text("questions", "Questions to ask", func(w *Witness) *string { return &w.Questions }).help("Not yet asked; never public."),
	choice("attended", "Gave evidence", func(w *Witness) *Attending { return &w.Attended },
		Choice{"", "not yet"}, Choice{"came", "came"}, Choice{"wrote", "in writing"}, Choice{"declined", "declined"}).public(),
	text("said", "What they said", func(w *Witness) *string { return &w.Said }).help("As it was noted; public once it is in the evidence log."),
	text("owed", "Still to send", func(w *Witness) *string { return &w.Owed }).help("What they promised to send afterwards."),
	flag("received", "It came", func(w *Witness) *bool { return &w.Received }),
	links("evidence", "In the log as", KindEvidence, func(w *Witness) *[]ID { return &w.Evidence }).public(),
	text("notes", "Working notes", func(w *Witness) *string { return &w.Notes }).help("For the officer; never public."),
	line("invited_read_as", "Invited, read as", func(w *Witness) *string { return &w.Invited.ReadAs }).help("Only when the reading beside the date is wrong."),
}

// Role is a part that somebody plays in the review: the chair, the scrutiny
// officer, the link officers.
type Role struct {
	Head
	Title   string
	Name    string
	Contact string
}

// Kind returns KindRole.
func (*Role) Kind() Kind { return KindRole }

var roleFields = []Field{
	line("role", "Role", func(r *Role) *string { return &r.Title }).public().required().
		names("role", "roles", "project role"),
	line("name", "Name", func(r *Role) *string { return &r.Name }).public().
		names("name", "names", "officer", "member", "who"),
	text("contact", "Contact", func(r *Role) *string { return &r.Contact }).help("Telephone, e-mail; never public.").
		names("contact", "contact details", "email", "e-mail", "telephone", "tel"),
}
