package model_test

import (
	"testing"

	"council/scrutiny/model"
)

// Records that are inserted together link to each other by provisional IDs, to
// those before and behind them; links to none of them go.
func TestInsertLinksRecordsToEachOther(t *testing.T) {
	r := begun(t, model.Blank)
	point := &model.Point{Text: "Analyse"}
	part := &model.Point{Text: "Data"}
	passage := &model.Passage{Text: "1. Analyse"}
	over, below := model.Provisional(point, 1), model.Provisional(part, 2)
	passage.Made = []model.ID{over, below, model.Provisional(&model.Point{}, 9)}
	part.Under = []model.ID{over}
	first := &model.Task{Name: "Scope", After: nil}
	second := &model.Task{Name: "Plan"}
	first.After = []model.ID{model.Provisional(second, 4)}
	model.Provisional(first, 3)
	r, _, err := model.Apply(r, model.Insert{Records: []model.Record{passage, point, part, first, second}}, stampAt(1))
	if err != nil {
		t.Fatal(err)
	}
	points := r.Of(model.KindPoint)
	if got := points[1].(*model.Point).Under; len(got) != 1 || got[0] != model.IDOf(points[0]) {
		t.Errorf("the part lies under %v, want %v", got, model.IDOf(points[0]))
	}
	made := r.Of(model.KindPassage)[0].(*model.Passage).Made
	if len(made) != 2 || made[0] != model.IDOf(points[0]) || made[1] != model.IDOf(points[1]) {
		t.Errorf("the passage made %v", made)
	}
	tasks := r.Of(model.KindTask)
	if got := tasks[0].(*model.Task).After; len(got) != 1 || got[0] != model.IDOf(tasks[1]) {
		t.Errorf("the task comes after %v, want %v", got, model.IDOf(tasks[1]))
	}
	if n := r.Counts()["objectives"]; n != 1 {
		t.Errorf("%d objectives are counted, want 1: the other is a part of it", n)
	}
	if _, _, err := model.Apply(r, model.Insert{Records: []model.Record{points[0]}}, stampAt(1)); err == nil {
		t.Error("a record of the review was inserted again")
	}
}
