// Package numfmt shows numbers as a spreadsheet in the United Kingdom does: it
// reads the format codes of workbooks and writes numbers, dates and times with
// them. It knows nothing of files or cells. Padding and fill characters, which
// only line numbers up on a page, are left out.
package numfmt

import (
	"strconv"
	"strings"
)

// Format is one format code, ready for use by any number of goroutines.
type Format struct {
	sections []section
}

// section is the part of a code that holds for some values.
type section struct {
	items     []item
	condition string // an operator such as >=, or empty
	bound     float64
	date      bool // shows a day, a month or a year
	time      bool // shows a time, elapsed or of the day
	percent   int
	scale     int // thousands that are left off
	thousands bool
	clock12   bool
	fraction  bool
	exponent  bool
}

// itemKind says what an item of a section is.
type itemKind uint8

const (
	literal itemKind = iota
	digit            // 0, # or ?
	point
	slash
	exponentSign // E+ or E-
	general
	textPlace // @
	datePart  // y, m, d, h, s and their like; text holds the run, in lower case
	minutes   // an m that means minutes
	elapsed   // [h], [m], [s]
	subsecond // .0 behind seconds
	halfDay   // AM/PM or A/P
)

type item struct {
	kind itemKind
	text string
}

// Parse reads a format code. It takes anything: what it does not understand
// shows as it is written.
func Parse(code string) *Format {
	f := &Format{}
	for _, part := range split(code) {
		f.sections = append(f.sections, parseSection(part))
	}
	return f
}

// split cuts a code at the semicolons outside of quotes and brackets.
func split(code string) []string {
	var parts []string
	from := 0
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			if end := strings.IndexByte(code[i+1:], '"'); end >= 0 {
				i += end + 1
			}
		case '[':
			if end := strings.IndexByte(code[i+1:], ']'); end >= 0 {
				i += end + 1
			}
		case '\\', '_', '*':
			i++
		case ';':
			parts = append(parts, code[from:i])
			from = i + 1
		}
	}
	return append(parts, code[from:])
}

// IsDate says whether the format shows a day, a month or a year.
func (f *Format) IsDate() bool { return f.sections[0].date }

// Show writes a number. The serial numbers of days count from 1900, or from
// 1904 in workbooks that say so.
func (f *Format) Show(v float64, from1904 bool) string {
	s, signed := f.choose(v)
	if s.date || s.time {
		if text, ok := s.showTime(v, from1904); ok {
			return text
		}
		return General(v)
	}
	negative := v < 0
	if negative {
		v = -v
	}
	text, zero := s.showNumber(v)
	if negative && signed && !zero {
		text = "-" + text
	}
	return text
}

// choose finds the section for a value, and says whether a minus sign has to
// be put before what it shows of a negative one.
func (f *Format) choose(v float64) (*section, bool) {
	n := min(len(f.sections), 3)
	if f.sections[0].condition == "" && (n < 2 || f.sections[1].condition == "") {
		switch {
		case n == 1:
			return &f.sections[0], true
		case v < 0:
			return &f.sections[1], false
		case v == 0 && n == 3:
			return &f.sections[2], false
		}
		return &f.sections[0], false
	}
	for i := range n {
		if s := &f.sections[i]; s.condition == "" || s.holds(v) {
			return s, true
		}
	}
	return &f.sections[n-1], true
}

func (s *section) holds(v float64) bool {
	switch s.condition {
	case "<":
		return v < s.bound
	case "<=":
		return v <= s.bound
	case ">":
		return v > s.bound
	case ">=":
		return v >= s.bound
	case "<>":
		return v != s.bound
	}
	return v == s.bound
}

// bracket reads what stands in square brackets: a condition, a currency and
// language, elapsed time, or a colour, which says nothing.
func (s *section) bracket(inner string) {
	low := strings.ToLower(inner)
	switch {
	case inner == "":
	case inner[0] == '$':
		sign, lang, _ := strings.Cut(inner[1:], "-")
		switch strings.ToLower(lang) {
		case "f800", "x-sysdate":
			s.items = append(s.items, item{datePart, "dd"}, item{literal, " "}, item{datePart, "mmmm"}, item{literal, " "}, item{datePart, "yyyy"}, item{kind: general, text: "stop"})
		case "f400", "x-systime":
			s.items = append(s.items, item{datePart, "hh"}, item{literal, ":"}, item{minutes, "mm"}, item{literal, ":"}, item{datePart, "ss"}, item{kind: general, text: "stop"})
		default:
			s.add(literal, sign)
		}
	case strings.ContainsRune("<>=", rune(inner[0])):
		op := inner[:len(inner)-len(strings.TrimLeft(inner, "<>="))]
		if bound, err := strconv.ParseFloat(strings.TrimSpace(inner[len(op):]), 64); err == nil {
			s.condition, s.bound = op, bound
		}
	case strings.Trim(low, "h") == "", strings.Trim(low, "m") == "", strings.Trim(low, "s") == "":
		s.add(elapsed, low)
	}
}

func (s *section) add(kind itemKind, text string) {
	if kind == literal && text == "" {
		return
	}
	s.items = append(s.items, item{kind, text})
}
