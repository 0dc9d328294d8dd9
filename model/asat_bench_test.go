package model_test

import (
	"fmt"
	"testing"

	"council/scrutiny/model"
)

// monitored returns a review with n actions, and the entries of its history
// since: what was done to them in rounds of monitoring.
func monitored(b *testing.B, n, entries int) (*model.Review, []*model.Entry) {
	b.Helper()
	var later []*model.Entry
	r := begun(b, model.Blank)
	do := func(c model.Change) {
		next, e, err := model.Apply(r, c, stampAt(len(later)+1))
		if err != nil {
			b.Fatal(err)
		}
		r, later = next, append(later, e)
	}
	recs := make([]model.Record, n)
	for i := range recs {
		recs[i] = &model.Action{Section: fmt.Sprintf("%d Section", i/50+1), Text: fmt.Sprintf("Do %d", i), Leads: "PK/LS", When: model.Timetable{Words: "By 30 June 2027"}}
	}
	do(model.Insert{Records: recs})
	later = nil // the history begins behind the import
	ids := []model.ID{}
	for _, rec := range r.Of(model.KindAction) {
		ids = append(ids, model.IDOf(rec))
	}
	ratings := r.Info().Scheme.Ratings
	for i := range entries {
		id := ids[(i*7)%n]
		switch i % 4 {
		case 0:
			do(model.Set{IDs: []model.ID{id}, Values: vals("timetable", fmt.Sprintf("By %d July 2027", i%28+1))})
		case 1:
			do(model.Set{IDs: []model.ID{id}, Values: vals("action", fmt.Sprintf("Do %d otherwise", i))})
		case 2:
			do(model.Set{IDs: []model.ID{id}, Values: vals("leads", fmt.Sprintf("PK/L%d", i%9))})
		default:
			do(model.Rate{IDs: []model.ID{id}, Rating: ratings[i%2].Key})
		}
	}
	return r, later
}

// What a meeting waits for when then and now is asked for: a review of 1,000
// records as it stood 3,000 entries ago, and what became of it since.
func BenchmarkThenAndNow(b *testing.B) {
	for _, entries := range []int{300, 3000} {
		now, later := monitored(b, 1000, entries)
		then, err := model.AsAt(now, later)
		if err != nil {
			b.Fatal(err)
		}
		for name, do := range map[string]func(){
			"as at":       func() { _, _ = model.AsAt(now, later) },
			"later":       func() { model.Later(later, later[len(later)/2].At) },
			"differences": func() { model.Differences(then, now) },
		} {
			b.Run(fmt.Sprintf("%s/%d", name, entries), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					do()
				}
			})
		}
	}
}
