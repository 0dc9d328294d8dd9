package ui_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// TestOwnTemplate saves one from a scope, renames and removes it with undo, and
// begins another review with it.
func TestOwnTemplate(t *testing.T) {
	s := open(t).Press("2").Command("save as template").Shows("Save as a template", "Questions         [x] yes", "Plan", "Not in scope")
	s.Press("ctrl+s").Shows("! Name cannot be empty").Type("Our scope").Press("down", " ").Shows("[ ] no").Press("ctrl+s")
	s.Shows("[Templates]", "1 template of our own", "Our scope", "It brings")
	if got := model.OwnTemplates(s.Desk.Review()); len(got) != 1 || s.Desk.Review().Counts()["questions"] == 0 {
		t.Fatalf("%v", got)
	}
	s.Press("n").Type("our SCOPE").Press("ctrl+s").Shows("“Our scope” already").Press("esc")
	s.Press("e", "ctrl+a").Type("Street scope").Press("ctrl+s").Shows("Street scope").Press("ctrl+z").Shows("▶ Our scope")
	s.Press("delete").Hides("It brings").Press("ctrl+z").Shows("It brings")
	s.Command("new review").Shows("New review in this book").Type("Next").Press("tab", "tab", "tab").Press("left").Shows("‹ Our scope (").Press("ctrl+s").Says("was begun")
	s.Press("2").Shows("The questions of the scope stand here").Press("tab", "tab").Shows("Waste on public land")
	s.Command("standard questions").Shows("Our scope").Type("Our scope").Press("enter").Says("of its own already")
}

// TestOwnTemplatesAreNotForTheRoom: their names are the council's own words.
func TestOwnTemplatesAreNotForTheRoom(t *testing.T) {
	story := append(simulate.FlyTipping(), model.SaveTemplate{Name: "Zebra template"}, model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "4 July 2026"}}})
	id := model.IDOf(simulate.Told(story).Of(model.KindMeeting)[0])
	story = append(story, model.OpenMeeting{ID: id})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("2", "shift+tab").Shows("Zebra template")
	s.Press("x", "y").Hides("Zebra")
	s.Command("standard questions").Hides("Zebra").Press("esc").Command("new review").Press("tab", "tab", "tab", "left").Hides("Zebra").Shows("blank pages")
}

// TestTopicIsWeighedOnce: a set of criteria is not added twice; scores, threshold
// and reason are typed.
func TestTopicIsWeighedOnce(t *testing.T) {
	s := open(t).Press("2").Command("topic criteria").Shows("TOPICC", "PICK", "of our own").Press("enter").Says("TOPICC").Shows("6 criteria   0 of 12 points   no threshold")
	s.Command("topic criteria").Press("enter").Says("criteria of TOPICC already").Press("esc")
	s.Press("home", "e").Type("2").Press("ctrl+s").Shows("2 of 12 points", "2 of 2").Press("e", "ctrl+a").Type("3").Press("ctrl+s").Shows("the highest that can be given is 2").Press("esc", "ctrl+d")
	// One key begins, and then a digit scores each criterion in turn.
	s.Press("home", "r").Shows("Score Timely: 0 to 2").Press("3").Says("The highest score of Timely is 2.").Press("x").Says("x is no score")
	s.Press("1").Shows("Score Organisational priority", "1 of 2").Press("2", "0", "1", "2").Shows("6 of 12 points", "Score Cabinet").Press("1").Says("7 of 12 points")
	s.Press("ctrl+z", "ctrl+z").Shows("4 of 12 points").Press("r", "esc").Says("4 of 12 points").Press("home", "r", "tab", "esc").Press("home")
	s.Press("e", "ctrl+a").Type("2").Press("ctrl+s")
	s.Command("why this topic").Type("1").Press("tab").Type("Residents asked for it.").Press("ctrl+s").Shows("✓ threshold 1 reached", "Residents asked for it.")
	s.Command("topic criteria").Type("of our own").Press("enter").Shows("New criterion").Type("Ours").Press("ctrl+s").Shows("7 criteria")
}
