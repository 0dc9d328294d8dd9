package template

import (
	"slices"
	"strconv"
)

// The numbers that a template's lists get, so that none is also one of ours.
const (
	firstShapeID = 5000
	firstListID  = 50_000
)

// lists are a template's own lists.
type lists struct{ shapes, instances []*Node }

// numbering reads the lists that the text, headers, footers or styles refer to.
func (r *reader) numbering() error {
	root, err := r.related("numbering")
	if err != nil || root == nil {
		return err
	}
	c := cleaner{r: r}
	to := make(map[string]string)
	list := make(map[string]string)
	for _, n := range c.cleanAll(root.kids) {
		switch id := n.get("w:abstractNumId"); n.name {
		case "w:abstractNum":
			if _, twice := to[id]; id == "" || twice {
				continue
			}
			to[id] = strconv.Itoa(firstShapeID + len(to))
			n.set("w:abstractNumId", to[id])
			n.drop("w:nsid", "w:tmpl")
			n.each(inOrder)
			r.t.lists.shapes = append(r.t.lists.shapes, n)
		case "w:num":
			id := n.get("w:numId")
			of := n.kid("w:abstractNumId")
			if _, twice := list[id]; id == "" || twice || to[of.val()] == "" {
				continue
			}
			list[id] = strconv.Itoa(firstListID + len(list))
			n.set("w:numId", list[id])
			of.set("w:val", to[of.val()])
			n.each(inOrder)
			r.t.lists.instances = append(r.t.lists.instances, n)
		}
	}
	r.t.everywhere(func(n *Node) {
		if n.name == "w:numPr" {
			if id := n.kid("w:numId"); id != nil {
				id.set("w:val", orNone(list[id.val()]))
			}
		}
	})
	return nil
}

func orNone(id string) string {
	if id == "" {
		return "0"
	}
	return id
}

// levelOrder is the order of what says how a level of a list looks.
var levelOrder = []string{"w:start", "w:numFmt", "w:lvlRestart", "w:pStyle", "w:isLgl", "w:suff", "w:lvlText", "w:legacy", "w:lvlJc", "w:pPr", "w:rPr"}

// inOrder puts what stands in a level into its order, which LibreOffice does not
// keep to.
func inOrder(n *Node) {
	if n.name == "w:lvl" {
		slices.SortStableFunc(n.kids, func(a, b *Node) int {
			return slices.Index(levelOrder, a.name) - slices.Index(levelOrder, b.name)
		})
	}
}

// Lists are those of the template's own lists that nodes, headers, footers or
// styles refer to: their shapes, and what refers to these.
func (t *Template) Lists(nodes ...*Node) (shapes, instances []*Node) {
	used := make(map[string]bool)
	see := func(n *Node) {
		if n.name == "w:numPr" {
			used[n.kid("w:numId").val()] = true
		}
	}
	t.Styles.each(see)
	for _, n := range nodes {
		n.each(see)
	}
	for _, m := range t.Margins {
		m.Root.each(see)
	}
	for _, n := range t.lists.instances {
		if used[n.get("w:numId")] {
			used[n.kid("w:abstractNumId").val()] = true
			instances = append(instances, n)
		}
	}
	for _, n := range t.lists.shapes {
		if used[n.get("w:abstractNumId")] {
			shapes = append(shapes, n)
		}
	}
	return shapes, instances
}
