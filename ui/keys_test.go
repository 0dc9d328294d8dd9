package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/simulate"
)

// Every key of the table does something or says why not, on every tab.
func TestEveryBindingIsReachable(t *testing.T) {
	for _, b := range binding.All() {
		for _, name := range b.Keys {
			t.Run(string(b.Command)+" by "+name, func(t *testing.T) {
				if _, ok := simulate.Key(name); !ok {
					t.Fatalf("no terminal sends the key %q", name)
				}
				if !acts(t, b.Command, name) {
					t.Errorf("%s (%s) does nothing on any tab, and says nothing", name, b.Label)
				}
			})
		}
	}
}

// acts says whether a key changes what is shown on some tab, or ends the
// program.
func acts(t *testing.T, c binding.Command, key string) bool {
	for _, tab := range []string{"2", "6", "1", "4", "3", "9", "8"} {
		s := open(t)
		// A second row, marked and narrowed, so that every move has somewhere to go.
		s.Press(tab, "G", "up", "up")
		switch c {
		case binding.Back:
			s.Press(" ")
		case binding.Redo:
			s.Press("ctrl+z")
		case binding.ReadUp:
			s.Press("g", "]", "]")
		case binding.ReadDown:
			s.Press("g")
		default:
		}
		before := s.Screen()
		s.Press(key)
		if s.Screen() != before || s.Quit {
			return true
		}
	}
	return false
}

// A key that means nothing on a tab says so, in words.
func TestAKeyThatCannotActSaysWhy(t *testing.T) {
	for _, tab := range []string{"1", "2", "3", "4", "6", "8", "9"} {
		for _, b := range binding.All() {
			switch b.Command {
			case binding.Up, binding.Down, binding.PageUp, binding.PageDown, binding.Home, binding.End, binding.Back,
				binding.NextView, binding.LastView, binding.ReadDown, binding.ReadUp:
				continue // at the edge there is nowhere to go
			default:
			}
			if len(b.Keys) == 0 || b.Group == binding.Moving {
				continue
			}
			s := open(t).Press(tab)
			before := s.Screen()
			if s.Press(b.Keys[0]); s.Screen() == before && !s.Quit {
				t.Errorf("on tab %s %s (%s) does nothing and says nothing:\n%s", tab, b.Key(), b.Label, s.Screen())
			}
		}
	}
}

// The palette lists every command but the moves, and finds it by its words.
func TestPaletteListsEverything(t *testing.T) {
	for _, b := range binding.All() {
		switch b.Command {
		case binding.Palette, binding.Up, binding.Down, binding.PageUp, binding.PageDown, binding.Home, binding.End, binding.ReadUp, binding.ReadDown:
			continue
		default:
		}
		s := open(t).Press("ctrl+p").Type(strings.NewReplacer("“", "", "”", "", "\"", "", "…", "", ",", "", ":", "", ";", "").Replace(b.Help))
		shown := s.Screen()
		if !strings.Contains(shown, firstWords(b.Help)) {
			t.Errorf("the palette does not find %q by its words:\n%s", b.Help, shown)
		}
		s.Press("enter")
		if s.Quit != (b.Command == binding.Leave) {
			t.Errorf("%q from the palette: quit is %v", b.Help, s.Quit)
		}
	}
}

func firstWords(s string) string { return s[:min(len(s), 16)] }

// The help page says what every key does, whatever it is opened from.
func TestHelpMentionsEveryBinding(t *testing.T) {
	s := simulate.New(t, 200, 200, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
	for _, key := range []string{"?", "f1", "ctrl+g"} {
		s.Press(key)
		for _, b := range binding.All() {
			s.Shows(b.Help)
			for _, k := range b.Keys {
				s.Shows(binding.Shown(k))
			}
		}
		for _, g := range binding.Groups() {
			s.Shows(string(g))
		}
		s.Press("esc")
	}
	s.Press("6", "n", "f1").Shows("Keys in: New action", "Ctrl+S").Press("esc").Shows("New action")
	s.Press("?").Shows("Action ?")
}

// While text is typed, letters are letters.
func TestLettersAreTextInAForm(t *testing.T) {
	s := open(t).Press("6", "n")
	const typed = "qnrtEI:?/, 123 jk gG a[]"
	for _, r := range typed {
		if r == '?' {
			continue
		}
		s.Type(string(r))
	}
	s.Press("ctrl+s")
	if got, want := action(t, s, 1).Text, strings.ReplaceAll(typed, "?", ""); got != want {
		t.Errorf("the action is %q, not %q", got, want)
	}
}

func TestFooterLeadsToTheKeys(t *testing.T) {
	for _, tab := range []string{"1", "2", "3", "4", "6", "8", "9"} {
		for _, width := range []int{60, 80, 160} {
			s := simulate.New(t, width, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
			s.Press(tab).Says("? keys")
		}
	}
}

// In a wide window the keys stand in two columns: all of them, in half the lines.
func TestHelpInTwoColumns(t *testing.T) {
	for _, width := range []int{80, 160, 161} {
		s := simulate.New(t, width, 400, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}}).Press("6", "?")
		for _, b := range binding.All() {
			words := strings.Fields(b.Help)
			s.Shows(strings.Join(words[:min(3, len(words))], " "))
		}
		if two := strings.Contains(s.Screen(), " What the room sees") && !strings.Contains(s.Screen(), "\n What the room sees"); two != (width >= 140) {
			t.Errorf("at %d columns: two columns %t", width, two)
		}
	}
}
