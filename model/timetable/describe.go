package timetable

import (
	"strconv"
	"strings"
)

// Describe says a reading in words for a screen, such as "by 31 May 2001". What
// has a certain day reads back as the same reading.
func (r Reading) Describe() string {
	switch r.Kind {
	case DayKind:
		return dayInWords(r.Last)
	case Deadline:
		return "by " + dayInWords(r.Last)
	case Month, Range:
		return r.describePeriod()
	case Recurrence:
		return r.describeInterval() + r.describeBounds()
	case Ongoing:
		return "ongoing" + r.describeBounds()
	case Elsewhere:
		return "refers elsewhere"
	case NotUnderstood:
	}
	if r.Note != "" {
		return "not certain: " + r.Note
	}
	return "not understood"
}

// Describe says the whole cell in words.
func (c Cell) Describe() string {
	var b strings.Builder
	for i, r := range c.Parts {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(r.Describe())
	}
	return b.String()
}

func (r Reading) describePeriod() string {
	switch {
	case r.First.IsZero():
		return "until " + dayInWords(r.Last)
	case r.Last.IsZero():
		return "from " + dayInWords(r.First) + ", end not certain"
	case startsMonth(r.First) && endsMonth(r.Last):
		first, last := monthInWords(r.First), monthInWords(r.Last)
		if first == last {
			return first
		}
		return first + " to " + last
	}
	return dayInWords(r.First) + " to " + dayInWords(r.Last)
}

func (r Reading) describeInterval() string {
	text := strings.TrimSpace(string(r.appendInterval(nil)))
	switch text {
	case "":
		return "again and again"
	case "every 12 months":
		return "every year"
	}
	return text
}

// describeBounds names whole months as months, so that "from August 2001" does
// not come back as a day that nobody wrote.
func (r Reading) describeBounds() string {
	text := ""
	if !r.First.IsZero() {
		text = " from " + dayInWords(r.First)
		if startsMonth(r.First) {
			text = " from " + monthInWords(r.First)
		}
	}
	if !r.Last.IsZero() {
		if endsMonth(r.Last) {
			return text + " until " + monthInWords(r.Last)
		}
		return text + " until " + dayInWords(r.Last)
	}
	return text
}

func startsMonth(d Day) bool {
	_, _, day := d.Date()
	return day == 1
}

func endsMonth(d Day) bool { return startsMonth(d.AddDays(1)) }

func dayInWords(d Day) string {
	year, month, day := d.Date()
	return strconv.Itoa(day) + " " + monthName(month) + " " + strconv.Itoa(year)
}

func monthInWords(d Day) string {
	year, month, _ := d.Date()
	return monthName(month) + " " + strconv.Itoa(year)
}
