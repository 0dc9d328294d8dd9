package capture

import (
	"strconv"
	"strings"

	"council/scrutiny/model/timetable"
)

// readDue reads the words of a date. Where they have a day without its year,
// readAs are the words with the year of the next such day.
func readDue(due string, today timetable.Day) (words, readAs string, when timetable.Cell) {
	if due == "" {
		return "", "", timetable.Cell{}
	}
	when = timetable.Read(due)
	if readAs, with, ok := withYear(due, when, today); ok {
		return due, readAs, with
	}
	return due, "", when
}

// withYear puts the year behind a day without one: the next such day, which
// may be today. It asks the reading of the words whether that is all they say,
// so that months, ranges, "early June" and a wrong weekday get none.
func withYear(due string, as timetable.Cell, today timetable.Day) (readAs string, with timetable.Cell, ok bool) {
	if _, certain := as.Due(); certain || today.IsZero() || len(as.Parts) != 1 || as.Parts[0].Kind != timetable.NotUnderstood {
		return "", timetable.Cell{}, false
	}
	day, joint := dayAtEnd(due)
	if day == 0 {
		return "", timetable.Cell{}, false
	}
	year, _, _ := today.Date()
	for y := year; y <= year+1; y++ {
		readAs = due + joint + strconv.Itoa(y)
		with = timetable.Read(readAs)
		if len(with.Parts) != 1 {
			return "", timetable.Cell{}, false
		}
		part := with.Parts[0]
		end, certain := with.Due()
		if !certain || end < today {
			continue // 29 February, or past
		}
		if _, _, d := end.Date(); d != day || part.Note != "" || part.Kind != timetable.DayKind && part.Kind != timetable.Deadline {
			return "", timetable.Cell{}, false
		}
		return readAs, with, true
	}
	return "", timetable.Cell{}, false
}

// dayAtEnd returns the day of the month that a date ends with, "30 June", "the
// 30th of June", "30/6", and what joins a year to it; 0 where it ends otherwise.
func dayAtEnd(due string) (day int, joint string) {
	words := timelyWords(due)
	n := len(words)
	if n == 0 {
		return 0, ""
	}
	last := words[n-1].small
	for _, sep := range []string{"/", "."} {
		if d, m, ok := strings.Cut(last, sep); ok && smallNumber(m) > 0 {
			return smallNumber(d), sep
		}
	}
	if n >= 3 && words[n-2].small == "of" {
		n--
	}
	if n < 2 || !isMonth(last) {
		return 0, ""
	}
	d := words[n-2].small
	for _, ordinal := range []string{"st", "nd", "rd", "th"} {
		d = strings.TrimSuffix(d, ordinal)
	}
	return smallNumber(d), " "
}

// isMonth says whether a word names a month, in full or its beginning.
func isMonth(w string) bool {
	const months = " jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december "
	return w != "" && strings.Contains(months, " "+w+" ")
}

// smallNumber reads a number of one or two digits, or returns 0.
func smallNumber(s string) int {
	if s == "" || len(s) > 2 {
		return 0
	}
	n := 0
	for i := range len(s) {
		if !isDigit(s[i]) {
			return 0
		}
		n = 10*n + int(s[i]-'0')
	}
	return n
}
