// Package prose holds the rules for text: what every text from outside passes
// before it is kept or shown. It knows nothing of reviews or screens.
package prose

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Cleaning counts what Clean changed.
type Cleaning struct {
	Removed    int // control characters and bidirectional overrides taken out
	Normalised int // texts that were not in Unicode's normal form C
}

// Add sums two cleanings.
func (c *Cleaning) Add(other Cleaning) {
	c.Removed += other.Removed
	c.Normalised += other.Normalised
}

// Clean makes a text from outside safe to keep and to show: it removes C0
// control characters except tab and line feed, DEL, C1, and the bidirectional
// overrides and isolates (they can reverse what a reader sees); it turns CR and
// CR LF into LF, replaces bytes that are no UTF-8 with U+FFFD, and brings the
// text to normal form C. Nothing else changes: leading and trailing space stay.
func Clean(s string) (string, Cleaning) {
	var c Cleaning
	if isPlain(s) {
		return s, c
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "\uFFFD")
	}
	if strings.ContainsRune(s, '\r') {
		s = strings.ReplaceAll(s, "\r\n", "\n")
		s = strings.ReplaceAll(s, "\r", "\n")
	}
	s = strings.Map(func(r rune) rune {
		if hostile(r) {
			c.Removed++
			return -1
		}
		return r
	}, s)
	if !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
		c.Normalised = 1
	}
	return s, c
}

// isPlain says whether a text is ASCII without control characters, the common
// case, so that it can be kept as it is.
func isPlain(s string) bool {
	for i := range len(s) {
		if b := s[i]; b >= 0x7f || (b < 0x20 && b != '\n' && b != '\t') {
			return false
		}
	}
	return true
}

func hostile(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < 0x20, r >= 0x7f && r <= 0x9f:
		return true
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return true
	}
	return false
}
