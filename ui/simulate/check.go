package simulate

import (
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/text"
)

// check holds what is shown to what must always be so.
func (s *Simulation) check() {
	s.t.Helper()
	if s.o.Unchecked || s.Width == 0 {
		return
	}
	shown := s.screen.frame
	if now := s.App.Frame(); !reflect.DeepEqual(now, shown) {
		s.t.Fatalf("after %s the screen is not what the program would draw now. It shows\n%s\ninstead of\n%s", s.pressed(), Plain(shown), Plain(now))
	}
	if why := Fault(shown, s.Width, s.Height); why != "" {
		s.t.Fatalf("after %s in %d x %d: %s:\n%s", s.pressed(), s.Width, s.Height, why, Plain(shown))
	}
}

// Fault says what is wrong with a frame in a window of the given size, or
// nothing.
func Fault(f paint.Frame, width, height int) string {
	if len(f.Lines) != height {
		return "the frame has " + count(len(f.Lines), "line")
	}
	for y, line := range f.Lines {
		cells := width
		if y < len(f.Big) && f.Big[y] != paint.Normal {
			cells = width / 2
		}
		if w := text.StyledWidth(line); w != cells {
			return "line " + number(y) + " is " + count(w, "cell") + " wide"
		}
		if odd := strange(line); odd != "" {
			return "line " + number(y) + " holds " + odd
		}
	}
	if c := f.Cursor; f.ShowCursor && (c.X < 0 || c.Y < 0 || c.X >= width || c.Y >= height) {
		return "the cursor stands outside, at " + number(c.X) + ", " + number(c.Y)
	}
	if n := len(f.Lines); n > 0 {
		if raw := Raw(ansi.Strip(f.Lines[n-1])); raw != "" {
			return "the last line says " + raw
		}
	}
	return ""
}

// strange returns the first sign of a line that must not reach a terminal:
// anything that controls it but colours.
func strange(line string) string {
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		if r == '\x1b' && i+1 < len(line) && line[i+1] == '[' {
			end := i + 2 + strings.IndexFunc(line[i+2:], func(r rune) bool { return r != ';' && r != ':' && (r < '0' || r > '9') })
			if end >= i+2 && line[end] == 'm' {
				i = end + 1
				continue
			}
		}
		if r < ' ' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == utf8.RuneError && size == 1 {
			return strconv.QuoteRune(r)
		}
		i += size
	}
	return ""
}

// Raw returns the part of a sentence that only a programmer understands, or
// nothing.
func Raw(sentence string) string {
	for _, sign := range []string{
		"%!", "<nil>", "runtime error", "goroutine", "context canceled", "context deadline", "invalid memory",
		"*model.", "model.", "store.", "bbolt", "unexpected end of", "json:", "EOF", "errno", "failed to",
	} {
		if strings.Contains(sentence, sign) {
			return sign
		}
	}
	return address.FindString(sentence)
}

// address is a place in memory, and not the end of what somebody typed: 30x.
var address = regexp.MustCompile(`\b0x[0-9a-f]+`)

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return number(n) + " " + what + "s"
}
