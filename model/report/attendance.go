package report

import (
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
)

// Attendance returns who was at a meeting, as the public may see it: of one held
// in private the members alone.
func Attendance(p public.Review, meeting model.ID, o Options) *document.Document {
	return publicPaper(p, meeting, o).attendance()
}

// PrivateAttendance returns who was at a meeting, with everything in it.
func PrivateAttendance(r *model.Review, meeting model.ID, o Options) *document.Document {
	return privatePaper(r, meeting, o).attendance()
}

func (p *paper) attendance() *document.Document {
	if p == nil {
		return nil
	}
	table := &document.Table{Name: "Attendance", Caption: "Attendance", Columns: []document.Column{
		{Name: "Name", Weight: 4, RowHeader: true},
		{Name: "As", Weight: 4},
		{Name: "There", Weight: 2},
		{Name: "In the room", Weight: 4},
	}}
	for _, a := range p.attendees() {
		there := string(a.Presence)
		if a.Presence == model.Expected {
			there = "not recorded"
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{{Text: prose.OneLine(a.Name)}, {Text: p.role(a)}, {Text: there}, {Text: p.times(a)}}})
	}
	blocks := []document.Block{table}
	if len(table.Rows) == 0 {
		blocks = []document.Block{document.Plain("Nobody is on the list of this meeting.")}
	}
	if words := prose.OneLine(p.meeting.Public); words != "" {
		blocks = append(blocks, labelledParagraph("Members of the public:", words))
	}
	return p.document("attendance", false, blocks)
}

// attendees are those that the paper may name.
func (p *paper) attendees() []*model.Attendee {
	return slices.DeleteFunc(slices.Clone(p.sitting.Attendees()), func(a *model.Attendee) bool {
		return p.alone() && !a.Capacity.Votes()
	})
}

// role says as what somebody is there.
func (p *paper) role(a *model.Attendee) string {
	role := roleOf(a)
	if role == "" {
		role = "member"
	}
	if post := prose.OneLine(a.Post); post != "" {
		if !a.Capacity.Votes() {
			return post
		}
		role += ", " + post
	}
	return sentenceCase(role)
}

// roleOf says what stands in brackets behind a name; nothing for a member.
func roleOf(a *model.Attendee) string {
	switch a.Capacity {
	case model.Chair:
		return "Chair"
	case model.ViceChair:
		return "Vice-Chair"
	case model.CoOpted:
		return "co-opted member"
	case model.Substitute:
		if whom := prose.OneLine(a.For); whom != "" {
			return "substitute for " + whom
		}
		return "substitute"
	case model.Officer:
		return "officer"
	case model.AtWitness:
		return "witness"
	case model.Member:
	}
	return ""
}

// times says when somebody was in the room: "10:00 to 11:20, from 11:40".
func (p *paper) times(a *model.Attendee) string {
	if a.Presence == model.Present && len(a.Stays) == 0 && !p.alone() {
		return "throughout"
	}
	var said []string
	for _, s := range a.Stays {
		switch left := p.seen(s.Left); {
		case s.Arrived.IsZero() || !p.seen(s.Arrived):
		case s.Left.IsZero() || !left:
			said = append(said, "from "+p.clock(s.Arrived))
		default:
			said = append(said, p.clock(s.Arrived)+" to "+p.clock(s.Left))
		}
	}
	return strings.Join(said, ", ")
}

// present lists those who were there and who were not, as minutes begin.
func (p *paper) present() []document.Block {
	var members, apologies, unsaid, others []string
	for _, a := range p.attendees() {
		name := prose.OneLine(a.Name)
		switch {
		case a.Presence == model.Apologies:
			apologies = append(apologies, name)
		case a.Presence == model.Expected:
			unsaid = append(unsaid, name)
		case a.Capacity.Votes():
			members = append(members, bracketed(name, roleOf(a)))
		default:
			post := prose.OneLine(a.Post)
			if post == "" && a.Capacity == model.AtWitness {
				post = "witness"
			}
			others = append(others, bracketed(name, post))
		}
	}
	if !p.private {
		unsaid = nil
	}
	var blocks []document.Block
	for _, l := range []struct {
		label string
		names []string
	}{{"Present:", members}, {"Apologies:", apologies}, {"In attendance:", others}, {"Attendance not recorded:", unsaid}} {
		if len(l.names) > 0 {
			blocks = append(blocks, labelledParagraph(l.label, strings.Join(l.names, "; ")))
		}
	}
	if words := prose.OneLine(p.meeting.Public); words != "" {
		blocks = append(blocks, labelledParagraph("Members of the public:", words))
	}
	return blocks
}

func bracketed(name, what string) string {
	if what == "" {
		return name
	}
	return name + " (" + what + ")"
}

// movement is somebody's coming or going during the meeting.
type movement struct {
	at   time.Time
	text string
}

// movements returns who came and went while the meeting ran, and who took the
// chair, in the order of time.
func (p *paper) movements() []movement {
	var all []movement
	say := func(at time.Time, words string) {
		if p.during(at) {
			all = append(all, movement{at, words + " at " + p.clock(at) + "."})
		}
	}
	for _, a := range p.attendees() {
		name := prose.OneLine(a.Name)
		for i, s := range a.Stays {
			came := " arrived"
			if i > 0 {
				came = " returned"
			}
			say(s.Arrived, name+came)
			say(s.Left, name+" left the room")
		}
		for _, s := range a.Chaired {
			say(s.Arrived, name+" took the chair")
			say(s.Left, name+" left the chair")
		}
	}
	slices.SortStableFunc(all, func(a, b movement) int { return a.at.Compare(b.at) })
	return all
}

// during says whether a time is within the meeting, so that what happened then
// is minuted.
func (p *paper) during(at time.Time) bool {
	m := p.meeting
	return !at.IsZero() && !m.OpenedAt.IsZero() && at.After(m.OpenedAt) && (m.ClosedAt.IsZero() || at.Before(m.ClosedAt)) && p.seen(at)
}
