package simulate

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/projector"
)

// Frame returns what the terminal shows.
func (s *Simulation) Frame() paint.Frame { return s.screen.frame }

// Screen returns what the terminal shows as plain text, without the blanks at
// the ends of lines.
func (s *Simulation) Screen() string { return Plain(s.screen.frame) }

// Plain returns a frame as plain text, without the blanks at the ends of lines.
// A line of double height is one, and so is a row of large letters.
func Plain(f paint.Frame) string {
	var b strings.Builder
	var lines []string
	for y, line := range f.Lines {
		if y < len(f.Big) && f.Big[y] == paint.Bottom {
			continue
		}
		lines = append(lines, strings.TrimRight(ansi.Strip(line), " "))
	}
	for _, line := range projector.Read(lines) {
		b.WriteString(line)
		b.WriteByte('\n')
	}
	return b.String()
}

// Line returns one line of the screen as plain text; -1 is the last.
func (s *Simulation) Line(n int) string {
	lines := s.screen.frame.Lines
	if n < 0 {
		n += len(lines)
	}
	if n < 0 || n >= len(lines) {
		return ""
	}
	return strings.TrimRight(ansi.Strip(lines[n]), " ")
}

// Foot returns the last lines: a sentence that may be long, a question, or
// keys.
func (s *Simulation) Foot() string {
	const most = 4
	var foot []string
	for n := -min(most, s.Height); n < 0; n++ {
		foot = append(foot, s.Line(n))
	}
	return squeeze(strings.Join(foot, " "))
}

// Sent returns the sequences that went to the terminal beside the frames.
func (s *Simulation) Sent() []string { return s.screen.sent }

// Shows holds the screen to texts, whatever blanks and borders stand between
// their words.
func (s *Simulation) Shows(texts ...string) *Simulation {
	s.t.Helper()
	shown := s.Screen()
	for _, want := range texts {
		if !strings.Contains(squeeze(shown), squeeze(want)) {
			s.t.Fatalf("after %s the screen lacks %q:\n%s", s.pressed(), want, shown)
		}
	}
	return s
}

// Hides holds the screen to texts that must not be on it.
func (s *Simulation) Hides(texts ...string) *Simulation {
	s.t.Helper()
	shown := s.Screen()
	for _, not := range texts {
		if strings.Contains(squeeze(shown), squeeze(not)) {
			s.t.Fatalf("after %s the screen shows %q:\n%s", s.pressed(), not, shown)
		}
	}
	return s
}

// Says holds the last lines to texts.
func (s *Simulation) Says(texts ...string) *Simulation {
	s.t.Helper()
	for _, want := range texts {
		if !strings.Contains(s.Foot(), squeeze(want)) {
			s.t.Fatalf("after %s the last line lacks %q:\n%s", s.pressed(), want, s.Screen())
		}
	}
	return s
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
