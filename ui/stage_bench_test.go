package ui_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui"
	"council/scrutiny/ui/simulate"
)

// A key of a decision that is being written, with the picture of it before the
// room, at a tracker of a thousand actions.
func BenchmarkWritingBeforeTheRoom(b *testing.B) {
	story := simulate.Tracker(1000)
	story = append(story, model.PrepareMeeting{Template: true, Values: []model.Value{{Field: "date", Text: "22 November 2026"}}})
	meeting := simulate.Told(story).Meetings()[0].ID
	story = append(story, model.OpenMeeting{ID: meeting})
	for name, tab := range map[string]string{"meeting": "8", "tracker": "6"} {
		b.Run(name, func(b *testing.B) {
			s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{story}, Unchecked: true, Settings: ui.Settings{Big: ui.BigOff}})
			s.Press(tab, "f5", "y", "f9").Type("that ")
			b.ResetTimer()
			for i := range b.N {
				if i%40 == 39 {
					s.Press("ctrl+u")
				}
				s.Type("a")
			}
		})
	}
}

// A change of the review while the picture shows: it is projected and dealt
// anew.
func BenchmarkChangeBeforeTheRoom(b *testing.B) {
	s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{simulate.Tracker(1000)}, Unchecked: true})
	s.Press("6", "p").Type("It goes on.").Press("ctrl+s").Press("f5")
	b.ResetTimer()
	for range b.N {
		s.Press("ctrl+z", "ctrl+y")
	}
}
