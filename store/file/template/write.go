package template

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Write writes a node and what is below it; id gives the relationship for what an
// attribute points to.
func (n *Node) Write(out *strings.Builder, id func(Ref) string) {
	if n.name == "" {
		escape(out, n.text)
		return
	}
	n.write(out, id, "")
}

// WriteRoot writes a node as the root of a part, with the namespaces that it uses.
func (n *Node) WriteRoot(out *strings.Builder, id func(Ref) string) {
	n.write(out, id, Namespaces(n))
}

func (n *Node) write(out *strings.Builder, id func(Ref) string, declared string) {
	out.WriteString("<" + n.name + declared)
	for _, a := range n.attrs {
		value := a.value
		if a.ref != nil {
			value = id(*a.ref)
		}
		out.WriteString(" " + a.name + `="`)
		escape(out, value)
		out.WriteByte('"')
	}
	if len(n.kids) == 0 {
		out.WriteString("/>")
		return
	}
	out.WriteByte('>')
	for _, k := range n.kids {
		k.Write(out, id)
	}
	out.WriteString("</" + n.name + ">")
}

// Namespaces declares the namespaces that nodes use, and those that every part of
// a document has.
func Namespaces(nodes ...*Node) string {
	used := map[string]bool{"w": true, "r": true}
	for _, root := range nodes {
		root.each(func(n *Node) {
			names := []string{n.name}
			for _, a := range n.attrs {
				names = append(names, a.name)
				if n.name == "mc:Choice" && a.name == "Requires" {
					for p := range strings.FieldsSeq(a.value) {
						used[p] = true
					}
				}
			}
			for _, name := range names {
				if prefix, _, ok := strings.Cut(name, ":"); ok && prefix != "xml" {
					used[prefix] = true
				}
			}
		})
	}
	var out strings.Builder
	for _, prefix := range slices.Sorted(maps.Keys(used)) {
		fmt.Fprintf(&out, ` xmlns:%s="%s"`, prefix, spaceOf(prefix))
	}
	return out.String()
}

// spaceOf is the namespace of a prefix as Word writes it, not as strict files do.
func spaceOf(prefix string) string {
	found := ""
	for uri, p := range spaces {
		if p == prefix && (found == "" || !strings.HasPrefix(uri, "http://purl.oclc.org/")) {
			found = uri
		}
	}
	return found
}

// escape writes a text so that it is safe in content and attributes; what XML
// cannot hold is left out.
func escape(out *strings.Builder, s string) {
	for _, r := range s {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '"':
			out.WriteString("&quot;")
		case r == '\t':
			out.WriteString("&#9;")
		case r == '\n':
			out.WriteString("&#10;")
		case r < 0x20 || r == 0xfffe || r == 0xffff:
		default:
			out.WriteRune(r)
		}
	}
}
