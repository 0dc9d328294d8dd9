package ui_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// prepared enters the meeting that is prepared, whose fifth item is exempt and
// has a working note.
func prepared(t *testing.T, width, height int) *simulate.Simulation {
	t.Helper()
	s := simulate.New(t, width, height, simulate.Options{Reviews: []simulate.Story{simulate.MeetingStory()}}).Press("8", "enter", "x", "y")
	return s.Press("end", "up", "up", "X", "3", "enter").Type("A contract").Press("enter").Says("Ctrl+Z undoes it.").Press("home")
}

func TestAMeetingIsRehearsed(t *testing.T) {
	s := prepared(t, 80, 24).Press("h").Shows("Rehearsal: what the room will see 1 of 7", "Apologies for absence", "Held back here:")
	s.Press("n", "n", "n", "n").Shows("5 of 7", "A contract", "Title of item 5: exempt under paragraph 3").Hides("fly-tipping │", "Evidence: enforcement")
	s.Press("tab").Hides("Held back here").Shows("A contract").Press("tab").Shows("Held back here")
	s.Press("left").Shows("4 of 7").Press("esc").Says("it does not count as rehearsed")
	s.Press("h", "end").Shows("7 of 7").Press("right").Says("That was the last slide.").Press("n").Says("It is the last item").Press("home", "left").Says("It is the first slide.").Press("z").Says("→ shows the next slide")
	s.Press("right", "pgdown").Shows("3 of 7").Press("esc").Says("Rehearsed meeting 1.")
	if sitting(t, s).Meeting().Rehearsed.IsZero() {
		t.Error("it does not count as rehearsed")
	}
	s.Command("open the meeting").Says("Nothing was changed since the meeting was rehearsed.")
	s.Press("h").Says("That meeting has begun").Press("6", "h").Says("means nothing on this tab")
}

func TestWhatWasChangedSinceTheRehearsal(t *testing.T) {
	s := prepared(t, 100, 40).Press("h", "end", "esc").Says("Rehearsed")
	s.Press("down", "e").Press("ctrl+u").Type("Interests").Press("ctrl+s").Press("end", "delete").Press("6", "e").Type("Quite another action. ").Press("ctrl+s").Press("8")
	s.Command("open the meeting").Shows("PUBLIC SESSION", "withheld").Press("W", "y").Shows("Changed since the rehearsal of 22 November 14:00", "was Declarations of interest", "is Interests", "removed").Hides("Quite another action", "opened meeting")
	s.Press("esc").Shows("LIVE 14:00", "Interests")
}

func TestNothingToRehearse(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{append(simulate.FlyTipping(), model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "4 May 2027"}}})}})
	s.Press("8", "h").Says("The agenda is empty")
	s.Command("open the meeting").Press("h").Says("That meeting has begun")
	open(t).Command("page through what the room").Says("No meeting is being prepared")
}

// The pages that are the officer's alone, at every size.
func TestPrivatePagesAtEverySize(t *testing.T) {
	for _, keys := range [][]string{{"h"}, {"h", "end"}, {"h", "tab"}, {"C"}, {"X"}, {"X", "1", "enter"}} {
		s := prepared(t, 80, 24).Press(keys...)
		for _, size := range [][2]int{{60, 18}, {61, 19}, {80, 22}, {119, 30}, {120, 30}, {160, 45}, {250, 70}, {80, 24}} {
			s.Resize(size[0], size[1])
		}
	}
}

// The chair's sheet follows the meeting from every tab.
func TestTheChairsSheet(t *testing.T) {
	s := live(t).Press("6", "C").Shows("The chair’s sheet of meeting 1", "Item 1 of 7: Apologies for absence", "In the chair: Cllr Asha Rao", "7 members are in the room; the quorum is 4", "“Apologies were received from Cllr Grace Lund and")
	s.Press("x", "y").Shows("PUBLIC SESSION", "withheld").Press("W", "y").Shows("Public session.").Press("esc").Command("next item").Press("C", "W", "y").Shows("“Are there any declarations of interest").Press("esc")
	s.Press("8", "m").Type("that it be so").Press("ctrl+p").Type("chair").Press("enter", "W", "y").Shows("The chair’s sheet").Press("esc").Shows("that it be so").Press("ctrl+s", "C", "W", "y", "pgdown").Shows("“Who moves the motion?”")
	s.Press("ctrl+c").Says("Copied")
	open(t).Press("C").Says("There is no meeting yet")
	meeting(t).Press("C").Shows("The meeting has not begun.", "“Welcome to this meeting of Environment Panel.")
}
