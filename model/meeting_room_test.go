package model_test

import (
	"testing"
	"time"

	"council/scrutiny/model"
)

func TestWhoIsInTheRoom(t *testing.T) {
	h := newHall(t)
	if got := h.names(h.sitting().InRoom(time.Time{})); got != "Bell Shah Reid Cole Dunn Lamb" {
		t.Fatalf("%s at the beginning", got)
	}
	h.do(model.SetPresence{IDs: []model.ID{h.people["Dunn"]}, Presence: model.Apologies})
	h.do(model.Leave{ID: h.people["Shah"]})
	left := h.clock
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[1]})
	h.do(model.Arrive{ID: h.people["Shah"]})
	back := h.clock
	h.do(model.Arrive{ID: h.people["Dunn"]})
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[2]})
	h.do(model.Leave{ID: h.people["Reid"]})
	s := h.sitting()
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{noon, "Bell Shah Reid Cole Lamb"}, // before the meeting is its beginning
		{left.Add(-time.Second), "Bell Shah Reid Cole Lamb"},
		{left, "Bell Reid Cole Lamb"},
		{back.Add(-time.Second), "Bell Reid Cole Lamb"},
		{back, "Bell Shah Reid Cole Lamb"},
		{time.Time{}, "Bell Shah Cole Dunn Lamb"},
		{h.clock.Add(time.Hour), "Bell Shah Cole Dunn Lamb"},
	} {
		if got := h.names(s.InRoom(c.at)); got != c.want {
			t.Errorf("at %s: %s, want %s", c.at, got, c.want)
		}
	}
	for i, want := range []string{"Bell Shah Reid Cole Lamb", "Bell Shah Reid Cole Dunn Lamb", "Bell Shah Reid Cole Dunn Lamb"} {
		if got := h.names(s.PresentFor(s.Items()[i])); got != want {
			t.Errorf("present for item %d: %s, want %s", i+1, got, want)
		}
	}
	if s.PresentFor(&model.Item{}) != nil || s.PresentFor(nil) != nil {
		t.Error("somebody was present for what was not taken")
	}
}

func TestComingAndGoingRefused(t *testing.T) {
	h := newHall(t)
	shah, opened := h.people["Shah"], h.the().OpenedAt
	h.no(model.Arrive{ID: shah}, "in the room already")
	h.no(model.Leave{ID: shah, At: opened.Add(-time.Minute)}, "before the start")
	h.no(model.Leave{ID: shah, At: h.clock.Add(time.Hour)}, "not come yet")
	h.do(model.Leave{ID: shah, At: opened.Add(2 * time.Minute)})
	h.no(model.Leave{ID: shah}, "is not in the room")
	h.no(model.Arrive{ID: shah, At: opened.Add(time.Minute)}, "before having left")
	h.no(model.Arrive{ID: 99}, "not there any more")
	h.no(model.Arrive{ID: h.items[0]}, "no attendance")
	h.do(model.SetPresence{IDs: []model.ID{h.people["Reid"]}, Presence: model.Apologies})
	h.no(model.Leave{ID: h.people["Reid"]}, "sent apologies")
	h.no(model.TakeChair{ID: h.people["Reid"]}, "is not in the room")
	h.no(model.TakeChair{ID: h.people["Lamb"]}, "is no member")
	h.no(model.TakeChair{ID: h.people["Bell"]}, "in the chair already")
	h.no(model.SetPresence{IDs: []model.ID{shah}, Presence: "asleep"}, "present or has sent apologies")
	h.do(model.CloseMeeting{ID: h.meeting})
	h.no(model.Leave{ID: h.people["Cole"]}, "say at what time")
	h.no(model.Leave{ID: h.people["Cole"], At: h.clock.Add(time.Hour)}, "after the end")
	h.no(model.TakeChair{ID: h.people["Cole"]}, "is closed")
	h.do(model.Leave{ID: h.people["Cole"], At: opened.Add(time.Minute)})
	h.do(model.Add{Kind: model.KindMeeting, Values: vals("date", "5 July 2026")})
	h.do(model.AddTo{Meeting: h.last(model.KindMeeting), Kind: model.KindAttendee, Values: vals("name", "Early")})
	h.no(model.Arrive{ID: h.last(model.KindAttendee)}, "before the meeting has begun")
}

// TestLeavingWithoutHavingCome takes who was expected for there.
func TestLeavingWithoutHavingCome(t *testing.T) {
	h := newHall(t)
	h.do(model.SetPresence{IDs: []model.ID{h.people["Shah"]}, Presence: model.Expected})
	h.do(model.Leave{ID: h.people["Shah"]})
	a := h.sitting().Attendee(h.people["Shah"])
	if a.Presence != model.Present || len(a.Stays) != 1 || !a.Stays[0].Arrived.Equal(h.the().OpenedAt) || !a.Stays[0].Left.Equal(h.clock) {
		t.Errorf("%+v", a)
	}
}

func TestQuorum(t *testing.T) {
	h := newHall(t)
	check := func(ok bool, present int) {
		t.Helper()
		if gotOK, got, needed := h.sitting().Quorate(time.Time{}); gotOK != ok || got != present || needed != 3 {
			t.Errorf("%v, %d of %d", gotOK, got, needed)
		}
	}
	check(true, 5)
	for _, who := range []string{"Bell", "Shah", "Lamb"} {
		h.do(model.Leave{ID: h.people[who]})
	}
	check(true, 3)
	h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindDeclaration, Values: vals("member", idText(h.people["Reid"]), "item", idText(h.items[0]), "effect", "left")})
	check(false, 2)
	h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindAttendee, Values: vals("name", "Webb", "capacity", "substitute", "for", "shah", "presence", "present")})
	check(true, 3)
	h.do(model.Arrive{ID: h.people["Shah"]})
	check(true, 3) // for whom Webb stands back
}

func TestTheChair(t *testing.T) {
	h := newHall(t)
	chair := func(at time.Time, want string) {
		t.Helper()
		if a := h.sitting().InChair(at); a == nil || a.Name != want {
			t.Errorf("%v in the chair, want %s", a, want)
		}
	}
	chair(time.Time{}, "Bell")
	h.do(model.TakeChair{ID: h.people["Shah"]})
	taken := h.clock
	chair(time.Time{}, "Shah")
	h.do(model.TakeChair{ID: h.people["Reid"]})
	chair(time.Time{}, "Reid")
	h.do(model.TakeChair{ID: h.people["Bell"]})
	given := h.clock
	chair(time.Time{}, "Bell")
	chair(taken, "Shah")
	chair(taken.Add(-time.Second), "Bell")
	chair(given.Add(-time.Second), "Reid")
	h.do(model.TakeChair{ID: h.people["Cole"]})
	h.do(model.Leave{ID: h.people["Cole"]})
	chair(time.Time{}, "Bell")
	if got := h.names(h.sitting().InChairs()); got != "Bell Shah Reid Cole" {
		t.Errorf("%s were in the chair", got)
	}
}

// TestClocksThatStandStill keep the order of what happened in one second: who
// voted and left has voted.
func TestClocksThatStandStill(t *testing.T) {
	h := newHall(t)
	still := model.Stamp{At: h.clock, Who: "Ann"}
	for _, c := range []model.Change{
		model.Propose{Text: "That it be so"},
		model.Leave{ID: h.people["Dunn"]},
	} {
		h.review, _ = apply(t, h.review, c, still)
	}
	motion := h.last(model.KindMotion)
	for _, c := range []model.Change{
		model.CountHands{Motion: motion, For: 4},
		model.Leave{ID: h.people["Cole"]},
		model.Arrive{ID: h.people["Dunn"]},
	} {
		h.review, _ = apply(t, h.review, c, still)
	}
	s := h.sitting()
	m := find[*model.Motion](t, h.review, motion)
	if got := h.names(s.MayVote(m)); got != "Bell Shah Reid Cole" || s.Result(m).Outcome != model.Carried {
		t.Errorf("%s, %+v", got, s.Result(m))
	}
	h.review, _ = apply(t, h.review, model.CloseMeeting{ID: h.meeting}, still)
	if h.the().ClosedAt.Before(s.Attendee(h.people["Dunn"]).Stays[1].Arrived) {
		t.Error("closed before the last arrival")
	}
}

func apply(t *testing.T, r *model.Review, c model.Change, s model.Stamp) (*model.Review, *model.Entry) {
	t.Helper()
	next, e, err := model.Apply(r, c, s)
	if err != nil {
		t.Fatalf("%T: %v", c, err)
	}
	return next, e
}
