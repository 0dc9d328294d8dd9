package model

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/timetable"
)

// Basis is how long the executive has to respond, and the rule that it stands
// in. The presets are what councils commonly give; each council sets its own,
// and the program says no law of its own.
type Basis struct {
	Name string
	Days uint64
}

// Bases returns the presets; the first is the default.
func Bases() []Basis {
	return []Basis{
		{"two months, as for most reports", 61},
		{"28 days, as commonly given for crime and disorder scrutiny", 28},
		{"28 days, as commonly given for health scrutiny", 28},
	}
}

// ResponsesTo returns the responses to a recommendation, the one that came last
// at the end.
func (r *Review) ResponsesTo(recommendation ID) []*Response {
	var all []*Response
	for resp := range Each[*Response](r) {
		if slices.Contains(resp.Recommendation, recommendation) {
			all = append(all, resp)
		}
	}
	return all
}

// ResponseTo returns the response that holds: the last one, or nil.
func (r *Review) ResponseTo(recommendation ID) *Response {
	if all := r.ResponsesTo(recommendation); len(all) > 0 {
		return all[len(all)-1]
	}
	return nil
}

// ResponseDue returns the day until which the executive has to respond to a
// recommendation; ok is false where it was not submitted yet, or the days or
// their basis are not said.
func (r *Review) ResponseDue(rec *Recommendation) (due timetable.Day, ok bool) {
	submitted, ok := r.submitted(rec)
	if !ok {
		return 0, false
	}
	return r.dueFrom(submitted)
}

// dueFrom returns until when the executive has to respond to what was submitted
// on a day.
func (r *Review) dueFrom(submitted timetable.Day) (due timetable.Day, ok bool) {
	if r.info.ResponseDays == 0 || strings.TrimSpace(r.info.ResponseBasis) == "" {
		return 0, false
	}
	return submitted.AddDays(int(min(r.info.ResponseDays, 36525))), true //nolint:gosec // at most a century
}

func (r *Review) submitted(rec *Recommendation) (timetable.Day, bool) {
	if rec.Submitted.Words != "" {
		return rec.Submitted.Reading().Due()
	}
	return r.info.Submitted.Reading().Due()
}

// Lacks says why a response that accepts is not yet an answer: it names nobody,
// no date, or nothing that is to be done. Of other responses it says nothing.
func (resp *Response) Lacks() []string {
	if resp.Answer != ResponseAccepted && resp.Answer != ResponsePart {
		return nil
	}
	var lacks []string
	if strings.TrimSpace(resp.Lead) == "" {
		lacks = append(lacks, "nobody leads it")
	}
	if strings.TrimSpace(resp.When.Words) == "" {
		lacks = append(lacks, "it has no date")
	}
	if strings.TrimSpace(resp.Words) == "" && len(resp.Actions) == 0 {
		lacks = append(lacks, "it says nothing that is to be done")
	}
	return lacks
}

// Silence is a recommendation that waits for an answer, which is a fact with a
// date.
type Silence struct {
	Recommendation *Recommendation
	Submitted      timetable.Day
	Due            timetable.Day // zero where no deadline is known
	// Days without an answer since it was submitted, and past the deadline.
	Days, Late int
	Chasers    []*Chaser
	Response   *Response // one that is pending or not yet an answer, or nil
}

// Silences returns the agreed recommendations that were submitted and have no
// answer, those that wait longest first. A part waits with its whole, unless it
// was given a response of its own.
func (r *Review) Silences(today timetable.Day) []Silence {
	last, chasers := map[ID]*Response{}, map[ID][]*Chaser{}
	for resp := range Each[*Response](r) {
		for _, id := range resp.Recommendation {
			last[id] = resp
		}
	}
	for c := range Each[*Chaser](r) {
		for _, id := range c.Recommendations {
			chasers[id] = append(chasers[id], c)
		}
	}
	var all []Silence
	for rec := range Each[*Recommendation](r) {
		if rec.State != AgreedWords || rec.SignOff.Ended() || answers(last[rec.ID]) || last[rec.ID] == nil && r.partOf(rec) != 0 {
			continue
		}
		submitted, ok := r.submitted(rec)
		if !ok || submitted > today {
			continue
		}
		s := Silence{Recommendation: rec, Submitted: submitted, Days: today.Sub(submitted), Response: last[rec.ID], Chasers: chasers[rec.ID]}
		if due, ok := r.dueFrom(submitted); ok {
			s.Due, s.Late = due, max(0, today.Sub(due))
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(a, b Silence) int { return b.Days - a.Days })
	return all
}

// answers says whether a response answers its recommendation.
func answers(resp *Response) bool {
	return resp != nil && resp.Answer != ResponsePending && len(resp.Lacks()) == 0
}

// Advice says what would make a recommendation a better one: who is to do what
// by when, one thing at a time, measurable, resting on evidence. It advises and
// forbids nothing.
func (r *Review) Advice(rec *Recommendation) []string {
	var all []string
	say := func(format string, args ...any) { all = append(all, fmt.Sprintf(format, args...)) }
	if strings.TrimSpace(rec.To) == "" {
		say("It does not say who is to do it.")
	}
	if due, ok := rec.When.Reading().Due(); !ok || due.IsZero() {
		say("It does not say by when.")
	}
	if strings.TrimSpace(rec.Measure) == "" {
		say("It does not say how it will be known to be done.")
	}
	if n := asks(rec.Text); n > 1 {
		say("It seems to ask for %d things: one at a time can be answered one at a time.", n)
	}
	if len(rec.Evidence) == 0 && len(rec.Findings) == 0 {
		say("It rests on no evidence and no finding.")
	}
	return all
}

// asks counts the things that a recommendation asks for, by its sentences and
// by "and that".
func asks(text string) int {
	n := 1
	folded := " " + foldName(text) + " "
	for _, joint := range []string{"; and that ", "; and ", "; that ", " and that ", " as well as to "} {
		n += strings.Count(folded, joint)
		folded = strings.ReplaceAll(folded, joint, " ")
	}
	for sentence := range strings.SplitSeq(strings.TrimRight(strings.TrimSpace(text), "."), ". ") {
		first, _, _ := strings.Cut(foldName(sentence), " ")
		if first == "that" || first == "to" {
			n++
		}
	}
	if first, _, _ := strings.Cut(foldName(text), " "); first == "that" || first == "to" {
		n--
	}
	return n
}
