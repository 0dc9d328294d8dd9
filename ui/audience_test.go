package ui_test

import (
	"errors"
	"strings"
	"testing"

	"council/scrutiny/ui"
	"council/scrutiny/ui/simulate"
)

// TestTellingOfTheSecondScreen: the officer is told when the room begins to see
// something and when it ends, and can ask.
func TestTellingOfTheSecondScreen(t *testing.T) {
	w := &simulate.Window{}
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}, Window: w})
	s.Command("second screen").Says("No second screen is there. To have one, run scrutiny screen in another window")
	s.OpenWindow().Says("A second screen follows what you do here.")
	s.Press("j").OpenWindow().Command("second screen").Says("A second screen follows what you do here.")
	s.CloseWindow().Says("The second screen has gone. To have one, run scrutiny screen").Hides(" SCREEN ")
	w.Fails = errors.New("another program feeds it")
	s.Command("second screen").Says("Another program feeds it.")
}

func TestNoSecondScreenWithoutABook(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
	s.Command("second screen").Says("There is no second screen")
}

// roomOf is a live meeting with a second window.
func roomOf(t *testing.T) (*simulate.Simulation, *simulate.Window) {
	t.Helper()
	w := &simulate.Window{}
	s := simulate.New(t, 80, 24, simulate.Options{
		Reviews: []simulate.Story{simulate.MeetingStory()}, Window: w, Settings: ui.Settings{Council: council},
	})
	s.Command("open the meeting")
	s.Press("a", "home", "p", "p", "p", "p", "p", "p", "p", "esc", "down", "down", "down", "down", "enter")
	return s.Shows("LIVE 14:00", "● Evidence"), w
}

// sees holds the newest slide of a second window to what it says.
func sees(t *testing.T, w *simulate.Window, want string) {
	t.Helper()
	got := "nothing"
	if n := len(w.Slides); n > 0 {
		s := w.Slides[n-1]
		got = strings.Join(strings.Fields(strings.Join([]string{string(s.Kind) + ":", s.Session, s.Heading, s.Council, s.Text, s.Beneath, s.Result}, " ")), " ")
	}
	if !strings.HasPrefix(got, want) {
		t.Errorf("the room sees %q, want %q", got, want)
	}
}

const privately = "neutral: PRIVATE SESSION " + council + " Environment Panel Private session"

// TestPrivateSessionOnASecondScreen: nothing is shown of it until the officer
// was asked and agreed; F6 asks, and then blanks and shows.
func TestPrivateSessionOnASecondScreen(t *testing.T) {
	s, w := roomOf(t)
	s.OpenWindow().Says("The session is PRIVATE", "F6 asks")
	sees(t, w, privately)
	s.Press("f9").Type("that cameras be bought").Press("enter")
	s.Press("6", "j")
	sees(t, w, privately)
	if len(w.Slides) != 1 {
		t.Errorf("the room was shown %d slides of a private session", len(w.Slides))
	}
	s.Press("f6").Says("The session is PRIVATE.", "show it").Press("f6").Says("show it").Press("esc", "8")
	sees(t, w, privately)
	s.Hides("SCREEN ").Press("f6", "y").Shows("8 Meetings", " SCREEN ")
	sees(t, w, "decision: PRIVATE SESSION RESOLUTION OS.1")
	s.Press("f6")
	sees(t, w, "neutral: "+council)
	s.Press("f9").Type("that nobody sees it").Press("f6")
	sees(t, w, "decision: PRIVATE SESSION RESOLUTION, BEING WRITTEN")
	s.Press("esc")
	s.CloseWindow().OpenWindow().Says("A second screen follows what you do here.")
	sees(t, w, "decision: PRIVATE SESSION RESOLUTION OS.1")
}

// TestPublicSessionOnASecondScreen: the room follows by itself, and does not any
// more from the moment on at which the session becomes private.
func TestPublicSessionOnASecondScreen(t *testing.T) {
	s, w := roomOf(t)
	s.Press("x", "y").OpenWindow().Says("A second screen follows what you do here. F6 blanks it.")
	sees(t, w, "item: PUBLIC SESSION ITEM 5")
	s.Press("m").Type("that cameras be put at five places").Press("tab").Type("reid").Press("tab").Type("pat").Press("ctrl+s")
	sees(t, w, "motion: PUBLIC SESSION MOTION "+council+" that cameras be put at five places")
	s.Press("v", "4", "enter", "2", "enter", "0", "enter")
	sees(t, w, "motion: PUBLIC SESSION MOTION "+council+" that cameras be put at five places CARRIED")
	s.Press("enter")
	sees(t, w, "decision: PUBLIC SESSION RESOLUTION OS.1")
	s.Shows(" SCREEN ").Press("f6").Shows("BLANK").Hides(" SCREEN ").Press("6", "j")
	sees(t, w, "neutral: "+council)
	s.CloseWindow().OpenWindow().Says("and is blank. F6 shows")
	sees(t, w, "neutral: "+council)
	s.Press("f6").Hides("BLANK").Press("6", "home")
	sees(t, w, "action: PUBLIC SESSION Action 1.1")
	s.Press("x", "y")
	sees(t, w, privately)
	s.Press("x", "y")
	sees(t, w, "decision: PUBLIC SESSION RESOLUTION OS.1")
	s.Press("8").Command("close the meeting")
	if n := len(w.Slides); strings.Contains(w.Slides[n-1].Session, "SESSION") {
		t.Errorf("without a meeting the room sees %+v", w.Slides[n-1])
	}
}

// TestPictureOnBothScreens: F5 agrees for both, and leaving the picture here
// leaves it there.
func TestPictureOnBothScreens(t *testing.T) {
	s, w := roomOf(t)
	s.OpenWindow().Press("f5").Says("The session is PRIVATE.").Press("y").Shows("PRIVATE SESSION", "Evidence: enforcement")
	sees(t, w, "item: PRIVATE SESSION ITEM 5")
	s.Press("b")
	sees(t, w, "neutral: "+council)
	s.Press("b", "f5").Shows("8 Meetings")
	sees(t, w, "item: PRIVATE SESSION ITEM 5")
}

// TestNeutralStartOnASecondScreen: who asked for a neutral start gets it there
// too.
func TestNeutralStartOnASecondScreen(t *testing.T) {
	w := &simulate.Window{}
	s := simulate.New(t, 80, 24, simulate.Options{
		Reviews: []simulate.Story{simulate.FlyTipping()}, Window: w, Settings: ui.Settings{Council: council, Start: ui.StartNeutral},
	})
	s.OpenWindow()
	sees(t, w, "neutral: "+council)
	s.Press("enter", "6")
	sees(t, w, "action:")
}
