package model

import (
	"strconv"

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
	DueReadAs        string // what Due means, where its words alone say something else
	Exempt, OpenText string
}

func (c Capture) apply(w *work) (string, error) {
	m, err := w.begunMeeting(c.Meeting)
	if err != nil {
		return "", err
	}
	n := &Minute{Meeting: one(m.ID), Item: m.Current, At: w.at()}
	if c.Item != 0 {
		if err := w.under(n, &n.Item, c.Item); err != nil {
			return "", err
		}
	}
	values := []Value{
		{"text", c.Text}, {"type", string(c.Type)}, {"who", c.Who}, {"exempt", c.Exempt}, {"open_text", c.OpenText},
	}
	if err := setAll(w, n, values); err != nil {
		return "", err
	}
	if n.Exempt == "" && !n.ExcludesPublic() {
		s := w.sitting(m)
		n.Exempt = s.ClosedUnder(s.item(first(n.Item)))
	}
	if n.Type == ActionMinute {
		w.act(n, c.Leads, Timetable{Words: c.Due, ReadAs: c.DueReadAs})
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
func (w *work) act(n *Minute, leads string, due Timetable) {
	a := &Action{Text: n.Text, Withheld: n.Exempt != ""}
	a.Leads, _ = prose.Clean(leads)
	a.When.Words, _ = prose.Clean(due.Words)
	a.When.ReadAs, _ = prose.Clean(due.ReadAs)
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
