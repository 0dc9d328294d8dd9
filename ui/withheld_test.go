package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/simulate"
)

// watcher presses keys and looks at every frame for what the room may not see.
type watcher struct {
	*simulate.Simulation
	t      *testing.T
	closed []string
	seen   map[string]bool // every word that stood on the screen
}

// room starts the program on the caged review.
func room(t *testing.T, width, height int) (*watcher, *cage) {
	t.Helper()
	c := newCage(t)
	s := simulate.New(t, width, height, simulate.Options{Reviews: []simulate.Story{c.story}, Unchecked: true})
	return &watcher{Simulation: s, t: t, closed: c.closed, seen: map[string]bool{}}, c
}

// leaks returns the canaries that the screen or the window's title shows.
func (w *watcher) leaks() []string {
	var found []string
	shown := w.Screen() + w.Frame().Title
	for _, canary := range w.closed {
		if strings.Contains(shown, canary) {
			found = append(found, canary)
		}
	}
	return found
}

// press presses keys one by one; after each the room reads what stands there.
func (w *watcher) press(keys ...string) {
	w.t.Helper()
	for _, k := range keys {
		w.Press(k)
		for _, word := range strings.FieldsFunc(w.Screen(), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			w.seen[word] = true
		}
		if found := w.leaks(); len(found) > 0 {
			w.t.Fatalf("after %q the room reads %v:\n%s", k, found, w.Screen())
		}
	}
}

// views are how many views the tabs have that have several.
var views = map[binding.Command]int{binding.TabScope: 11, binding.TabPlan: 5, binding.TabEvidence: 2, binding.TabFindings: 5, binding.TabPeople: 5}

// walk goes to every row of every view of every tab but that of the meetings, and does with each what do
// does.
func walk(press func(keys ...string), do func(tab string)) {
	for _, b := range binding.All() {
		if b.Group != binding.Moving || b.Command == binding.TabMeetings || b.Keys[0] < "1" || b.Keys[0] > "9" {
			continue
		}
		tab := b.Keys[0]
		press(tab)
		for range max(1, views[b.Command]) {
			press("home")
			for range 4 {
				do(tab)
				press("down")
			}
			press("end")
			do(tab)
			press("tab")
		}
	}
}

// sit goes to every item of the live meeting, to every entry under it, and to
// everybody who is there; do gets how to come back to where it is.
func sit(press func(keys ...string), do func(back func())) {
	for item := range 3 {
		for row := range 11 {
			do(func() {
				press("8", "esc", "esc", "esc", "8", "enter", "home") // the agenda
				for range item {
					press("down")
				}
				if row > 0 {
					press("tab", "home")
				}
				for range row - 1 {
					press("down")
				}
			})
		}
	}
	press("1", "8", "v", "n", "down", "esc", "m", "tab", "tab", "esc", "a", "enter")
	for range 12 {
		press("tab")
	}
	press("esc", "esc")
}

// TestTheRoomReadsNothingThatIsWithheld walks every tab, view, row, form, list
// and page while the meeting is in public session.
func TestTheRoomReadsNothingThatIsWithheld(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {160, 45}} {
		t.Run(fmt.Sprintf("%d x %d", size[0], size[1]), func(t *testing.T) {
			t.Parallel()
			w, c := room(t, size[0], size[1])
			w.press("?", "down", "pgdown", "esc")
			walk(w.press, w.row)
			sit(w.press, w.entry)
			w.press("8", "esc") // the list of the meetings
			w.press("e", "tab", "tab", "esc", "W", "esc", "8", "t", "esc", "8")
			for range 3 { // the registers
				w.press("tab", "home", "down", "f", "esc", "8", "t", "W", "esc", "esc", "8", "enter", "8", "esc")
			}
			w.pages()
			if missed, all := c.missed(c.open, w.seen); len(missed) > all/2 {
				t.Errorf("of %d words that it may read the room read too few: nobody went to %v", all, missed)
			}
		})
	}
}

// row does with the selected row what can be done with it by reading keys, and
// leaves it as it was.
func (w *watcher) row(tab string) {
	w.t.Helper()
	w.press("shift+down", "shift+up")
	w.form()
	w.press(tab, "t", "down", "W", "esc", "esc", tab)
	w.press("T", "down", "down", "e", "esc", "W", "esc", "esc", tab)
	w.press("W", "esc", tab, "n", "tab", "tab", "esc", tab)
	w.press("f", "down", "down", "esc", tab, "o", "down", "esc", tab, "/", "z", "q", "esc", tab)
}

// entry does the same with an item of the agenda, or an entry under it.
func (w *watcher) entry(back func()) {
	w.t.Helper()
	back()
	w.form()
	for _, c := range []binding.Command{
		binding.History, binding.Reveal, binding.ToItem, binding.Split, binding.Retype, binding.WhoAndWhy, binding.MarkExempt, binding.Copy, binding.Mark, binding.Mark,
	} {
		back()
		w.press(binding.For(c).Keys[0], "tab", "tab", "esc")
	}
}

// form opens the form of what is selected, goes through its fields and the
// lists that these are chosen from, and leaves it.
func (w *watcher) form() {
	w.t.Helper()
	w.press("e")
	for range 16 {
		w.press("tab")
		if strings.Contains(w.Line(-1), "Space choose") {
			w.press(" ", "down", "esc")
		}
	}
	w.press("esc")
}

// pages opens the program's own pages by the palette.
func (w *watcher) pages() {
	for _, b := range binding.All() {
		if b.In == binding.Projector || b.Group == binding.Moving {
			continue
		}
		switch b.Command {
		case binding.Leave, binding.Palette, binding.Session, binding.CloseMeeting, binding.NewBegin, binding.Undo, binding.Redo,
			binding.Projector, binding.Blank, binding.TestCard, binding.Save, binding.Discard:
			continue
		default:
		}
		w.Press(":").Shows("Commands")
		w.Paste(b.Help)
		if w.Screen() == "" || strings.Contains(w.Screen(), "Nothing") {
			w.t.Fatalf("the palette does not find %q:\n%s", b.Help, w.Screen())
		}
		w.press("enter", "down", "esc", "esc", "esc", "1")
	}
}

// In private session everything is as it was: the walk finds what it looked for
// above, so that the net has no holes.
func TestInPrivateSessionNothingIsWithheld(t *testing.T) {
	w, c := room(t, 160, 45)
	w.Press("x", "y").Shows("PRIVATE")
	read := func(keys ...string) {
		for _, k := range keys {
			shown := w.Press(k).Screen()
			for _, canary := range c.closed {
				w.seen[canary] = w.seen[canary] || strings.Contains(shown, canary)
			}
		}
	}
	form := func(string) {
		read("e")
		for range 14 {
			read("tab")
		}
		read("esc")
	}
	walk(read, form)
	sit(read, func(back func()) {
		back()
		form("")
	})
	read("8", "esc", "e", "tab", "tab", "tab", "tab", "esc")
	// Who wrote an old position stands in the history alone.
	if missed, all := c.missed(c.closed, w.seen); len(missed) > all/7 || all < 100 {
		t.Errorf("of %d withheld texts too few came to light: not %d %v", all, len(missed), missed)
	}
}

// missed returns what stood nowhere of the kinds that have a place on the
// screen, and how many words there are of these.
func (c *cage) missed(words []string, seen map[string]bool) (missed []string, all int) {
	has := map[string]bool{}
	for _, w := range slices.Concat(c.open, c.closed) {
		has[c.kind(w)] = has[c.kind(w)] || seen[w]
	}
	for _, w := range words {
		if !has[c.kind(w)] {
			continue
		}
		if all++; !seen[w] {
			missed = append(missed, c.is[w])
		}
	}
	return missed, all
}
