package capture

import (
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// namedLeads is how many leads a preview names.
const namedLeads = 3

// Preview says in one line what the line will become, for below the input:
// "Action for PL Pam Lowe (Head of Parking), due by 30 June 2026 (Tuesday)".
func (r Reading) Preview() string {
	var b strings.Builder
	b.WriteString(kindOf(r.Type))
	switch {
	case r.Type == model.ActionMinute:
		r.previewAction(&b)
	case r.Who != "" && r.Type == model.QuestionMinute:
		b.WriteString(" from " + oneLine(r.Who))
	case r.Who != "":
		b.WriteString(" by " + oneLine(r.Who))
	case r.Type == model.Promised:
		b.WriteString(", nobody named")
	}
	if n := strings.Count(r.Text, "\n"); n > 0 {
		b.WriteString(", " + strconv.Itoa(n+1) + " lines")
	}
	if r.Text == "" {
		b.WriteString(", no words yet")
	}
	return b.String()
}

// kindOf names a type of entry.
func kindOf(t model.MinuteType) string {
	switch t {
	case model.QuestionMinute:
		return "Question"
	case model.AnswerMinute:
		return "Answer"
	case model.Resolved:
		return "Resolution"
	case model.Recommended:
		return "Recommendation"
	case model.Noted:
		return "Noted"
	case model.Agreed:
		return "Agreed"
	case model.ActionMinute:
		return "Action"
	case model.Suggested:
		return "Suggestion"
	case model.Promised:
		return "Promise"
	case model.NoteMinute:
	}
	return "Note"
}

func (r Reading) previewAction(b *strings.Builder) {
	before := " for "
	for _, l := range r.Leads[:min(len(r.Leads), namedLeads)] {
		b.WriteString(before + leadLabel(l))
		before = ", "
	}
	if more := len(r.Leads) - namedLeads; more > 0 {
		b.WriteString(" and " + strconv.Itoa(more) + " more")
	}
	if len(r.Leads) == 0 {
		b.WriteString(", no lead")
	}
	b.WriteString(dueLabel(r))
}

// leadLabel says who a lead is: "PL Pam Lowe (Head of Parking)".
func leadLabel(l model.Lead) string {
	token := oneLine(l.Token)
	if l.Person == nil {
		return token + " (nobody known)"
	}
	name, post := oneLine(l.Person.Name), oneLine(l.Person.Post)
	switch {
	case name == "" && strings.EqualFold(token, post):
		return post
	case name == "" && post == "":
		return token
	case name == "":
		return token + " (" + post + ")"
	case strings.EqualFold(token, post):
		return post + " (" + name + ")"
	case !strings.EqualFold(token, name):
		name = token + " " + name
	}
	if post == "" {
		return name
	}
	return name + " (" + post + ")"
}

// dueLabel says the date as it is read.
func dueLabel(r Reading) string {
	if r.Due == "" {
		return ", no date"
	}
	due, certain := r.When.Due()
	switch {
	case len(r.When.Parts) == 1 && certain && !r.When.Open():
		part := r.When.Parts[0]
		day := ""
		if part.Kind == timetable.DayKind || part.Kind == timetable.Deadline {
			day = " (" + due.Weekday().String() + ")"
		}
		return ", due " + part.Describe() + day
	case len(r.When.Parts) > 1 && certain:
		return ", due " + oneLine(r.When.Describe())
	}
	return ", due " + oneLine(r.Due) + " (no certain day)"
}

func oneLine(s string) string {
	if strings.ContainsAny(s, "\n\t") {
		return strings.Join(strings.Fields(s), " ")
	}
	return s
}
