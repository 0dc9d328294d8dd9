package prose

import (
	"strconv"
	"strings"
)

// OneLine returns s with one blank between its words and none around them.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Count returns a number with the words for one thing or for several.
func Count(n int, one, several string) string { return strconv.Itoa(n) + " " + Noun(n, one, several) }

// Noun returns the word for one thing or for several, by their number.
func Noun(n int, one, several string) string {
	if n == 1 {
		return one
	}
	return several
}
