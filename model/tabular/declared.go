package tabular

import (
	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// The tables of the scope.
var (
	Roles = &Table{Name: "Roles", Caption: "Roles", Of: model.KindRole, Columns: []Column{
		{Name: "Role", Field: "role", Weight: 2, RowNames: true},
		{Name: "Name", Field: "name", Weight: 2, FillIn: true},
		{Name: "Contact details", Field: "contact", Weight: 2},
	}}
	Questions = &Table{Name: "Questions", Caption: "Questions", Of: model.KindQuestion, Columns: []Column{
		{Name: "No", Field: "number"},
		{Name: "Question", Field: "question", Weight: 5, RowNames: true},
		{Name: "Answer", Field: "answer", Weight: 8, FillIn: true},
		{Name: "State", Field: "state", Weight: 2},
	}}
	Witnesses = &Table{Name: "Witnesses", Caption: "Who gives evidence, and on what", Of: model.KindWitness, Columns: []Column{
		{Name: "Who", Field: "witness", Weight: 3, RowNames: true},
		{Name: "To cover", Field: "cover", Weight: 5},
		{Name: "Questions to ask", Field: "questions", Weight: 5},
	}}
	Themes = &Table{Name: "Themes", Caption: "Each theme", Of: model.KindTheme, Columns: []Column{
		{Name: "Theme", Field: "theme", Weight: 4, RowNames: true},
		{Name: "Lead", Field: "leads", Weight: 3},
		{Name: "What it is about", Field: "text", Weight: 5},
	}}
	Bodies = &Table{Name: "Governance", Caption: "Which body reports to which", Of: model.KindBody, Columns: []Column{
		{Name: "Body", Field: "name", Weight: 4, RowNames: true},
		{Name: "Reports to", Field: "reports_to", How: ByTitle, Weight: 3},
		{Name: "Meets", Field: "meets", Weight: 2},
		{Name: "What it does", Field: "does", Weight: 5},
	}}
	Amendments = &Table{Name: "Amendments", Caption: "Amendments", Columns: []Column{
		{Name: "What", How: Apart, Weight: 3, RowNames: true},
		{Name: "As agreed", How: Apart, Weight: 5},
		{Name: "As amended", How: Apart, Weight: 5},
		{Name: "Date", How: Apart, Weight: 2},
		{Name: "Reason", How: Apart, Weight: 4},
		{Name: "Resolution", How: Apart, Weight: 2},
	}}
)

// The tables of the plan.
var (
	Tasks = &Table{Name: "Tasks", Caption: "Tasks, their dates and who is responsible", Of: model.KindTask, Columns: []Column{
		{Name: "No", How: Counted, Weight: 1},
		{Name: "Key task", Field: "task", Weight: 4, RowNames: true},
		{Name: "Details/activities", Field: "details", Weight: 5},
		{Name: "Date", Field: "date", Weight: 3, Kind: document.DateColumn, FillIn: true},
		{Name: "Responsibility", Field: "who", Weight: 4},
		{Name: "After", Field: "after", How: ByNumber, Weight: 1},
		{Name: "State", Field: "state", Weight: 2},
	}}
	Slips = &Table{Name: "Dates put off", Caption: "What was put off, and why", Of: model.KindTask, Columns: []Column{
		{Name: "No", How: Apart, Weight: 1},
		{Name: "What", How: Apart, Weight: 5, RowNames: true},
		{Name: "From", How: Apart, Weight: 3},
		{Name: "To", How: Apart, Weight: 3},
		{Name: "Put off on", How: Apart, Weight: 2},
		{Name: "Reason", How: Apart, Weight: 5},
	}}
	Matrix = &Table{Name: "Status", Caption: "Each strand of work by stage: the numbers are those of the notes below", Of: model.KindStream, Open: true, Columns: []Column{
		{Name: "Strand of work", Field: "stream", Weight: 4, RowNames: true},
	}}
	Notes = &Table{Name: "Notes", Caption: "Notes", Of: model.KindStageNote, Columns: []Column{
		{Name: "No", How: Apart, Weight: 1},
		{Name: "Strand of work", How: Apart, Weight: 3},
		{Name: "From stage", How: Apart, Weight: 3},
		{Name: "To stage", How: Apart, Weight: 3},
		{Name: "Note", Field: "text", Weight: 8, RowNames: true},
	}}
	Deliverables = &Table{Name: "Deliverables", Caption: "What each strand of work delivers", Of: model.KindDeliverable, Columns: []Column{
		{Name: "Deliverable", Field: "deliverable", Weight: 6, RowNames: true},
		{Name: "Strand of work", Field: "stream", How: ByTitle, Weight: 3},
		{Name: "Mark", Field: "state", Weight: 1},
	}}
)

// The tables of what was heard and found.
var (
	Evidence = &Table{Name: "Evidence", Caption: "Evidence", Of: model.KindEvidence, Columns: []Column{
		{Name: "Reference", Field: "number", How: Referred, Weight: 2},
		{Name: "Title", Field: "title", Weight: 4, RowNames: true},
		{Name: "Kind", Field: "kind", How: EachChoice, Weight: 2},
		{Name: "Source", Field: "source", Weight: 3},
		{Name: "Date", Field: "date", Weight: 2, Kind: document.DateColumn},
		{Name: "What it says", Field: "says", Weight: 7},
		{Name: "Bears on", Field: "bears_on", How: ByTitle, Weight: 4},
		{Name: "What it is worth", Field: "worth", Weight: 4},
	}}
	// Considered lists the evidence in a report, which tells elsewhere what it
	// says: see Lead.
	Considered = &Table{Name: "Evidence considered", Caption: "Evidence that the panel considered", Of: model.KindEvidence, Columns: []Column{
		{Name: "Reference", Field: "number", How: Referred, Weight: 2},
		{Name: "Title", Field: "title", Weight: 5, RowNames: true},
		{Name: "Kind", Field: "kind", How: EachChoice, Weight: 2},
		{Name: "Source", Field: "source", Weight: 3},
		{Name: "Date", Field: "date", Weight: 2, Kind: document.DateColumn},
		{Name: "Bears on", Field: "bears_on", How: ByTitle, Weight: 5},
		{Name: "What it is worth", Field: "worth", Weight: 4},
	}}
	Coverage = &Table{Name: "Coverage", Caption: "Lines of enquiry by the evidence that bears on them", Of: model.KindEnquiry, Columns: []Column{
		{Name: "Line of enquiry", Field: "enquiry", Weight: 6, RowNames: true},
		{Name: "Evidence", How: Apart, Weight: 3},
	}}
	Findings = &Table{Name: "Findings", Caption: "What the evidence shows", Of: model.KindFinding, Columns: []Column{
		{Name: "Reference", Field: "number", How: Referred, Weight: 2},
		{Name: "Finding", Field: "finding", Weight: 8, RowNames: true},
		{Name: "Rests on", Field: "evidence", How: ByReference, Weight: 2},
		{Name: "Answers", Field: "enquiries", How: ByTitle, Weight: 6},
		{Name: "State", Field: "state", How: Draft, Weight: 2},
	}}
	Options = &Table{Name: "Options", Caption: "What was weighed", Of: model.KindOption, Columns: []Column{
		{Name: "Theme", Field: "theme", How: ByTitle, Weight: 3},
		{Name: "No", Field: "label", Weight: 1},
		{Name: "Option", Field: "option", Weight: 6, RowNames: true},
		{Name: "Cost or saving", Field: "figure", How: Summed, Weight: 3},
		{Name: "For and against", Field: "appraisal", Weight: 5},
		{Name: "Chosen", Field: "chosen", Word: "chosen", Weight: 2},
	}}
	Risks = &Table{Name: "Risks", Caption: "Risks and what is done about them", Of: model.KindRisk, Columns: []Column{
		{Name: "Risk", Field: "risk", Weight: 6, RowNames: true},
		{Name: "Owner", Field: "owner", Weight: 2},
		{Name: "What is done about it", Field: "mitigation", Weight: 5},
		{Name: "Likelihood", Field: "likelihood", Weight: 2},
		{Name: "Impact", Field: "impact", Weight: 2},
	}}
)

// The tables of what is recommended and answered.
var (
	Recommendations = &Table{Name: "Recommendations", Caption: "Recommendations", Of: model.KindRecommendation, Named: true, Columns: []Column{
		{Name: "Heading", Field: "heading", Weight: 3, Flat: true},
		{Name: "No", Field: "label", How: Numbered, Weight: 1},
		{Name: "Recommendation", Field: "recommendation", Weight: 8, RowNames: true},
		{Name: "Addressed to", Field: "to", Weight: 3},
		{Name: "By when", Field: "date", Weight: 2, Kind: document.DateColumn},
		{Name: "Known to be done by", Field: "measure", Weight: 3},
		{Name: "Cost", Field: "cost", Weight: 2},
		{Name: "Rests on", Field: "findings", How: Grounds, Weight: 2},
		{Name: "State", Field: "state", How: Draft, Weight: 2},
		{Name: "Sign-off", Field: "signoff", Weight: 2},
		{Name: "On", Field: "signoff_at", How: OnDay, Weight: 2},
		{Name: "Taken over by", Field: "successor", Weight: 2},
		{Name: "Reason", Field: "signoff_reason", Weight: 3},
	}}
	Responses = &Table{Name: "Responses", Caption: "Response to each recommendation", Of: model.KindResponse, Columns: []Column{
		{Name: "Heading", Field: "heading", Of: model.KindRecommendation, Weight: 3, Flat: true},
		{Name: "No", Field: "label", How: Numbered, Of: model.KindRecommendation, Weight: 1},
		{Name: "Recommendation", Field: "recommendation", Of: model.KindRecommendation, Weight: 6, RowNames: true},
		{Name: "Addressed to", Field: "to", Of: model.KindRecommendation, Weight: 3, Flat: true},
		{Name: "To be done by", Field: "date", Of: model.KindRecommendation, Weight: 2, Kind: document.DateColumn, Flat: true},
		{Name: "Response", Field: "answer", How: EachChoice, Weight: 2},
		{Name: "In their words", Field: "words", Weight: 6},
		{Name: "Lead", Field: "lead", Weight: 2},
		{Name: "By when", Field: "date", Weight: 2, Kind: document.DateColumn},
		{Name: "Received", Field: "received", Weight: 2, Kind: document.DateColumn},
		{Name: "Actions", Field: "actions", How: ByTitle, Weight: 4},
	}}
	// Answers are the responses beside the recommendations themselves.
	Answers = &Table{Name: "Responses", Caption: "Response to each recommendation", Of: model.KindResponse, Columns: []Column{
		{Name: "No", Field: "label", How: Numbered, Of: model.KindRecommendation, Weight: 1, RowNames: true},
		{Name: "Response", Field: "answer", How: EachChoice, Weight: 2},
		{Name: "In their words", Field: "words", Weight: 6},
		{Name: "Lead", Field: "lead", Weight: 2},
		{Name: "By when", Field: "date", Weight: 2, Kind: document.DateColumn},
	}}
	Silent = &Table{Name: "Without an answer", Caption: "Recommendations that wait", Columns: []Column{
		{Name: "No", How: Apart, Weight: 1},
		{Name: "Recommendation", How: Apart, Weight: 6, RowNames: true},
		{Name: "Submitted", How: Apart, Weight: 2},
		{Name: "Due", How: Apart, Weight: 2},
		{Name: "Days without an answer", How: Apart, Weight: 2, Kind: document.NumberColumn},
		{Name: "Days past the deadline", How: Apart, Weight: 2, Kind: document.NumberColumn},
	}}
)

// The tables of how the actions stand, and of who is who.
var (
	Ratings = &Table{Name: "Ratings", Caption: "Actions by rating", Named: true, Open: true, Columns: []Column{
		{Name: "When", How: Apart, Weight: 3, RowNames: true},
		{Name: "As at", How: Apart, Weight: 3, Kind: document.DateColumn},
	}}
	Glossary = &Table{Name: "Glossary", Caption: "Glossary", Of: model.KindPerson, Columns: []Column{
		{Name: "Abbreviation", Field: "abbreviation", Weight: 2, RowNames: true},
		{Name: "Name", Field: "name", Weight: 4},
		{Name: "Post", Field: "post", Weight: 4},
		{Name: "Body", Field: "body", Weight: 4},
	}}
)

// Tables returns all declared tables.
func Tables() []*Table {
	return []*Table{
		Roles, Questions, Witnesses, Themes, Bodies, Amendments, Tasks, Slips, Matrix, Notes, Deliverables,
		Evidence, Considered, Coverage, Findings, Options, Risks, Recommendations, Responses, Answers, Silent, Ratings, Glossary,
	}
}
