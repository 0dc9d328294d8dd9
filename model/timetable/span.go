package timetable

// span is one date in the tokens: a day, a month, or a longer period.
type span struct {
	first, last Day  // zero while the year is missing, and where unclear
	note        note // why there is no day, or what is odd about it
	next        int  // the token after it
	grain       grain
	gap         gap
	weak        bool // only a date where nothing around it says otherwise
	day, month  int8 // what is known of a day or month without its year
	from, to    int8 // the quarters, halves or season of a period
	year        year // the year that a quarter, half or season stands in
}

type grain uint8

const (
	grainDay grain = iota
	grainMonth
	grainSeason
	grainQuarter
	grainHalf
	grainYear
)

// gap says what a span is missing.
type gap uint8

const (
	gapNone    gap = iota
	gapYear        // "30 June"
	gapMonth       // the 1 of "1-5 June 2026"
	gapUnclear     // it may not be a date at all, or not this one
)

func unclear(why note, next int) (span, bool) {
	return span{gap: gapUnclear, note: why, next: next}, true
}

// span reads the date that begins at token i, if one does.
func (p *parser) span(i int) (span, bool) {
	t := p.at(i)
	switch t.sense {
	case senseWeekday:
		return p.afterWeekday(i)
	case senseMonth:
		return p.monthDate(i)
	case senseSeason:
		return p.season(i)
	case senseQuarter, senseHalf, senseNth:
		return p.part(i)
	case senseYearKind:
		return p.yearSpan(i)
	default:
	}
	if t.kind != tokenNumber {
		return span{}, false
	}
	if s, ok := p.numeric(i); ok {
		return s, true
	}
	if s, ok := p.dayMonth(i); ok {
		return s, true
	}
	if s, ok := p.part(i); ok {
		return s, true
	}
	if s, ok := p.yearSpan(i); ok {
		return s, true
	}
	return p.dayAlone(i, 0)
}

// afterWeekday reads the date behind the name of a day, and notes where the two
// disagree.
func (p *parser) afterWeekday(i int) (span, bool) {
	j := i + 1
	for p.mark(j, '.') || p.mark(j, ',') || p.at(j).sense == senseFiller {
		j++
	}
	if p.mark(j, markDash) {
		j++
	}
	s, ok := p.numeric(j)
	if !ok {
		s, ok = p.dayMonth(j)
	}
	if !ok && p.at(j).sense == senseMonth {
		s, ok = p.monthDate(j)
		ok = ok && s.grain == grainDay
	}
	if !ok {
		s, ok = p.dayAlone(j, 0)
	}
	if !ok {
		return span{}, false
	}
	if want := int(p.at(i).val); s.gap == gapNone && int(s.first.Weekday()) != want {
		s.note = noteSunday + note(s.first.Weekday())
	}
	return s, true
}
