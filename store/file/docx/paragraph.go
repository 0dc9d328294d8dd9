package docx

import (
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
)

// role is what a paragraph is in the document.
type role struct {
	style  intake.Style
	level  int
	label  string // as the document shows it
	bullet bool   // the label is a bullet, not a number
}

// paragraph is one that is being read.
type paragraph struct {
	props  paragraphProps
	text   strings.Builder
	hidden strings.Builder
	muted  strings.Builder // stands in a field's instruction
	broken bool            // a page or column ended here: a line break, if text follows
	link   string
	plain  int     // how much of the text is not set in bold
	boxes  []story // text boxes anchored in it
}

// paragraphProps is what a paragraph says about itself.
type paragraphProps struct {
	style   string
	list    listPlace
	outline int // -1 where it is silent
	deleted bool
}

func (p *paragraph) linkTo(address string) {
	if p.link == "" {
		p.link = safeLink(address)
	}
}

// paragraph reads the open paragraph into a story.
func (w *walker) paragraph(st story) error {
	if body, ok := st.(*passages); ok {
		defer func(outer *passages) { w.body = outer }(w.body)
		w.body = body
	}
	p := w.begin()
	err := w.each(w.inline(p, st))
	w.closeFields(p)
	if p.props.deleted && err == nil {
		w.carry = p
		return nil
	}
	w.finish(p, st)
	return err
}

// begin starts a paragraph, or goes on with one whose end was deleted.
func (w *walker) begin() *paragraph {
	p := w.carry
	if p == nil {
		p = &paragraph{}
	}
	w.carry = nil
	p.props = paragraphProps{outline: -1}
	return p
}

// stray reads text that stands outside of any paragraph as one of its own.
func (w *walker) stray(t xmlscan.Token, st story) error {
	p := w.begin()
	err := w.inline(p, st)(t)
	w.finish(p, st)
	return err
}

// finish hands a paragraph that is over, and its text boxes, to the story.
func (w *walker) finish(p *paragraph, st story) {
	w.carry = nil
	text := p.text.String()
	st.paragraph(line{
		role: w.role(p, text), link: w.clean(p.link), bold: p.plain == 0,
		text: w.clean(text), hidden: w.clean(p.hidden.String()),
	})
	for _, box := range p.boxes {
		st.absorb(box)
	}
}

// role finds out what a paragraph is, and counts it if it is in a list.
func (w *walker) role(p *paragraph, text string) role {
	style := p.props.style
	if style == "" {
		style = w.styles.standard
	}
	out := role{style: intake.Paragraph}
	out.style, out.level = w.styles.role(style)
	if n := p.props.outline; n >= 0 && out.style == intake.Paragraph && n < bodyLevel {
		out.style, out.level = intake.Heading, n+1
	}
	place, tied := p.props.list, ""
	if !place.given {
		place, tied = w.styles.list(style)
	}
	if place.id == "" || place.id == "0" {
		return out
	}
	if text == "" && p.hidden.Len() > 0 {
		return out // a hidden paragraph does not count
	}
	label, bullet, level := w.numbering.label(place, tied)
	out.label, out.bullet = w.clean(label), bullet
	if out.style == intake.Paragraph && label != "" {
		out.style, out.level = intake.ListItem, level
	}
	return out
}

// properties reads a paragraph's properties.
func (w *walker) paragraphProps(p *paragraph) error {
	return w.each(func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "pStyle":
			p.props.style = t.Attr("val")
		case "outlineLvl":
			if n, ok := t.Int("val"); ok {
				p.props.outline = n
			}
		case "numPr":
			return w.listPlace(&p.props.list)
		case "rPr":
			return w.markProps(p)
		case "sectPr":
			return w.section()
		}
		return w.skip()
	})
}

func (w *walker) listPlace(place *listPlace) error {
	return w.each(func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "numId":
			place.id, place.given = t.Attr("val"), true
		case "ilvl":
			place.level, _ = t.Int("val")
		}
		return w.skip()
	})
}

// markProps reads the properties of the paragraph's own mark: with a deleted
// mark, the paragraph goes on in the next one.
func (w *walker) markProps(p *paragraph) error {
	return w.each(func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "ins", "moveTo":
			w.insertion(t)
		case "del", "moveFrom":
			p.props.deleted = true
			return w.deletion(t)
		}
		return w.skip()
	})
}

// inline takes the elements inside a paragraph.
func (w *walker) inline(p *paragraph, st story) visitor {
	var visit visitor
	visit = func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "pPr":
			return w.paragraphProps(p)
		case "r":
			return w.run(p, st)
		case "t":
			return w.literal(t, p, runProps{})
		case "hyperlink":
			if rel := w.rels[t.Attr("id")]; rel.external {
				p.linkTo(rel.target)
			}
		case "bookmarkStart":
			w.bookmark(t)
			return w.skip()
		case "fldSimple":
			p.linkTo(fieldLink(t.Attr("instr")))
		case "ins", "moveTo":
			w.insertion(t)
		case "del", "moveFrom":
			return w.deletion(t)
		case "AlternateContent":
			return w.alternate(visit)
		case "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "fldData", "rt":
			return w.skip()
		}
		return w.each(visit)
	}
	return visit
}
