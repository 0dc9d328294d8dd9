package ui_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// closedTexts is a review with a closed meeting of May 2026, of which an item
// and an entry are closed to the public.
func closedTexts(t *testing.T, width int) *simulate.Simulation {
	t.Helper()
	s := append(simulate.FlyTipping(), model.PrepareMeeting{Values: []model.Value{{Field: "date", Text: "4 May 2026"}}})
	r := model.NewReview("told")
	tell := func(c model.Change) {
		next, _, err := model.Apply(r, c, model.Stamp{Who: simulate.Officer})
		if err != nil {
			t.Fatal(err)
		}
		r = next
	}
	for _, c := range s {
		tell(c)
	}
	more := func(c model.Change) { s = append(s, c); tell(c) }
	meeting := r.Meetings()[0].ID
	for _, title := range []string{"Visits", "The tender"} {
		more(model.AddTo{Meeting: meeting, Kind: model.KindItem, Values: []model.Value{{Field: "title", Text: title}}})
	}
	items := r.Sitting(meeting).Items()
	more(model.Set{IDs: []model.ID{items[1].ID}, Values: []model.Value{{Field: "exempt", Text: "3"}, {Field: "review_on", Text: "1 March 2027"}}})
	more(model.OpenMeeting{ID: meeting})
	more(model.Capture{Type: model.ActionMinute, Text: "to warn the firm", Exempt: "5"})
	more(model.CloseMeeting{ID: meeting})
	return simulate.New(t, width, 24, simulate.Options{Reviews: []simulate.Story{s}})
}

func TestClosedTextsAreLookedAtAgain(t *testing.T) {
	s := closedTexts(t, 80)
	s.Command("closed texts").Shows("Closed texts: 2 to look at again now: 1", "▲ 2 Nov 2026", "⊘ 5", "to warn the firm", "1 Mar 2027", "The tender")
	s.Press("d").Shows("Why is it still closed? Meeting 1, item 1").Type("The firm may sue.").Press("tab").Type("soon").Press("ctrl+s").Shows("is no certain day")
	s.Press("ctrl+u").Type("1 May 2027").Press("ctrl+s").Says("Kept a text closed until 1 May 2027").Shows("to look at again now: 0", "1 May 2027")
	s.Resize(160, 45).Shows("The firm may sue.").Resize(80, 24)
	s.Press("ctrl+z").Shows("▲ 2 Nov 2026").Press("home", "o").Says("Open it to the public?").Press("esc").Says("Nothing was changed.").Press("o", "y").Says("Opened an entry to the public").Shows("Closed texts: 1")
	s.Press("enter").Shows("Edit: The tender", "Why it is closed").Press("esc").Shows("Closed texts: 1").Press("z").Says("d says why").Press("o", "y").Shows("Nothing is closed to the public.").Press("d").Says("Nothing is selected").Press("esc")
	s.Press("1").Hides("closed text")
	if a := action(t, s, 12); a.Withheld {
		t.Error("the action is still withheld")
	}
}

// The overview leads there, but says nothing while the public is there.
func TestTheDoorToClosedTexts(t *testing.T) {
	s := closedTexts(t, 160)
	s.Press("home")
	for range 12 {
		if strings.Contains(s.Screen(), "▶ 1 closed text is") {
			break
		}
		s.Press("down")
	}
	s.Press("enter").Shows("Closed texts: 2").Press("esc", "n").Type("22 November 2026").Press("ctrl+s").Command("open the meeting").Press("1").Shows("1 closed text is").Press("x", "y").Hides("closed text")
}
