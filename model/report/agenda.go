package report

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
	"council/scrutiny/model/public"
)

// Agenda returns the agenda of a meeting as the public may see it. It is nil
// where there is no such meeting.
func Agenda(p public.Review, meeting model.ID, o Options) *document.Document {
	return publicPaper(p, meeting, o).agenda()
}

// PrivateAgenda returns the agenda of a meeting with everything in it.
func PrivateAgenda(r *model.Review, meeting model.ID, o Options) *document.Document {
	return privatePaper(r, meeting, o).agenda()
}

func (p *paper) agenda() *document.Document {
	if p == nil {
		return nil
	}
	m := p.meeting
	var blocks []document.Block
	for _, l := range []struct{ label, text string }{
		{"Chair:", m.Chair}, {"Members:", p.members()},
	} {
		if text := prose.OneLine(l.text); text != "" {
			blocks = append(blocks, labelledParagraph(l.label, text))
		}
	}
	items := p.sitting.Items()
	arising := p.arising()
	if len(arising) > 0 && p.sitting.Arising() == nil {
		blocks = append(blocks, &document.Heading{Level: itemLevel, Text: "Open from earlier meetings"})
		blocks = append(blocks, arising...)
	}
	if len(items) == 0 {
		blocks = append(blocks, document.Plain("There is nothing on the agenda yet."))
	}
	for _, i := range items {
		blocks = append(blocks, &document.Heading{Level: itemLevel, Text: p.heading(i)})
		blocks = append(blocks, p.exemptItem(i)...)
		if papers := strings.TrimSpace(i.Papers); papers != "" {
			blocks = append(blocks, passage(bold("Papers: "), papers, "", partLevel)...)
		}
		if at := p.sitting.Arising(); at != nil && at.ID == i.ID && (p.private || i.Exempt == "") {
			blocks = append(blocks, arising...)
		}
	}
	d := p.document("agenda", false, blocks)
	if p.private && len(arising) > 0 {
		d.Marking = exemptMarking(append(p.under(), p.arisingUnder()...))
	}
	return d
}

func (p *paper) exemptItem(i *model.Item) []document.Block {
	if i.Exempt == "" {
		return nil
	}
	if p.private {
		return p.exemption(i)
	}
	return []document.Block{document.Plain("This item is exempt under " + public.Paragraph(i.Exempt) + ": the public may be asked to leave.")}
}

// members are those who are expected and may vote.
func (p *paper) members() string {
	var names []string
	for _, a := range p.attendees() {
		if a.Capacity.Votes() && a.Capacity != model.Substitute {
			names = append(names, bracketed(prose.OneLine(a.Name), roleOf(a)))
		}
	}
	return strings.Join(slices.Clip(names), "; ")
}
