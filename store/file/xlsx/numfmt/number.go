package numfmt

import (
	"math"
	"strconv"
	"strings"
)

// General writes a number as a cell without a format shows it, with all of the
// fifteen digits that a spreadsheet keeps.
func General(v float64) string {
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		if v == 0 {
			return "0"
		}
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	if abs := math.Abs(v); abs >= 1e21 || abs < 1e-9 {
		text := strconv.FormatFloat(v, 'E', 14, 64)
		mantissa, exp, _ := strings.Cut(text, "E")
		return trimZeros(mantissa) + "E" + exp
	}
	sign := ""
	if v < 0 {
		sign, v = "-", -v
	}
	d := decimalOf(v)
	return sign + trimZeros(d.digits(0)+"."+d.fraction(30))
}

func trimZeros(s string) string {
	if !strings.Contains(s, ".") {
		return s
	}
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

// decimal is a number as its digits: 0.d1d2d3… times ten to the exp.
type decimal struct {
	d   []byte
	exp int
}

func decimalOf(v float64) decimal {
	if v == 0 || math.IsInf(v, 0) || math.IsNaN(v) {
		return decimal{}
	}
	text := strconv.FormatFloat(v, 'e', 14, 64)
	mantissa, exp, _ := strings.Cut(text, "e")
	n, _ := strconv.Atoi(exp)
	return decimal{[]byte(strings.Replace(mantissa, ".", "", 1)), n + 1}
}

// round rounds half up to a number of places behind the point, as spreadsheets
// do with the digits that they show.
func (d decimal) round(places int) decimal {
	keep := d.exp + places
	switch {
	case keep < 0:
		return decimal{}
	case keep >= len(d.d):
		return d
	}
	up := d.d[keep] >= '5'
	out := append([]byte{'0'}, d.d[:keep]...)
	for i := len(out) - 1; up && i >= 0; i-- {
		if up = out[i] == '9'; up {
			out[i] = '0'
		} else {
			out[i]++
		}
	}
	return decimal{out, d.exp + 1}
}

func (d decimal) zero() bool {
	for _, b := range d.d {
		if b != '0' {
			return false
		}
	}
	return true
}

func (d decimal) at(i int) byte {
	if i < 0 || i >= len(d.d) {
		return '0'
	}
	return d.d[i]
}

// digits are those before the point, at least least of them.
func (d decimal) digits(least int) string {
	var out strings.Builder
	for i := range max(d.exp, 0) {
		out.WriteByte(d.at(i))
	}
	text := strings.TrimLeft(out.String(), "0")
	if pad := least - len(text); pad > 0 {
		text = strings.Repeat("0", pad) + text
	}
	if text == "" && least == 0 {
		return "0"
	}
	return text
}

// fraction are the digits behind the point.
func (d decimal) fraction(places int) string {
	out := make([]byte, places)
	for i := range out {
		out[i] = d.at(d.exp + i)
	}
	return string(out)
}

// showNumber writes a number that is not negative, and says whether all that
// shows of it is zero.
func (s *section) showNumber(v float64) (string, bool) {
	d := decimalOf(v)
	d.exp += 2*s.percent - 3*s.scale
	switch {
	case s.exponent:
		return s.showExponent(d), d.zero()
	case s.fraction:
		return s.showFraction(v), v == 0
	}
	places := 0
	behind := false
	for _, it := range s.items {
		behind = behind || it.kind == point
		if behind && it.kind == digit {
			places++
		}
	}
	d = d.round(places)
	return s.fill(d, places, v), d.zero()
}

// fill puts the digits of a number into the places of the section.
func (s *section) fill(d decimal, places int, v float64) string {
	whole := s.wholeItems()
	least, count := 0, 0
	for _, it := range whole {
		if it.kind == digit {
			count++
			if it.text == "0" || least > 0 {
				least++
			}
		}
	}
	left := ""
	if least > 0 || d.exp > 0 {
		left = d.digits(max(least, 1))
	}
	if least == 0 {
		left = strings.TrimLeft(left, "0")
	}
	text := s.fillWhole(whole, left, count)
	if len(whole) < len(s.items) {
		text += s.fillFraction(s.items[len(whole):], d.fraction(places))
	}
	return strings.ReplaceAll(text, "\x00", General(v))
}

func (s *section) wholeItems() []item {
	for i, it := range s.items {
		if it.kind == point {
			return s.items[:i]
		}
	}
	return s.items
}

// fillWhole writes the items before the point from the right, so that signs
// between digits keep their places; the first place takes all digits left. A
// zero byte stands where the whole number comes in as General shows it.
func (s *section) fillWhole(items []item, digits string, places int) string {
	var out []byte // backwards
	written := 0
	put := func(b byte) {
		if s.thousands && written > 0 && written%3 == 0 {
			out = append(out, ',')
		}
		out = append(out, b)
		written++
	}
	for i := len(items) - 1; i >= 0; i-- {
		if items[i].kind != digit {
			for j := len(items[i].text) - 1; j >= 0; j-- {
				out = append(out, items[i].text[j])
			}
			if items[i].kind == general || items[i].kind == textPlace {
				out = append(out, 0)
			}
			continue
		}
		places--
		for len(digits) > 0 {
			put(digits[len(digits)-1])
			digits = digits[:len(digits)-1]
			if places > 0 {
				break
			}
		}
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return string(out)
}

// fillFraction writes the point and what is behind it.
func (s *section) fillFraction(items []item, digits string) string {
	// Places that only show digits which are there end at the last of those.
	need := 0
	n := 0
	for _, it := range items {
		if it.kind == digit {
			n++
			if it.text == "0" || (n <= len(digits) && digits[n-1] != '0') {
				need = n
			}
		}
	}
	var out strings.Builder
	n = 0
	for _, it := range items {
		switch it.kind {
		case digit:
			if n++; n <= need {
				out.WriteByte(digits[n-1])
			}
		case general, textPlace:
			out.WriteByte(0)
		default:
			out.WriteString(it.text)
		}
	}
	return out.String()
}
