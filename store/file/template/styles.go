package template

import (
	"fmt"
	"slices"
	"strings"
)

// role is a style that a paper needs: how we call it, and how Word calls it in
// every language.
type role struct{ id, kind, name string }

// roles are the styles that a template can have for the parts of a paper.
var roles = []role{
	{"Normal", "paragraph", "normal"},
	{"Title", "paragraph", "title"},
	{"Subtitle", "paragraph", "subtitle"},
	{"Heading1", "paragraph", "heading 1"},
	{"Heading2", "paragraph", "heading 2"},
	{"Heading3", "paragraph", "heading 3"},
	{"Heading4", "paragraph", "heading 4"},
	{"Heading5", "paragraph", "heading 5"},
	{"Heading6", "paragraph", "heading 6"},
	{"Lead", "paragraph", "lead"},
	{"Note", "paragraph", "note"},
	{"Caption", "paragraph", "caption"},
	{"TOCHeading", "paragraph", "toc heading"},
	{"TOC1", "paragraph", "toc 1"},
	{"TOC2", "paragraph", "toc 2"},
	{"ListParagraph", "paragraph", "list paragraph"},
	{"ListBullet", "paragraph", "list bullet"},
	{"ListNumber", "paragraph", "list number"},
	{"TableText", "paragraph", "table text"},
	{"TableHeading", "paragraph", "table heading"},
	{"Header", "paragraph", "header"},
	{"Footer", "paragraph", "footer"},
	{"Hyperlink", "character", "hyperlink"},
	{"DefaultParagraphFont", "character", "default paragraph font"},
	{"TableNormal", "table", "normal table"},
	{"NoList", "numbering", "no list"},
}

// reserved are names of styles of ours that a template has no part for.
var reserved = words("Figure FigureCaption TableItem Marking Break")

// settleStyles finds the styles for the parts of a paper and calls them as we do,
// wherever they are referred to.
func (t *Template) settleStyles() {
	all := t.styleNodes()
	to := make(map[string]string) // our identifiers by theirs
	taken := make(map[*Node]string)
	for _, r := range roles {
		if n := find(all, r, taken); n != nil {
			taken[n] = r.id
			to[n.get("w:styleId")] = r.id
		}
	}
	if !holds(taken, "Title", "Heading1", "Heading2") {
		t.notes = append(t.notes, "It has no styles of Word's own for titles and headings, so the program's stand in for them.")
	}
	t.rename(all, taken, to)
	t.settleChains()
	t.settleColours()
	for _, n := range t.styleNodes() {
		t.IDs[n.get("w:styleId")] = true
	}
}

// holds says whether one of some styles was found.
func holds(taken map[*Node]string, ids ...string) bool {
	for _, id := range taken {
		if slices.Contains(ids, id) {
			return true
		}
	}
	return false
}

func (t *Template) styleNodes() []*Node {
	var all []*Node
	for _, n := range t.Styles.kids {
		if n.name == "w:style" {
			all = append(all, n)
		}
	}
	return all
}

// find finds the style of a role: the default one of its kind, or the one of that
// name, or for a heading the one of that outline level.
func find(all []*Node, r role, taken map[*Node]string) *Node {
	free := func(n *Node) bool { return taken[n] == "" && n.get("w:type") == r.kind && n.get("w:styleId") != "" }
	standard := r.id == "Normal" || r.kind == "table" || r.kind == "numbering" || r.id == "DefaultParagraphFont"
	for _, n := range all {
		if standard && free(n) && (n.get("w:default") == "1" || n.get("w:default") == "true" || n.get("w:default") == "on") {
			return n
		}
	}
	for _, n := range all {
		if free(n) && strings.EqualFold(strings.TrimSpace(n.kid("w:name").val()), r.name) {
			return n
		}
	}
	if level, ok := strings.CutPrefix(r.id, "Heading"); ok {
		for _, n := range all {
			if free(n) && n.kid("w:pPr").kid("w:outlineLvl").val() == string(level[0]-1) && !headingName(n.kid("w:name").val()) {
				return n
			}
		}
	}
	return nil
}

func headingName(name string) bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(name)), "heading ")
}

// val is the value of a property; empty where it is not there.
func (n *Node) val() string {
	if n == nil {
		return ""
	}
	return n.get("w:val")
}

// rename gives styles their identifiers, of which none is there twice, and
// follows them wherever they are referred to.
func (t *Template) rename(all []*Node, taken map[*Node]string, to map[string]string) {
	used := make(map[string]bool)
	for _, r := range roles {
		used[r.id] = true
	}
	for id := range reserved {
		used[id] = true
	}
	seen := make(map[string]bool)
	t.Styles.kids = slices.DeleteFunc(t.Styles.kids, func(n *Node) bool {
		if n.name != "w:style" {
			return false
		}
		id := n.get("w:styleId")
		twice := id == "" || seen[id]
		seen[id] = true
		return twice
	})
	for _, n := range all {
		id := n.get("w:styleId")
		fresh := taken[n]
		if fresh == "" {
			if to[id] != "" { // a second style of an identifier that was found
				continue
			}
			fresh = id
			for i := 2; used[fresh]; i++ {
				fresh = fmt.Sprintf("%s_%d", id, i)
			}
			used[fresh] = true
			to[id] = fresh
		}
		n.set("w:styleId", fresh)
	}
	t.everywhere(func(n *Node) {
		switch n.name {
		case "w:basedOn", "w:next", "w:link", "w:pStyle", "w:rStyle", "w:tblStyle", "w:styleLink", "w:numStyleLink":
			if id, ok := to[n.val()]; ok {
				n.set("w:val", id)
			} else {
				n.set("w:val", "Normal")
			}
		}
	})
}

// everywhere visits all that was read.
func (t *Template) everywhere(visit func(*Node)) {
	t.Styles.each(visit)
	for _, n := range t.body {
		n.each(visit)
	}
	for _, m := range t.Margins {
		m.Root.each(visit)
	}
	for _, n := range append(t.lists.shapes, t.lists.instances...) {
		n.each(visit)
	}
}

// settleChains takes from the styles of a paper, and from those that they build
// upon, what would hide its text, number its headings a second time, or make
// headings of what is none.
func (t *Template) settleChains() {
	for _, n := range t.styleNodes() {
		n.kid("w:rPr").drop("w:lang")
	}
	plain := func(n *Node) {
		n.kid("w:pPr").drop("w:numPr", "w:framePr", "w:outlineLvl")
		n.kid("w:rPr").drop("w:vanish", "w:specVanish", "w:oMath")
	}
	for _, r := range roles {
		for _, n := range t.chain(r.id) {
			plain(n)
		}
	}
	if d := t.Styles.kid("w:docDefaults"); d != nil {
		d.kid("w:rPrDefault").kid("w:rPr").drop("w:vanish", "w:lang")
	}
	for level := range 6 {
		if n := t.style(fmt.Sprintf("Heading%d", level+1)); n != nil {
			outline(n, level)
		}
	}
	if n := t.style("Normal"); n != nil {
		n.set("w:default", "1")
		n.drop("w:basedOn")
	}
	t.oneDefault()
}

// oneDefault leaves each kind of style one default.
func (t *Template) oneDefault() {
	for _, n := range t.styleNodes() {
		if id := n.get("w:styleId"); id != "Normal" && id != "DefaultParagraphFont" && id != "TableNormal" && id != "NoList" {
			n.attrs = slices.DeleteFunc(n.attrs, func(a attr) bool { return a.name == "w:default" })
		}
	}
}

// tableProperties are the last of what a style has.
var tableProperties = words("w:tblPr w:trPr w:tcPr w:tblStylePr")

// outline gives a style of headings its level.
func outline(n *Node, level int) {
	p := n.kid("w:pPr")
	if p == nil {
		p = &Node{name: "w:pPr"}
		at := slices.IndexFunc(n.kids, func(k *Node) bool {
			return k.name == "w:rPr" || tableProperties[k.name]
		})
		if at < 0 {
			at = len(n.kids)
		}
		n.kids = slices.Insert(n.kids, at, p)
	}
	// The level is the last but for what is never in a style.
	p.kids = append(p.kids, &Node{name: "w:outlineLvl", attrs: []attr{{name: "w:val", value: fmt.Sprint(level)}}})
}

// Language makes all text of a language.
func (t *Template) Language(tag string) {
	d := t.Styles.kid("w:docDefaults")
	if d == nil {
		d = &Node{name: "w:docDefaults"}
		t.Styles.kids = slices.Insert(t.Styles.kids, 0, d)
	}
	r := d.kid("w:rPrDefault")
	if r == nil {
		r = &Node{name: "w:rPrDefault"}
		d.kids = slices.Insert(d.kids, 0, r)
	}
	props := r.kid("w:rPr")
	if props == nil {
		props = &Node{name: "w:rPr"}
		r.kids = []*Node{props}
	}
	lang := &Node{name: "w:lang", attrs: []attr{{name: "w:val", value: tag}, {name: "w:eastAsia", value: tag}, {name: "w:bidi", value: "ar-SA"}}}
	at := slices.IndexFunc(props.kids, func(k *Node) bool { return k.name == "w:eastAsianLayout" })
	if at < 0 {
		at = len(props.kids)
	}
	props.kids = slices.Insert(props.kids, at, lang)
}

// Lead puts a paragraph of a style before what a header holds.
func (n *Node) Lead(style, text string) {
	p := &Node{name: "w:p", kids: []*Node{
		{name: "w:pPr", kids: []*Node{{name: "w:pStyle", attrs: []attr{{name: "w:val", value: style}}}}},
		{name: "w:r", kids: []*Node{{name: "w:t", kids: []*Node{{text: text}}}}},
	}}
	n.kids = slices.Insert(n.kids, 0, p)
}
