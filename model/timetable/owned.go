package timetable

// owned reads words that own the number behind them, such as "Phase 1", so that
// "Phase 1 June 2026" does not become the first of June.
func (p *parser) owned(i int) (item, bool) {
	t, n := p.at(i), p.at(i+1)
	it := item{sense: t.sense, val: 1, to: int32(i + 2)}
	switch t.sense {
	case senseLabel, senseItemWord, senseReference:
	case senseUnit:
		it.sense = senseItemWord
		if p.number(i+1) && (p.at(i+2).sense == senseOf || p.at(i+2).sense == senseIn) {
			return item{sense: senseVague, to: int32(i + 3)}, true // "week 3 of June 2026"
		}
	default:
		return item{}, false
	}
	j := i + 1
	if p.mark(j, '.') && n.glued || p.mark(j, '#') {
		j++
		n = p.at(j)
	}
	it.to = int32(j + 1)
	if n.kind != tokenNumber || n.digits > 3 || (t.sense == senseReference && t.val == 0 && p.startsDate(j) && p.at(j+1).kind != tokenMark) {
		return item{}, false
	}
	if s, ok := p.numeric(j); ok {
		if t.sense != senseReference && p.at(j+4).digits == 4 {
			return item{}, false
		}
		s, _ = unclear(noteDayOrItem, s.next)
		return item{sense: senseSpan, to: int32(s.next), date: s}, true
	}
	if p.at(j+1).sense == senseOrdinal {
		return item{}, false
	}
	return p.ownedNumber(it, j)
}

// ownedNumber decides whether the number at j is the label's or a day.
func (p *parser) ownedNumber(it item, j int) (item, bool) {
	k := j + 1
	for p.tight(k) && p.number(k+1) && (p.mark(k, '.') || (p.mark(k, '/') && p.at(k+2).sense != senseMonth)) {
		k += 2
	}
	if letter := p.at(k); letter.glued && letter.kind == tokenWord && letter.end-letter.start == 1 {
		k++
	}
	it.to = int32(k)
	spaced := (p.mark(k, markDash) && !p.tight(k)) || p.mark(k, ',') || p.mark(k, ':')
	month := k
	if !spaced {
		for limit := k + 12; month < limit && (p.number(month) || p.joins(month) || p.at(month).sense == senseFiller); month++ {
			continue
		}
	}
	switch {
	case p.at(month).sense != senseMonth:
		return it, true
	case month == k && it.sense == senseLabel && p.at(j).val <= 12:
		return it, true
	}
	s, _ := p.finishDay(1, int(p.at(month).val), p.skipDot(month+1))
	s, _ = unclear(noteDayOrItem, s.next)
	return item{sense: senseSpan, to: int32(s.next), date: s}, true
}
