package ui_test

import (
	"testing"

	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/terminal"
)

// Every tab does its job at the three sizes, and nothing that matters is cut.
func TestTabs(t *testing.T) {
	sizes := []struct{ width, height int }{{80, 24}, {160, 45}, {60, 18}}
	all := []struct {
		key   string
		shows []string
	}{
		{"1", []string{"● Scope", "Actions 12", "Late 5", "Needs you", "Next 28 days"}},
		{"2", []string{"13 questions", "[Questions]", "Which of the council's", "? keys"}},
		{"3", []string{"11 tasks", "Scoping of the review", "○ to do", "? keys"}},
		{"4", []string{"2 pieces of evidence", "E1", "Clearance times", "? keys"}},
		{"6", []string{"12 actions", "■ 1 Red", "▲ 2 Amber", "● 3 Green", "1.1", "Green", "late ■", "r rate", "? keys"}},
		{"8", []string{"0 meetings", "n prepares one", "? keys"}},
		{"9", []string{"3 people", "Jo Bell", "? keys"}},
	}
	for _, size := range sizes {
		s := simulate.New(t, size.width, size.height, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
		for _, tab := range all {
			s.Press(tab.key).Shows(append(tab.shows, "Fly-tipping review", "saved")...)
		}
	}
}

func TestViewsOfATab(t *testing.T) {
	s := open(t).Press("2")
	for _, view := range []string{"[Enquiry]", "[In scope]", "[Not in scope]", "[Terms]", "[Information]", "[Witnesses]", "[Roles]", "[Topic]", "[Amendments]", "[Templates]", "[Questions]"} {
		s.Press("tab").Shows(view)
	}
	s.Press("shift+tab", "shift+tab", "shift+tab", "shift+tab").Shows("[Roles]", "Scrutiny Chair")
	s.Press("shift+tab").Shows("[Witnesses]", "Head of Street Care", "Clearance times and costs")
}

// Side by side where there is room: the whole record beside the list.
func TestWideScreenShowsTheRecordBeside(t *testing.T) {
	s := simulate.New(t, 160, 45, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
	s.Press("6").Shows("A table on the website", "Figures are collected for nine")
	s.Press("down").Shows("Ongoing").Hides("A table on the website")
}

func TestOverviewLeadsToWhatIsWanted(t *testing.T) {
	s := open(t)
	s.Shows("1 action is rated better than the dates say").Press("enter").Shows("1 of 12 actions", "Publish how long")
	s.Press("1", "down", "enter").Shows("5 of 12 actions")
	s.Press("1", "down", "enter").Shows("[Names nobody is known by]", "ZZ")
	s.Press("1", "end", "enter").Shows("13 questions")
	s.Press("esc").Shows("Needs you")
}

func TestWindowThatIsTooSmall(t *testing.T) {
	s := open(t).Press("6", "n").Type("Half a sentence")
	s.Resize(59, 24).Shows("The window is too small").Hides("Half a sentence")
	s.Resize(80, 17).Shows("The window is too small")
	for _, size := range [][2]int{{1, 1}, {2, 40}, {200, 1}, {10, 3}} {
		s.Resize(size[0], size[1])
	}
	s.Resize(60, 18).Shows("Half a sentence").Type(" more").Resize(80, 24).Shows("Half a sentence more")
	s.Press("ctrl+s").Says("Ctrl+Z undoes it.")
}

func TestEveryPageAtEverySize(t *testing.T) {
	pages := [][]string{
		{"6", "r"},
		{"6", "p"},
		{"6", "n"},
		{"6", "enter"},
		{"6", "f"},
		{"6", "o"},
		{"6", "t"},
		{"6", "/"},
		{":"},
		{"?"},
		{","},
		{"I"},
		{"E"},
		{"ctrl+o"},
		{"2", "enter"},
		{"8", "n"},
		{"4", "n", "end"},
		{"9", "tab", "end", "a"},
	}
	for _, page := range pages {
		s := open(t).Press(page...)
		for _, size := range [][2]int{{60, 18}, {61, 19}, {80, 24}, {100, 30}, {119, 40}, {120, 40}, {160, 45}, {250, 70}} {
			s.Resize(size[0], size[1])
		}
	}
}

// Several keys that arrive at once are several keys.
func TestBurst(t *testing.T) {
	s := open(t).Press("6").Burst("jj").Press("r", "b")
	if got := action(t, s, 2).Rating; got != "blue" {
		t.Errorf("the third action is rated %q: a burst of two did not move two rows", got)
	}
	s.Burst("6rr")
	if got := action(t, s, 2).Rating; got != "red" {
		t.Errorf("the rating typed in a burst is %q, not red", got)
	}
	s.Burst("/mill").Shows("Filter: mill").Press("esc")
}

func TestCopyNeverQuits(t *testing.T) {
	s := open(t).Press("6", "ctrl+c").Says("Copied", "/data/copied.txt")
	if got := s.Office.Clipped; got == "" || len(s.Sent()) != 1 {
		t.Errorf("copied was %q, and %d sequences were sent", got, len(s.Sent()))
	}
	s.Press("e", "ctrl+c", "esc", "/", "ctrl+c", "esc", "r", "ctrl+c", "esc", "ctrl+p", "ctrl+c", "esc", "1", "ctrl+c")
	if s.Quit {
		t.Error("Ctrl+C ended the program")
	}
}

// The terminal is asked for its background once, unless a theme was chosen.
func TestThemes(t *testing.T) {
	s := open(t)
	dark := s.Frame().Lines[3]
	s.Send(terminal.BackgroundMsg{Background: terminal.Light})
	light := s.Frame().Lines[3]
	if light == dark {
		t.Error("a light terminal changes nothing")
	}
	s.Send(terminal.BackgroundMsg{Background: terminal.Unknown})
	if s.Frame().Lines[3] != light {
		t.Error("a terminal that does not say changes the theme")
	}
	s.Send(terminal.BackgroundMsg{Background: terminal.Dark})
	if s.Frame().Lines[3] != dark {
		t.Error("a dark terminal is not dark again")
	}
	for range 4 {
		s.Press(",", "tab", "tab", "right", "ctrl+s").Says("The settings were saved.")
	}
}

func TestEveryOrder(t *testing.T) {
	s := open(t).Press("6")
	for i := range 6 {
		s.Press("o")
		for range i {
			s.Press("down")
		}
		s.Press("enter").Shows("12 actions")
	}
	for _, tab := range []string{"2", "3", "4", "8", "9"} {
		s.Press(tab, "o", "esc", "f", "esc")
	}
}
