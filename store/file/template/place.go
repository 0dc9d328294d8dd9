package template

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model/document"
)

// Placed is a template with a paper's values in it.
type Placed struct {
	Front, Back []*Node // the text before and after the paper
	Sheet       Sheet
	Used        map[string]bool // the values that stand in it
}

// Place puts values into the template's text, headers and footers, and finds where
// the paper goes: at the placeholder of its own, else at {{body}}, else behind the
// text. The text of a template without any placeholder is not part of its look.
// A template is placed once.
func (t *Template) Place(paper string, values map[string]string) Placed {
	p := Placed{Used: make(map[string]bool)}
	at, here := t.spot(paper)
	p.Sheet = t.sheet(at)
	fill := func(name string) (string, bool) {
		name = strings.ToLower(name)
		if known, content := kind(name); known && !content {
			p.Used[name] = true
			return values[name], true
		}
		return "", false
	}
	for _, m := range t.Margins {
		m.Root.kids = filled(m.Root.kids, fill)
	}
	if !here {
		return p
	}
	for i, n := range t.body {
		if name, alone := contentIn(n); alone && name != "" {
			if props := n.kid("w:pPr").kid("w:sectPr"); i != at && props != nil {
				n.kids = []*Node{n.kid("w:pPr")}
			} else {
				continue
			}
		}
		if at < 0 || i < at {
			p.Front = append(p.Front, n)
		} else {
			p.Back = append(p.Back, n)
		}
	}
	p.Front, p.Back = filled(p.Front, fill), filled(p.Back, fill)
	return p
}

// spot is the place of the paper in the text, -1 for behind it; here says whether
// the text is there for papers at all.
func (t *Template) spot(paper string) (at int, here bool) {
	at = -1
	for i, n := range t.body {
		switch name, _ := contentIn(n); {
		case name == "":
		case name == paper:
			return i, true
		case name == "body" && at < 0:
			at = i
		}
	}
	for _, n := range t.body {
		for _, name := range placeholders(n) {
			if known, _ := kind(name); known {
				here = true
			}
		}
	}
	return at, here
}

// filled puts values into nodes. A paragraph that held nothing but a value that is
// empty goes, unless it is the last one.
func filled(nodes []*Node, fill func(string) (string, bool)) []*Node {
	var empty []*Node
	for _, n := range nodes {
		n.each(func(p *Node) {
			if p.name == "w:p" && replace(p, fill) && p == n && strings.TrimSpace(p.plain()) == "" && !p.draws() && p.kid("w:pPr").kid("w:sectPr") == nil {
				empty = append(empty, p)
			}
		})
	}
	if len(empty) == len(nodes) && len(empty) > 0 {
		empty = empty[1:]
	}
	return slices.DeleteFunc(nodes, func(n *Node) bool { return slices.Contains(empty, n) })
}

// draws says whether a paragraph shows something beside text.
func (n *Node) draws() bool {
	found := false
	n.each(func(k *Node) {
		found = found || drawings[k.name] || k.name == "w:fldChar" || k.name == "w:fldSimple" || k.name == "w:br"
	})
	return found
}

// kind says whether there is a placeholder of a name, and whether it is one for
// the paper itself.
func kind(name string) (known, content bool) {
	for _, p := range document.Placeholders() {
		if p.Name == name {
			return true, p.Content
		}
	}
	return false, false
}

// contentIn is the content placeholder of a paragraph, and whether it stands alone
// in it.
func contentIn(n *Node) (name string, alone bool) {
	if n.name != "w:p" {
		return "", false
	}
	for _, found := range placeholders(n) {
		if _, content := kind(found); content {
			whole := strings.TrimSpace(n.plain())
			inner := strings.TrimSuffix(strings.TrimPrefix(whole, "{{"), "}}")
			return found, strings.ToLower(strings.TrimSpace(inner)) == found && len(inner) == len(whole)-4
		}
	}
	return "", false
}

// placeholders are the names in double braces in a node, in lower case.
func placeholders(n *Node) []string {
	var names []string
	n.each(func(p *Node) {
		if p.name != "w:p" {
			return
		}
		var whole strings.Builder
		p.eachText(func(t *Node) { whole.WriteString(t.text) })
		for _, s := range spots(whole.String()) {
			names = append(names, s.name)
		}
	})
	return names
}

// checkPlaceholders refuses a template whose placeholders cannot be filled, with a
// sentence for each.
func (t *Template) checkPlaceholders() error {
	var faults []string
	fault := func(s string) {
		if !slices.Contains(faults, s) {
			faults = append(faults, s)
		}
	}
	unknown := func(names []string) {
		for _, name := range names {
			if known, _ := kind(name); !known {
				fault(fmt.Sprintf("has a placeholder {{%s}}, which is unknown", name))
			}
		}
	}
	some := false
	for _, n := range t.body {
		names := placeholders(n)
		unknown(names)
		some = some || len(names) > 0
		top, alone := contentIn(n)
		if top != "" && !alone {
			fault(fmt.Sprintf("has {{%s}} in the midst of a text: give it a paragraph of its own", top))
		}
		for _, name := range names {
			if _, content := kind(name); content && top == "" {
				fault(fmt.Sprintf("has {{%s}} in a table or text box: give it a paragraph of its own in the text", name))
			}
		}
	}
	for _, m := range t.Margins {
		names := placeholders(m.Root)
		unknown(names)
		for _, name := range names {
			if _, content := kind(name); content {
				fault(fmt.Sprintf("has {{%s}} in a %s: give it a paragraph of its own in the text", name, m.Kind))
			}
		}
	}
	if len(faults) > 0 {
		return &PlaceholderError{Faults: faults}
	}
	if text := strings.TrimSpace(t.plain()); !some && text != "" {
		t.notes = append(t.notes, "It has no placeholder such as {{body}}, so its text is left out: its styles, page, headers and footers are taken.")
	}
	return nil
}

func (t *Template) plain() string {
	var out strings.Builder
	for _, n := range t.body {
		out.WriteString(n.plain())
	}
	return out.String()
}

// PlaceholderError says what is wrong with the placeholders of a template, each
// completing a sentence that begins with the file's name.
type PlaceholderError struct{ Faults []string }

func (e *PlaceholderError) Error() string {
	names := make([]string, 0, len(document.Placeholders()))
	for _, p := range document.Placeholders() {
		names = append(names, "{{"+p.Name+"}}")
	}
	return strings.Join(e.Faults, "; it ") + ". The placeholders are " + strings.Join(names, ", ")
}
