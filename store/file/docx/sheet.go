package docx

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/template"
)

// sheetKind is a kind of page.
type sheetKind uint8

const (
	portrait sheetKind = iota
	landscape
	wide // A3, for tables whose words do not fit into A4
)

// paper is the measure of a kind of page, in twentieths of a point.
type paper struct{ width, height, side int }

func (k sheetKind) paper() paper {
	return [...]paper{portrait: {11906, 16838, 1191}, landscape: {16838, 11906, 1021}, wide: {23811, 16838, 1021}}[k]
}

// paper is the measure of a kind of page: the program's own, or the template's,
// turned where the page is.
func (c *composer) paper(kind sheetKind) template.Sheet {
	if !c.look.own() {
		p := kind.paper()
		s := template.Sheet{Width: p.width, Height: p.height, Top: 1304, Right: p.side, Bottom: 1191, Left: p.side, Header: 624, Footer: 567}
		if c.doc.Card {
			s.Top, s.Right, s.Bottom, s.Left, s.Header, s.Footer = 794, 907, 794, 907, 454, 397
		}
		return s
	}
	s := c.look.placed.Sheet
	switch kind {
	case portrait:
	case landscape:
		s.Width, s.Height = s.Height, s.Width
	case wide:
		s.Width, s.Height = max(s.Height, wide.paper().width), max(s.Width, wide.paper().height)
	}
	return s
}

// room is how wide text and tables can be.
func (c *composer) room(kind sheetKind) int {
	p := c.paper(kind)
	return p.Width - p.Left - p.Right - p.Gutter
}

// sheetFor chooses the page of a section: the next larger paper where the
// words of a table would have to be broken.
func (c *composer) sheetFor(s document.Section) sheetKind {
	if !s.Landscape {
		return portrait
	}
	for _, b := range s.Blocks {
		if t, ok := b.(*document.Table); ok && leastWidth(t) > c.room(landscape) {
			return wide
		}
	}
	return landscape
}

// margin is a header or footer.
type margin struct{ name, kind, content string }

func (c *composer) addMargin(kind, content string) (relation string) {
	name := fmt.Sprintf("%s%d.xml", kind, len(c.margins)+1)
	c.margins = append(c.margins, margin{name, kind, content})
	return c.relations.add(officeKind+kind, name, false)
}

// references writes the headers and footers of a kind of page, once, and
// refers to them. The first page of a document has its title in large letters
// and no need of it in the header.
func (c *composer) references(kind sheetKind, first bool) string {
	if c.look.own() {
		return c.templateReferences(kind, first)
	}
	refs, ok := c.sheets[kind]
	if !ok {
		if header := c.header(true); header != "" {
			refs = `<w:headerReference w:type="default" r:id="` + c.addMargin("header", header) + `"/>`
		}
		refs += `<w:footerReference w:type="default" r:id="` + c.addMargin("footer", c.footer(kind)) + `"/>`
		c.sheets[kind] = refs
	}
	if !first {
		return refs
	}
	if header := c.header(false); header != "" {
		refs += `<w:headerReference w:type="first" r:id="` + c.addMargin("header", header) + `"/>`
	}
	footer := c.footer(kind)
	if len(c.doc.Cover) > 0 {
		footer = c.coverFooter()
	}
	return refs + `<w:footerReference w:type="first" r:id="` + c.addMargin("footer", footer) + `"/>`
}

// header is a header with the marking and, on later pages, the title.
func (c *composer) header(title bool) string {
	var out strings.Builder
	title = title && c.doc.Title != ""
	line := func(style, text string, after int) {
		fmt.Fprintf(&out, `<w:p><w:pPr><w:pStyle w:val="%s"/><w:spacing w:after="%d"/></w:pPr><w:r>`, style, after)
		writeText(&out, text)
		out.WriteString(`</w:r></w:p>`)
	}
	// What is the last line keeps its distance from the text below.
	const near, far = 40, 240
	if c.doc.Marking != "" && title {
		line("Marking", c.doc.Marking, near)
	} else if c.doc.Marking != "" {
		line("Marking", c.doc.Marking, far)
	}
	if title {
		line("Header", c.doc.Title, far)
	}
	if out.Len() == 0 {
		return ""
	}
	return declaration + `<w:hdr ` + wordNS + `>` + out.String() + `</w:hdr>`
}

// footer is the document's own line, and on the right which page this is: on the
// same line where both have room there.
func (c *composer) footer(kind sheetKind) string {
	var out strings.Builder
	fmt.Fprintf(&out, declaration+`<w:ftr `+wordNS+`><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs>%s</w:tabs></w:pPr><w:r>`, c.footerTabs(c.room(kind)))
	writeText(&out, c.doc.Footer)
	const between = 240
	if textWidth(c.doc.Footer)+between+textWidth("Page 100 of 100") <= c.room(kind) {
		out.WriteString(`<w:tab/>`)
	} else {
		out.WriteString(`</w:r></w:p><w:p><w:pPr><w:pStyle w:val="Footer"/><w:pBdr><w:top w:val="nil"/></w:pBdr><w:jc w:val="right"/></w:pPr><w:r>`)
	}
	out.WriteString(`<w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>` +
		`<w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`)
	return out.String()
}

// footerTabs is the one tab of the footer, at its right end, without those that the
// template's own footers have.
func (c *composer) footerTabs(right int) string {
	var tabs strings.Builder
	if c.look.own() {
		for _, at := range c.look.template.Tabs("Footer") {
			if at != right {
				fmt.Fprintf(&tabs, `<w:tab w:val="clear" w:pos="%d"/>`, at)
			}
		}
	}
	fmt.Fprintf(&tabs, `<w:tab w:val="right" w:pos="%d"/>`, right)
	return tabs.String()
}

// coverFooter is the document's own line alone: a title page has no number.
func (c *composer) coverFooter() string {
	var out strings.Builder
	out.WriteString(declaration + `<w:ftr ` + wordNS + `><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r>`)
	writeText(&out, c.doc.Footer)
	out.WriteString(`</w:r></w:p></w:ftr>`)
	return out.String()
}

// endSection ends a run of pages. The properties of the last one stand at the
// end of the body, those of others in a paragraph of their own that takes no
// room.
func (c *composer) endSection(kind sheetKind, first, last bool) {
	c.tabled = false // by this paragraph
	c.raw(`<w:p><w:pPr><w:pStyle w:val="Break"/>`)
	if last {
		c.raw(`</w:pPr></w:p>`)
	}
	p := c.paper(kind)
	turned := ""
	if kind != portrait {
		turned = ` w:orient="landscape"`
	}
	c.rawf(`<w:sectPr>%s<w:type w:val="nextPage"/><w:pgSz w:w="%d" w:h="%d"%s/>`, c.references(kind, first), p.Width, p.Height, turned)
	c.rawf(`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="%d"/>`, p.Top, p.Right, p.Bottom, p.Left, p.Header, p.Footer, p.Gutter)
	if p.Borders != nil {
		p.Borders.Write(&c.body, c.refer)
	}
	if first && (!c.look.own() || p.TitlePage) {
		c.raw(`<w:titlePg/>`)
	}
	c.raw(`</w:sectPr>`)
	if !last {
		c.raw(`</w:pPr></w:p>`)
	}
}
