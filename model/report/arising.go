package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
)

// arising lists what earlier meetings left open: promises, to be read out, and
// actions. The agenda of a meeting that is over does not change any more, and
// has none.
func (p *paper) arising() []document.Block {
	if p.meeting.State == model.MeetingClosed {
		return nil
	}
	var blocks []document.Block
	if list := p.promises(); p.private && len(list.Items) > 0 {
		blocks = append(blocks, document.Plain("Promised and not kept yet:"), list)
	}
	if list := p.openActions(); len(list.Items) > 0 {
		blocks = append(blocks, document.Plain("Actions that are open:"), list)
	}
	return blocks
}

// promises are to be read out at the meeting. The public's agenda has none:
// whether one was kept is for the officer.
func (p *paper) promises() *document.List {
	list := &document.List{}
	for _, m := range p.sitting.Promises() {
		said := bracketed(strings.TrimRight(prose.OneLine(m.Text), "."), strings.Join(told(prose.OneLine(m.Who), p.heldOn(m)), ", "))
		list.Items = append(list.Items, document.Item{Runs: []document.Run{{Text: said + "."}}})
	}
	return list
}

// openActions are the actions that arise, each with its reference, who leads,
// when it is due and what was reported last.
func (p *paper) openActions() *document.List {
	list := &document.List{}
	references := p.r.References()
	for _, a := range p.sitting.MattersArising() {
		text := references[a.ID] + " " + strings.TrimRight(prose.OneLine(a.Text), ".")
		text = bracketed(strings.TrimSpace(text), strings.Join(told(prose.OneLine(a.Leads), prose.OneLine(a.When.Words)), ", ")) + "."
		if at, ok := a.Position(); ok {
			text += " Position: " + stopped(prose.OneLine(at.Text))
		}
		list.Items = append(list.Items, document.Item{Runs: []document.Run{{Text: text}}})
	}
	return list
}

// arisingUnder returns the paragraphs under which what is open is exempt.
func (p *paper) arisingUnder() []string {
	var under []string
	for _, m := range p.sitting.Promises() {
		under = append(under, m.Exempt)
	}
	for _, a := range p.sitting.MattersArising() {
		if m := p.r.MinuteOf(a.ID); m != nil {
			under = append(under, m.Exempt)
		}
	}
	return under
}

// heldOn is the day of the meeting that an entry is of.
func (p *paper) heldOn(m *model.Minute) string {
	of, ok := p.r.Find(first(m.Meeting)).(*model.Meeting)
	if !ok {
		return ""
	}
	return prose.OneLine(of.When.Words)
}

// told returns those of the words that say something.
func told(words ...string) []string {
	var said []string
	for _, s := range words {
		if s != "" {
			said = append(said, s)
		}
	}
	return said
}
