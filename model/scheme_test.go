package model_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

func preset(t *testing.T, key string) model.Scheme {
	t.Helper()
	for _, s := range model.Presets() {
		if s.Key == key {
			return s
		}
	}
	t.Fatalf("there is no preset %q", key)
	return model.Scheme{}
}

// TestSchemeMapsOldRatings changes the scheme under rated actions.
func TestSchemeMapsOldRatings(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), addAction("a"), addAction("b"), addAction("c"),
		model.Rate{IDs: []model.ID{2}, Rating: "red"}, model.Rate{IDs: []model.ID{3}, Rating: "paused"})
	york := preset(t, "york")
	refused(t, r, model.SetScheme{Scheme: york}, "scheme", "what becomes of \"Red\"")
	refused(t, r, model.SetScheme{Scheme: york, Map: map[model.RatingKey]model.RatingKey{"red": "blue", "paused": ""}}, "scheme", "has no rating \"blue\"")
	r, e := after(t, r, model.SetScheme{Scheme: york, Map: map[model.RatingKey]model.RatingKey{"red": "amber", "paused": ""}})
	if find[*model.Action](t, r, 2).Rating != "amber" || find[*model.Action](t, r, 3).Rating != "" || r.Info().Scheme.Key != "york" {
		t.Error("the ratings were not mapped")
	}
	if !strings.Contains(e.Done, "York") || len(e.Touched) != 3 {
		t.Errorf("%q, %d records", e.Done, len(e.Touched))
	}
	r, _ = after(t, r, model.Undo{Entry: e})
	if find[*model.Action](t, r, 2).Rating != "red" || r.Info().Scheme.Key != "traffic-light" {
		t.Error("undo left the new scheme")
	}
}

func TestSchemesThatAreNone(t *testing.T) {
	r := begun(t, model.Blank)
	for why, s := range map[string]model.Scheme{
		"letter and a word":  {Name: "x", Ratings: []model.Rating{{Key: "a", Letter: "A"}}},
		"two ratings have":   {Name: "x", Ratings: []model.Rating{{Key: "a", Letter: "A", Word: "a"}, {Key: "b", Letter: "a", Word: "b"}}},
		"none of its rating": {Name: "x", Ratings: []model.Rating{{Key: "a", Letter: "A", Word: "a"}}, Suggest: []model.Suggestion{{From: 1, Rating: "b"}}},
	} {
		refused(t, r, model.SetScheme{Scheme: s}, "scheme", why)
	}
}

// TestRatingsAskForWhatTheirSchemeMakesCompulsory and keep it.
func TestRatingsAskForWhatTheirSchemeMakesCompulsory(t *testing.T) {
	r, _ := after(t, begun(t, model.Blank), model.SetScheme{Scheme: preset(t, "stockton")},
		model.Add{Kind: model.KindAction, Values: vals("action", "a", "timetable", "May 2026", "timetable_read_as", "2026-05-02")})
	slipped := model.Rate{IDs: []model.ID{2}, Rating: "3"}
	refused(t, r, slipped, model.RequireReason, "asks for the reason")
	slipped.Reason = "No steel"
	refused(t, r, slipped, model.RequireDate, "asks for the new date")
	slipped.Date = "July 2026"
	r, e := after(t, r, slipped)
	a := find[*model.Action](t, r, 2)
	if a.Rating != "3" || a.RatingNote != "No steel" || a.When != (model.Timetable{Words: "July 2026"}) || a.RatedBy != "Ann" || a.RatedAt.IsZero() {
		t.Errorf("%+v", a)
	}
	if !strings.HasPrefix(e.Done, "rated the action “a” Slipped") {
		t.Errorf("%q", e.Done)
	}
	r, e = after(t, r, model.Rate{IDs: []model.ID{2}})
	if find[*model.Action](t, r, 2).Rating != "" || !strings.HasPrefix(e.Done, "took the rating from") {
		t.Errorf("%q", e.Done)
	}
}

// TestPositions keeps all of them; the newest by the day it holds for is the
// current one, the later recorded of two for the same day.
func TestPositions(t *testing.T) {
	day := timetable.DayOf(noon)
	r, _ := after(t, begun(t, model.Blank), addAction("a"),
		model.RecordPosition{ID: 2, Held: day, Text: "Begun"},
		model.RecordPosition{ID: 2, Held: day - 10, Text: "Planned"})
	a := find[*model.Action](t, r, 2)
	if p, _ := a.Position(); p.Text != "Begun" || len(a.Positions) != 2 || p.By != "Ann" {
		t.Errorf("%+v", a.Positions)
	}
	r, e := after(t, r, model.RecordPosition{ID: 2, Held: day, Text: "Half done"})
	if p, _ := find[*model.Action](t, r, 2).Position(); p.Text != "Half done" {
		t.Errorf("current: %+v", p)
	}
	if p, _ := a.Position(); p.Text != "Begun" || len(a.Positions) != 2 {
		t.Error("the older review changed")
	}
	r, _ = after(t, r, model.RecordPosition{ID: 2, Text: "Today"})
	if p, _ := find[*model.Action](t, r, 2).Position(); p.Held != day || p.Text != "Today" {
		t.Errorf("a position without a day: %+v", p)
	}
	if e.Done != "recorded the position of the action “a”" {
		t.Errorf("%q", e.Done)
	}
	if _, ok := (&model.Action{}).Position(); ok {
		t.Error("an action without positions has one")
	}
}

func TestColumns(t *testing.T) {
	r := begun(t, model.Blank)
	if got := r.TrackerColumns(); len(got) != 7 || got[2].Name != "Action" {
		t.Errorf("standard: %+v", got)
	}
	columns := []model.Column{{ID: "a", Name: "What", Field: "action"}, {ID: "x", Name: "Cost", Public: true}, {ID: "r", Name: "By", Field: "rated_by"}}
	r, _ = after(t, r, model.SetColumns{Columns: columns})
	columns[0].Name = "changed from outside"
	a := &model.Action{
		Section: "s", Objective: "o", Text: "t", When: model.Timetable{Words: "w"}, Measures: "m", Leads: "l", RatedBy: "Ann",
		Positions: []model.Position{{Text: "p"}}, Extras: []model.Extra{{Column: "x", Text: "5"}},
	}
	var got []string
	for _, c := range append(r.TrackerColumns(), model.StandardColumns()...) {
		got = append(got, c.Name+"="+c.Cell(a))
	}
	if s := strings.Join(got, " "); s != "What=t Cost=5 By=Ann Section=s Objective=o Action=t Timetable=w Measures=m Lead officer=l Position=p" {
		t.Errorf("%s", s)
	}
	if (model.Column{Field: "no such"}).Cell(a) != "" || a.Extra("y") != "" {
		t.Error("a column of nothing holds something")
	}
}
