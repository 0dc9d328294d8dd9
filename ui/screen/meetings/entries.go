package meetings

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// entry is one thing that stands under an item: an entry of the minutes, a
// motion, or a declaration.
type entry struct {
	rec  model.Record
	time string
	head string // the word for what it is, with its reference; empty for a note
	body string
}

// entries returns what stands under the selected item, in the order in which it
// came: declarations first, motions among the minutes where they were put.
func (r *room) entries() []entry {
	it := r.selected()
	var all []entry
	for _, d := range r.sitting.Declarations() {
		if it != nil && (slices.Contains(d.Item, it.ID) || declares(it)) {
			all = append(all, r.ofDeclaration(d))
		}
	}
	motions := r.sitting.Motions(it)
	minutes := r.sitting.Minutes(idOf(it))
	if it != nil && it == r.first() {
		minutes = append(r.sitting.Minutes(0), minutes...) // what was said before any item
		motions = append(r.sitting.Motions(nil), motions...)
	}
	for _, m := range minutes {
		for len(motions) > 0 && motions[0].ID < m.ID {
			all = append(all, r.ofMotion(motions[0]))
			motions = motions[1:]
		}
		all = append(all, r.ofMinute(m))
	}
	for _, m := range motions {
		all = append(all, r.ofMotion(m))
	}
	return all
}

// declares says whether an item is the one under which interests are declared.
// They are in other items.
func declares(it *model.Item) bool {
	return strings.HasPrefix(strings.ToLower(oneLine(it.Title)), "declaration")
}

func (r *room) first() *model.Item {
	if items := r.sitting.Items(); len(items) > 0 {
		return items[0]
	}
	return nil
}

func (r *room) ofDeclaration(d *model.Declaration) entry {
	what := "interest"
	if d.Type == model.WhipDeclared {
		what = "party whip"
	}
	body := nameOf(r.sitting, d.Member)
	if d.Nature != "" {
		body += ": " + oneLine(d.Nature)
	}
	effect := map[model.Effect]string{model.EffectStayed: "stayed", model.EffectSpoke: "spoke and left", model.EffectLeft: "left and took no part"}[d.Effect]
	if effect == "" {
		effect = "what it led to is not said yet"
	}
	head := "DECLARED  " + what
	for _, it := range r.sitting.Items() {
		if slices.Contains(d.Item, it.ID) {
			head += " in item " + r.sitting.ItemNumber(it)
		}
	}
	return entry{rec: d, head: head, body: body + " (" + effect + ")"}
}

func (r *room) ofMinute(m *model.Minute) entry {
	e := entry{rec: m, time: m.At.In(r.host.Now().Location()).Format("15:04"), body: m.Text, head: word(m)}
	if m.At.IsZero() {
		e.time = ""
	}
	if m.Who != "" {
		e.body = oneLine(m.Who) + ": " + e.body
	}
	for _, id := range m.Actions {
		if a, ok := r.seen.Find(id).(*model.Action); ok {
			e.head += "  " + orWord(oneLine(a.Leads), "no lead")
			if due := oneLine(a.When.Words); due != "" {
				e.head += "  " + due
			}
		}
	}
	if m.Exempt != "" {
		e.head = strings.TrimSpace(e.head + "  ⊘ exempt " + oneLine(m.Exempt))
	}
	return e
}

// word returns what an entry is called where it stands, with its reference.
func word(m *model.Minute) string {
	w := ""
	switch m.Type {
	case model.NoteMinute:
	case model.QuestionMinute:
		w = "Q"
	case model.AnswerMinute:
		w = "A"
	case model.Resolved, model.Recommended, model.Noted, model.Agreed, model.ActionMinute, model.Suggested, model.Promised:
		w = strings.ToUpper(string(m.Type))
	}
	if m.Reference != "" {
		w += "  " + m.Reference
	}
	return w
}

func orWord(s, other string) string {
	if s == "" {
		return other
	}
	return s
}

// nameOf returns the name of the attendee that a field links to.
func nameOf(s *model.Sitting, ids []model.ID) string {
	for _, id := range ids {
		if a := s.Attendee(id); a != nil {
			return oneLine(a.Name)
		}
	}
	return "somebody"
}

func clockOf(h screen.Host, m *model.Motion) string {
	if !m.Voted() {
		return ""
	}
	return m.VotedAt.In(h.Now().Location()).Format("15:04")
}

// timeWidth is the column of times beside the entries.
const timeWidth = 8

// drawn returns the lines of an entry: its time, what it is, its words.
func (r *room) drawn(e entry, width int, selected bool) []string {
	th := r.host.Theme()
	base, strong, quiet := th.Base, th.Strong, th.Quiet
	if selected {
		base, strong, quiet = th.Selected, th.Selected, th.Selected
	}
	room := max(8, width-timeWidth)
	mark := " "
	if selected {
		mark = "▶"
	}
	margin := quiet.Render(text.Fit(mark+" "+e.time, timeWidth))
	var lines []string
	add := func(s string, bold bool) {
		style := base
		if bold {
			style = strong
		}
		lines = append(lines, margin+style.Render(text.Fit(s, room)))
		margin = quiet.Render(text.Spaces(timeWidth))
	}
	body := e.body
	switch e.head {
	case "":
	case "Q", "A":
		body = e.head + "  " + body
	default:
		for _, line := range text.Wrap(e.head, room-1) {
			add(line, true)
		}
	}
	for _, line := range text.Wrap(strings.TrimSpace(body), room-1) {
		add(line, false)
	}
	return lines
}

// closedMark stands before what is closed to the public: "⊘ exempt 3  ".
func closedMark(paragraph string) string {
	if paragraph == "" {
		return ""
	}
	return "⊘ exempt " + oneLine(paragraph) + "  "
}

// title names the item above what was minuted under it.
func (r *room) title() string {
	it := r.selected()
	if it == nil {
		return "Minutes"
	}
	return fmt.Sprintf("%s%s  %s", closedMark(it.Exempt), r.sitting.ItemNumber(it), oneLine(it.Title))
}
