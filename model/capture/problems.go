package capture

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// problems says what may be missing in a reading.
func problems(r Reading, expanded bool) []string {
	var out []string
	if expanded {
		if open := gaps(r.Text); len(open) > 0 {
			out = append(out, "Fill in "+strings.Join(open, ", ")+".")
		}
	}
	if r.Type == model.Promised && r.Who == "" {
		out = append(out, "Nobody is named who promised it: write PROMISED, who, and a colon.")
	}
	if r.Type == model.ActionMinute {
		out = append(out, actionProblems(r)...)
	}
	if r.Text == "" && (r.Keyword != "" || r.LeadWords != "" || r.Due != "") {
		out = append(out, "There are no words to keep yet.")
	}
	return out
}

func actionProblems(r Reading) []string {
	var out []string
	if len(r.Leads) == 0 {
		out = append(out, "No lead: begin with who, and then “to”.")
	}
	for _, l := range r.Leads {
		if l.Person == nil {
			out = append(out, "Nobody is known by "+l.Token+".")
		}
	}
	if r.Due == "" {
		return append(out, "No date: end with “by” and a day.")
	}
	if len(r.When.Parts) == 1 {
		part := r.When.Parts[0]
		switch {
		case part.Note != "":
			out = append(out, "“"+oneLine(r.Due)+"”: "+part.Note+".")
		case part.Kind == timetable.NotUnderstood:
			out = append(out, "“"+oneLine(r.Due)+"” is not a certain day; the words are kept.")
		}
	}
	return out
}
