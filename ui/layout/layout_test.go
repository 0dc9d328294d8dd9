package layout

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"council/scrutiny/ui/theme"
)

// TestBeside: each line holds one of each block; one that ends early goes on in
// the fill, one that is longer is cut off.
func TestBeside(t *testing.T) {
	base := theme.New(theme.Dark, theme.TrueColor).Base
	left := Block{Lines: []string{"ab", "cd", "ef"}, Width: 2}
	lines := Beside(2, base, left, Repeat("│", 1, 1), Block{Lines: []string{"xyz"}, Width: 3})
	if got := ansi.Strip(strings.Join(lines, "\n")); got != "ab│xyz\ncd    " {
		t.Errorf("beside: %q", got)
	}
	if lines := Beside(-1, base, left); len(lines) != 0 {
		t.Errorf("no height: %q", lines)
	}
	if got := Repeat("│", 1, 3).Lines; strings.Join(got, "") != "│││" {
		t.Errorf("repeated: %q", got)
	}
}
