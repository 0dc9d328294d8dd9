package timetable

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func FuzzRead(f *testing.F) {
	for i, s := range samples(f) {
		if i%7 == 0 {
			f.Add(s.words)
		}
	}
	for _, s := range []string{"(", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1 June 2026", "\xff\xfe30 June 2026", "q9", "FY", "'26", "every every", "w/c w/c", "from to until", "--", "\n-\n30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) { checkReading(t, words) })
}

// fataler is what the fuzz test and the property have in common.
type fataler interface {
	Fatalf(format string, args ...any)
}

// checkReading holds what is true of the reading of any words at all.
func checkReading(t fataler, words string) {
	cell := Read(words)
	if strings.TrimSpace(words) == "" && len(cell.Parts) > 0 {
		t.Fatalf("%q: blank words have parts: %s", words, cell)
	}
	for _, r := range cell.Parts {
		if !r.First.IsZero() && !r.Last.IsZero() && r.First > r.Last {
			t.Fatalf("%q ends before it begins: %s", words, r)
		}
		if (r.Kind == DayKind && (r.First != r.Last || r.Last.IsZero())) || ((r.Kind == Deadline || r.Kind == Month) && r.Last.IsZero()) {
			t.Fatalf("%q: a %s without its day", words, r.Kind)
		}
		if (r.Kind == NotUnderstood || r.Kind == Elsewhere) && (!r.First.IsZero() || !r.Last.IsZero()) {
			t.Fatalf("%q: %s with a day", words, r)
		}
		if r.Every < 0 || r.EveryDays < 0 {
			t.Fatalf("%q: %s with a negative interval", words, r)
		}
		for _, d := range []Day{r.First, r.Last} {
			if !d.IsZero() && !supported(words, d) {
				t.Fatalf("%q: %v has no year in the words (%s)", words, d, r)
			}
		}
		if !strings.Contains(words, r.Words) || !strings.Contains(words, r.Item) {
			t.Fatalf("%q: part %q is not in it", words, r.Words)
		}
	}
	if due, ok := cell.Due(); ok && cell.Overdue(due) {
		t.Fatalf("%q is overdue on its last day", words)
	}
}

// supported says whether the digits of a day's year, or of the year that it is
// counted from, are in the words.
func supported(words string, d Day) bool {
	year, _, _ := d.Date()
	for y := year - 1; y <= year+1; y++ {
		if digits := strconv.Itoa(y); strings.Contains(words, digits[2:]) {
			return true
		}
	}
	return false
}

// Words of the trade in any order never bring out a day that is not in them.
func TestAnyWordsOfTheTrade(t *testing.T) {
	words := []string{
		"30", "June", "2026", "31st", "March", "26", "2025/26", "by", "from", "to", "until", "ongoing", "quarterly", "Q2", "spring",
		"-", "–", "/", ",", ";", "(", ")", ".", "and", "the", "of", "end", "mid", "w/c", "revised", "was", "now", "TBC", "every", "6",
		"months", "within", "after", "see", "phase", "action", "Cabinet", "\n", "year", "FY", "'26", "first", "half", "12/05/2026", "2026-06-30", "?", ":",
	}
	rapid.Check(t, func(t *rapid.T) {
		checkReading(t, strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 14).Draw(t, "words"), rapid.SampledFrom([]string{" ", ""}).Draw(t, "space")))
	})
}

// Every day there is reads right in every way of writing it.
func TestEveryWayOfWritingADay(t *testing.T) {
	layouts := []string{
		"2006-01-02", "2 January 2006", "2 Jan 2006", "02/01/2006", "2.1.2006", "02-01-06", "2-Jan-06", "Monday 2 January 2006",
		"Mon 2 Jan 06", "January 2, 2006", "2 January, 2006", "2/1/06", "by 2 January 2006", "2 January '06",
	}
	rapid.Check(t, func(t *rapid.T) {
		d, _ := NewDay(rapid.IntRange(1970, 2069).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
		words := d.Time().Format(rapid.SampledFrom(layouts).Draw(t, "layout"))
		cell := Read(words)
		if due, ok := cell.Due(); !ok || due != d || len(cell.Parts) != 1 || cell.Parts[0].Note != "" {
			t.Fatalf("%q reads as %q %+v, want %v", words, cell, cell.Parts, d)
		}
	})
}

// A long cell takes time in proportion, whatever it repeats.
func TestLongCells(t *testing.T) {
	for _, unit := range []string{"TBC ", "1,", "1-", "30 June 2026 and ", "every ", "phase 1 and ", "(1) ", "from ", "? ", "30 June\n", "by\n", "- ", "2025/", "mid "} {
		t.Run(unit, func(*testing.T) { Read(strings.Repeat(unit, 20000)) })
	}
}

func BenchmarkRead(b *testing.B) {
	list := samples(b)
	b.ReportAllocs()
	for b.Loop() {
		for i := range 10000 {
			Read(list[i%len(list)].words)
		}
	}
}

func BenchmarkReadOne(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Read("By 30th June 2001")
	}
}
