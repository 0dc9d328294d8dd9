package meetings

import (
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
)

// entry is one thing that stands under an item: an entry of the minutes, a
// motion, or a declaration.
type entry struct {
	rec  model.Record
	time string
	head string // the word for what it is, with its reference; empty for a note
	body string
	// earlier says that it comes from an earlier meeting: an action or a promise
	// that is open since.
	earlier bool
}

// entries returns what stands under the selected item, in the order in which it
// came: what arises from earlier meetings first, then declarations, motions
// among the minutes where they were put.
func (r *room) entries() []entry {
	if it := idOf(r.selected()); r.listed.of != r.seen || r.listed.item != it {
		r.listed.of, r.listed.item, r.listed.entries = r.seen, it, r.under(r.selected())
	}
	return r.listed.entries
}

// listed is what stands under an item, as it was last looked at.
type listed struct {
	of      *model.Review
	item    model.ID
	entries []entry
}

func (r *room) under(it *model.Item) []entry {
	is := r.host.Review().Sitting(r.id) // what is withheld stands among the rest
	if is == nil {
		return nil // the meeting is not there any more
	}
	all := r.arising(it)
	for _, d := range r.sitting.Declarations() {
		if it != nil && (slices.Contains(d.Item, it.ID) || declares(it)) {
			all = append(all, r.ofDeclaration(d))
		}
	}
	motions := is.Motions(it)
	minutes := is.Minutes(idOf(it))
	if it != nil && it == r.first() {
		minutes = append(is.Minutes(0), minutes...) // what was said before any item
		motions = append(is.Motions(nil), motions...)
	}
	made := madeBy(minutes)
	for _, m := range minutes {
		for len(motions) > 0 && motions[0].ID < made(m) {
			all = append(all, r.ofMotion(motions[0]))
			motions = motions[1:]
		}
		all = append(all, r.ofMinute(m))
	}
	for _, m := range motions {
		all = append(all, r.ofMotion(m))
	}
	for i, e := range all {
		all[i].body += r.bared(e.rec)
	}
	return all
}

// bared returns, as a line of its own, what is revealed of a record.
func (r *room) bared(rec model.Record) string {
	label, value := record.Bared(r.host, rec)
	if label == "" {
		return ""
	}
	return "\n" + label + ": " + value
}

// madeBy returns what tells when an entry was made: the lowest ID of those of
// its time. The second half of one that was split is as old as the first.
func madeBy(minutes []*model.Minute) func(*model.Minute) model.ID {
	lowest := map[time.Time]model.ID{}
	for _, m := range minutes {
		if id, ok := lowest[m.At]; !ok || m.ID < id {
			lowest[m.At] = m.ID
		}
	}
	return func(m *model.Minute) model.ID { return lowest[m.At] }
}

// declares says whether an item is the one under which interests are declared.
// They are in other items.
func declares(it *model.Item) bool {
	return strings.HasPrefix(strings.ToLower(text.OneLine(it.Title)), "declaration")
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
		body += ": " + text.OneLine(d.Nature)
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

func (r *room) ofMinute(is *model.Minute) entry {
	m, ok := r.host.Sight().Drawn(is).(*model.Minute)
	if !ok {
		return entry{rec: is, body: sight.Word}
	}
	e := entry{rec: m, time: r.clock(m.At), body: m.Text, head: word(m)}
	if m.Who != "" {
		e.body = text.OneLine(m.Who) + ": " + e.body
	}
	for _, id := range m.Actions {
		if a, ok := r.seen.Find(id).(*model.Action); ok {
			e.head += "  " + orWord(text.OneLine(a.Leads), "no lead")
			if due := text.OneLine(a.When.Words); due != "" {
				e.head += "  " + due
			}
		}
	}
	if m.Exempt != "" {
		e.head = strings.TrimSpace(e.head + "  ⊘ exempt " + text.OneLine(m.Exempt))
	}
	for _, why := range []struct{ label, text string }{{"Reasons: ", m.Reasons}, {"Alternatives considered: ", m.Alternatives}} {
		if text := strings.TrimSpace(why.text); text != "" {
			e.body += "\n" + why.label + text
		}
	}
	return e
}

// clock returns the time of day where the officer is.
func (r *room) clock(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.In(r.host.Now().Location()).Format("15:04")
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
	if m.Reference != "" && m.Type.Decides() {
		w += "  " + m.Reference
	}
	if !m.Kept.IsZero() {
		w += "  ✓ kept"
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
			return text.OneLine(a.Name)
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
