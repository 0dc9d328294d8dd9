package template

import (
	"slices"
	"strconv"
	"strings"
)

// section is a run of the template's text with pages of one kind.
type section struct {
	end   int // the first node after it
	props *Node
}

// Sheet is the page that a template gives to a paper.
type Sheet struct {
	Width, Height            int // of the upright page, in twentieths of a point
	Top, Right, Bottom, Left int
	Header, Footer, Gutter   int
	TitlePage                bool   // the first page has a header and footer of its own
	Margins                  []Edge // headers and footers
	Borders                  *Node  // of the page; nil where it has none
}

// Edge says which header or footer stands on which pages.
type Edge struct{ Kind, Type, Name string }

// cut finds the sections of the text. The properties of the last one stand at its
// end and are taken out of the text; those of others stand in it.
func (t *Template) cut() {
	if n := len(t.body); n > 0 && t.body[n-1].name == "w:sectPr" {
		last := t.body[n-1]
		t.body = t.body[:n-1]
		defer func() { t.sections = append(t.sections, section{len(t.body), last}) }()
	}
	t.body = slices.DeleteFunc(t.body, func(n *Node) bool { return n.name != "w:p" && n.name != "w:tbl" })
	for i, n := range t.body {
		if props := n.kid("w:pPr").kid("w:sectPr"); props != nil {
			t.sections = append(t.sections, section{i + 1, props})
		}
	}
}

// sheet is the page of the section in which a node stands; of the last one where
// there is no such node.
func (t *Template) sheet(at int) Sheet {
	s := Sheet{Width: 11906, Height: 16838, Top: 1304, Right: 1191, Bottom: 1191, Left: 1191, Header: 624, Footer: 567}
	upTo := len(t.sections) - 1
	for i, sec := range t.sections {
		if at >= 0 && at < sec.end {
			upTo = i
			break
		}
	}
	if upTo < 0 {
		return s
	}
	props := t.sections[upTo].props
	s.measure(props)
	if n := props.kid("w:titlePg"); n != nil {
		s.TitlePage = on(n)
	}
	s.Borders = props.kid("w:pgBorders")
	// A section without a header of its own has that of the one before.
	for i := upTo; i >= 0; i-- {
		for _, k := range t.sections[i].props.kids {
			if e, ok := edge(k); ok && !s.has(e.Kind, e.Type) {
				s.Margins = append(s.Margins, e)
			}
		}
	}
	slices.SortFunc(s.Margins, func(a, b Edge) int { return strings.Compare(b.Kind+a.Type, a.Kind+b.Type) })
	return s
}

func edge(n *Node) (Edge, bool) {
	for _, a := range n.attrs {
		if a.ref != nil && (n.name == "w:headerReference" || n.name == "w:footerReference") {
			kind := n.get("w:type")
			if kind == "" {
				kind = "default"
			}
			return Edge{a.ref.Kind, kind, a.ref.Target}, true
		}
	}
	return Edge{}, false
}

func (s *Sheet) has(kind, typ string) bool {
	return slices.ContainsFunc(s.Margins, func(e Edge) bool { return e.Kind == kind && e.Type == typ })
}

// measure takes the size of the page and its margins, where they are such that a
// paper has room on it, upright and turned.
func (s *Sheet) measure(props *Node) {
	const least, most, room = 5000, 31680, 5000
	w, h := number(props.kid("w:pgSz"), "w:w"), number(props.kid("w:pgSz"), "w:h")
	if w >= least && h >= least && w <= most && h <= most {
		s.Width, s.Height = min(w, h), max(w, h)
	}
	m := props.kid("w:pgMar")
	if m == nil {
		return
	}
	next := *s
	for name, at := range map[string]*int{
		"w:top": &next.Top, "w:right": &next.Right, "w:bottom": &next.Bottom, "w:left": &next.Left,
		"w:header": &next.Header, "w:footer": &next.Footer, "w:gutter": &next.Gutter,
	} {
		if m.get(name) != "" {
			*at = number(m, name)
		}
	}
	sides := next.Left + next.Right + next.Gutter
	ends := abs(next.Top) + abs(next.Bottom)
	if next.Left < 0 || next.Right < 0 || next.Gutter < 0 || next.Header < 0 || next.Footer < 0 || sides > s.Width-room || ends > s.Width-room {
		return
	}
	*s = next
}

func abs(n int) int { return max(n, -n) }

// number is an attribute that is a whole number, as strict files write it too:
// "72pt"; 0 where it is none.
func number(n *Node, name string) int {
	if n == nil {
		return 0
	}
	v, factor := n.get(name), 1.0
	for unit, f := range map[string]float64{"pt": 20, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54} {
		if rest, ok := strings.CutSuffix(v, unit); ok {
			v, factor = rest, f
		}
	}
	x, err := strconv.ParseFloat(v, 64)
	if err != nil || x > 1e6 || x < -1e6 {
		return 0
	}
	return int(x * factor)
}

// Headless lists the kinds of pages that a paragraph, as the end of a section,
// gives no header of their own. Where it ends none there are no such pages.
func (n *Node) Headless(evenOdd bool) []string {
	props := n.kid("w:pPr").kid("w:sectPr")
	if props == nil {
		return nil
	}
	types := []string{"default"}
	if t := props.kid("w:titlePg"); t != nil && on(t) {
		types = append(types, "first")
	}
	if evenOdd {
		types = append(types, "even")
	}
	for _, k := range props.kids {
		if e, ok := edge(k); ok && e.Kind == "header" {
			types = slices.DeleteFunc(types, func(t string) bool { return t == e.Type })
		}
	}
	return types
}

// Head gives the section that a paragraph ends a header for a kind of page.
func (n *Node) Head(typ string, ref Ref) {
	props := n.kid("w:pPr").kid("w:sectPr")
	head := &Node{name: "w:headerReference", attrs: []attr{{name: "w:type", value: typ}, {name: "r:id", ref: &ref}}}
	props.kids = slices.Insert(props.kids, 0, head)
}
