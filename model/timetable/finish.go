package timetable

// finish drops what is said better elsewhere in the line.
func (c *composer) finish() {
	hard, recurs, certain := false, false, false
	for _, p := range c.parts[:c.count] {
		hard = hard || (!p.soft && (p.kind != NotUnderstood || p.note != noteNoYear))
		recurs = recurs || p.kind == Recurrence
		certain = certain || !p.last.IsZero()
	}
	kept := 0
	for i := range c.count {
		p := c.parts[i]
		switch {
		case hard && p.soft:
			continue
		case p.kind == NotUnderstood && p.note == noteNoYear && (recurs || (certain && c.explained(i))):
			continue
		case kept > 0 && c.parts[kept-1].kind == p.kind && (p.kind == Elsewhere || p.kind == NotUnderstood) && c.parts[kept-1].item == p.item:
			continue
		}
		c.parts[kept] = p
		kept++
	}
	c.count = kept
	if kept == 0 {
		c.parts[0] = part{}
		c.count = 1
		if c.oldest {
			c.parts[0].note = noteOldOnly
		}
	}
}

// explained says whether part i has no year only because one beside it in
// brackets has: "Q2 2025/26 (July to September)", "Q1 (April – June 2026)".
func (c *composer) explained(i int) bool {
	if i > 0 && c.bracketed(c.parts[i]) {
		return true
	}
	return c.parts[i].named && i+1 < c.count && c.bracketed(c.parts[i+1])
}

// bracketed says whether a bracket opens in a part.
func (c *composer) bracketed(p part) bool {
	for k := range c.items {
		if it := &c.items[k]; it.from >= p.start && it.to <= p.end && it.sense == senseOpen {
			return true
		}
	}
	return false
}
