package model_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

func TestCorrectTimes(t *testing.T) {
	h := newHall(t)
	start := h.the().OpenedAt
	at := func(minutes int) time.Time { return start.Add(time.Duration(minutes) * time.Minute) }
	stay := func(from, to int) model.Stay {
		st := model.Stay{Arrived: at(from)}
		if to > 0 {
			st.Left = at(to)
		}
		return st
	}
	bell, reid := h.people["Bell"], h.people["Reid"]
	early := model.CorrectTimes{ID: bell, Stays: []model.Stay{stay(0, 0)}}
	prepared := newHall(t)
	prepared.do(model.CloseMeeting{ID: prepared.meeting})
	prepared.do(model.PrepareMeeting{Values: vals("date", "1 September 2026")})
	next := prepared.review.Sitting(prepared.last(model.KindMeeting)).Attendees()[0]
	prepared.no(model.CorrectTimes{ID: next.ID, Stays: early.Stays}, "has not begun")

	h.clock = at(90)
	for why, c := range map[string]model.CorrectTimes{
		"before the start":           {Stays: []model.Stay{stay(-5, 10)}},
		"has not come yet":           {Stays: []model.Stay{stay(0, 600)}},
		"leave before having arrive": {Stays: []model.Stay{stay(20, 10)}},
		"arrive before having left":  {Stays: []model.Stay{stay(0, 20), stay(10, 0)}},
		"is the last one":            {Stays: []model.Stay{stay(0, 0), stay(10, 0)}},
		"needs its beginning":        {Stays: []model.Stay{{Left: at(5)}}},
		"before the start ":          {Chaired: []model.Stay{stay(-5, 10)}},
	} {
		c.ID = reid
		h.no(c, strings.TrimSpace(why))
	}
	h.do(model.CorrectTimes{ID: reid, Stays: []model.Stay{stay(0, 20), stay(30, 0)}, Chaired: []model.Stay{stay(5, 15)}})
	h.no(model.CorrectTimes{ID: bell, Chaired: []model.Stay{stay(10, 12)}}, "Reid was in the chair then")
	h.do(model.CorrectTimes{ID: bell, Chaired: []model.Stay{stay(15, 20)}})
	if got := h.sitting().InChair(at(10)); got == nil || got.ID != reid {
		t.Errorf("%+v was in the chair", got)
	}
	for minute, want := range map[int]bool{10: true, 25: false, 40: true} {
		in := false
		for _, a := range h.sitting().InRoom(at(minute)) {
			in = in || a.ID == reid
		}
		if in != want {
			t.Errorf("in the room after %d minutes: %v", minute, in)
		}
	}
	// Minutes are typed, seconds are recorded: the first and the last minute of
	// the meeting are in it.
	h.clock = at(90).Add(20 * time.Second)
	h.do(model.CloseMeeting{ID: h.meeting})
	h.no(model.CorrectTimes{ID: reid, Stays: []model.Stay{stay(0, 600)}}, "after the end of the meeting")
	h.do(model.CorrectTimes{ID: reid, Stays: []model.Stay{{Arrived: start.Truncate(time.Minute), Left: h.the().ClosedAt.Truncate(time.Minute).Add(59 * time.Second)}}})
	a := find[*model.Attendee](t, h.review, reid)
	if !a.Stays[0].Arrived.Equal(start) || !a.Stays[0].Left.Equal(h.the().ClosedAt) {
		t.Errorf("%v", a.Stays)
	}
	h.do(model.CorrectTimes{ID: reid})
	if a := find[*model.Attendee](t, h.review, reid); len(a.Stays)+len(a.Chaired) > 0 || a.Presence != model.Present {
		t.Errorf("%+v", a)
	}
}

func TestOnlyNeighboursAreJoined(t *testing.T) {
	h := newHall(t)
	a, b, c := h.capture(model.NoteMinute, "One."), h.capture(model.NoteMinute, "Two."), h.capture(model.NoteMinute, "Three.")
	h.no(model.JoinMinutes{IDs: []model.ID{a.ID, c.ID}}, "another entry stands between them")
	h.do(model.MoveMinutes{IDs: []model.ID{b.ID}, Item: h.items[1]})
	h.no(model.JoinMinutes{IDs: []model.ID{a.ID, b.ID}}, "stand under different items")
	h.do(model.JoinMinutes{IDs: []model.ID{c.ID, a.ID}})
	if n := h.minute(a.ID); n.Text != "One.\nThree." {
		t.Errorf("%q", n.Text)
	}
}

func TestPromisesAreReopened(t *testing.T) {
	h := newHall(t)
	h.do(model.Capture{Type: model.Promised, Text: "I will write", Who: "Lamb"})
	p := h.last(model.KindMinute)
	h.no(model.ReopenPromise{Minute: p}, "open already")
	h.no(model.ReopenPromise{Minute: h.capture(model.NoteMinute, "Tea.").ID}, "no promise")
	h.do(model.KeepPromise{Minute: p})
	h.nextMeeting("12 September 2026")
	h.do(model.ReopenPromise{Minute: p})
	all := h.review.Promises()
	if len(all) != 1 || all[0].Minute.ID != p || all[0].Meeting.Number != 1 || all[0].Item == nil || len(h.sitting().Promises()) != 1 {
		t.Errorf("%+v", all)
	}
}

// TestMattersAriseFromTheLastMeeting makes the next agenda of what was left.
func TestMattersAriseFromTheLastMeeting(t *testing.T) {
	h := newHall(t)
	h.do(model.Capture{Type: model.ActionMinute, Text: "to think"})
	h.do(model.CloseMeeting{ID: h.meeting})
	h.do(model.PrepareMeeting{Values: vals("date", "12 September 2026"), Template: true})
	s := h.review.Sitting(h.last(model.KindMeeting))
	at := s.Arising()
	if at == nil || at.Title != "Matters arising" || len(at.Looks) != 1 || at.Looks[0] != h.last(model.KindAction) {
		t.Errorf("%+v", at)
	}
	h.do(model.PrepareMeeting{Values: vals("date", "12 October 2026")})
	if at := h.review.Sitting(h.last(model.KindMeeting)).Arising(); at != nil {
		t.Errorf("matters arise under %+v", at)
	}
}
