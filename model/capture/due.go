package capture

import (
	"slices"
	"strings"
	"unicode"
)

// A date at the end of an action is looked for in its last words alone.
const (
	dueWindow = 120
	dueWords  = 14
)

// word is one word of the end of a text: small, without marks around it.
type word struct {
	at, end int // in bytes of the text
	small   string
	opens   bool // a bracket or mark parts it from what is before
}

// cutDue takes the date from the end of a text: "by 30 June", "before the next
// meeting". A text without one comes back whole.
func cutDue(s string) (text, due string) {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	words := timelyWords(s)
	var starts []int
	for i := 0; i < len(words); {
		n := startAt(words, i)
		if n > 0 {
			starts = append(starts, i)
		}
		i += max(n, 1)
	}
	if len(starts) == 0 {
		return s, ""
	}
	n := len(starts) - 1
	for n > 0 && starts[n] > 0 && (words[starts[n]-1].small == "or" || words[starts[n]-1].small == "and") {
		n--
	}
	begin := starts[n]
	if !dated(words[begin:]) {
		return s, ""
	}
	due = strings.TrimRight(strings.TrimSpace(s[words[begin].at:]), ".;, ")
	text = strings.TrimRightFunc(s[:words[begin].at], func(c rune) bool {
		return unicode.IsSpace(c) || isDash(c) || c == ',' || c == ';'
	})
	if bare, ok := strings.CutSuffix(due, ")"); ok && !strings.Contains(due, "(") {
		before, bracketed := strings.CutSuffix(text, "(")
		if !bracketed {
			return s, ""
		}
		due, text = bare, strings.TrimRight(before, " ")
	}
	if strings.HasSuffix(text, "(") || strings.Contains(due, ")") && !strings.Contains(due, "(") {
		return s, ""
	}
	return text, due
}

// cutDueAnywhere looks for a date at the end of a text, and where there is
// none, at the end of its first line.
func cutDueAnywhere(s string) (text, due string) {
	if text, due = cutDue(s); due != "" {
		return text, due
	}
	i := strings.IndexByte(s, '\n')
	if i < 0 {
		return s, ""
	}
	if text, due = cutDue(s[:i]); due != "" {
		return text + s[i:], due
	}
	return s, ""
}

// timelyWords returns the words at the end of a text's last line that may
// stand in a date.
func timelyWords(s string) []word {
	var words []word
	limit := max(0, len(s)-dueWindow)
	end := len(s)
	for len(words) < dueWords {
		for end > limit && blankBefore(s, end) > 0 {
			end -= blankBefore(s, end)
		}
		at := end
		for at > limit && s[at-1] != '\n' && blankBefore(s, at) == 0 {
			at--
		}
		if at >= end || at == limit && limit > 0 {
			break
		}
		w := wordOf(s, at, end)
		if !timely(w.small) {
			break
		}
		words = append(words, w)
		end = at
	}
	slices.Reverse(words)
	return words
}

// blankBefore returns the size of the blank that ends at a place, which may be
// one that does not break the line, or 0.
func blankBefore(s string, at int) int {
	switch {
	case at > 0 && (s[at-1] == ' ' || s[at-1] == '\t'):
		return 1
	case strings.HasSuffix(s[:at], "\u00a0"):
		return len("\u00a0")
	}
	return 0
}

func wordOf(s string, at, end int) word {
	w := word{at: at, end: end}
	if s[at] == '(' {
		w.opens = true
		w.at++
	}
	before := strings.TrimRight(s[:at], " ")
	if before == "" || strings.ContainsAny(before[len(before)-1:], ",;:.-") || strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") {
		w.opens = true
	}
	w.small = strings.ToLower(strings.Trim(s[w.at:end], ".,;:()"))
	return w
}

// startAt returns how many words begin a date at a place, or 0.
func startAt(words []word, i int) int {
	for _, start := range dueStarts {
		if i+len(start) > len(words) {
			continue
		}
		match := true
		for n, w := range start {
			match = match && words[i+n].small == w
		}
		if !match {
			continue
		}
		switch start[0] {
		case "due", "deadline":
			if !words[i].opens {
				continue
			}
		case "for":
			if !strings.HasPrefix(words[len(words)-1].small, "meeting") {
				continue
			}
		}
		return len(start)
	}
	return 0
}
