package timetable

// line is one line of a cell on its way from tokens to readings.
type line struct {
	p     parser
	items []item
}

// link completes dates that leave out the year from the date that they are
// joined to, from the last to the first.
func (l *line) link() {
	for k := len(l.items) - 2; k >= 0; k-- {
		it := &l.items[k]
		if it.sense != senseSpan || (it.date.gap != gapYear && it.date.gap != gapMonth) {
			continue
		}
		m, conn := l.joined(k)
		if m == 0 {
			continue
		}
		next := &l.items[m].date
		full, ok := it.date.borrow(*next)
		if !ok {
			if full.gap == gapUnclear {
				it.date = full
			}
			continue
		}
		if full.first > next.last {
			if it.date.gap == gapMonth || !ranges(conn, full, *next) {
				it.date.gap, it.date.note = gapUnclear, noteWhichYear
				continue
			}
			full = full.yearBefore()
			full.note = noteYearOnce
		}
		full.weak = next.weak
		it.date = full
	}
}

// joined returns the date that is joined to the date at k, and by what; 0 where
// none is.
func (l *line) joined(k int) (int, sense) {
	if k+2 >= len(l.items) {
		return 0, senseNone
	}
	conn := l.items[k+1].sense
	switch conn {
	case senseDash, senseTo, senseUntil, senseAnd, senseOr, senseSlash, senseComma:
	default:
		return 0, senseNone
	}
	m := k + 2
	if l.items[m].sense == senseAnd {
		m++
	}
	for m < len(l.items) {
		switch l.items[m].sense {
		case senseSpan:
			return m, conn
		case senseFiller, senseEndOf, senseFrom, senseColon:
			m++
		default:
			return 0, senseNone
		}
	}
	return 0, senseNone
}

// ranges says whether a joining word makes two dates one range. A slash does so
// between months and quarters, not between days or whole years.
func ranges(conn sense, a, b span) bool {
	switch conn {
	case senseDash, senseTo, senseUntil:
		return true
	case senseSlash:
		return a.grain == b.grain && a.grain != grainDay && a.grain != grainYear
	default:
	}
	return false
}

// takeBack marks the dates that the words take back: "30 June 2026 (TBC)",
// "June 2026?". What has words of its own behind a comma stays.
func (l *line) takeBack() {
	const reach = 64
	for k := range l.items {
		if s := l.items[k].sense; s != senseUnsettled && s != senseQuery {
			continue
		}
		words := false
	back:
		for b := k - 1; b >= 0 && b > k-reach; b-- {
			switch l.items[b].sense {
			case senseBreak, senseItem:
				break back
			case senseComma, senseAnd, senseSlash:
				if words {
					break back
				}
			case senseNone, senseLabel, senseItemWord, senseColon:
				words = true
			case senseSpan:
				l.items[b].dead = true
			default:
			}
		}
		for f := k + 1; f < len(l.items) && f < k+reach; f++ {
			if s := l.items[f].sense; s == senseBreak || s == senseItem || s == senseComma {
				break
			}
			l.items[f].dead = l.items[f].sense == senseSpan
		}
	}
}

// weigh removes the weak dates, such as a bare year, wherever something beside
// them says that they may be something else.
func (l *line) weigh() {
	doubt := false
	for k := range l.items {
		it := &l.items[k]
		doubt = doubt || it.sense == senseEvent || (it.sense == senseSpan && it.date.gap != gapNone && !it.date.weak)
		if it.sense == senseSpan && it.date.weak && it.date.grain != grainYear && it.date.gap == gapYear && l.fits(k) {
			doubt = true
		}
	}
	for k := range l.items {
		it := &l.items[k]
		if it.sense != senseSpan || !it.date.weak {
			continue
		}
		if !l.fits(k) || (it.date.gap == gapYear && !l.endsAt(k+1)) || (doubt && it.date.grain == grainYear) {
			it.sense, it.val = senseNone, 0
		}
	}
}

// fits says whether a weak date stands where only a date would.
func (l *line) fits(k int) bool { return l.fitsAfter(k-1) && l.fitsBefore(k+1) }

func (l *line) fitsAfter(k int) bool {
	for ; k >= 0; k-- {
		switch it := &l.items[k]; it.sense {
		case senseFiller, sensePer:
			continue
		case senseBreak, senseItem, senseColon, senseIn, senseBy, senseBefore, senseDeadline, senseUntil, senseTo, senseFrom,
			senseAfter, senseBetween, senseEndOf, senseYearEnd, senseVague, senseOld, senseNow, senseOngoing, senseRecur,
			senseAnnual, senseProgress, senseThen, senseSpan, senseAsAt, senseEach, senseUnsettled:
			return true
		case senseFor:
			return k == 0
		case senseAnd, senseOr, senseComma, senseSlash:
			return k > 0 && (l.items[k-1].sense == senseSpan || l.items[k-1].sense == senseOngoing || l.items[k-1].sense == senseRecur)
		case senseOpen, senseDash:
			if k == 0 {
				return true
			}
			switch l.items[k-1].sense {
			case senseSpan, senseLabel, senseItemWord, senseOngoing, senseRecur, senseItem, senseFiller, senseBreak, senseDeadline, senseProgress, senseVague:
				return l.items[k-1].sense != senseItemWord || l.items[k-1].val == 1
			default:
			}
			return false
		default:
			return false
		}
	}
	return true
}

func (l *line) fitsBefore(k int) bool {
	if k >= len(l.items) {
		return true
	}
	switch l.items[k].sense {
	case senseNone, senseNumber, senseLabel, senseItemWord, senseReference, senseTitle, senseWeekday, senseColon, senseClock, senseEvent, senseSeason:
		return false
	case senseSlash:
		return k+1 < len(l.items) && l.items[k+1].sense != senseNumber && l.items[k+1].sense != senseNone
	default:
	}
	return true
}

// endsAt says whether no word follows: "May" alone may be a month, "May be
// delayed" is not.
func (l *line) endsAt(k int) bool {
	if k >= len(l.items) {
		return true
	}
	switch l.items[k].sense {
	case senseBreak, senseOpen, senseClose, senseComma, senseDash, senseSlash, senseAnd, senseOr, senseTo, senseUntil, senseQuery, senseItem,
		senseOngoing, senseOnwards, senseRecur, senseUnsettled, senseSpan:
		return true
	default:
	}
	return false
}
