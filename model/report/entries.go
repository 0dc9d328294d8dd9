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

// event is something that happened under an item: an entry, a vote, somebody's
// coming or going. One of them is set.
type event struct {
	at     time.Time
	minute *model.Minute
	motion *model.Motion
	said   string
}

// events returns what happened, in the order of time, by item; under no item
// what happened before the first was taken.
func (p *paper) events(items []*model.Item) map[model.ID][]event {
	events := map[model.ID][]event{}
	place := func(item model.ID, e event) {
		if !slices.ContainsFunc(items, func(i *model.Item) bool { return i.ID == item }) {
			item = itemAt(items, e.at)
		}
		events[item] = append(events[item], e)
	}
	voted := map[model.ID]bool{}
	for _, m := range p.minutesOf() {
		for _, id := range m.Motion {
			if motion, ok := p.r.Find(id).(*model.Motion); ok && !p.alone() && !voted[id] && p.seen(m.At) {
				voted[id] = true
				place(first(m.Item), event{at: m.At, motion: motion})
			}
		}
		place(first(m.Item), event{at: m.At, minute: m})
	}
	for motion := range model.Each[*model.Motion](p.r) {
		if first(motion.Meeting) == p.meeting.ID && !voted[motion.ID] && p.seen(motion.VotedAt) {
			place(first(motion.Item), event{at: motion.VotedAt, motion: motion})
		}
	}
	if !p.alone() {
		for _, m := range p.movements() {
			place(0, event{at: m.at, said: m.text})
		}
	}
	for id := range events {
		slices.SortStableFunc(events[id], func(a, b event) int { return inTime(a.at, b.at) })
	}
	return events
}

// inTime orders times; what has none comes last.
func inTime(a, b time.Time) int {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return a.Compare(b)
}

func (p *paper) minutesOf() []*model.Minute {
	var all []*model.Minute
	for m := range model.Each[*model.Minute](p.r) {
		if first(m.Meeting) == p.meeting.ID {
			all = append(all, m)
		}
	}
	slices.SortStableFunc(all, func(a, b *model.Minute) int { return inTime(a.At, b.At) })
	return all
}

// entries makes blocks of what happened. Suggestions that follow each other
// become one list.
func (p *paper) entries(events []event) []document.Block {
	var blocks []document.Block
	for n := 0; n < len(events); n++ {
		switch e := events[n]; {
		case e.motion != nil:
			var follows *model.Minute
			if n+1 < len(events) && events[n+1].minute != nil && slices.Contains(events[n+1].minute.Motion, e.motion.ID) {
				follows = events[n+1].minute
			}
			blocks = append(blocks, p.motion(e.motion, follows)...)
		case e.minute == nil:
			blocks = append(blocks, &document.Paragraph{Runs: []document.Run{{Text: e.said, Italic: true}}})
		case e.minute.Type == model.Suggested:
			run := suggestions(events[n:])
			blocks = append(blocks, p.suggested(run)...)
			n += len(run) - 1
		default:
			blocks = append(blocks, p.entry(e.minute)...)
		}
	}
	return blocks
}

// suggestions returns the open suggestions that follow each other, at least the
// first.
func suggestions(events []event) []event {
	n := 1
	for n < len(events) && events[0].minute.Exempt == "" && events[n].minute != nil && events[n].minute.Type == model.Suggested && events[n].minute.Exempt == "" {
		n++
	}
	return events[:n]
}

func (p *paper) suggested(run []event) []document.Block {
	if len(run) == 1 {
		return p.entry(run[0].minute)
	}
	list := &document.List{}
	for _, e := range run {
		text := prose.OneLine(e.minute.Text)
		if who := prose.OneLine(e.minute.Who); who != "" {
			text += " (" + who + ")"
		}
		list.Items = append(list.Items, document.Item{Runs: []document.Run{{Text: text}}})
	}
	return []document.Block{document.Plain("It was suggested:"), list}
}

// entry makes blocks of one entry.
func (p *paper) entry(m *model.Minute) []document.Block {
	var blocks []document.Block
	if said := p.exempted(m); said != "" {
		blocks = append(blocks, &document.Paragraph{Style: document.Note, Runs: []document.Run{{Text: said}}})
	}
	if m.Type.Decides() {
		return append(blocks, p.decision(m)...)
	}
	var lead []document.Run
	text := m.Text
	switch who := prose.OneLine(m.Who); m.Type {
	case model.QuestionMinute:
		lead = bold(bracketed("Question", who) + ": ")
	case model.AnswerMinute:
		lead = bold(bracketed("Answer", who) + ": ")
	case model.Promised:
		if who != "" {
			who = " by " + who
		}
		lead, text = bold("Promised"+who+": "), stopped(text)
	case model.Suggested:
		lead = bold(bracketed("Suggestion", who) + ": ")
	case model.ActionMinute:
		lead = bold("Action: ")
		if who := p.doing(m); who != "" {
			text = strings.TrimRight(text, ". ") + " (" + who + ")."
		}
	default:
		if who != "" {
			lead = []document.Run{{Text: who + ": "}}
		}
	}
	return append(blocks, passage(lead, text, "", partLevel)...)
}

// exempted says in a private paper that an entry is exempt, unless its item says
// so already, and what the public reads in its place.
func (p *paper) exempted(m *model.Minute) string {
	if m.Exempt == "" || !p.private {
		return ""
	}
	said := "Exempt under " + public.Paragraph(m.Exempt) + "."
	if i, ok := p.r.Find(first(m.Item)).(*model.Item); ok && i.Exempt == m.Exempt {
		said = ""
	}
	if open := prose.OneLine(m.OpenText); open != "" {
		said += " The public reads: “" + open + "”"
	}
	return strings.TrimSpace(said)
}

func bold(s string) []document.Run { return []document.Run{{Text: s, Bold: true}} }

// doing says who is to do what an entry asks for, and by when: of its actions,
// else who it names.
func (p *paper) doing(m *model.Minute) string {
	var said []string
	for _, a := range p.actionsOf(m) {
		for _, s := range []string{prose.OneLine(a.Leads), prose.OneLine(a.When.Words)} {
			if s != "" {
				said = append(said, s)
			}
		}
	}
	if len(said) == 0 {
		return prose.OneLine(m.Who)
	}
	return strings.Join(said, ", ")
}

func (p *paper) actionsOf(m *model.Minute) []*model.Action {
	var all []*model.Action
	for _, id := range m.Actions {
		if a, ok := p.r.Find(id).(*model.Action); ok {
			all = append(all, a)
		}
	}
	return all
}
