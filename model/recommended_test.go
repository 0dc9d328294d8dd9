package model_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

func TestRecommendationsStandWithTheirParts(t *testing.T) {
	p := newProof(t)
	p.do(t, model.Add{Kind: model.KindRecommendation, Values: vals("recommendation", "Ask residents each spring.", "heading", "Listening")})
	second := newest(p.review, model.KindRecommendation)
	p.do(t, model.Add{Kind: model.KindRecommendation, Values: vals("recommendation", "also by telephone", "under", idText(second))},
		model.Add{Kind: model.KindRecommendation, Values: vals("recommendation", "and on paper", "under", idText(p.rec))})
	var called []string
	for _, rec := range p.review.Recommendations() {
		called = append(called, p.review.Called(rec))
	}
	if got := len(called); got != 5 || called[0] != "R1" || called[1] != "R1a" || called[2] != "R1b" || called[3] != "R2" || called[4] != "R2a" {
		t.Errorf("they stand as %v", called)
	}
	part := find[*model.Recommendation](t, p.review, p.part)
	if n := p.review.Depth(part); n != 1 || p.review.Depth(p.recommendation(t)) != 0 {
		t.Errorf("the depth of a part is %d", n)
	}
	for _, name := range []string{"R1a", "1(a)", "r1 A", "R 1.a"} {
		if got := p.review.RecommendationCalled(name); got == nil || got.ID != p.part {
			t.Errorf("%q is %+v", name, got)
		}
	}
	for _, name := range []string{"", "R", "7", "a", "R1c"} {
		if got := p.review.RecommendationCalled(name); got != nil {
			t.Errorf("%q is %+v", name, got)
		}
	}
	// Where the whole is put aside, its part stands by itself.
	p.do(t, model.Remove{IDs: []model.ID{p.rec}})
	if got := p.review.Called(part); got != "a" || len(p.review.Recommendations()) != 4 {
		t.Errorf("a part without its whole is %q", got)
	}
	// Two of the same number: neither is meant for certain.
	p.do(t, model.Add{Kind: model.KindRecommendation, Values: vals("recommendation", "x", "label", "2")})
	if got := p.review.RecommendationCalled("R2"); got != nil {
		t.Errorf("R2 of two is %+v", got)
	}
}

func TestSignedOffActionIsNotLate(t *testing.T) {
	p := newProof(t)
	p.do(t, model.Set{IDs: []model.ID{p.action}, Values: vals("timetable", "1 January 2020")})
	today := timetable.DayOf(noon)
	if !p.review.Stand(find[*model.Action](t, p.review, p.action), today).Late() {
		t.Fatal("an action of 2020 is not late")
	}
	p.do(t, model.SignOffAs{IDs: []model.ID{p.action}, State: model.ClosedDown, Reason: "The depot was sold."})
	if p.review.Stand(find[*model.Action](t, p.review, p.action), today).Late() {
		t.Error("what was closed down is late")
	}
}

// A file may bring recommendations that are parts of each other: none is lost.
func TestPartsOfEachOther(t *testing.T) {
	p := newProof(t)
	one, two := &model.Recommendation{Text: "one"}, &model.Recommendation{Text: "two"}
	p.do(t, model.Insert{Records: []model.Record{one, two}})
	last := newest(p.review, model.KindRecommendation)
	rows := p.review.Rows()
	r, err := model.Load(model.Stored{Review: p.review.ID, Revision: p.review.Revision, Rows: rows})
	if err != nil {
		t.Fatal(err)
	}
	a, b := find[*model.Recommendation](t, r, last-1), find[*model.Recommendation](t, r, last)
	a.Under, b.Under = []model.ID{last}, []model.ID{last - 1}
	if got := r.Recommendations(); len(got) != 4 || r.Depth(a) != 1 || r.Called(a) == "" {
		t.Errorf("%d are left, one at depth %d called %q", len(got), r.Depth(a), r.Called(a))
	}
}
