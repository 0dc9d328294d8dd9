package timeline_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"council/scrutiny/ui/widget/timeline"
)

// day counts from 1 January of the year 1.
func day(year int, month time.Month, of int) int {
	return int(time.Date(year, month, of, 0, 0, 0, 0, time.UTC).Unix()/86400) + 719163
}

func TestAxisFitsTheWidth(t *testing.T) {
	for _, c := range []struct {
		from, to int
		width    int
		want     string
	}{
		{day(2026, 1, 5), day(2026, 6, 20), 36, "2026  Feb  Mar   Apr   May    Jun   "},
		{day(2026, 10, 5), day(2027, 3, 20), 36, "Oct 2026    Dec   2027  Feb  Mar    "},
		{day(2026, 1, 5), day(2027, 12, 20), 40, "2026 Apr Jul  Oct   2027 Apr Jul  Oct   "},
		{day(2001, 4, 1), day(2011, 3, 31), 40, "   2002    2004    2006    2008    2010 "},
	} {
		s := timeline.Fit([]timeline.Bar{{Kind: timeline.Period, First: c.from, Last: c.to}}, c.from, c.width)
		if got := s.Axis(); got != c.want {
			t.Errorf("%d cells:\n%q\n%q", c.width, got, c.want)
		}
	}
}

func TestRows(t *testing.T) {
	s := timeline.Fit([]timeline.Bar{{Kind: timeline.Period, First: day(2026, 1, 1), Last: day(2026, 12, 31)}}, day(2026, 7, 1), 24)
	for _, c := range []struct {
		name string
		want string
		bars []timeline.Bar
	}{
		{"nothing", "           ┊            ", nil},
		{"a day", "    ◆      ┊            ", []timeline.Bar{{Kind: timeline.Point, First: day(2026, 3, 5), Last: day(2026, 3, 5)}}},
		{"at the latest", "           ┊    ···◆    ", []timeline.Bar{{Kind: timeline.Due, Last: day(2026, 10, 20)}}},
		{"a period", "  ├─┤      ┊            ", []timeline.Bar{{Kind: timeline.Period, First: day(2026, 2, 1), Last: day(2026, 3, 10)}}},
		{"through today", "        ├──┼──┤         ", []timeline.Bar{{Kind: timeline.Period, First: day(2026, 5, 5), Last: day(2026, 8, 5)}}},
		{"shorter than a cell", "■          ┊            ", []timeline.Bar{{Kind: timeline.Period, First: day(2026, 1, 2), Last: day(2026, 1, 9)}}},
		{"from a day on", "  ├────────┼───────────▶", []timeline.Bar{{Kind: timeline.Open, First: day(2026, 2, 1)}}},
		{"until a day", "◀──┤       ┊            ", []timeline.Bar{{Kind: timeline.Open, Last: day(2026, 2, 20)}}},
		{"without either", "◀──────────┼───────────▶", []timeline.Bar{{Kind: timeline.Open}}},
		{"every quarter", "↻····↻····↻┊···↻····↻··▶", []timeline.Bar{{Kind: timeline.Repeat, Every: 91}}},
		{"again and again", "↻··········┊↻··········▶", []timeline.Bar{{Kind: timeline.Repeat}}},
		{"two of them", "  ◆        ┊          ◆ ", []timeline.Bar{{Last: day(2026, 2, 5)}, {Last: day(2026, 12, 5)}}},
	} {
		if got := s.Row(c.bars, day(2026, 7, 1)); got != c.want {
			t.Errorf("%s:\n%q\n%q", c.name, got, c.want)
		}
	}
}

func TestTodayFarAwayDoesNotSquash(t *testing.T) {
	bars := []timeline.Bar{{Kind: timeline.Period, First: day(2001, 4, 1), Last: day(2002, 3, 31)}}
	if s := timeline.Fit(bars, day(2026, 7, 1), 40); s.Shows(day(2026, 7, 1)) || s.First != day(2001, 4, 1) || s.Last != day(2002, 3, 31) {
		t.Errorf("%+v", s)
	}
	if s := timeline.Fit(bars, day(2002, 7, 1), 40); !s.Shows(day(2002, 7, 1)) {
		t.Errorf("%+v", s)
	}
	if s := timeline.Fit(nil, day(2026, 7, 15), 30); s.First != day(2026, 7, 1) || s.Last != day(2026, 7, 31) {
		t.Errorf("%+v", s)
	}
}

// Whatever the bars are, rows and the axis are as wide as they have to be.
func TestWidthsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		some := rapid.OneOf(rapid.Just(0), rapid.IntRange(day(1990, 1, 1), day(2060, 1, 1)))
		bars := make([]timeline.Bar, rapid.IntRange(0, 4).Draw(t, "bars"))
		for i := range bars {
			bars[i] = timeline.Bar{
				Kind: timeline.Kind(rapid.IntRange(0, 4).Draw(t, "kind")), First: some.Draw(t, "first"), Last: some.Draw(t, "last"),
				Every: rapid.IntRange(0, 800).Draw(t, "every"),
			}
		}
		today, width := day(2026, 7, 1), rapid.IntRange(1, 150).Draw(t, "width")
		s := timeline.Fit(bars, today, width)
		if a, r := utf8.RuneCountInString(s.Axis()), utf8.RuneCountInString(s.Row(bars, today)); a != width || r != width {
			t.Fatalf("%d cells of %d on the axis, %d in the row", a, width, r)
		}
	})
}
