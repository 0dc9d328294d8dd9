package editor

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

const sentence = "Check every service plan for its duty to reduce crime, and say in each what will be done about it. "

// prose returns a text of about n bytes, as one line or as many.
func prose(n int, oneLine bool) string {
	s := strings.Repeat(sentence, n/len(sentence)+1)[:n]
	if oneLine {
		return s
	}
	return strings.ReplaceAll(s, "it. C", "it.\nC")
}

func BenchmarkKey(b *testing.B) {
	for _, size := range []int{100_000, 1_000_000} {
		for _, oneLine := range []bool{false, true} {
			b.Run(fmt.Sprintf("%dKB/oneLine=%t", size/1000, oneLine), func(b *testing.B) {
				e := newEditor(prose(size, oneLine), 80, 20)
				e.SetOffset(size / 2)
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					if i%100 < 50 {
						e.Handle(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{'x'}})
					} else {
						e.Handle(tea.KeyMsg{Type: tea.KeyBackspace})
					}
				}
			})
		}
	}
}

func BenchmarkKeyAndDraw(b *testing.B) {
	for _, oneLine := range []bool{false, true} {
		b.Run(fmt.Sprintf("1MB/oneLine=%t", oneLine), func(b *testing.B) {
			e := newEditor(prose(1_000_000, oneLine), 80, 20)
			e.SetOffset(500_000)
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				k := tea.KeyDown
				if i%200 < 100 {
					k = tea.KeyUp
				}
				e.Handle(tea.KeyMsg{Type: k})
				e.Lines()
				e.Cursor()
			}
		})
	}
}

func BenchmarkPaste(b *testing.B) {
	for _, size := range []int{100_000, 1_000_000, 8_000_000} {
		for _, oneLine := range []bool{false, true} {
			s := prose(size, oneLine)
			b.Run(fmt.Sprintf("%dKB/oneLine=%t", size/1000, oneLine), func(b *testing.B) {
				for b.Loop() {
					e := newEditor("before after", 80, 20)
					e.SetOffset(7)
					e.Paste(s)
					e.Lines()
				}
			})
		}
	}
}
