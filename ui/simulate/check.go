package simulate

import (
	"reflect"
	"regexp"
	"strings"

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
		if w := text.StyledWidth(line); w != width {
			return "line " + number(y) + " is " + count(w, "cell") + " wide"
		}
		if odd := strange.FindString(sgr.ReplaceAllString(line, "")); odd != "" {
			return "line " + number(y) + " holds control characters"
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

var (
	sgr     = regexp.MustCompile("\x1b\\[[0-9;:]*m")
	strange = regexp.MustCompile("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
)

// Raw returns the part of a sentence that only a programmer understands, or
// nothing.
func Raw(sentence string) string {
	for _, sign := range []string{
		"%!", "<nil>", "0x", "runtime error", "goroutine", "context canceled", "context deadline", "invalid memory",
		"*model.", "model.", "store.", "bbolt", "unexpected end of", "json:", "EOF", "errno", "failed to",
	} {
		if strings.Contains(sentence, sign) {
			return sign
		}
	}
	return ""
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return number(n) + " " + what + "s"
}
