package paper

import (
	"slices"
	"strings"
)

// mostTail is how many words may stand between a topic and the list that it
// announces: "the key risks at this point include:".
const mostTail = 4

// announced returns the topic that a paragraph announces the list below it to
// be about, in its last words. Sure says that it is announced in so many words:
// with a colon, or as "the following …".
func announced(lead string) (t topic, sure bool) {
	lead = strings.TrimSpace(lead)
	colon := strings.HasSuffix(strings.TrimRight(lead, "- –"), ":")
	if i := lastSentence(lead); i > 0 {
		lead = lead[i:]
	}
	words := stems(lead)
	all := mentions(lead)
	slices.Reverse(all)
	for _, m := range all {
		tail := m.of - m.first - m.words
		following := m.first > 0 && slices.Contains(words[max(0, m.first-3):m.first], "following")
		if tail <= mostTail && (colon || following) || following && tail <= 2*mostTail {
			return m.topic, colon
		}
	}
	return noTopic, false
}

// lastSentence returns where the last sentence of a text begins.
func lastSentence(s string) int {
	body := strings.TrimRight(s, " .:-–")
	at := -1
	for _, end := range []string{". ", "? ", "! ", ".\n"} {
		if i := strings.LastIndex(body, end); i > at {
			at = i
		}
	}
	if at < 0 {
		return 0
	}
	return at + 2
}

// leadsIn says whether a paragraph does no more than introduce what follows.
func leadsIn(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), "-– ")
	return strings.HasSuffix(s, ":") || wordCount(s) <= 2 && strings.EqualFold(strings.Trim(s, ": "), "that")
}
