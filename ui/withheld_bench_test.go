package ui_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// watchedTracker is the long tracker with a meeting in public session, and every
// tenth action withheld.
func watchedTracker(actions int) simulate.Story {
	story := append(simulate.Tracker(actions), model.PrepareMeeting{Template: true, Values: []model.Value{{Field: "date", Text: "22 November 2026"}}})
	r := model.NewReview("told")
	for _, c := range story {
		r, _, _ = model.Apply(r, c, model.Stamp{})
	}
	var withheld []model.ID
	for i, rec := range r.Of(model.KindAction) {
		if i%10 == 0 {
			withheld = append(withheld, model.IDOf(rec))
		}
	}
	m := r.Meetings()[0].ID
	return append(story,
		model.Set{IDs: withheld, Values: []model.Value{{Field: "withheld", Text: "yes"}}},
		model.SetSession{Meeting: m, Session: model.PublicSession}, model.OpenMeeting{ID: m})
}

func perSizeWatched(b *testing.B, run func(b *testing.B, s *simulate.Simulation)) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("%d actions", n), func(b *testing.B) {
			s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{watchedTracker(n)}, Unchecked: true}).Press("6")
			b.ReportAllocs()
			b.ResetTimer()
			run(b, s)
		})
	}
}

// BenchmarkWatchedKeyToFrame is BenchmarkKeyToFrame in a public session.
func BenchmarkWatchedKeyToFrame(b *testing.B) {
	keys := []string{"down", "down", "down", "up", "pgdown", "pgup"}
	perSizeWatched(b, func(b *testing.B, s *simulate.Simulation) {
		for i := 0; b.Loop(); i++ {
			s.Press(keys[i%len(keys)])
		}
	})
}

// BenchmarkWatchedFilter types a letter of the filter in a public session.
func BenchmarkWatchedFilter(b *testing.B) {
	perSizeWatched(b, func(b *testing.B, s *simulate.Simulation) {
		s.Press("/").Type("war")
		for b.Loop() {
			s.Type("d").Press("backspace")
		}
	})
}

// BenchmarkWatchedChange rates an action in a public session: the projection is
// made anew for the revision.
func BenchmarkWatchedChange(b *testing.B) {
	letters := []string{"r", "a"}
	perSizeWatched(b, func(b *testing.B, s *simulate.Simulation) {
		s.Press("down")
		for i := 0; b.Loop(); i++ {
			s.Press("r", letters[i%2])
		}
	})
}
