package slide_test

import (
	"slices"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/sample"
	"council/scrutiny/model/slide"
)

// fourHours is the review at the end of a meeting as long as they get.
func fourHours(b *testing.B) *model.Review {
	b.Helper()
	before, during := sample.FourHours()
	r, at := model.NewReview("hours"), time.Date(2026, time.November, 22, 10, 0, 0, 0, time.UTC)
	for _, c := range slices.Concat(before, during) {
		at = at.Add(10 * time.Second)
		if next, _, err := model.Apply(r, c, model.Stamp{At: at, Who: "Ann"}); err == nil {
			r = next
		}
	}
	if r.LiveMeeting() == nil {
		b.Fatal("no meeting is live")
	}
	return r
}

// BenchmarkProject is what each change costs the room's screen.
func BenchmarkProject(b *testing.B) {
	r := fourHours(b)
	for b.Loop() {
		public.Project(r)
	}
}

// BenchmarkDeck is what each key costs it while a resolution is being written.
func BenchmarkDeck(b *testing.B) {
	for name, show := range map[string]slide.Material{"meeting": slide.TheMeeting, "tracker": slide.TheTracker} {
		b.Run(name, func(b *testing.B) {
			p := public.Project(fourHours(b))
			cue := slide.Cue{Today: today, Show: show, Writing: &slide.Writing{Type: model.Resolved, Text: "that it be so"}}
			for b.Loop() {
				slide.Deck(p, cue)
			}
		})
	}
}
