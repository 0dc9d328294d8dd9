package docx

import (
	"strings"
	"unicode/utf8"
)

// escape makes a text safe in XML content and attributes. Characters that XML
// cannot hold are left out.
func escape(s string) string {
	if !strings.ContainsFunc(s, unsafe) && utf8.ValidString(s) {
		return s
	}
	var out strings.Builder
	writeEscaped(&out, s)
	return out.String()
}

func unsafe(r rune) bool {
	switch r {
	case '&', '<', '>', '"', 0xfffe, 0xffff:
		return true
	}
	return r < 0x20
}

// writeEscaped writes a text so that it is safe in XML.
func writeEscaped(out *strings.Builder, s string) {
	from := 0
	for i, r := range s {
		var with string
		switch {
		case r == '&':
			with = "&amp;"
		case r == '<':
			with = "&lt;"
		case r == '>':
			with = "&gt;"
		case r == '"':
			with = "&quot;"
		case r == '\t':
			with = "&#9;"
		case r == '\n':
			with = "&#10;"
		case r < 0x20 || r == 0xfffe || r == 0xffff:
		case r == utf8.RuneError:
			with = "\ufffd"
		default:
			continue
		}
		out.WriteString(s[from:i])
		out.WriteString(with)
		_, width := utf8.DecodeRuneInString(s[i:])
		from = i + width
	}
	out.WriteString(s[from:])
}

// writeText writes a run's content: text, and the elements that stand for
// tabs, line breaks and the two special hyphens.
func writeText(out *strings.Builder, s string) {
	for s != "" {
		i := strings.IndexAny(s, "\t\n\u2011\u00ad")
		plain := s
		if i >= 0 {
			plain = s[:i]
		}
		if plain != "" {
			if outerSpace(plain) {
				out.WriteString(`<w:t xml:space="preserve">`)
			} else {
				out.WriteString(`<w:t>`)
			}
			writeEscaped(out, plain)
			out.WriteString(`</w:t>`)
		}
		if i < 0 {
			return
		}
		r, width := utf8.DecodeRuneInString(s[i:])
		out.WriteString(map[rune]string{'\t': `<w:tab/>`, '\n': `<w:br/>`, '\u2011': `<w:noBreakHyphen/>`, '\u00ad': `<w:softHyphen/>`}[r])
		s = s[i+width:]
	}
}

// outerSpace says whether a text has space that programs drop unless told.
func outerSpace(s string) bool {
	return s[0] == ' ' || s[len(s)-1] == ' ' || strings.Contains(s, "  ")
}
