package template

import (
	"slices"
	"strings"
)

// legible is the least contrast of text with what is behind it.
const legible = 4.5

// beforeColour are the properties of text that stand before its colour.
var beforeColour = words("rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden specVanish")

// settleColours darkens what could not be read where a paper has it: headings
// that are white because the template's own stand in a dark table, say.
func (t *Template) settleColours() {
	var pale []string
	for _, r := range roles {
		if r.kind != "paragraph" && r.id != "Hyperlink" {
			continue
		}
		n := t.style(r.id)
		ink, behind := t.ink(r.id)
		if n == nil || ink == "" || contrast(ink, behind) >= legible {
			continue
		}
		n.setColour(readable(ink, behind))
		pale = append(pale, "“"+strings.TrimSpace(n.kid("w:name").val())+"”")
	}
	if len(pale) > 0 {
		t.notes = append(t.notes, "Too pale to be read on white paper, and made darker: "+strings.Join(pale, ", ")+".")
	}
}

// ink is the colour of a style's text, empty where it is not said, and the one
// behind it.
func (t *Template) ink(id string) (ink, behind string) {
	props := t.Styles.kid("w:docDefaults").kid("w:rPrDefault").kid("w:rPr")
	colours, fills := []*Node{}, []*Node{}
	for _, n := range t.chain(id) {
		colours = append(colours, n.kid("w:rPr").kid("w:color"))
		fills = append(fills, n.kid("w:rPr").kid("w:shd"), n.kid("w:pPr").kid("w:shd"))
	}
	for _, n := range append(colours, props.kid("w:color")) {
		if n != nil {
			ink = t.hex(n)
			break
		}
	}
	behind = "FFFFFF"
	for _, n := range fills {
		if fill := strings.ToUpper(n.fill()); sixHex.MatchString(fill) {
			behind = fill
			break
		}
	}
	return ink, behind
}

// readable is a colour as near to one as can be read.
func readable(ink, behind string) string {
	if contrast("FFFFFF", behind) > contrast("000000", behind) {
		return "FFFFFF"
	}
	if grey(ink) {
		return neutral
	}
	for contrast(ink, behind) < legible && ink != "000000" {
		ink = darker(ink)
	}
	return ink
}

// setColour gives a style's text a colour.
func (n *Node) setColour(c string) {
	props := n.kid("w:rPr")
	if props == nil {
		props = &Node{name: "w:rPr"}
		at := slices.IndexFunc(n.kids, func(k *Node) bool { return tableProperties[k.name] })
		if at < 0 {
			at = len(n.kids)
		}
		n.kids = slices.Insert(n.kids, at, props)
	}
	props.drop("w:color")
	at := 0
	for at < len(props.kids) && beforeColour[strings.TrimPrefix(props.kids[at].name, "w:")] {
		at++
	}
	props.kids = slices.Insert(props.kids, at, &Node{name: "w:color", attrs: []attr{{name: "w:val", value: c}}})
}

// fill is the colour of a shading; empty where there is none.
func (n *Node) fill() string {
	if n == nil {
		return ""
	}
	return n.get("w:fill")
}

// Tabs are the places of the tabs that a style's lines have.
func (t *Template) Tabs(id string) []int {
	var at []int
	for _, n := range t.chain(id) {
		tabs := n.kid("w:pPr").kid("w:tabs")
		if tabs == nil {
			continue
		}
		for _, tab := range tabs.kids {
			if pos := number(tab, "w:pos"); tab.val() != "clear" && !slices.Contains(at, pos) {
				at = append(at, pos)
			}
		}
	}
	return at
}

// chain is a style and those that it builds upon, which may do so in a circle.
func (t *Template) chain(id string) []*Node {
	var all []*Node
	for range 32 {
		n := t.style(id)
		if n == nil {
			break
		}
		all = append(all, n)
		id = n.kid("w:basedOn").val()
	}
	return all
}
