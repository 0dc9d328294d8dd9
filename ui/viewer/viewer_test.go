package viewer

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"council/scrutiny/model/slide"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/projector"
	"council/scrutiny/ui/terminal"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// room is the window with somebody before it. The program in the first window
// says what the test tells it to say; time passes when the test says so.
type room struct {
	t       rapid.TB
	v       *Viewer
	frame   paint.Frame
	painted int
	says    []arrived // what the program says next
	waiting []func(time.Time) tea.Msg
	asked   bool // the program was asked and has not answered
	quit    bool
}

func (r *room) Paint(f paint.Frame) { r.frame, r.painted = f, r.painted+1 }

var errGone = errors.New("gone")

func (r *room) Next(context.Context) (slide.Slide, error) {
	one := r.says[0]
	r.says = r.says[1:]
	return one.slide, one.err
}

func enter(t rapid.TB, width, height int) *room {
	t.Helper()
	r := &room{t: t}
	r.v = New(Options{
		Program: r, Painter: r, Council: "Northmere", Theme: theme.Dark, Profile: theme.TrueColor,
		After: func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
			if d < 50*time.Millisecond || d > time.Second {
				t.Errorf("the program is looked for after %v", d)
			}
			r.waiting = append(r.waiting, msg)
			return nil
		},
	})
	r.run(r.v.Init())
	r.send(tea.WindowSizeMsg{Width: width, Height: height})
	return r
}

func (r *room) send(msg tea.Msg) {
	r.t.Helper()
	_, cmd := r.v.Update(msg)
	r.run(cmd)
	r.check()
}

// run runs what came of a message. The one command that waits is the one that
// asks the program, which happens once somebody says something.
func (r *room) run(cmd tea.Cmd) {
	r.t.Helper()
	switch {
	case cmd == nil:
	case len(r.says) == 0 && !r.quit && r.v.ctx.Err() == nil:
		if r.asked {
			r.t.Fatalf("the program is asked twice")
		}
		r.asked = true
	default:
		msg := cmd()
		if _, ok := msg.(tea.QuitMsg); ok {
			r.quit = true
			return
		}
		r.send(msg)
	}
}

// hear lets the program say something.
func (r *room) hear(one arrived) *room {
	r.t.Helper()
	if !r.asked {
		r.t.Fatalf("the program is not asked for anything")
	}
	r.asked = false
	r.says = append(r.says, one)
	s, err := r.Next(context.Background())
	r.send(arrived{s, err})
	return r
}

func (r *room) show(s slide.Slide) *room { r.t.Helper(); return r.hear(arrived{slide: s}) }
func (r *room) lose() *room              { r.t.Helper(); return r.hear(arrived{err: errGone}) }

// pass lets the time pass that was asked for.
func (r *room) pass() *room {
	r.t.Helper()
	if len(r.waiting) != 1 {
		r.t.Fatalf("%d clocks run", len(r.waiting))
	}
	msg := r.waiting[0]
	r.waiting = nil
	r.send(msg(time.Time{}))
	return r
}

func (r *room) press(names ...string) *room {
	r.t.Helper()
	for _, name := range names {
		k, ok := map[string]tea.KeyType{"pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "esc": tea.KeyEsc, "ctrl+q": tea.KeyCtrlQ, "ctrl+c": tea.KeyCtrlC, "f5": tea.KeyF5, "enter": tea.KeyEnter}[name]
		if ok {
			r.send(tea.KeyMsg{Type: k})
		} else {
			r.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(name)})
		}
	}
	return r
}

// check holds every frame to its window.
func (r *room) check() {
	r.t.Helper()
	f := r.frame
	if r.v.width == 0 || r.quit {
		return
	}
	if len(f.Lines) != r.v.height {
		r.t.Fatalf("the frame has %d lines in a window of %d x %d", len(f.Lines), r.v.width, r.v.height)
	}
	for y, line := range f.Lines {
		want := r.v.width
		if y < len(f.Big) && f.Big[y] != paint.Normal {
			want /= 2
		}
		if w := text.StyledWidth(line); w != want {
			r.t.Fatalf("line %d is %d cells wide in a window of %d x %d: %q", y, w, r.v.width, r.v.height, line)
		}
		if strings.ContainsFunc(ansi.Strip(line), func(r rune) bool { return r < ' ' }) {
			r.t.Fatalf("line %d controls the terminal: %q", y, line)
		}
	}
	if f.ShowCursor {
		r.t.Fatalf("a cursor blinks before the room")
	}
}

func (r *room) text() string {
	lines := projector.Read(strings.Split(ansi.Strip(strings.Join(r.frame.Lines, "\n")), "\n"))
	return strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
}

func (r *room) shows(words ...string) *room {
	r.t.Helper()
	for _, w := range words {
		if !strings.Contains(r.text(), w) {
			r.t.Errorf("%q is not on the screen:\n%s", w, ansi.Strip(strings.Join(r.frame.Lines, "\n")))
		}
	}
	return r
}

func (r *room) hides(words ...string) *room {
	r.t.Helper()
	for _, w := range words {
		if strings.Contains(r.text(), w) {
			r.t.Errorf("%q is on the screen:\n%s", w, ansi.Strip(strings.Join(r.frame.Lines, "\n")))
		}
	}
	return r
}

func motion(words string) slide.Slide {
	return slide.Slide{
		Kind: slide.Motion, Council: "Northmere", Where: "Item 5", Session: "PUBLIC SESSION", Heading: "MOTION", Text: words,
		Facts: []slide.Fact{{Label: "Moved by", Value: "Cllr Shah"}},
	}
}

func TestFollowing(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {160, 45}} {
		r := enter(t, size[0], size[1])
		r.shows("Open a book with scrutiny").hides("waiting")
		r.lose().pass().shows("Open a book with scrutiny").hides("waiting")
		r.show(motion("That it be so.")).shows("That it be so.", "PUBLIC SESSION", "Cllr Shah").hides("Open a book", "waiting")
		r.show(motion("That it not be so.")).shows("That it not be so.")
		before := r.frame.Lines
		r.lose().shows("That it not be so.", "○ waiting")
		for y := range len(before) - 1 {
			if before[y] != r.frame.Lines[y] {
				t.Errorf("line %d of the picture changed when the program went", y)
			}
		}
		r.pass().lose().pass().lose().pass().shows("That it not be so.", "○ waiting")
		r.show(motion("That it wait.")).shows("That it wait.").hides("waiting", "not be so")
	}
}

// TestWaitingDrawsNothing: a window that waits paints no frame while nothing
// changes.
func TestWaitingDrawsNothing(t *testing.T) {
	r := enter(t, 80, 24).lose()
	for _, found := range []bool{false, true} {
		if found {
			r.pass().show(motion("That it be so.")).lose()
		}
		before := r.painted
		for range 50 {
			r.pass().lose()
		}
		if r.painted != before {
			t.Errorf("%d frames were painted while nothing happened", r.painted-before)
		}
	}
}

func TestKeys(t *testing.T) {
	r := enter(t, 80, 24).show(motion("That it be so. " + strings.Repeat("And so on. ", 12)))
	before := r.painted
	r.press("esc", "ctrl+c", "f5", "enter", "j", "?", ":")
	if r.painted != before || r.quit {
		t.Errorf("keys without a meaning painted %d frames; it ended: %v", r.painted-before, r.quit)
	}
	lines := r.frame.Lines
	r.press("-")
	if strings.Join(lines, "\n") == strings.Join(r.frame.Lines, "\n") {
		t.Error("- changes nothing")
	}
	r.press("+")
	if strings.Join(lines, "\n") != strings.Join(r.frame.Lines, "\n") {
		t.Error("+ does not take - back")
	}
	r.press("+", "+", "+", "+", "+", "+", "+", "-", "-", "-").press("--++").shows("That it be so.")
	for _, key := range []string{"q", "ctrl+q"} {
		if r := enter(t, 80, 24).show(motion("x")).press(key); !r.quit || r.v.ctx.Err() == nil {
			t.Errorf("%s does not leave", key)
		}
	}
}

// TestLongTexts: what does not fit is overleaf, and stays there while the vote
// on it is counted; the next slide begins at its beginning.
func TestLongTexts(t *testing.T) {
	long := "FIRST " + strings.Repeat("and so on, word after word, ", 120) + "LAST"
	r := enter(t, 80, 24).show(motion(long)).shows("FIRST", "…").hides("LAST")
	for range 20 {
		r.press("pgdown")
	}
	r.shows("LAST").hides("FIRST")
	counted := motion(long)
	counted.Votes = &slide.Votes{For: 7}
	r.show(counted).shows("LAST").hides("FIRST")
	other := motion(long)
	other.Where = "Item 6"
	r.show(other).shows("FIRST").hides("LAST")
	r.press("pgdown").hides("FIRST").press("pgup").shows("FIRST")
}

func TestWhatTheTerminalCan(t *testing.T) {
	r := enter(t, 80, 24)
	asked := 0
	r.v.o.Background = func() tea.Cmd { asked++; return nil }
	r.v.o.Big = func(columns int) tea.Cmd {
		if asked++; columns != 80 {
			t.Errorf("the terminal was asked about %d columns", columns)
		}
		return nil
	}
	r.v.width = 0
	r.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	r.send(tea.WindowSizeMsg{Width: 90, Height: 24})
	if asked != 2 {
		t.Errorf("the terminal was asked %d times", asked)
	}
	dark := r.frame.Lines[0]
	r.send(terminal.BackgroundMsg{Background: terminal.Light})
	if r.frame.Lines[0] == dark {
		t.Error("the light theme looks like the dark one")
	}
	r.send(terminal.BackgroundMsg{Background: terminal.Unknown})
	r.send(terminal.BackgroundMsg{Background: terminal.Dark})
	if r.frame.Lines[0] != dark {
		t.Error("the dark theme does not come back")
	}
	r.send(terminal.BigMsg{Big: true})
	if r.show(motion("That it be so.")); !slices.Contains(r.frame.Big, paint.Top) {
		t.Error("the letters are not of double height where the terminal has them")
	}
}

// TestWhateverComes: any slide, in any window, at any size, in any order of
// keys and losses, is a frame that fits.
func TestWhateverComes(t *testing.T) {
	kinds := []slide.Kind{slide.Neutral, slide.Item, slide.Exempt, slide.Motion, slide.Decision, slide.Action, slide.Tracker, slide.Question, slide.Plan, slide.Evidence, "", "of another program"}
	rapid.Check(t, func(t *rapid.T) {
		r := enter(t, rapid.IntRange(1, 200).Draw(t, "width"), rapid.IntRange(1, 60).Draw(t, "height"))
		r.v.size.Big = rapid.Bool().Draw(t, "big")
		word := rapid.OneOf(rapid.SampledFrom([]string{"", "That it be so.", "日本語 é 👩‍👩‍👧", strings.Repeat("long ", 60)}), rapid.StringOf(rapid.RuneFrom([]rune("ab é日\n\t"))))
		for range rapid.IntRange(1, 4).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "step") {
			case 0, 1:
				s := slide.Slide{Kind: rapid.SampledFrom(kinds).Draw(t, "kind"), Council: word.Draw(t, "council"), Where: word.Draw(t, "where"), Session: word.Draw(t, "session"), Heading: word.Draw(t, "heading"), Text: word.Draw(t, "text"), Beneath: word.Draw(t, "beneath"), Result: word.Draw(t, "result")}
				for range rapid.IntRange(0, 5).Draw(t, "rows") {
					s.Facts = append(s.Facts, slide.Fact{Label: word.Draw(t, "label"), Value: word.Draw(t, "value")})
					s.Rows = append(s.Rows, slide.Row{Reference: word.Draw(t, "reference"), Text: word.Draw(t, "row"), Rating: &slide.Rating{Fill: word.Draw(t, "fill"), Word: word.Draw(t, "word")}})
				}
				if rapid.Bool().Draw(t, "counted") {
					s.Votes = &slide.Votes{For: rapid.Uint64().Draw(t, "for")}
				}
				r.show(s)
			case 2:
				r.press(rapid.SampledFrom([]string{"+", "-", "pgdown", "pgup"}).Draw(t, "key"))
			case 3:
				r.lose().pass()
			}
			r.send(tea.WindowSizeMsg{Width: rapid.IntRange(1, 200).Draw(t, "width"), Height: rapid.IntRange(1, 60).Draw(t, "height")})
		}
	})
}

// TestMarkOnBigLetters: the mark stands whole on a last line of double height.
func TestMarkOnBigLetters(t *testing.T) {
	r := enter(t, 80, 24)
	for n := range 40 { // some of them fill the window
		r.v.size.Big = true
		r.show(motion(strings.Repeat("word ", n))).lose().shows("○ waiting").pass()
	}
}
