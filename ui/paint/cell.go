package paint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// cell is one column. The second column of a wide character has no text.
type cell struct {
	text  string
	style style
}

// fits says whether the cell looks right if it is written in a style.
func (c cell) fits(st style) bool {
	return c.style == st || c.text == " " && c.style == st.ofBlank()
}

// line is one line as the terminal shows it.
type line struct {
	src   string // as it was handed over
	width int
	size  LineSize
	cells []cell
	// plain says that all terminals agree on how wide its characters are, so
	// that a part of it can be written alone.
	plain bool
}

// maxCluster is how many bytes a character with its accents may have.
const maxCluster = 64

const replacement = "\uFFFD"

// parse reads a line of a frame. A width over 0 cuts and pads it. The cells are
// appended to those given, to use their room again.
func parse(src string, width int, size LineSize, cells []cell) line {
	l := line{src: src, width: width, size: size, cells: cells[:0], plain: true}
	var st style
	for i := 0; i < len(src); {
		if width > 0 && len(l.cells) >= width {
			break
		}
		switch c := src[i]; {
		case c >= 0x20 && c < 0x7f && (i+1 == len(src) || src[i+1] < utf8.RuneSelf):
			l.add(src[i:i+1], 1, st)
			i++
		case c == 0x1b:
			params, n := sgr(src[i:])
			if n > 0 {
				st = st.apply(params)
			} else {
				n = 1
				l.add("\u241B", 1, st)
			}
			i += n
		case c < 0x20:
			l.add(string(rune(0x2400+int(c))), 1, st)
			i++
		case c == 0x7f:
			l.add("\u2421", 1, st)
			i++
		default:
			i += l.addCluster(src[i:], st)
		}
	}
	l.fit()
	return l
}

// sgr reads a style sequence at the beginning of s, and how long it is; 0 says
// that there is none.
func sgr(s string) (params string, n int) {
	if !strings.HasPrefix(s, "\x1b[") {
		return "", 0
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return s[2:i], i + 1
		case c != ';' && (c < '0' || c > '9'):
			return "", 0
		}
	}
	return "", 0
}

func (l *line) add(text string, width int, st style) {
	if text == " " {
		st = st.ofBlank()
	}
	l.cells = append(l.cells, cell{text, st})
	if width == 2 {
		l.cells = append(l.cells, cell{"", st})
	}
}

// addCluster adds one character as a reader sees it, and returns how many bytes
// it took.
func (l *line) addCluster(s string, st style) int {
	r, n := utf8.DecodeRuneInString(s)
	if r == utf8.RuneError && n == 1 || hidden(r) {
		l.add(replacement, 1, st)
		return n
	}
	cluster, width := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
	if width == 0 {
		return len(cluster)
	}
	text := cluster
	if len(text) > maxCluster || !utf8.ValidString(text) {
		text = s[:n]
	}
	if len(text) > n || !agreed(r, width) {
		l.plain = false
	}
	l.add(text, min(width, 2), st)
	return len(cluster)
}

// hidden says that a character would act on the terminal or on the order of
// what stands beside it, instead of being seen.
func hidden(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) ||
		r == '\u2028' || r == '\u2029'
}

// agreed says whether terminals of all ages give a character that width.
func agreed(r rune, width int) bool {
	switch {
	case r >= 0x0590 && r <= 0x08FF: // written from right to left
		return false
	case width == 1:
		return r < 0x10000
	default:
		return r >= 0x2E80 && r <= 0xA4CF || r >= 0xAC00 && r <= 0xD7A3 ||
			r >= 0xF900 && r <= 0xFAFF || r >= 0xFE30 && r <= 0xFE6F || r >= 0xFF00 && r <= 0xFFE6
	}
}

var blank = cell{text: " "}

// fit cuts the line to its width and pads it.
func (l *line) fit() {
	if l.width == 0 {
		return
	}
	if len(l.cells) > l.width { // half of a wide character
		l.cells = l.cells[:l.width]
		last := &l.cells[l.width-1]
		last.text, last.style = " ", last.style.ofBlank()
	}
	for len(l.cells) < l.width {
		l.cells = append(l.cells, blank)
	}
}

// at is a cell of the line; beyond its end there are blanks.
func (l *line) at(x int) cell {
	if x < len(l.cells) {
		return l.cells[x]
	}
	return blank
}
