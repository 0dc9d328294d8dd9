package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/ui/simulate"
)

// selected returns the line with the marker of the list.
func selected(t *testing.T, s *simulate.Simulation) string {
	t.Helper()
	found := ""
	for line := range strings.Lines(s.Screen()) {
		if strings.HasPrefix(line, " ▶ ") {
			if found != "" {
				t.Fatalf("two rows are selected:\n%s", s.Screen())
			}
			found = line
		}
	}
	return found
}

// The selection stays on its record, whatever happens around it.
func TestSelectionStaysOnItsRecord(t *testing.T) {
	s := open(t).Press("6", "j", "j", "j")
	on := func(what, want string) {
		t.Helper()
		if got := selected(t, s); !strings.Contains(got, want) {
			t.Fatalf("%s: selected is %q, not %q:\n%s", what, got, want, s.Screen())
		}
	}
	const caged = "Buy a second"
	on("moved down", caged)
	s.Press("r", "a")
	on("rated", caged)
	s.Press("o").Type("days late").Press("enter")
	on("ordered", caged)
	s.Press("o").Type("your own").Press("enter").Press("/").Type("second").Press("enter")
	on("filtered", caged)
	s.Press("esc")
	on("shown again", caged)
	s.Press("1", "6").Resize(160, 45).Resize(60, 18)
	on("of another size", "Buy a")
	s.Resize(80, 24).Press("ctrl+z")
	on("undone", caged)
	s.Press("K")
	on("moved up", caged)
	s.Press("?", "esc", "t", "esc", ":", "esc", "e", "esc")
	on("after pages above it", caged)
	s.Press("delete")
	if got := selected(t, s); got == "" {
		t.Fatalf("after the selected row was removed none is selected:\n%s", s.Screen())
	}
	s.Press("ctrl+z", "G")
	on("at the end", "Print the leaflet")
	s.Press("delete")
	on("after the last was removed", "Work with schools")
}

func TestSelectionIsAlwaysSeen(t *testing.T) {
	s := simulate.New(t, 60, 18, simulate.Options{Reviews: []simulate.Story{simulate.Tracker(200)}}).Press("6")
	for _, key := range []string{"G", "g", "pgdown", "pgdown", "pgdown", "pgup", "end", "home"} {
		if s.Press(key); selected(t, s) == "" {
			t.Fatalf("after %s the selected row is not on the screen:\n%s", key, s.Screen())
		}
	}
	for range 60 {
		if s.Press("down"); selected(t, s) == "" {
			t.Fatalf("the selected row is not on the screen:\n%s", s.Screen())
		}
		c := s.Frame().Cursor
		if !strings.HasPrefix(s.Line(c.Y), " ▶ ") {
			t.Fatalf("the cursor is not on the selected row but on %q", s.Line(c.Y))
		}
	}
}

// The record that was made is the one that is selected: what comes next is
// about it.
func TestTheNewRecordIsSelected(t *testing.T) {
	s := open(t)
	for tab, text := range map[string]string{"6": "A new action", "3": "A new task", "4": "A new piece", "9": "A new person"} {
		s.Press(tab, "n").Type(text).Press("ctrl+s")
		if got := selected(t, s); !strings.Contains(got, text) {
			t.Errorf("on tab %s %q is selected, not what was made", tab, got)
		}
	}
}

// The whole of a long record can be read without leaving the list.
func TestReadOnInTheList(t *testing.T) {
	s := open(t).Press("6").Shows("more lines").Hides("A table on the website")
	seen := s.Screen()
	for range 6 {
		seen += s.Press("]").Screen()
	}
	for _, part := range []string{"A table on the website", "Figures are collected"} {
		if !strings.Contains(seen, part) {
			t.Errorf("reading on never shows %q", part)
		}
	}
	s.Press("[", "[", "[", "[", "[", "[", "[").Shows("says otherwise")
	s.Press("]", "]", "down", "up").Shows("Publish how long clearance takes in each ward")
}
