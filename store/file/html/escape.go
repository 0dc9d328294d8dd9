package html

import (
	"strings"
	"unicode/utf8"
)

// escape writes a text so that nothing in it is markup. Line feeds become
// lineBreak; other control characters, which HTML cannot hold, are left out.
func escape(out *strings.Builder, s, lineBreak string) {
	from := 0
	for i := 0; i < len(s); i++ {
		var with string
		switch b := s[i]; {
		case b >= utf8.RuneSelf:
			continue
		case b == '&':
			with = "&amp;"
		case b == '<':
			with = "&lt;"
		case b == '>':
			with = "&gt;"
		case b == '"':
			with = "&quot;"
		case b == '\'':
			with = "&#39;"
		case b == '\n':
			with = lineBreak
		case b >= ' ' && b != 0x7f || b == '\t':
			continue
		}
		out.WriteString(s[from:i])
		out.WriteString(with)
		from = i + 1
	}
	out.WriteString(s[from:])
}

// safeLink keeps addresses of the web and of mail, and drops all others.
func safeLink(address string) string {
	scheme, _, ok := strings.Cut(address, ":")
	if ok {
		switch strings.ToLower(scheme) {
		case "http", "https", "mailto":
			return address
		}
	}
	return ""
}
