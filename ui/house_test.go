package ui_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// TestHouseStyle chooses a style, sees what the next resolution would look like,
// and is told at once what is wrong with a template.
func TestHouseStyle(t *testing.T) {
	s := meeting(t).Command("house style").Shows("House style of the minutes", "‹ RESOLVED that, OS.51 ›", "OS.{n}", "[x] yes", "The next resolution", "OS.1 RESOLVED that the survey be repeated:", "1.1 in May;")
	s.Press("right").Shows("‹ RESOLVED – That, 60/18 ›", "{n}/{yy}", "[ ] no", "1/26 RESOLVED – That the survey", "• in May;").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	if got := s.Desk.Review().House().Key; got != "dash" {
		t.Errorf("the style is %q", got)
	}
	s.Command("house style").Press("tab", "tab", "tab", "tab", "tab", "ctrl+a").Type("OS").Shows("has no sequence", "‹ our own ›").Press("ctrl+s").Shows("! The template of references")
	s.Type(".{nn}").Shows("OS.01 RESOLVED – That").Press("tab").Type("x").Shows("The next number is a number").Press("ctrl+s").Shows("! The next number").Press("backspace").Type("478").Shows("OS.478 RESOLVED – That").Press("tab", " ").Shows("478.1 in May;").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	s.Press("8").Command("open the meeting").Press("f9").Type("that it be so").Shows("OS.478").Press("enter")
	s.Command("house style").Shows("OS.479 RESOLVED – That").Press("up", "up").Type("478").Shows("OS.478 was given already").Press("esc")
	if got := s.Desk.Review().Register()[0].Minute.Reference; got != "OS.478" {
		t.Errorf("the reference is %s", got)
	}
}

// TestHouseStylesComeAsTheyAre takes each style that comes with the program.
func TestHouseStylesComeAsTheyAre(t *testing.T) {
	for i, want := range model.Houses() {
		s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}}).Command("house style")
		for range i {
			s.Press("right")
		}
		s.Shows("‹ "+want.Name+" ›", want.Resolved).Press("ctrl+s")
		if got := s.Desk.Review().House(); got != want {
			t.Errorf("%s became %+v", want.Name, got)
		}
	}
}
