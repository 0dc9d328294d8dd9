package ui_test

import (
	"fmt"
	"testing"

	"council/scrutiny/ui/simulate"
)

var sizes = []int{10, 1_000, 10_000}

// bench starts the program on a tracker, without the looks at every frame.
func bench(b *testing.B, actions int) *simulate.Simulation {
	b.Helper()
	s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{simulate.Tracker(actions)}, Unchecked: true})
	return s.Press("6")
}

func perSize(b *testing.B, run func(b *testing.B, s *simulate.Simulation)) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%d actions", n), func(b *testing.B) {
			s := bench(b, n)
			b.ReportAllocs()
			b.ResetTimer()
			run(b, s)
		})
	}
}

// BenchmarkKeyToFrame moves the selection: one key, one frame.
func BenchmarkKeyToFrame(b *testing.B) {
	keys := []string{"down", "down", "down", "up", "pgdown", "pgup"}
	perSize(b, func(b *testing.B, s *simulate.Simulation) {
		for i := 0; b.Loop(); i++ {
			s.Press(keys[i%len(keys)])
		}
	})
}

// BenchmarkFilterAsTyped types a letter of the filter and takes it away.
func BenchmarkFilterAsTyped(b *testing.B) {
	perSize(b, func(b *testing.B, s *simulate.Simulation) {
		s.Press("/").Type("war")
		for b.Loop() {
			s.Type("d").Press("backspace")
		}
	})
}

// BenchmarkChangeToSaved rates an action: two keys, Apply, and the frame that
// shows it as saved. The disk is left out.
func BenchmarkChangeToSaved(b *testing.B) {
	letters := []string{"r", "a"}
	perSize(b, func(b *testing.B, s *simulate.Simulation) {
		for i := 0; b.Loop(); i++ {
			s.Press("r", letters[i%2])
		}
	})
}

// BenchmarkTyping types a letter into a form.
func BenchmarkTyping(b *testing.B) {
	perSize(b, func(b *testing.B, s *simulate.Simulation) {
		s.Press("n")
		for b.Loop() {
			s.Type("x").Press("backspace")
		}
	})
}

// BenchmarkFirstFrame starts the program on a review that is in memory.
func BenchmarkFirstFrame(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%d actions", n), func(b *testing.B) {
			s := bench(b, n)
			b.ReportAllocs()
			for b.Loop() {
				simulate.Reopen(b, 160, 45, s)
			}
		})
	}
}
