package simulate

import (
	"strings"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"
)

// named are the keys that are no text, by the names that Bubble Tea gives
// them.
var named = func() map[string]tea.KeyType {
	const first, last = -120, 127
	m := map[string]tea.KeyType{}
	for t := tea.KeyType(last); t >= first; t-- {
		if name := (tea.KeyMsg{Type: t}).String(); name != "" && t != tea.KeyRunes && t != tea.KeySpace {
			m[name] = t
		}
	}
	return m
}()

// Key returns the message of a key by its name.
func Key(name string) (tea.KeyMsg, bool) {
	rest, alt := strings.CutPrefix(name, "alt+")
	if t, ok := named[rest]; ok {
		return tea.KeyMsg{Type: t, Alt: alt}, true
	}
	if utf8.RuneCountInString(rest) != 1 {
		return tea.KeyMsg{}, false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	k := Rune(r)
	k.Alt = alt
	return k, true
}

// Rune returns the message of a key that is text; a line break is Enter.
func Rune(r rune) tea.KeyMsg {
	switch r {
	case '\n':
		return tea.KeyMsg{Type: tea.KeyEnter}
	case '\t':
		return tea.KeyMsg{Type: tea.KeyTab}
	case ' ':
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}
	}
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}}
}
