package model

import "strconv"

// Template is what a new review begins with.
type Template string

// The templates.
const (
	// Blank begins with nothing.
	Blank Template = "blank"
	// Standard begins with a scope of thirteen questions and a project plan of
	// eleven tasks, as councils' outline scopes have them.
	Standard Template = "standard"
	// ReviewScope begins as reports on the scope of a review do: priorities,
	// challenges, what is in scope and what is not, the approach, the
	// organisation.
	ReviewScope Template = "report"
	// TermsOfReference begins with the lists that a panel resolves: objectives,
	// indicators of success, methodology, involvement.
	TermsOfReference Template = "terms"
)

// TemplateInfo says of a template what it is called and what it brings.
type TemplateInfo struct {
	Template     Template
	Name, Brings string
}

// Templates returns the templates in the order in which they are offered.
func Templates() []TemplateInfo {
	return []TemplateInfo{
		{Standard, "the standard scope and plan", "13 questions, 11 tasks"},
		{ReviewScope, "a review scope report", "recommendations, priorities, challenges, approach, risk, organisation"},
		{TermsOfReference, "terms of reference", "objectives, indicators, methodology, involvement"},
		{Blank, "blank pages", ""},
	}
}

// Known says whether there is such a template.
func (t Template) Known() bool {
	for _, one := range Templates() {
		if one.Template == t {
			return true
		}
	}
	return false
}

// records returns the records that a review of the template begins with.
func (t Template) records() []Record {
	switch t {
	case Standard:
		return standardRecords()
	case ReviewScope:
		return scopeReport()
	case TermsOfReference:
		return beginning(termsOfReference)
	case Blank:
	}
	return nil
}

func standardRecords() []Record {
	var recs []Record
	for i, q := range standardQuestions {
		recs = append(recs, &Question{Number: strconv.Itoa(i + 1), Text: q[0], Hint: q[1]})
	}
	for _, title := range []string{"Scrutiny Chair", "Scrutiny Officer", "Departmental Link Officer", "Finance Link Officer"} {
		recs = append(recs, &Role{Title: title})
	}
	for _, k := range standardTasks {
		recs = append(recs, &Task{Name: k[0], Details: k[1], Who: k[2]})
	}
	return recs
}

var standardQuestions = [...][2]string{
	{"Which of the council's objectives does the review serve?", "Name the objective and the plan it stands in."},
	{"What are the issues, and what is the review to achieve?", "The problem in a few sentences, then the aim in one."},
	{"What will the review look into?", "The lines of enquiry: three to six questions that evidence can answer."},
	{"Whom does the panel want to influence?", "The Cabinet Member, partners, government: whoever can act on the findings."},
	{"How long will the review take, and what are its milestones?", "Start, main meetings, report; dates as far as they are known."},
	{"What information is needed?", "What exists already, and what has to be found out."},
	{"Who is to give evidence, and on what?", "Officers, Members, partners, residents; beside each, what they should cover."},
	{"How will evidence be gathered?", "Meetings, visits, surveys, comparison with other councils, reading."},
	{"How will partners and the public take part?", "Who is affected, and how they will be heard."},
	{"What does the equality duty ask of the review?", "Groups that may be affected differently, and how the review finds out."},
	{"Is an assessment of needs available, or wanted?", "What is known of need now and in years to come."},
	{"What savings or better use of money may come of it?", "Efficiencies, or what doing nothing would cost."},
	{"How does the review fit with changes under way?", "Transformation and other programmes that it should know of or feed."},
}

var standardTasks = [...][3]string{
	{"Scoping of the review", "Draft the scope with the Chair and the link officers", "Scrutiny Chair/Scrutiny Officer"},
	{"Tri-partite meeting", "Chair, Cabinet Member and Director agree what the review is for", "Scrutiny Chair/Cabinet Member/Director"},
	{"Agreement of the scope", "The panel agrees the scope and the project plan", "Panel"},
	{"Publicity", "Tell the public and partners that the review has begun, and how to take part", "Scrutiny Officer"},
	{"Obtaining evidence", "", "Panel/Scrutiny Officer"},
	{"Findings", "The panel considers what the evidence shows", "Panel"},
	{"Draft recommendations", "Write down what follows from the findings", "Panel/Scrutiny Officer"},
	{"Tri-partite meeting", "The draft is talked through before it is final", "Scrutiny Chair/Cabinet Member/Director"},
	{"Final report", "The panel agrees the report", "Panel"},
	{"Report to Cabinet", "The Chair presents the report", "Scrutiny Chair"},
	{"Executive response and action plan", "Cabinet answers each recommendation", "Cabinet Member/Director"},
}
