package docx

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/template"
)

// look is how a document looks: as the program's papers do, or with a council's
// template.
type look struct {
	accent, headFill, hairline string
	bodySize                   int // half points; 0 where the template does not say

	template *template.Template // nil for the program's own look
	placed   template.Placed
	refs     map[template.Ref]string // relationships of the body, by what they point to
	marking  string                  // our own header with the marking alone; empty until it is needed
}

func newLook(doc *document.Document) (look, error) {
	k := look{accent: accent, headFill: headFill, hairline: hairline, bodySize: bodySize}
	switch {
	case doc.Look == nil:
		return k, nil
	case doc.Look.Lacking != "":
		return k, errors.New(doc.Look.Lacking)
	case len(doc.Look.Template) == 0:
		return k, nil
	}
	t, err := template.Read(doc.Look.Template)
	if err != nil {
		return k, fmt.Errorf("the council's template %w", err)
	}
	p := t.Palette()
	k.accent, k.headFill, k.hairline, k.bodySize = p.Accent, p.Fill, p.Line, p.Size
	k.template, k.refs = t, make(map[template.Ref]string)
	values := map[string]string{}
	for name, v := range doc.Look.Values {
		values[name] = v
	}
	values["title"], values["subject"], values["marking"], values["footer"] = doc.Title, doc.Subject, doc.Marking, doc.Footer
	k.placed = t.Place(doc.Look.Paper, values)
	return k, nil
}

// own says whether the look is a council's own.
func (k look) own() bool { return k.template != nil }

// says whether the template has a value in its text, headers or footers.
func (k look) says(name string) bool { return k.placed.Used[name] }

func (k look) evenOdd() bool { return k.own() && k.template.EvenOdd }

// listStyle is the style of the items of a list.
func (k look) listStyle(numbered bool) string {
	style := "ListBullet"
	if numbered {
		style = "ListNumber"
	}
	if k.own() && k.template.IDs[style] {
		return style
	}
	return "ListParagraph"
}

// lists are the template's own lists.
func (k look) lists() (shapes, instances string) {
	if !k.own() {
		return "", ""
	}
	var s, i strings.Builder
	of, to := k.template.Lists(append(slices.Clone(k.placed.Front), k.placed.Back...)...)
	for _, n := range of {
		n.Write(&s, noRef)
	}
	for _, n := range to {
		n.Write(&i, noRef)
	}
	return s.String(), i.String()
}

// noRef is for parts that point nowhere.
func noRef(template.Ref) string { return "" }

// namespaces declares those of the document.
func (k look) namespaces() string {
	if !k.own() {
		return " " + wordNS
	}
	nodes := append(slices.Clone(k.placed.Front), k.placed.Back...)
	if k.placed.Sheet.Borders != nil {
		nodes = append(nodes, k.placed.Sheet.Borders)
	}
	return template.Namespaces(nodes...)
}

// refer gives the relationship of the document for what its text points to.
func (c *composer) refer(r template.Ref) string {
	id, ok := c.look.refs[r]
	if !ok {
		id = c.relations.add(officeKind+r.Kind, r.Target, r.External)
		c.look.refs[r] = id
	}
	return id
}

// around writes text of the template.
func (c *composer) around(nodes []*template.Node) {
	for _, n := range nodes {
		if c.doc.Marking != "" {
			c.mark(n)
		}
		n.Write(&c.body, c.refer)
	}
}

// behind writes the text that the template has behind the paper, on an upright
// page; it returns the kind of the last page.
func (c *composer) behind(sheet sheetKind, first bool) sheetKind {
	if len(c.look.placed.Back) == 0 {
		return sheet
	}
	if sheet != portrait {
		c.endSection(sheet, first, false)
	}
	c.part()
	c.around(c.look.placed.Back)
	return portrait
}

// templateReferences refers to the template's headers and footers, and to our own
// where it has none.
func (c *composer) templateReferences(kind sheetKind, first bool) string {
	s := c.look.placed.Sheet
	var refs strings.Builder
	refer := func(kind, typ, id string) {
		fmt.Fprintf(&refs, `<w:%sReference w:type="%s" r:id="%s"/>`, kind, typ, id)
	}
	has := map[string]bool{}
	for _, e := range s.Margins {
		if e.Type == "first" && (!first || !s.TitlePage) {
			continue
		}
		has[e.Kind+e.Type] = true
		refer(e.Kind, e.Type, c.refer(template.Ref{Kind: e.Kind, Target: e.Name}))
	}
	for _, e := range c.lacking(first && s.TitlePage) {
		if !has[e.kind+e.name] {
			refer(e.kind, e.name, c.ownMargin(e, kind))
		}
	}
	return refs.String()
}

// lacking lists the headers and footers that each document has. Where the
// template has none at all of a kind, a page gets our own, so that each has its
// marking and its number.
func (c *composer) lacking(title bool) []margin {
	s := c.look.placed.Sheet
	some := map[string]bool{}
	for _, e := range s.Margins {
		some[e.Kind] = true
	}
	var need []margin
	types := []string{"default"}
	if title {
		types = append(types, "first")
	}
	if c.look.evenOdd() {
		types = append(types, "even")
	}
	for _, typ := range types {
		if content := c.header(typ != "first"); content != "" && (!some["header"] || c.doc.Marking != "") {
			if some["header"] {
				content = c.header(false)
			}
			need = append(need, margin{typ, "header", content})
		}
		if !some["footer"] {
			need = append(need, margin{typ, "footer", ""})
		}
	}
	return need
}

// ownMargin writes one of our own headers or footers, once for a kind of page.
func (c *composer) ownMargin(m margin, kind sheetKind) string {
	key := template.Ref{Kind: m.kind, Target: fmt.Sprint(m.name, kind)}
	id, ok := c.look.refs[key]
	if !ok {
		content := m.content
		if m.kind == "footer" {
			content = c.footer(kind)
		}
		id = c.addMargin(m.kind, content)
		c.look.refs[key] = id
	}
	return id
}

// mark gives pages of the template's own text that have no header one with the
// marking.
func (c *composer) mark(n *template.Node) {
	for _, typ := range n.Headless(c.look.evenOdd()) {
		n.Head(typ, c.ownHeader())
	}
}

// ownHeader is the part of a header with the marking alone.
func (c *composer) ownHeader() template.Ref {
	if c.look.marking == "" {
		c.look.marking = fmt.Sprintf("header%d.xml", len(c.margins)+1)
		c.margins = append(c.margins, margin{c.look.marking, "header", c.header(false)})
	}
	return template.Ref{Kind: "header", Target: c.look.marking}
}
