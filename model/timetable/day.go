package timetable

import (
	"fmt"
	"strconv"
	"time"
)

// Day is a calendar day without a time zone, counted from 1 January of the year
// 1, which is 1. The zero Day is no day. Days compare with < and ==.
type Day int32

// unixDay is the Day of 1 January 1970.
const unixDay = 719163

// NewDay returns the day of a year, month and day of the month, and whether
// there is such a day.
func NewDay(year, month, day int) (Day, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	return civil(year, month, day), true
}

// civil counts the days to a date that exists. The year is taken to begin in
// March, so that the leap day comes last.
func civil(year, month, day int) Day {
	if month <= 2 {
		year--
		month += 12
	}
	return Day(365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 306)
}

func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// ParseDay reads an ISO day, "2006-01-02".
func ParseDay(s string) (Day, error) {
	if len(s) == 10 && s[4] == '-' && s[7] == '-' {
		year, errY := strconv.ParseUint(s[:4], 10, 16)
		month, errM := strconv.ParseUint(s[5:7], 10, 8)
		day, errD := strconv.ParseUint(s[8:], 10, 8)
		if errY == nil && errM == nil && errD == nil {
			if d, ok := NewDay(int(year), int(month), int(day)); ok {
				return d, nil
			}
		}
	}
	return 0, fmt.Errorf("read day %q: a day is written as 2026-06-30", s)
}

// DayOf returns the day of an instant in the instant's own time zone.
func DayOf(t time.Time) Day {
	year, month, day := t.Date()
	d, _ := NewDay(year, int(month), day)
	return d
}

// Date returns the year, month and day of the month; zeros for the zero Day.
func (d Day) Date() (year, month, day int) {
	if d <= 0 {
		return 0, 0, 0
	}
	// The inverse of civil, in whole cycles of 400 years of 146097 days.
	n := int(d) + 305
	cycle := n / 146097
	n %= 146097
	y := (n - n/1460 + n/36524 - n/146096) / 365
	n -= 365*y + y/4 - y/100
	m := (5*n + 2) / 153
	day = n - (153*m+2)/5 + 1
	year, month = cycle*400+y, m+3
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// IsZero says whether d is no day.
func (d Day) IsZero() bool { return d == 0 }

// AddDays returns the day n days later.
func (d Day) AddDays(n int) Day { return d + Day(n) }

// Sub returns the number of days from e to d.
func (d Day) Sub(e Day) int { return int(d - e) }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return time.Weekday(((int(d) % 7) + 7) % 7) }

// Time returns midnight UTC of the day, or the zero Time.
func (d Day) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	return time.Unix(int64(d-unixDay)*24*60*60, 0).UTC()
}

// End returns the last moment of the day in a time zone.
func (d Day) End(zone *time.Location) time.Time {
	y, m, n := d.Date()
	return time.Date(y, time.Month(m), n+1, 0, 0, 0, 0, zone).Add(-time.Nanosecond)
}

// String returns the ISO day, or nothing for the zero Day.
func (d Day) String() string {
	if d <= 0 {
		return ""
	}
	return string(d.append(nil))
}

func (d Day) append(b []byte) []byte {
	year, month, day := d.Date()
	return append(b,
		byte('0'+year/1000), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10), '-',
		byte('0'+month/10), byte('0'+month%10), '-', byte('0'+day/10), byte('0'+day%10))
}

// MarshalText writes the ISO day; the zero Day is empty.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Day) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = 0
		return nil
	}
	day, err := ParseDay(string(text))
	if err != nil {
		return err
	}
	*d = day
	return nil
}

// monthName returns a month's English name.
func monthName(month int) string { return time.Month(month).String() }

// lastOf returns the last day of a month of a year.
func lastOf(year, month int) Day { return civil(year, month, daysIn(year, month)) }
