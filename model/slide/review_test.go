package slide_test

import (
	"strconv"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/slide"
)

func idText(id model.ID) string { return strconv.FormatUint(uint64(id), 10) }

func TestTheTracker(t *testing.T) {
	h := newHall(t)
	var third model.ID
	for n := range 7 {
		id := h.put(&model.Action{
			Section: "2 Roads", Text: "Mend kerb " + strconv.Itoa(n), Leads: "GD/PL", When: model.Timetable{Words: "by 30 June 2026"},
			Positions: []model.Position{{Held: today, Text: "Half of it is done"}},
		})
		if n == 2 {
			third = id
		}
	}
	h.do(model.Rate{IDs: ids(third), Rating: "amber"})
	if got, want := outline(h.deck(slide.Cue{Show: slide.TheTracker})), "[tracker] tracker"+strings.Repeat(" action", 7); got != want {
		t.Errorf("the deck is %s, want %s", got, want)
	}
	slides, at := h.deck(slide.Cue{Show: slide.TheTracker, Record: third})
	if r := slides[0].Rows[2]; r.Reference != "2.3" || r.Rating.Word != "Amber" || r.When != "by 30 June 2026" || len(slides[1].Rows) != 2 {
		t.Errorf("the rows are %+v", slides[:2])
	}
	s := slides[at]
	if s.Heading != "Action 2.3" || s.Text != "Mend kerb 2" || s.Rating.Letter != "A" || s.Rating.Shape == "" || s.Rating.Fill == "" || s.Where != "Action tracker   Pavements" {
		t.Errorf("the action is shown as %+v", s)
	}
	for _, want := range []string{"Lead: GD/PL", "Due: by 30 June 2026", "Position on 4 July 2026: Half of it is done"} {
		if !strings.Contains(words(s), want) {
			t.Errorf("%q is not on\n%s", want, words(s))
		}
	}
	h.set(third, "withheld", "yes")
	if slides, at := h.deck(slide.Cue{Show: slide.TheTracker, Record: third}); at != 0 || strings.Contains(words(slides[0]), "kerb 2") {
		t.Errorf("a withheld action is shown as %+v", slides[at])
	}
}

func TestTheScope(t *testing.T) {
	h := newHall(t)
	h.put(&model.Question{Number: "1", Text: "Why now?", Answer: "The kerbs are loose."})
	blank := h.put(&model.Question{Number: "2", Text: "Who asks?"})
	slides, at := h.deck(slide.Cue{Show: slide.TheScope, Record: blank})
	if outline(slides, at) != "question [question]" || slides[0].Heading != "1 Why now?" || slides[0].Text != "The kerbs are loose." || slides[1].Text != "(blank)" {
		t.Errorf("the scope is %+v at %d", slides, at)
	}
}

// TestThePlan is what is to be done from today on, in the order of the days.
func TestThePlan(t *testing.T) {
	h := newHall(t)
	for _, task := range []model.Task{
		{Name: "some day"},
		{Name: "talk", When: model.Timetable{Words: "see Pam", ReadAs: "2026-08-01"}},
		{Name: "report", When: model.Timetable{Words: "1 October 2026"}},
		{Name: "long over", When: model.Timetable{Words: "1 May 2026"}},
		{Name: "late", When: model.Timetable{Words: "1 June 2026"}, State: model.TaskUnderWay},
		{Name: "done", When: model.Timetable{Words: "1 September 2026"}, State: model.TaskDone},
		{Name: "visit", When: model.Timetable{Words: "1 August 2026"}},
		{Name: "survey", When: model.Timetable{Words: "2 August 2026"}},
		{Name: "reading", When: model.Timetable{Words: "3 August 2026"}},
	} {
		h.put(&task)
	}
	slides, at := h.deck(slide.Cue{Show: slide.ThePlan, Record: h.last(model.KindTask)})
	var names []string
	for _, s := range slides {
		for _, r := range s.Rows {
			names = append(names, r.Text)
		}
	}
	if got := strings.Join(names, ", "); got != "late, talk, visit, survey, reading, report, some day" || outline(slides, at) != "[plan] plan" {
		t.Errorf("the plan is %s in %s", got, outline(slides, at))
	}
}

func TestTheEvidence(t *testing.T) {
	h := newHall(t)
	h.put(&model.Evidence{Title: "The leaked memo"})
	h.put(&model.Evidence{Title: "Survey of kerbs", Open: true, Says: "Half are loose.", Source: "Surveyor", File: "kerbs.pdf", Worth: "little"})
	slides, at := h.deck(slide.Cue{Show: slide.TheEvidence})
	if outline(slides, at) != "[evidence]" || slides[0].Text != "Survey of kerbs" || slides[0].Beneath != "Half are loose." || strings.Contains(words(slides[0]), "kerbs.pdf") {
		t.Errorf("the evidence is %+v", slides)
	}
}
