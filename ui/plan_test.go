package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// planned is a review with a plan in all kinds of dates, and a status matrix.
func planned() simulate.Story {
	task := func(name, when string, state model.TaskState) *model.Task {
		return &model.Task{Name: name, When: model.Timetable{Words: when}, State: state}
	}
	first := task("Hear witnesses", "September to November 2026", model.TaskUnderWay)
	id := model.Provisional(first, 1)
	draft := task("Draft the report", "By 15 October 2026", model.TaskToDo)
	draft.After = []model.ID{id}
	care, court := &model.Stream{Title: "Care at home"}, &model.Stream{Title: "Courts"}
	home, courts := model.Provisional(care, 2), model.Provisional(court, 3)
	return simulate.Story{
		model.Begin{Title: "Programme", Body: "Panel", Template: model.Blank},
		model.Insert{Records: []model.Record{
			task("Agree the scope", "5 July 2026", model.TaskDone), first, draft,
			task("Watch the figures", "Quarterly", model.TaskToDo), task("Answer letters", "Ongoing until March 2027", model.TaskToDo),
			task("Publish", "from January 2027", model.TaskToDo), task("Visit", "(see Pam re date)", model.TaskToDo), task("No date", "", model.TaskToDo),
			care, court,
			&model.StageNote{Stream: []model.ID{home}, From: 2, To: 4, Text: "Pilot runs in the north"},
			&model.StageNote{Stream: []model.ID{home}, From: 9, Text: "Nowhere"},
			&model.StageNote{Stream: []model.ID{courts}, From: 1, Text: "Begun"},
			&model.Deliverable{Stream: []model.ID{home}, Text: "Plan of the pilot", State: model.DeliverableTick},
			&model.Deliverable{Stream: []model.ID{home}, Text: "Contract", State: model.DeliverableBoth},
		}},
		model.Set{IDs: []model.ID{1}, Values: []model.Value{{Field: "stages", Text: "Idea\nCase\nPilot\nRoll out\nReview"}}},
	}
}

func TestTheTimelineIsTheListInTime(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{planned()}}).Press("3").Shows("[Tasks]", "By 15 Oct 2026")
	s.Press("j", "j").Shows("Hear witnesses (underway; but this task’s date comes before it)")
	s.Press("l").Shows("[Timeline]", "Jul 2026", "2027", "┊", "···◆", "┊ late", "├──", "▶", "◀──", "↻··", "“(see Pam re date)”: no certain day")
	if got := selected(t, s); !strings.Contains(got, "Draft the report") {
		t.Errorf("the selection moved to %q", got)
	}
	s.Press("d").Type("30 November 2026").Press("tab").Type("Illness").Press("ctrl+s").Shows("0 late")
	s.Press("/").Type("letters").Press("enter").Hides("Publish").Press("l").Shows("[Tasks]", "Ongoing until").Hides("Publish")
	s.Press("esc", "tab", "tab").Shows("[Matrix]").Press("l").Shows("[Timeline]")
}

func TestTheMatrix(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{planned()}}).Press("3", "tab", "tab")
	s.Shows("[Matrix]", "2 strands of work   5 stages   3 notes   2 deliverables", "[Pilot runs in the north", "·", "[Begun")
	s.Shows("2 Case to 4 Roll out: Pilot runs", "at no stage that there is: Nowhere", "✓    Plan of the pilot")
	s.Press("tab").Shows("[Deliverables]", "Care at home", "✓ △").Press("n").Type("A leaflet").Press("ctrl+s").Shows("3 deliverables")
	s.Press("tab").Shows("[Notes]", "2–4", "Pilot runs in the north")
	s.Command("matrix stages").Press("ctrl+end").Type(" again").Press("ctrl+s").Shows("[Matrix]").Resize(160, 45).Shows("Review again")
}

func TestPlanAtEverySize(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {119, 30}, {160, 45}} {
		s := simulate.New(t, size[0], size[1], simulate.Options{Reviews: []simulate.Story{planned()}}).Press("3", "l")
		s.Shows("Draft the report", "··◆", "2027", "┊ today 22 Nov 2026").Press("tab").Shows("Care at home", "[Pilot")
	}
}

// Of two notes at one stage the matrix shows the first; the detail has both.
func TestNotesAtOneStage(t *testing.T) {
	story := planned()
	stream := simulate.Told(story).Of(model.KindStream)[1]
	story = append(story, model.Insert{Records: []model.Record{&model.StageNote{Stream: []model.ID{model.IDOf(stream)}, From: 1, Text: "Second"}}})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("3", "tab", "tab", "down")
	s.Shows("[Begun", "1 Idea: Second").Hides("[Second")
}
