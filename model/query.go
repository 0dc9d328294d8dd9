package model

import (
	"slices"
	"strings"

	"council/scrutiny/model/prose"
	"council/scrutiny/model/timetable"
)

// Standing is what the dates of an action say on a given day, beside the rating
// that a person gave it.
type Standing struct {
	Due      timetable.Day // the last certain day; zero where there is none
	DaysLate int           // 0 when it is not late
	// Suggested is the rating that the scheme suggests from the dates; its key
	// is empty where it suggests none.
	Suggested Rating
	// Disagrees says that the dates suggest a worse rating than the one given.
	Disagrees bool
}

// Late says whether the action is past a certain end and is still monitored.
func (s Standing) Late() bool { return s.DaysLate > 0 }

// Tally counts the actions by their rating, in the order of the scheme, those
// without a rating last. Ratings that no action carries count 0.
func (r *Review) Tally() []Count {
	counts := make([]Count, 0, len(r.info.Scheme.Ratings)+1)
	for _, rating := range r.info.Scheme.Ratings {
		counts = append(counts, Count{Rating: rating})
	}
	counts = append(counts, Count{})
	for a := range r.Actions() {
		i := slices.IndexFunc(counts, func(c Count) bool { return c.Rating.Key == a.Rating })
		if i < 0 {
			i = len(counts) - 1
		}
		counts[i].Actions++
	}
	return counts
}

// Count is a number of actions that carry a rating; the zero Rating is "not
// rated".
type Count struct {
	Rating  Rating
	Actions int
}

// MissingForScope says, one sentence each, what has to be there before the
// scope can be agreed.
func (r *Review) MissingForScope() []string {
	var missing []string
	open := 0
	for q := range Each[*Question](r) {
		if !q.Answered() {
			open++
		}
	}
	switch {
	case len(r.Of(KindQuestion)) == 0:
		missing = append(missing, "the scope has no questions")
	case open > 0:
		missing = append(missing, prose.Count(open, "question of the scope is not answered", "questions of the scope are not answered"))
	}
	if len(r.Of(KindEnquiry)) == 0 {
		missing = append(missing, "there is no line of enquiry")
	}
	if len(r.Of(KindWitness)) == 0 {
		missing = append(missing, "nobody is named to give evidence")
	}
	if r.info.Chair == "" {
		missing = append(missing, "the review has no chair")
	}
	return missing
}

// SaysCompleted says whether the current position of an action that carries no
// rating begins with "Completed": it is offered for rating, never rated.
func SaysCompleted(a *Action) bool {
	p, ok := a.Position()
	return ok && a.Rating == "" && len(p.Text) >= len("completed") &&
		strings.EqualFold(strings.TrimSpace(p.Text)[:min(len("completed"), len(strings.TrimSpace(p.Text)))], "completed")
}
