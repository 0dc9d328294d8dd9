package timetable

// part reads a quarter or half of a year: "Q2 2025/26", "third quarter of 2026",
// "H1 2026/27".
func (p *parser) part(i int) (span, bool) {
	s, ok := p.partName(i)
	if !ok {
		return s, false
	}
	if end, ok := p.ofMonth(s.next); ok {
		return unclear(noteVague, end) // "first half of June 2026"
	}
	k, bracket := s.next, false
	switch {
	case p.mark(k, '('):
		k, bracket = k+1, true
	case p.mark(k, ',') || p.mark(k, ':') || p.mark(k, markDash) || p.at(k).sense == senseOf || p.at(k).sense == senseIn:
		k++
	}
	if p.at(k).sense == senseFiller {
		k++
	}
	y, ok := p.yearName(k)
	if !ok || (y.bare && y.note == noteNone && y.kind == yearCalendar) {
		return s, true
	}
	if bracket {
		if !p.mark(y.next, ')') {
			return s, true
		}
		y.next++
	}
	if s.gap == gapUnclear {
		return unclear(s.note, y.next) // "Q1-05 2026"
	}
	return s.inYear(y), true
}

// ofMonth returns the end of a month that a half or quarter is a part of.
func (p *parser) ofMonth(i int) (int, bool) {
	if p.at(i).sense != senseOf && p.at(i).sense != senseIn {
		return 0, false
	}
	if i++; p.at(i).sense == senseFiller {
		i++
	}
	if p.at(i).sense != senseMonth {
		return 0, false
	}
	s, _ := p.finishDay(1, int(p.at(i).val), p.skipDot(i+1))
	return s.next, true
}

// partName reads the name of a quarter or half without its year.
func (p *parser) partName(i int) (span, bool) {
	name, number := p.at(i), p.at(i+1)
	j := i + 2
	if name.kind == tokenNumber {
		if name.digits != 1 || p.at(i+1).sense != senseOrdinal {
			return span{}, false
		}
		name, number, j = p.at(i+2), name, i+3
	} else if name.sense == senseNth {
		name, number = number, name
	} else if number.kind != tokenNumber || number.digits != 1 {
		return span{}, false
	}
	count := int32(4)
	s := span{grain: grainQuarter, gap: gapYear, note: noteNoYear}
	switch name.sense {
	case senseQuarter:
	case senseHalf:
		count, s.grain = 2, grainHalf
	default:
		return span{}, false
	}
	n := number.val
	if number.sense == senseNth && n == 0 {
		n = count // "last quarter"
	}
	if n < 1 || n > count {
		return span{}, false
	}
	s.from, s.to, s.next = int8(n), int8(n), j
	// "Q3/4" is two quarters.
	if second := p.at(j + 1); number.kind == tokenNumber && (p.mark(j, '/') || p.mark(j, markDash)) && p.tight(j) && second.kind == tokenNumber {
		if second.digits != 1 || second.val <= n || second.val > count {
			return unclear(noteWhichYear, j+2)
		}
		s.to, s.next = int8(second.val), j+2
	}
	return s, true
}

// inYear completes a quarter, half or season with its year.
func (s span) inYear(y year) span {
	s.next, s.year = y.next, y
	s.gap, s.weak = gapNone, false
	switch {
	case y.note != noteNone || y.kind == yearMunicipal || y.kind == yearAcademic:
		s.gap, s.note = gapUnclear, noteWhichYear
		return s
	case s.grain == grainQuarter:
		s.first, s.last = y.months(3*int(s.from-1), 3*int(s.to))
	case s.grain == grainHalf:
		s.first, s.last = y.months(6*int(s.from-1), 6*int(s.to))
	case s.from == 12 && y.kind != yearCalendar:
		s.first, s.last = civil(y.first, 12, 1), lastOf(y.first+1, 2)
	case s.from != 12 && y.kind == yearCalendar:
		s.first, s.last = civil(y.first, int(s.from), 1), lastOf(y.first, int(s.from)+2)
	default:
		s.gap, s.note = gapUnclear, noteWhichYear
		return s
	}
	s.note = noteNone
	return s
}

// season reads "Spring 2026" and "Winter 2025/26"; a term or a recess is none.
func (p *parser) season(i int) (span, bool) {
	s := span{grain: grainSeason, gap: gapYear, note: noteNoYear, from: int8(p.at(i).val), next: i + 1, weak: true}
	k := i + 1
	if p.at(k).sense == senseEvent {
		return span{}, false
	}
	if p.mark(k, ',') || p.at(k).sense == senseOf {
		k++
	}
	if y, ok := p.yearName(k); ok {
		return s.inYear(y), true
	}
	if n := p.at(k); n.kind == tokenNumber && n.digits == 2 && k == i+1 && p.closesYear(k, ' ') {
		return s.inYear(year{kind: yearCalendar, first: fullYear(n.val), next: k + 1}), true
	}
	return s, true
}

// yearSpan reads a whole year, or a quarter whose year comes first.
func (p *parser) yearSpan(i int) (span, bool) {
	y, ok := p.yearName(i)
	if !ok {
		return span{}, false
	}
	k := y.next
	if p.mark(k, ',') || p.mark(k, markDash) || p.mark(k, ':') {
		k++
	}
	if s, ok := p.partName(k); ok && s.gap == gapYear {
		y.next = s.next
		return s.inYear(y), true
	}
	if y.note != noteNone || y.kind == 0 || (y.bare && y.first%100 < 12) {
		s, _ := unclear(noteWhichYear, y.next)
		s.weak = true
		return s, true
	}
	s := span{grain: grainYear, next: y.next, weak: true, year: y}
	s.first, s.last = y.bounds()
	return s, true
}

// borrow completes a date that leaves out the year, or the month, from the date
// that it is joined to: "April – Sept 2001", "1-5 June 2026".
func (s span) borrow(from span) (span, bool) {
	year, month, _ := from.first.Date()
	next := s.next
	switch {
	case from.gap != gapNone || from.first.IsZero():
		return s, false
	case s.gap == gapMonth:
		if from.grain != grainDay {
			return s, false
		}
		s, _ = daySpan(year, month, int(s.day), next)
	case s.grain == grainDay:
		if from.grain > grainMonth {
			return s, false
		}
		s, _ = daySpan(year, int(s.month), int(s.day), next)
	case s.grain == grainMonth:
		if from.grain > grainMonth {
			return s, false
		}
		s = monthSpan(year, int(s.month), next)
	case s.grain == from.grain && s.grain != grainYear:
		if s.grain == grainSeason && s.from == 12 {
			return s, false
		}
		s = s.inYear(from.year)
		s.next = next
	default:
		return s, false
	}
	return s, s.gap == gapNone
}

// yearBefore moves a borrowed date one year back, for "December – January 2026".
func (s span) yearBefore() span {
	year, month, day := s.first.Date()
	if s.grain == grainMonth {
		return monthSpan(year-1, month, s.next)
	}
	back, _ := daySpan(year-1, month, day, s.next)
	return back
}
