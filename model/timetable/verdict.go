package timetable

// sayDate appends the reading of a date under its markers.
func (c *composer) sayDate(r dates, marks marker) {
	end := c.suffix(&r, &marks)
	p := c.say(end, NotUnderstood, false)
	p.dated, p.note = true, r.note
	p.named = r.grain == grainQuarter || r.grain == grainHalf || r.grain == grainSeason
	switch {
	case marks&markVague != 0 && !r.isRange:
		p.note = noteVague
	case c.endsUnknownYear(r, marks):
		p.note = noteWhichYear
	case marks&markWeekStart != 0:
		c.week(p, r)
	case !r.certain:
		p.first = r.first
		if r.isRange && !r.first.IsZero() {
			p.kind = Range
		}
	case marks&markWeekEnd != 0:
		p.kind, p.last = Range, r.last
	case marks&markFrom != 0 && marks&(markUntil|markBy) == 0 && !r.isRange:
		p.kind, p.first = Ongoing, r.first
		c.open = c.count - 1
	case marks&markBefore != 0 && marks&markEndOf == 0 && r.grain != grainDay:
		p.note = noteBefore
	case c.isDeadline(r, marks):
		p.kind, p.last = Deadline, r.last
	default:
		p.kind, p.first, p.last = plainKind(r), r.first, r.last
	}
}

// endsUnknownYear says whether it is the end of a year that may be one of two:
// "year end 2026". Schools end theirs before the academic year does.
func (c *composer) endsUnknownYear(r dates, marks marker) bool {
	kind := c.items[r.begin].date.year.kind
	return r.grain == grainYear &&
		((marks&markYearEnd != 0 && kind == yearCalendar) || (marks&markEndOf != 0 && kind == yearAcademic))
}

func (c *composer) isDeadline(r dates, marks marker) bool {
	const always = markBy | markBefore | markUntil | markYearEnd
	if r.isRange {
		return marks&always != 0 && marks&(markBetween|markFrom) == 0
	}
	return marks&(always|markTo|markEndOf) != 0 || c.due
}

func plainKind(r dates) Kind {
	switch {
	case r.isRange:
		return Range
	case r.grain == grainDay:
		return DayKind
	case r.grain == grainMonth:
		return Month
	}
	return Range
}

// week reads "w/c 12 January 2026" as the seven days from the one given.
func (c *composer) week(p *part, r dates) {
	if r.grain != grainDay || r.isRange {
		p.note = noteVague
		return
	}
	if !r.certain {
		return
	}
	p.kind, p.first, p.last = Range, r.first, r.first.AddDays(6)
}

// suffix takes markers that stand behind a date: "30 June 2026 at the latest",
// "June 2026 (approx)". It returns the last item used.
func (c *composer) suffix(r *dates, marks *marker) int {
	k := r.end + 1
	for k < len(c.items) && (c.items[k].sense == senseOpen || c.items[k].sense == senseComma || c.items[k].sense == senseFiller || c.items[k].sense == senseDash) {
		k++
	}
	if k >= len(c.items) {
		return r.end
	}
	last := k+1 >= len(c.items)
	if !last {
		switch c.items[k+1].sense {
		case senseClose, senseBreak, senseComma, senseItem:
			last = true
		default:
		}
	}
	switch c.items[k].sense {
	case senseDeadline:
		*marks |= markBy
	case senseBy:
		if last {
			*marks |= markBy
			return k
		}
	case senseFrom:
		if last {
			*marks |= markFrom
			return k
		}
	case senseVague:
		if last {
			*marks |= markVague
			r.isRange = false
			return k
		}
	default:
	}
	return r.end
}
