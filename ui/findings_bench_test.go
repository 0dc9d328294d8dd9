package ui_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// recommended is the story of a review of so many findings, recommendations
// under headings, every fourth a part of the one before, and responses to two
// thirds of them.
func recommended(n int) simulate.Story {
	records := []model.Record{}
	for i := range n {
		records = append(records, &model.Finding{Text: fmt.Sprintf("Finding %d of what is there", i), State: model.AgreedWords})
	}
	for i := range n {
		rec := &model.Recommendation{
			Heading: fmt.Sprintf("Part %d", i/10), Text: fmt.Sprintf("That thing %d be done, and be seen to be done", i), To: "Head of Service",
			State: model.AgreedWords, Submitted: model.Timetable{Words: "1 October 2026"},
		}
		records = append(records, rec)
	}
	s := simulate.Story{model.Begin{Title: "Many recommendations"}, model.Insert{Records: records}}
	recs := simulate.Told(s).Of(model.KindRecommendation)
	var changes []model.Change
	for i, rec := range recs {
		if i%4 == 3 {
			changes = append(changes, model.Set{IDs: []model.ID{model.IDOf(rec)}, Values: []model.Value{{Field: "under", Text: fmt.Sprint(model.IDOf(recs[i-1]))}}})
		}
		if i%3 > 0 {
			records = append(records, &model.Response{Recommendation: []model.ID{model.IDOf(rec)}, Answer: model.ResponseAccepted, Words: "Yes."})
		}
	}
	return append(s, model.Several{Done: "divided", Changes: changes}, model.Insert{Records: records[2*n:]})
}

// BenchmarkFindings moves the selection in the views of tab 5, and opens a trace.
func BenchmarkFindings(b *testing.B) {
	for _, view := range []int{0, 2, 3, 4} {
		for _, n := range []int{10, 1000} {
			b.Run(fmt.Sprintf("view %d of %d", view, n), func(b *testing.B) {
				s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{recommended(n)}, Unchecked: true}).Press("5")
				for range view {
					s.Press("tab")
				}
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					s.Press([]string{"down", "down", "up"}[i%3])
				}
			})
		}
	}
	b.Run("trace of 1000", func(b *testing.B) {
		s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{recommended(1000)}, Unchecked: true}).Press("5", "tab", "tab")
		for b.Loop() {
			s.Press("T", "esc")
		}
	})
}
