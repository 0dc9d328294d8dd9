package ui_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// attendee returns somebody of the meeting by a part of the name.
func attendee(t *testing.T, s *simulate.Simulation, name string) *model.Attendee {
	t.Helper()
	for _, a := range sitting(t, s).Attendees() {
		if strings.Contains(a.Name, name) {
			return a
		}
	}
	t.Fatalf("nobody is called %s", name)
	return nil
}

// Times that were recorded late or wrong are typed again, and what cannot be is
// answered beside the field.
func TestTimesAreCorrected(t *testing.T) {
	s := live(t).Pass(90*time.Minute).Press("a", "home", "down", "l").Says("Cllr Ben Shah left").Shows("left 15:30")
	s.Press("t").Shows("Times of Cllr Ben Shah", "14:00-15:30")
	for _, c := range []struct{ typed, says string }{
		{"13:00-15:00", "nobody can arrive before the start of the meeting"},
		{"14:00-16:00", "a time that has not come yet cannot be recorded"},
		{"15:00-14:30", "nobody can leave before having arrived"},
		{"14:00-15:00, 14:30-", "nobody can arrive before having left"},
		{"14:00-, 15:00-", "a stretch of time without an end is the last one"},
		{"25:00-", "there is no such time as 25:00"},
		{"two o'clock", "is no stretch of time: write 14:00-15:10"},
	} {
		s.Press("ctrl+u").Type(c.typed).Press("ctrl+s").Shows(c.says)
	}
	s.Press("ctrl+u").Type("14:00-15:00, 15.10 to 15:20, 15:25-").Press("ctrl+s").Says("Corrected the times of Cllr Ben Shah. Ctrl+Z undoes it.").Shows("left 15:20, came 15:25", "7 of 9 present")
	if got := len(attendee(t, s, "Shah").Stays); got != 3 {
		t.Errorf("%d stretches of time are kept", got)
	}
	s.Press("ctrl+z").Shows("left 15:30", "6 of 9 present").Press("t").Press("tab").Type("14:10-14:40").Press("ctrl+s").Says("Corrected")
	s.Press("down", "t").Shows("Times of Cllr Carol").Press("tab").Type("14:20-").Press("ctrl+s").Shows("Cllr Ben Shah was in the chair then").Press("esc")
	s.Press("esc").Command("close the meeting").Press("esc", "8", "a", "home", "r").Shows("Times of Cllr Asha Rao").Type("14:00-17:00").Press("ctrl+s").Shows("nobody can come or go after the end").Press("ctrl+u").Type("14:00-15:30").Press("ctrl+s").Says("Corrected")
}

// A meeting that goes on past midnight.
func TestTimesPastMidnight(t *testing.T) {
	s := live(t).Pass(11*time.Hour).Press("a", "home", "down", "t").Type("14:00-00:30").Press("ctrl+s").Says("Corrected the times")
	if got := attendee(t, s, "Shah").Stays[0]; got.Left.Sub(got.Arrived) != 10*time.Hour+30*time.Minute {
		t.Errorf("the stretch is %v", got)
	}
}

func TestAttendanceInAFewKeys(t *testing.T) {
	s := live(t).Press("a", "home")
	for range 6 {
		s.Press("down")
	}
	s.Shows("▶ Cllr Grace Lund").Press("s").Shows("New attendance").Type("Cllr Una Wood").Press("ctrl+s").Shows("for Cllr Grace", "8 of 9 present")
	if a := attendee(t, s, "Wood"); a.For != "Cllr Grace Lund" || a.Presence != model.Present {
		t.Errorf("%+v", a)
	}
	s.Press("s").Says("A substitute stands in for a member")
	s.Press("o").Type("Ms Ivy Lane").Press("tab", "tab").Type("Head of Waste").Press("ctrl+s").Shows("Ms Ivy Lane", "officer").Shows("8 of 9 present")
	if a := attendee(t, s, "Lane"); a.Capacity != model.Officer || a.Post != "Head of Waste" {
		t.Errorf("%+v", a)
	}
	s.Press("u").Shows("The public at Meeting 1").Type("12").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	if got := sitting(t, s).Meeting().Public; got != "12" {
		t.Errorf("%q of the public are there", got)
	}
	s.Press("home", "down", "d").Shows("New declaration").Press("ctrl+s").Says("Ctrl+Z undoes it.").Press("d", "shift+tab", "right", "ctrl+s").Shows("interest, whip")
}

// A lost quorum is said at once, whatever lost it, on whichever tab.
func TestALostQuorumIsSaidAtOnce(t *testing.T) {
	s := live(t).Press("a", "home", "l", "down", "l", "down", "l").Says("Cllr Carol Reid left. Ctrl+Z").Press("down", "l").Says("Cllr Dev Patel left. The quorum is lost: 3 present, 4 needed.")
	s.Press("ctrl+z").Says("Undid").Shows("4 of 9 present").Press("ctrl+y").Says("The quorum is lost").Press("r").Shows("4 of 9 present")
	s.Press("a").Says("The quorum is lost: 3 present, 4 needed.").Press("ctrl+z", "esc").Shows("4 of 9 present")
	s.Press("a", "end", "d").Shows("Mr Ivan Jones", "Apologies for absence").Press("tab", "right", "right", "right").Shows("left and took no part").Press("ctrl+s").Says("The quorum is lost: 3 present, 4 needed.")
}

// What cannot be is answered in words where the officer looks, and nothing is
// lost.
func TestBadInputAtAMeeting(t *testing.T) {
	meeting(t).Press("8", "enter", "a", "r").Says("before the meeting has begun: mark Cllr Asha Rao as present").Press("l").Says("before the meeting has begun").Press("t").Says("The meeting has not begun")

	s := live(t).Command("close the meeting").Press("esc")
	s.Command("close the meeting").Says("Meeting 1 is closed already.").Press("esc", "esc").Command("close the meeting").Says("No meeting is live")

	s = live(t).Press("8", "esc", "n").Type("14 January 2027").Press("ctrl+s").Command("open the meeting").Says("Meeting 1 is still open: close it first.")
	if m := sitting(t, s).Meeting(); m.Live() {
		t.Error("two meetings are live")
	}

	s = live(t).Press("8", "esc", "n").Type("30 February 2027").Press("ctrl+s").Shows("there is no such date as \"30 February 2027\"", "New meeting")
	s.Press("ctrl+u").Type("28 February 2027").Press("ctrl+s").Shows("Meeting 2 · 28 February 2027")

	s = live(t).Press("a", "home", "down", "l", "esc", "m").Type("that it be done").Press("tab").Type("shah").Press("ctrl+s").Shows("not in the room and cannot move a motion").Press("ctrl+u").Type("reid").Press("tab").Type("carol").Press("ctrl+s").Shows("moved the motion and cannot second it")
	s.Press("ctrl+u").Type("moss").Press("ctrl+s", "v", "n").Shows("Cllr Carol Reid").Hides("│ Cllr Ben Shah", "▶ Cllr Ben Shah")
}

// A resize in the middle of a vote loses neither a number nor a name.
func TestResizeInTheMiddleOfAVote(t *testing.T) {
	s := live(t).Press("m").Type("that it be done").Press("ctrl+s", "v", "4", "enter", "2")
	for _, size := range [][2]int{{60, 18}, {40, 10}, {160, 45}, {80, 24}} {
		s.Resize(size[0], size[1])
	}
	s.Shows("For [4 ]", "Against [2 ]").Press("enter", "1", "enter").Says("Carried, 4 for, 2 against, 1 abstained.")
	s.Press("n", "f", "a").Resize(40, 10).Resize(60, 18).Shows("▶ Cllr Carol Reid").Resize(80, 24).Press("f").Shows("Cllr Asha Rao for", "Cllr Ben Shah against", "Cllr Carol Reid for")
}

// A page that is pasted by mistake goes into the line, can be made an entry, and
// the entry can be tidied.
func TestAPasteOfManyPagesIsTidied(t *testing.T) {
	long := strings.Repeat("The panel heard of the figures. ", 3500)
	s := live(t).Press("f7").Paste(long).Press("enter", "8", "tab", "s", "enter").Says("Split an entry")
	got := sitting(t, s)
	all := got.Minutes(model.IDOf(got.Items()[0]))
	if len(all) != 2 || all[0].Text != "The panel heard of the figures." || len(all[0].Text)+1+len(all[1].Text) != len(strings.TrimSpace(long)) {
		t.Errorf("%d entries were made", len(all))
	}
	s.Press("u").Says("Joined").Resize(60, 18).Press("pgup", "end").Resize(160, 45)
}

// The template of references has a sequence, and says so beside the field.
func TestTheHouseStyleOfTheMinutes(t *testing.T) {
	s := live(t).Command("house style").Shows("House style of the minutes", "RESOLVED that", "OS.{n}")
	s.Press("tab", "tab", "tab", "tab", "tab", "ctrl+u").Type("SR ({year})").Press("ctrl+s").Shows("has no sequence: put {n} where its number stands")
	s.Press("ctrl+u").Type("{n").Press("ctrl+s").Shows("has a { without its }").Press("ctrl+u").Type("ES {n}/{yy}").Press("ctrl+s").Says("Changed the house style of the minutes. Ctrl+Z undoes it.")
	s.Press("f9").Type("x").Shows("Resolution ES 1/26").Press("ctrl+d", "esc").Press("ctrl+z").Command("house style").Press("right", "right", "right").Shows("T H A T").Press("ctrl+s").Says("Changed the house style")
	s.Press("f9").Type("that it be so").Press("enter", "8", "esc", "tab").Shows("RESOLVED – T H A T it be so")
}
