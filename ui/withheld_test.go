package ui_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"council/scrutiny/model"
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
var views = map[binding.Command]int{binding.TabScope: 10, binding.TabPlan: 5, binding.TabEvidence: 2, binding.TabPeople: 2}

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
// everybody who is there.
func sit(press func(keys ...string), do func(tab string)) {
	for item := range 3 {
		press("8", "home")
		for range item {
			press("down")
		}
		do("8")
		press("tab", "home")
		for range 6 {
			do("8")
			press("down")
		}
		press("esc")
	}
	press("v", "n", "down", "esc", "m", "tab", "tab", "esc", "a", "enter")
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
	w.press("shift+down", "shift+up", "e")
	for range 12 {
		w.press("tab")
	}
	w.press("esc", tab, "t", "down", "W", "esc", "esc", tab)
	w.press("W", "esc", tab, "n", "tab", "tab", "esc", tab)
	w.press("f", "down", "down", "esc", tab, "o", "down", "esc", tab, "/", "z", "q", "esc", tab)
}

// entry does the same with an item of the agenda, or an entry under it, which
// the keys that leave a list would leave.
func (w *watcher) entry(string) {
	w.t.Helper()
	w.press("e")
	for range 12 {
		w.press("tab")
	}
	w.press("esc", "t", "down", "esc", "W", "n")
	w.in()
	for _, c := range []binding.Command{binding.ToItem, binding.Split, binding.Retype, binding.WhoAndWhy, binding.Copy, binding.Mark, binding.Mark} {
		w.press(binding.For(c).Keys[0], "tab", "tab", "esc")
		w.in()
	}
}

// in goes back into the meeting where a key has left it.
func (w *watcher) in() {
	w.t.Helper()
	w.press("8")
	if strings.Contains(w.Screen(), "1 meeting") {
		w.press("enter")
	}
}

// pages opens the program's own pages by the palette.
func (w *watcher) pages() {
	for _, b := range binding.All() {
		switch b.Command {
		case binding.Leave, binding.Palette, binding.Session, binding.CloseMeeting, binding.NewBegin, binding.Undo, binding.Redo:
			continue
		default:
		}
		w.Press(":")
		w.Paste(b.Help)
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
		for range 12 {
			read("tab")
		}
		read("esc")
	}
	walk(read, form)
	sit(read, form)
	read("8", "esc", "e", "tab", "tab", "tab", "tab", "esc")
	// Who wrote an old position stands in the history alone.
	if missed, all := c.missed(c.closed, w.seen); len(missed) > all/8 || all < 100 {
		t.Errorf("of %d withheld texts too few came to light: not %v", all, missed)
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

// only holds the screen to one withheld text, and to no other.
func (w *watcher) only(canary string) {
	w.t.Helper()
	if found := w.leaks(); len(found) != 1 || found[0] != canary {
		w.t.Fatalf("the room reads %v, and not %s alone:\n%s", found, canary, w.Screen())
	}
}

// of returns the n-th canary of what a field is called.
func (c *cage) of(what string, n int) string {
	c.t.Helper()
	for _, canary := range c.closed {
		if c.is[canary] == what {
			if n == 0 {
				return canary
			}
			n--
		}
	}
	c.t.Fatalf("nothing is withheld that is the %s", what)
	return ""
}

// W shows one field, after asking, until the selection moves or Esc.
func TestOneKeyRevealsOneOfThem(t *testing.T) {
	w, c := room(t, 100, 30)
	notes := c.of("action: notes", 0)
	w.press("6", "home", "W")
	w.Shows("The room may be looking. Show …?").Type("notes")
	w.Press("enter").Shows("Working notes " + notes)
	w.only(notes)
	w.Press("shift+down", "shift+up")
	w.only(notes)
	w.press("down", "up", "W")
	w.Type("notes").Press("enter")
	w.only(notes)
	w.press("esc")
	w.Shows("1.1") // and Esc did nothing else
	w.press("W", "esc")

	// The one field of a line of enquiry, asked for on the last line.
	enquiry := c.of("line of enquiry: notes", 0)
	w.press("2", "tab", "W")
	w.Says("Show “Working notes”?")
	w.press("n")
	w.press("W")
	w.Press("y")
	w.only(enquiry)
	w.press("3")
}

// A record of which the room sees nothing is revealed whole.
func TestARecordIsRevealed(t *testing.T) {
	w, c := room(t, 100, 40)
	secret := c.of("action: action", 0)
	w.press("6", "home", "down")
	w.Shows("withheld; W shows it, after asking", "2 actions")
	w.press("W")
	w.Says("The room may be looking. Show this action?")
	w.Press("y").Shows(secret)
	w.press("up")
	w.press("r")
	w.Press("a").Says("1.1 is now ▲ Amber.")
	w.press("down", "r")
	w.Press("g").Hides(secret)
	w.press("t")
	w.Shows("The room may be looking")
	w.press("W")
	w.Press("y").Shows(secret, "Sam Officer")
	w.press("esc")
}

// A filter does not say what is withheld by what it leaves.
func TestAFilterMatchesNothingThatIsWithheld(t *testing.T) {
	w, c := room(t, 80, 24)
	for _, canary := range []string{c.of("action: action", 0), c.of("action: notes", 0), c.of("action: section", 0)} {
		w.Press("6", "/").Paste(canary).Shows("Nothing here matches").Press("enter").Shows("0 of 2 actions").Press("esc")
	}
	w.Press("/").Paste(c.open[0]).Press("esc").Shows("withheld")
	w.press("o", "down", "down", "enter")
	if lines := strings.Split(w.Screen(), "\n"); !strings.Contains(lines[6], "withheld") {
		t.Errorf("what is withheld stands not last in another order:\n%s", w.Screen())
	}
}

// What is saved, undone and done again is said without the names of what is
// withheld.
func TestMessagesNameNothingThatIsWithheld(t *testing.T) {
	w, _ := room(t, 80, 24)
	w.press("4", "end", "delete")
	w.Says("Saved. Ctrl+Z undoes it.")
	w.press("ctrl+z")
	w.Says("Saved. Ctrl+Y does it again.")
	w.press("ctrl+y", "ctrl+z", "home", "delete")
	w.Says("Removed the piece of evidence")
	w.press("ctrl+z", "f7")
	w.Type("something secret").Press("enter").Says("Ctrl+Z undoes it.").Hides("something secret")
}

// A form shows what is withheld field by field, after asking; typing does not
// go into what nobody sees, and saving changes only what was typed.
func TestAFormWithholdsUntilAsked(t *testing.T) {
	w, c := room(t, 80, 24)
	notes := c.of("line of enquiry: notes", 0)
	w.press("2", "tab", "home", "enter", "tab")
	w.Shows("withheld", "show withheld")
	w.press("x")
	w.Says("This field is withheld.")
	w.press("W")
	w.Says("Show “Working notes”?")
	w.Press("y").Shows(notes)
	w.Type("+")
	w.press("tab")
	w.Press("ctrl+s").Says("Changed the line of enquiry")
	for e := range model.Each[*model.Enquiry](w.Desk.Review()) {
		if e.Notes != notes+"+" {
			t.Errorf("the notes are %q", e.Notes)
		}
		break
	}
}

// A draft was typed when the room could not look, or may have been.
func TestDraftsAreWithheld(t *testing.T) {
	w, _ := room(t, 80, 24)
	w.Command("private session").Press("y").Press("6", "home", "e").Type(" zqzq").Press("esc", "f7").Type("zqzq").Press("esc")
	w.closed = append(w.closed, "zqzq")
	w.Press("x", "y").Shows("PUBLIC SESSION", "draft withheld (4 characters)")
	w.press("1")
	w.Shows("Not saved yet: withheld")
	w.press(":")
	w.Paste("Texts that were typed")
	w.press("enter", "esc", "6", "e", "tab", "shift+tab")
	w.Shows("your draft, not saved yet")
	w.press("esc", "f7", "enter", "x")
	w.Says("The draft is withheld")
	w.press("n")
	w.Type("public words")
	w.press("esc", "f7")
	w.Shows("public words") // which the room has seen being typed
	w.press("ctrl+u")
	w.Press("esc")
}

// What was open when the public came in is withheld like anything else.
func TestThePublicComesInWhileAPageIsOpen(t *testing.T) {
	w, c := room(t, 80, 24)
	w.Command("private session").Press("y")
	w.Press("4", "tab", "home", "f", "esc", "6", "home", "down", "e").Shows(c.of("action: action", 0))
	w.Press("f7").Type("zqzq").Press("ctrl+p")
	w.closed = append(w.closed, "zqzq")
	w.Paste("public session").Press("enter")
	w.Press("y")
	w.press("x")
	w.Says("The draft is withheld")
	w.press("esc", "tab", "x", "W", "n")
	w.Shows("The room may be looking. W shows what is here")
	w.press("W")
	w.Press("y").Shows("Edit: withheld")
	w.press("tab", "tab", "esc")
}

// The room is that of the meeting: another review on the screen is no secret
// from it less.
func TestAnotherReviewIsWithheldToo(t *testing.T) {
	c := newCage(t)
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{c.story, simulate.FlyTipping()}})
	s.Shows("Fly-tipping review", "PUBLIC SESSION").Press("4").Shows("1 piece of evidence 1 public", "withheld").Hides("Clearance times")
}
