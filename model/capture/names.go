package capture

import "strings"

// names parts a list of leads: "Pam Lowe, GD and Head of Planning and Housing".
// "and" parts names only where that is certain.
func (p *parser) names(words string) []string {
	if p.known(words) && !strings.ContainsAny(words, `/\,;`) {
		return []string{words}
	}
	var out []string
	for piece := range strings.FieldsFuncSeq(words, func(c rune) bool { return c == '/' || c == '\\' || c == ',' || c == ';' }) {
		piece = strings.Join(strings.Fields(piece), " ")
		piece = strings.TrimPrefix(piece, "and ")
		if piece == "" {
			continue
		}
		if len(piece) <= longestName && !p.known(piece) && (strings.Contains(piece, " and ") || strings.Contains(piece, " & ")) {
			out = append(out, p.partAnd(piece)...)
			continue
		}
		out = append(out, p.article(piece))
	}
	return out
}

// partAnd parts names at "and": the longest known ones first. What is left is
// parted where each part may be a name by itself, so that an unknown "Head of
// Planning and Housing" stays whole.
func (p *parser) partAnd(piece string) []string {
	parts := strings.Split(strings.ReplaceAll(piece, " & ", " and "), " and ")
	if len(parts) > 8 {
		return []string{piece}
	}
	var out, loose []string
	settle := func() {
		whole := strings.Join(loose, " and ")
		apart := true
		for _, n := range loose {
			apart = apart && (isInitials(n) || strings.Contains(n, " "))
		}
		if apart {
			out = append(out, loose...)
		} else if whole != "" {
			out = append(out, whole)
		}
		loose = loose[:0]
	}
	for i := 0; i < len(parts); {
		j := len(parts)
		for j > i && !p.known(p.article(strings.Join(parts[i:j], " and "))) {
			j--
		}
		if j == i {
			loose = append(loose, p.article(parts[i]))
			i++
			continue
		}
		settle()
		out = append(out, p.article(strings.Join(parts[i:j], " and ")))
		i = j
	}
	settle()
	return out
}

// allInitials says whether names are all initials, one of them known.
func (p *parser) allInitials(names []string, someKnown bool) bool {
	found := false
	for _, n := range names {
		if !isInitials(n) {
			return false
		}
		found = found || p.known(n)
	}
	return found || !someKnown
}
