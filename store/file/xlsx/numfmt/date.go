package numfmt

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// lastSerial is that of 31 December 9999, the last day a spreadsheet knows.
const lastSerial = 2958465

// Time is the moment that a serial number stands for, to the millisecond, and
// whether there is one.
func Time(v float64, from1904 bool) (time.Time, bool) {
	if math.IsNaN(v) || v < 0 || v >= lastSerial+1 {
		return time.Time{}, false
	}
	epoch := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from1904:
		epoch = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case v < 60: // spreadsheets believe that there was a 29 February 1900
		epoch = time.Date(1899, time.December, 31, 0, 0, 0, 0, time.UTC)
	}
	days, part := math.Modf(v)
	ms := math.Round(part * 86_400_000)
	return epoch.AddDate(0, 0, int(days)).Add(time.Duration(ms) * time.Millisecond), true
}

// Serial is the number that stands for a moment.
func Serial(t time.Time, from1904 bool) float64 {
	epoch := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	if from1904 {
		epoch = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	v := float64(t.UnixMilli()-epoch.UnixMilli()) / 86_400_000
	if !from1904 && v < 61 {
		v--
	}
	return v
}

// showTime writes a date or a time.
func (s *section) showTime(v float64, from1904 bool) (string, bool) {
	t, ok := Time(v, from1904)
	if !ok {
		return "", false
	}
	shown := t.Round(time.Second)
	for _, it := range s.items {
		if it.kind == subsecond {
			shown = t
		}
	}
	var out strings.Builder
	for _, it := range s.items {
		switch it.kind {
		case datePart:
			out.WriteString(s.part(it.text, shown))
		case minutes:
			fmt.Fprintf(&out, "%0*d", len(it.text), shown.Minute())
		case elapsed:
			out.WriteString(since(it.text, v))
		case subsecond:
			out.WriteString("." + fmt.Sprintf("%03d", shown.Nanosecond()/1e6)[:len(it.text)])
		case halfDay:
			out.WriteString(half(it.text, shown))
		case digit, point, slash, exponentSign, general, textPlace, literal:
			out.WriteString(it.text)
		}
	}
	return out.String(), true
}

// part writes one part of a date or time.
func (s *section) part(code string, t time.Time) string {
	n := len(code)
	switch code[0] {
	case 'y':
		if n <= 2 {
			return t.Format("06")
		}
		return t.Format("2006")
	case 'e':
		return t.Format("2006")
	case 'm':
		return month(n, t)
	case 'd':
		return day(n, t)
	case 'h':
		hour := t.Hour()
		if s.clock12 {
			hour = (hour+11)%12 + 1
		}
		return fmt.Sprintf("%0*d", min(n, 2), hour)
	}
	return fmt.Sprintf("%0*d", min(n, 2), t.Second())
}

func month(n int, t time.Time) string {
	switch n {
	case 1:
		return t.Format("1")
	case 2:
		return t.Format("01")
	case 3:
		return t.Format("Jan")
	case 5:
		return t.Format("Jan")[:1]
	}
	return t.Format("January")
}

func day(n int, t time.Time) string {
	switch n {
	case 1:
		return t.Format("2")
	case 2:
		return t.Format("02")
	case 3:
		return t.Format("Mon")
	}
	return t.Format("Monday")
}

func half(code string, t time.Time) string {
	text := "AM"
	if t.Hour() >= 12 {
		text = "PM"
	}
	if code == "A/P" {
		return text[:1]
	}
	return text
}

// since writes elapsed hours, minutes or seconds.
func since(code string, v float64) string {
	seconds := int64(math.Round(v * 86_400))
	switch code[0] {
	case 'h':
		seconds /= 3600
	case 'm':
		seconds /= 60
	}
	text := strconv.FormatInt(seconds, 10)
	if pad := len(code) - len(text); pad > 0 {
		text = strings.Repeat("0", pad) + text
	}
	return text
}
