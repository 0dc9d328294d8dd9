package timetable

// numeric reads the dates written in numbers alone: 30/06/2026, 30.6.26,
// 2026-06-30, 06/2026.
func (p *parser) numeric(i int) (span, bool) {
	a, sep, b := p.at(i), p.at(i+1), p.at(i+2)
	if a.kind != tokenNumber || !p.standsAlone(i) {
		return span{}, false
	}
	if s, ok := p.spacedNumeric(i); ok {
		return s, true
	}
	if sep.kind != tokenMark || b.kind != tokenNumber || (sep.char != '/' && sep.char != '.' && sep.char != markDash) {
		return span{}, false
	}
	if !p.tight(i+1) && (sep.char != '/' || !p.mark(i+3, '/')) {
		return span{}, false
	}
	if p.mark(i+3, sep.char) && p.number(i+4) && (p.tight(i+3) || sep.char == '/') {
		return p.threeNumbers(i)
	}
	return p.twoNumbers(i)
}

func (p *parser) threeNumbers(i int) (span, bool) {
	a, sep, b, c := p.at(i), p.at(i+1).char, p.at(i+2), p.at(i+4)
	next := i + 5
	if p.chained(next, sep) || p.codeTail(i) {
		return unclear(noteNone, p.endOfChain(next))
	}
	if b.digits > 2 {
		return p.rejectLong(i, next)
	}
	switch {
	case a.digits == 4 && c.digits <= 2:
		return p.numericDay(int(a.val), b, c, next)
	case a.digits <= 2 && c.digits == 4:
		return p.numericDay(int(c.val), b, a, next)
	case a.digits <= 2 && c.digits == 2:
		return p.numericDay(fullYear(c.val), b, a, next)
	}
	return unclear(noteNone, next)
}

// rejectLong leaves "2025-2027-..." and "1-400-2" alone.
func (p *parser) rejectLong(i, next int) (span, bool) {
	if p.at(i).digits == 4 {
		return span{}, false
	}
	return unclear(noteNone, next)
}

func (p *parser) numericDay(year int, month, day *token, next int) (span, bool) {
	after := p.at(next)
	switch {
	case !plausible(year):
		return unclear(noteFarYear, next)
	case month.val < 1 || month.val > 12:
		return unclear(noteNoSuchMonth, next)
	case after.glued && after.kind == tokenWord && after.sense == senseNone && !p.isoTime(next):
		return unclear(noteNone, next)
	case after.glued && p.mark(next, '%'):
		return unclear(noteNone, next)
	}
	return daySpan(year, int(month.val), int(day.val), next)
}

// chained says whether a number goes on behind the date, as in a section number
// or an address; a dash may also lead to the end of a range.
func (p *parser) chained(next int, sep byte) bool {
	m := p.at(next)
	if m.kind != tokenMark || !p.tight(next) || !p.number(next+1) {
		return false
	}
	if m.char == markDash || m.char == '/' {
		return !p.startsDate(next + 1)
	}
	return m.char == sep || m.char == '.'
}

func (p *parser) endOfChain(i int) int {
	for p.at(i).kind == tokenMark && p.tight(i) && p.number(i+1) {
		i += 2
	}
	return i
}

// twoNumbers reads "06/2026" and "2026-06" as months; "30/06" is a day without
// its year where it stands alone.
func (p *parser) twoNumbers(i int) (span, bool) {
	a, sep, b := p.at(i), p.at(i+1).char, p.at(i+2)
	switch {
	case p.chained(i+3, sep) || p.at(i+3).sense == senseMonth || p.at(i+3).sense == senseOrdinal:
		return span{}, false
	case a.digits <= 2 && b.digits == 4 && a.val >= 1 && a.val <= 12 && plausible(int(b.val)):
		s := monthSpan(int(b.val), int(a.val), i+3)
		s.weak = true
		return s, true
	case a.digits == 4 && sep == markDash && b.digits == 2 && b.val >= 1 && b.val <= 12 &&
		plausible(int(a.val)) && b.val != (a.val+1)%100:
		s := monthSpan(int(a.val), int(b.val), i+3)
		s.weak = true
		return s, true
	case a.val == 24 && b.val == 7 && b.digits == 1: // "24/7"
	case sep == '/' && a.digits <= 2 && b.digits <= 2 && a.val >= 1 && a.val <= 31 && b.val >= 1 && b.val <= 12 && (b.digits == 2 || a.val > 12):
		return span{grain: grainDay, gap: gapYear, note: noteNoYear, day: int8(a.val), month: int8(b.val), next: i + 3, weak: true}, true
	}
	return span{}, false
}

// spacedNumeric reads "30 06 2026", only where it is all that the line says.
func (p *parser) spacedNumeric(i int) (span, bool) {
	a, b, c := p.at(i), p.at(i+1), p.at(i+2)
	if i != 0 || len(p.t) != 3 || a.digits != 2 || b.digits != 2 || c.digits != 4 || b.glued || c.glued {
		return span{}, false
	}
	return p.numericDay(int(c.val), b, a, i+3)
}
