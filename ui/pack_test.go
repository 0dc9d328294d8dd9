package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/simulate"
)

// hearing is a review with three witnesses, of whom one was heard.
func hearing(t *testing.T) *simulate.Simulation {
	t.Helper()
	story := append(simulate.FlyTipping(), model.Insert{Records: []model.Record{
		&model.Witness{Name: "A resident", Said: "The lane is full.", Attended: model.Came, Questions: "ASKED"},
		&model.Witness{Name: "The depot"},
	}})
	return simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}})
}

// witnessesView goes to the witnesses on tab 4.
func witnessesView(s *simulate.Simulation) *simulate.Simulation {
	return s.Press("4", "tab", "tab").Shows("[Witnesses]").Press("home")
}

// TestWitnessPackOnTheExportPage writes letters and notes, of one or of all.
func TestWitnessPackOnTheExportPage(t *testing.T) {
	s := witnessesView(hearing(t)).Press("E").Shows("‹ letter to a witness ›", "‹ Head of Street Care ›", "without the questions to ask", "What you say is noted.", "“details” under :")
	s.Press("enter").Says("Wrote")
	s.Press("down", "E").Shows("‹ note of a witness’s evidence, to be checked ›", "‹ A resident ›", "the witness alone").Press("enter").Says("Wrote")
	s.Press("E", "left").Shows("‹ letter to a witness ›", "‹ A resident ›", "‹ the witness: without the questions to ask ›").Press("tab", "right", "right").Shows("all 3 of them, a file each").Press("tab", "tab", "right").Shows("with the questions to ask").Press("enter")
	s.Says("and 2 more beside it")
	want := []bool{false, true, true, true, true}
	if len(s.Office.Exports) != len(want) {
		t.Fatalf("%+v", s.Office.Exports)
	}
	seen := map[model.ID]bool{}
	for i, x := range s.Office.Exports {
		if x.Private != want[i] || x.Witness == 0 || (x.What == report.WitnessNotePaper) != (i == 1) {
			t.Errorf("%d: %+v", i, x)
		}
		seen[x.Witness] = true
	}
	if len(seen) != 3 {
		t.Errorf("%v", seen)
	}
}

// TestHowEvidenceIsUsedIsOurOwnToSay in the details of the review.
func TestHowEvidenceIsUsedIsOurOwnToSay(t *testing.T) {
	s := hearing(t).Command("title, body").Shows("▶ Title")
	for range 30 {
		if strings.Contains(s.Screen(), "▶ How evidence") {
			break
		}
		s.Press("tab")
	}
	s.Type("We write it down.").Press("ctrl+s").Says("Changed the review")
	if got := s.Desk.Review().Info().UseOfEvidence(); len(got) != 1 || got[0] != "We write it down." {
		t.Errorf("%q", got)
	}
	witnessesView(s).Press("E").Shows("We write it down.").Hides("What you say is noted.")
}

// TestNoteIsNotOfferedToTheRoom: whether something was noted is not for it.
func TestNoteIsNotOfferedToTheRoom(t *testing.T) {
	s := hearing(t).Press("8", "n").Type("22 November 2026").Press("ctrl+s").Command("open the meeting").Press("x", "y")
	witnessesView(s).Press("down", "E").Shows("letter to a witness")
	for range 25 {
		s.Press("right").Hides("note of a witness")
	}
}

// TestExportSuitsTheTab: each tab begins with the paper that belongs to it.
func TestExportSuitsTheTab(t *testing.T) {
	s := hearing(t)
	for tab, paper := range map[string]string{"1": "the tracker", "2": "scope", "3": "project plan", "4": "evidence log", "5": "findings", "6": "the tracker", "7": "scope", "9": "scope"} {
		s.Press(tab, "E").Shows("‹ " + paper + " ›").Press("esc")
	}
}
