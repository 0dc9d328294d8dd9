package timetable

import (
	"encoding/json"
	"testing"
	"time"
)

// The calendar agrees with the standard library on every day it can be asked for.
func TestDayAgreesWithTime(t *testing.T) {
	at := time.Date(1899, 12, 25, 0, 0, 0, 0, time.UTC)
	prev := DayOf(at).AddDays(-1)
	for at.Year() < 2201 {
		d := DayOf(at)
		y, m, n := d.Date()
		if d != prev+1 || y != at.Year() || m != int(at.Month()) || n != at.Day() ||
			d.Weekday() != at.Weekday() || !d.Time().Equal(at) || d.String() != at.Format(time.DateOnly) {
			t.Fatalf("%v reads as %v (%d-%d-%d %v), after %v", at, d, y, m, n, d.Weekday(), prev)
		}
		prev, at = d, at.AddDate(0, 0, 1)
	}
}

func TestDayEdges(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		want    string
	}{
		{1, 1, 1, "0001-01-01"},
		{9999, 12, 31, "9999-12-31"},
		{2000, 2, 29, "2000-02-29"},
		{2024, 2, 29, "2024-02-29"},
		{1900, 2, 29, ""},
		{2026, 2, 29, ""},
		{2026, 6, 31, ""},
		{2026, 0, 1, ""},
		{2026, 13, 1, ""},
		{2026, 1, 0, ""},
		{0, 1, 1, ""},
		{10000, 1, 1, ""},
	} {
		d, ok := NewDay(c.y, c.m, c.d)
		if d.String() != c.want || ok != (c.want != "") {
			t.Errorf("NewDay(%d, %d, %d) = %q, %v; want %q", c.y, c.m, c.d, d, ok, c.want)
		}
	}
	if first, _ := NewDay(1, 1, 1); first != 1 {
		t.Errorf("1 January of the year 1 is %d, want 1", first)
	}
}

func TestDayArithmetic(t *testing.T) {
	d := mustDay(t, "2026-02-27")
	if got := d.AddDays(3).String(); got != "2026-03-02" {
		t.Errorf("three days on: %s", got)
	}
	if got := d.AddDays(3).Sub(d); got != 3 {
		t.Errorf("Sub = %d, want 3", got)
	}
	if Day(0).String() != "" || !Day(0).IsZero() || d.IsZero() || !Day(0).Time().IsZero() {
		t.Error("only the zero day is zero, and it has no name")
	}
}

func TestParseDay(t *testing.T) {
	if d, err := ParseDay("2026-06-30"); err != nil || d.String() != "2026-06-30" {
		t.Errorf("ParseDay = %v, %v", d, err)
	}
	for _, s := range []string{"", "2026-6-30", "2026-06-31", "30/06/2026", "2026-06-30T00", "+026-06-30", "2026/06/30", "2026-+6-30"} {
		if d, err := ParseDay(s); err == nil {
			t.Errorf("ParseDay(%q) = %v, want an error", s, d)
		}
	}
}

// A day is taken where the instant is, not in UTC.
func TestDayOfKeepsTheZone(t *testing.T) {
	bst := time.FixedZone("BST", 3600)
	if got := DayOf(time.Date(2026, 6, 30, 0, 30, 0, 0, bst)).String(); got != "2026-06-30" {
		t.Errorf("half past midnight in summer is %s", got)
	}
}

func TestDayAsText(t *testing.T) {
	type row struct{ A, B Day }
	in := row{A: mustDay(t, "2001-09-30")}
	text, err := json.Marshal(in)
	if err != nil || string(text) != `{"A":"2001-09-30","B":""}` {
		t.Fatalf("Marshal = %s, %v", text, err)
	}
	var out row
	if err := json.Unmarshal(text, &out); err != nil || out != in {
		t.Errorf("Unmarshal = %v, %v", out, err)
	}
	if err := json.Unmarshal([]byte(`{"A":"soon"}`), &out); err == nil {
		t.Error("a word was taken for a day")
	}
}

func mustDay(t testing.TB, s string) Day {
	t.Helper()
	d, err := ParseDay(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
