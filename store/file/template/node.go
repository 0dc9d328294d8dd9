package template

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"

	"council/scrutiny/store/file/zipsafe"
)

// Ref is what an attribute of a node points to: a picture, a header or footer, or
// an address.
type Ref struct {
	Kind     string // image, header, footer or hyperlink
	Target   string // a part below word/, or an address
	External bool
}

// Node is an element, or the text between elements where it has no name. Its name
// begins with the prefix that Word itself gives to a namespace.
type Node struct {
	name  string
	attrs []attr
	kids  []*Node
	text  string
}

type attr struct {
	name, value string
	ref         *Ref
}

// spaces are the namespaces that are kept, those of strict files among them, by
// the prefixes that they are written with. What belongs to another one is left
// out: programs can do without it.
var spaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":    "r",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             "m",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a",
	"http://schemas.openxmlformats.org/drawingml/2006/picture":               "pic",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      "wps",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup":      "wpg",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas":     "wpc",
	"urn:schemas-microsoft-com:vml":                                          "v",
	"urn:schemas-microsoft-com:office:office":                                "o",
	"urn:schemas-microsoft-com:office:word":                                  "w10",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       "w",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                "r",
	"http://purl.oclc.org/ooxml/officeDocument/math":                         "m",
	"http://purl.oclc.org/ooxml/drawingml/main":                              "a",
	"http://purl.oclc.org/ooxml/drawingml/picture":                           "pic",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp",
	"http://www.w3.org/XML/1998/namespace":                                   "xml",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "rel",
	"http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas":          "lc",
	"http://schemas.openxmlformats.org/officeDocument/2006/sharedTypes":      "s",
}

// Limits of what is read as a tree.
const (
	maxDepth = 200
	maxNodes = 400_000 // of all parts together; Word's own templates have 20,000
)

var errTooMuch = errors.New("it holds more than a template can: take out the text that is not part of the look")

// parser makes trees of parts.
type parser struct {
	nodes  int
	scopes []map[string]string // prefixes declared by the open elements
}

// parse reads a part. What belongs to namespaces that are not kept is left out.
func (p *parser) parse(data []byte) (*Node, error) {
	if err := zipsafe.CheckXML(data, maxDepth); err != nil {
		return nil, err
	}
	d := xml.NewDecoder(bytes.NewReader(data))
	var open []*Node // nil for an element that is left out
	var root *Node
	p.scopes = p.scopes[:0]
	for {
		t, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return root, nil
		}
		if err != nil {
			return nil, errors.New("its XML is damaged: open it in Word, save it again and take that")
		}
		switch t := t.(type) {
		case xml.StartElement:
			n := p.start(t)
			if n != nil && len(open) > 0 {
				if parent := open[len(open)-1]; parent == nil {
					n = nil
				} else {
					parent.kids = append(parent.kids, n)
				}
			} else if n != nil && root == nil {
				root = n
			}
			open = append(open, n)
		case xml.EndElement:
			if len(open) == 0 {
				return nil, errors.New("its XML is damaged: open it in Word, save it again and take that")
			}
			open = open[:len(open)-1]
			p.scopes = p.scopes[:len(p.scopes)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].chars(string(t))
			}
		}
		if p.nodes > maxNodes {
			return nil, errTooMuch
		}
	}
}

// chars adds text to an element, unless it is the space between elements.
func (n *Node) chars(s string) {
	if n == nil || strings.TrimSpace(s) == "" && n.name != "w:t" && n.name != "w:instrText" && n.name != "m:t" {
		return
	}
	n.kids = append(n.kids, &Node{text: s})
}

// start makes a node of a tag, or nothing where its namespace is not kept.
func (p *parser) start(t xml.StartElement) *Node {
	p.nodes++
	var scope map[string]string
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns" {
			if scope == nil {
				scope = make(map[string]string)
			}
			prefix := a.Name.Local
			if a.Name.Space == "" {
				prefix = ""
			}
			scope[prefix] = a.Value
		}
	}
	p.scopes = append(p.scopes, scope)
	prefix := p.prefix(t.Name.Space)
	if prefix == "" {
		return nil
	}
	n := &Node{name: prefix + ":" + t.Name.Local}
	for _, a := range t.Attr {
		name := a.Name.Local
		switch {
		case a.Name.Space == "xmlns" || a.Name.Space == "" && name == "xmlns":
			continue
		case a.Name.Space == "xml":
			name = "xml:" + name
		case a.Name.Space != "":
			prefix := p.prefix(a.Name.Space)
			if prefix == "" || prefix == "mc" {
				continue
			}
			name = prefix + ":" + name
		case n.name == "mc:Choice" && name == "Requires":
			a.Value = p.required(a.Value)
		}
		if !slices.ContainsFunc(n.attrs, func(b attr) bool { return b.name == name }) {
			n.attrs = append(n.attrs, attr{name: name, value: a.Value})
		}
		p.nodes++
	}
	return n
}

// prefix is what names of a declared prefix are written with; empty for a
// namespace that is not kept.
func (p *parser) prefix(declared string) string {
	for i := len(p.scopes) - 1; i >= 0; i-- {
		if uri, ok := p.scopes[i][declared]; ok {
			return spaces[uri]
		}
	}
	return ""
}

// required puts the prefixes that a choice needs into those that are written; it
// is empty where one of them is not kept.
func (p *parser) required(prefixes string) string {
	var kept []string
	for prefix := range strings.FieldsSeq(prefixes) {
		known := p.prefix(prefix)
		if known == "" {
			return ""
		}
		kept = append(kept, known)
	}
	return strings.Join(kept, " ")
}

// get is the value of an attribute.
func (n *Node) get(name string) string {
	for _, a := range n.attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// set gives an attribute a value.
func (n *Node) set(name, value string) {
	for i := range n.attrs {
		if n.attrs[i].name == name {
			n.attrs[i].value = value
			return
		}
	}
	n.attrs = append(n.attrs, attr{name: name, value: value})
}

// kid is the first child of a name, or nil.
func (n *Node) kid(name string) *Node {
	if n == nil {
		return nil
	}
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// drop takes the children of some names away.
func (n *Node) drop(names ...string) {
	if n != nil {
		n.kids = slices.DeleteFunc(n.kids, func(k *Node) bool { return slices.Contains(names, k.name) })
	}
}

// each visits a node and all below it.
func (n *Node) each(visit func(*Node)) {
	visit(n)
	for _, k := range n.kids {
		k.each(visit)
	}
}
