package ui_test

import (
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/slide"
	"council/scrutiny/ui"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/terminal"
)

// council is what stands on a blanked screen.
const council = "Northmere Borough Council"

// itemFive opens the meeting of the fly-tipping review and takes its fifth item.
func itemFive(t *testing.T, width, height int) *simulate.Simulation {
	t.Helper()
	s := simulate.New(t, width, height, simulate.Options{
		Reviews:  []simulate.Story{simulate.MeetingStory()},
		Settings: ui.Settings{Council: council, Big: ui.BigOn},
	})
	s.Command("open the meeting")
	s.Press("a", "home", "p", "p", "p", "p", "p", "p", "p", "esc", "down", "down", "down", "down", "enter")
	return s.Shows("LIVE 14:00", "● Evidence")
}

// program is what stands on every tab and never before the room.
var program = []string{"1 Overview", "1Overview", "saved", "LIVE 14", "F7 note", "? keys", "commands", "Ctrl+"}

func TestProjectorOnAndOff(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press("f5").Says("The session is PRIVATE.", "show it").Press("esc").Shows("8 Meetings").Hides("PRIVATE SESSION")
	s.Press("f5", "y").Shows("PRIVATE SESSION", "ITEM 5", "Evidence: enforcement against").Hides(program...)
	s.Press("f5").Shows("8 Meetings", "LIVE 14:00").Press("f5").Shows("PRIVATE SESSION", "ITEM 5") // asked once
	s.Press("f5", "x", "y").Shows("PUBLIC SESSION", "LIVE").Press("f5").Shows("PUBLIC SESSION", "ITEM 5").Hides(program...)
	s.Press("x").Says("Has the public left?").Press("y").Shows("PRIVATE SESSION", "ITEM 5")
}

func TestProjectorIsAskedForInEveryMeeting(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press("f5", "y").Shows("ITEM 5").Press("f5").Command("close the meeting").Press("esc", "esc")
	s.Press("f5").Shows(council).Hides("PRIVATE").Press("f5").Shows("8 Meetings") // nothing is live: nothing is private
}

// A motion is put, voted on and carried while the room looks on.
func TestVoteOnTheProjector(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {160, 45}} {
		s := itemFive(t, size[0], size[1])
		s.Press("f5", "y").Press("m").Type("that cameras be put at five places").Shows("Motion that cameras be put at five places").Hides(program...)
		s.Press("tab").Type("reid").Press("tab").Type("pat").Press("ctrl+s")
		s.Shows("MOTION", "that cameras be put at five places", "Moved by Cllr Carol Reid", "Seconded by Cllr Dev Patel").Hides(program...)
		s.Press("v").Says("Vote on the motion for").Press("4", "enter").Resize(59, 17).Resize(size[0], size[1]).Says("for 4 against").Press("2", "enter", "0", "enter")
		s.Shows("For 4", "Against 2", "Abstained 0", "CARRIED").Hides(program...)
		s.Press("enter").Shows("RESOLUTION OS.1", "that cameras be put at five places").Hides(program...)
		s.Press("up").Shows("MOTION", "CARRIED").Press("home").Shows("ITEM 5").Press("end").Shows("RESOLUTION")
		s.Press("f5").Shows("8 Meetings", "LIVE")
	}
}

// What is being written is on the picture; a note is in the officer's line
// alone, and not even there where the line is hidden.
func TestWritingOnTheProjector(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press("f7").Type("The clerk is late").Press("f5", "y").Shows("ITEM 5", "Note The clerk is late").Hides(program...)
	s.Type(" again").Says("Note The clerk is late again").Press("f6").Shows(council).Hides("ITEM 5").Type(" today").Press("f6").Shows("ITEM 5").Press("enter").Hides("clerk")
	s.Press("f9").Type("that the survey be repeated").Shows("RESOLUTION, BEING WRITTEN", "that the survey be repeated").Press("enter").Shows("RESOLUTION OS.1").Hides("WRITTEN", "Captured")
	s.Press("l", "f7").Type("The clerk is early").Hides("clerk").Press("enter", "f9").Type("that waste be cleared").Shows("that waste be cleared").Press("enter", "f5")
	s.Shows("The clerk is late again today", "The clerk is early", "OS.2")
}

// Under an exempt item nothing that is typed can be read.
func TestExemptItemOnTheProjector(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press("e").Type(" and the contract with Smith").Press("ctrl+s")
	it := s.Desk.Review().Sitting(s.Desk.Review().Meetings()[0].ID).Current()
	if _, _, err := s.Desk.Change(t.Context(), s.Desk.Review(), model.Set{IDs: []model.ID{it.ID}, Values: []model.Value{{Field: "exempt", Text: "3"}}}); err != nil {
		t.Fatal(err)
	}
	s = simulate.Reopen(t, 80, 24, s)
	s.Press("8", "f5", "y").Shows("EXEMPT ITEM", "An exempt item is being considered.").Hides("Smith", "contract")
	s.Press("f9").Type("that Smith be paid").Hides("Smith").Press("enter").Hides("Smith", "OS.1")
	s.Press("m").Type("that Smith be sued").Hides("Smith").Press("ctrl+s").Hides("Smith")
	s.Press("v").Hides("Smith").Press("4", "enter", "0", "enter", "0", "enter").Hides("Smith").Press("enter", "f5").Shows("Smith")
}

func TestBlankFromAnywhere(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press("6", "e").Type("Secret words").Press("f6").Shows(council).Hides("Secret", "saved").Type("more of them").Hides("more").Press("f6").Shows("Secret words").Hides(council, "more of them")
	s.Press("esc", "f6", "f5").Says("The session is PRIVATE.").Press("y").Shows("Action 1.1").Press("b").Shows(council).Press("b").Shows("Action 1.1").Press("f6").Shows(council).Press("f5").Shows("6 Actions").Hides("BLANK", council)
}

// Pages that are the officer's alone wait behind the picture.
func TestPagesWaitBehindThePicture(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press("f5", "y").Command("settings: your name").Says("F5 leaves the picture").Hides("Your name", "Time zone")
	s.Command("who is there, apologies").Says("A page waits").Command("next item").Shows("ITEM 6").Press("f5").Shows("Cllr Asha Rao").Press("esc")
	s.Press("f5", "n", "e", "r").Says("F5 leaves the picture").Hides(program...)
}

// The picture is of what the officer is at.
func TestMaterialFollowsTheTab(t *testing.T) {
	s := itemFive(t, 160, 45)
	s.Press("6", "down", "down", "f5", "y").Shows("ACTION 1.3", "Agree with landlords", "Green").Press("down").Shows("ACTION 1.4").Press("up", "up").Shows("ACTION 1.2")
	s.Press("2").Shows("Scope").Press("3").Shows("What is next").Press("4").Shows("Visit to the Mill Lane site").Hides("Clearance times by ward").Press("8").Shows("ITEM 5").Press("6").Shows("ACTION 1.3")
	s.Press("m").Type("that it be so").Press("ctrl+s").Shows("MOTION").Press("3").Shows("What is next")
}

func TestSpeaking(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press("f5", "y").Command("who is speaking").Says("Who is speaking?").Type("shah").Says("→ Cllr Ben Shah").Press("enter").Shows("Speaking Cllr Ben Shah").Hides(program...)
	s.Command("next item").Hides("Shah")
}

func TestNeutralStart(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{
		Reviews: []simulate.Story{simulate.FlyTipping()}, Settings: ui.Settings{Council: council, Start: ui.StartNeutral, Big: ui.BigOn}, Problem: "The book was moved.",
	})
	s.Shows(council).Hides("Fly-tipping", "saved", "moved").Paste("/x").Hides("Fly").Press("6").Shows("Fly-tipping review", "1 Overview").Hides(council)
}

func TestSizeOfThePicture(t *testing.T) {
	s := itemFive(t, 80, 24)
	big := func() (n int) {
		for _, size := range s.Frame().Big {
			if size == paint.Top {
				n++
			}
		}
		return n
	}
	s.Press("f5", "y")
	whole := big()
	if whole == 0 {
		t.Fatal("nothing is of double height")
	}
	s.Press("-", "-", "-", "-", "-", "-", "-", "-")
	if n := big(); n != 0 {
		t.Errorf("%d lines are of double height on the smallest picture", n)
	}
	s.Press("+", "+", "+", "+", "+", "+", "+", "+", "+")
	if n := big(); n < whole {
		t.Errorf("the largest picture has %d lines of double height, and %d where all fits", n, whole)
	}
	s.Press("f9").Type("that "+long).Press("enter").Shows("so that residents").Hides("…").Press("+", "+").Shows("…", "the panel asks").Hides("so that residents").Press("pgdown").Shows("…").Press("pgdown", "pgdown").Shows("so that residents").Press("pgup").Shows("…").Press("home").Shows("ITEM 5")
}

const long = "the panel asks again and again, in every ward and of every officer, for the figures of each of the months from April to March, and that they be published with a map of the borough, with the names of the streets, with the costs of clearing each of them, and with what was done since the year before, so that residents can see for themselves whether it has become any better"

// A second window shows what the room should see while this one shows the tabs,
// and is blanked with F6 from anywhere.
func TestSecondWindowFollows(t *testing.T) {
	w := &simulate.Window{}
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.MeetingStory()}, Settings: ui.Settings{Council: council}, Window: w})
	s.Press("6", "down")
	if len(w.Slides) > 0 {
		t.Fatalf("%d slides were shown to nobody", len(w.Slides))
	}
	last := func() slide.Slide { return w.Slides[len(w.Slides)-1] }
	is := func(kind slide.Kind, words string) {
		t.Helper()
		if got := last(); got.Kind != kind || !strings.Contains(got.Heading+" "+got.Text, words) {
			t.Fatalf("the room sees %q: %q %q", got.Kind, got.Heading, got.Text)
		}
	}
	s.OpenWindow()
	is(slide.Action, "Action 1.2")
	s.Press("down")
	is(slide.Action, "Action 1.3")
	n := len(w.Slides)
	s.Press("e").Type("not yet").Press("f6").Shows("BLANK", "Edit").Type(" or never")
	is(slide.Neutral, "")
	if len(w.Slides) != n+1 {
		t.Errorf("while a form was filled in %d slides were shown", len(w.Slides)-n)
	}
	s.Press("esc", "f6").Hides("BLANK")
	is(slide.Action, "Action 1.3")
	s.Command("open the meeting").Press("x", "y", "8", "down", "enter")
	is(slide.Item, "Declarations")
	s.Press("6", "m").Type("that it be so").Press("ctrl+s")
	is(slide.Motion, "that it be so")
	s.Press("v", "7", "enter", "0", "enter", "0", "enter")
	if v := last().Votes; v == nil || v.For != 7 {
		t.Errorf("the vote is shown as %v", v)
	}
	s.Press("enter", "down")
	is(slide.Action, "Action 1.4")
	s.Press("f9").Type("that it be otherwise")
	is(slide.Decision, "that it be otherwise")
	s.Press("esc")
	is(slide.Action, "Action 1.4")
	n = len(w.Slides)
	s.CloseWindow().Press("up", "up")
	if len(w.Slides) != n {
		t.Error("slides are shown to nobody")
	}
}

// The terminal is asked once whether it has letters of double height, before the
// first picture; until it answers, and where it says nothing, letters are drawn.
func TestTerminalIsAskedForDoubleHeight(t *testing.T) {
	for _, set := range []string{"", ui.BigOn, ui.BigOff} {
		for _, has := range []bool{true, false} {
			asked := 0
			s := simulate.New(t, 80, 24, simulate.Options{
				Reviews: []simulate.Story{simulate.FlyTipping()}, Settings: ui.Settings{Big: set},
				Big: func(columns int) tea.Cmd {
					asked++
					return func() tea.Msg { return terminal.BigMsg{Big: has && columns == 80} }
				},
			})
			s.Press("6")
			if asked > 0 {
				t.Fatal("the terminal is asked before there is a picture")
			}
			s.Press("f5", "f5", "f5")
			if want := map[bool]int{true: 1}[set == ""]; asked != want {
				t.Errorf("set to %q the terminal is asked %d times", set, asked)
			}
			want := set == ui.BigOn || set == "" && has
			if got := slices.Contains(s.Frame().Big, paint.Top); got != want {
				t.Errorf("set to %q, where the terminal says %v, letters are of double height: %v", set, has, got)
			}
		}
	}
}

func TestTestCard(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{simulate.FlyTipping()}})
	s.Command("test card").Shows("Double height", "BLOCKS 0-9", "▲ A Amber", "Any key leaves").Hides("Fly-tipping", "saved").Press("x").Shows("Fly-tipping", "saved")
}

// The settings of the projector are on the settings page.
func TestSettingsOfTheProjector(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press(",", "tab", "tab", "tab", "tab", "right").Shows("drawn with blocks").Press("tab", "right", "tab", "right", "ctrl+s").Says("saved")
	if got := s.Office.Settings(); got.Big != ui.BigOff || got.Line != ui.LineHidden || got.Start != ui.StartNeutral {
		t.Errorf("the settings are %+v", got)
	}
	s.Press("f5", "y", "f7").Type("for nobody").Hides("nobody").Press("f5").Shows("for nobody")
}

// A window of any size shows the picture, and the vote goes on.
func TestPictureAtEverySize(t *testing.T) {
	s := itemFive(t, 80, 24)
	s.Press("f5", "y", "m").Type("that it be so").Press("ctrl+s", "v", "4")
	for _, size := range [][2]int{{1, 1}, {20, 3}, {59, 17}, {300, 90}, {33, 60}, {80, 24}} {
		s.Resize(size[0], size[1])
	}
	s.Says("for 4").Press("enter", "1", "enter", "0", "enter").Shows("CARRIED")
}
