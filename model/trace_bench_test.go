package model_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// lived returns a review with n records of each kind that a trace goes along,
// each resting on ten of those before it.
func lived(b *testing.B, n int) *model.Review {
	b.Helper()
	r := begun(b, model.Blank)
	ids := map[model.Kind][]model.ID{}
	fill := func(k model.Kind, make func(i int) model.Record) {
		recs := []model.Record{}
		for i := range n {
			recs = append(recs, make(i))
		}
		next, _, err := model.Apply(r, model.Insert{Records: recs}, stampAt(1))
		if err != nil {
			b.Fatal(err)
		}
		r = next
		for _, rec := range r.Of(k) {
			ids[k] = append(ids[k], model.IDOf(rec))
		}
	}
	ten := func(k model.Kind, i int) []model.ID {
		var some []model.ID
		for j := range 10 {
			some = append(some, ids[k][(i*7+j*31)%n])
		}
		return some
	}
	fill(model.KindEnquiry, func(i int) model.Record { return &model.Enquiry{Text: fmt.Sprintf("Question %d?", i)} })
	fill(model.KindEvidence, func(i int) model.Record {
		return &model.Evidence{Title: fmt.Sprintf("Piece %d", i), Bears: ten(model.KindEnquiry, i)}
	})
	fill(model.KindFinding, func(i int) model.Record {
		return &model.Finding{Text: fmt.Sprintf("It shows %d.", i), Evidence: ten(model.KindEvidence, i), State: model.AgreedWords}
	})
	fill(model.KindRecommendation, func(i int) model.Record {
		return &model.Recommendation{Text: fmt.Sprintf("That %d be done.", i), Findings: ten(model.KindFinding, i), State: model.AgreedWords, Submitted: model.Timetable{Words: "1 January 2026"}}
	})
	fill(model.KindAction, func(i int) model.Record {
		return &model.Action{Text: fmt.Sprintf("Do %d", i), From: ten(model.KindRecommendation, i)}
	})
	fill(model.KindResponse, func(i int) model.Record {
		return &model.Response{Recommendation: ten(model.KindRecommendation, i)[:1], Answer: model.ResponseAccepted, Words: "Yes.", Actions: ten(model.KindAction, i)}
	})
	fill(model.KindChaser, func(i int) model.Record {
		return &model.Chaser{Recommendations: ten(model.KindRecommendation, i), When: model.Timetable{Words: "1 March 2026"}}
	})
	return r
}

// The budget of a trace, of what hangs in the air and of the coverage is 50 ms
// with 1,000 records of each kind.
func BenchmarkTrace(b *testing.B) {
	for _, n := range []int{100, 1000} {
		r := lived(b, n)
		today := timetable.DayOf(noon)
		middle := model.IDOf(r.Of(model.KindRecommendation)[n/2])
		for name, do := range map[string]func(){
			"trace":      func() { r.Trace(middle) },
			"loose ends": func() { r.LooseEnds() },
			"coverage":   func() { r.Coverage() },
			"silences":   func() { r.Silences(today) },
		} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					do()
				}
			})
		}
	}
}
