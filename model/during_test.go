package model_test

import (
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model"
)

// happened tells the happenings of a meeting, a line for each.
func happened(t *testing.T, r *model.Review, meeting model.ID, entries []*model.Entry) string {
	t.Helper()
	all, err := r.During(meeting, entries)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, h := range all {
		lines = append(lines, fmt.Sprintf("%d %s: %s", h.Item, h.Name, strings.Join(h.Did, "; ")))
	}
	return strings.Join(lines, "\n")
}

// TestDuringAMeeting tells what became of the tracker under each item, and
// nothing of what was done before, undone, or is the officer's own.
func TestDuringAMeeting(t *testing.T) {
	r := begun(t, model.Blank)
	var entries []*model.Entry
	do := func(changes ...model.Change) *model.Entry {
		t.Helper()
		var e *model.Entry
		for _, c := range changes {
			r, e = after(t, r, c)
			entries = append(entries, e)
		}
		return e
	}
	do(addAction("Fill"), addAction("Paint"), addAction("Count"),
		model.Add{Kind: model.KindMeeting, Values: vals("date", "1 May 2026")})
	meeting := r.Meetings()[0].ID
	do(model.AddTo{Meeting: meeting, Kind: model.KindItem, Values: vals("title", "Roads")},
		model.AddTo{Meeting: meeting, Kind: model.KindItem, Values: vals("title", "Parks")},
		model.Rate{IDs: []model.ID{2}, Rating: "red"}, model.OpenMeeting{ID: meeting})
	items := r.Sitting(meeting).Items()
	do(model.Rate{IDs: []model.ID{2}, Rating: "amber"})
	undone := do(model.Rate{IDs: []model.ID{3}, Rating: "green"})
	do(model.Undo{Entry: undone}, model.Capture{Type: model.NoteMinute, Text: "Said"},
		model.Set{IDs: []model.ID{3}, Values: vals("timetable", "June 2026", "notes", "ring Pat")},
		model.TakeItem{Meeting: meeting, Item: items[1].ID},
		model.Capture{Type: model.ActionMinute, Text: "Plant", Leads: "GD"},
		model.RecordPosition{ID: 2, Text: "Half done"}, model.Rate{IDs: []model.ID{2}}, model.Remove{IDs: []model.ID{4}},
		model.CloseMeeting{ID: meeting}, model.Rate{IDs: []model.ID{3}, Rating: "red"})
	one, two := items[0].ID, items[1].ID
	want := fmt.Sprintf(`%d 1 Fill: Rating: Amber (was Red)
%d 2 Paint: Timetable: June 2026
%d 3 Plant: added
%d 1 Fill: Position: Half done; Rating: none (was Amber)
%d Count: removed`, one, one, two, two, two)
	if got := happened(t, r, meeting, entries); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got := happened(t, r, 0, entries); got != "" {
		t.Errorf("no meeting has\n%s", got)
	}
	// An entry keeps its meeting when it is stored.
	e := entries[len(entries)-3]
	b, err := e.Encode()
	if err != nil {
		t.Fatal(err)
	}
	again, err := model.DecodeEntry(b)
	if err != nil || again.Meeting != meeting || again.Item != two {
		t.Errorf("%+v, %v", again, err)
	}
}
