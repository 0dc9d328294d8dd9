package capture

import (
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
	words := lastWords(s)
	first := len(words)
	for first > 0 && timely(words[first-1].small) {
		first--
	}
	words = words[first:]
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

// lastWords returns the words at the end of a text's last line.
func lastWords(s string) []word {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	words := make([]word, 0, dueWords)
	limit := max(0, len(s)-dueWindow)
	for end := len(s); end > limit && len(words) < dueWords; {
		at := strings.LastIndexAny(s[limit:end], " \t\n\u00a0") + limit
		space := at >= limit
		from := limit
		if space {
			from = at + len(" ")
			if s[at] >= 0x80 {
				from = at + len("\u00a0")
			}
		} else if limit > 0 {
			break // cut in two by the window
		}
		if from < end {
			words = append(words, wordOf(s, from, end))
		}
		if !space || s[at] == '\n' {
			break
		}
		end = at
	}
	for i, j := 0, len(words)-1; i < j; i, j = i+1, j-1 {
		words[i], words[j] = words[j], words[i]
	}
	return words
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
