package slide_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/public"
	"council/scrutiny/model/slide"
)

// TestTheRehearsalIsWhatTheRoomWillSee item by item, before the meeting begins.
func TestTheRehearsalIsWhatTheRoomWillSee(t *testing.T) {
	h := prepared(t)
	action := h.put(&model.Action{Text: "Mend the kerb"})
	h.set(h.item(0), "looks", idText(action))
	h.set(h.item(1), "looks", idText(action))
	cue := slide.Cue{Today: today, Speaking: "Cllr Canary", Writing: &slide.Writing{Type: model.Resolved, Text: "canary"}}
	rehearse := func() []slide.Slide { return slide.Rehearsal(public.Project(h.review), h.meeting, cue) }
	before := rehearse()
	if got := outline(before, -1); got != "item action exempt" {
		t.Fatalf("it is rehearsed as %s", got)
	}
	for _, s := range before {
		if s.Session != "PUBLIC SESSION" || strings.Contains(strings.ToLower(words(s)), "canary") {
			t.Errorf("it is rehearsed as %+v", s)
		}
	}
	h.do(model.OpenMeeting{ID: h.meeting})
	var live []string
	for n := range 2 {
		h.do(model.TakeItem{Meeting: h.meeting, Item: 0})
		h.do(model.TakeItem{Meeting: h.meeting, Item: h.item(n)})
		slides, _ := h.deck(slide.Cue{})
		for _, s := range slides {
			live = append(live, words(s))
		}
	}
	for i, s := range before {
		if words(s) != live[i] {
			t.Errorf("slide %d was rehearsed as\n%s\nand is\n%s", i, words(s), live[i])
		}
	}
	h.do(model.Propose{Text: "that we go home"})
	h.set(h.last(model.KindMotion), "item", "")
	if got := outline(rehearse(), -1); got != "item action exempt neutral motion" {
		t.Errorf("with a motion under no item it is rehearsed as %s", got)
	}
	cue.Item = h.item(1)
	if got := outline(rehearse(), -1); got != "exempt" {
		t.Errorf("one item is rehearsed as %s", got)
	}
	if got := slide.Rehearsal(public.Project(h.review), action, cue); got != nil {
		t.Errorf("an action is rehearsed as %+v", got)
	}
}

// TestInPrivateSession the room reads what is decided, and the header says so.
func TestInPrivateSession(t *testing.T) {
	h := newHall(t)
	h.do(model.SetSession{Meeting: h.meeting, Session: model.PrivateSession})
	writing := func(kind model.MinuteType) slide.Slide {
		return h.now(slide.Cue{Writing: &slide.Writing{Type: kind, Text: "that the kerb be mended"}})
	}
	if s := writing(model.Resolved); s.Kind != slide.Decision || s.Session != "PRIVATE SESSION" {
		t.Errorf("a resolution is shown as %+v", s)
	}
	if s := writing(model.Noted); s.Kind != slide.Item {
		t.Errorf("what is noted in private is shown as %+v", s)
	}
}

// TestAMeetingWithoutAnItem shows who meets, and what is moved all the same.
func TestAMeetingWithoutAnItem(t *testing.T) {
	h := newHall(t)
	h.do(model.TakeItem{Meeting: h.meeting})
	cue := slide.Cue{Writing: &slide.Writing{Type: model.Resolved, Text: "that it be so"}}
	if s := h.now(cue); s.Kind != slide.Neutral || s.Council != "Highways Panel" {
		t.Errorf("it is shown as %+v", s)
	}
	motion := h.propose("That the meeting end")
	h.do(model.CountHands{Motion: motion, For: 2, Against: 1})
	if got := outline(h.deck(cue)); got != "neutral [motion]" {
		t.Errorf("the deck is %s", got)
	}
	h.do(model.Carry{Motion: motion})
	if s := h.now(cue); s.Kind != slide.Decision || s.Where != "Highways Panel   4 July 2026" {
		t.Errorf("the resolution is shown as %+v", s)
	}
}
