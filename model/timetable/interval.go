package timetable

// recurrence reads how often: "quarterly", "every 6 months", "six-monthly",
// "twice a year". Months are positive, days negative, 0 is not said.
func (p *parser) recurrence(i int) (next int, every int32, ok bool) {
	t := p.at(i)
	switch t.sense {
	case senseRecur:
		return i + 1, t.val, true
	case senseEach:
		return p.each(i+1, t.val)
	case senseTimes, senseCount:
		return p.times(i)
	default:
	}
	if t.kind == tokenNumber && t.digits <= 2 && p.standsAlone(i) {
		return p.times(i)
	}
	return 0, 0, false
}

// each reads what follows "every".
func (p *parser) each(i int, count int32) (next int, every int32, ok bool) {
	t := p.at(i)
	if t.kind == tokenNumber && t.digits > 2 {
		return 0, 0, false
	}
	if t.kind == tokenNumber || t.sense == senseCount || t.sense == senseNth {
		count = t.val
		i++
		if p.at(i).sense == senseOrdinal {
			i++
		}
		if (p.mark(i, markDash) || p.joins(i)) && (p.number(i+1) || p.at(i+1).sense == senseCount) {
			count = 0 // "every 6-8 weeks"
			i += 2
		}
		if p.mark(i, markDash) {
			i++
		}
		if p.at(i).sense != senseUnit {
			return 0, 0, false
		}
	}
	switch t = p.at(i); t.sense {
	case senseUnit:
		return i + 1, t.val * count, true
	case senseQuarter:
		return i + 1, 3 * count, true
	case senseHalf:
		return i + 1, 6 * count, p.at(i+1).sense == senseUnit
	case senseMonth, senseSeason:
		return i + 1, 12 * count, !p.number(i + 1)
	case senseWeekday:
		return i + 1, -7 * count, true
	case senseYearKind:
		return i + 1, 12 * count, true
	default:
	}
	return 0, 0, false
}

// times reads "twice a year", "4 times per year", "six-monthly" and "6 monthly".
func (p *parser) times(i int) (next int, every int32, ok bool) {
	n, j := p.at(i).val, i+1
	if p.mark(j, markDash) {
		j++
	}
	if t := p.at(j); t.sense == senseRecur && t.val != 0 && p.at(i).sense != senseTimes {
		return j + 1, t.val * n, n > 0
	}
	if p.at(i).sense != senseTimes {
		if p.at(j).sense != senseTimes {
			return 0, 0, false
		}
		j++
	}
	unit := p.at(j)
	switch unit.sense {
	case senseRecur:
		if unit.val == 0 {
			return 0, 0, false
		}
		return j + 1, divide(unit.val, n), true
	case sensePer, senseEach:
		unit = p.at(j + 1)
		if unit.sense == senseQuarter {
			return j + 2, divide(3, n), true
		}
		if unit.sense == senseUnit {
			return j + 2, divide(unit.val, n), true
		}
	default:
	}
	return 0, 0, false
}

// divide returns the length of one of n parts, 0 where it does not come out even.
func divide(length, n int32) int32 {
	if n > 0 && length%n == 0 {
		return length / n
	}
	return 0
}

// duration reads a length of time. Counted from or before something ("within 3
// months of", "2 weeks before") it takes the date after it along: that date is
// not when the thing is due.
func (p *parser) duration(i int) (item, bool) {
	j := i
	within := p.at(j).sense == senseWithin
	if within {
		j++
	}
	for within && (p.at(j).sense == senseFiller || p.at(j).sense == sensePer || (p.at(j).kind == tokenWord && p.at(j).sense == senseNone && p.at(j+1).kind == tokenNumber)) {
		j++
	}
	k, counted := p.count(j)
	for counted && p.mark(k, markDash) {
		k++
	}
	if p.at(k).sense != senseUnit || p.number(k+1) && !counted {
		if within && counted {
			return item{sense: senseAfter, to: int32(k)}, true
		}
		return item{}, false
	}
	k++
	if p.mark(k, markQuote) {
		k++
	}
	lead := k
	if p.mark(k, '(') {
		k++
	}
	switch p.at(k).sense {
	case senseOf:
		if counted || within {
			return item{sense: senseAfter, to: int32(k + 1)}, true
		}
	case senseAfter, senseBefore:
		return item{sense: senseAfter, to: int32(k + 1)}, true
	case senseFrom, sensePlus, senseOnwards:
		if counted {
			return item{sense: senseAfter, to: int32(k + 1)}, true
		}
	default:
	}
	if within {
		return item{sense: senseAfter, to: int32(lead)}, true
	}
	return item{sense: senseEvent, val: 1, to: int32(lead)}, counted
}

// count reads "3", "three", "6-12" and "two to three".
func (p *parser) count(i int) (int, bool) {
	isCount := func(i int) bool {
		t := p.at(i)
		return t.sense == senseCount || (t.kind == tokenNumber && t.digits <= 3)
	}
	if !isCount(i) || (p.number(i) && !p.standsAlone(i)) {
		return i, false
	}
	if p.joins(i+1) && isCount(i+2) {
		return i + 3, true
	}
	return i + 1, true
}

// nthOf reads "first week", "3rd Tuesday" and "last two weeks", which leave the
// month behind them without a certain day.
func (p *parser) nthOf(i int) (int, bool) {
	j := i + 1
	switch {
	case p.at(i).sense == senseNth:
	case p.number(i) && p.at(j).sense == senseOrdinal:
		j++
	default:
		return 0, false
	}
	if t := p.at(j); t.sense == senseCount || (t.kind == tokenNumber && t.digits == 1) {
		j++
	}
	if t := p.at(j); t.sense != senseWeekday && (t.sense != senseUnit || t.val > 0) || p.number(j+1) {
		return 0, false
	}
	if p.at(j+1).sense == senseOf || p.at(j+1).sense == senseIn {
		if p.at(j).sense == senseUnit && p.at(j).val == -1 && p.number(i) {
			return 0, false // "30th day of June"
		}
		j++
	}
	return j + 1, true
}
