package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/ui/simulate"
)

// mostViews is how many views each tab has at most.
const mostViews = 10

// BenchmarkTabs moves the selection in each view of each tab of a review with
// 1,000 records of every kind: one key, one frame.
func BenchmarkTabs(b *testing.B) {
	s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{simulate.Everything(1000)}, Unchecked: true})
	for _, tab := range strings.Split("123456789", "") {
		seen := map[string]bool{}
		for view := range mostViews {
			s.Press(tab)
			name := s.Line(2)
			if i := strings.IndexByte(name, '['); tab != "1" && tab != "6" && tab != "7" && i >= 0 {
				name = name[i+1 : i+strings.IndexByte(name[i:], ']')]
			} else {
				name = "the tab"
			}
			if seen[name] {
				break
			}
			seen[name] = true
			b.Run(fmt.Sprintf("%s %d %s", tab, view, name), func(b *testing.B) {
				keys := []string{"down", "down", "down", "up", "pgdown", "pgup"}
				for i := 0; b.Loop(); i++ {
					s.Press(keys[i%len(keys)])
				}
			})
			s.Press("tab")
		}
		for range len(seen) {
			s.Press("tab")
		}
	}
}

// BenchmarkTabOpens changes to a tab and back to the one before.
func BenchmarkTabOpens(b *testing.B) {
	s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{simulate.Everything(1000)}, Unchecked: true})
	for _, tab := range strings.Split("123456789", "") {
		s.Press(tab) // it is made when it is first looked at
		b.Run(tab, func(b *testing.B) {
			for b.Loop() {
				s.Press("2", tab)
			}
		})
	}
}

// BenchmarkPages opens the pages that look at much of the review, and leaves
// them.
func BenchmarkPages(b *testing.B) {
	s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{simulate.Everything(1000)}, Unchecked: true})
	for _, page := range []struct {
		name, tab string
		keys      []string
	}{
		{"trace", "5", []string{"T", "esc"}},
		{"proof card", "5", []string{"P", "esc"}},
		{"letter", "5", []string{"l", "esc"}},
		{"rounds", "6", []string{"b", "esc"}},
		{"every review", "1", []string{"ctrl+o", "esc"}},
		{"find", "1", []string{"ctrl+f", "esc"}},
		{"help", "1", []string{"?", "esc"}},
	} {
		b.Run(page.name, func(b *testing.B) {
			s.Press(page.tab)
			for b.Loop() {
				s.Press(page.keys...)
			}
		})
	}
}
