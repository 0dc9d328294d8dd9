package text

import (
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

const (
	replacement = "\uFFFD"
	dotted      = "\u25CC"
)

// Next returns the size in bytes of the first grapheme cluster of s and the
// cells it takes when shown. A tab counts one cell: where tabs are expanded,
// the caller knows the column. It returns zeros for an empty s.
func Next[T string | []byte](s T) (size, cells int) {
	switch {
	case len(s) == 0:
		return 0, 0
	case s[0] >= utf8.RuneSelf:
		return nextCluster(s)
	case len(s) == 1:
		return 1, 1
	case s[1] >= utf8.RuneSelf:
		return nextCluster(s)
	case s[0] == '\r' && s[1] == '\n':
		return 2, 1
	}
	return 1, 1
}

// nextCluster is Next beyond ASCII. Runes that never join their neighbours are
// settled by a small table, because asking the segmenter costs an allocation.
func nextCluster[T string | []byte](s T) (size, cells int) {
	r, size := decode(s)
	if r == utf8.RuneError && size == 1 {
		return 1, 1
	}
	if cells := loner(r); cells > 0 {
		if size == len(s) || s[size] < utf8.RuneSelf {
			return size, cells
		}
		if next, n := decode(s[size:]); loner(next) > 0 || next == utf8.RuneError && n == 1 {
			return size, cells
		}
	}
	cluster, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	if n := validLen(cluster); n < len(cluster) { // a broken byte is a cluster of its own
		cluster = cluster[:max(n, size)]
		width = ansi.StringWidth(string(cluster))
	}
	_, cells = glyph(string(cluster), width)
	return max(len(cluster), size), cells
}

// validLen returns the size of the part of s before its first broken byte.
func validLen[T string | []byte](s T) int {
	for i := 0; i < len(s); {
		r, size := decode(s[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(s)
}

// Prev returns the size in bytes of the last grapheme cluster of s.
func Prev[T string | []byte](s T) int {
	n := len(s)
	switch {
	case n == 0:
		return 0
	case s[n-1] < utf8.RuneSelf && (n == 1 || s[n-2] < utf8.RuneSelf):
		if n > 1 && s[n-2] == '\r' && s[n-1] == '\n' {
			return 2
		}
		return 1
	}
	for far := 512; ; far *= 4 {
		start, sure := clusterSeam(s, far)
		last, at := 0, start
		for i := start; i < n; i += last {
			last, _ = Next(s[i:])
			at = i
		}
		if sure || at > start {
			return last
		}
	}
}

// clusterSeam walks back from the end of s, about so far, to a place where a
// cluster surely begins and behind which at least one whole cluster stands.
func clusterSeam[T string | []byte](s T, far int) (at int, sure bool) {
	r, size := decodeLast(s)
	i := len(s) - size
	for i > 0 {
		before, size := decodeLast(s[:i])
		if seam(before) && seam(r) && (before != '\r' || r != '\n') {
			return i, true
		}
		if len(s)-i >= far {
			return i, false
		}
		i -= size
		r = before
	}
	return 0, true
}

// seam reports a rune that neither joins another such rune before it nor one
// after it. A broken byte reads as RuneError, which is as good a place.
func seam(r rune) bool { return r < utf8.RuneSelf || r == utf8.RuneError || loner(r) > 0 }

// loner returns the cells of runes that form a cluster by themselves unless a
// combining rune follows, and zero for every rune it does not know.
func loner(r rune) int {
	switch {
	case r < 0x20 || r == 0x7f:
		return 0
	case r < 0x7f, r >= 0xa1 && r <= 0x2ff && r != 0xad:
		return 1
	case r >= 0x391 && r <= 0x3ce && r != 0x3a2, r >= 0x400 && r <= 0x481:
		return 1
	case r >= 0x2010 && r <= 0x2027, r >= 0x2030 && r <= 0x205e, r == 0x20ac:
		return 1
	case r >= 0x2190 && r <= 0x21ff, r >= 0x2500 && r <= 0x25fc:
		return 1
	case r >= 0x3041 && r <= 0x3096, r >= 0x30a1 && r <= 0x30fa, r >= 0x4e00 && r <= 0x9fff:
		return 2
	}
	return 0
}

// Glyph returns what is drawn for one grapheme cluster and its cells. Line
// breaks and tabs become a space, other control characters a visible sign;
// what has no width of its own and no shape is not drawn.
func Glyph(cluster string) (shown string, cells int) {
	if len(cluster) == 1 && cluster[0] >= 0x20 && cluster[0] < 0x7f {
		return cluster, 1
	}
	return glyph(cluster, ansi.StringWidth(cluster))
}

func glyph(cluster string, width int) (shown string, cells int) {
	r, size := utf8.DecodeRuneInString(cluster)
	switch {
	case r == '\t' || r == '\n' || r == '\r' || r == 0x2028 || r == 0x2029:
		return " ", 1
	case r < 0x20:
		return string(0x2400 + r), 1
	case r == 0x7f:
		return "\u2421", 1
	case r < 0xa0 && r >= 0x80, r == utf8.RuneError && size <= 1, isBidi(r), !utf8.ValidString(cluster):
		return replacement, 1
	case unicode.Is(unicode.Variation_Selector, r), unicode.Is(unicode.Cf, r) && ansi.StringWidth(string(r)) == 0:
		return "", 0
	case unicode.In(r, unicode.Mn, unicode.Me):
		return dotted + string(r), 1
	case width > 0:
		return cluster, width
	}
	return "", 0
}

// isBidi reports the overrides, embeddings and isolates that reorder a line.
func isBidi(r rune) bool {
	return r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

func decode[T string | []byte](s T) (rune, int) {
	var b [utf8.UTFMax]byte
	n := copy(b[:], s)
	return utf8.DecodeRune(b[:n])
}

func decodeLast[T string | []byte](s T) (rune, int) {
	var b [utf8.UTFMax]byte
	n := copy(b[:], s[max(0, len(s)-utf8.UTFMax):])
	return utf8.DecodeLastRune(b[:n])
}

// Joins reports whether s begins or ends with a rune that may form one cluster
// with what is put beside it.
func Joins(s string) bool {
	if s == "" {
		return false
	}
	first, _ := decode(s)
	last, _ := decodeLast(s)
	return !seam(first) || !seam(last)
}
