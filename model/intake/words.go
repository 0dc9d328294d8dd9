package intake

import (
	"strings"
	"unicode"
)

// fold brings a heading or a name to the form in which two are compared: lower
// case, single spaces, no punctuation at its ends.
func fold(s string) string {
	s = strings.ToLower(strings.Join(strings.Fields(s), " "))
	return strings.Trim(s, " :.*?-–")
}

// foldWords is fold with every run of other than letters and digits made a
// single space, so that "Lead Officer(s)" meets "lead officer s".
func foldWords(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func hasLetters(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

func hasAnyPrefix(s string, prefixes ...string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// hasAnyWord says whether one of the words stands in a text in the form of
// foldWords.
func hasAnyWord(folded string, words ...string) bool {
	for w := range strings.SplitSeq(folded, " ") {
		for _, want := range words {
			if w == want {
				return true
			}
		}
	}
	return false
}

// leadingNumber returns the number that a heading begins with, such as 2 of
// "2. Policy" or of "2. 2. Policy", and the words behind it.
func leadingNumber(s string) (number, words string) {
	s = strings.TrimSpace(s)
	end := 0
	for end < len(s) && (s[end] >= '0' && s[end] <= '9') {
		end++
	}
	if end == 0 || end > 3 || end == len(s) {
		return "", s
	}
	rest := strings.TrimLeft(s[end:], ".):- 0123456789")
	if rest == s[end:] || rest == "" {
		return "", s
	}
	return s[:end], rest
}

// holds says whether a text stands in another, however either is spaced.
func holds(text, part string) bool {
	return strings.Contains(strings.Join(strings.Fields(text), " "), strings.Join(strings.Fields(part), " "))
}

// ColumnLetter returns what a spreadsheet calls a column, from 0: A, B … Z, AA.
func ColumnLetter(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}
