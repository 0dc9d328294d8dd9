package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model/sample"
	"council/scrutiny/ui/simulate"
)

// hours starts the program in a live meeting that has just begun, or that has
// gone on for four hours, with 1,000 actions and 200 people in the review.
func hours(b *testing.B, held bool) *simulate.Simulation {
	b.Helper()
	story, during := sample.FourHours()
	if held {
		story = append(story, during...)
	}
	return simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{story}, Unchecked: true})
}

// atBothEnds measures keys in a meeting that has begun and after four hours:
// the line has to answer then as it did at first.
func atBothEnds(b *testing.B, run func(b *testing.B, s *simulate.Simulation)) {
	for _, m := range []struct {
		name string
		held bool
	}{{"begun", false}, {"four hours", true}} {
		b.Run(m.name, func(b *testing.B) {
			s := hours(b, m.held)
			b.ReportAllocs()
			b.ResetTimer()
			run(b, s)
		})
	}
}

// BenchmarkCaptureLine types a letter and takes it away: two keys, two frames.
func BenchmarkCaptureLine(b *testing.B) {
	for _, tab := range []string{"1", "6", "8"} {
		b.Run("tab "+tab, func(b *testing.B) {
			atBothEnds(b, func(b *testing.B, s *simulate.Simulation) {
				s.Press(tab, "f8").Paste("P17/Cat Elm to circulate the figures of Cllr An").Press("f8")
				for b.Loop() {
					s.Type("n").Press("backspace")
				}
			})
		})
	}
}

// BenchmarkCaptureToSaved makes an entry, from F7 or F8 to the frame that shows
// it as saved, and takes it back, so that the meeting grows no longer. The disk
// is left out.
func BenchmarkCaptureToSaved(b *testing.B) {
	for _, key := range []string{"f7", "f8", "f9"} {
		b.Run(key, func(b *testing.B) {
			atBothEnds(b, func(b *testing.B, s *simulate.Simulation) {
				s.Press("8")
				for b.Loop() {
					s.Press(key).Paste("P17 to circulate the figures by 30 June 2027").Press("enter", "ctrl+z")
				}
			})
		})
	}
}

// BenchmarkCaptureOnProjector types a letter below the picture for the room and
// takes it away, and makes an entry there and takes it back.
func BenchmarkCaptureOnProjector(b *testing.B) {
	b.Run("letter", func(b *testing.B) {
		atBothEnds(b, func(b *testing.B, s *simulate.Simulation) {
			s.Press("8", "f5", "y", "f9").Type("that it be ")
			for b.Loop() {
				s.Type("d").Press("backspace")
			}
		})
	})
	b.Run("entry", func(b *testing.B) {
		atBothEnds(b, func(b *testing.B, s *simulate.Simulation) {
			s.Press("8", "f5", "y")
			for b.Loop() {
				s.Press("f7").Paste("A note").Press("enter", "ctrl+z")
			}
		})
	})
}

// BenchmarkCapturePaste pastes 100 KB into the line, types on, and throws it away.
func BenchmarkCapturePaste(b *testing.B) {
	page := strings.Repeat("What was said, word for word. ", 100<<10/30)
	b.Run("paste", func(b *testing.B) {
		s := hours(b, true).Press("8", "f7")
		for b.Loop() {
			s.Paste(page).Press("ctrl+d")
		}
	})
	b.Run("letter", func(b *testing.B) {
		s := hours(b, true).Press("8", "f7").Paste(page)
		for b.Loop() {
			s.Type("n").Press("backspace")
		}
	})
}

// BenchmarkMeetingKeys moves about in the meeting: the agenda, the minutes of an
// item, the register, a vote by name.
func BenchmarkMeetingKeys(b *testing.B) {
	for name, keys := range map[string][2][]string{
		"agenda":   {{"8", "home"}, {"down", "up"}},
		"minutes":  {{"8", "tab"}, {"up", "down"}},
		"register": {{"8", "a"}, {"down", "up"}},
		"motion":   {{"8", "m"}, {"x", "backspace"}},
		"vote":     {{"8", "m", "x", "ctrl+s", "v", "n"}, {"f", "up"}},
	} {
		b.Run(name, func(b *testing.B) {
			atBothEnds(b, func(b *testing.B, s *simulate.Simulation) {
				s.Press(keys[0]...)
				for b.Loop() {
					s.Press(keys[1]...)
				}
			})
		})
	}
}

// BenchmarkMeetingFirstFrame starts the program again in the middle of the
// meeting, as after a crash.
func BenchmarkMeetingFirstFrame(b *testing.B) {
	atBothEnds(b, func(b *testing.B, s *simulate.Simulation) {
		for b.Loop() {
			simulate.Reopen(b, 160, 45, s).Press("8")
		}
	})
}
