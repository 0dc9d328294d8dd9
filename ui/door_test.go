package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/ui/simulate"
)

// closed closes the meeting of a simulation.
func closed(t *testing.T) *simulate.Simulation {
	t.Helper()
	return live(t).Command("close the meeting")
}

// TestOutOfTheDoor writes all papers from the page that lists what a meeting
// leaves unfinished.
func TestOutOfTheDoor(t *testing.T) {
	s := closed(t).Shows("Meeting 1 is closed", "O writes its papers into one folder").Press("O")
	s.Shows("Out of the door: the papers of meeting 1", "Enter writes 3 files", "Draft minutes (private).docx", "What the public does not see", "held in private", "What there is none of", "No next meeting")
	if len(s.Office.Folders) != 0 {
		t.Error("something was written before it was asked for")
	}
	s.Press("enter").Shows("3 files are written", "They are in the folder /books/Fly-tipping review meeting", "Resolutions (public).docx", "What the public does not see")
	if got := s.Office.Folders["/books/Fly-tipping review meeting"]; len(got) != 3 || s.Office.Dropped != 0 {
		t.Errorf("the folder holds %q, dropped %d", got, s.Office.Dropped)
	}
	s.Press("esc").Press("1").Press("O").Shows("the papers of meeting 1").Press("esc").Shows("Needs you")
	s.Command("out of the door").Shows("the papers of meeting 1")
}

// TestTheDoorShowsHowFarItIs, and is left with Esc: nothing stays behind.
func TestTheDoorShowsHowFarItIs(t *testing.T) {
	s := closed(t).Press("O").Hold().Press("enter").Says("Writing 1 of 3: Draft minutes (private).docx", "Esc cancels")
	s.Step().Says("Writing 2 of 3: Draft minutes (public).docx").Press("esc").Says("Cancelled; nothing was changed.").Release()
	if len(s.Office.Folders) != 0 || s.Office.Dropped != 1 {
		t.Errorf("%v were finished, %d dropped", s.Office.Folders, s.Office.Dropped)
	}
	s.Office.Fails = simulate.ErrDiskFull
	s.Press("O", "enter").Says("The disk is full")
	if len(s.Office.Folders) != 0 || s.Office.Dropped != 2 {
		t.Errorf("%v were finished, %d dropped", s.Office.Folders, s.Office.Dropped)
	}
	s.Office.Fails = nil
	s.Press("O", "enter").Shows("3 files are written")
}

// TestTheDoorSaysWhyNot where no meeting was closed.
func TestTheDoorSaysWhyNot(t *testing.T) {
	open(t).Press("O").Says("There is no meeting whose papers could go out")
	meeting(t).Press("O").Says("Meeting 1 was not held yet. E writes its agenda.")
	live(t).Press("O").Says("Meeting 1 is live: its papers go out once it is closed.")
	s := closed(t)
	s.Desk.FailReads(simulate.ErrDiskFull)
	s.Press("O").Says("The disk is full")
}

// TestPagesOfPapersAtEverySize draws the pages about papers in windows of all
// sizes; each frame is looked at.
func TestPagesOfPapersAtEverySize(t *testing.T) {
	for _, words := range []string{"out of the door", "export the tracker", "changes during", "house style", "text blocks", "text blocks/enter"} {
		words, then, _ := strings.Cut(words, "/")
		s := closed(t).Press("esc").Command(words)
		if then != "" {
			s.Press(then)
		}
		for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}, {160, 45}, {250, 70}, {61, 19}} {
			s.Resize(size[0], size[1]).Press("tab")
		}
	}
}
