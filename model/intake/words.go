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

// hasWords says whether phrase stands in s as whole words; both are in the form
// of foldWords.
func hasWords(s, phrase string) bool {
	return strings.Contains(" "+s+" ", " "+phrase+" ")
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

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
