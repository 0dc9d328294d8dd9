package timetable

// year is a year as officers name it.
type year struct {
	first int   // its first calendar year
	next  int   // the token after it
	kind  int32 // calendar, financial …
	bare  bool  // two digits, and nothing that says it is a year
	note  note
}

// yearName reads "2026", "2025/26", "FY 25/26", "2025/26 municipal year".
func (p *parser) yearName(i int) (year, bool) {
	j, kind := i, int32(0)
	if p.at(j).sense == senseYearKind {
		kind = p.at(j).val
		if j++; p.at(j).sense == senseOf || p.at(j).sense == senseFiller || p.mark(j, ':') {
			j++
		}
	}
	quoted := p.mark(j, markQuote)
	if quoted {
		j++
	}
	n := p.at(j)
	led := quoted || p.at(j-1).sense == senseYearKind // "FY25/26"
	if n.kind != tokenNumber || (!led && !p.standsAlone(j)) {
		return year{}, false
	}
	y := year{next: j + 1}
	switch {
	case n.digits == 4 && plausible(int(n.val)):
		y.first = int(n.val)
	case n.digits == 2:
		y.first, y.bare = fullYear(n.val), !quoted
	default:
		return year{}, false
	}
	double := p.secondYear(&y, j)
	if p.at(y.next).sense == senseYearKind && kind == 0 {
		kind = p.at(y.next).val
		y.next++
	}
	return y.settle(kind, double), y.note != noteNone || double != 0 || !y.bare
}

// secondYear reads the "/26" of "2025/26". It returns the mark between the two,
// or 0 where there is one year only.
func (p *parser) secondYear(y *year, j int) byte {
	m, n := p.at(j+1), p.at(j+2)
	if m.kind != tokenMark || (m.char != '/' && m.char != markDash) || n.kind != tokenNumber {
		return 0
	}
	if !p.tight(j+1) && (m.char != '/' || p.at(j).digits != 4) {
		return 0
	}
	if p.at(j+3).sense == senseMonth || p.at(j+3).sense == senseOrdinal || (p.runsOn(j+2) && n.digits <= 2) || p.startsDate(j+2) {
		return 0
	}
	follows := int(n.val) == y.first+1 || (n.digits == 2 && int(n.val) == (y.first+1)%100)
	switch {
	case follows && (n.digits == 4 || n.digits == 2):
		y.next = j + 3
		if n.digits == 4 && m.char == markDash {
			return 'L' // "2025-2026", two long years
		}
		return m.char
	case n.digits == 4 || p.at(j).digits == 2:
		return 0 // "2025-2027" is a range of two years, "24/7" no year at all
	}
	y.next, y.note = j+3, noteWhichYear
	return m.char
}

// settle decides which kind of year it is, given what the words said.
func (y *year) settle(kind int32, double byte) year {
	switch {
	case y.note != noteNone:
	case double == 0 && kind > yearCalendar:
		y.note = noteWhichYear // "financial year 2026" ends in 2026 or in 2027
	case double == 0:
		y.kind = yearCalendar
	case kind == yearCalendar:
		y.note = noteWhichYear
	case kind != 0:
		y.kind = kind
	default:
		y.kind = yearFinancial
		if double == 'L' {
			y.kind = 0 // a financial year where a quarter or season stands with it
		}
	}
	if y.kind != 0 && kind != 0 {
		y.bare = false
	}
	return *y
}

// bounds returns the first and last day of a year.
func (y year) bounds() (first, last Day) {
	switch y.kind {
	case yearFinancial:
		return civil(y.first, 4, 1), civil(y.first+1, 3, 31)
	case yearMunicipal:
		return civil(y.first, 5, 1), civil(y.first+1, 4, 30)
	case yearAcademic:
		return civil(y.first, 9, 1), civil(y.first+1, 8, 31)
	case yearCalendar:
		return civil(y.first, 1, 1), civil(y.first, 12, 31)
	}
	return 0, 0
}

// months returns the months from the m-th of a year, counted from 0, up to but
// without the n-th.
func (y year) months(m, n int) (first, last Day) {
	start := 0
	switch y.kind {
	case yearFinancial, 0:
		start = 3
	case yearMunicipal:
		start = 4
	case yearAcademic:
		start = 8
	}
	m, n = m+start, n+start-1
	return civil(y.first+m/12, m%12+1, 1), lastOf(y.first+n/12, n%12+1)
}
