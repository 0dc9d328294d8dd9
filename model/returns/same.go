package returns

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/timetable"
)

// same says whether two texts say the same in the same words: what Word, Excel
// and LibreOffice make of a text by themselves is no edit.
func same(a, b string) bool {
	if a == b {
		return true
	}
	a, b = canon(a), canon(b)
	return a == b || sameNumber(a, b)
}

// sameWhen compares the words of a date with those of a cell, which may have
// become a real date in a spreadsheet.
func sameWhen(words string, there cell) bool {
	if same(words, there.text) {
		return true
	}
	was := timetable.Read(words)
	is := timetable.Read(there.text)
	if strings.TrimSpace(words) == "" || there.day == "" && certain(is) == "" {
		return false
	}
	day := there.day
	if day == "" {
		day = certain(is)
	}
	if len(was.Parts) == 1 && was.Parts[0].Kind == timetable.Month {
		return there.day != "" && was.Parts[0].First.String() == there.day
	}
	return certain(was) == day
}

// certain returns the one day that a timetable says and nothing else.
func certain(c timetable.Cell) string {
	if len(c.Parts) != 1 || c.Parts[0].Kind != timetable.DayKind || c.Parts[0].Last.IsZero() {
		return ""
	}
	return c.Parts[0].Last.String()
}

// whenWords returns the words in which a date that came back is kept: those of
// the cell, but of a real date whose looks say something else, or less, the day.
func whenWords(c cell) string {
	text := strings.TrimSpace(c.text)
	if c.day == "" {
		return text
	}
	reading := timetable.Read(text)
	if len(reading.Parts) == 1 && reading.Parts[0].Kind == timetable.Month && reading.Parts[0].First.String() == c.day {
		return text
	}
	if day, err := timetable.ParseDay(c.day); err == nil {
		return day.Time().Format("2 January 2006")
	}
	return text
}

// dayOf returns the ISO day of a cell that holds a real date, or that held one
// before a program set up for another country wrote it as text: 10/31/2026.
func dayOf(c intake.Cell) string {
	if len(c.Date) >= len(time.DateOnly) {
		return c.Date[:len(time.DateOnly)]
	}
	for _, layout := range []string{"1/2/2006", "1/2/06"} {
		if day, err := time.Parse(layout, strings.TrimSpace(c.Text)); err == nil && day.Day() > 12 {
			return day.Format(time.DateOnly)
		}
	}
	return ""
}

// alike are characters that programs put in the place of others while somebody
// types, or while a file is saved in another form.
var alike = strings.NewReplacer(
	"\u2018", "'", "\u2019", "'", "\u201a", "'", "\u201b", "'", "\u2032", "'", "\u00b4", "'", "`", "'",
	"\u201c", `"`, "\u201d", `"`, "\u201e", `"`, "\u2033", `"`,
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2015", "-", "\u2212", "-", "--", "-",
	"\u2026", "...", "\u00bd", "1/2", "\u00bc", "1/4", "\u00be", "3/4",
	"\u2192", "->", "\u2190", "<-", "\u00a9", "(c)", "\u00ae", "(r)", "\u2122", "(tm)",
	"\u00ad", "", "\u200b", "", "\u200c", "", "\u200d", "", "\u2060", "", "\ufeff", "",
	"\u2022 ", "- ", "\u25cf ", "- ", "\u25aa ", "- ", "\u00b7 ", "- ", "\uf0b7 ", "- ",
)

// canon returns a text in the one form that all its spellings by programs share:
// plain quotes and dashes, single spaces, no capital where a program sets one.
func canon(s string) string {
	return fold(plain(s))
}

// plain returns a text with plain quotes, dashes and spaces.
func plain(s string) string { return strings.Join(strings.Fields(alike.Replace(s)), " ") }

// fold takes the capital from the first letter of each sentence.
func fold(s string) string {
	begins := true
	return strings.Map(func(r rune) rune {
		switch {
		case r == '.' || r == '!' || r == '?' || r == ':':
			begins = true
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if begins {
				begins = false
				return unicode.ToLower(r)
			}
		}
		return r
	}, s)
}

// sameNumber says whether two texts are one number, as 2.10 and 2.1 are for a
// spreadsheet.
func sameNumber(a, b string) bool {
	x, ok := number(a)
	if !ok {
		return false
	}
	y, ok := number(b)
	return ok && x == y
}

func number(s string) (float64, bool) {
	if s == "" || len(s) > 15 || strings.Trim(s, "0123456789.,%£-") != "" || !strings.ContainsAny(s, "0123456789") {
		return 0, false
	}
	bare, percent := strings.CutSuffix(strings.NewReplacer(",", "", "£", "").Replace(s), "%")
	n, err := strconv.ParseFloat(bare, 64)
	if percent {
		n /= 100
	}
	return n, err == nil
}
