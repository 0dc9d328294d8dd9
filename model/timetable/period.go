package timetable

// monthDate reads a month with its year, and the American "June 30, 2026".
func (p *parser) monthDate(i int) (span, bool) {
	if p.at(i-1).sense == senseTitle || (p.mark(i-1, '.') && p.at(i-2).sense == senseTitle) {
		return span{}, false // Cllr April Jones
	}
	month := int(p.at(i).val)
	j := p.skipDot(i + 1)
	if s, ok := p.monthDayYear(month, j); ok {
		return s, true
	}
	if n := p.at(j); n.kind == tokenNumber && n.digits <= 2 {
		return p.monthNumber(i, j)
	}
	if m := p.at(j); (p.mark(j, '.') || p.mark(j, ',')) && p.at(j+1).digits <= 2 && p.number(j+1) && m.glued && p.at(j+1).glued {
		return unclear(noteDayOrYear, j+2)
	}
	year, next, tail := p.yearAt(j)
	switch tail {
	case yearFar:
		return unclear(noteFarYear, next)
	case yearUnclear:
		return unclear(noteWhichYear, next)
	case yearCertain:
		return monthSpan(year, month, next), true
	case yearAbsent:
	}
	return span{grain: grainMonth, gap: gapYear, note: noteNoYear, month: int8(month), next: i + 1, weak: true}, true
}

// monthDayYear reads "June 30, 2026" from the number on.
func (p *parser) monthDayYear(month, j int) (span, bool) {
	if (p.mark(j, markDash) || p.mark(j, '/')) && p.tight(j) {
		j++
	}
	n := p.at(j)
	if n.kind != tokenNumber || n.digits > 2 {
		return span{}, false
	}
	k := j + 1
	if p.at(k).sense == senseOrdinal {
		k++
	}
	if p.mark(k, ',') || ((p.mark(k, markDash) || p.mark(k, '/')) && p.tight(k)) {
		k++
	}
	if year := p.at(k); year.kind != tokenNumber || year.digits != 4 {
		return span{}, false
	}
	year, next, tail := p.longYear(k, k)
	switch tail {
	case yearCertain:
		return daySpan(year, month, int(n.val), next)
	case yearFar:
		return unclear(noteFarYear, next)
	case yearUnclear:
		return unclear(noteWhichYear, next)
	case yearAbsent:
	}
	return span{}, false
}

// monthNumber decides on "March 26", which may be a day of any year or a month
// of 2026. Only a number that cannot be a day is a year, or one at "the end of".
func (p *parser) monthNumber(i, j int) (span, bool) {
	n, month := p.at(j), int(p.at(i).val)
	next := p.at(j + 1)
	switch {
	case next.sense == senseMonth || next.sense == senseClock || next.sense == senseUnit || next.kind == tokenNumber:
		return span{grain: grainMonth, gap: gapYear, note: noteNoYear, month: int8(month), next: i + 1, weak: true}, true
	case next.sense == senseOrdinal:
		return span{grain: grainDay, gap: gapYear, note: noteNoYear, day: int8(n.val % 100), month: int8(month), next: j + 2}, n.val >= 1 && n.val <= 31
	case n.digits == 2 && !n.glued && (n.val == 0 || n.val > 31 || p.at(i-1).sense == senseEndOf) && p.closesYear(j, ' '):
		return monthSpan(fullYear(n.val), month, j+1), true
	}
	return unclear(noteDayOrYear, j+1)
}
