package model

import (
	"strconv"
	"strings"

	"council/scrutiny/model/prose"
)

// Capture makes an entry of the minutes. Meeting 0 is the live one, Item 0 the
// item that is being taken there. An entry of the type action makes an action
// of the tracker as well.
type Capture struct {
	Meeting, Item    ID
	Type             MinuteType
	Text, Who        string
	Leads, Due       string // of the action
	Exempt, OpenText string
}

func (c Capture) apply(w *work) (string, error) {
	m, err := w.begunMeeting(c.Meeting)
	if err != nil {
		return "", err
	}
	n := &Minute{Meeting: one(m.ID), Item: one(c.Item), At: w.at()}
	if c.Item == 0 {
		n.Item = m.Current
	}
	values := []Value{
		{"text", c.Text}, {"type", string(c.Type)}, {"who", c.Who}, {"exempt", c.Exempt}, {"open_text", c.OpenText},
	}
	if err := setAll(w, n, values); err != nil {
		return "", err
	}
	if err := w.sameMeeting(n, n.Item); err != nil {
		return "", err
	}
	if n.Type == ActionMinute {
		w.act(n, c.Leads, c.Due)
	}
	return w.minuted(n, "captured "), nil
}

// minuted adds an entry to the minutes and does what it adopts.
func (w *work) minuted(n *Minute, verb string) string {
	w.add(n, 0)
	done := verb + minuteName(n)
	if adopted := w.adopt(n); adopted != "" {
		done += ", which " + adopted
	}
	return done
}

// act makes the action of an entry. What is exempt in the minutes is withheld
// in the tracker.
func (w *work) act(n *Minute, leads, due string) {
	a := &Action{Text: n.Text, Withheld: n.Exempt != ""}
	a.Leads, _ = prose.Clean(leads)
	a.When.Words, _ = prose.Clean(due)
	w.add(a, 0)
	n.Actions = []ID{a.ID}
}

// minuteName returns what an entry is called in the history.
func minuteName(n *Minute) string {
	word := map[MinuteType]string{
		NoteMinute: "a note", QuestionMinute: "a question", AnswerMinute: "an answer", Resolved: "a resolution",
		Recommended: "a recommendation", Noted: "what was noted", Agreed: "what was agreed", ActionMinute: "an action",
		Suggested: "a suggestion", Promised: "a promise",
	}[n.Type]
	if n.Type.Decides() && n.Reference != "" {
		return word + ", " + n.Reference
	}
	return word
}

// meetingName returns what a meeting is called in the history.
func meetingName(m *Meeting) string { return "meeting " + strconv.FormatUint(m.Number, 10) }

// MinuteOf returns the entry of the minutes that made an action, or nil.
func (r *Review) MinuteOf(action ID) *Minute {
	for n := range Each[*Minute](r) {
		for _, id := range n.Actions {
			if id == action {
				return n
			}
		}
	}
	return nil
}

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
		return w.adoptScope()
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
	for _, next := range []string{" be ", " is ", " was ", " of the review ", " for the review ", " and ", " as ", ", "} {
		if ok && strings.HasPrefix(rest, next) {
			return true
		}
	}
	return false
}

// adoptScope brings the review from its scope to its plan. The version of the
// scope that was agreed is told by the entry of the history.
func (w *work) adoptScope() string {
	if w.old.info.Stage != StageScope {
		return ""
	}
	w.info().Stage = StagePlan
	return "agrees the scope"
}

// adoptMinutes approves the minutes that a decision names by their date, else
// those of the meeting before.
func (w *work) adoptMinutes(n *Minute, said string) string {
	named, with, _ := strings.Cut(said, "subject to")
	m := w.minutesNamed(first(n.Meeting), named)
	if m == nil {
		return ""
	}
	if with != "" {
		with = n.Text[strings.Index(strings.ToLower(n.Text), "subject to")+len("subject to"):]
	}
	w.approve(m, strings.TrimSpace(with))
	return "approves the minutes of " + meetingName(m)
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

// named says whether a sentence names the day of the meeting.
func (m *Meeting) named(said string) bool {
	if strings.Contains(said, foldName(m.When.Words)) {
		return true
	}
	_, month, day := m.Day().Date()
	if month == 0 {
		return false
	}
	words := strings.FieldsFunc(said, func(r rune) bool { return r == ' ' || r == ',' || r == '.' })
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
