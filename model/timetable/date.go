package timetable

// date takes the date at item k, with all that belongs to it, and returns the
// last item that it used up.
func (c *composer) date(k int) int {
	marks := c.marks
	c.marks = 0
	if c.items[k].dead {
		c.say(k, NotUnderstood, true).note = noteUnconfirmed
		return k
	}
	if marks&markAsAt != 0 {
		return k
	}
	if c.dead == deadHard || (c.dead == deadSoft && marks&(markBy|markBefore|markUntil|markFrom|markNow|markEndOf) == 0 && !c.due) {
		return k
	}
	if marks&markOld != 0 {
		return c.noLonger(k)
	}
	if marks&markNow != 0 {
		c.replace(c.items[k].date, marks)
	}
	r := c.rangeAt(k, marks)
	if end, ok := c.calledOld(r.end); ok {
		return end
	}
	if c.items[r.end].dead {
		return r.end
	}
	if c.items[k].date.gap == gapMonth {
		return r.end
	}
	if end, ok := c.goesOn(r, marks); ok {
		return end
	}
	if c.joinsOpen(r, marks) {
		return r.end
	}
	c.sayDate(r, marks)
	return r.end
}

// dates is a date or a range of dates: its items, and the days between them.
type dates struct {
	begin, end  int
	first, last Day
	isRange     bool
	grain       grain
	note        note
	certain     bool
}

// rangeAt collects the range that begins at item k, or the single date there.
func (c *composer) rangeAt(k int, marks marker) dates {
	s := c.items[k].date
	r := dates{begin: k, end: k, first: s.first, last: s.last, grain: s.grain, note: s.note, certain: s.gap == gapNone}
	if m, conn := c.joined(k); m > 0 && (ranges(conn, s, c.items[m].date) || (conn == senseAnd && marks&markBetween != 0)) {
		e := c.items[m].date
		r.end, r.last, r.isRange = m, e.last, true
		if s.note == noteNone {
			r.note = e.note
		}
		switch {
		case e.gap != gapNone || s.gap == gapUnclear:
			r.certain, r.last = false, 0
		case marks&markVague != 0 || s.gap != gapNone:
			r.certain, r.first = true, 0
		case marks&markEndOf != 0:
			r.first = s.last
		}
		r.checkOrder(s, e)
		return r
	}
	if c.runsIntoNothing(k) {
		r.isRange, r.last, r.certain, r.note = true, 0, false, noteVague
	}
	return r
}

// checkOrder takes back a range that ends before it begins, and one of two years
// that may be one financial year.
func (r *dates) checkOrder(s, e span) {
	switch {
	case r.certain && !r.first.IsZero() && r.first > r.last:
		r.certain, r.first, r.last, r.note = false, 0, 0, noteBackwards
	case s.grain == grainYear && e.grain == grainYear && s.year.kind == yearCalendar && e.year.first == s.year.first+1:
		r.certain, r.first, r.last, r.note = false, 0, 0, noteWhichYear
	}
}

// runsIntoNothing says whether a range begins at item k whose end is no certain
// day: "1 June 2026 to mid-July", "for 12 months".
func (c *composer) runsIntoNothing(k int) bool {
	if k+1 >= len(c.items) {
		return false
	}
	joins := false
	switch c.items[k+1].sense {
	case senseTo, senseUntil, senseDash:
		joins = true
	case senseFor, sensePlus:
	default:
		return false
	}
	m := k + 2
	for m < len(c.items) && (c.items[m].sense == senseVague || c.items[m].sense == senseEndOf || c.items[m].sense == senseFiller || c.items[m].sense == sensePer || c.items[m].sense == senseDash) {
		m++
	}
	if m >= len(c.items) {
		return false
	}
	switch it := &c.items[m]; it.sense {
	case senseEvent:
		return joins && c.items[k+1].sense != senseDash || !joins && it.val == 1
	case senseUnsettled, senseElsewhere, senseYearEnd:
		return joins && c.items[k+1].sense != senseDash
	case senseSpan:
		return joins && m > k+2
	default:
	}
	return false
}

// noLonger passes over a date that no longer holds. Where it is the first half
// of "from … to …", the second half is the one that does.
func (c *composer) noLonger(k int) int {
	c.oldest = true
	if m, conn := c.joined(k); m > 0 && (conn == senseTo || conn == senseUntil) {
		c.marks = markNow
		return m - 1
	}
	return k
}

// calledOld says whether "(original)" follows the date at item k.
func (c *composer) calledOld(k int) (int, bool) {
	if k+3 >= len(c.items) || c.items[k+1].sense != senseOpen || c.items[k+2].sense != senseOld || c.items[k+3].sense != senseClose {
		return k, false
	}
	c.oldest = true
	return k + 3, true
}

// replace drops the date that the next one stands in place of.
func (c *composer) replace(by span, marks marker) {
	if n := c.count - 1; n >= 0 && c.parts[n].dated && c.open != n {
		if marks&markMaybe != 0 && by.last < c.parts[n].last {
			return // "30 June 2026 (revised 3 May 2026)"
		}
		c.count = n
		c.oldest = true
	}
}

// goesOn reads "30 September 2001 and ongoing", "2026 onwards" and a dash that
// leads nowhere.
func (c *composer) goesOn(r dates, marks marker) (int, bool) {
	k := r.end + 1
	dash := false
	for ; k < len(c.items); k++ {
		switch c.items[k].sense {
		case senseComma, senseAnd, senseThen, senseSlash, senseFiller, senseOpen, senseTo, senseFrom, senseUntil:
			continue
		case senseDash:
			dash = true
			continue
		case senseOngoing, senseOnwards:
		case sensePlus:
			if k != r.end+1 {
				return 0, false
			}
		default:
			return 0, false
		}
		break
	}
	if k >= len(c.items) {
		if !dash || k != r.end+2 {
			return 0, false
		}
		k--
	}
	if !c.items[r.begin].dead && marks&markVague == 0 {
		p := c.say(k, Ongoing, false)
		p.first, p.dated, p.note = r.first, true, r.note
		c.open, c.marks = c.count-1, markOpen
	}
	return k, true
}

// joinsOpen gives a date that bounds an "ongoing" or a "quarterly" in the same
// clause to it: "Ongoing until March 2002", "Quarterly from April 2026".
func (c *composer) joinsOpen(r dates, marks marker) bool {
	if c.open < 0 || marks&markVague != 0 {
		return false
	}
	p := &c.parts[c.open]
	adjacent := marks&markOpen != 0
	begins := marks&markFrom != 0 || marks&markIn != 0 || marks&markBetween != 0 || (adjacent && marks&(markUntil|markTo) == 0 && (r.isRange || r.grain == grainYear) && p.kind == Recurrence)
	ends := marks&markUntil != 0 || (marks&markEndOf != 0 && p.dated && r.grain == grainDay) || (adjacent && marks&markTo != 0) || marks&markIn != 0 || (begins && (r.isRange || r.grain == grainYear && marks&markFrom == 0))
	if marks&(markFrom|markUntil) == 0 && marks&markIn != 0 && (!adjacent || p.kind == Recurrence) && r.grain != grainYear {
		begins, ends = false, false // "annually in March 2026" names one occasion
	}
	switch {
	case !begins && !ends:
		// "Ongoing – March 2026": from then or until then, who knows.
		unsaid := adjacent && marks&(markBy|markBefore|markEndOf|markIn) == 0 && p.kind == Ongoing
		if unsaid && p.note == noteNone {
			p.note = noteVague
		}
		return unsaid
	case !r.certain:
		p.note = r.note
		return true
	}
	if begins {
		p.first = r.first
	}
	if ends {
		p.last = r.last
	}
	if !p.first.IsZero() && !p.last.IsZero() && p.first > p.last {
		p.first, p.last, p.note = 0, 0, noteBackwards
	}
	p.dated = true
	p.end = c.items[r.end].to
	c.start = p.end
	return true
}
