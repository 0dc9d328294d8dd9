package report

import (
	"fmt"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
)

// ChairPart is one part of the chair's sheet: what to say, word for word, and
// what to know.
type ChairPart struct {
	Heading   string
	Say, Know []string
}

func (c *ChairPart) say(format string, args ...any) {
	c.Say = append(c.Say, fmt.Sprintf(format, args...))
}

func (c *ChairPart) know(format string, args ...any) {
	c.Know = append(c.Know, fmt.Sprintf(format, args...))
}

// ChairSheet returns what the chair has to say next, from what the review holds
// of the meeting: parts without anything in them are left out. It is private. It
// is empty where there is no such meeting.
func ChairSheet(r *model.Review, meeting model.ID, o Options) []ChairPart {
	p := privatePaper(r, meeting, o)
	if p == nil {
		return nil
	}
	c := chair{p, p.sitting.Current()}
	if p.meeting.State == model.MeetingPrepared && c.item == nil && len(p.sitting.Items()) > 0 {
		c.item = p.sitting.Items()[0]
	}
	var parts []ChairPart
	for _, part := range []ChairPart{c.now(), c.words(), c.exclusion(), c.table(), c.promises(), c.next()} {
		if len(part.Say)+len(part.Know) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

// ChairText returns the chair's sheet as text, to be mailed or printed: what to
// say stands in quotation marks.
func ChairText(parts []ChairPart) string {
	var b strings.Builder
	for i, part := range parts {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(part.Heading + "\n")
		for _, words := range part.Say {
			b.WriteString("  “" + words + "”\n")
		}
		for _, words := range part.Know {
			b.WriteString("  - " + words + "\n")
		}
	}
	return b.String()
}

// chair is the sheet in the making. The item is the one that is being taken, or
// of a meeting that is prepared the first.
type chair struct {
	*paper
	item *model.Item
}

// now says how the meeting stands: who is there, and in which session.
func (c chair) now() ChairPart {
	part := ChairPart{Heading: "Now"}
	m, s := c.meeting, c.sitting
	switch m.State {
	case model.MeetingPrepared:
		part.know("The meeting has not begun.")
	case model.MeetingAdjourned:
		part.know("The meeting is adjourned.")
	case model.MeetingClosed:
		part.know("The meeting is closed.")
	case model.MeetingLive:
		if c.item != nil {
			part.know("Item %s of %d: %s%s", s.ItemNumber(c.item), len(s.Items()), prose.OneLine(c.item.Title), exemptWords(c.item.Exempt))
		}
	}
	if m.State == model.MeetingClosed {
		return part
	}
	if a := s.InChair(time.Time{}); a != nil && m.State != model.MeetingPrepared {
		part.know("In the chair: %s.", prose.OneLine(a.Name))
	}
	c.quorum(&part)
	for _, a := range c.outside() {
		part.know("%s", a)
	}
	switch ex := s.Exclusion(); {
	case m.Session == model.PublicSession:
		part.know("Public session.")
	case ex != nil:
		part.know("Private session: the public is excluded under %s.", public.Paragraph(orWords(ex.Exempt, model.NotStated)))
	default:
		part.know("Private session.")
	}
	return part
}

func exemptWords(paragraph string) string {
	if paragraph == "" {
		return ""
	}
	return ", exempt under " + public.Paragraph(paragraph)
}

func orWords(s, other string) string {
	if s = prose.OneLine(s); s == "" {
		return other
	}
	return s
}

func (c chair) quorum(part *ChairPart) {
	enough, present, needed := c.sitting.Quorate(time.Time{})
	unsaid := 0
	for _, a := range c.sitting.Attendees() {
		if a.Presence == model.Expected && a.Capacity.Votes() {
			unsaid++
		}
	}
	switch {
	case c.meeting.State == model.MeetingPrepared:
		part.know("%s expected; the quorum is %s.", sentenceCase(are(unsaid+present, "member")), number(needed))
	case unsaid > 0:
		part.know("Of %s nobody has said yet whether they are here; %d are marked as present, and the quorum is %s.", members(unsaid), present, number(needed))
	case !enough:
		part.know("THERE IS NO QUORUM: %s in the room, and it takes %d.", are(present, "member"), needed)
	case needed > 0:
		part.know("%s in the room; the quorum is %d.", sentenceCase(are(present, "member")), needed)
	default:
		part.know("%s in the room; the quorum is not known.", sentenceCase(are(present, "member")))
	}
}

func number(n int) string {
	if n == 0 {
		return "not known"
	}
	return fmt.Sprint(n)
}

func members(n int) string {
	if n == 1 {
		return "one member"
	}
	return fmt.Sprintf("%d members", n)
}

// are counts people with their verb: "1 member is", "6 members are".
func are(n int, who string) string {
	if n == 1 {
		return "1 " + who + " is"
	}
	return fmt.Sprintf("%d %ss are", n, who)
}

// outside says of each member who came why they are not in the room now.
func (c chair) outside() []string {
	in := map[model.ID]bool{}
	for _, a := range c.sitting.InRoom(time.Time{}) {
		in[a.ID] = true
	}
	var out []string
	for _, a := range c.sitting.Attendees() {
		if a.Presence != model.Present || in[a.ID] || !a.Capacity.Votes() {
			continue
		}
		why := "has left"
		if c.left(a) {
			why = "declared an interest in the item and takes no part"
		}
		out = append(out, prose.OneLine(a.Name)+" is out of the room: "+why+".")
	}
	return out
}

// left says whether somebody is out for an interest in the item.
func (c chair) left(a *model.Attendee) bool {
	for _, d := range c.sitting.Declarations() {
		if c.item != nil && d.OutOfVote() && first(d.Member) == a.ID && first(d.Item) == c.item.ID {
			return true
		}
	}
	return false
}
