package ui_test

import (
	"testing"

	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/terminal"
)

func console(t *testing.T) *simulate.Simulation {
	t.Helper()
	return simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}, Console: true})
}

// In a Windows console a paste comes as keys, each new line an Enter. None of
// them confirms anything.
func TestPasteOfAConsole(t *testing.T) {
	s := console(t).Press("6").Pass(terminal.Gap).Press("p").Pass(terminal.Gap)
	s.Type("First line\nsecond line").Pass(terminal.Gap).Shows("First line", "second line", "Position of 1.1")
	s.Press("ctrl+s").Pass(terminal.Gap)
	if p, _ := action(t, s, 0).Position(); p.Text != "First line\nsecond line" {
		t.Errorf("the position is %q", p.Text)
	}
}

// Keys of hands are a moment late, and all there.
func TestTypingInAConsole(t *testing.T) {
	s := console(t)
	for _, key := range []string{"6", "j", "r", "b"} {
		s.Press(key).Pass(2 * terminal.Gap)
	}
	if got := action(t, s, 1).Rating; got != "blue" {
		t.Errorf("the rating is %q", got)
	}
	s.Press("/").Pass(terminal.Gap).Type("wardens").Pass(terminal.Gap).Shows("Filter: wardens", "Train six").Press("enter").Pass(terminal.Gap).Shows("1 of 12 actions")
	s.Press("down", "ctrl+c").Says("Copied")
}
