package model_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
)

// tracker returns a review of n actions.
func tracker(b *testing.B, n int) *model.Review {
	b.Helper()
	recs := make([]model.Record, n)
	for i := range recs {
		recs[i] = &model.Action{
			Section: fmt.Sprintf("%d. Section", i/50+1), Objective: "Cleaner streets", Text: fmt.Sprintf("Action %d of the plan, in a sentence or so", i),
			When: model.Timetable{Words: "By 30 June 2026"}, Measures: "Fewer complaints", Leads: "GD/PL", Rating: "amber",
			Positions: []model.Position{{Text: "Work has begun and goes on.", Recorded: noon}},
		}
	}
	r, _, err := model.Apply(begun(b, model.Standard), model.Insert{Records: recs}, stampAt(1))
	if err != nil {
		b.Fatal(err)
	}
	return r
}

var sizes = []int{40, 1000, 10000}

func BenchmarkLoad(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := tracker(b, n)
			stored := model.Stored{Review: r.ID, Revision: r.Revision, Rows: r.Rows()}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := model.Load(stored); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkApply(b *testing.B) {
	for _, n := range sizes {
		r := tracker(b, n)
		middle := model.IDOf(r.Of(model.KindAction)[n/2])
		for name, c := range map[string]model.Change{
			"rate": model.Rate{IDs: []model.ID{middle}, Rating: "red"},
			"move": model.Move{ID: middle},
			"add":  addAction("x"),
		} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if _, _, err := model.Apply(r, c, stampAt(2)); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
