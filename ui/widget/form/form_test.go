package form_test

import (
	"maps"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/form"
)

func newForm() *form.Form {
	return form.New(
		theme.New(theme.Dark, theme.TrueColor),
		form.Field{Key: "title", Label: "Title", Help: "What it is called.", Required: true},
		form.Field{Key: "says", Label: "What it says", Kind: form.Text, Value: "one\ntwo", Lines: 3},
		form.Field{Key: "kind", Label: "Kind", Kind: form.Choice, Options: []form.Option{{"", "document"}, {"visit", "site visit"}, {"data", "data"}}},
		form.Field{Key: "open", Label: "Public", Kind: form.Flag, Help: "Whether the public may see it."},
		form.Field{Key: "bears", Label: "Bears on", Kind: form.Pick, Value: "3 4", Show: func(v string) string { return "picked " + v }},
		form.Field{Key: "when", Label: "Date", Note: func(v string) string { return strings.TrimSpace("read as " + v) }},
	)
}

func press(f *form.Form, keys ...tea.KeyType) {
	for _, k := range keys {
		f.Key(tea.KeyMsg{Type: k})
	}
}

func typed(f *form.Form, s string) {
	for _, r := range s {
		k := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
		if r == ' ' {
			k.Type = tea.KeySpace
		}
		f.Key(k)
	}
}

func shown(f *form.Form, width, height int) string {
	lines, _, _, _ := f.View(width, height)
	return ansi.Strip(strings.Join(lines, "\n"))
}

func TestFocusGoesRound(t *testing.T) {
	f := newForm()
	want := []string{"title", "says", "kind", "open", "bears", "when", "title"}
	for i, key := range want {
		if got := f.Focused().Key; got != key {
			t.Fatalf("after %d Tabs %q is in focus, not %q", i, got, key)
		}
		f.Next()
	}
	f.Previous()
	f.Previous()
	if got := f.Focused().Key; got != "when" || !f.Last() {
		t.Errorf("going back from the first leads to %q", got)
	}
	f.Focus("kind")
	f.Focus("no such field")
	if got := f.Focused().Key; got != "kind" {
		t.Errorf("%q is in focus", got)
	}
}

func TestMovingByKeys(t *testing.T) {
	f := newForm()
	for i, step := range []struct {
		key  tea.KeyType
		want string
	}{
		{tea.KeyTab, "says"},
		{tea.KeyShiftTab, "title"},
		{tea.KeyEnter, "says"}, // Enter on a line goes on
		{tea.KeyEnter, "says"}, // in a text it breaks the line
		{tea.KeyTab, "kind"},
		{tea.KeyDown, "open"},
		{tea.KeyUp, "kind"},
		{tea.KeyEnter, "open"},
		{tea.KeyDown, "bears"},
		{tea.KeyDown, "when"},
	} {
		press(f, step.key)
		if got := f.Focused().Key; got != step.want {
			t.Fatalf("step %d leads to %q, not %q", i, got, step.want)
		}
	}
	if got := f.Value("says"); got != "\none\ntwo" && got != "one\ntwo\n" {
		t.Errorf("the text is %q", got)
	}
}

func TestChangedAndDirty(t *testing.T) {
	f := newForm()
	if f.Dirty() || len(f.Changed()) > 0 {
		t.Fatal("a form that nobody touched has changed")
	}
	typed(f, "Visit to the site")
	f.Set("kind", "visit")
	want := map[string]string{"title": "Visit to the site", "kind": "visit"}
	if got := f.Changed(); !maps.Equal(got, want) || !f.Dirty() {
		t.Errorf("changed are %v (dirty: %v)", got, f.Dirty())
	}
	f.Set("title", "")
	f.Set("kind", "")
	if f.Dirty() {
		t.Error("what was taken back counts as changed")
	}
	if got := f.Values(); len(got) != f.Len() || got["says"] != "one\ntwo" {
		t.Errorf("the values are %v", got)
	}
}

// What a form begins with counts as changed, but nobody typed it.
func TestBegin(t *testing.T) {
	f := newForm()
	f.Begin("title", "E1")
	if f.Dirty() {
		t.Error("what the form began with was typed by nobody")
	}
	if got := f.Changed()["title"]; got != "E1" {
		t.Errorf("changed is %q", got)
	}
	typed(f, "x")
	if !f.Dirty() {
		t.Error("what was typed then is not seen")
	}
}

func TestCheck(t *testing.T) {
	f := newForm()
	f.Focus("when")
	typed(f, "soon")
	if f.Check() {
		t.Fatal("a required field may be empty")
	}
	if got := f.Focused().Key; got != "title" {
		t.Errorf("the field that is wrong is not in focus, but %q", got)
	}
	if s := shown(f, 80, 24); !strings.Contains(s, "! Title cannot be empty.") {
		t.Errorf("the error is not shown:\n%s", s)
	}
	typed(f, " ")
	if s := shown(f, 80, 24); strings.Contains(s, "cannot be empty") {
		t.Error("the error stays while it is being mended")
	}
	if f.Check() {
		t.Error("a blank is no title")
	}
	typed(f, "x")
	if !f.Check() {
		t.Error("a title is no title")
	}
	f.Fail("when", "That is no day.")
	if s := shown(f, 80, 24); !strings.Contains(s, "! That is no day.") || f.Focused().Key != "when" {
		t.Errorf("the failure is not shown:\n%s", s)
	}
}

func TestChoicesAndFlags(t *testing.T) {
	f := newForm()
	f.Focus("kind")
	for _, want := range []string{"visit", "data", ""} {
		press(f, tea.KeyRight)
		if got := f.Value("kind"); got != want {
			t.Errorf("→ chose %q, not %q", got, want)
		}
	}
	press(f, tea.KeyLeft)
	if got := f.Value("kind"); got != "data" {
		t.Errorf("← chose %q", got)
	}
	f.Set("kind", "unknown")
	if s := shown(f, 80, 24); !strings.Contains(s, "‹ unknown ›") {
		t.Errorf("a value that is no option is not shown:\n%s", s)
	}
	press(f, tea.KeyDown)
	typed(f, " ")
	if f.Value("open") != "yes" || !strings.Contains(shown(f, 80, 24), "[x] yes") {
		t.Error("Space does not set the flag")
	}
	typed(f, " ")
	if f.Value("open") != "" {
		t.Error("Space does not take the flag away")
	}
	f.Focus("bears")
	if typed(f, "x"); f.Value("bears") != "3 4" {
		t.Error("letters change what is picked elsewhere")
	}
}

func TestShowsHelpNotesAndValues(t *testing.T) {
	f := newForm()
	s := shown(f, 80, 24)
	for _, want := range []string{"▶ Title", "What it is called.", "picked 3 4", "‹ document ›", "[ ] no", "read as"} {
		if !strings.Contains(s, want) {
			t.Errorf("the form lacks %q:\n%s", want, s)
		}
	}
	f.Focus("when")
	typed(f, "June")
	if s := shown(f, 80, 24); !strings.Contains(s, "read as June") || strings.Contains(s, "What it is called.") {
		t.Errorf("the note does not follow:\n%s", s)
	}
}

func TestPaste(t *testing.T) {
	f := newForm()
	f.Paste("two\nlines")
	f.Focus("says")
	f.Paste("!\n")
	f.Focus("open")
	f.Paste("yes")
	if got := f.Values(); got["title"] != "two lines" || !strings.Contains(got["says"], "!\n") || got["open"] != "" {
		t.Errorf("the values are %q", got)
	}
	if s := shown(f, 80, 24); !strings.Contains(s, "two lines") {
		t.Errorf("the paste is not shown:\n%s", s)
	}
}

// An empty form is no reason to fall over.
func TestNoFields(t *testing.T) {
	f := form.New(theme.New(theme.Dark, theme.TrueColor))
	f.Next()
	f.Previous()
	f.Paste("x")
	press(f, tea.KeyEnter)
	if f.Dirty() || !f.Check() || f.Focused().Key != "" {
		t.Error("a form without fields has something in it")
	}
	if lines, _, _, _ := f.View(40, 10); len(lines) != 10 {
		t.Errorf("it has %d lines", len(lines))
	}
}

// Whatever is typed, at whatever size: every line is as wide as the box, there
// are as many as it is high, and the cursor stands within.
func TestViewFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := newForm()
		for range rapid.IntRange(0, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "step") {
			case 0:
				f.Paste(rapid.StringOf(rapid.RuneFrom([]rune("ab \n\té日👩‍👧"))).Draw(t, "paste"))
			case 1:
				f.Next()
			case 2:
				press(f, rapid.SampledFrom([]tea.KeyType{tea.KeyUp, tea.KeyDown, tea.KeyEnd, tea.KeyHome, tea.KeyPgDown, tea.KeyBackspace, tea.KeyRight}).Draw(t, "key"))
			case 3:
				f.Fail(rapid.SampledFrom([]string{"title", "says", "bears"}).Draw(t, "field"), strings.Repeat("why ", 30))
			}
			width, height := rapid.IntRange(40, 120).Draw(t, "width"), rapid.IntRange(8, 40).Draw(t, "height")
			lines, x, y, cursor := f.View(width, height)
			if len(lines) != height {
				t.Fatalf("%d lines in a box of %d", len(lines), height)
			}
			for i, line := range lines {
				if w := text.StyledWidth(line); w != width {
					t.Fatalf("line %d is %d wide in a box of %d: %q", i, w, width, line)
				}
			}
			if cursor && (x < 0 || x >= width || y < 0 || y >= height) {
				t.Fatalf("the cursor stands at %d, %d in a box of %d x %d", x, y, width, height)
			}
		}
	})
}

func BenchmarkTyping(b *testing.B) {
	f := newForm()
	f.Focus("says")
	f.Paste(strings.Repeat("A sentence of some length. ", 4_000))
	b.ReportAllocs()
	for b.Loop() {
		typed(f, "x")
		f.View(80, 22)
	}
}
