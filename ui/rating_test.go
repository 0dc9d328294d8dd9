package ui_test

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

func TestRateByTwoKeys(t *testing.T) {
	s := open(t).Press("6", "r").Says("Rate 1.1:", "R Red", "A Amber", "G Green", "B Blue", "Esc")
	s.Press("r").Says("Red", "Ctrl+Z undoes it.").Shows("Red Publish", "■ 2 Red")
	a := action(t, s, 0)
	if a.Rating != "red" || a.RatedBy != simulate.Officer || !a.RatedAt.Equal(s.Office.Now()) {
		t.Errorf("the rating is %q by %q at %v", a.Rating, a.RatedBy, a.RatedAt)
	}
	s.Press("r", "-").Says("Ctrl+Z undoes it.")
	if got := action(t, s, 0).Rating; got != "" {
		t.Errorf("after - the rating is %q", got)
	}
	s.Press("r", "z").Says("No rating has the letter z. There are R, A, G, B,").Press("esc").Says("The rating is as it was.")
	s.Press("r", "G").Shows("Green Publish")
}

// The program's own suggestion stands beside the rating, never in its place.
func TestSuggestionBesideTheRating(t *testing.T) {
	s := open(t).Press("6").Shows("late ■", "the dates say: 53 days late, which suggests ■ Red", "says otherwise")
	if got := action(t, s, 0).Rating; got != "green" {
		t.Fatalf("the suggestion set the rating %q", got)
	}
	s.Press("r", "r").Hides("says otherwise").Shows("the dates say: 53 days late")
	s.Press("r", "b").Hides("the dates say")
	s.Press("down").Hides("the dates say")
}

// Rating Slipped in Stockton's scheme asks for the new date and the reason.
func TestRatingThatAsksForMore(t *testing.T) {
	story := append(simulate.FlyTipping(), model.SetScheme{
		Scheme: model.Presets()[2],
		Map:    map[model.RatingKey]model.RatingKey{"red": "4", "amber": "2", "green": "2", "blue": "1"},
	})
	s := simulate.New(t, 80, 24, simulate.Options{Reviews: []simulate.Story{story}})
	s.Press("6", "r").Says("3 Slipped").Press("3").Shows("New date", "Reason")
	s.Press("ctrl+s").Shows("New date cannot be empty.", "Reason cannot be empty.")
	s.Type("by 31 March 2027").Press("tab").Type("The supplier went out of business.").Press("ctrl+s")
	s.Shows("by 31 March").Resize(160, 45).Shows("Slipped", "The supplier went out of business.")
	if a := action(t, s, 0); a.Rating != "3" || a.When.Words != "by 31 March 2027" || a.RatingNote != "The supplier went out of business." {
		t.Errorf("rated %q, %q, because %q", a.Rating, a.When.Words, a.RatingNote)
	}
	s.Press("r", "2").Says("Ctrl+Z undoes it.")
}

func TestRateSeveralAtOnce(t *testing.T) {
	s := open(t).Press("6")
	before := ratings(s)
	s.Press(" ", " ", " ", "r").Says("Rate 3 actions:").Press("a").Says("Ctrl+Z undoes it.")
	if got := ratings(s)[:4]; !slices.Equal(got, []model.RatingKey{"amber", "amber", "amber", ""}) {
		t.Errorf("the ratings are %q", got)
	}
	s.Press("r").Says("Rate 1.4:").Press("esc")
	s.Press("ctrl+z")
	if got := ratings(s); !slices.Equal(got, before) {
		t.Errorf("one undo brought %q, not %q", got, before)
	}
}

func TestEscClearsMarks(t *testing.T) {
	s := open(t).Press("6", " ", " ", "esc", "r").Says("Rate 1.3:")
	s.Press("esc")
}

func TestRateAllThatSayCompleted(t *testing.T) {
	s := open(t).Command("position begins with completed").Shows("1 of 12 actions", "Buy a second caged vehicle").Says("Rate 1.4:")
	s.Press("b").Says("Ctrl+Z undoes it.")
	if got := action(t, s, 3).Rating; got != "blue" {
		t.Errorf("the rating is %q", got)
	}
	s.Command("position begins with completed").Says("No action without a rating")
}

func TestPositions(t *testing.T) {
	s := open(t).Press("6", "p").Shows("Position of 1.1", "22 November 2026", "Until now: Figures are collected")
	s.Type("All fourteen wards report.").Press("ctrl+s").Says("Ctrl+Z undoes it.")
	a := action(t, s, 0)
	if p, ok := a.Position(); !ok || p.Text != "All fourteen wards report." || p.Held.String() != "2026-11-22" || len(a.Positions) != 2 {
		t.Errorf("the positions are %v", a.Positions)
	}
	s.Resize(160, 45).Shows("22 Nov 2026 All fourteen wards report.", "1 Jul 2026 Figures are collected for nine")
	s.Press("p").Type("Later.").Press("tab", "ctrl+u").Type("soon").Press("ctrl+s").Shows("That is no certain day: write it as 22 November 2026.")
	s.Press("ctrl+u").Type("1 June 2026").Press("ctrl+s")
	if p, _ := action(t, s, 0).Position(); p.Text != "All fourteen wards report." {
		t.Errorf("a position of an earlier day became the current one: %q", p.Text)
	}
}

func TestChangeTheScheme(t *testing.T) {
	s := open(t).Command("change the rating scheme").Shows("now: Traffic light", "York 2025/26", "Stockton")
	s.Type("Stockton").Press("enter").Shows("From Traffic light to Stockton", "What becomes of the one action rated Red", "Amber", "Green", "Blue").Hides("Paused")
	s.Press("right", "tab", "right", "right", "tab", "right", "right", "right", "tab", "right", "right", "right", "right", "ctrl+s")
	s.Says("Ctrl+Z undoes it.").Press("6").Shows("Not achieved")
	for i, want := range map[int]model.RatingKey{0: "2", 1: "3", 7: "4", 9: "1"} {
		if got := ratings(s)[i]; got != want {
			t.Errorf("action %d is rated %q, not %q", i, got, want)
		}
	}
	s.Press("ctrl+z")
	if got := s.Desk.Review().Info().Scheme.Key; got != "traffic-light" {
		t.Errorf("one undo leaves the scheme %q", got)
	}
}

// A change never touches a row that is not on the screen.
func TestMarksThatAFilterHides(t *testing.T) {
	s := open(t).Press("6", " ", "g", "/").Type("leaflet").Press("enter")
	s.Shows("1 of 12 actions").Press("r").Says("Rate 3.4:").Press("b")
	if got := ratings(s); got[0] != "green" || got[11] != "blue" {
		t.Errorf("the ratings are %q", got)
	}
	s.Press("delete").Shows("11 actions")
	if got := action(t, s, 0).Text; !strings.HasPrefix(got, "Publish how long") {
		t.Errorf("what was hidden was removed: the first action is %q", got)
	}
}
