package simulate

import (
	"fmt"

	"council/scrutiny/model"
)

// Members are those of the panel in MeetingStory, the chair first.
func Members() []string {
	return []string{
		"Cllr Asha Rao", "Cllr Ben Shah", "Cllr Carol Reid", "Cllr Dev Patel", "Cllr Ellen Ford",
		"Cllr Frank Moss", "Cllr Grace Lund", "Cllr Harry Nunn", "Mr Ivan Jones",
	}
}

// MeetingStory is the fly-tipping review with a meeting of seven items that is
// prepared and not yet open. Nine members are expected, and the quorum is four.
func MeetingStory() Story {
	s := append(FlyTipping(), model.PrepareMeeting{Template: true, Values: []model.Value{
		{Field: "date", Text: "22 November 2026"}, {Field: "starts", Text: "14:00"}, {Field: "place", Text: "Committee Room 2"}, {Field: "quorum", Text: "4"},
	}})
	r := Told(s)
	meeting := r.Meetings()[0]
	items := r.Sitting(meeting.ID).Items()
	for i, name := range Members()[1:] {
		capacity := ""
		if i == len(Members())-2 {
			capacity = "coopted"
		}
		s = append(s, model.AddTo{Meeting: meeting.ID, Kind: model.KindAttendee, Values: []model.Value{{Field: "name", Text: name}, {Field: "capacity", Text: capacity}}})
	}
	return append(s, model.AddTo{
		Meeting: meeting.ID, Kind: model.KindItem, After: model.IDOf(items[3]),
		Values: []model.Value{{Field: "title", Text: "Evidence: enforcement against fly-tipping"}},
	})
}

// Told returns the review that a story makes. It panics where a change is
// refused: then the test is wrong.
func Told(s Story) *model.Review {
	r := model.NewReview("told")
	for _, c := range s {
		next, _, err := model.Apply(r, c, model.Stamp{Who: Officer})
		if err != nil {
			panic(fmt.Sprintf("the story of a review is wrong: %v", err))
		}
		r = next
	}
	return r
}
