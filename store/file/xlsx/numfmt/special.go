package numfmt

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// showExponent writes a number as in 1.23E+04. With several places before the
// point the exponent is a multiple of their number.
func (s *section) showExponent(d decimal) string {
	whole, places, behind, least := 0, 0, false, 0
	sign := "E+"
	for _, it := range s.items {
		switch {
		case it.kind == exponentSign:
			sign = it.text
			behind = true
			whole = max(whole, 1)
		case it.kind == point:
			behind = true
		case it.kind == digit && !behind:
			whole++
		case it.kind == digit:
			places++
		}
	}
	// Digits behind the sign are places of the exponent.
	for i := len(s.items) - 1; i >= 0 && s.items[i].kind != exponentSign; i-- {
		if s.items[i].kind == digit {
			least++
			places--
		}
	}
	exp := 0
	if !d.zero() {
		exp = floorTo(d.exp-1, whole)
	}
	d.exp -= exp
	if r := d.round(places); r.round(0).exp > 0 && len(r.digits(1)) > whole {
		exp += whole
		d.exp -= whole
	}
	d = d.round(places)
	text := d.digits(1)
	if places > 0 {
		text += "." + d.fraction(places)
	}
	mark := "+"
	if exp < 0 {
		mark, exp = "-", -exp
	} else if sign == "E-" {
		mark = ""
	}
	return text + "E" + mark + fmt.Sprintf("%0*d", least, exp)
}

func floorTo(n, step int) int {
	if n >= 0 {
		return n - n%step
	}
	return -((-n + step - 1) / step * step)
}

// showFraction writes a number as in 2 1/4, with the denominator that the
// section names or the best one of as many digits as it has places.
func (s *section) showFraction(v float64) string {
	i := 0
	for s.items[i].kind != slash {
		i++
	}
	spaced := s.hasWhole(i)
	denominator, fixed := s.afterSlash(i)
	whole := 0.0
	if spaced {
		whole, v = math.Modf(v)
	}
	n, m := math.Round(v*float64(denominator)), denominator
	if !fixed {
		n, m = nearest(v, denominator)
	}
	if spaced && n >= float64(m) {
		whole, n = whole+1, 0
	}
	switch {
	case spaced && n == 0:
		return strconv.FormatFloat(whole, 'f', 0, 64)
	case spaced && whole > 0:
		return fmt.Sprintf("%.0f %.0f/%d", whole, n, m)
	}
	return fmt.Sprintf("%.0f/%d", n, m)
}

// hasWhole says whether there are places for whole numbers before those of the
// numerator.
func (s *section) hasWhole(slash int) bool {
	i := slash - 1
	for i >= 0 && s.items[i].kind == digit {
		i--
	}
	for ; i >= 0; i-- {
		if s.items[i].kind == digit {
			return true
		}
	}
	return false
}

// afterSlash is the denominator, or the largest that its places can hold.
func (s *section) afterSlash(i int) (denominator int, fixed bool) {
	text := ""
	for i++; i < len(s.items) && (s.items[i].kind == digit || s.items[i].kind == literal); i++ {
		text += s.items[i].text
	}
	text = strings.TrimSpace(text)
	if n, err := strconv.Atoi(text); err == nil && n > 0 && n < 1_000_000 {
		return n, true
	}
	return int(math.Pow10(min(max(len(text), 1), 4))) - 1, false
}

// nearest is the fraction nearest to v with a denominator of at most limit.
func nearest(v float64, limit int) (float64, int) {
	best, bestN, bestM := math.Inf(1), 0.0, 1
	for m := 1; m <= limit; m++ {
		n := math.Round(v * float64(m))
		if off := math.Abs(v - n/float64(m)); off < best-1e-12 {
			best, bestN, bestM = off, n, m
		}
	}
	return bestN, bestM
}
