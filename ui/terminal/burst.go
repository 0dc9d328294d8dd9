package terminal

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Gap is the longest time between two keys of a burst. No hands are so fast.
const Gap = 5 * time.Millisecond

// Split divides keys that arrived in one message ("jj") into one message each,
// for the router. A paste, and a key alone, come back as they are.
func Split(key tea.KeyMsg) []tea.KeyMsg {
	if key.Type != tea.KeyRunes || key.Paste || len(key.Runes) < 2 {
		return []tea.KeyMsg{key}
	}
	keys := make([]tea.KeyMsg, len(key.Runes))
	for i, r := range key.Runes {
		keys[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: key.Runes[i : i+1 : i+1], Alt: key.Alt}
		if r == ' ' {
			keys[i].Type = tea.KeySpace
		}
	}
	return keys
}

// Burst finds pastes among keys on Windows, where the console sends them as
// keys, each new line an Enter. Keys less than Gap apart with an Enter among
// them are a paste; no Enter of theirs may confirm anything. So each key that
// can be part of a text is held for Gap: after a Key that leaves Held true,
// call Due once Gap has passed.
//
// The zero value is ready. Times are passed in.
type Burst struct {
	last  time.Time
	keys  []tea.KeyMsg // what came, runes in a row joined
	text  strings.Builder
	size  int
	count int
	enter bool
	after bool // the last was a carriage return
}

// Held says whether keys are held.
func (b *Burst) Held() bool { return b.count > 0 }

// Key takes a key and returns what is ready to be acted on, in order.
func (b *Burst) Key(at time.Time, key tea.KeyMsg) []tea.Msg {
	var ready []tea.Msg
	if b.Held() && at.Sub(b.last) >= Gap {
		ready = b.release()
	}
	text, ok := textOf(key)
	if !ok {
		return append(append(ready, b.release()...), key)
	}
	b.last = at
	b.add(key, text)
	return ready
}

// Due returns what has been held for Gap.
func (b *Burst) Due(at time.Time) []tea.Msg {
	if !b.Held() || at.Sub(b.last) < Gap {
		return nil
	}
	return b.release()
}

// textOf says which text a key would be part of.
func textOf(key tea.KeyMsg) (string, bool) {
	if key.Alt || key.Paste {
		return "", false
	}
	switch key.Type { //nolint:exhaustive // All others are no text.
	case tea.KeyRunes, tea.KeySpace:
		return string(key.Runes), true
	case tea.KeyEnter, tea.KeyCtrlJ:
		return "\n", true
	case tea.KeyTab:
		return "\t", true
	default:
		return "", false
	}
}

func (b *Burst) add(key tea.KeyMsg, text string) {
	b.count++
	b.enter = b.enter || text == "\n"
	feed := b.after && key.Type == tea.KeyCtrlJ
	b.after = key.Type == tea.KeyEnter
	if !feed { // else "\r\n", one new line
		if b.size += len(text); b.size <= MaxPaste {
			b.text.WriteString(text)
		}
	}
	b.remember(key)
}

// remember keeps the key itself, until it is sure that it is part of a paste.
func (b *Burst) remember(key tea.KeyMsg) {
	if b.enter && b.count > 1 {
		b.keys = nil
		return
	}
	if n := len(b.keys); n > 0 && key.Type == tea.KeyRunes && b.keys[n-1].Type == tea.KeyRunes {
		b.keys[n-1].Runes = append(b.keys[n-1].Runes, key.Runes...)
		return
	}
	key.Runes = append([]rune(nil), key.Runes...) // grown above, so our own
	b.keys = append(b.keys, key)
}

func (b *Burst) release() []tea.Msg {
	defer func() { *b = Burst{last: b.last} }()
	if b.enter && b.count > 1 {
		msg := PasteMsg{Size: b.size, TooLarge: b.size > MaxPaste}
		if !msg.TooLarge {
			msg.Text = b.text.String()
		}
		return []tea.Msg{msg}
	}
	ready := make([]tea.Msg, len(b.keys))
	for i, key := range b.keys {
		ready[i] = key
	}
	return ready
}
