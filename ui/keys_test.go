package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
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

// acts says whether a key does something in some place, or ends the program.
func acts(t *testing.T, c binding.Command, key string) bool {
	for _, place := range [][]string{
		{"2"},
		{"6"},
		{"1"},
		{"4"},
		{"3"},
		{"9"},
		{"8"},
		{"5"},
		{"5", "tab", "tab"},
		{"7"},
		{"6", "n", "x"},
		{"8", "enter"},
		{"8", "enter", "a"},
		{"6", "f5"},
		{"6", "f5", "right", "-"},
	} {
		s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.Everything(3)}}).Press(place...)
		if len(place) == 1 { // so that every move has somewhere to go
			s.Press("G", "up", "up")
		}
		switch c {
		case binding.Back:
			s.Press(" ")
		case binding.Undo, binding.Redo:
			s.Press("6", "r", "r")
			if c == binding.Redo {
				s.Press("ctrl+z")
			}
		case binding.ReadUp:
			s.Press("g", "]", "]")
		case binding.ReadDown:
			s.Press("g")
		default:
		}
		before := s.Screen()
		s.Press(key)
		if after := s.Screen(); s.Quit || after != before && !strings.Contains(after, "means nothing") {
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
	s := simulate.New(t, 139, 400, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
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

// What the footer offers is done where it is offered: on each view of each tab,
// with every kind of record there, and with none.
func TestTheFooterKeepsItsWord(t *testing.T) {
	names := map[string]string{}
	for _, b := range binding.All() {
		if len(b.Keys) > 0 {
			names[b.Key()] = b.Keys[0]
		}
	}
	full := simulate.Options{Reviews: []simulate.Story{simulate.Everything(3)}}
	bare := simulate.Options{Reviews: []simulate.Story{{model.Begin{Title: "Bare", Template: model.Blank}}}}
	checked := 0
	for _, o := range []simulate.Options{full, bare} {
		for tab := '1'; tab <= '9'; tab++ {
			there := []string{string(tab)}
			first := viewName(simulate.New(t, 160, 45, o).Press(there...))
			for {
				at := simulate.New(t, 160, 45, o).Press(there...)
				if len(there) > 1 && viewName(at) == first {
					break
				}
				for _, hint := range footer(at) {
					key, label, _ := strings.Cut(strings.TrimSpace(hint), " ")
					name, known := names[key]
					if !known {
						t.Errorf("on %s the footer offers %q, and no key is called that", there, hint)
						continue
					}
					s := simulate.New(t, 160, 45, o).Press(there...)
					before := s.Screen()
					s.Press(name)
					checked++
					if after := s.Screen(); after == before || strings.Contains(after, "means nothing") {
						t.Errorf("on %s %s (%s) does nothing:\n%s", there, key, label, after)
					}
				}
				there = append(there, "tab")
			}
		}
	}
	if checked < 300 {
		t.Errorf("only %d keys were pressed", checked)
	}
}

// footer returns what the last line offers.
func footer(s *simulate.Simulation) []string {
	lines := strings.Split(strings.TrimRight(s.Screen(), "\n"), "\n")
	return strings.Split(strings.TrimSpace(lines[len(lines)-1]), "  ")
}

// viewName is the name of the view that is shown, where the tab has several.
func viewName(s *simulate.Simulation) string {
	_, rest, _ := strings.Cut(s.Screen(), "[")
	name, _, _ := strings.Cut(rest, "]")
	return name
}
