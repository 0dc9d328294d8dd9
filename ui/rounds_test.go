package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/simulate"
)

func TestPutOffADateWithItsReason(t *testing.T) {
	s := open(t).Press("6", "d").Shows("Put off 1.1", "Until now: 30 September 2026")
	s.Press("ctrl+s").Shows("New date cannot be empty.").Type("31 March 2027").Press("tab").Type("The figures come late.").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	s.Press("d").Type("30 June 2027").Press("tab").Type("Again.").Press("ctrl+s")
	s.Resize(160, 45).Shows("Put off", "2 times", "30 September 2026 → 31 March", "2027: The figures come late.", "31 March 2027 → 30 June 2027:")
	if a := action(t, s, 0); len(a.Slips) != 2 || a.When.Words != "30 June 2027" {
		t.Errorf("%+v", a.Slips)
	}
	s.Press("ctrl+z", "ctrl+z").Hides("2 times")
}

// A date that was moved without a reason shows itself.
func TestThenAndNow(t *testing.T) {
	s := open(t).Press("6").Press("c").Shows("Then and now", "The day whose end").Press("enter").Says("not that old")
	s.Press("d").Type("1 May 2027").Press("tab").Type("No staff.").Press("ctrl+s", "r", "a")
	s.Press("g", "down", "down", " ", " ", "e").Type("timetable").Press("enter").Type("1 June 2027").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	s.Press("g", "J", "c", "ctrl+u").Type("soon").Press("enter").Says("no certain day")
	s.Press("c", "ctrl+u").Type("21 November 2026").Press("enter")
	s.Shows("Then and now: 21 November 2026", "actions differ   3 dates changed   2 without a reason", "MOVED, was 1.", "because  No staff.")
	s.Press("pgdown").Shows("moved quietly: no reason was given", "was  15 December 2026", "is   1 June 2027")
	s.Press("esc").Shows("12 actions")
}

// A round is opened, run through, stopped, gone on with and closed.
func TestAMonitoringRound(t *testing.T) {
	s := open(t).Press("6").Command("open a monitoring round").Shows("Open a monitoring round", "22 November 2026")
	s.Press("ctrl+u").Type("soon").Press("ctrl+s").Shows("That is no certain day").Press("ctrl+u").Type("30 September 2026")
	s.Press("tab", "tab").Type("7 October 2026").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	s.Press("u").Shows("Round 1, 1 of 11: 1.1 Publish", "as it is: ● Green", "30 September 2026", "Until now: Figures are collected")
	s.Type("Twelve of fourteen wards.").Press("tab", "right", "right", "ctrl+s")
	s.Shows("Round 1, 2 of 11: 1.2 Clear hot spots").Press("ctrl+s")
	s.Shows("Round 1, 3 of 11: 1.3 Agree").Type("Half a sen").Press("esc").Says("1 of 11 were answered", "The 10 that are not stand here")
	s.Shows("10 of 12 actions", "not answered in this round").Hides("Publish how long")
	if a := action(t, s, 0); len(a.Positions) != 2 || a.Positions[1].Held.String() != "2026-09-30" || a.Rating != "amber" {
		t.Errorf("%v, rated %q", a.Positions, a.Rating)
	}
	s.Press("u").Shows("Round 1, 1 of 10: 1.2").Press("ctrl+s").Shows("Half a sen", "(your…").Press("ctrl+d", "esc")
	s.Command("close round").Says("Close round 1? 10 of its actions").Press("y")
	round, _ := s.Desk.Review().Of(model.KindRound)[0].(*model.Round)
	if round.Closed.IsZero() || len(round.Tally) != 5 {
		t.Errorf("%+v", round)
	}
	s.Press("r", "b").Press("b").Shows("Ratings of each monitoring round", "Round 1  30 Sep 2026", "AAA", "Today    22 Nov 2026", "BB", "5 not rated")
	s.Press("esc").Command("close round").Says("No monitoring round is open")
}

// Without a round the run begins with one; a round that wants nothing more
// offers to be closed.
func TestRunThroughBeginsARound(t *testing.T) {
	story := simulate.Story{model.Begin{Title: "Small", Body: "Panel"}, model.Insert{Records: []model.Record{&model.Action{Text: "Do it"}}}}
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}})
	s.Press("6", "u").Shows("Open a monitoring round").Press("ctrl+s").Shows("Round 1, 1 of 1: 1 Do it").Type("Done.").Press("ctrl+s")
	s.Says("Round 1 is answered.").Press("u").Says("Close round 1? All is answered.").Press("esc")
}

func TestRestingActionsWantNoAttention(t *testing.T) {
	s := open(t).Press("6", "f").Type("needs attention").Press("enter").Shows("needs attention", "Train six wardens")
	s.Press("esc", "f").Type("resting").Press("enter").Shows("0 of 12 actions")
}

// bearing ties the first piece of evidence to the first line of enquiry.
func bearing(story simulate.Story) model.Change {
	r := model.NewReview("bearing")
	for _, c := range story {
		if next, _, err := model.Apply(r, c, model.Stamp{}); err == nil {
			r = next
		}
	}
	return model.Set{
		IDs:    []model.ID{model.IDOf(r.Of(model.KindEvidence)[0])},
		Values: []model.Value{{Field: "bears_on", Text: fmt.Sprint(model.IDOf(r.Of(model.KindEnquiry)[0]))}},
	}
}

func TestCoverageOfTheLinesOfEnquiry(t *testing.T) {
	story := append(simulate.FlyTipping(), bearing(simulate.FlyTipping()))
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}})
	s.Press("4", "tab").Shows("[Coverage]", "2 lines of enquiry   1 without any evidence", "How quickly is tipped", "data 1", "! none yet", "E1  Clearance times by ward")
	s.Press("down", "enter").Says("No evidence bears on it yet").Press("up", "enter")
	s.Shows("[Evidence log]", "bears on line 1: How quickly", "Clearance times by ward").Hides("Mill Lane")
	s.Press("tab", "f").Type("without").Press("enter").Shows("Does enforcement deter").Hides("How quickly is")
}

func TestWitnessesOfTheEvidence(t *testing.T) {
	s := open(t).Press("4", "tab", "tab").Shows("[Witnesses]", "1 witness   0 heard", "Head of Street Care", "○ not yet")
	s.Press("c").Says("Nothing is noted yet of what Head of Street Care said")
	s.Press("l").Says("Wrote /books/Fly-tipping review witness letter 2026-11-22.docx")
	x := s.Office.Exports[len(s.Office.Exports)-1]
	if x.Private || x.Witness == 0 || x.Format != "docx" {
		t.Errorf("%+v", x)
	}
	s.Press("e").Shows("Questions to ask", "Still to send").Press("esc")
	s.Press("2").Command("write the letter").Says("Wrote /books/Fly-tipping review witness letter")
	s.Press("4").Press("f").Type("not invited").Press("enter").Shows("Head of Street Care")
}

func TestTheNoteOfWhatAWitnessSaid(t *testing.T) {
	story := append(simulate.FlyTipping(), model.Insert{Records: []model.Record{&model.Witness{Name: "A resident", Attended: model.Came, Said: "It smells.", Owed: "Photographs"}, &model.Witness{Name: "A trader", Attended: model.Declined}}})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}})
	s.Press("4", "tab", "tab").Shows("3 witnesses   1 heard   1 still to send something", "✓ came", "✗ declined", "! owes")
	s.Press("1").Command("write the note of what").Shows("Write the witness note of").Type("resident").Press("enter").Says("Wrote /books/Fly-tipping review witness note")
	if x := s.Office.Exports[0]; !x.Private {
		t.Errorf("%+v", x)
	}
}

// No count below a bar is cut, however narrow the window is.
func TestCountsBelowTheBarsAreWhole(t *testing.T) {
	day, err := timetable.ParseDay("2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	story := append(simulate.FlyTipping(), model.OpenRound{Due: "22 November 2026", AsAt: day})
	id := model.IDOf(simulate.Told(story).Of(model.KindRound)[0])
	story = append(story, model.CloseRound{ID: id})
	for _, size := range [][2]int{{60, 18}, {80, 24}, {160, 45}} {
		s := simulate.New(t, size[0], size[1], simulate.Options{Reviews: []simulate.Story{story}}).Press("6")
		s.Press("b").Shows("Round 1", "Today", "1 Red", "2 Amber", "3 Green", "1 Blue", "5 not rated")
	}
}

// What is gone says so; today is no day of the past.
func TestThenAndNowTellsWhatIsGone(t *testing.T) {
	s := open(t).Press("6", "c", "ctrl+u").Type("22 November 2026").Press("enter").Says("no certain day of the past")
	s.Press("delete", "c", "ctrl+u").Type("21 November 2026").Press("enter").Shows("1.1  NOT THERE ANY MORE  Publish how long", "1 gone")
}

// A round asks for a date and a reason where a rating of the scheme wants them.
func TestARoundAsksForWhatRatingsWant(t *testing.T) {
	for _, scheme := range model.Presets()[1:] {
		wants := map[string]bool{}
		for _, r := range scheme.Ratings {
			for _, want := range r.Requires {
				wants[want] = true
			}
		}
		story := simulate.Story{model.Begin{Title: "Small"}, model.SetScheme{Scheme: scheme}, model.Insert{Records: []model.Record{&model.Action{Text: "Do it"}}}}
		s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("6", "u", "ctrl+s").Shows("Round 1, 1 of")
		for want, label := range map[string]string{model.RequireDate: "   New date", model.RequireReason: "   Reason"} {
			if got := strings.Contains(s.Screen(), label); got != wants[want] {
				t.Errorf("%s: the field %q is there: %t\n%s", scheme.Name, label, got, s.Screen())
			}
		}
	}
}

// A round that falls due puts itself on the next agenda, whichever was there
// first, and stands behind what the panel hears.
func TestADueRoundIsOnTheNextAgenda(t *testing.T) {
	const item = "Monitoring: positions as at 30 September 2026"
	round := func(s *simulate.Simulation) {
		s.Press("6").Command("open a monitoring round").Press("ctrl+u").Type("30 September 2026").Press("tab", "tab").Type("7 December 2026").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	}
	meeting := func(s *simulate.Simulation, day string) {
		s.Press("8", "n").Shows("New meeting").Type(day).Press("ctrl+s", "esc").Shows("[Meetings]")
	}
	s := open(t)
	round(s)
	meeting(s, "10 December 2026")
	s.Shows("── Meeting 1", item)
	meeting(s, "14 January 2027")
	s.Press("end").Shows("── Meeting 2").Hides(item)
	s = open(t)
	meeting(s, "1 December 2026")
	meeting(s, "10 December 2026")
	round(s)
	s.Press("8", "home").Hides(item).Press("down").Shows(item)
	s.Press("ctrl+z").Hides(item)
}

// What was sent is owed no more.
func TestAWitnessWhoSentIt(t *testing.T) {
	story := append(simulate.FlyTipping(), model.Insert{Records: []model.Record{&model.Witness{Name: "A resident", Attended: model.Came, Owed: "Photographs", Received: true}}})
	simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("4", "tab", "tab").Shows("2 witnesses   1 heard").Hides("! owes", "still to send")
}
