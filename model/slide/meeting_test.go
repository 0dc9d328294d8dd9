package slide_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/slide"
)

// TestTheDeckFollowsTheMeeting is one item from its beginning to its decision.
func TestTheDeckFollowsTheMeeting(t *testing.T) {
	h := newHall(t)
	shows := func(want string) {
		t.Helper()
		if got := outline(h.deck(slide.Cue{})); got != want {
			t.Errorf("the deck is\n%s, want\n%s", got, want)
		}
	}
	shows("[item]")
	action := h.put(&model.Action{Text: "Mend the kerb", Section: "2 Roads", Rating: "green", Leads: "GD/PL", When: model.Timetable{Words: "by 30 June 2026"}})
	closed := h.put(&model.Evidence{Title: "The leaked memo"})
	h.set(h.item(0), "looks", idText(action)+" "+idText(closed))
	shows("[item] action")
	motion := h.propose("That the survey be repeated")
	shows("item action [motion]")
	h.do(model.Propose{Type: model.Amendment, Text: "in October", Mover: h.people["Reid"]})
	amendment := h.last(model.KindMotion)
	shows("item action [motion] motion")
	h.do(model.CountHands{Motion: amendment, For: 1, Against: 2})
	shows("item action [motion] motion")
	if s := h.now(slide.Cue{}); s.Result != "LOST" || s.Beneath != "That the survey be repeated" || s.Heading != "AMENDMENT" {
		t.Errorf("the amendment is shown as %+v", s)
	}
	h.do(model.CallName{Motion: motion, Member: h.people["Bell"], Vote: model.For})
	shows("item action motion [motion]")
	if s := h.now(slide.Cue{}); s.Result != "" || *s.Votes != (slide.Votes{For: 1}) || !strings.Contains(words(s), "2 members have not voted yet") {
		t.Errorf("the vote as it is counted is shown as %+v", s)
	}
	h.do(model.CallName{Motion: motion, Member: h.people["Shah"], Vote: model.For})
	s := h.now(slide.Cue{})
	if s.Result != "CARRIED" || s.Where != "Item 1   Repairs" || s.Session != "PUBLIC SESSION" || s.Heading != "MOTION" {
		t.Errorf("the motion is shown as %+v", s)
	}
	for _, want := range []string{"Moved by: Shah", "Seconded by: Reid"} {
		if !strings.Contains(words(s), want) {
			t.Errorf("%q is not on\n%s", want, words(s))
		}
	}
	h.do(model.Carry{Motion: motion})
	shows("item action motion motion [decision]")
	if s := h.now(slide.Cue{}); s.Heading != "RESOLUTION   OS.1" || s.Text != "RESOLVED that the survey be repeated" {
		t.Errorf("the resolution is shown as %+v", s)
	}
	if got := outline(h.deck(slide.Cue{Record: action})); got != "item [action] motion motion decision" {
		t.Errorf("at the action the deck is %s", got)
	}
}

// TestWhatIsBeingWritten is shown under the current item where that is open,
// and is a decision.
func TestWhatIsBeingWritten(t *testing.T) {
	h := newHall(t)
	cue := func(kind model.MinuteType, item model.ID) slide.Cue {
		return slide.Cue{Item: item, Speaking: "Cllr Canary", Writing: &slide.Writing{Type: kind, Text: "that the canary sing"}}
	}
	if s := h.now(cue(model.Resolved, 0)); s.Heading != "RESOLUTION, BEING WRITTEN" || s.Text != "RESOLVED that the canary sing" {
		t.Errorf("it is shown as %+v", s)
	}
	sees := func(c slide.Cue) bool {
		slides, _ := h.deck(c)
		for _, s := range slides {
			if strings.Contains(words(s), "canary sing") {
				return true
			}
		}
		return false
	}
	for _, kind := range []model.MinuteType{model.NoteMinute, model.ActionMinute, model.QuestionMinute, model.Promised, model.Suggested} {
		if sees(cue(kind, 0)) {
			t.Errorf("the room reads a draft of %q", kind)
		}
	}
	if sees(cue(model.Resolved, h.item(1))) {
		t.Error("the room reads a draft under another item")
	}
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.item(1)})
	for _, item := range []model.ID{0, h.item(0), h.item(1)} {
		if sees(cue(model.Resolved, item)) {
			t.Error("the room reads a draft of an exempt item")
		}
	}
	if s := h.now(cue(model.Resolved, 0)); strings.Contains(words(s), "Canary") {
		t.Errorf("the room reads who speaks to an exempt item: %+v", s)
	}
}

// TestAnExemptItemIsOneSlide whatever was moved and decided under it.
func TestAnExemptItemIsOneSlide(t *testing.T) {
	h := newHall(t)
	h.do(model.TakeItem{Meeting: h.meeting, Item: h.item(1)})
	motion := h.propose("That Holt be paid")
	h.do(model.CountHands{Motion: motion, For: 3})
	h.do(model.Carry{Motion: motion})
	slides, at := h.deck(slide.Cue{})
	if got := outline(slides, at); got != "[exempt]" {
		t.Fatalf("the deck is %s", got)
	}
	want := slide.Slide{
		Kind: slide.Exempt, Where: "Item 2", Session: "PUBLIC SESSION", Heading: "EXEMPT ITEM",
		Text: "An exempt item is being considered.", Beneath: "Exempt under paragraph 3",
	}
	if got := slides[0]; words(got) != words(want) || got.Votes != nil {
		t.Errorf("the slide is\n%+v, want\n%+v", got, want)
	}
	h.set(h.item(1), "open_title", "A tender")
	if s := h.now(slide.Cue{}); s.Text != "A tender" || !strings.HasPrefix(s.Beneath, "An exempt item is being considered.") {
		t.Errorf("the slide is %+v", s)
	}
}

// TestMoreVotesThanPeople is neither carried nor lost.
func TestMoreVotesThanPeople(t *testing.T) {
	h := newHall(t)
	motion := h.propose("That it be so")
	h.do(model.CountHands{Motion: motion, For: 9, Against: 2})
	s := h.now(slide.Cue{})
	if s.Result != "NOT SETTLED" || *s.Votes != (slide.Votes{For: 9, Against: 2}) || !strings.Contains(words(s), "11 votes are counted, but 3 people may vote") {
		t.Errorf("the vote is shown as %+v", s)
	}
}

// TestNothingToShow is the council's name.
func TestNothingToShow(t *testing.T) {
	h := prepared(t)
	for m := slide.TheMeeting; m <= slide.TheFindings; m++ {
		slides, at := h.deck(slide.Cue{Show: m, Council: "Ashby Council"})
		if len(slides) != 1 || at != 0 || words(slides[0]) != words(slide.Slide{Kind: slide.Neutral, Council: "Ashby Council"}) {
			t.Errorf("material %d is %+v at %d", m, slides, at)
		}
	}
}
