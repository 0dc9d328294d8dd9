package timetable

import (
	"strings"
	"testing"
)

// A phrase means one thing: the second of two entries would silently win.
func TestPhrasesAreListedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, entry := range vocabulary {
		for phrase := range strings.SplitSeq(entry.phrases, ", ") {
			key := strings.ReplaceAll(phrase, "-", " ")
			if seen[key] {
				t.Errorf("%q is listed twice", phrase)
			}
			seen[key] = true
			if phrase != strings.ToLower(phrase) || strings.TrimSpace(phrase) == "" {
				t.Errorf("%q is not in lower case, or blank", phrase)
			}
			for word := range strings.FieldsSeq(key) {
				if len(word) > longestWord {
					t.Errorf("%q has a word longer than %d", phrase, longestWord)
				}
			}
		}
	}
}

// Every phrase is found again in a sentence, whatever its case.
func TestPhrasesAreFound(t *testing.T) {
	for _, entry := range vocabulary {
		for phrase := range strings.SplitSeq(entry.phrases, ", ") {
			words := strings.ToUpper(phrase) + " !"
			tokens := understand(words, scan(words, nil))
			if tokens[0].sense != entry.sense || tokens[0].val != entry.val || int(tokens[0].end) != len(phrase) {
				t.Errorf("%q is taken as %q, sense %d (%d), want %d (%d)", phrase, words[:tokens[0].end], tokens[0].sense, tokens[0].val, entry.sense, entry.val)
			}
		}
	}
}
