package docx

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
)

// composer writes the parts of one file.
type composer struct {
	doc       *document.Document
	body      strings.Builder
	relations relationList
	lists     numberLists
	links     map[string]string // relationship by address
	margins   []margin
	sheets    map[sheetKind]string         // references to headers and footers, written once for a kind of page
	known     map[string][]int             // widths of tables by their headings
	rowMarks  int                          // bookmarks so far
	marks     map[*document.Heading]string // bookmarks that the contents refer to
	pictures  [][]byte
	failed    error // why a picture could not be drawn, or the template not be read
	leads     bool  // what is being written leads to what follows it
	locks     bool  // what is being written is not to be changed
	tabled    bool  // a table was written, which what follows has to be parted from
	look      look
}

func newComposer(doc *document.Document) *composer {
	c := &composer{doc: doc, links: make(map[string]string), sheets: make(map[sheetKind]string), known: make(map[string][]int)}
	for _, kind := range [...]string{"styles", "numbering", "settings"} {
		c.relations.add(officeKind+kind, kind+".xml", false)
	}
	c.look, c.failed = newLook(doc)
	if c.look.own() && c.look.template.Theme != nil {
		c.relations.add(officeKind+"theme", "theme/theme1.xml", false)
	}
	return c
}

func (c *composer) raw(s string) { c.body.WriteString(s) }

func (c *composer) rawf(format string, args ...any) { fmt.Fprintf(&c.body, format, args...) }

// compose writes the document's body.
func (c *composer) compose() {
	c.raw(declaration + `<w:document` + c.look.namespaces() + `><w:body>`)
	c.around(c.look.placed.Front)
	covered := len(c.doc.Cover) > 0
	if covered {
		c.cover()
	} else {
		c.titleBlock()
	}
	sections := withHeadings(c.doc.Sections)
	if len(sections) == 0 {
		sections = []document.Section{{}}
	}
	for i, s := range sections {
		sheet := c.sheetFor(s)
		for n, b := range s.Blocks {
			c.leads = n+1 < len(s.Blocks) && leadsTo(s.Blocks[n+1])
			c.block(b, sheet)
		}
		if i == len(sections)-1 {
			sheet = c.behind(sheet, i == 0 && !covered)
		}
		c.endSection(sheet, i == 0 && !covered, i == len(sections)-1)
	}
	c.raw(`</w:body></w:document>`)
}

// leadsTo says whether a block belongs below the words before it, so that these
// are not left behind on the page before.
func leadsTo(b document.Block) bool {
	switch b.(type) {
	case *document.Table, *document.List, *document.Chart:
		return true
	}
	return false
}

// withHeadings moves headings that end a section to the one that follows, so
// that none is left behind on the page before its landscape table.
func withHeadings(sections []document.Section) []document.Section {
	var out []document.Section
	var carried []document.Block
	for i, s := range sections {
		blocks := append(carried, s.Blocks...)
		carried = nil
		for n := len(blocks); n > 0 && i < len(sections)-1; n-- {
			if _, ok := blocks[n-1].(*document.Heading); !ok {
				break
			}
			carried = append([]document.Block{blocks[n-1]}, carried...)
			blocks = blocks[:n-1]
		}
		if len(blocks) > 0 {
			out = append(out, document.Section{Landscape: s.Landscape, Blocks: blocks})
		}
	}
	return out
}

func (c *composer) titleBlock() {
	if c.doc.Title != "" && !c.look.says("title") {
		c.styled("Title", []document.Run{{Text: c.doc.Title}})
	}
	if c.doc.Subject != "" && !c.look.says("subject") {
		c.styled("Subtitle", []document.Run{{Text: c.doc.Subject}})
	}
}

func (c *composer) block(b document.Block, sheet sheetKind) {
	c.part()
	switch b := b.(type) {
	case *document.Heading:
		c.heading(b)
	case *document.Paragraph:
		c.paragraph(b)
	case *document.List:
		c.list(b, 0, false)
	case *document.Table:
		c.tables(b, sheet)
	case *document.Chart:
		c.chart(b)
	}
}

// paragraph writes a paragraph, on the page of what it leads to.
func (c *composer) paragraph(p *document.Paragraph) {
	if !c.leads {
		c.styled([...]string{"", "Lead", "Note"}[p.Style], p.Runs)
		return
	}
	c.raw(`<w:p><w:pPr>`)
	if style := [...]string{"", "Lead", "Note"}[p.Style]; style != "" {
		c.raw(`<w:pStyle w:val="` + style + `"/>`)
	}
	c.raw(`<w:keepNext/></w:pPr>`)
	c.runs(p.Runs)
	c.raw(`</w:p>`)
}

// styled writes a paragraph; the empty style is the normal one.
func (c *composer) styled(style string, runs []document.Run) {
	c.raw(`<w:p>`)
	if style != "" {
		c.raw(`<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
	}
	c.runs(runs)
	c.raw(`</w:p>`)
}

func (c *composer) runs(runs []document.Run) {
	for _, r := range runs {
		address := safeLink(r.Link)
		if address != "" {
			c.raw(`<w:hyperlink r:id="` + c.link(address) + `">`)
		}
		c.run(r, address != "")
		if address != "" {
			c.raw(`</w:hyperlink>`)
		}
	}
}

func (c *composer) run(r document.Run, link bool) {
	if r.Text == "" {
		return
	}
	c.raw(`<w:r>`)
	if link || r.Bold || r.Italic {
		c.raw(`<w:rPr>`)
		if link {
			c.raw(`<w:rStyle w:val="Hyperlink"/>`)
		}
		if r.Bold {
			c.raw(`<w:b/><w:bCs/>`)
		}
		if r.Italic {
			c.raw(`<w:i/><w:iCs/>`)
		}
		c.raw(`</w:rPr>`)
	}
	writeText(&c.body, r.Text)
	c.raw(`</w:r>`)
}

// link enters an address once and returns its relationship.
func (c *composer) link(address string) string {
	id, ok := c.links[address]
	if !ok {
		id = c.relations.add(officeKind+"hyperlink", address, true)
		c.links[address] = id
	}
	return id
}

// list writes a list and the lists below its items. Each numbered list counts
// for itself. In a list that begins with letters, those below them are (i), (ii);
// below numbers letters are (a), (b).
func (c *composer) list(l *document.List, level int, fromLetters bool) {
	if level == 0 {
		fromLetters = l.Lettered
	}
	level = min(level, listLevels-1)
	style := c.look.listStyle(l.Numbered || l.Lettered)
	id := bulletList
	switch {
	case l.Lettered && level > 0 && !fromLetters:
		id = c.lists.add(level, numberShape, 1)
	case l.Lettered:
		id = c.lists.add(level, letterShape, 1)
	case l.Numbered && l.Start > 0:
		id = c.lists.add(level, startShape, l.Start)
	case l.Numbered:
		id = c.lists.add(level, numberShape, l.First())
	}
	for i, item := range l.Items {
		c.rawf(`<w:p><w:pPr><w:pStyle w:val="%s"/><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, style, level, id)
		if level == 0 && i == len(l.Items)-1 && item.Sub == nil {
			c.raw(`<w:spacing w:after="220"/>`)
		}
		c.raw(`</w:pPr>`)
		c.runs(item.Runs)
		c.raw(`</w:p>`)
		if item.Sub != nil {
			c.list(item.Sub, level+1, fromLetters)
		}
	}
}
