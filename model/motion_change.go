package model

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"council/scrutiny/model/prose"
)

// Propose puts a motion. Meeting 0 is the live one, Item 0 the item that is
// being taken there; mover and seconder may be said later. An amendment that
// does not say what it amends is to the motion that is open under the item.
type Propose struct {
	Meeting, Item           ID
	Type                    MotionType
	Text                    string
	Mover, Seconder, Amends ID
	// Of a motion to exclude the public: the paragraph that it names and what the
	// public-interest test came to. Its words are made of them where Text is empty.
	Exempt, Interest string
}

func (c Propose) apply(w *work) (string, error) {
	meeting, err := w.begunMeeting(c.Meeting)
	if err != nil {
		return "", err
	}
	m := &Motion{Meeting: one(meeting.ID), Item: meeting.Current, Mover: one(c.Mover), Seconder: one(c.Seconder), Amends: one(c.Amends)}
	if c.Item != 0 {
		if err := w.under(m, &m.Item, c.Item); err != nil {
			return "", err
		}
	}
	s := w.sitting(meeting)
	c.compose(s, first(m.Item))
	if err := setAll(w, m, []Value{{"text", c.Text}, {"type", string(c.Type)}, {"exempt", c.Exempt}, {"interest", c.Interest}}); err != nil {
		return "", err
	}
	for _, by := range []struct {
		id          ID
		field, verb string
	}{{c.Mover, "mover", "move"}, {c.Seconder, "seconder", "second"}} {
		if err := s.mayMove(m, by.id, by.field, by.verb); err != nil {
			return "", err
		}
	}
	if err := s.amends(m); err != nil {
		return "", err
	}
	if err := w.hold(m); err != nil {
		return "", err
	}
	w.add(m, 0)
	return "put " + name(m), nil
}

// compose gives a motion to exclude the public its words where nobody typed
// others, and any other motion the paragraph under which it is closed where its
// item does not close it.
func (c *Propose) compose(s *Sitting, item ID) {
	switch {
	case c.Type != ExcludePublic:
		c.Exempt, c.Interest = "", ""
		if i := s.item(item); i == nil || i.Exempt == "" {
			c.Exempt = s.ClosedUnder(i)
		}
	case strings.TrimSpace(c.Text) == "":
		c.Text = ExclusionWords(s.ItemNumber(s.item(item)), c.Exempt, c.Interest)
	}
}

// mayMove refuses a mover or seconder who is known not to be in the room or is
// no member. Of whom nothing was said is taken to be there.
func (s *Sitting) mayMove(m *Motion, id ID, field, verb string) error {
	if id == 0 {
		return nil
	}
	a := s.Attendee(id)
	switch {
	case a == nil:
		return rejectf(field, "that person is not on the list of the meeting")
	case !a.Capacity.Votes():
		return rejectf(field, "%s is no member and cannot %s a motion", a.Name, verb)
	case s.out(a, s.item(first(m.Item))):
		return rejectf(field, "%s left for an interest and cannot %s a motion under the item", a.Name, verb)
	case a.Presence == Apologies || a.Presence == Present && s.meeting.Live() && !s.inside(a, time.Time{}):
		return rejectf(field, "%s is not in the room and cannot %s a motion", a.Name, verb)
	}
	return nil
}

// amends finds what an amendment is to and holds it to the order of motions.
func (s *Sitting) amends(m *Motion) error {
	if len(m.Amends) > 0 && m.Type == Substantive {
		m.Type = Amendment
	}
	if m.Type != Amendment {
		if len(m.Amends) > 0 {
			return rejectf("amends", "only an amendment amends a motion")
		}
		return nil
	}
	if len(m.Amends) == 0 {
		for _, o := range slices.Backward(s.motions) {
			if o.Type == Substantive && first(o.Item) == first(m.Item) && s.Result(o).Outcome == Undecided {
				m.Amends = one(o.ID)
				break
			}
		}
	}
	to := s.motion(first(m.Amends))
	switch {
	case to == nil:
		return rejectf("amends", "there is no open motion that it could amend")
	case to.Withdrawn:
		return rejectf("amends", "the motion was withdrawn and cannot be amended")
	case to.Voted():
		return rejectf("amends", "the motion was voted on and cannot be amended")
	}
	return nil
}

// Withdraw takes a motion back that was not voted on.
type Withdraw struct{ Motion ID }

func (c Withdraw) apply(w *work) (string, error) {
	m, err := editAs[*Motion](w, c.Motion)
	switch {
	case err != nil:
		return "", err
	case m.Withdrawn:
		return "", rejectf("", "the motion is withdrawn already")
	case m.Voted():
		return "", rejectf("", "the motion was voted on and cannot be withdrawn")
	}
	m.Withdrawn = true
	return "withdrew " + name(m), nil
}

// Carry makes the resolution of a carried motion. An amendment that was carried
// is noted: what it makes of the motion is put to the vote with that.
type Carry struct{ Motion ID }

func (c Carry) apply(w *work) (string, error) {
	m, err := editAs[*Motion](w, c.Motion)
	if err != nil {
		return "", err
	}
	meeting, err := w.begunMeeting(first(m.Meeting))
	if err != nil {
		return "", err
	}
	s := w.sitting(meeting)
	r := s.Result(m)
	switch {
	case r.Outcome != Carried:
		return "", rejectf("", "the motion is not carried: %s", r.notCarried())
	case s.resolved(m):
		return "", rejectf("", "the motion has its resolution already")
	}
	n := &Minute{Meeting: m.Meeting, Item: m.Item, At: w.at(), Type: Resolved, Text: resolution(m.Text), Motion: one(m.ID)}
	if m.Type == Amendment {
		n.Type, n.Text = NoteMinute, fmt.Sprintf("The amendment %s was carried (%s).", resolution(m.Text), r.Numbers())
	}
	if m.Type == ExcludePublic { // which is moved and carried in public
		meeting, err := editAs[*Meeting](w, meeting.ID)
		if err != nil {
			return "", err
		}
		meeting.Excluded = one(m.ID)
	} else {
		n.Exempt = s.ClosedUnder(s.item(first(m.Item)))
	}
	return w.minuted(n, "made "), nil
}

// notCarried says in words what became of a motion.
func (r Result) notCarried() string {
	switch r.Outcome {
	case Lost:
		return "it was lost with " + r.Numbers()
	case Withdrawn:
		return "it was withdrawn"
	case Tied, Unsettled, Undecided, Carried:
	}
	if r.Why == "" {
		return "it was not voted on"
	}
	return r.Why
}

func (s *Sitting) resolved(m *Motion) bool {
	for _, under := range s.minutes {
		if slices.ContainsFunc(under, func(n *Minute) bool { return slices.Contains(n.Motion, m.ID) }) {
			return true
		}
	}
	return false
}

// resolution returns the words of a motion as they follow those of the house:
// "that the survey be repeated".
func resolution(text string) string {
	text, _ = prose.Clean(strings.TrimSpace(text))
	text = strings.TrimSuffix(text, ".")
	text = trimThat(text)
	r, size := utf8.DecodeRuneInString(text)
	if second, _ := utf8.DecodeRuneInString(text[size:]); unicode.IsUpper(r) && unicode.IsLower(second) {
		for _, word := range []string{"The ", "A ", "An ", "All ", "No ", "This ", "These ", "Members ", "Officers "} {
			if strings.HasPrefix(text, word) {
				text = string(unicode.ToLower(r)) + text[size:]
			}
		}
	}
	return "that " + text
}
