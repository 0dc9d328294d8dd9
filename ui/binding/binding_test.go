package binding_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/ui/binding"
)

// A key may stand for two commands only where no tab offers both.
func TestNoKeyStandsTwice(t *testing.T) {
	all := binding.All()
	for i, b := range all {
		for _, other := range all[:i] {
			if b.In != "" && other.In != "" && b.In != other.In {
				continue
			}
			for _, key := range b.Keys {
				if slices.Contains(other.Keys, key) {
					t.Errorf("%q is bound to %q and to %q", key, other.Command, b.Command)
				}
			}
		}
	}
}

// The commands of one tab have their keys there, and nowhere else.
func TestKeysOfOneTab(t *testing.T) {
	for _, c := range []struct {
		tab  binding.Command
		want binding.Command
	}{
		{binding.TabPeople, binding.Alias}, {binding.TabFindings, binding.Agree}, {binding.TabMeetings, binding.Attendance}, {binding.TabActions, ""}, {"", ""},
	} {
		if got, ok := binding.On(c.tab, "a", false); got != c.want || ok != (c.want != "") {
			t.Errorf("on %q the key a asks for %q, not for %q", c.tab, got, c.want)
		}
	}
	if !binding.OnAnyTab("a") || binding.OnAnyTab("§") {
		t.Error("a key is not known to be another tab's")
	}
	tabs := []binding.Command{binding.TabPlan, binding.TabEvidence, binding.TabFindings, binding.TabActions, binding.TabPeople, binding.TabMeetings, binding.TabRisks, binding.Projector, binding.TakeBack}
	for _, b := range binding.All() {
		if b.In != "" && !slices.Contains(tabs, b.In) {
			t.Errorf("%q is offered on %q, which is no tab", b.Command, b.In)
		}
	}
}

func TestEveryBindingIsWhole(t *testing.T) {
	seen := map[binding.Command]bool{}
	for _, b := range binding.All() {
		switch {
		case seen[b.Command]:
			t.Errorf("%q stands twice", b.Command)
		case b.Label == "" || b.Help == "":
			t.Errorf("%q has no words", b.Command)
		case len(strings.Fields(b.Label)) > 3:
			t.Errorf("the label %q is too long for the footer", b.Label)
		case !slices.Contains(binding.Groups(), b.Group):
			t.Errorf("%q is in no group of the help page", b.Command)
		}
		seen[b.Command] = true
		if got := binding.For(b.Command); got.Help != b.Help {
			t.Errorf("For(%q) is %q", b.Command, got.Help)
		}
	}
	if got := binding.For("no such command"); got.Key() != "" || got.Command != "no such command" {
		t.Errorf("an unknown command has the binding %+v", got)
	}
}

func TestOf(t *testing.T) {
	for _, b := range binding.All() {
		for _, key := range b.Keys {
			if c, ok := binding.On(b.In, key, false); !ok || c != b.Command {
				t.Errorf("%q asks for %q, not for %q", key, c, b.Command)
			}
			text := len([]rune(key)) == 1
			if _, ok := binding.On(b.In, key, true); ok == text {
				t.Errorf("while text is typed %q is a command: %v", key, ok)
			}
		}
	}
	if c, ok := binding.Of("ctrl+alt+§", false); ok {
		t.Errorf("a key that nobody bound asks for %q", c)
	}
}

// What a table of keys in a document and on the screen must keep: they are in
// officers' fingers.
func TestKeysThatStay(t *testing.T) {
	for key, want := range map[string]binding.Command{
		"1": binding.TabOverview, "2": binding.TabScope, "3": binding.TabPlan, "4": binding.TabEvidence, "6": binding.TabActions, "8": binding.TabMeetings, "9": binding.TabPeople,
		"r": binding.Rate, "p": binding.Position, "n": binding.New, "e": binding.Edit, "f2": binding.Edit, "delete": binding.Remove, " ": binding.Mark,
		"/": binding.Filter, "f": binding.FilterBy, "o": binding.OrderBy, "t": binding.History, "ctrl+z": binding.Undo, "ctrl+y": binding.Redo,
		"E": binding.Export, "I": binding.Import, "?": binding.Help, "f1": binding.Help, "ctrl+g": binding.Help, ":": binding.Palette, "ctrl+p": binding.Palette,
		"q": binding.Leave, "ctrl+q": binding.Leave, "ctrl+c": binding.Copy, ",": binding.Settings, "esc": binding.Back, "enter": binding.Open,
		"f7": binding.Note, "N": binding.Note, "f8": binding.Action, "A": binding.Action, "f9": binding.Resolution, "R": binding.Resolution,
		"m": binding.Motion, "v": binding.Vote, "x": binding.Session,
		"tab": binding.NextView, "shift+tab": binding.LastView, "j": binding.Down, "k": binding.Up, "g": binding.Home, "G": binding.End,
	} {
		if got, _ := binding.Of(key, false); got != want {
			t.Errorf("%q asks for %q, not for %q", key, got, want)
		}
	}
}

func TestShown(t *testing.T) {
	for key, want := range map[string]string{
		"ctrl+z": "Ctrl+Z", "f10": "F10", "pgup": "PgUp", " ": "Space", "r": "r", "R": "R", "shift+tab": "Shift+Tab", "enter": "Enter", "up": "↑", "f": "f",
	} {
		if got := binding.Shown(key); got != want {
			t.Errorf("%q is shown as %q, not as %q", key, got, want)
		}
	}
}

// Nobody who asks for the table can change it for others.
func TestAllIsACopy(t *testing.T) {
	all := binding.All()
	all[0].Label = "spoilt"
	if binding.All()[0].Label == "spoilt" {
		t.Error("All hands out the table itself")
	}
}
