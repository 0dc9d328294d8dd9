package model_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
)

func TestCapture(t *testing.T) {
	h := newHall(t)
	e := h.capture(model.NoteMinute, "Patrols were\x1b[2J described.")
	if e.Text != "Patrols were[2J described." || !e.At.Equal(h.clock) || e.Meeting[0] != h.meeting || e.Item[0] != h.items[0] || e.Reference != "" {
		t.Errorf("%+v", e)
	}
	h.do(model.Capture{
		Item: h.items[1], Type: model.ActionMinute, Text: "to circulate the figures",
		Leads: "GD/PL", Due: "by 30 June 2026",
	})
	n := h.minute(h.last(model.KindMinute))
	a := find[*model.Action](t, h.review, n.Actions[0])
	if a.Text != "to circulate the figures" || a.Leads != "GD/PL" || a.When.Words != "by 30 June 2026" || a.Withheld || n.Item[0] != h.items[1] {
		t.Errorf("%+v", a)
	}
	if h.review.MinuteOf(a.ID) != n || h.review.MinuteOf(1) != nil || h.review.References()[a.ID] != "1" {
		t.Error("the action does not lead back to its entry")
	}
	h.undo()
	if len(h.review.Of(model.KindAction)) != 0 || h.review.Find(n.ID) != nil || h.review.Find(a.ID) != nil {
		t.Error("the undone capture leaves something")
	}
	h.redo()
	if h.review.MinuteOf(a.ID) == nil {
		t.Error("done again without its action")
	}
	h.do(model.Capture{Type: model.Promised, Text: "I will come back to you", Who: "Lamb"})
	p := h.last(model.KindMinute)
	h.no(model.KeepPromise{Minute: n.ID}, "no promise")
	h.do(model.KeepPromise{Minute: p})
	h.no(model.KeepPromise{Minute: p}, "kept already")
	long := strings.Repeat("x", 100<<10)
	if got := h.capture(model.NoteMinute, long); got.Text != long {
		t.Error("a long paste was cut")
	}
}

// TestExemptIsClosedEverywhere keeps what an exempt entry says out of the
// tracker and of the history's words.
func TestExemptIsClosedEverywhere(t *testing.T) {
	h := newHall(t)
	h.do(model.Capture{Type: model.ActionMinute, Text: "to sue the contractor", Exempt: "3", OpenText: "An exempt matter"})
	h.do(model.Set{IDs: []model.ID{h.items[1]}, Values: vals("exempt", "3", "title", "Contractor", "open_title", "A contract")})
	var said []string
	e := h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[1]})
	said = append(said, e.Done)
	e = h.do(model.Capture{Type: model.ActionMinute, Text: "to sue the contractor again"})
	said = append(said, e.Done)
	e = h.do(model.Propose{Text: "That the contractor be sued"})
	said = append(said, e.Done)
	e = h.do(model.CountHands{Motion: h.last(model.KindMotion), For: 3})
	said = append(said, e.Done)
	e = h.do(model.Carry{Motion: h.last(model.KindMotion)})
	said = append(said, e.Done)
	resolved := h.last(model.KindMinute)
	e = h.do(model.Set{IDs: []model.ID{resolved}, Values: vals("text", "that the contractor be sued at once")})
	said = append(said, e.Done)
	if all := strings.ToLower(strings.Join(said, "\n")); strings.Contains(all, "contractor") {
		t.Errorf("the history says %s", all)
	}
	for a := range h.review.Actions() {
		if !a.Withheld {
			t.Errorf("%q is in the public's tracker", a.Text)
		}
	}
	if n := h.minute(resolved); n.Exempt != "3" {
		t.Errorf("%+v", n)
	}
	h.do(model.Capture{Item: h.items[0], Type: model.ActionMinute, Text: "to think"})
	open := h.minute(h.last(model.KindMinute))
	h.do(model.Set{IDs: []model.ID{open.ID}, Values: vals("exempt", "3")})
	if !find[*model.Action](t, h.review, open.Actions[0]).Withheld {
		t.Error("an entry that was closed later leaves its action open")
	}
	h.do(model.Capture{Item: h.items[0], Text: "A note"})
	h.do(model.MoveMinutes{IDs: []model.ID{h.last(model.KindMinute)}, Item: h.items[1]})
	if h.minute(h.last(model.KindMinute)).Exempt != "3" {
		t.Error("moved under an exempt item and open")
	}
	h.do(model.Set{IDs: []model.ID{h.last(model.KindMinute)}, Values: vals("exempt", "")})
	if h.minute(h.last(model.KindMinute)).Exempt != "" {
		t.Error("an entry cannot be opened under an exempt item")
	}
}

func TestTidying(t *testing.T) {
	h := newHall(t)
	first := h.capture(model.NoteMinute, "One. Two.").ID
	h.no(model.SplitMinute{ID: first, At: 0}, "between two")
	h.no(model.SplitMinute{ID: first, At: 9}, "between two")
	h.do(model.SplitMinute{ID: first, At: 5})
	second := h.last(model.KindMinute)
	if h.minute(first).Text != "One." || h.minute(second).Text != "Two." {
		t.Errorf("%q and %q", h.minute(first).Text, h.minute(second).Text)
	}
	decided := h.capture(model.Resolved, "that it be so").ID
	h.do(model.JoinMinutes{IDs: []model.ID{second, first, second}})
	if n := h.minute(first); n.Text != "One.\nTwo." || len(h.sitting().Minutes(h.items[0])) != 2 {
		t.Errorf("%+v", n)
	}
	h.do(model.JoinMinutes{IDs: []model.ID{decided, first}})
	if n := h.minute(decided); n.Text != "One.\nTwo.\nthat it be so" || n.Reference != "OS.1" || n.Type != model.Resolved {
		t.Errorf("%+v", n)
	}
	h.no(model.JoinMinutes{IDs: []model.ID{decided}}, "takes two")
	other := h.capture(model.Noted, "that time passes").ID
	h.no(model.JoinMinutes{IDs: []model.ID{decided, other}}, "stay two")
	h.no(model.MoveMinutes{IDs: []model.ID{other}, Item: h.people["Bell"]}, "not on the agenda")
	h.do(model.MoveMinutes{IDs: []model.ID{other}, Item: h.items[2]})
	h.do(model.Set{IDs: []model.ID{other}, Values: vals("text", "that time passes quickly")})
	if n := h.minute(other); n.Item[0] != h.items[2] || n.Reference != "OS.2" {
		t.Errorf("%+v", n)
	}
	h.do(model.MoveMinutes{IDs: []model.ID{other}})
	if got := h.sitting().Minutes(0); len(got) != 1 || got[0].ID != other {
		t.Errorf("%d entries under no item", len(got))
	}
	h.do(model.MoveMinutes{IDs: []model.ID{other}, Item: h.items[2]})
	h.do(model.Remove{IDs: []model.ID{h.items[2]}})
	if got := h.sitting().Minutes(0); len(got) != 1 {
		t.Error("the entries of an item that was removed are lost")
	}
}

// TestJoinKeepsClosed joins an open entry with a closed one: the public reads
// what it might read before, and nothing else.
func TestJoinKeepsClosed(t *testing.T) {
	for _, closedFirst := range []bool{true, false} {
		h := newHall(t)
		lines := []model.Capture{{Text: "Seen by all."}, {Text: "Secret.", Exempt: "3", OpenText: "An exempt matter."}}
		if closedFirst {
			lines[0], lines[1] = lines[1], lines[0]
		}
		h.do(lines[0])
		a := h.last(model.KindMinute)
		h.do(lines[1])
		h.do(model.JoinMinutes{IDs: []model.ID{a, h.last(model.KindMinute)}})
		n := h.minute(a)
		if n.Exempt != "3" || strings.Contains(n.OpenText, "Secret") || !strings.Contains(n.OpenText, "Seen by all.") || !strings.Contains(n.OpenText, "An exempt matter.") {
			t.Errorf("closed first %v: %+v", closedFirst, n)
		}
		h.do(model.SplitMinute{ID: a, At: len("Secret.")})
		if second := h.minute(h.last(model.KindMinute)); second.Exempt != "3" || second.OpenText != "" {
			t.Errorf("split off: %+v", second)
		}
	}
}

func TestRetype(t *testing.T) {
	h := newHall(t)
	id := h.capture(model.NoteMinute, "to circulate the figures").ID
	h.do(model.Retype{ID: id, Type: model.ActionMinute})
	action := h.minute(id).Actions[0]
	if got := find[*model.Action](t, h.review, action).Text; got != "to circulate the figures" {
		t.Errorf("%q", got)
	}
	h.do(model.Retype{ID: id, Type: model.NoteMinute})
	if len(h.review.Of(model.KindAction)) != 0 {
		t.Error("a note has an action")
	}
	h.do(model.Retype{ID: id, Type: model.ActionMinute})
	if len(h.review.Of(model.KindAction)) != 1 || h.minute(id).Actions[0] != action {
		t.Error("the action did not come back")
	}
	h.do(model.Retype{ID: id, Type: model.Agreed})
	h.do(model.Retype{ID: id, Type: model.Resolved})
	h.do(model.Retype{ID: id, Type: model.NoteMinute})
	h.do(model.Set{IDs: []model.ID{id}, Values: vals("type", "resolved")})
	if n := h.minute(id); n.Reference != "OS.1" || len(h.review.Register()) != 1 {
		t.Errorf("%+v", n)
	}
	h.do(model.Set{IDs: []model.ID{id}, Values: vals("type", "action")})
	if len(h.review.Of(model.KindAction)) != 1 {
		t.Error("an action by way of the form is not in the tracker")
	}
	h.do(model.AddTo{Meeting: h.meeting, Item: h.items[1], Kind: model.KindMinute, Values: vals("text", "to do more", "type", "action")})
	if n := h.minute(h.last(model.KindMinute)); len(n.Actions) != 1 || n.At.IsZero() || len(h.review.Of(model.KindAction)) != 2 {
		t.Errorf("%+v", n)
	}
	h.no(model.Retype{ID: id, Type: "sung"}, "is not one of")
}

func TestUnfinished(t *testing.T) {
	h := newHall(t)
	h.do(model.Propose{Text: "That it be so", Mover: h.people["Bell"]})
	m := h.last(model.KindMotion)
	h.do(model.Capture{Type: model.ActionMinute, Text: "to think"})
	h.do(model.Capture{Type: model.ActionMinute, Text: "to act", Leads: "PL"})
	h.do(model.Capture{Type: model.Promised, Text: "I will come back"})
	h.do(model.AddTo{Meeting: h.meeting, Kind: model.KindDeclaration, Values: vals("member", idText(h.people["Cole"]))})
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.items[1]})
	h.do(model.CloseMeeting{ID: h.meeting})
	want := []string{
		"The motion “That it be so” has no seconder.", "The motion “That it be so” has no result.",
		"Item 3, Contract, was not reached.", "The action “to think” has no lead.",
		"The promise “I will come back” does not say who gave it.", "The declaration of Cole does not say what it led to.",
	}
	if got := h.sitting().Unfinished(); strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	h.do(model.CountHands{Motion: m, For: 9})
	if got := h.sitting().Unfinished()[1]; !strings.Contains(got, "is not settled: 9 votes are counted, but 5 people may vote") {
		t.Error(got)
	}
	h.do(model.CountHands{Motion: m, For: 2, Against: 2})
	if got := h.sitting().Unfinished()[1]; !strings.Contains(got, "is tied") {
		t.Error(got)
	}
	h.do(model.CastVote{Motion: m, Vote: model.For})
	if got := h.sitting().Unfinished()[1]; !strings.Contains(got, "has no resolution") {
		t.Error(got)
	}
}

// nextMeeting closes the meeting and opens another.
func (h *hall) nextMeeting(date string) {
	h.t.Helper()
	h.do(model.CloseMeeting{ID: h.meeting})
	h.do(model.PrepareMeeting{Values: vals("date", date)})
	h.meeting = h.last(model.KindMeeting)
	h.do(model.OpenMeeting{ID: h.meeting})
}

func TestPromisesAndMattersArising(t *testing.T) {
	h := newHall(t)
	h.do(model.Capture{Type: model.Promised, Text: "I will write", Who: "Lamb"})
	promise := h.last(model.KindMinute)
	for _, text := range []string{"to think", "to act"} {
		h.do(model.Capture{Type: model.ActionMinute, Text: text, Leads: "PL"})
	}
	done := h.last(model.KindAction)
	if s := h.sitting(); len(s.Promises()) != 0 || len(s.MattersArising()) != 0 {
		t.Error("the meeting's own promises are read out")
	}
	h.nextMeeting("12 September 2026")
	h.do(model.Capture{Type: model.Promised, Text: "So will I", Who: "Lamb"})
	h.do(model.Rate{IDs: []model.ID{done}, Rating: "blue"})
	s := h.sitting()
	if p, m := s.Promises(), s.MattersArising(); len(p) != 1 || p[0].ID != promise || len(m) != 1 || m[0].Text != "to think" {
		t.Errorf("%v, %v", p, m)
	}
	h.do(model.KeepPromise{Minute: promise})
	if len(h.sitting().Promises()) != 0 {
		t.Error("a promise that was kept is read out")
	}
}

func TestResolutionsAdopt(t *testing.T) {
	for text, want := range map[string]string{
		"that the minutes of the meeting held on 12 September 2026 be approved":    "2",
		"That the Minutes be confirmed and signed":                                 "2",
		"the minutes of the last meeting be approved subject to: Shah was present": "2 Shah",
		"that the minutes of 4 July be agreed":                                     "1",
		"that the minutes of 4th July, 2026 be agreed":                             "1",
		"that the minutes of meeting 1 be agreed":                                  "1",
		"that the minutes of 5 July be agreed":                                     "",
		"that the minutes not be approved":                                         "",
		"that approval of the minutes be deferred":                                 "",
		"that the minutes of 14 July 2026 be approved":                             "",
		"that the scope be agreed":                                                 "scope",
		"that the scope of the review, as amended, be approved":                    "scope",
		"that the scope for savings be agreed":                                     "",
		"that the scope be looked at again":                                        "",
		"that the survey be agreed":                                                "",
		"that the minutes of 12 September 2026 be approved SUBJECT  TO İ":          "2",
	} {
		for _, by := range []string{"captured", "carried", "retyped"} {
			h := newHall(t)
			h.nextMeeting("12 September 2026")
			h.nextMeeting("3 October 2026")
			h.do(model.SetPresence{IDs: []model.ID{h.last(model.KindAttendee)}, Presence: model.Present})
			switch by {
			case "captured":
				h.do(model.Capture{Type: model.Resolved, Text: text})
			case "carried":
				m := h.put(text)
				h.do(model.CountHands{Motion: m, For: 1})
				h.do(model.Carry{Motion: m})
			case "retyped":
				h.do(model.Retype{ID: h.capture(model.NoteMinute, text).ID, Type: model.Agreed})
			}
			got := ""
			for _, m := range h.review.Meetings() {
				if !m.Approved.IsZero() {
					got += idText(model.ID(m.Number))
					if strings.Contains(m.Corrections, "Shah") {
						got += " Shah"
					}
				}
			}
			if h.review.Info().Stage == model.StagePlan {
				got += "scope"
			}
			if got != want {
				t.Errorf("%s, %q adopts %q, want %q", by, text, got, want)
			}
			h.undo()
			for _, m := range h.review.Meetings() {
				if !m.Approved.IsZero() || h.review.Info().Stage != model.StageScope {
					t.Errorf("%q is undone and still adopts", text)
				}
			}
		}
	}
}

func TestRegister(t *testing.T) {
	h := newHall(t)
	h.capture(model.Resolved, "that it be so")
	h.capture(model.NoteMinute, "Tea.")
	h.capture(model.Recommended, "that Cabinet think")
	h.nextMeeting("12 September 2026")
	h.capture(model.Resolved, "that the minutes be approved")
	h.nextMeeting("3 October 2026")
	h.capture(model.Noted, "that time passes")
	var got []string
	for _, d := range h.review.Register() {
		got = append(got, d.Minute.Reference+" "+string(d.Status))
	}
	if s := strings.Join(got, ", "); s != "OS.1 approved, OS.2 approved, OS.3 draft, OS.4 live" {
		t.Errorf("the register: %s", s)
	}
	if d := h.review.Register(model.DecisionApproved); len(d) != 2 || d[0].Item == nil || d[0].Meeting.Number != 1 {
		t.Errorf("%+v", d)
	}
	first := h.review.Meetings()[0].ID
	h.no(model.ApproveMinutes{Meeting: first}, "approved already")
	h.do(model.ApproveMinutes{Meeting: h.review.Meetings()[1].ID, Corrections: "Reid sent apologies"})
	if m := h.review.Meetings()[1]; m.Corrections != "Reid sent apologies" || m.Approved.IsZero() {
		t.Errorf("%+v", m)
	}
}
