package picker

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"council/scrutiny/ui/theme"
)

func commands() []Item {
	return []Item{
		{Label: "Add an action", Detail: "n", Words: "new create"},
		{Label: "Rate the action", Detail: "r", Words: "red amber green"},
		{Label: "Record a position", Detail: "p"},
		{Label: "Export the tracker", Detail: "E", Words: "word excel csv save as"},
		{Label: "Start a meeting", Disabled: "A meeting is live."},
		{Label: "Undo", Detail: "Ctrl+Z"},
	}
}

func newPicker(width, height int, items ...Item) *Picker {
	p := New(theme.New(theme.Dark, theme.NoColor), "Find a command", items...)
	p.SetSize(width, height)
	return p
}

func exact(t interface {
	Helper()
	Fatalf(string, ...any)
}, p *Picker,
) []string {
	t.Helper()
	lines := p.Lines()
	if len(lines) != p.height {
		t.Fatalf("%d lines in a box of %dx%d", len(lines), p.width, p.height)
	}
	for i, l := range lines {
		if got := ansi.StringWidth(l); got != p.width {
			t.Fatalf("line %d of a box of %dx%d takes %d cells: %q", i, p.width, p.height, got, l)
		}
	}
	return lines
}

func write(p *Picker, s string) {
	for _, r := range s {
		p.Handle(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}})
	}
}

func press(p *Picker, keys ...tea.KeyType) (last Result) {
	for _, k := range keys {
		last = p.Handle(tea.KeyMsg{Type: k})
	}
	return last
}

func TestDrawing(t *testing.T) {
	p := newPicker(40, 7, commands()...)
	want := strings.Join([]string{
		" › Find a command                     6 ",
		"────────────────────────────────────────",
		" ▶ Add an action                      n ",
		"   Rate the action                    r ",
		"   Record a position                  p ",
		"   Export the tracker                 E ",
		"   Start a meeting   A meeting is live.↓",
	}, "\n")
	if got := strings.Join(exact(t, p), "\n"); got != want {
		t.Errorf("drawn:\n%s\nwant:\n%s", got, want)
	}
	if x, y, ok := p.Cursor(); x != 3 || y != 0 || !ok {
		t.Errorf("the cursor is at %d, %d, %t", x, y, ok)
	}
	press(p, tea.KeyCtrlEnd)
	if got := exact(t, p)[2]; !strings.HasSuffix(got, "↑") {
		t.Errorf("at the end the first row is %q", got)
	}
}

func TestFilterRanks(t *testing.T) {
	for _, c := range []struct {
		query string
		want  []string
	}{
		{"", []string{"Add an action", "Rate the action", "Record a position", "Export the tracker", "Start a meeting", "Undo"}},
		{"r", []string{"Rate the action", "Record a position", "Export the tracker", "Start a meeting"}},
		{"green r", []string{"Rate the action"}},
		{"RATE", []string{"Rate the action"}},
		{"act", []string{"Add an action", "Rate the action"}},
		{"action the", []string{"Rate the action"}},
		{"excel", []string{"Export the tracker"}},
		{"tracker e", []string{"Export the tracker"}},
		{"rcp", []string{"Record a position"}},
		{"ctrl", []string{"Undo"}},
		{"zzz", nil},
		{"an", []string{"Add an action"}},
	} {
		p := newPicker(40, 7, commands()...)
		write(p, c.query)
		var got []string
		for _, i := range p.shown {
			got = append(got, p.items[i].Label)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q finds %q, want %q", c.query, got, c.want)
		}
		if n, of := p.Shown(); n != len(c.want) || of != 6 {
			t.Errorf("%q shows %d of %d", c.query, n, of)
		}
		exact(t, p)
	}
}

func TestChoosing(t *testing.T) {
	p := newPicker(40, 7, commands()...)
	write(p, "undo")
	if got := press(p, tea.KeyEnter); !got.Chosen || got.Index != 5 {
		t.Errorf("chose %+v, want item 5", got)
	}
	p.SetFilter("meeting")
	if got := press(p, tea.KeyEnter); got.Chosen || got.Refused != "A meeting is live." || got.Index != -1 {
		t.Errorf("a disabled item: %+v", got)
	}
	p.SetFilter("nothing like this")
	if got := press(p, tea.KeyEnter); got.Chosen || !got.Handled {
		t.Errorf("nothing to choose: %+v", got)
	}
	if got := strings.Join(exact(t, p), "\n"); !strings.Contains(got, "Nothing matches") {
		t.Errorf("nothing matches:\n%s", got)
	}
	if _, ok := p.Selected(); ok {
		t.Error("something is selected where nothing matches")
	}
	if got := press(p, tea.KeyEsc); !got.Cancelled {
		t.Errorf("Esc: %+v", got)
	}
	if got := press(p, tea.KeyF5); got.Handled {
		t.Errorf("F5 is not the picker's: %+v", got)
	}
	p.Handle(tea.KeyMsg{Type: tea.KeyCtrlU})
	if p.Filter() != "" {
		t.Errorf("the filter is %q", p.Filter())
	}
	if !p.Select(3) || p.Select(99) {
		t.Error("selects an item that is not there, or not one that is")
	}
	if got := press(p, tea.KeyEnter); got.Index != 3 {
		t.Errorf("chose %+v, want item 3", got)
	}
}

func TestMoving(t *testing.T) {
	var items []Item
	for i := range 30 {
		items = append(items, Item{Label: fmt.Sprint("item ", i)})
	}
	for _, c := range []struct {
		keys []tea.KeyType
		want int
	}{
		{nil, 0},
		{[]tea.KeyType{tea.KeyUp}, 0},
		{[]tea.KeyType{tea.KeyDown, tea.KeyCtrlN, tea.KeyCtrlP}, 1},
		{[]tea.KeyType{tea.KeyPgDown}, 4},
		{[]tea.KeyType{tea.KeyPgDown, tea.KeyPgDown, tea.KeyPgUp}, 4},
		{[]tea.KeyType{tea.KeyCtrlEnd, tea.KeyDown}, 29},
		{[]tea.KeyType{tea.KeyCtrlEnd, tea.KeyCtrlHome}, 0},
	} {
		p := newPicker(30, 7, items...)
		press(p, c.keys...)
		if got, ok := p.Selected(); !ok || got != c.want {
			t.Errorf("%v selects %d, want %d", c.keys, got, c.want)
		}
		if got := strings.Join(exact(t, p), "\n"); !strings.Contains(got, fmt.Sprintf("▶ item %d ", c.want)) {
			t.Errorf("%v: the selected item is not visible:\n%s", c.keys, got)
		}
	}
}

func TestPastedKeysAreText(t *testing.T) {
	p := newPicker(40, 7, commands()...)
	p.Handle(tea.KeyMsg{Type: tea.KeyRunes, Paste: true, Runes: []rune("rate\n")})
	if p.Filter() != "rate" {
		t.Errorf("the filter is %q", p.Filter())
	}
}

func TestPropExact(t *testing.T) {
	parts := []string{"", "word", "a long label that does not fit ", "漢字", "é", "👩‍👩‍👧", "\u0301", "\x1b", "\n"}
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 3).Draw(t, "parts"), "")
		})
		item := rapid.Custom(func(t *rapid.T) Item {
			it := Item{Label: word.Draw(t, "label"), Detail: word.Draw(t, "detail")}
			if rapid.Bool().Draw(t, "disabled") {
				it.Disabled = word.Draw(t, "why")
			}
			return it
		})
		p := New(theme.New(theme.Light, rapid.SampledFrom([]theme.Profile{theme.TrueColor, theme.NoColor}).Draw(t, "profile")), "Find")
		keys := []tea.KeyType{tea.KeyUp, tea.KeyDown, tea.KeyPgDown, tea.KeyPgUp, tea.KeyEnter, tea.KeyBackspace, tea.KeyCtrlEnd, tea.KeyCtrlZ}
		t.Repeat(map[string]func(*rapid.T){
			"":       func(t *rapid.T) { exact(t, p) },
			"items":  func(t *rapid.T) { p.SetItems(rapid.SliceOfN(item, 0, 12).Draw(t, "items")) },
			"size":   func(t *rapid.T) { p.SetSize(rapid.IntRange(0, 40).Draw(t, "w"), rapid.IntRange(0, 9).Draw(t, "h")) },
			"filter": func(t *rapid.T) { p.SetFilter(word.Draw(t, "query")) },
			"key":    func(t *rapid.T) { press(p, rapid.SampledFrom(keys).Draw(t, "key")) },
			"theme":  func(t *rapid.T) { p.SetTheme(theme.New(theme.HighContrast, theme.ANSI16)) },
		})
	})
}

func BenchmarkFilter10000(b *testing.B) {
	items := make([]Item, 10_000)
	for i := range items {
		items[i] = Item{Label: fmt.Sprintf("Check every service plan %d", i), Detail: "GD/PL"}
	}
	p := newPicker(80, 20, items...)
	b.ReportAllocs()
	for b.Loop() {
		p.SetFilter("plan 99")
		p.Lines()
	}
}
