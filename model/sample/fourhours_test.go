package sample

import (
	"testing"
	"time"

	"council/scrutiny/model"
)

// The longest meeting is as long as it says, and every vote of it was settled.
func TestFourHours(t *testing.T) {
	before, during := FourHours()
	r, at := model.NewReview("r"), day(t, "2026-11-22").Time().Add(10*time.Hour)
	for i, c := range append(before, during...) {
		next, _, err := model.Apply(r, c, model.Stamp{At: at.Add(time.Duration(i) * 10 * time.Second), Who: officer})
		if err != nil {
			t.Fatalf("change %d, %T: %v", i, c, err)
		}
		r = next
	}
	types, moves := map[model.MinuteType]int{}, 0
	for n := range model.Each[*model.Minute](r) {
		types[n.Type]++
	}
	s := r.Sitting(r.LiveMeeting().ID)
	for _, m := range s.AllMotions() {
		if res := s.Result(m); res.Outcome != model.Carried {
			t.Errorf("%q is %q: %s", m.Text, res.Outcome, res.Why)
		}
	}
	for _, a := range s.Attendees() {
		for i, st := range a.Stays {
			if i > 0 {
				moves++
			}
			if !st.Left.IsZero() {
				moves++
			}
		}
	}
	if moves != longMoves || len(s.AllMotions()) != longMotions || len(r.Of(model.KindMinute)) != longEntries+longMotions {
		t.Errorf("%d moves, %d motions, %d entries", moves, len(s.AllMotions()), len(r.Of(model.KindMinute)))
	}
	if made := types[model.ActionMinute]; made != 60 || len(r.Of(model.KindAction)) != longActions+made || types[model.Resolved] != 60+longMotions {
		t.Errorf("entries by type: %v, %d actions", types, len(r.Of(model.KindAction)))
	}
}
