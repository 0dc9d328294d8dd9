package model

import (
	"fmt"
	"strconv"
	"strings"

	"council/scrutiny/model/prose"
)

// adopt does what a decision says of the review itself, and tells of it.
func (w *work) adopt(n *Minute) string {
	if n.Type != Resolved && n.Type != Agreed {
		return ""
	}
	said := foldName(trimThat(n.Text))
	switch {
	case strings.Contains(said, " not ") || strings.Contains(said, " deferred") || !adopts(said):
	case strings.HasPrefix(said, "the minutes"):
		return w.adoptMinutes(n, said)
	case isScope(said):
		return w.adoptScope(n)
	}
	return ""
}

// adopts says whether a decision approves what it is about.
func adopts(said string) bool {
	for _, verb := range []string{"approved", "agreed", "confirmed", "adopted", "accepted", "signed"} {
		for _, be := range []string{"be ", "is ", "are ", "was ", "were ", "and "} {
			if strings.Contains(said, " "+be+verb) {
				return true
			}
		}
	}
	return false
}

// isScope says whether a decision is about the scope of the review, rather than
// the scope for something else.
func isScope(said string) bool {
	rest, ok := strings.CutPrefix(said, "the scope")
	if !ok {
		rest, ok = strings.CutPrefix(said, "the draft scope")
	}
	for _, next := range []string{" be ", " is ", " was ", " of the review", " for the review", " and ", " as ", ", "} {
		if ok && strings.HasPrefix(rest, next) {
			return true
		}
	}
	return false
}

// adoptScope locks the scope as it stands, and brings a review that is at its
// scope to its plan.
func (w *work) adoptScope(n *Minute) string {
	w.lockScope(n.ID)
	if i := w.info(); i.Stage == StageScope {
		i.Stage = StagePlan
	}
	if v := w.info().ScopeVersion; v > 1 {
		return fmt.Sprintf("agrees version %d of the scope", v)
	}
	return "agrees the scope"
}

// adoptMinutes approves the minutes that a decision names by their date, else
// those of the meeting before.
func (w *work) adoptMinutes(n *Minute, said string) string {
	named, _, _ := strings.Cut(said, subjectTo)
	m := w.minutesNamed(first(n.Meeting), named)
	if m == nil {
		return ""
	}
	w.approve(m, corrections(n.Text))
	return "approves the minutes of " + meetingName(m)
}

const subjectTo = "subject to"

// corrections returns what minutes are approved subject to, in the words of the
// decision.
func corrections(text string) string {
	for i := range text {
		if end := i + len(subjectTo); end <= len(text) && strings.EqualFold(text[i:end], subjectTo) {
			return strings.TrimSpace(text[end:])
		}
	}
	return ""
}

// minutesNamed returns a copy of the meeting whose minutes are meant, if they
// wait for approval.
func (w *work) minutesNamed(meeting ID, said string) *Meeting {
	dated := strings.ContainsAny(said, "0123456789")
	for _, m := range earlier(w.of, meeting) {
		if m.State != MeetingClosed || dated && !m.named(said) {
			continue
		}
		if m, err := editAs[*Meeting](w, m.ID); err == nil && m.Approved.IsZero() {
			return m
		}
		return nil
	}
	return nil
}

// named says whether a sentence names the day of the meeting, or its number.
func (m *Meeting) named(said string) bool {
	words := strings.FieldsFunc(said, func(r rune) bool { return r == ' ' || r == ',' || r == '.' })
	whole := " " + strings.Join(words, " ") + " "
	if date := foldName(m.When.Words); date != "" && strings.Contains(whole, " "+date+" ") || strings.Contains(whole, " "+meetingName(m)+" ") {
		return true
	}
	_, month, day := m.Day().Date()
	if month == 0 {
		return false
	}
	var hasDay, hasMonth bool
	for _, word := range words {
		number := strings.TrimRight(word, "sthndr")
		hasDay = hasDay || number == strconv.Itoa(day)
		hasMonth = hasMonth || len(word) >= 3 && strings.HasPrefix(strings.ToLower(monthNames[month-1]), word)
	}
	return hasDay && hasMonth
}

var monthNames = [...]string{
	"January", "February", "March", "April", "May", "June",
	"July", "August", "September", "October", "November", "December",
}

// approve says that the minutes of a meeting are approved.
func (w *work) approve(m *Meeting, corrections string) {
	m.Approved = w.at()
	m.Corrections, _ = prose.Clean(strings.TrimSpace(corrections))
}
