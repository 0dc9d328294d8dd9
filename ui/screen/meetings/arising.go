package meetings

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
)

// arising returns what earlier meetings left open and is to be gone through
// under an item: the matters arising, on the first item where none is called
// so. A meeting that was closed shows what was minuted alone.
func (r *room) arising(it *model.Item) []entry {
	if it == nil || r.meeting().State == model.MeetingClosed {
		return nil
	}
	if at := r.sitting.Arising(); at != nil && at.ID != it.ID || at == nil && it.ID != idOf(r.first()) {
		return nil
	}
	var all []entry
	for _, is := range r.host.Review().Sitting(r.id).Promises() { // which of them were kept is private
		m, ok := r.host.Sight().Drawn(is).(*model.Minute)
		if !ok {
			all = append(all, entry{rec: is, body: sight.Word, earlier: true})
			continue
		}
		e := entry{rec: m, head: "PROMISED at " + meetingOf(r.seen, m), body: m.Text, earlier: true}
		if who := text.OneLine(m.Who); who != "" {
			e.body = who + ": " + e.body
		}
		all = append(all, e)
	}
	open := r.sitting.MattersArising()
	if len(open) == 0 {
		return all
	}
	references := r.seen.References()
	for _, a := range open {
		e := entry{rec: a, head: "OPEN  " + references[a.ID] + "  " + orWord(text.OneLine(a.Leads), "no lead"), body: a.Text, earlier: true}
		if due := text.OneLine(a.When.Words); due != "" {
			e.head += "  " + due
		}
		if rating, ok := r.seen.Info().Scheme.Rating(a.Rating); ok {
			e.head += "  " + rating.Shape + " " + rating.Word
		}
		if p, ok := a.Position(); ok {
			e.body += "\nPosition: " + text.OneLine(p.Text)
		}
		all = append(all, e)
	}
	return all
}

// meetingOf names the meeting that an entry is of.
func meetingOf(r *model.Review, m *model.Minute) string {
	if of, ok := r.Find(first(m.Meeting)).(*model.Meeting); ok {
		return fmt.Sprintf("meeting %d, %s", of.Number, text.OneLine(of.When.Words))
	}
	return "an earlier meeting"
}

// about draws what the selected item has with it: its papers, what it looks at,
// the item that it carries on.
func (r *room) about(width int) []string {
	it := r.selected()
	if it == nil {
		return nil
	}
	th := r.host.Theme()
	var lines []string
	add := func(s string) {
		for _, line := range text.Wrap(s, max(10, width-3)) {
			lines = append(lines, th.Quiet.Render(text.Fit("  "+line, width)))
		}
	}
	for _, id := range it.Carried {
		if from, ok := r.seen.Find(id).(*model.Item); ok {
			if of := r.seen.Sitting(first(from.Meeting)); of != nil {
				add(fmt.Sprintf("Carried from meeting %d, item %s", of.Meeting().Number, of.ItemNumber(from)))
			}
		}
	}
	if papers := strings.TrimSpace(it.Papers); papers != "" {
		add("Papers: " + papers)
	}
	shown := r.arising(it)
	for _, id := range it.Looks {
		rec := r.seen.Find(id)
		if rec == nil || !model.RemovedAt(rec).IsZero() || slices.ContainsFunc(shown, func(e entry) bool { return model.IDOf(e.rec) == id }) {
			continue
		}
		add("Looks at: " + text.OneLine(model.TitleOf(rec)) + " (" + rec.Kind().Noun() + ")")
	}
	if len(lines) > 0 {
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	return lines
}

func first(ids []model.ID) model.ID {
	if len(ids) == 0 {
		return 0
	}
	return ids[0]
}
