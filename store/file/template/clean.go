package template

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// What is left out of a template's text, and what is replaced by its content:
// tracked changes are taken as accepted, controls as the text that they show.
var (
	leftOut = words(`w:del w:moveFrom w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef
		w:bookmarkStart w:bookmarkEnd w:permStart w:permEnd w:proofErr w:rsid w:rsids w:sdtPr w:sdtEndPr
		w:customXmlPr w:smartTagPr w:altChunk w:subDoc w:footnoteReference w:endnoteReference w:footnoteRef w:endnoteRef
		w:footnotePr w:endnotePr w:control w:movie w:contentPart w:printerSettings w:lastRenderedPageBreak w:cellIns w:cellDel w:cellMerge
		w:numberingChange w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd
		w:customXmlInsRangeStart w:customXmlInsRangeEnd w:customXmlDelRangeStart w:customXmlDelRangeEnd
		w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd
		a:extLst a:hlinkClick a:hlinkHover o:OLEObject o:signatureline w:numPicBullet w:lvlPicBulletId w:divId w:webHidden w:ffData w:fldData`)
	unwrapped = words(`w:ins w:moveTo w:sdt w:sdtContent w:smartTag w:customXml`)
	drawings  = words(`w:drawing w:pict w:object`)
)

func words(s string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(s) {
		m[w] = true
	}
	return m
}

// cleaner cleans one part.
type cleaner struct {
	r    *reader
	rels map[string]relation
	lost bool // something in the drawing at hand cannot be carried
}

// clean returns what is kept of a node: nothing, itself, or what was in it.
func (c *cleaner) clean(n *Node) []*Node {
	switch {
	case n.name == "":
		return []*Node{n}
	case leftOut[n.name] || strings.HasSuffix(n.name, "PrChange") || n.name == "w:tr" && deleted(n):
		return nil
	case n.name == "w:sdt" && n.kid("w:sdtPr").kid("w:showingPlcHdr") != nil && !strings.Contains(n.plain(), "{{"):
		return nil // "Click here to enter text"
	case unwrapped[n.name]:
		return c.cleanAll(n.kids)
	case drawings[n.name]:
		return c.drawing(n)
	case n.name == "mc:AlternateContent":
		return c.alternate(n)
	}
	c.attributes(n)
	n.kids = c.cleanAll(n.kids)
	if n.name == "w:p" {
		c.fields(n)
	}
	switch {
	case n.name == "w:hyperlink" && n.get("r:id") == "":
		return n.kids
	case n.name == "w:fldSimple" && judge(n.get("w:instr")) == fieldGoes:
		return nil
	case n.name == "w:fldSimple" && judge(n.get("w:instr")) == fieldText:
		return n.kids
	case n.name == "w:tc" && n.kid("w:p") == nil: // a cell without a paragraph is none
		n.kids = append(n.kids, &Node{name: "w:p"})
	}
	return []*Node{n}
}

func (c *cleaner) cleanAll(nodes []*Node) []*Node {
	var kept []*Node
	for _, n := range nodes {
		kept = append(kept, c.clean(n)...)
	}
	return kept
}

// deleted says whether a row was deleted with changes tracked.
func deleted(row *Node) bool { return row.kid("w:trPr").kid("w:del") != nil }

// drawing cleans a picture or shape. One that cannot be carried goes whole.
func (c *cleaner) drawing(n *Node) []*Node {
	outer := c.lost
	c.lost = n.name == "w:object"
	if c.lost {
		c.r.note("An object of another program that stands in it is left out.")
	}
	c.attributes(n)
	n.kids = c.cleanAll(n.kids)
	lost := c.lost
	c.lost = outer
	if lost || len(n.kids) == 0 {
		return nil
	}
	return []*Node{n}
}

// alternate keeps the choices whose namespaces are kept; without any, what stands
// there for other programs.
func (c *cleaner) alternate(n *Node) []*Node {
	var choices []*Node
	var fallback *Node
	for _, k := range n.kids {
		kids := c.cleanAll(k.kids)
		switch {
		case len(kids) == 0:
		case k.name == "mc:Choice" && k.get("Requires") != "":
			choices = append(choices, &Node{name: k.name, attrs: []attr{{name: "Requires", value: k.get("Requires")}}, kids: kids})
		case k.name == "mc:Fallback":
			fallback = &Node{name: k.name, kids: kids}
		}
	}
	switch {
	case len(choices) == 0 && fallback == nil:
		return nil
	case len(choices) == 0:
		return fallback.kids
	case fallback != nil:
		choices = append(choices, fallback)
	}
	n.attrs, n.kids = nil, choices
	return []*Node{n}
}

// attributes cleans the attributes of a node: who changed it goes, and what points
// outside of the file.
func (c *cleaner) attributes(n *Node) {
	kept := n.attrs[:0]
	for _, a := range n.attrs {
		local := a.name[strings.IndexByte(a.name, ':')+1:]
		switch {
		case strings.HasPrefix(a.name, "w:rsid"), a.name == "w:author", a.name == "w:initials", a.name == "o:gfxdata", a.name == "o:title",
			a.name == "href", a.name == "o:href", a.name == "target", a.name == "w:docLocation", a.name == "w:anchor":
			continue
		case strings.HasPrefix(a.name, "r:"):
			ref, ok := c.refer(n, local, a.value)
			if !ok {
				continue
			}
			a.ref = ref
		case n.name == "pic:cNvPr" && a.name == "name", n.name == "wp:docPr" && a.name == "name":
			a.value = "Picture"
		case a.name == "descr", a.name == "alt", n.name == "wp:docPr" && a.name == "title":
			if fileLike(a.value) {
				continue
			}
		case a.name == "id" && (n.name == "wp:docPr" || n.name == "pic:cNvPr"):
			c.r.shapes++
			a.value = fmt.Sprint(firstShape + c.r.shapes)
		}
		kept = append(kept, a)
	}
	n.attrs = kept
}

// fileLike says whether an alternate text is the path or name of a file, as
// programs put there: it says nothing of the picture, and may say whose it is.
func fileLike(s string) bool {
	if strings.ContainsAny(s, `\`) || strings.Contains(s, ":/") {
		return true
	}
	return !strings.Contains(strings.TrimSpace(s), " ") && slices.Contains(pictureEndings, strings.ToLower(strings.TrimPrefix(path.Ext(s), ".")))
}

// refer finds what an attribute points to. What cannot be carried is named, and
// takes the drawing with it that it stands in.
func (c *cleaner) refer(n *Node, local, id string) (*Ref, bool) {
	rel, ok := c.rels[id]
	switch {
	case ok && rel.kind == "image" && !rel.external && local != "link":
		if name := c.r.picture(rel.target); name != "" {
			return &Ref{Kind: "image", Target: name}, true
		}
		c.r.note(fmt.Sprintf("Its picture %s is of a kind that is not carried, and is left out: insert it as PNG or JPEG.", path.Base(rel.target)))
	case ok && rel.kind == "image" && rel.external:
		if local == "link" && n.get("r:embed") != "" {
			return nil, false // the picture is in the file too
		}
		c.r.note(fmt.Sprintf("Its picture %s is linked and not in the file, so it is left out: insert it itself.", path.Base(strings.ReplaceAll(rel.target, `\`, "/"))))
	case ok && rel.kind == "hyperlink" && rel.external && safeLink(rel.target):
		return &Ref{Kind: "hyperlink", Target: rel.target, External: true}, true
	case ok && (rel.kind == "header" || rel.kind == "footer") && !rel.external:
		if name := c.r.margin(rel.kind, rel.target); name != "" {
			return &Ref{Kind: rel.kind, Target: name}, true
		}
		return nil, false
	case n.name == "w:hyperlink" || n.name == "w:headerReference" || n.name == "w:footerReference":
		return nil, false
	case id == "":
		return nil, false
	}
	c.lost = true
	return nil, false
}

func safeLink(address string) bool {
	lower := strings.ToLower(address)
	return strings.HasPrefix(lower, "http://") || strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "mailto:")
}
