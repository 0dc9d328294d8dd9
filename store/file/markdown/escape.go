package markdown

import "strings"

// inline writes a text so that none of it is markup, on one line: line feeds
// become lineBreak.
func inline(s, lineBreak string) string {
	if !strings.ContainsAny(s, "\\`*_[]<>&|~$#\n\t") {
		return s
	}
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		switch b := s[i]; b {
		case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '|', '~', '$', '#':
			out.WriteByte('\\')
			out.WriteByte(b)
		case '\n':
			out.WriteString(lineBreak)
		case '\t':
			out.WriteByte(' ')
		default:
			out.WriteByte(b)
		}
	}
	return out.String()
}

// lineStart keeps the beginning of a line from being a list, a rule, an
// underline or code.
func lineStart(s string) string {
	s = strings.TrimLeft(s, " ")
	if s == "" {
		return s
	}
	switch s[0] {
	case '-', '+', '=':
		return `\` + s
	}
	rest := strings.TrimLeft(s, "0123456789")
	if digits := len(s) - len(rest); digits > 0 && rest != "" && (rest[0] == '.' || rest[0] == ')') {
		return s[:digits] + `\` + rest
	}
	return s
}

// safeLink keeps addresses of the web and of mail that fit between angle
// brackets, and drops all others.
func safeLink(address string) string {
	scheme, _, ok := strings.Cut(address, ":")
	if !ok || strings.ContainsAny(address, "<>\n\r\\") {
		return ""
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		return address
	}
	return ""
}
