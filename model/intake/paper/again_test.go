package paper_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
)

// TestImportSaysWhatIsThereAlready: actions that the review has would be there
// twice, and an import of them says so, whichever paper they stand in.
func TestImportSaysWhatIsThereAlready(t *testing.T) {
	r := rich(t)
	total := len(r.Of(model.KindAction))
	if total == 0 {
		t.Fatal("the review has no actions")
	}
	for _, f := range both {
		data := madeOf(t, r, report.TrackerPaper, f, true)
		_, p := broughtBack(t, data, f, r)
		if want := fmt.Sprintf("%d of %[1]d actions ", total); !strings.Contains(fmt.Sprint(p.Notes), want) {
			t.Errorf("a tracker as %s: it says %v", f, p.Notes)
		}
		if _, p = broughtBack(t, data, f, blank(t)); strings.Contains(fmt.Sprint(p.Notes), "already") {
			t.Errorf("a tracker as %s into an empty review: it says %v", f, p.Notes)
		}
	}
}

// TestPositionThatComesBackDoublesNothing: a position statement brings only the
// actions that have moved on since, however many positions each had before.
func TestPositionThatComesBackDoublesNothing(t *testing.T) {
	r := rich(t)
	total, id := len(r.Of(model.KindAction)), model.IDOf(r.Of(model.KindAction)[0])
	record := func(text string) {
		t.Helper()
		var err error
		if r, _, err = model.Apply(r, model.RecordPosition{ID: id, Text: text, Held: options.Today}, model.Stamp{At: noon, Who: "Ann"}); err != nil {
			t.Fatal(err)
		}
	}
	record("Priced.")
	record("Bought.")
	for _, f := range both {
		data := madeOf(t, r, report.PositionPaper, f, true)
		if got, p := broughtBack(t, data, f, r); len(got.Of(model.KindAction)) != total {
			t.Errorf("as %s: %d actions, were %d: %v", f, len(got.Of(model.KindAction)), total, p.Notes)
		}
		was := r
		record("All hang, but one.")
		got, p := broughtBack(t, data, f, r)
		if len(got.Of(model.KindAction)) != total+1 || !strings.Contains(fmt.Sprint(p.Notes), "1 of 1 actions is in the review already") {
			t.Errorf("as %s, moved on: %d actions, were %d: %v", f, len(got.Of(model.KindAction)), total, p.Notes)
		}
		r = was
	}
}
