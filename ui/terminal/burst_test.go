package terminal

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

func runes(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }

func TestSplit(t *testing.T) {
	space := tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(" ")}
	alt := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("b"), Alt: true}
	paste := tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("jj"), Paste: true}
	for _, tt := range []struct {
		in   tea.KeyMsg
		want []tea.KeyMsg
	}{
		{runes("j"), []tea.KeyMsg{runes("j")}},
		{runes("jjé"), []tea.KeyMsg{runes("j"), runes("j"), runes("é")}},
		{runes("a b"), []tea.KeyMsg{runes("a"), space, runes("b")}},
		{alt, []tea.KeyMsg{alt}},
		{paste, []tea.KeyMsg{paste}},
		{tea.KeyMsg{Type: tea.KeyEnter}, []tea.KeyMsg{{Type: tea.KeyEnter}}},
	} {
		if got := Split(tt.in); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("Split(%v) = %v, want %v", tt.in, got, tt.want)
		}
	}
}

// typed is a key some milliseconds after the one before.
type typed struct {
	after int
	key   tea.KeyMsg
}

func TestBurst(t *testing.T) {
	enter, line := tea.KeyMsg{Type: tea.KeyEnter}, tea.KeyMsg{Type: tea.KeyCtrlJ}
	tab, up := tea.KeyMsg{Type: tea.KeyTab}, tea.KeyMsg{Type: tea.KeyUp}
	for _, tt := range []struct {
		name string
		keys []typed
		want []tea.Msg
	}{
		{"one key", []typed{{0, runes("j")}}, []tea.Msg{runes("j")}},
		{"Enter alone", []typed{{0, enter}}, []tea.Msg{enter}},
		{"typed by hand", []typed{{0, runes("a")}, {80, enter}, {80, runes("b")}}, []tea.Msg{runes("a"), enter, runes("b")}},
		{"just slow enough", []typed{{0, runes("a")}, {5, enter}}, []tea.Msg{runes("a"), enter}},
		{"a burst without Enter", []typed{{0, runes("j")}, {1, runes("j")}, {1, tab}}, []tea.Msg{runes("jj"), tab}},
		{"a paste", []typed{{0, runes("a")}, {1, tab}, {0, enter}, {4, runes("b")}}, []tea.Msg{PasteMsg{Text: "a\t\nb", Size: 4}}},
		{"a paste with both line ends", []typed{{0, runes("a")}, {1, enter}, {0, line}, {1, line}}, []tea.Msg{PasteMsg{Text: "a\n\n", Size: 3}}},
		{"a paste, then a key", []typed{{0, runes("a")}, {1, enter}, {90, runes("q")}}, []tea.Msg{PasteMsg{Text: "a\n", Size: 2}, runes("q")}},
		{"keys that are no text end it", []typed{{0, runes("a")}, {1, up}, {1, enter}}, []tea.Msg{runes("a"), up, enter}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := play(tt.keys); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}

// play types keys and, as the root does, asks for what is due a gap later.
func play(keys []typed) []tea.Msg {
	var b Burst
	var got []tea.Msg
	at := time.Unix(0, 0)
	for _, k := range keys {
		at = at.Add(time.Duration(k.after) * time.Millisecond)
		got = append(got, b.Key(at, k.key)...)
		if early := b.Due(at.Add(Gap - 1)); early != nil {
			panic(fmt.Sprint("given too early: ", early))
		}
	}
	if b.Held() {
		got = append(got, b.Due(at.Add(Gap))...)
	}
	return got
}

func TestBurstTooLarge(t *testing.T) {
	var b Burst
	at := time.Unix(0, 0)
	b.Key(at, tea.KeyMsg{Type: tea.KeyEnter})
	for range MaxPaste / 1024 {
		b.Key(at, runes(strings.Repeat("x", 1024)))
	}
	got := b.Due(at.Add(Gap))
	if want := []tea.Msg{PasteMsg{TooLarge: true, Size: MaxPaste + 1}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// What is held is not the caller's to change.
func TestBurstKeepsItsOwn(t *testing.T) {
	var b Burst
	key := runes("jk")
	shared := tea.KeyMsg{Type: tea.KeyRunes, Runes: key.Runes[:1]}
	b.Key(time.Unix(0, 0), shared)
	b.Key(time.Unix(0, 0), runes("x"))
	if string(key.Runes) != "jk" {
		t.Errorf("the caller's runes became %q", string(key.Runes))
	}
}
