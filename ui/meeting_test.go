package ui_test

import (
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// meeting starts the program on a review with a meeting of seven items that is
// prepared.
func meeting(t *testing.T) *simulate.Simulation {
	t.Helper()
	return simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.MeetingStory()}})
}

// live opens the meeting, with the first six members present.
func live(t *testing.T) *simulate.Simulation {
	t.Helper()
	return meeting(t).Command("open the meeting").Press("a", "p", "p", "p", "p", "p", "p", "a", "a", "p", "esc")
}

func sitting(t *testing.T, s *simulate.Simulation) *model.Sitting {
	t.Helper()
	all := s.Desk.Review().Meetings()
	if len(all) == 0 {
		t.Fatal("there is no meeting")
	}
	return s.Desk.Review().Sitting(model.IDOf(all[len(all)-1]))
}

// minutes returns every entry of the last meeting, in the order of the agenda.
func minutes(t *testing.T, s *simulate.Simulation) []*model.Minute {
	t.Helper()
	all := sitting(t, s)
	entries := all.Minutes(0)
	for _, it := range all.Items() {
		entries = append(entries, all.Minutes(it.ID)...)
	}
	return entries
}

// A whole meeting, prepared and held by keys alone: attendance, a declaration,
// an amendment, two votes, four actions, nine notes, a crash in the middle.
func TestAMeetingFromItsAgendaToItsClose(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
	prepareByKeys(s)
	s.Command("open the meeting").Shows("LIVE 14:00", "PRIVATE", "● Apologies", "9 members expected: a says who came")
	attendByKeys(s)

	note := func(words string) { s.Press("f7").Type(words).Press("enter").Says("Captured a note") }
	note("The Chair opened the meeting.")
	s.Command("next item").Shows("✓ Apologies", "● Declarations")
	s.Press("a", "down", "d").Shows("New declaration").Type("Owns a skip firm").Press("tab", "right", "right", "right", "tab", " ").Shows("[ ] Any other").Type("enforcement").Press("enter", "ctrl+s").Says("Ctrl+Z undoes it.")
	s.Shows("interest").Press("esc").Shows("DECLARED interest in item 5", "Cllr Ben Shah: Owns a skip firm", "(left and took no part)")
	note("Cllr Shah left for item 5.")
	s.Command("next item").Press("f9").Type("that the minutes of the last meeting be noted").Press("enter").Shows("RESOLVED OS.1")
	s.Command("next item")
	note("The vehicle has been delivered.")
	note("Two letters were answered.")

	s.Press("down", "enter").Shows("● Evidence")
	note("The Head of Street Care gave the figures.")
	s.Press("6", "f7").Type("Half of all waste is cleared in two days.").Press("enter").Shows("12 actions")
	s.Press("f8").Type("MK to put the figures on the website by 31 January 2027").Shows("Action for MK Mina Khan", "due").Press("enter").Shows("13 actions")
	s.Press("9", "A").Type("JB to write to the landlords by 1 March 2027").Press("enter")
	amendByKeys(s)

	// The program dies while a line is being typed.
	s.Press("f7").Type("The panel thanked").Pass(time.Second).Type(" the")
	s = simulate.Reopen(t, 80, 24, s)
	s.Shows("LIVE 14:00", "draft The panel thanked")
	s.Press("f7").Shows("The panel thanked").Type(" the witnesses.").Press("enter").Says("Captured a note").Hides("draft")

	s.Press("8").Shows("● Evidence", "The panel thanked the witnesses.").Command("next item")
	note = func(words string) { s.Press("f7").Type(words).Press("enter").Says("Captured a note") }
	s.Press("f7").Type("ACTION to book the hall").Press("enter").Press("f7").Type("Action: MK to ask the depot").Press("enter")
	note("Cllr Ford left early.")
	s.Command("next item")
	note("The next meeting is on 14 January 2027.")
	s.Command("next item").Says("That was the last item.")
	s.Command("close the meeting").Shows("Meeting 1 is closed; one thing is unfinished", "has no lead").Press("esc").Hides("LIVE")
	s.Press("esc").Shows("draft minutes").Press("1").Shows("The minutes of meeting 1, 22 November 2026, are a draft")
	wantMeeting(t, s)
}

func prepareByKeys(s *simulate.Simulation) {
	s.Press("8").Shows("n prepares one").Press("n").Type("22 November 2026").Press("tab").Type("14:00").Press("tab").Type("Committee Room 2")
	s.Press("tab", "tab").Type("4").Press("ctrl+s").Shows("Meeting 1 · 22 November 2026", "1 Apologies", "6 Date of the")
	s.Press("down", "down", "down", "n").Type("Evidence: enforcement").Press("ctrl+s").Shows("5 Evidence: enforcement", "7 Date of the")
	s.Press("alt+up").Shows("4 Evidence: enforcement").Press("alt+down").Shows("5 Evidence: enforcement")
	s.Press("a").Shows("Cllr Asha Rao")
	for _, name := range simulate.Members()[1:] {
		s.Press("n").Type(name).Press("ctrl+s")
	}
	s.Press("esc").Shows("9 members expected")
}

func attendByKeys(s *simulate.Simulation) {
	s.Press("a", "home", "p", "p", "p", "p", "p", "p", "a", "a", "p").Shows("7 of 9 present, quorum 4", "apologies").Press("esc")
	s.Shows("7 of 9 present, quorum 4")
}

// amendByKeys moves a motion and an amendment to it, and votes on both: by show
// of hands, and by name.
func amendByKeys(s *simulate.Simulation) {
	s.Press("8", "m").Type("that cameras be put at five places").Press("tab").Type("reid").Shows("→ Cllr Carol Reid").Press("tab").Type("pat").Shows("→ Cllr Dev Patel").Press("ctrl+s")
	s.Shows("MOTION not voted on yet", "(moved by Cllr Carol Reid, seconded", "by Cllr Dev Patel)")
	s.Press("m").Type("that six places be named").Press("tab").Type("moss").Press("tab").Type("rao").Press("tab", "right", "ctrl+s").Shows("AMENDMENT not voted on yet")
	s.Press("v").Shows("Vote on the amendment", "6 members may vote").Press("4", "enter", "2", "enter", "0", "enter").Shows("Carried, 4 for, 2 against, 0 abstained.")
	s.Press("enter").Shows("AMENDMENT CARRIED 4 for")
	s.Press("v").Shows("Vote on the motion").Press("n").Shows("▶ Cllr Asha Rao").Hides("│ Cllr Ben Shah")
	s.Press("f", "f", "a", "f").Says("voted for").Hides("Carried,")
	s.Press("f", "s").Says("Carried, 4 for, 1 against, 1 abstained.").Press("enter").Says("Made a resolution, OS.2")
}

func wantMeeting(t *testing.T, s *simulate.Simulation) {
	t.Helper()
	count := map[model.MinuteType]int{}
	for _, m := range minutes(t, s) {
		count[m.Type]++
	}
	// Nine notes, and what became of the amendment.
	if count[model.NoteMinute] != 10 || count[model.ActionMinute] != 4 || count[model.Resolved] != 2 {
		t.Errorf("the minutes hold %d notes, %d actions and %d resolutions", count[model.NoteMinute], count[model.ActionMinute], count[model.Resolved])
	}
	all := sitting(t, s)
	if got := len(all.AllMotions()); got != 2 {
		t.Errorf("there are %d motions, not two", got)
	}
	if m := all.Meeting(); m.State != model.MeetingClosed || m.ClosedAt.IsZero() {
		t.Errorf("the meeting is %q", m.State)
	}
	for _, it := range all.Items() {
		if it.DoneAt.IsZero() {
			t.Errorf("item %s is not done", it.Title)
		}
	}
	made := 0
	for a := range s.Desk.Review().Actions() {
		if s.Desk.Review().MinuteOf(a.ID) != nil {
			made++
		}
	}
	if made != 4 {
		t.Errorf("%d actions of the tracker come of the minutes, not four", made)
	}
}

// What a live meeting shows is in the same place on every tab.
func TestHeaderOfALiveMeeting(t *testing.T) {
	s := meeting(t)
	s.Shows("PRIVATE").Hides("LIVE")
	s.Command("open the meeting")
	for _, width := range []int{60, 80, 160} {
		s.Resize(width, 24)
		at := strings.Index(s.Press("1").Line(0), "LIVE 14:00")
		for _, tab := range []string{"2", "3", "4", "6", "8", "9"} {
			if got := strings.Index(s.Press(tab).Line(0), "LIVE 14:00"); got != at || at < 0 {
				t.Errorf("on tab %s at %d columns LIVE stands at %d, not at %d", tab, width, got, at)
			}
		}
	}
	s.Resize(80, 24).Pass(59 * time.Second).Shows("LIVE 14:00").Pass(time.Second).Shows("LIVE 14:01").Pass(10 * time.Minute).Shows("LIVE 14:11")
	if n := s.Waiting(); n > 1 {
		t.Errorf("%d timers run", n)
	}
	s.Command("adjourn").Shows("ADJOURNED").Hides("LIVE 14")
	s.Command("resume").Shows("LIVE 14:11")
	s.Command("close the meeting").Press("esc").Pass(2*time.Minute).Hides("LIVE", "F7 note")
	if n := s.Waiting(); n > 0 {
		t.Errorf("%d timers run after the meeting", n)
	}
}

func TestTheSessionIsChangedAfterAsking(t *testing.T) {
	s := live(t)
	s.Press("6", "x").Says("Let the public in?").Press("esc").Says("Nothing was changed.").Shows("PRIVATE")
	s.Press("x", "y").Shows("PUBLIC SESSION").Hides("PRIVATE")
	s.Press("f7").Type("A word").Press("ctrl+p").Type("session").Press("enter", "y").Shows("PRIVATE", "A word")
	if got := sitting(t, s).Meeting().Session; got != model.PrivateSession {
		t.Errorf("the session is %q", got)
	}
}

func TestLeavingALiveMeetingAsks(t *testing.T) {
	s := live(t).Press("q").Says("Meeting 1 is live", "y leave").Press("esc")
	if s.Press("f7").Type("q").Press("ctrl+q"); s.Quit {
		t.Fatal("the program left a live meeting without asking")
	}
	if s.Press("ctrl+q"); !s.Quit || len(s.Desk.Drafts()) != 1 {
		t.Errorf("asked twice, the program left: %v, with %d drafts", s.Quit, len(s.Desk.Drafts()))
	}
	if s = live(t).Press("q", "y"); !s.Quit {
		t.Error("the program does not leave")
	}
	if s = live(t).Shutdown(); !s.Quit {
		t.Error("a live meeting keeps the system from ending the program")
	}
}

func TestTheRegister(t *testing.T) {
	s := live(t)
	s.Press("a", "home", "down", "l").Says("Cllr Ben Shah left").Shows("left 14:00", "6 of 9 present")
	s.Pass(5 * time.Minute).Press("r").Says("Cllr Ben Shah arrived").Shows("7 of 9 present")
	s.Press("ctrl+z").Says("Undid").Shows("6 of 9 present").Press("ctrl+y").Shows("7 of 9 present")
	s.Press("c").Says("took the chair")
	s.Press("end", "up", "r").Shows("came 14:05")
	s.Press("up", "enter").Shows("Edit: Cllr Grace Lund").Press("esc").Shows("Attendance of Meeting 1")
	s.Press("z").Says("That key means nothing here")
	s.Press("home", "delete").Hides("Cllr Asha Rao chair").Press("n").Type("Ms Una Wood").Press("tab", "right", "right", "right", "right", "right", "ctrl+s").Shows("Ms Una Wood", "officer")
	s.Press("*").Says("Marked Ms Una Wood as present").Press("*").Says("It is said of everybody already").Press("esc")
	s.Press("a", "home", "l", "down", "l", "down", "l", "down", "l", "esc")
	s.Shows("NO QUORUM: 4 needed")
}

func TestEverybodyPresentAtOnce(t *testing.T) {
	s := meeting(t).Press("8", "enter", "a", "*").Says("Ctrl+Z undoes it.").Shows("9 of 9 present").Press("esc", "ctrl+z").Shows("9 members expected")
	s.Press("esc").Shows("1 meeting").Press("a").Shows("Attendance of Meeting 1")
}

// What is typed faster than the disk writes is not overtaken by the key for all.
func TestApologiesStandBeforeEverybodyElse(t *testing.T) {
	s := meeting(t).Press("8", "a").Hold().Press("p", "a", "*").Release().Shows("8 of 9 present", "apologies")
	if a := sitting(t, s).Attendees()[1]; a.Presence != model.Apologies {
		t.Errorf("%s is %q", a.Name, a.Presence)
	}
}

// The members come along to the next meeting.
func TestTheNextMeetingHasTheMembersOfTheLast(t *testing.T) {
	s := live(t).Command("close the meeting").Press("esc", "8", "esc", "n").Type("14 January 2027").Press("ctrl+s")
	s.Shows("Meeting 2 · 14 January 2027 · 14:00", "9 members expected")
	if got := len(sitting(t, s).Attendees()); got != 9 {
		t.Errorf("%d people are expected", got)
	}
}

func TestCommandsOfMeetingsSayWhyNot(t *testing.T) {
	s := open(t)
	for _, c := range []struct{ command, says string }{
		{"put a motion", "There is no meeting yet"},
		{"vote on the motion", "There is no meeting yet"},
		{"next item", "There is no meeting yet"},
		{"open the meeting", "No meeting is being prepared"},
		{"usual items", "No meeting is being prepared"},
		{"approve the minutes", "No minutes wait"},
	} {
		s.Command(c.command).Says(c.says)
	}
	s.Press("f7").Says("No meeting is live").Press("R").Says("No meeting is live")
	s = meeting(t)
	s.Press("8", "enter", "m").Says("once the meeting is open").Press("esc", "6", "v").Says("No meeting is live")
	s.Command("usual items").Says("on the agenda already")
	s = live(t)
	s.Press("v").Says("No motion waits for a vote").Command("open the meeting").Says("Meeting 1 is open already.")
	s.Command("close the meeting").Press("esc").Command("approve the minutes").Shows("Approve the minutes").Type("Page 2: for six read seven").Press("ctrl+s")
	if got := sitting(t, s).Meeting().Corrections; got != "Page 2: for six read seven" {
		t.Errorf("the corrections are %q", got)
	}
}

// Entries are put right where they stand.
func TestEntriesAreCorrected(t *testing.T) {
	s := live(t)
	s.Press("tab").Says("Nothing is minuted under this item yet.")
	s.Press("f7").Type("First").Press("enter", "f7").Type("Secnod").Press("enter", "tab", "enter").Shows("Edit:").Press("end", "ctrl+u").Type("Second").Press("ctrl+s").Shows("▶ 14:00 Second").Hides("Secnod")
	s.Press("up", "ctrl+c").Says("Copied").Press("alt+down").Says("Ctrl+Z undoes it.").Hides("14:00 First").Press("tab", "down").Shows("14:00 First")
	s.Press("up", "tab", "delete").Says("Ctrl+Z undoes it.").Shows("Nothing is minuted").Press("ctrl+z").Shows("Second").Press("tab", "t").Shows("History of the entry").Press("esc", "tab")
	for i := range 30 {
		s.Press("f7").Type("Entry " + string(rune('A'+i%26)) + " of a long meeting, in which much was said that has to be kept").Press("enter")
	}
	s.Shows("lines above").Press("shift+up", "shift+up", "shift+up").Shows("lines above").Press("shift+down").Press("tab")
	for range 35 {
		s.Press("up")
	}
	s.Press("home").Shows("▶ 14:00 Second").Press("end").Hides("14:00 Second").Press("esc", "esc").Shows("1 meeting")
}

func TestPlacesOfAMeetingAtEverySize(t *testing.T) {
	for _, keys := range [][]string{
		{"8", "esc"},
		{"8"},
		{"8", "a"},
		{"8", "m"},
		{"8", "x"},
		{"f9"},
		{"6", "f8"},
		{"6", "n", "f7"},
		{"8", "m", "a", "ctrl+s", "v"},
		{"8", "m", "a", "ctrl+s", "v", "n"},
		{"8", "m", "a", "ctrl+s", "v", "9", "enter", "enter", "enter"},
		{"8", "f7", "x", "enter", "tab"},
		{"f7", "f1"},
		{"8", "esc", "tab"},
		{"8", "esc", "tab", "tab"},
		{"f9", "x", "enter", "8", "esc", "tab"},
		{"f7", "PROMISED x", "enter", "8", "esc", "shift+tab"},
		{"f7", "one. two", "enter", "8", "tab", "s"},
		{"f7", "x", "enter", "8", "tab", " ", "c"},
		{"f7", "x", "enter", "8", "tab", "i"},
		{"8", "a", "t"},
	} {
		s := pressed(live(t), keys)
		for _, size := range [][2]int{{60, 18}, {61, 19}, {80, 21}, {80, 22}, {80, 24}, {100, 30}, {119, 40}, {160, 45}, {250, 70}, {59, 18}, {80, 24}} {
			s.Resize(size[0], size[1])
		}
	}
}

// pressed presses keys, and types what is no key.
func pressed(s *simulate.Simulation, keys []string) *simulate.Simulation {
	for _, key := range keys {
		if _, ok := simulate.Key(key); ok {
			s.Press(key)
		} else {
			s.Type(key)
		}
	}
	return s
}
