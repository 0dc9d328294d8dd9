package line

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"council/scrutiny/ui/theme"
)

func newLine(s string, width int) *Line {
	l := New(theme.New(theme.Dark, theme.TrueColor))
	l.SetWidth(width)
	l.SetText(s)
	return l
}

func press(l *Line, keys ...tea.KeyType) {
	for _, k := range keys {
		l.Handle(tea.KeyMsg{Type: k})
	}
}

// seen is what is drawn, with ▏ where the cursor stands.
func seen(l *Line) string {
	row := ansi.Strip(l.Draw())
	if x, ok := l.Cursor(); ok {
		row = ansi.Cut(row, 0, x) + "▏" + ansi.Cut(row, x, 999)
	}
	return row
}

func exact(t interface {
	Helper()
	Fatalf(string, ...any)
}, l *Line,
) {
	t.Helper()
	row := l.Draw()
	if got := ansi.StringWidth(row); got != l.width {
		t.Fatalf("drawn in %d cells of %d: %q", got, l.width, row)
	}
	if x, ok := l.Cursor(); ok && (x < 0 || x >= l.width) {
		t.Fatalf("the cursor stands at %d of %d", x, l.width)
	}
}

func TestKeys(t *testing.T) {
	const s = "Write to Cllr Shah"
	for _, c := range []struct {
		name string
		keys []tea.KeyType
		want string
	}{
		{"set", nil, "Write to Cllr Shah▏  "},
		{"home", []tea.KeyType{tea.KeyHome}, "▏Write to Cllr Shah  "},
		{"end", []tea.KeyType{tea.KeyHome, tea.KeyEnd}, "Write to Cllr Shah▏  "},
		{"right", []tea.KeyType{tea.KeyHome, tea.KeyRight}, "W▏rite to Cllr Shah  "},
		{"word back", []tea.KeyType{tea.KeyCtrlLeft}, "Write to Cllr ▏Shah  "},
		{"delete a word", []tea.KeyType{tea.KeyCtrlW}, "Write to Cllr ▏      "},
		{"kill", []tea.KeyType{tea.KeyHome, tea.KeyRight, tea.KeyCtrlK}, "W▏                   "},
		{"kill back", []tea.KeyType{tea.KeyLeft, tea.KeyCtrlU}, "▏h                   "},
		{"undo", []tea.KeyType{tea.KeyCtrlU, tea.KeyCtrlZ}, "Write to Cllr Shah▏  "},
		{"redo", []tea.KeyType{tea.KeyCtrlU, tea.KeyCtrlZ, tea.KeyCtrlY, tea.KeySpace}, "▏                    "},
		{"replace a selection", []tea.KeyType{tea.KeyShiftHome, tea.KeyBackspace}, "▏                    "},
		{"select to the end", []tea.KeyType{tea.KeyHome, tea.KeyShiftEnd, tea.KeyDelete}, "▏                    "},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLine(s, 20)
			press(l, c.keys...)
			exact(t, l)
			if got := seen(l); got != c.want {
				t.Errorf("seen %q, want %q", got, c.want)
			}
		})
	}
}

func TestKeysOfOthers(t *testing.T) {
	l := newLine("x", 10)
	for _, k := range []tea.KeyType{tea.KeyEnter, tea.KeyTab, tea.KeyEsc, tea.KeyUp, tea.KeyDown, tea.KeyCtrlS, tea.KeyCtrlC, tea.KeyCtrlZ, tea.KeyCtrlY, tea.KeyF1} {
		if got := l.Handle(tea.KeyMsg{Type: k}); got != (Result{}) {
			t.Errorf("%s: %+v", k, got)
		}
	}
}

func TestScrollsSideways(t *testing.T) {
	l := newLine("abcdefghijklmnopqrstuvwxyz", 10)
	if got := seen(l); got != "…tuvwxyz▏  " {
		t.Errorf("at the end: %q", got)
	}
	press(l, tea.KeyHome)
	if got := seen(l); got != "▏abcdefghi…" {
		t.Errorf("at the start: %q", got)
	}
	for range 12 {
		press(l, tea.KeyRight)
		exact(t, l)
	}
	if got := seen(l); !strings.HasPrefix(got, "…") || !strings.HasSuffix(got, "…") || !strings.Contains(got, "l▏m") {
		t.Errorf("in the middle: %q", got)
	}
	for range 12 {
		press(l, tea.KeyLeft)
		exact(t, l)
	}
	if got := seen(l); got != "▏abcdefghi…" {
		t.Errorf("back at the start: %q", got)
	}
}

func TestPaste(t *testing.T) {
	paste := func(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune(s)} }
	l := newLine("", 30)
	l.Handle(paste("one\r\ntwo\rthree\nfour\n"))
	if got := l.Text(); got != "one two three four" {
		t.Errorf("pasted %q", got)
	}
	l.Breaks = RefuseBreaks
	if got := l.Handle(paste("a\nb")); !got.Refused || got.Changed {
		t.Errorf("a text of two lines: %+v", got)
	}
	if got := l.Handle(paste("!\n")); got.Refused || l.Text() != "one two three four!" {
		t.Errorf("one line with its break: %+v, %q", got, l.Text())
	}
	l.Limit = 20
	if got := l.Paste("12"); !got.Refused || l.Text() != "one two three four!" {
		t.Errorf("beyond the limit: %+v, %q", got, l.Text())
	}
	l.Handle(tea.KeyMsg{Type: tea.KeyCtrlA})
	l.Clean = strings.ToUpper
	if got := l.Paste("01234567890123456789x"); !got.Refused {
		t.Errorf("one byte beyond: %+v", got)
	}
	if got := l.Paste("0123456789012345678x"); got.Refused || l.Text() != "0123456789012345678X" {
		t.Errorf("at the limit: %+v, %q", got, l.Text())
	}
}

func TestPlaceholderAndSuggestion(t *testing.T) {
	l := newLine("", 12)
	l.Placeholder = "Type to filter"
	if got := seen(l); got != "▏Type to…    " {
		t.Errorf("empty: %q", got)
	}
	l.Suggest = func(typed string) string {
		if strings.HasPrefix("Panel", typed) {
			return "Panel"
		}
		return typed
	}
	l.Insert("Pa")
	if got := seen(l); got != "Pa▏nel       " {
		t.Errorf("suggested: %q", got)
	}
	if got := l.Handle(tea.KeyMsg{Type: tea.KeyRight}); !got.Changed || l.Text() != "Panel" {
		t.Errorf("accepted: %+v, %q", got, l.Text())
	}
	l.SetText("Q")
	press(l, tea.KeyEnd)
	if l.Text() != "Q" {
		t.Errorf("took a suggestion that was none: %q", l.Text())
	}
}

func TestSelection(t *testing.T) {
	l := newLine("abc def", 12)
	if got := l.Copy(); got != "abc def" {
		t.Errorf("copied %q", got)
	}
	press(l, tea.KeyShiftLeft, tea.KeyShiftLeft)
	if got := l.Copy(); got != "ef" {
		t.Errorf("copied %q", got)
	}
	if want := theme.New(theme.Dark, theme.TrueColor).Selection.Render("ef"); !strings.Contains(l.Draw(), want) {
		t.Errorf("the selection is not drawn: %q", l.Draw())
	}
	if l.Dirty() {
		t.Error("selecting makes dirty")
	}
	press(l, tea.KeyBackspace)
	if !l.Dirty() || l.Text() != "abc d" {
		t.Errorf("left %q", l.Text())
	}
	l.MarkClean()
	l.SetOffset(2)
	if l.Dirty() || l.Offset() != 2 {
		t.Errorf("dirty %t, cursor at %d", l.Dirty(), l.Offset())
	}
}

var pieces = []string{"a", "word ", " ", "\n", "\t", "é", "e\u0301", "\u0301", "漢字", "👩‍👩‍👧", "👩", "\u200d", "🇬🇧", "🇬", "\x00", "\xff", "\u202e", "\ufe0f"}

func TestPropExact(t *testing.T) {
	keys := []tea.KeyType{
		tea.KeyLeft, tea.KeyRight, tea.KeyHome, tea.KeyEnd, tea.KeyBackspace, tea.KeyDelete, tea.KeyCtrlW, tea.KeyCtrlK, tea.KeyCtrlU,
		tea.KeyCtrlZ, tea.KeyCtrlY, tea.KeyShiftLeft, tea.KeyShiftRight, tea.KeyCtrlLeft, tea.KeyCtrlRight, tea.KeyCtrlA,
	}
	rapid.Check(t, func(t *rapid.T) {
		l := newLine("", 10)
		if rapid.Bool().Draw(t, "plain") {
			l.SetTheme(theme.New(theme.Light, theme.NoColor))
		}
		l.Placeholder = "Type to filter"
		t.Repeat(map[string]func(*rapid.T){
			"":     func(t *rapid.T) { exact(t, l) },
			"type": func(t *rapid.T) { l.Insert(rapid.SampledFrom(pieces).Draw(t, "piece")) },
			"set": func(t *rapid.T) {
				s := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 20).Draw(t, "text"), "")
				if l.SetText(s); l.Text() != s {
					t.Fatalf("set %q, got %q", s, l.Text())
				}
			},
			"key":   func(t *rapid.T) { press(l, rapid.SampledFrom(keys).Draw(t, "key")) },
			"width": func(t *rapid.T) { l.SetWidth(rapid.IntRange(0, 20).Draw(t, "width")) },
			"focus": func(t *rapid.T) { l.Focused = rapid.Bool().Draw(t, "focused") },
		})
	})
}

func BenchmarkKey(b *testing.B) {
	l := newLine(strings.Repeat("some words ", 20), 60)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if i%20 < 10 {
			l.Handle(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'x'}})
		} else {
			press(l, tea.KeyBackspace)
		}
		l.Draw()
		l.Cursor()
	}
}
