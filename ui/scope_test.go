package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// agreedScope is a review whose scope a meeting has agreed since.
func agreedScope(t *testing.T) simulate.Story {
	t.Helper()
	story := append(simulate.FlyTipping(), model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "4 July 2026"}}})
	id := model.IDOf(simulate.Told(story).Of(model.KindMeeting)[0])
	return append(story, model.OpenMeeting{ID: id},
		model.Capture{Type: model.Resolved, Text: "that the scope be agreed"}, model.CloseMeeting{ID: id})
}

func TestAnAgreedScopeIsAmendedBesideItsWords(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{agreedScope(t)}}).Press("2")
	s.Shows("Scope agreed 21 Nov 2026 by", "what is changed now is an amendment")
	s.Press("tab", "e", "end").Type(" And where?").Shows("Why it is amended", "By resolution")
	s.Press("tab", "tab").Type("The panel asked")
	s.Press("tab", " ").Shows("that the scope be agreed").Press("enter", "ctrl+s")
	s.Shows("1 amendment since", "as agreed: How quickly is tipped waste cleared?", "And where?")
	s.Press("delete").Shows("Why is it taken out of the agreed scope?").Type("Others look at it").Press("enter")
	s.Press("shift+tab", "shift+tab", "shift+tab").Shows("[Amendments]", "2 amendments   2 with a reason", "(taken out)")
	s.Press("g").Shows("The panel asked", "that the scope be agreed", "How quickly is tipped waste cleared?")
	s.Press("delete").Says("stay").Press("n").Says("stay")
	s.Press("f").Type("without a res").Press("enter").Shows("Others look at it").Hides("The panel asked")
	// Undo takes back the change and its amendment.
	s.Press("ctrl+z").Press("esc").Shows("1 amendment ")
}

func TestAnOpenScopeAsksForNoReason(t *testing.T) {
	s := open(t).Press("2", "tab", "e").Hides("Why it is amended").Press("esc")
	s.Hides("Scope agreed").Press("delete").Says("Removed")
}

func TestTermsOfReference(t *testing.T) {
	s := open(t).Command("standard questions").Shows("review scope report").Type("terms of").Press("enter").Says("13 records")
	s.Press("2", "tab", "tab", "tab", "tab").Shows("[Terms]", "13 points of the terms of reference   in 4 lists", "Indicators of success", "Methodology")
	// A new point stands in the list of the one that is selected.
	s.Press("n").Type("To say what it costs").Press("ctrl+s").Shows("14 points")
	s.Press("f").Type("involvement").Press("enter").Shows("The Members of the panel").Hides("To say what it costs")
	// Once the lists are there, the template has nothing more to bring.
	s.Press("esc").Command("standard questions").Type("terms of").Press("enter").Says("of its own already")
	s.Command("standard questions").Type("review scope").Press("enter").Shows("in 6 lists")
}

func TestInformationInGroups(t *testing.T) {
	whole := &model.Source{Group: "Performance", Label: "1", Text: "Waste figures", Availability: model.Existing}
	id := model.Provisional(whole, 1)
	story := append(simulate.FlyTipping(), model.Insert{Records: []model.Record{
		whole, &model.Source{Group: "Money", Label: "2", Text: "Costs"}, &model.Source{Label: "a)", Text: "by ward", Under: []model.ID{id}},
	}})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("2", "tab", "tab", "tab", "tab", "tab")
	s.Shows("[Information]", "2 pieces of information needed   1 part", "Performance", "Money", "exists already")
	s.Press("j").Shows("by ward", "Part of")
	s.Press("n").Type("by month").Press("ctrl+s").Shows("2 parts")
	s.Press("f").Type("exists").Press("enter").Shows("Waste figures").Hides("Costs")
}

func TestTheTopicIsWeighed(t *testing.T) {
	s := open(t).Command("topic criteria").Shows("TOPICC", "PICK").Type("PICK").Press("enter")
	s.Shows("[Topic]", "4 criteria   0 of 12 points   no threshold", "Keep in context")
	s.Press("e").Press("backspace").Type("5").Press("ctrl+s").Shows("the highest that can be given is 3")
	s.Press("backspace").Type("3").Press("ctrl+s").Shows("3 of 12 points")
	s.Command("why this topic").Type("4").Press("tab").Type("Residents complain").Press("ctrl+s").Shows("✗ threshold 4 not reached", "Residents complain")
	s.Press("j", "e", "backspace").Type("2").Press("ctrl+s").Shows("5 of 12 points   ✓ threshold 4 reached")
}

func TestScopeAtEverySize(t *testing.T) {
	story := append(agreedScope(t), model.Furnish{Template: model.ReviewScope}, model.Insert{Records: model.CriterionSets()[0].Records()})
	for _, size := range [][2]int{{60, 18}, {80, 24}, {160, 45}} {
		s := simulate.New(t, size[0], size[1], simulate.Options{Reviews: []simulate.Story{story}}).Press("2")
		for _, view := range []string{"[Questions]", "[Enquiry]", "[In scope]", "[Not in scope]", "[Terms]", "[Information]", "[Witnesses]", "[Roles]", "[Topic]", "[Amendments]"} {
			s.Shows(view, "Scope agreed").Press("tab")
		}
	}
}

func TestPutOffKeepsTheOldDate(t *testing.T) {
	s := open(t).Press("3", "e", "tab", "tab").Type("1 May 2026").Press("ctrl+s")
	s.Press("d").Shows("Put off", "Until now: 1 May 2026").Type("June 2026").Shows("read as").Press("tab").Type("The hall was let").Press("ctrl+s")
	s.Says("Put off").Press("]", "]").Shows("Put off", "once", "1 May 2026 → June 2026: The hall was let")
}

// A mark on the line of the views says that some do not fit, and on which side.
func TestViewsThatDoNotFitAreMarked(t *testing.T) {
	s := open(t).Press("2")
	if line := s.Line(2); !strings.HasPrefix(line, " [Questions]") || !strings.HasSuffix(line, "›") {
		t.Errorf("at the first view: %q", line)
	}
	s.Press("shift+tab")
	if line := s.Line(2); !strings.HasPrefix(line, "‹") || strings.HasSuffix(line, "›") {
		t.Errorf("at the last view: %q", line)
	}
	if line := s.Resize(160, 45).Line(2); strings.ContainsAny(line, "‹›") {
		t.Errorf("where all fit: %q", line)
	}
}

// What is in scope keeps the number that its document gave it.
func TestInScopeKeepsItsNumbers(t *testing.T) {
	story := append(simulate.FlyTipping(), model.Insert{Records: []model.Record{
		&model.Inclusion{Label: "a)", Text: "Waste on verges"}, &model.Exclusion{Label: "3", Text: "Waste of builders"},
	}})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}}).Press("2", "tab", "tab").Press("end")
	s.Shows("▶ a) Waste on verges").Press("tab", "end").Shows("▶ 3  Waste of builders")
}

// A record that is new in an agreed scope says so, and an amendment without a
// resolution names none.
func TestWhatIsNewInAnAgreedScope(t *testing.T) {
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{agreedScope(t)}}).Press("2", "tab", "n")
	s.Type("Who pays for it?").Press("tab", "tab").Type("Asked by residents").Press("ctrl+s").Shows("≠ Not in the scope as it was agreed.")
	s.Press("home", "e", "end").Type(" At night?").Press("ctrl+s").Shows("2 amendments", "as agreed: How quickly")
	for _, rec := range s.Desk.Review().Of(model.KindScopeAmendment) {
		if a, ok := rec.(*model.ScopeAmendment); !ok || len(a.Minute) > 0 {
			t.Errorf("%+v", rec)
		}
	}
	at := func(s *simulate.Simulation) *simulate.Simulation {
		return s.Press("shift+tab", "shift+tab", "shift+tab").Shows("[Amendments]", "2 amendments   1 with a reason")
	}
	at(s).Press("f").Type("without a reason").Press("enter").Shows("At night").Hides("Who pays")
}
