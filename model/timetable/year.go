package timetable

// The years that are read at all. A number outside them is a time, an amount or
// a slip.
const (
	earliestYear = 1950
	latestYear   = 2150
)

func plausible(year int) bool { return year >= earliestYear && year <= latestYear }

// fullYear completes a year written with two digits.
func fullYear(two int32) int {
	if two < 70 {
		return 2000 + int(two)
	}
	return 1900 + int(two)
}

// parser reads the dates in the tokens of one line.
type parser struct {
	s string
	t []token
	// done is where the last date ended: numbers before it are spoken for.
	done int
}

var noToken token

func (p *parser) at(i int) *token {
	if i < 0 || i >= len(p.t) {
		return &noToken
	}
	return &p.t[i]
}

func (p *parser) mark(i int, char byte) bool {
	t := p.at(i)
	return t.kind == tokenMark && t.char == char
}

// tight says whether a mark stands between two tokens without spaces.
func (p *parser) tight(i int) bool { return p.at(i).glued && p.at(i+1).glued }

func (p *parser) number(i int) bool { return p.at(i).kind == tokenNumber }

// yearTail is what follows a day and month, or a month.
type yearTail uint8

const (
	yearAbsent  yearTail = iota
	yearCertain          // a year
	yearFar              // a number too far off to be a year
	yearUnclear          // something that may or may not be a year
)

// yearAt reads the year that follows a month, with what may stand between.
func (p *parser) yearAt(i int) (year, next int, tail yearTail) {
	sep, k := p.yearSeparator(i)
	n := p.at(k)
	switch {
	case n.kind != tokenNumber:
		return 0, i, yearAbsent
	case n.digits == 4:
		return p.longYear(i, k)
	case n.digits != 2 || sep == ',':
		return 0, i, yearAbsent
	case sep == markQuote:
		return fullYear(n.val), k + 1, yearCertain
	case p.closesYear(k, sep):
		return fullYear(n.val), k + 1, yearCertain
	}
	return 0, i, yearAbsent
}

// yearSeparator skips what may stand in front of a year and says what it was.
func (p *parser) yearSeparator(i int) (byte, int) {
	t := p.at(i)
	if t.sense == senseOf || (t.sense == senseFiller && p.at(i+1).digits == 4) {
		return ' ', i + 1
	}
	if t.kind != tokenMark {
		return ' ', i
	}
	switch t.char {
	case ',', markQuote:
		if p.mark(i+1, markQuote) {
			return markQuote, i + 2
		}
		return t.char, i + 1
	case '.':
		if p.at(i+1).digits == 4 || p.tight(i) {
			return '.', i + 1
		}
	case '/', markDash:
		if p.tight(i) {
			return t.char, i + 1
		}
	}
	return ' ', i
}

// longYear reads a year of four digits at k, for a date whose tail began at i.
func (p *parser) longYear(i, k int) (year, next int, tail yearTail) {
	year = int(p.at(k).val)
	after := p.at(k + 1)
	switch {
	case after.sense == senseClock && !p.mark(i, ','):
		return 0, i, yearAbsent
	case !plausible(year):
		return 0, k + 1, yearFar
	case after.glued && after.kind == tokenWord && after.sense == senseNone && !p.isoTime(k+1):
		return 0, k + 1, yearUnclear
	case p.runsOn(k):
		return 0, k + 3, yearUnclear
	}
	return year, k + 1, yearCertain
}

// isoTime says whether the T of an ISO instant follows.
func (p *parser) isoTime(i int) bool {
	t := p.at(i)
	return t.end-t.start == 1 && p.s[t.start] == 'T' && p.number(i+1) && p.mark(i+2, ':')
}

// runsOn says whether a number continues behind a slash or dash, as in
// "2025/26", with something that is no date of its own.
func (p *parser) runsOn(k int) bool {
	m := p.at(k + 1)
	if m.kind != tokenMark || !p.tight(k+1) || !p.number(k+2) {
		return false
	}
	switch m.char {
	case '/', markDash:
		return !p.startsDate(k + 2)
	case '.':
		return p.at(k+2).digits <= 2
	}
	return false
}

// startsDate says whether a day with its month begins at a number.
func (p *parser) startsDate(i int) bool {
	n := p.at(i)
	if n.kind != tokenNumber || n.digits > 2 {
		return n.digits == 4 && p.mark(i+1, markDash) && p.number(i+2) && p.mark(i+3, markDash)
	}
	j := i + 1
	if p.at(j).sense == senseOrdinal {
		j++
	}
	if p.mark(j, '.') || p.mark(j, '/') || p.mark(j, markDash) {
		if p.number(j+1) && p.at(j+1).digits <= 2 && p.at(j+2).kind == tokenMark && p.at(j+2).char == p.at(j).char && p.number(j+3) {
			return true
		}
		j++
	}
	if p.at(j).sense == senseOf {
		j++
	}
	return p.at(j).sense == senseMonth
}

// closesYear says whether a number of two digits at k, with sep in front, ends a
// date. "30 June 26" does; in "30 June 10am" and "30 June 20 people" it does not.
func (p *parser) closesYear(k int, sep byte) bool {
	next := p.at(k + 1)
	switch next.kind {
	case tokenNone:
		return true
	case tokenNumber:
		return false
	case tokenMark:
		switch next.char {
		case '%', '$':
			return false
		case '.', ':', '/', markDash:
			if p.tight(k+1) && p.number(k+2) {
				return next.char != '.' && next.char != ':' && p.startsDate(k+2)
			}
		}
		return true
	case tokenWord:
	}
	switch next.sense {
	case senseClock, senseUnit, senseOrdinal, senseMonth, senseYearKind:
		return false
	case senseNone:
		first := p.s[next.start]
		return !next.glued && (sep != ' ' || (first >= 'A' && first <= 'Z'))
	default:
	}
	return !next.glued
}
