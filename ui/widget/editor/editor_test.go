package editor

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"council/scrutiny/ui/theme"
)

func newEditor(s string, width, height int) *Editor {
	e := New(theme.New(theme.Dark, theme.TrueColor))
	e.SetSize(width, height)
	e.SetText(s)
	return e
}

func typed(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func press(e *Editor, keys ...tea.KeyType) {
	for _, k := range keys {
		e.Handle(tea.KeyMsg{Type: k})
	}
}

// seen is what is drawn, with ▏ where the cursor stands.
func seen(e *Editor) string {
	x, y, ok := e.Cursor()
	lines := e.Lines()
	for i, line := range lines {
		line = ansi.Strip(line)
		if ok && i == y {
			line = ansi.Cut(line, 0, x) + "▏" + ansi.Cut(line, x, 999)
		}
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}

func exact(t interface {
	Helper()
	Fatalf(string, ...any)
}, e *Editor,
) {
	t.Helper()
	lines := e.Lines()
	if len(lines) != e.height {
		t.Fatalf("%d lines in a box of %dx%d", len(lines), e.width, e.height)
	}
	for i, line := range lines {
		if got := ansi.StringWidth(line); got != e.width {
			t.Fatalf("line %d of a box of %dx%d takes %d cells: %q", i, e.width, e.height, got, line)
		}
	}
}

const text40 = "Check every service plan for its duty to reduce crime.\n\n\tSay what will be done.\nEnd"

func TestDrawing(t *testing.T) {
	e := newEditor(text40, 21, 7)
	want := "▏Check every service\nplan for its duty to\nreduce crime.\n\n    Say what will be\ndone.\nEnd"
	if got := seen(e); got != want {
		t.Errorf("seen:\n%s\nwant:\n%s", got, want)
	}
	exact(t, e)
}

func TestKeys(t *testing.T) {
	const down, up, left, right = tea.KeyDown, tea.KeyUp, tea.KeyLeft, tea.KeyRight
	for _, c := range []struct {
		name string
		keys []tea.KeyType
		want string
	}{
		{"right", []tea.KeyType{right, right}, "on▏e two\nthree\n\nfour five"},
		{"left over a break", []tea.KeyType{down, down, left, left}, "one two\nthre▏e\n\nfour five"},
		{"down keeps the column", []tea.KeyType{tea.KeyEnd, down, down, down}, "one two\nthree\n\nfour fi▏ve"},
		{"up at the top goes to the start", []tea.KeyType{right, up}, "▏one two\nthree\n\nfour five"},
		{"down at the end goes to the end", []tea.KeyType{down, down, down, down}, "one two\nthree\n\nfour five▏"},
		{"end", []tea.KeyType{tea.KeyEnd}, "one two▏\nthree\n\nfour five"},
		{"home", []tea.KeyType{tea.KeyEnd, tea.KeyHome}, "▏one two\nthree\n\nfour five"},
		{"end of the text", []tea.KeyType{tea.KeyCtrlEnd}, "one two\nthree\n\nfour five▏"},
		{"start of the text", []tea.KeyType{tea.KeyCtrlEnd, tea.KeyCtrlHome}, "▏one two\nthree\n\nfour five"},
		{"a word on", []tea.KeyType{tea.KeyCtrlRight, tea.KeyCtrlRight}, "one two▏\nthree\n\nfour five"},
		{"a word back", []tea.KeyType{tea.KeyCtrlEnd, tea.KeyCtrlLeft}, "one two\nthree\n\nfour ▏five"},
		{"page down", []tea.KeyType{tea.KeyPgDown}, "one two\nthree\n\n▏four five"},
		{"page up", []tea.KeyType{tea.KeyCtrlEnd, tea.KeyPgUp}, "one two▏\nthree\n\nfour five"},
		{"enter", []tea.KeyType{tea.KeyCtrlRight, tea.KeyEnter}, "one\n▏ two\nthree\n"},
		{"backspace joins lines", []tea.KeyType{down, tea.KeyBackspace}, "one two▏three\n\nfour five"},
		{"delete", []tea.KeyType{tea.KeyDelete}, "▏ne two\nthree\n\nfour five"},
		{"word back", []tea.KeyType{tea.KeyEnd, tea.KeyCtrlW}, "one ▏\nthree\n\nfour five"},
		{"to the end", []tea.KeyType{right, tea.KeyCtrlK}, "o▏\nthree\n\nfour five"},
		{"to the start", []tea.KeyType{tea.KeyEnd, left, tea.KeyCtrlU}, "▏o\nthree\n\nfour five"},
		{"undo", []tea.KeyType{tea.KeyDelete, tea.KeyCtrlZ}, "▏one two\nthree\n\nfour five"},
		{"redo", []tea.KeyType{tea.KeyDelete, tea.KeyCtrlZ, tea.KeyCtrlY}, "▏ne two\nthree\n\nfour five"},
		{"over a selection", []tea.KeyType{tea.KeyShiftDown, tea.KeyShiftEnd, tea.KeyBackspace}, "▏\n\nfour five"},
		{"everything", []tea.KeyType{tea.KeyCtrlA, tea.KeyCtrlX}, "▏"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := newEditor("one two\nthree\n\nfour five", 20, 4)
			press(e, c.keys...)
			exact(t, e)
			if got := strings.TrimRight(seen(e), "\n"); got != strings.TrimRight(c.want, "\n") {
				t.Errorf("seen:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestKeysOfOthers(t *testing.T) {
	e := newEditor("text", 20, 3)
	for _, k := range []tea.KeyMsg{
		{Type: tea.KeyTab},
		{Type: tea.KeyEsc},
		{Type: tea.KeyCtrlS},
		{Type: tea.KeyCtrlC},
		{Type: tea.KeyF5},
		{Type: tea.KeyCtrlZ},
		{Type: tea.KeyCtrlY},
		{Type: tea.KeyRunes, Runes: []rune("x"), Alt: true},
	} {
		if got := e.Handle(k); got != (Result{}) {
			t.Errorf("%s: %+v", k, got)
		}
	}
	if e.Text() != "text" || e.Dirty() {
		t.Error("a key of others changed the text")
	}
}

func TestSoftRows(t *testing.T) {
	e := newEditor("aaaa bbbb cccc dddd", 11, 4) // rows of ten cells: "aaaa bbbb " and "cccc dddd"
	press(e, tea.KeyEnd)
	if got := seen(e); got != "aaaa bbbb▏\ncccc dddd\n\n" {
		t.Errorf("end of a broken row:\n%s", got)
	}
	press(e, tea.KeyEnd)
	if got := seen(e); got != "aaaa bbbb\ncccc dddd▏\n\n" {
		t.Errorf("end of the line:\n%s", got)
	}
	press(e, tea.KeyHome, tea.KeyUp)
	if got := seen(e); got != "▏aaaa bbbb\ncccc dddd\n\n" {
		t.Errorf("up into the broken row:\n%s", got)
	}
	press(e, tea.KeyDown, tea.KeyDown, tea.KeyHome, tea.KeyHome)
	if got := e.Offset(); got != 0 {
		t.Errorf("home twice is at %d", got)
	}
	e.SetText("0123456789012345")
	press(e, tea.KeyEnd, tea.KeyRight)
	if got := seen(e); got != "0123456789\n▏012345\n\n" {
		t.Errorf("a long word:\n%s", got)
	}
}

func TestTypingAndCursor(t *testing.T) {
	e := newEditor("", 6, 3)
	e.Placeholder = "Say what was found"
	if got := seen(e); got != "▏Say\nwhat\nwas" {
		t.Errorf("placeholder:\n%s", got)
	}
	for _, r := range "ab cde fghij" {
		e.Handle(typed(string(r)))
		exact(t, e)
	}
	if got := seen(e); got != "ab\ncde\nfghij▏" {
		t.Errorf("typed:\n%s", got)
	}
	e.Handle(typed("k"))
	if got := seen(e); got != "cde\nfghij\nk▏" {
		t.Errorf("typed on:\n%s", got)
	}
	if above, below := e.More(); !above || below {
		t.Errorf("more above: %t, below: %t", above, below)
	}
	e.Focused = false
	if _, _, ok := e.Cursor(); ok {
		t.Error("there is a cursor without focus")
	}
	if line, of := e.Position(); line != 1 || of != 1 {
		t.Errorf("in line %d of %d", line, of)
	}
}

func TestPaste(t *testing.T) {
	e := newEditor("<>", 20, 3)
	press(e, tea.KeyRight)
	got := e.Handle(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("one\r\ntwo\rthree\tx  ")})
	if !got.Changed || e.Text() != "<one\ntwo\nthree\tx  >" {
		t.Errorf("pasted: %q", e.Text())
	}
	press(e, tea.KeyCtrlZ)
	if e.Text() != "<>" {
		t.Errorf("undone: %q", e.Text())
	}
	e.Clean = strings.ToUpper
	e.Paste("x")
	if e.Text() != "<X>" {
		t.Errorf("cleaned: %q", e.Text())
	}
}

func TestExactRoundTrip(t *testing.T) {
	for _, s := range []string{"", "\n", "a\n", " \t trailing  \n\n", "\r\nCRLF\r\n", "\xff\xfe broken", "e\u0301 👩‍👩‍👧 🇬🇧", "\x00\x1b[31m"} {
		e := newEditor(s, 10, 4)
		exact(t, e)
		if e.Text() != s || e.Dirty() || e.Len() != len(s) {
			t.Errorf("%q became %q, dirty: %t", s, e.Text(), e.Dirty())
		}
	}
}

func TestSelectionIsDrawn(t *testing.T) {
	e := newEditor("one\ntwo", 8, 2)
	press(e, tea.KeyRight, tea.KeyShiftDown)
	exact(t, e)
	th := theme.New(theme.Dark, theme.TrueColor)
	lines := e.Lines()
	if want := th.Selection.Render("ne "); !strings.Contains(lines[0], want) {
		t.Errorf("first line %q lacks %q", lines[0], want)
	}
	if want := th.Selection.Render("t"); !strings.Contains(lines[1], want) {
		t.Errorf("second line %q lacks %q", lines[1], want)
	}
	if got := e.Copy(); got != "ne\nt" {
		t.Errorf("copied %q", got)
	}
	if got := e.Cut(); got != "ne\nt" || e.Text() != "owo" {
		t.Errorf("cut %q, left %q", got, e.Text())
	}
	if got := e.Copy(); got != "owo" {
		t.Errorf("copied the line as %q", got)
	}
	e.SetTheme(theme.New(theme.Light, theme.NoColor))
	exact(t, e)
}

func TestDirtyUntilSaved(t *testing.T) {
	e := newEditor("a", 8, 2)
	e.Insert("b")
	if !e.Dirty() {
		t.Error("typed, and not dirty")
	}
	e.MarkClean()
	if e.Dirty() {
		t.Error("saved, and dirty")
	}
	e.Undo()
	if !e.Dirty() || !e.Redo() || e.Dirty() {
		t.Error("undo and redo do not return to what was saved")
	}
}

var pieces = []string{
	"a", "word ", " ", "  ", "\n", "\n", "\t", "-", "é", "e\u0301", "\u0301", "漢字", "👩‍👩‍👧", "👩", "\u200d", "🇬🇧", "🇬", "\x00", "\xff",
	"longwordwithoutblanks", "well-known ", "한", "\ufe0f", "\r", "\u202e",
}

var someKeys = []tea.KeyType{
	tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight, tea.KeyHome, tea.KeyEnd, tea.KeyPgUp, tea.KeyPgDown, tea.KeyCtrlHome, tea.KeyCtrlEnd,
	tea.KeyCtrlLeft, tea.KeyCtrlRight, tea.KeyShiftUp, tea.KeyShiftDown, tea.KeyShiftLeft, tea.KeyShiftRight, tea.KeyBackspace, tea.KeyDelete,
	tea.KeyCtrlW, tea.KeyCtrlK, tea.KeyCtrlU, tea.KeyCtrlZ, tea.KeyCtrlY, tea.KeyCtrlX, tea.KeyEnter, tea.KeyCtrlA,
}

// After any keys, at any size, what is known of the rows must be what a fresh
// editor finds out, every line exact, and the cursor in the box.
func TestPropRowsStayTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		anyText := rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "pieces"), "")
		})
		e := newEditor(anyText.Draw(t, "text"), 12, 5)
		if rapid.Bool().Draw(t, "plain") {
			e.SetTheme(theme.New(theme.Dark, theme.NoColor))
		}
		t.Repeat(map[string]func(*rapid.T){
			"":     func(t *rapid.T) { exact(t, e); trueRows(t, e) },
			"key":  func(t *rapid.T) { press(e, rapid.SampledFrom(someKeys).Draw(t, "key")) },
			"key2": func(t *rapid.T) { press(e, rapid.SampledFrom(someKeys).Draw(t, "key")) },
			"type": func(t *rapid.T) { e.Insert(rapid.SampledFrom(pieces).Draw(t, "piece")) },
			"paste": func(t *rapid.T) {
				e.Paste(anyText.Draw(t, "text"))
			},
			"goto": func(t *rapid.T) { e.SetOffset(rapid.IntRange(0, e.Len()).Draw(t, "at")) },
			"size": func(t *rapid.T) {
				e.SetSize(rapid.IntRange(0, 25).Draw(t, "w"), rapid.IntRange(0, 8).Draw(t, "h"))
			},
		})
	})
}

func trueRows(t *rapid.T, e *Editor) {
	fresh := wrapping{buf: e.buf, width: e.wraps.width}
	for _, k := range e.wraps.known {
		if got, want := fmt.Sprint(k.rows), fmt.Sprint(fresh.rows(k.line)); got != want {
			start, end := e.buf.Line(k.line)
			t.Fatalf("line %d %q has rows %s at width %d, want %s", k.line, e.buf.Slice(start, end), got, e.wraps.width, want)
		}
	}
	x, y, ok := e.Cursor()
	if inside := e.width > 0 && e.height > 0; ok != inside {
		t.Fatalf("in a box of %dx%d the cursor is shown: %t", e.width, e.height, ok)
	}
	if ok && (x < 0 || x >= e.width || y < 0 || y >= e.height) {
		t.Fatalf("the cursor stands at %d, %d of %dx%d", x, y, e.width, e.height)
	}
}

// Going down row by row and coming up again passes every row once.
func TestEveryRowIsReached(t *testing.T) {
	e := newEditor(strings.Repeat("some words that wrap in a narrow box\n", 20), 10, 4)
	rows := 0
	for at := -1; e.Offset() != at; rows++ {
		at = e.Offset()
		press(e, tea.KeyDown)
		exact(t, e)
	}
	for at := -1; e.Offset() != at; rows-- {
		at = e.Offset()
		press(e, tea.KeyUp)
	}
	if rows != 0 || e.topLine != 0 || e.topRow != 0 {
		t.Errorf("%d rows more down than up, top at %d.%d", rows, e.topLine, e.topRow)
	}
}
