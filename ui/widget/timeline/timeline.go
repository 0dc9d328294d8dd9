// Package timeline lays bars out in time: a scale of months to years that fits
// a width, its line of months, and the row of cells that bars make on it. It
// knows days as numbers, and neither what a bar stands for nor any colour.
package timeline

import (
	"slices"
	"strconv"
	"time"
)

// Kind says how a bar is drawn.
type Kind uint8

// The kinds of bars.
const (
	Point  Kind = iota // one day: ◆
	Due                // at the latest on a day: ··◆
	Period             // from a day to a day: ├──┤
	Open               // without a first or a last day: an arrow on that side
	Repeat             // again and again, on days that are not certain: ↻··↻
)

// Bar is one stretch of time. Days count from 1 January of the year 1, which is
// 1; 0 is no day.
type Bar struct {
	Kind        Kind
	First, Last int
	Every       int // days from one repeat to the next; 0 where not known
}

// days are those that the scale has to reach.
func (b Bar) days() []int {
	return slices.DeleteFunc([]int{b.First, b.Last}, func(d int) bool { return d == 0 })
}

// Scale is a stretch of days on a number of cells.
type Scale struct {
	First, Last int // the first day of a month, and the last of one
	Width       int
}

// Fit returns the scale that shows all bars in a width; and today, unless that
// is far from all of them.
func Fit(bars []Bar, today, width int) Scale {
	first, last := today, today
	var days []int
	for _, b := range bars {
		days = append(days, b.days()...)
	}
	if len(days) > 0 {
		first, last = slices.Min(days), slices.Max(days)
		if near := max(366, last-first); today >= first-near && today <= last+near {
			first, last = min(first, today), max(last, today)
		}
	}
	return Scale{First: monthOf(first, 0), Last: monthOf(last, 1) - 1, Width: max(1, width)}
}

// At returns the cell of a day; days outside of the scale have the nearest.
func (s Scale) At(day int) int {
	return max(0, min((day-s.First)*s.Width/(s.Last-s.First+1), s.Width-1))
}

// Shows says whether a day is on the scale.
func (s Scale) Shows(day int) bool { return day >= s.First && day <= s.Last }

// Axis returns the line of months above the bars: as many of them as there is
// room for, January and the first by their year.
func (s Scale) Axis() string {
	line := blank(s.Width)
	free := 0
	put := func(at int, label string) {
		if free-at == 1 {
			at = free // months are not equally long
		}
		if at >= free && at+len(label) <= s.Width {
			copy(line[at:], []rune(label))
			free = at + len(label) + 1
		}
	}
	months := s.months()
	step := s.step(months)
	years := s.years(months)
	for i := range months {
		day := monthOf(s.First, i)
		date := civil(day)
		switch january := date.Month() == time.January; {
		case i == 0 && !january && step < 12:
			put(0, date.Format("Jan 2006"))
		case january && date.Year()%years == 0:
			put(s.At(day), strconv.Itoa(date.Year()))
		case step < 12 && (int(date.Month())-1)%step == 0:
			put(s.At(day), date.Format("Jan"))
		}
	}
	if free == 0 {
		put(0, strconv.Itoa(civil(s.First).Year()))
	}
	return string(line)
}

// years is how many years lie between two that are named.
func (s Scale) years(months int) int {
	for _, years := range []int{1, 2, 5, 10} {
		if s.Width*12*years/months >= 5 {
			return years
		}
	}
	return 50
}

// months is how many months the scale has.
func (s Scale) months() int {
	a, b := civil(s.First), civil(s.Last)
	return (b.Year()-a.Year())*12 + int(b.Month()) - int(a.Month()) + 1
}

// step is how many months lie between two that are named: a name takes four
// cells, and a year five.
func (s Scale) step(months int) int {
	for _, step := range []int{1, 2, 3, 6} {
		if s.Width*step/months >= 5 {
			return step
		}
	}
	return 12
}

// Row returns the cells of the bars of one row, with the line of today through
// them.
func (s Scale) Row(bars []Bar, today int) string {
	line := blank(s.Width)
	for _, b := range bars {
		s.draw(line, b)
	}
	if s.Shows(today) {
		at := s.At(today)
		if crossed, ok := crossings[line[at]]; ok {
			line[at] = crossed
		}
	}
	return string(line)
}

// crossings are the signs with the line of today through them. Where a bar
// begins or ends today, its sign stays.
var crossings = map[rune]rune{' ': '┊', '─': '┼', '·': '┊'}

func (s Scale) draw(line []rune, b Bar) {
	from, to := 0, s.Width-1
	if b.First != 0 {
		from = s.At(b.First)
	}
	if b.Last != 0 {
		to = s.At(b.Last)
	}
	to = max(from, to)
	switch b.Kind {
	case Point:
		line[to] = '◆'
	case Due:
		for i := max(0, to-3); i < to; i++ {
			mark(line, i, '·')
		}
		line[to] = '◆'
	case Repeat:
		s.repeat(line, b, from, to)
	case Period, Open:
		for i := from; i <= to; i++ {
			mark(line, i, '─')
		}
		ends(line, b, from, to)
	}
}

// mark sets a cell where nothing stands yet.
func mark(line []rune, i int, sign rune) {
	if line[i] == ' ' {
		line[i] = sign
	}
}

// ends closes a bar on the sides on which it has an end, and opens it with an
// arrow on the others.
func ends(line []rune, b Bar, from, to int) {
	left, right := '├', '┤'
	if b.First == 0 {
		left = '◀'
	}
	if b.Last == 0 {
		right = '▶'
	}
	switch {
	case from < to:
		line[from], line[to] = left, right
	case b.First == 0:
		line[to] = left
	case b.Last == 0:
		line[to] = right
	default:
		line[to] = '■'
	}
}

// repeat draws something that recurs. Its days are not certain, so that only
// how often it comes is to be seen; never closer than can be told apart.
func (s Scale) repeat(line []rune, b Bar, from, to int) {
	every := 12
	if b.Every > 0 {
		every = max(3, b.Every*s.Width/(s.Last-s.First+1))
	}
	for i := from; i <= to; i++ {
		sign := '·'
		if (i-from)%every == 0 {
			sign = '↻'
		}
		mark(line, i, sign)
	}
	if b.Last == 0 && to > from {
		line[to] = '▶'
	}
}

func blank(n int) []rune {
	line := make([]rune, n)
	for i := range line {
		line[i] = ' '
	}
	return line
}

// civil is the date of a day.
func civil(day int) time.Time { return time.Date(1, time.January, day, 0, 0, 0, 0, time.UTC) }

// monthOf returns the first day of the month that lies so many months after that
// of a day.
func monthOf(day, later int) int {
	d := civil(day)
	return daysTo(time.Date(d.Year(), d.Month()+time.Month(later), 1, 0, 0, 0, 0, time.UTC))
}

func daysTo(t time.Time) int {
	epoch := time.Date(1970, time.January, 1, 0, 0, 0, 0, time.UTC)
	return int(t.Sub(epoch)/(24*time.Hour)) + 719163
}
