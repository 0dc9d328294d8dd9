package text

import (
	"unicode"
	"unicode/utf8"
)

// IndexFold finds sub in s whatever the case of either, and returns the bytes
// of s that it covers, or -1, -1. An empty sub is never found.
func IndexFold(s, sub string) (start, end int) {
	if sub == "" {
		return -1, -1
	}
	first, _ := utf8.DecodeRuneInString(sub)
	first = fold(first)
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if fold(r) == first {
			if n, ok := prefixFold(s[i:], sub); ok {
				return i, i + n
			}
		}
		i += size
	}
	return -1, -1
}

// prefixFold reports whether s begins with sub, and in how many bytes of s.
func prefixFold(s, sub string) (size int, ok bool) {
	n := 0
	for _, want := range sub {
		r, size := utf8.DecodeRuneInString(s[n:])
		if size == 0 || fold(r) != fold(want) {
			return 0, false
		}
		n += size
	}
	return n, true
}

func fold(r rune) rune {
	if r < utf8.RuneSelf {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}
	return unicode.ToLower(r)
}
