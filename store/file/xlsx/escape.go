package xlsx

import (
	"strings"
	"unicode/utf8"
)

// escape makes a text fit for an element of XML. Characters that XML cannot
// hold are left out: texts were cleaned long before they came here.
func escape(s string) string {
	if !strings.ContainsAny(s, "&<>\ufffe\uffff") && utf8.ValidString(s) && !hasControls(s) {
		return s
	}
	var out strings.Builder
	out.Grow(len(s) + len(s)/8)
	for _, r := range s {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '\t':
			out.WriteString("&#9;")
		case r < ' ' && r != '\n', r == 0xfffe, r == 0xffff:
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

func hasControls(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' && s[i] != '\n' {
			return true
		}
	}
	return false
}

// attribute makes a text fit for an attribute of XML.
func attribute(s string) string {
	s = strings.ReplaceAll(escape(s), `"`, "&quot;")
	return strings.ReplaceAll(s, "\n", "&#10;")
}

// keepEscapes protects what looks like the escape of a character, such as
// _x000D_, by escaping its first sign.
func keepEscapes(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var out strings.Builder
	for i := range len(s) {
		if strings.HasPrefix(s[i:], "_x") {
			if _, ok := escaped(s[i:]); ok {
				out.WriteString("_x005F")
			}
		}
		out.WriteByte(s[i])
	}
	return out.String()
}

// headerText makes a text fit for the head or foot of a page, where & begins a
// command. It is cut, between words, where it is longer than it may be.
func headerText(s string, most int) string {
	s = strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "&", "&&")
	if units(s) <= most {
		return s
	}
	s = cut(s, max(0, most-1))
	return strings.TrimRight(s[:max(0, strings.LastIndex(s, " "))], "& ") + "…"
}
