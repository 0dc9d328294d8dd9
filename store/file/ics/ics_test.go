package ics

import (
	"bytes"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // time zones are there on every system
	"unicode/utf8"

	"council/scrutiny/model/document"
)

func written(t testing.TB, events ...document.Event) string {
	t.Helper()
	var out bytes.Buffer
	c := &document.Calendar{Name: "A review", Made: time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC), Events: events}
	if err := Write(&out, c); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// unfolded is the calendar with its folded lines put together.
func unfolded(s string) string { return strings.ReplaceAll(s, "\r\n ", "") }

func TestWholeDays(t *testing.T) {
	got := unfolded(written(t, document.Event{UID: "a@scrutiny", First: "2026-12-31", Title: "Report; to the panel, at last", Details: "one\ntwo \\ three"}))
	for _, want := range []string{
		"DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n", `SUMMARY:Report\; to the panel\, at last` + "\r\n",
		`DESCRIPTION:one\ntwo \\ three` + "\r\n", "UID:a@scrutiny\r\n", "DTSTAMP:20261122T140000Z\r\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it lacks %q:\n%s", want, got)
		}
	}
	if strings.Contains(got, "VTIMEZONE") || strings.Contains(got, "LOCATION") {
		t.Errorf("it says what nobody asked:\n%s", got)
	}
}

// The clocks of a meeting are those of its place, summer and winter.
func TestTimesKeepTheirZone(t *testing.T) {
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, 7, 4, 10, 0, 0, 0, zone)
	got := written(t, document.Event{UID: "m", First: "2026-07-04", Start: at, End: at.Add(2 * time.Hour), Title: "Meeting 1", Place: "Room 2"})
	for _, want := range []string{
		"TZID:Europe/London\r\n", "DTSTART;TZID=Europe/London:20260704T100000\r\n", "DTEND;TZID=Europe/London:20260704T120000\r\n",
		"BEGIN:DAYLIGHT\r\nDTSTART:20260329T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nTZNAME:BST\r\n",
		"BEGIN:STANDARD\r\nDTSTART:20261025T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nTZNAME:GMT\r\n", "LOCATION:Room 2\r\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("it lacks %q:\n%s", want, got)
		}
	}
}

func TestHostileTitles(t *testing.T) {
	got := written(t, document.Event{UID: "x", First: "2026-01-01", Title: "a\r\nEND:VEVENT\r\nBEGIN:VALARM\x1b[31m" + strings.Repeat("é", 100)})
	if n := strings.Count(got, "\r\nEND:VEVENT"); n != 1 {
		t.Errorf("the title ends the event: %d ends", n)
	}
	if strings.Contains(got, "\x1b") || strings.Contains(got, "\r\nBEGIN:VALARM") {
		t.Errorf("%q", got)
	}
	for line := range strings.SplitSeq(got, "\r\n") {
		if len(line) > most || !utf8.ValidString(line) || strings.ContainsAny(line, "\r\n") {
			t.Errorf("a line of %d bytes: %q", len(line), line)
		}
	}
}

func TestEventWithoutADay(t *testing.T) {
	for _, e := range []document.Event{{Title: "never"}, {First: "2026-01-01", Last: "soon", Title: "never"}} {
		if err := Write(&bytes.Buffer{}, &document.Calendar{Events: []document.Event{e}}); err == nil || !strings.Contains(err.Error(), "never") {
			t.Errorf("%v", err)
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("A title", "and its\ndetails; , \\")
	f.Fuzz(func(t *testing.T, title, details string) {
		got := written(t, document.Event{UID: "x", First: "2026-01-01", Title: title, Details: details})
		if strings.Count(unfolded(got), "\r\n") > 16 || strings.Contains(strings.ReplaceAll(got, "\r\n", ""), "\r") {
			t.Errorf("%q", got)
		}
	})
}
