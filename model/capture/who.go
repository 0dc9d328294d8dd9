package capture

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nameWindow is how far into a line a name may reach, in bytes.
const nameWindow = 160

// longestName is the longest name that is looked for, in bytes.
const longestName = 80

// speaker parts who spoke from what was said: "Cllr Shah: how many". A word
// before a colon that may be something else than a name stays in the text,
// unless lenient.
func (p *parser) speaker(s string, lenient bool) (who, text string) {
	line := firstLine(s)
	i := strings.IndexByte(line, ':')
	if i < 0 || i+1 < len(line) && !unicode.IsSpace(rune(line[i+1])) {
		return "", s
	}
	name := strings.TrimSpace(line[:i])
	c := p.classify(name)
	if c == notName || c == capitalised && !lenient {
		return "", s
	}
	return name, trimLeft(s[i+1:])
}

// promiser parts who promised from what was promised: "Head of Service: to send
// the figures", "by PL to send them".
func (p *parser) promiser(s string) (who, text string) {
	rest := s
	if len(s) > 3 && strings.EqualFold(s[:3], "by ") {
		rest = trimLeft(s[3:])
	}
	if who, text = p.speaker(rest, true); who != "" {
		return p.article(who), text
	}
	if l, ok := p.leadsFirst(rest); ok && l.due == "" {
		return l.as, l.text
	}
	return "", s
}

// article takes "the" from the front of a name, unless somebody is known by it.
func (p *parser) article(name string) string {
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") && p.ctx.People.Find(name) == nil {
		return trimLeft(name[4:])
	}
	return name
}

// class says how surely words name somebody. The order is of certainty.
type class uint8

const (
	notName     class = iota
	capitalised       // one word with a capital
	named             // it looks like a name or a post
	initials
	known // in the directory
)

// classify says how surely words name somebody.
func (p *parser) classify(name string) class {
	name = p.article(name)
	switch {
	case name == "" || len(name) > longestName:
		return notName
	case p.known(name):
		return known
	case isInitials(name):
		return initials
	case strings.ContainsAny(name, ".?!()[]\"“”\n") && !titled(name):
		return notName
	}
	words := strings.Fields(name)
	if len(words) > 9 || doing[strings.ToLower(words[0])] {
		return notName
	}
	capitals, others := 0, 0
	for _, w := range words {
		switch {
		case small[strings.ToLower(w)]:
		case capitalWord(w):
			capitals++
		default:
			others++
		}
	}
	first, last := strings.ToLower(words[0]), strings.ToLower(words[len(words)-1])
	switch {
	case small[first] || small[last]:
		return notName
	case others == 0 && (capitals >= 2 || titled(name) && len(words) > 1):
		return p.unlessAsked(words)
	case postFirst[first], postLast[last] && plain(words):
		return named
	case capitals == 1 && len(words) == 1:
		return capitalised
	}
	return notName
}

// plain says whether words are a post of a few words, such as "the democratic
// services team", and not a phrase that only ends like one.
func plain(words []string) bool {
	if len(words) > 4 {
		return false
	}
	for _, w := range words {
		if w = strings.ToLower(w); isDigit(w[0]) || small[w] || w == "from" || w == "by" || w == "about" {
			return false
		}
	}
	return true
}

// unlessAsked says no to a name that is somebody known behind one more word:
// that word is likely what is to be done with them.
func (p *parser) unlessAsked(words []string) class {
	if len(words) > 1 && !titles[strings.ToLower(strings.TrimRight(words[0], "."))] && p.known(strings.Join(words[1:], " ")) {
		return notName
	}
	return named
}

// known says whether somebody is known by a name.
func (p *parser) known(name string) bool {
	return name != "" && len(name) <= longestName && !common[name] && p.ctx.People.Find(name) != nil
}

func titled(name string) bool {
	first, _, _ := strings.Cut(name, " ")
	return titles[strings.ToLower(strings.TrimRight(first, "."))]
}

// isInitials says whether a word is two to five capitals.
func isInitials(s string) bool {
	if len(s) < 2 || len(s) > 5 || s == "TO" || s == "THE" {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// capitalWord says whether a word is written as names are. A long word all in
// capitals is not: the Caps Lock key may be down.
func capitalWord(w string) bool {
	w = strings.TrimLeft(w, "'’(")
	c, size := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c) && (len(w) <= 4 || strings.IndexFunc(w[size:], unicode.IsLower) >= 0)
}

// firstLine returns the first line of a text, as far as a name may reach.
func firstLine(s string) string {
	if len(s) > nameWindow {
		end := nameWindow
		for end > 0 && !utf8.RuneStart(s[end]) {
			end--
		}
		s = s[:end]
	}
	line, _, _ := strings.Cut(s, "\n")
	return line
}
