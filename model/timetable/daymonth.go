package timetable

// codeTail says whether a number hangs on a word, as in "Covid-19" and
// "CAB/12".
func (p *parser) codeTail(i int) bool {
	before := p.at(i - 1)
	return p.at(i).glued && before.glued && before.kind == tokenMark && (before.char == markDash || before.char == '/') &&
		p.at(i-2).kind == tokenWord && p.at(i-2).sense == senseNone
}

// standsAlone says whether a number is a number of its own, not the tail of a
// code, an amount, a time or a longer number.
func (p *parser) standsAlone(i int) bool {
	t, before := p.at(i), p.at(i-1)
	if !t.glued {
		return true
	}
	switch before.kind {
	case tokenWord:
		return before.sense == senseWeekday || before.sense == senseWeekStart
	case tokenNumber:
		return false
	case tokenMark:
		switch before.char {
		case '$', '#', '%':
			return false
		case '.', ':', '/', markDash, ',':
			return !before.glued || !p.number(i-2) || i-2 < p.done
		}
	case tokenNone:
	}
	return true
}

// dayMonth reads "30 June 2026" and its relatives.
func (p *parser) dayMonth(i int) (span, bool) {
	n := p.at(i)
	if n.kind != tokenNumber || n.digits > 2 || !p.standsAlone(i) {
		return span{}, false
	}
	j := i + 1
	ordinal := p.at(j).sense == senseOrdinal
	if ordinal {
		j++
	}
	if p.at(j).sense == senseUnit && p.at(j).val == -1 && p.at(j+1).sense == senseOf {
		j++ // "30th day of June"
	}
	listed := false
	switch {
	case p.at(j).sense == senseOf:
		j++
		if p.at(j).sense == senseFiller {
			j++
		}
	case p.mark(j, '.') || p.mark(j, ','):
		listed = !ordinal && !p.tight(j)
		j++
	case p.mark(j, markDash) || p.mark(j, '/'):
		if !p.tight(j) {
			return span{}, false
		}
		j++
	}
	month := p.at(j)
	if month.sense != senseMonth {
		return span{}, false
	}
	if listed {
		return p.listedMonth(i, j)
	}
	if p.codeTail(i) {
		s, _ := p.finishDay(1, int(month.val), p.skipDot(j+1))
		return unclear(noteDayOrItem, s.next)
	}
	return p.finishDay(int(n.val), int(month.val), p.skipDot(j+1))
}

// listedMonth decides on "1. June 2026": the first item of a list, or a day as
// Germans write it. A small number at the start of a line is an item.
func (p *parser) listedMonth(i, month int) (span, bool) {
	if i == 0 && p.at(i).val <= 12 && p.mark(i+1, '.') {
		return span{}, false
	}
	s, _ := p.finishDay(1, int(p.at(month).val), p.skipDot(month+1))
	return unclear(noteDayOrItem, s.next)
}

// skipDot passes the full stop of an abbreviated month.
func (p *parser) skipDot(i int) int {
	if p.mark(i, '.') && p.at(i).glued && !p.number(i+1) {
		return i + 1
	}
	return i
}

// finishDay reads the year behind a day and month.
func (p *parser) finishDay(day, month, i int) (span, bool) {
	year, next, tail := p.yearAt(i)
	switch tail {
	case yearFar:
		return unclear(noteFarYear, next)
	case yearUnclear:
		return unclear(noteWhichYear, next)
	case yearCertain:
		return daySpan(year, month, day, next)
	case yearAbsent:
	}
	if day < 1 || day > daysIn(2000, month) {
		return unclear(noteNoSuchDay, next)
	}
	return span{grain: grainDay, gap: gapYear, note: noteNoYear, day: int8(day), month: int8(month), next: i}, true
}

func daySpan(year, month, day, next int) (span, bool) {
	d, ok := NewDay(year, month, day)
	if !ok {
		return unclear(noteNoSuchDay, next)
	}
	return span{grain: grainDay, first: d, last: d, next: next}, true
}

func monthSpan(year, month, next int) span {
	return span{grain: grainMonth, first: civil(year, month, 1), last: lastOf(year, month), next: next}
}

// dayAlone reads the 1 of "1-5 June 2026" and of "1, 8 and 15 June 2026". It
// looks only a few numbers ahead: longer lists are no dates.
func (p *parser) dayAlone(i, depth int) (span, bool) {
	n := p.at(i)
	if n.kind != tokenNumber || n.digits > 2 || n.val < 1 || n.val > 31 || depth > 12 || (depth == 0 && !p.standsAlone(i)) {
		return span{}, false
	}
	end := i + 1
	if p.at(end).sense == senseOrdinal {
		end++
	}
	j := end
	if !p.joins(j) {
		return span{}, false
	}
	if j++; p.at(j).sense == senseAnd {
		j++
	}
	for p.at(j).sense == senseFiller || p.at(j).sense == senseWeekday {
		j++
	}
	if !p.number(j) || p.at(j).digits > 2 {
		return span{}, false
	}
	k := j + 1
	if p.at(k).sense == senseOrdinal {
		k++
	}
	if p.at(k).sense == senseOf {
		k++
	}
	if p.at(k).sense != senseMonth {
		if _, ok := p.dayAlone(j, depth+1); !ok {
			return span{}, false
		}
	}
	return span{grain: grainDay, gap: gapMonth, note: noteNoYear, day: int8(n.val), next: end}, true
}

// joins says whether a token may stand between two days of one month.
func (p *parser) joins(i int) bool {
	t := p.at(i)
	switch t.sense {
	case senseTo, senseAnd, senseOr, senseUntil:
		return true
	default:
	}
	return t.kind == tokenMark && (t.char == markDash || t.char == '/' || t.char == ',' || t.char == '&')
}
