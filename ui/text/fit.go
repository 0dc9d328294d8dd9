package text

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Show returns s as it is drawn in one line, with nothing in it that a
// terminal would act upon.
func Show(s string) string {
	if Printable(s) {
		return s
	}
	return string(appendShown(nil, s))
}

// OneLine returns s with one blank between its words and none around them.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Count returns a number with the words for one thing or for several.
func Count(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + several
}

// Joined joins those of the parts that are not empty.
func Joined(sep string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(parts), func(s string) bool { return s == "" }), sep)
}

// Cut returns as much of s, as shown, as fits into width cells, and adds
// nothing: the result may be narrower.
func Cut(s string, width int) string {
	if width <= 0 {
		return ""
	}
	if Printable(s[:min(len(s), width+1)]) {
		return s[:min(len(s), width)]
	}
	end, _ := reach(s, width)
	return Show(s[:end])
}

// Truncate returns s as shown, in at most width cells; what does not fit ends
// with an ellipsis, at a word where that keeps at least a third of the room.
func Truncate(s string, width int) string {
	if len(s) <= width && Printable(s) {
		return s
	}
	kept, whole := shorten(s, width)
	if whole {
		return Show(kept)
	}
	if width <= 0 {
		return ""
	}
	return Show(kept) + Ellipsis
}

// Fit returns s in exactly width cells: padded on the right, or truncated.
func Fit(s string, width int) string {
	if len(s) <= width && Printable(s) {
		return s + Spaces(width-len(s))
	}
	return string(AppendFit(nil, s, width))
}

// PadLeft returns s in exactly width cells, flush right, or truncated.
func PadLeft(s string, width int) string {
	if len(s) <= width && Printable(s) {
		return Spaces(width-len(s)) + s
	}
	return string(AppendPadLeft(nil, s, width))
}

// AppendFit appends what Fit returns.
func AppendFit(dst []byte, s string, width int) []byte {
	dst, used := AppendTruncated(dst, s, width)
	return AppendSpaces(dst, width-used)
}

// AppendPadLeft appends what PadLeft returns.
func AppendPadLeft(dst []byte, s string, width int) []byte {
	if len(s) <= width && Printable(s) {
		dst = AppendSpaces(dst, width-len(s))
		return append(dst, s...)
	}
	shown := Truncate(s, width)
	dst = AppendSpaces(dst, width-Width(shown))
	return append(dst, shown...)
}

// AppendTruncated appends what Truncate returns, and says how many cells it
// took.
func AppendTruncated(dst []byte, s string, width int) (row []byte, used int) {
	if width <= 0 {
		return dst, 0
	}
	if len(s) <= width && Printable(s) {
		return append(dst, s...), len(s)
	}
	kept, whole := shorten(s, width)
	dst = appendShown(dst, kept)
	used = Width(kept)
	if !whole {
		dst = append(dst, Ellipsis...)
		used++
	}
	return dst, used
}

// shorten returns the part of s that stands before the ellipsis, or the whole
// of s if it fits. Words end at blanks and at the strokes between names.
func shorten(s string, width int) (kept string, whole bool) {
	if width <= 0 {
		return "", s == ""
	}
	end, cells := width-1, width-1
	if !Printable(s[:min(len(s), width+1)]) || len(s) <= width {
		if all, _ := reach(s, width); all == len(s) {
			return s, true
		}
		end, cells = reach(s, width-1)
	}
	kept = s[:end]
	if end > 0 && s[end] != ' ' && s[end] != '\n' && s[end] != '/' {
		space := strings.LastIndexAny(kept, " \n\t/")
		if space > 0 && 3*(cells-Width(kept[space:])) >= width-1 {
			kept = kept[:space]
		}
	}
	return strings.TrimRight(kept, " \n\t\r"), false
}

// reach returns how many bytes of s fit into width cells, and the cells they
// take.
func reach(s string, width int) (end, cells int) {
	for end < len(s) {
		size, c := Next(s[end:])
		if cells+c > width {
			break
		}
		end += size
		cells += c
	}
	return end, cells
}

// appendShown appends s as drawn. A cluster that is not drawn can leave two
// others side by side that would join; then each odd one is replaced, because
// a row that is a cell too long spoils the whole screen.
func appendShown(dst []byte, s string) []byte {
	if Printable(s) {
		return append(dst, s...)
	}
	start, odd, cells := len(dst), false, 0
	for i := 0; i < len(s); {
		size, c := Next(s[i:])
		if r, n := decode(s[i:]); n == size && loner(r) > 0 {
			dst = append(dst, s[i:i+size]...)
		} else {
			shown, _ := Glyph(s[i : i+size])
			dst = append(dst, shown...)
			odd = true
		}
		cells += c
		i += size
	}
	if odd && ansi.StringWidth(string(dst[start:])) != cells {
		return appendPlainest(dst[:start], s)
	}
	return dst
}

// appendPlainest appends s with a sign in place of every cluster that might
// join its neighbours.
func appendPlainest(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		size, cells := Next(s[i:])
		if r, n := decode(s[i:]); n == size && loner(r) == cells && cells > 0 {
			dst = append(dst, s[i:i+size]...)
		} else {
			for range cells {
				dst = append(dst, replacement...)
			}
		}
		i += size
	}
	return dst
}

// StyledWidth returns the cells of a row that may hold style sequences.
func StyledWidth(row string) int { return ansi.StringWidth(row) }

// CutStyled returns the cells from left up to right of a styled row, with the
// styles that apply to them. It is slow: cut before styling where you can.
func CutStyled(row string, left, right int) string {
	if right <= left {
		return ""
	}
	return ansi.Cut(row, left, right)
}

// FitStyled brings a styled row to exactly width cells.
func FitStyled(row string, width int) string {
	have := ansi.StringWidth(row)
	if have == width {
		return row
	}
	if have > width {
		row = ansi.Truncate(row, width, "")
		have = ansi.StringWidth(row)
	}
	return row + Spaces(width-have)
}
