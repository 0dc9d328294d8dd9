// Package text measures, cuts, pads and wraps display text in terminal cells.
//
// It owns the rule for how any string becomes cells: grapheme clusters as
// github.com/charmbracelet/x/ansi counts them, control characters as visible
// glyphs, line breaks and tabs within one line as a space. It knows nothing of
// colours, widgets or records. Strings are plain unless a function says that
// it takes styled ones.
package text

import "strings"

// TabStop is the distance of tab stops where tabs are expanded: in wrapped
// text and in editors. In a single line a tab is shown as one space.
const TabStop = 4

// Ellipsis ends a text that was cut to fit.
const Ellipsis = "…"

const blanks = "                                                                " +
	"                                                                " +
	"                                                                " +
	"                                                                "

// Spaces returns n blanks, and the empty string for n below one.
func Spaces(n int) string {
	switch {
	case n <= 0:
		return ""
	case n <= len(blanks):
		return blanks[:n]
	}
	return strings.Repeat(" ", n)
}

// AppendSpaces appends n blanks to dst.
func AppendSpaces(dst []byte, n int) []byte {
	for n > len(blanks) {
		dst = append(dst, blanks...)
		n -= len(blanks)
	}
	if n > 0 {
		dst = append(dst, blanks[:n]...)
	}
	return dst
}

// Printable reports whether s is printable ASCII alone, so that its length in
// bytes is its width in cells.
func Printable(s string) bool {
	for i := range len(s) {
		if b := s[i]; b < 0x20 || b > 0x7e {
			return false
		}
	}
	return true
}

// Width returns the cells that s takes once it is shown.
func Width(s string) int {
	if Printable(s) {
		return len(s)
	}
	width := 0
	for i := 0; i < len(s); {
		size, cells := Next(s[i:])
		width += cells
		i += size
	}
	return width
}
