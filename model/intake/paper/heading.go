package paper

import (
	"strings"
	"unicode"
)

// findHeadings takes paragraphs for headings that look like one, in documents
// that do not mark theirs.
func findHeadings(all []*block) {
	for i, b := range all {
		if b.style != para && b.style != item || b.bullet || b.text == "" {
			continue
		}
		if b.style == item && b.was == "list item" {
			continue // numbered by the document itself
		}
		if !headingLike(b, neighbour(all, i, -1), neighbour(all, i, 1)) {
			continue
		}
		b.style, b.looks = head, true
		b.level = looksLevel
		if b.label != "" && b.label[0] >= '0' && b.label[0] <= '9' {
			b.level = min(looksLevel-1, 2+strings.Count(b.label, "."))
			b.text = b.written
			b.label = ""
		}
	}
}

func neighbour(all []*block, i, step int) *block {
	for i += step; i >= 0 && i < len(all); i += step {
		if all[i].style != aside {
			return all[i]
		}
	}
	return nil
}

// headingLike says whether a paragraph looks like a heading: short, no
// sentence, set in bold or in capitals, named as a topic, or with a number that
// its neighbours do not go on with.
func headingLike(b, before, after *block) bool {
	text := strings.TrimSpace(b.text)
	if strings.Contains(text, "\n") || wordCount(text) > 12 || strings.ContainsAny(lastRune(text), ".;,") || after == nil || decision(text) != nil {
		return false
	}
	if b.label != "" {
		digits := b.label[0] >= '0' && b.label[0] <= '9'
		if t, exact := topicOf(text); before != nil && before.style == head && (t == noTopic || !exact) {
			return false // the only item under a heading
		}
		return digits && !goesOn(before) && !goesOn(after) && !strings.HasSuffix(text, "?")
	}
	if label, value, ok := strings.Cut(text, ":"); ok && strings.TrimSpace(value) != "" && wordCount(label) < 8 {
		return false
	}
	if b.bold || capitals(text) {
		return true
	}
	t, exact := topicOf(text)
	leads := t == recommendations && strings.HasSuffix(text, ":") && wordCount(text) > 2
	return t != noTopic && exact && wordCount(text) <= 6 && !leads
}

// goesOn says whether a block is an item that is numbered by hand.
func goesOn(b *block) bool {
	return b != nil && b.style == item && b.label != "" && b.was != "list item"
}

func lastRune(s string) string {
	r := []rune(s)
	if len(r) == 0 {
		return ""
	}
	return string(r[len(r)-1])
}

// capitals says whether a text of two words or more is set in capitals.
func capitals(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			letters++
		}
	}
	return letters >= 5
}
