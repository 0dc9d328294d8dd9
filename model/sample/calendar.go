package sample

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model/timetable"
)

// calendar writes dates into texts, counted from today. In a text, "{end 2}"
// stands for the last day of the second month from now.
type calendar struct{ today timetable.Day }

// fill returns the text with its dates written out.
func (c calendar) fill(text string) (string, error) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		inside, after, _ := strings.Cut(rest, "}")
		date, err := c.write(inside)
		if err != nil {
			return "", fmt.Errorf("write the date {%s}: %w", inside, err)
		}
		b.WriteString(date)
		text = after
	}
}

// write writes the date that "end 2" and its like stand for.
func (c calendar) write(word string) (string, error) {
	form, count, _ := strings.Cut(word, " ")
	n, err := strconv.Atoi(count)
	if err != nil {
		return "", fmt.Errorf("%q is not a number", count)
	}
	if day, ok := weekdays[form]; ok {
		return c.onOrBefore(day, n).Time().Format(longDay), nil
	}
	switch form {
	case "day":
		return c.today.AddDays(n).Time().Format(longDay), nil
	case "nth":
		return ordinalDay(c.today.AddDays(n)), nil
	case "num":
		return workday(c.today.AddDays(n)).Time().Format("02/01/06"), nil
	case "month":
		return c.month(n).Format("January 2006"), nil
	case "abbr":
		return abbreviated(c.month(n)), nil
	case "end":
		return c.month(n+1).AddDate(0, 0, -1).Format(longDay), nil
	case "season":
		return season(c.month(n)), nil
	case "quarter":
		return quarter(c.month(n)), nil
	case "year":
		return financialYear(c.month(12 * n)), nil
	}
	return "", fmt.Errorf("there is no form of date called %q", form)
}

const longDay = "2 January 2006"

var weekdays = map[string]time.Weekday{
	"mon": time.Monday, "tue": time.Tuesday, "wed": time.Wednesday, "thu": time.Thursday, "fri": time.Friday,
}

// onOrBefore returns the last such weekday that is not after the nth day from
// today.
func (c calendar) onOrBefore(w time.Weekday, n int) timetable.Day {
	d := c.today.AddDays(n)
	for d.Weekday() != w {
		d--
	}
	return d
}

// month returns the first day of the nth month from now.
func (c calendar) month(n int) time.Time {
	year, month, _ := c.today.Date()
	return time.Date(year, time.Month(month+n), 1, 0, 0, 0, 0, time.UTC)
}

// working returns the day so many days ago, or the working day next to it where
// that is a weekend.
func (c calendar) working(ago int) timetable.Day {
	d := c.today.AddDays(-ago)
	if d.Weekday() == time.Sunday {
		return d.AddDays(1)
	}
	return workday(d)
}

// workday returns the day, or the Friday before a weekend.
func workday(d timetable.Day) timetable.Day {
	for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
		d--
	}
	return d
}

// ordinalDay writes a day as "3rd March 2026".
func ordinalDay(d timetable.Day) string {
	t := d.Time()
	ending := "th"
	if t.Day() < 11 || t.Day() > 13 {
		switch t.Day() % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(t.Day()) + ending + t.Format(" January 2006")
}

// abbreviated writes a month as officers shorten it.
func abbreviated(t time.Time) string {
	switch m := t.Month(); {
	case m >= time.March && m <= time.July:
		return t.Format("January 2006")
	case m == time.September:
		return t.Format("Sept 2006")
	}
	return t.Format("Jan 2006")
}

// season writes the season of a month; a winter has two years.
func season(t time.Time) string {
	year := t.Year()
	switch m := t.Month(); {
	case m == time.December:
		return "Winter " + years(year)
	case m < time.March:
		return "Winter " + years(year-1)
	case m < time.June:
		return "Spring " + strconv.Itoa(year)
	case m < time.September:
		return "Summer " + strconv.Itoa(year)
	}
	return "Autumn " + strconv.Itoa(year)
}

// quarter writes the quarter of the financial year of a month.
func quarter(t time.Time) string {
	return fmt.Sprintf("Q%d %s", (int(t.Month())+8)%12/3+1, financialYear(t))
}

func financialYear(t time.Time) string {
	if t.Month() < time.April {
		return years(t.Year() - 1)
	}
	return years(t.Year())
}

func years(first int) string { return fmt.Sprintf("%d/%02d", first, (first+1)%100) }
