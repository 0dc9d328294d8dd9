package model_test

import (
	"slices"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

func dayOf(t *testing.T, s string) timetable.Day {
	t.Helper()
	d, err := timetable.ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// tracked is a review of three actions, rated red, green and not at all.
func tracked(t *testing.T) (*model.Review, []model.ID) {
	t.Helper()
	r, _ := after(t, begun(t, model.Blank), model.Insert{Records: []model.Record{
		&model.Action{Section: "1 Waste", Text: "Publish", When: model.Timetable{Words: "30 September 2026"}, Rating: "red"},
		&model.Action{Section: "1 Waste", Text: "Clear", When: model.Timetable{Words: "31 December 2026"}, Rating: "green"},
		&model.Action{Section: "2 Wardens", Text: "Train", When: model.Timetable{Words: "March 2027"}, Rests: 30},
	}})
	var ids []model.ID
	for a := range r.Actions() {
		ids = append(ids, a.ID)
	}
	return r, ids
}

func TestRoundsOfMonitoring(t *testing.T) {
	r, ids := tracked(t)
	asAt := dayOf(t, "2026-09-30")
	refused(t, r, model.OpenRound{Asked: "1 September 2026"}, "as_at", "say the day")
	r, _ = after(t, r, model.OpenRound{Asked: "1 September 2026", Due: "7 October 2026", AsAt: asAt})
	round := r.OpenRound()
	if round == nil || round.Number != 1 || round.AsAt != asAt || round.Asked.Words != "1 September 2026" || len(round.Meeting) > 0 {
		t.Fatalf("%+v", round)
	}
	refused(t, r, model.OpenRound{AsAt: asAt}, "", "round 1 is still open")

	watch := model.NewWatch(r, asAt)
	asks := func(i int) bool {
		a, _ := r.Find(ids[i]).(*model.Action)
		return watch.Asks(round, a) && !round.Answered(a)
	}
	if !asks(0) || !asks(1) || asks(2) {
		t.Errorf("asks for %v %v, and of the resting one %v", asks(0), asks(1), asks(2))
	}
	r, e := after(t, r, model.TakeIn{ID: ids[0], Held: asAt, Text: "Nine wards.", Rate: true, Rating: "amber"})
	if e.Done == "" || asks(0) || !asks(1) {
		t.Errorf("%q: still asks for %v, %v", e.Done, asks(0), asks(1))
	}
	if _, _, err := model.Apply(r, model.TakeIn{ID: ids[1], Held: asAt}, stampAt(9)); err == nil {
		t.Error("nothing was reported, and taken in")
	}
	r, _ = after(t, r, model.Set{IDs: []model.ID{ids[1]}, Values: vals("withheld", "yes")}, model.CloseRound{ID: round.ID})
	closed, _ := r.Find(round.ID).(*model.Round)
	if want := []model.Tally{{Rating: "amber", Count: 1}, {Count: 1}}; closed.Closed.IsZero() || !slices.Equal(closed.Tally, want) {
		t.Errorf("closed %v with %v", closed.Closed, closed.Tally)
	}
	refused(t, r, model.CloseRound{ID: round.ID}, "", "closed already")
	if r.OpenRound() != nil {
		t.Error("the round is still open")
	}
	r, _ = after(t, r, model.OpenRound{AsAt: dayOf(t, "2026-12-31")})
	if r.OpenRound().Number != 2 {
		t.Errorf("the second round is %d", r.OpenRound().Number)
	}
}

// TakeIn is held to what the scheme makes compulsory, as a whole.
func TestTakeInIsRefusedAsAWhole(t *testing.T) {
	r, ids := tracked(t)
	r, _ = after(t, r, model.SetScheme{Scheme: model.Presets()[2], Map: map[model.RatingKey]model.RatingKey{"red": "4", "green": "2"}})
	refused(t, r, model.TakeIn{ID: ids[0], Text: "It slipped.", Rate: true, Rating: "3"}, model.RequireReason, "asks for the reason")
	refused(t, r, model.TakeIn{ID: ids[0], Text: "It slipped.", Rate: true, Rating: "none"}, "rating", "no rating")
	refused(t, r, model.TakeIn{ID: 1, Text: "What?"}, "", "no positions")
}

func TestRestingActions(t *testing.T) {
	r, ids := tracked(t)
	a, _ := r.Find(ids[2]).(*model.Action)
	for day, want := range map[string]bool{"2026-09-30": true, "2027-02-28": true, "2027-03-01": false, "2027-05-01": false} {
		if got := model.NewWatch(r, dayOf(t, day)).Resting(a); got != want {
			t.Errorf("on %s it rests: %v", day, got)
		}
	}
	never, _ := r.Find(ids[0]).(*model.Action)
	if model.NewWatch(r, dayOf(t, "2020-01-01")).Resting(never) {
		t.Error("an action rests that was never told to")
	}
}

// TestRoundOnTheAgenda: a round that falls due stands on the next agenda once.
func TestRoundOnTheAgenda(t *testing.T) {
	const title = "Monitoring: positions as at 30 September 2026"
	titles := func(r *model.Review, m *model.Meeting) (all []string) {
		for _, i := range r.Sitting(m.ID).Items() {
			all = append(all, i.Title)
		}
		return all
	}
	open := model.OpenRound{Due: "7 October 2026", AsAt: dayOf(t, "2026-09-30")}
	for name, c := range map[string]struct {
		changes []model.Change
		on      bool
	}{
		"a round before":            {[]model.Change{open, model.PrepareMeeting{Values: vals("date", "12 October 2026"), Template: true}}, true},
		"a round after":             {[]model.Change{model.PrepareMeeting{Values: vals("date", "12 October 2026"), Template: true}, open}, true},
		"a meeting before its day":  {[]model.Change{open, model.PrepareMeeting{Values: vals("date", "1 October 2026"), Template: true}}, false},
		"prepared too early for it": {[]model.Change{model.PrepareMeeting{Values: vals("date", "1 October 2026"), Template: true}, open}, false},
		"without standard items":    {[]model.Change{open, model.PrepareMeeting{Values: vals("date", "12 October 2026")}}, true},
	} {
		r, _ := tracked(t)
		r, _ = after(t, r, c.changes...)
		m := r.Meetings()[0]
		all := titles(r, m)
		at := slices.Index(all, title)
		if at >= 0 != c.on {
			t.Errorf("%s: %q", name, all)
		}
		if last := slices.Index(all, "Any other business"); c.on && last >= 0 && at != last-1 {
			t.Errorf("%s: it stands at %d of %q", name, at, all)
		}
		if linked := len(r.OpenRound().Meeting) > 0; linked != c.on {
			t.Errorf("%s: linked to the meeting: %v", name, linked)
		}
	}
	r, _ := tracked(t)
	r, _ = after(t, r, open, model.PrepareMeeting{Values: vals("date", "12 October 2026"), Template: true})
	both, _ := after(t, r, model.PrepareMeeting{Values: vals("date", "12 November 2026"), Template: true})
	if second := both.Meetings()[1]; slices.Contains(titles(both, second), title) || !slices.Equal(both.OpenRound().Meeting, []model.ID{r.Meetings()[0].ID}) {
		t.Error("it stands on a second agenda while it waits on the first")
	}
	r, _ = after(t, r, model.OpenMeeting{ID: r.Meetings()[0].ID})
	r, _ = after(t, r, model.CloseMeeting{ID: r.Meetings()[0].ID})
	r, _ = after(t, r, model.PrepareMeeting{Values: vals("date", "12 November 2026"), Template: true})
	n := 0
	for _, s := range titles(r, r.Meetings()[1]) {
		if s == title {
			n++
		}
	}
	if n != 1 {
		t.Errorf("it stands %d times on the agenda after", n)
	}
}
