package sample

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"council/scrutiny/model/timetable"
)

func TestCalendarWrites(t *testing.T) {
	tests := []struct{ today, text, want string }{
		{"2026-03-11", "By {end 2}, then {day 1}", "By 31 May 2026, then 12 March 2026"},
		{"2026-03-31", "{end -1}", "28 February 2026"},
		{"2024-03-31", "{end -1}", "29 February 2024"},
		{"2026-01-01", "{end -1}", "31 December 2025"},
		{"2026-12-31", "{end 2} {month 1}", "28 February 2027 January 2027"},
		{"2026-03-11", "{abbr 0} {abbr -6} {abbr -1}", "March 2026 Sept 2025 Feb 2026"},
		{"2026-03-11", "{season 0}, {season 3}, {season 6}, {season 9}, {season 10}", "Spring 2026, Summer 2026, Autumn 2026, Winter 2026/27, Winter 2026/27"},
		{"2026-01-15", "{season 0} {season -1}", "Winter 2025/26 Winter 2025/26"},
		{"2026-01-15", "{quarter 0} {quarter 3} {quarter -1}", "Q4 2025/26 Q1 2026/27 Q3 2025/26"},
		{"2026-07-15", "{quarter 0}", "Q2 2026/27"},
		{"2026-03-31", "{year 0} {year 3}", "2025/26 2028/29"},
		{"2026-04-01", "{year 0}", "2026/27"},
		{"2099-04-01", "{year 0}", "2099/00"},
		{"2026-03-11", "{mon 0} {tue 0} {wed 0} {thu 0} {fri 0}", "9 March 2026 10 March 2026 11 March 2026 5 March 2026 6 March 2026"},
		{"2026-03-11", "{num 0} {num 3} {num 4}", "11/03/26 13/03/26 13/03/26"},
		{"2026-03-11", "{nth 0} {nth 10} {nth 11} {nth 12} {nth 20}", "11th March 2026 21st March 2026 22nd March 2026 23rd March 2026 31st March 2026"},
		{"2026-03-11", "no dates, %s", "no dates, %s"},
	}
	for _, tt := range tests {
		if got, err := (calendar{day(t, tt.today)}).fill(tt.text); got != tt.want || err != nil {
			t.Errorf("%s as at %s: %q, %v, want %q", tt.text, tt.today, got, err, tt.want)
		}
	}
}

func TestCalendarRefuses(t *testing.T) {
	for _, text := range []string{"{end}", "{end two}", "{fortnight 2}", "{", "{}"} {
		if got, err := (calendar{day(t, "2026-03-11")}).fill(text); err == nil {
			t.Errorf("%s gave %q", text, got)
		}
	}
}

// Every form of date that the sample writes is one whose last day the program
// reads as certain, on the right side of today.
func TestCalendarIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first, _ := timetable.NewDay(1996, 1, 1)
		today := first.AddDays(rapid.IntRange(0, 40000).Draw(t, "day"))
		form := rapid.SampledFrom([]string{"day", "nth", "num", "mon", "fri", "month", "abbr", "end", "season", "quarter"}).Draw(t, "form")
		n := rapid.IntRange(-30, 30).Draw(t, "n")
		if form == "num" && (today.Time().Year() < 1997 || today.Time().Year() > 2068) {
			return // a year of two digits is of one century only
		}
		words, err := calendar{today}.fill(fmt.Sprintf("{%s %d}", form, n))
		if err != nil {
			t.Fatal(err)
		}
		due, ok := timetable.Read(words).Due()
		far := today.AddDays(n)
		slack := 7
		switch form {
		case "month", "abbr", "end", "season", "quarter":
			far = timetable.DayOf(today.Time().AddDate(0, 0, n*30))
			slack = 110
		}
		if !ok || due < far.AddDays(-slack) || due > far.AddDays(slack) {
			t.Fatalf("%s as at %s is %q, read as %s", form, today, words, timetable.Read(words))
		}
	})
}

// A weekday that is named in front of a date is that date's.
func TestWeekdaysAreRight(t *testing.T) {
	for _, iso := range days {
		for place, s := range texts(sampleOf(t, day(t, iso))) {
			for _, w := range []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday} {
				_, date, found := strings.Cut(s, w.String()+" ")
				if !found || len(date) < 11 {
					continue
				}
				if due, ok := timetable.Read(date).Due(); ok && due.Weekday() != w {
					t.Errorf("%s: %q is a %s", place, s, due.Weekday())
				}
			}
		}
	}
}

func TestWrongScriptIsSaid(t *testing.T) {
	b := &builder{review: sampleOf(t, day(t, "2026-03-11")), calendar: calendar{day(t, "2026-03-11")}}
	if b.nth(3, 99); b.err == nil {
		t.Error("a record that is not there was not missed")
	}
	first := b.err.Error()
	if b.words("{end}"); b.err.Error() != first {
		t.Error("a later mistake took the place of the first")
	}
}
