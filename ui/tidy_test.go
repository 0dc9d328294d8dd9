package ui_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// lines minutes lines as they were typed, and goes to the last of them.
func lines(s *simulate.Simulation, typed ...string) *simulate.Simulation {
	for _, words := range typed {
		s.Press("f7").Type(words).Press("enter")
	}
	return s.Press("8", "tab")
}

func texts(all []*model.Minute) string {
	var said []string
	for _, m := range all {
		said = append(said, m.Text)
	}
	return strings.Join(said, " | ")
}

func under(t *testing.T, s *simulate.Simulation, item int) string {
	t.Helper()
	all := sitting(t, s)
	return texts(all.Minutes(all.Items()[item].ID))
}

// Several entries are marked and put under another item together, and one undo
// takes them back.
func TestMarkedEntriesAreMoved(t *testing.T) {
	s := lines(live(t), "One", "Two", "Three", "Four")
	s.Press("home", " ", "down", " ").Shows("2 marked", "*14:00 One", "*14:00 Three").Hides("*14:00 Two")
	s.Press("i").Shows("do the 2 marked entries belong").Type("matters").Press("enter").Says("Moved 2 entries of the minutes. Ctrl+Z undoes it.")
	s.Hides("marked", "14:00 One")
	if got := under(t, s, 0) + " / " + under(t, s, 3); got != "Two | Four / One | Three" {
		t.Errorf("the entries stand as %s", got)
	}
	if s.Press("ctrl+z"); under(t, s, 0) != "One | Two | Three | Four" {
		t.Errorf("undone, they stand as %s", under(t, s, 0))
	}
	s.Press("i").Shows("Under which item does it belong?").Press("enter").Says("It stands there already.").Press("esc")
	s.Press("alt+up").Says("There is no item above this one").Press("alt+down").Says("Moved 1 entry")
	s.Press(" ", "esc").Hides("marked").Press("esc", "i").Says("is for an entry of the minutes: Tab goes there")
	s.Press("s").Says("Tab goes there").Press(" ").Says("Tab goes there")
}

// What is marked under one item is not changed from another.
func TestMarksGoWithTheirItem(t *testing.T) {
	s := lines(live(t), "One", "Two").Press("home", " ").Shows("1 marked").Press("tab", "down").Hides("marked").Press("up").Hides("marked")
	s.Press("tab", "home", " ", " ", "delete").Says("Removed 2 records").Hides("14:00 One", "marked").Press("ctrl+z").Shows("14:00 One", "14:00 Two")
}

// An entry is split where the cursor stands.
func TestAnEntryIsSplit(t *testing.T) {
	s := lines(live(t), "The figures were given. Members thanked the officer.")
	s.Press("s").Shows("Split the entry where the cursor stands", "given. ┃ Members").Press("z").Says("Here the entry is only split")
	s.Press("home").Shows("Put the cursor between two words").Press("enter").Says("split between two of its words").Press("ctrl+right", "ctrl+right").Shows("┃")
	s.Press("end", "esc", "s", "enter").Says("Split an entry of the minutes. Ctrl+Z undoes it.")
	if got := under(t, s, 0); got != "The figures were given. | Members thanked the officer." {
		t.Errorf("the entries are %s", got)
	}
	s.Press("ctrl+z")
	if got := under(t, s, 0); got != "The figures were given. Members thanked the officer." {
		t.Errorf("undone, the entry is %s", got)
	}
	s.Press("s").Paste("no").Resize(60, 18).Shows("given. ┃ Members").Resize(160, 45).Press("ctrl+z").Press("esc")
}

// The halves of an entry stay together where a motion was put after it.
func TestASplitEntryStaysBeforeALaterMotion(t *testing.T) {
	s := live(t).Press("f7").Type("One. Two.").Press("enter").Pass(time.Minute).Press("8", "m").Type("that it be so").Press("ctrl+s", "tab", "home", "s", "enter")
	screen := s.Screen()
	if one, two, motion := strings.Index(screen, "One."), strings.Index(screen, "Two."), strings.Index(screen, "MOTION"); one > two || two > motion {
		t.Errorf("they stand in another order:\n%s", screen)
	}
	for _, key := range []string{"i", "s", "u", "c", "w"} {
		s.Press("end", key).Says("A motion stays as it was put")
	}
}

func TestEntriesAreJoined(t *testing.T) {
	s := lines(live(t), "One", "Two", "Three", "RESOLVED that it be so", "RESOLVED that it be otherwise")
	s.Press("u").Says("There is no entry below to join it with").Press("up", "u").Says("Two decisions, actions or promises stay two")
	s.Press("home", "u").Says("Joined 2 entries of the minutes. Ctrl+Z undoes it.").Shows("14:00 One", "Two").Press("ctrl+z")
	s.Press("home", " ", "down", " ", "u").Says("Another entry stands between them").Shows("2 marked")
	s.Press("esc", "home", " ", " ", " ", "u").Says("Joined 3 entries")
	if got := under(t, s, 0); got != "One\nTwo\nThree | that it be so | that it be otherwise" {
		t.Errorf("the entries are %s", got)
	}
}

func TestEntriesAreTurnedIntoOthers(t *testing.T) {
	s := lines(live(t), "that the survey be repeated", "to write to the landlords", "we will send the figures")
	s.Press("home", "c").Shows("Turn it into", "with a reference", "an action in the tracker").Type("resolved").Press("enter").Shows("RESOLVED OS.1")
	s.Press("c").Type("note").Press("enter").Hides("OS.1", "RESOLVED").Press("ctrl+z").Shows("RESOLVED OS.1")
	s.Press("down", "c").Type("action").Press("enter").Shows("ACTION no lead")
	if n := len(s.Desk.Review().Of(model.KindAction)); n != 13 {
		t.Errorf("the tracker has %d actions", n)
	}
	if s.Press("ctrl+z"); len(s.Desk.Review().Of(model.KindAction)) != 12 {
		t.Error("undone, the action stays in the tracker")
	}
	s.Press("home", " ", " ", " ", "c").Type("promise").Press("enter").Says("Ctrl+Z undoes it.").Shows("PROMISED").Hides("marked")
	s.Press("d").Says("Marked a promise as kept").Shows("✓ kept").Press("d").Says("open again").Hides("✓ kept")
	s.Press("c").Type("promise").Press("enter").Says("That is what it is already.").Press("esc")
	s.Press("ctrl+z", "ctrl+z", "ctrl+z", "d").Says("That is no promise")
}

func TestReasonsAndWhoSaidIt(t *testing.T) {
	s := lines(live(t), "RESOLVED that it be so", "The figures fell")
	s.Press("w").Shows("Who said it").Type("Mina Khan").Press("ctrl+s").Shows("Mina Khan: The figures fell")
	s.Press("up", "w").Shows("The decision OS.1", "Alternatives").Type("It costs least").Press("tab").Type("Waiting a year").Press("esc").Says("kept as a draft")
	s.Command("typed and not saved").Press("enter").Shows("The decision OS.1", "Waiting a year").Press("ctrl+s").Shows("Reasons: It costs least", "Alternatives considered: Waiting a")
	if m := minutes(t, s)[0]; m.Reasons != "It costs least" || m.Alternatives != "Waiting a year" || m.Who != "" {
		t.Errorf("%+v", m)
	}
	s.Press("ctrl+z").Hides("It costs least")
}

// An entry goes into a mail with its reference, meeting, date and item; the
// reference is not given again.
func TestAnEntryIsCopiedForAMail(t *testing.T) {
	s := lines(live(t), "RESOLVED that it be so")
	s.Press("y").Says("Copied")
	want := "OS.1\nRESOLVED that it be so\nEnvironment Panel, meeting of Sunday 22 November 2026, item 1 Apologies for absence (draft minutes)\n"
	if got := s.Office.Clipped; got != want {
		t.Errorf("copied\n%s\nwant\n%s", got, want)
	}
	s.Press("ctrl+z").Says("Undid").Press("f9").Type("x").Shows("Resolution OS.2")
}

// The register of every meeting's decisions, filtered, leads to the entries.
func TestTheRegisterOfResolutions(t *testing.T) {
	s := live(t).Press("f9").Type("that the survey be repeated").Press("enter").Press("f7").Type("NOTED the figures").Press("enter")
	s.Command("close the meeting").Press("esc", "8", "esc").Shows("[Meetings] Resolutions Promises")
	s.Press("n").Type("14 January 2027").Press("ctrl+s").Command("open the meeting").Press("f9").Type("that tea be served").Press("enter")
	s.Press("esc", "tab").Shows("[Resolutions]", "3 decisions 1 live 2 draft", "OS.1", "22 November", "RESOLVED that the survey", "○ draft", "● live", "NOTED the figures")
	s.Press("f").Type("draft").Press("enter").Shows("Showing draft").Hides("RESOLVED that tea").Press("f").Type("live").Press("enter").Shows("RESOLVED that tea").Hides("survey").Press("esc")
	s.Press("/").Type("os.2").Shows("NOTED the figures").Hides("survey").Press("esc", "/").Type("apologies 22 november").Shows("survey").Hides("RESOLVED that tea").Press("esc")
	s.Press("home", "y").Says("Copied")
	if got := s.Office.Clipped; !strings.HasPrefix(got, "OS.1\nRESOLVED that the survey be repeated\n") {
		t.Errorf("copied %q", got)
	}
	for _, key := range []string{"n", "e", "delete", "alt+up"} {
		s.Press(key).Says("It is an entry of the minutes: Enter goes there")
	}
	s.Press("d").Says("That is no promise")
	s.Press("enter").Shows("Meeting 1", "▶ 14:00 RESOLVED OS.1").Press("esc", "esc").Shows("[Resolutions]")
	s.Command("approve the minutes").Shows("Approve the minutes of Meeting 1").Press("ctrl+s").Shows("1 live 2 approved", "✓ approved")
	for _, size := range [][2]int{{60, 18}, {80, 24}, {160, 45}} {
		s.Resize(size[0], size[1]).Shows("[Resolutions]", "OS.1").Press("tab").Shows("[Promises]", "no promises").Press("shift+tab")
	}
}

// A promise is read out at the next meeting until it is kept.
func TestPromisesAreKept(t *testing.T) {
	s := live(t).Press("f7").Type("PROMISED Mina Khan: to send the costs").Press("enter").Press("f7").Type("ACTION MK to count the bins by 1 March").Press("enter")
	s.Press("8", "esc", "tab", "tab").Shows("[Promises]", "1 open 0 kept", "Mina Khan", "○ open").Press("shift+tab", "shift+tab").Shows("[Meetings]")
	s.Command("close the meeting").Press("esc", "n").Type("14 January 2027").Press("ctrl+s", "down", "down", "down")
	s.Resize(160, 45).Shows("PROMISED at meeting 1, 22 November 2026", "Mina Khan: to send the costs", "OPEN", "count the bins", "by 1 March")
	s.Press("tab", "home", "d").Says("Marked a promise as kept").Hides("PROMISED at").Press("ctrl+z").Shows("PROMISED at")
	s.Press("i").Says("belongs to an earlier meeting").Press(" ").Says("belongs to an earlier meeting").Press("p").Says("A position is recorded of an action")
	s.Press("end", "p").Shows("Position of").Type("Half are counted").Press("ctrl+s").Shows("Position: Half are counted").Press("enter").Shows("Edit:").Press("esc")
	s.Press("y").Says("Copied").Press("t").Shows("History of").Press("esc", "esc", "esc", "tab", "tab", "d").Shows("1 kept, none open", "✓ 22 Nov 2026").Press("d").Says("open again")
	s.Press("enter").Shows("Meeting 1", "▶ 14:00 PROMISED")
}

// The matters arising look at the open actions; items that were not reached come
// along.
func TestWhatTheLastMeetingLeaves(t *testing.T) {
	s := live(t).Press("f7").Type("ACTION MK to count the bins").Press("enter").Command("close the meeting").Press("esc", "8", "esc", "n").Type("14 January 2027").Press("ctrl+s")
	s.Shows("Evidence: enforcement")
	all := sitting(t, s)
	arising := all.Arising()
	if arising == nil || len(arising.Looks) != 1 {
		t.Fatalf("the matters arising look at %+v", arising)
	}
	for range 4 {
		s.Press("down")
	}
	s.Shows("Carried from meeting 1, item 5")
}

// Before and after a meeting an item is shown from its beginning, while it is
// live from its end; what is cut says so.
func TestWhereAnItemIsShownFrom(t *testing.T) {
	s := live(t)
	for range 12 {
		s.Press("f7").Type("A note of what was said that takes two lines of the screen").Press("enter")
	}
	s.Press("8").Shows("lines above; Shift+↑").Hides("lines below").Press("shift+up").Shows("lines below; Shift+↓").Press("f7").Type("The end").Press("enter").Shows("14:00 The end").Hides("lines below")
	s.Command("close the meeting").Press("esc", "8", "down", "up").Shows("lines below; Shift+↓").Hides("lines above")
}

// What an item looks at is chosen from everything of the review, by its words.
func TestWhatAnItemLooksAt(t *testing.T) {
	s := meeting(t).Press("8", "enter", "end", "e")
	for !strings.Contains(s.Screen(), "▶ Looks at") {
		s.Press("tab")
	}
	s.Press(" ").Shows("Looks at", "question", "type to find").Type("clearance times by").Shows("evidence").Press("enter").Press(" ").Type("Mill Lane").Press("enter").Press(" ").Type("cameras").Press("enter", "ctrl+s")
	s.Resize(160, 45).Shows("Looks at: E2 Visit to the Mill Lane site (piece of evidence)", "Looks at: Put cameras at the five worst places (action)")
	if it := sitting(t, s).Items()[6]; len(it.Looks) != 3 {
		t.Errorf("it looks at %v", it.Looks)
	}
}

// A due day without its year is kept as it was typed, with what it means beside.
func TestADueDayKeepsItsWords(t *testing.T) {
	s := live(t).Press("f8").Type("MK to count the bins by 1 March").Press("enter").Shows("by 1 March")
	actions := slices.Collect(s.Desk.Review().Actions())
	a := actions[len(actions)-1]
	due, _ := a.When.Reading().Due()
	if a.When.Words != "by 1 March" || due.String() != "2027-03-01" {
		t.Errorf("the action is due %q, read as %s", a.When.Words, due)
	}
}
