package model_test

import (
	"strings"
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
)

// TestClosedTextsAreDue on their day, and where nobody set one.
func TestClosedTextsAreDue(t *testing.T) {
	h := newHall(t)
	for _, c := range []struct{ text, on string }{
		{"no day", ""}, {"next year", "4 July 2027"}, {"today", "4 July 2026"}, {"long ago", "1 May 2026"}, {"in words", "when it is over"}, {"tomorrow", "5 July 2026"},
	} {
		h.do(model.Capture{Text: c.text, Exempt: "3"})
		if c.on != "" {
			h.do(model.Set{IDs: []model.ID{h.last(model.KindMinute)}, Values: vals("review_on", c.on)})
		}
	}
	h.do(model.Capture{Text: "open to all"})
	h.do(model.Propose{Type: model.ExcludePublic, Text: "that the public be excluded"})
	h.do(model.CountHands{Motion: h.last(model.KindMotion), For: 1})
	h.do(model.Carry{Motion: h.last(model.KindMotion)})
	h.do(model.Set{IDs: []model.ID{h.last(model.KindMinute)}, Values: vals("exempt", "3")})
	due := func(day timetable.Day) string {
		var texts []string
		for _, c := range h.review.ClosedTextsDue(day) {
			if c.Meeting.ID != h.meeting || c.Item == nil || c.Item.ID != h.items[0] {
				t.Errorf("%q stands under %+v of %+v", c.Minute.Text, c.Item, c.Meeting)
			}
			texts = append(texts, c.Minute.Text)
		}
		return strings.Join(texts, ", ")
	}
	day, _ := timetable.NewDay(2026, 7, 4)
	if got, want := due(day), "long ago, today, no day, in words"; got != want {
		t.Errorf("due are %s, want %s", got, want)
	}
	if got, want := due(day.AddDays(1)), "long ago, today, tomorrow, no day, in words"; got != want {
		t.Errorf("on the next day due are %s, want %s", got, want)
	}
}
