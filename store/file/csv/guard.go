package csv

import (
	"strings"
	"unicode/utf8"
)

// guarded are the characters with which a spreadsheet begins a formula or a
// command, and their full-width forms.
const guarded = "=+-@\t\r\n|%＝＋－＠｜％"

// guard puts an apostrophe in front of a text that a spreadsheet could take for
// a formula. Texts that already look guarded get one more, so that unguard
// always gives back what was guarded.
func guard(s string) string {
	if startsGuarded(s) {
		return "'" + s
	}
	return s
}

// unguard takes the apostrophe off that guard put on.
func unguard(s string) string {
	if strings.HasPrefix(s, "'") && startsGuarded(s) {
		return s[1:]
	}
	return s
}

// startsGuarded says whether the first character after any apostrophes is one
// that has to be guarded.
func startsGuarded(s string) bool {
	s = strings.TrimLeft(s, "'")
	if s == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(guarded, r) && r != utf8.RuneError
}
