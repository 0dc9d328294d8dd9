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

// The levels of headings in papers of a meeting.
const (
	itemLevel = 1
	partLevel = 2 // what is within an item
)

// Words that say what a paper is.
const (
	// DraftMinutes stands over minutes until they are approved.
	DraftMinutes = "Draft minutes, until they are approved."
	// DecisionsAlone stands over the public form of minutes of a meeting that
	// was held in private.
	DecisionsAlone = "The meeting was held in private. These are its resolutions and agreed recommendations."
)

// Minutes returns the minutes of a meeting as the public may see them. Those of
// a meeting held in private hold its resolutions and agreed recommendations
// alone. They are nil where there is no such meeting.
func Minutes(p public.Review, meeting model.ID, o Options) *document.Document {
	return publicPaper(p, meeting, o).minutes()
}

// PrivateMinutes returns the minutes of a meeting with everything in them.
func PrivateMinutes(r *model.Review, meeting model.ID, o Options) *document.Document {
	return privatePaper(r, meeting, o).minutes()
}

func (p *paper) minutes() *document.Document {
	if p == nil {
		return nil
	}
	blocks := p.standing()
	if p.alone() {
		blocks = append(blocks, document.Plain(DecisionsAlone))
	} else {
		if present := p.present(); len(present) > 0 {
			blocks = append(append(blocks, &document.Heading{Level: itemLevel, Text: "Attendance"}), present...)
		}
		blocks = append(blocks, p.ran()...)
	}
	blocks = append(blocks, p.proceedings()...)
	if table := p.actionTable(); len(table.Rows) > 0 {
		blocks = append(blocks, &document.Heading{Level: itemLevel, Text: "Actions"}, table)
	}
	d := p.document("minutes", false, append(blocks, p.changes()...))
	if p.meeting.Approved.IsZero() {
		d.Footer = "Draft minutes" + strings.TrimPrefix(d.Footer, "Minutes")
	}
	return d
}

// standing says whether the minutes are approved, and with which corrections.
func (p *paper) standing() []document.Block {
	m := p.meeting
	if m.Approved.IsZero() {
		return []document.Block{&document.Paragraph{Style: document.Lead, Runs: []document.Run{{Text: DraftMinutes, Bold: true}}}}
	}
	at := m.Approved
	if p.o.Zone != nil {
		at = at.In(p.o.Zone)
	}
	said := "Approved on " + at.Format("2 January 2006")
	var list document.List
	for s := range strings.SplitSeq(m.Corrections, "\n") {
		if s = strings.TrimSpace(s); s != "" {
			list.Items = append(list.Items, document.Item{Runs: []document.Run{{Text: lineOf(s).text}}})
		}
	}
	if len(list.Items) == 0 {
		return []document.Block{&document.Paragraph{Style: document.Lead, Runs: []document.Run{{Text: said + "."}}}}
	}
	return []document.Block{&document.Paragraph{Style: document.Lead, Runs: []document.Run{{Text: said + " with these corrections:"}}}, &list}
}

// ran says when the meeting began and ended, and who was in the chair.
func (p *paper) ran() []document.Block {
	m := p.meeting
	if m.OpenedAt.IsZero() {
		return nil
	}
	said := "The meeting began at " + p.clock(m.OpenedAt)
	chair := prose.OneLine(m.Chair)
	if a := p.sitting.InChair(m.OpenedAt); a != nil {
		chair = prose.OneLine(a.Name)
	}
	if chair != "" {
		said += ", with " + chair + " in the chair"
	}
	said += "."
	if !m.ClosedAt.IsZero() && p.seen(m.ClosedAt) {
		said += " It ended at " + p.clock(m.ClosedAt) + "."
	}
	return []document.Block{document.Plain(said)}
}

// proceedings are the items in their order, each with what was said and decided.
func (p *paper) proceedings() []document.Block {
	items := p.sitting.Items()
	events := p.events(items)
	var blocks []document.Block
	if opening := p.entries(events[0]); len(opening) > 0 {
		blocks = append(append(blocks, &document.Heading{Level: itemLevel, Text: "Opening"}), opening...)
	}
	declarations := p.declarations()
	home := slices.IndexFunc(items, func(i *model.Item) bool { return strings.Contains(strings.ToLower(i.Title), "declaration") })
	if home < 0 && len(declarations) > 0 {
		blocks = append(append(blocks, &document.Heading{Level: itemLevel, Text: "Declarations"}), declarations...)
	}
	for n, i := range items {
		within := p.entries(events[i.ID])
		if n == home {
			within = append(declarations, within...)
		}
		if p.alone() && len(within) == 0 {
			continue
		}
		blocks = append(blocks, &document.Heading{Level: itemLevel, Text: p.heading(i)})
		blocks = append(blocks, p.exemption(i)...)
		blocks = append(blocks, within...)
	}
	if len(items) == 0 && len(events[0]) == 0 {
		blocks = append(blocks, document.Plain("There is nothing in the minutes."))
	}
	return blocks
}

// exemption says that the public may not follow an item.
func (p *paper) exemption(i *model.Item) []document.Block {
	if i.Exempt == "" {
		return nil
	}
	under := " under " + public.Paragraph(i.Exempt)
	switch {
	case p.private:
		said := "Exempt" + under + "."
		if open := prose.OneLine(i.OpenTitle); open != "" {
			said += " The public reads the title “" + open + "”."
		}
		return []document.Block{&document.Paragraph{Style: document.Note, Runs: []document.Run{{Text: said}}}}
	case i.TakenAt.IsZero():
		return []document.Block{document.Plain("This item is exempt" + under + ": the public may not be there.")}
	}
	return []document.Block{document.Plain("An exempt item was considered" + under + ".")}
}

func (p *paper) declarations() []document.Block {
	if p.alone() {
		return nil
	}
	var blocks []document.Block
	for _, d := range p.sitting.Declarations() {
		name := p.name(d.Member)
		if name == "" {
			continue
		}
		said := name + " declared "
		if d.Type == model.WhipDeclared {
			said += "the party whip"
		} else {
			said += "an interest"
		}
		if i, ok := p.r.Find(first(d.Item)).(*model.Item); ok {
			said += " in item " + prose.OneLine(p.sitting.ItemNumber(i)) + ", " + prose.OneLine(i.Title)
		}
		if nature := strings.TrimSpace(d.Nature); nature != "" {
			said += ": " + nature
		}
		blocks = append(blocks, document.Plain(strings.TrimSpace(stopped(said)+" "+effect(d.Effect))))
	}
	return blocks
}

func effect(e model.Effect) string {
	switch e {
	case model.EffectStayed:
		return "They stayed in the room."
	case model.EffectSpoke:
		return "They spoke, and left the room before the decision."
	case model.EffectLeft:
		return "They left the room and took no part."
	case model.EffectUnsaid:
	}
	return ""
}

// itemAt returns the item that was being taken at a time, or 0.
func itemAt(items []*model.Item, at time.Time) model.ID {
	var id model.ID
	var taken time.Time
	for _, i := range items {
		if !i.TakenAt.IsZero() && !i.TakenAt.After(at) && !i.TakenAt.Before(taken) {
			id, taken = i.ID, i.TakenAt
		}
	}
	return id
}
