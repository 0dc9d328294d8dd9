package timetable

// item is a step above the token: a date, a marker, a statement, or a word that
// says nothing of time.
type item struct {
	sense    sense
	val      int32
	from, to int32 // its tokens in the line
	dead     bool  // a date that the words take back
	date     span
}

// itemise appends the line's tokens to items, as items.
func (l *line) itemise(items []item) []item {
	p := &l.p
	for i := 0; i < len(p.t); {
		it := l.next(i)
		if it.to <= int32(i) {
			it.to = int32(i) + 1
		}
		it.from = int32(i)
		i = int(it.to)
		if it.sense != senseNone || it.val >= 0 {
			items = append(items, it)
		}
	}
	return items
}

// nothing is an item to be left out altogether.
func nothing(to int) item { return item{val: -1, to: int32(to)} }

func (l *line) next(i int) item {
	p := &l.p
	t := p.at(i)
	if label := p.itemLabel(i); label > 0 {
		p.done = label
		return item{sense: senseItem, to: int32(label)}
	}
	if t.kind == tokenMark {
		return p.markItem(i)
	}
	if to, every, ok := p.recurrence(i); ok {
		return item{sense: senseRecur, val: every, to: int32(to)}
	}
	if to, ok := p.nthOf(i); ok {
		return item{sense: senseVague, to: int32(to)}
	}
	if it, ok := p.duration(i); ok {
		return it
	}
	if it, ok := p.owned(i); ok {
		p.done = int(it.to)
		return it
	}
	if s, ok := p.span(i); ok {
		p.done = s.next
		return item{sense: senseSpan, to: int32(s.next), date: s}
	}
	if to, ok := p.clock(i); ok {
		return item{sense: senseClock, to: int32(to)}
	}
	switch {
	case t.kind == tokenNumber:
		return item{sense: senseNumber}
	case t.sense == senseTimes:
		return l.plain(t, senseAfter) // "once approved"
	case t.sense == senseEach || t.sense == senseWithin || t.sense == senseUnit || t.sense == senseCount ||
		t.sense == senseNth || t.sense == senseMonth || t.sense == senseQuarter || t.sense == senseHalf || t.sense == senseYearKind:
		return l.plain(t, senseNone)
	}
	return item{sense: t.sense, val: t.val}
}

// plain makes an item of a word that did not turn out to be what it could be.
func (l *line) plain(t *token, s sense) item {
	switch {
	case t.sense == senseTimes && t.val != 1:
		s = senseNone
	case t.sense == senseWithin:
		s = senseIn
	}
	return item{sense: s}
}

// itemLabel returns the token after a label such as "(1)" or, at the start of a
// line, "2." or "b)"; 0 where there is none.
func (p *parser) itemLabel(i int) int {
	if p.mark(i, '(') && p.mark(i+2, ')') && p.isLabel(i+1) && p.at(i+1).glued && p.at(i+2).glued {
		return i + 3
	}
	if !p.isLabel(i) || !p.at(i+1).glued {
		return 0
	}
	if p.mark(i+1, ')') && (i == 0 || !p.at(i).glued) {
		return i + 2
	}
	if i == 0 && p.mark(i+1, '.') && !p.at(i+2).glued && p.at(i+2).kind != tokenNone {
		if p.at(i).sense == senseVague || (p.at(i+2).sense == senseMonth && p.at(i).val > 12) {
			return 0 // "c. June 2026", "30. June 2026"
		}
		return i + 2
	}
	return 0
}

// isLabel says whether a token is a small number, a single letter or a small
// Roman number.
func (p *parser) isLabel(i int) bool {
	t := p.at(i)
	if t.kind == tokenNumber {
		return t.digits <= 2 && t.val > 0
	}
	if t.kind != tokenWord {
		return false
	}
	word := p.s[t.start:t.end]
	switch word {
	case "ii", "iii", "iv", "vi", "vii", "viii", "ix":
		return true
	}
	return len(word) == 1
}

func (p *parser) markItem(i int) item {
	t := p.at(i)
	switch t.char {
	case markDash:
		if p.mark(i+1, '>') {
			return item{sense: senseNow, to: int32(i + 2)}
		}
		if p.tight(i) && p.at(i-1).kind == tokenWord && p.at(i+1).kind == tokenWord &&
			p.at(i-1).sense == senseNone {
			return nothing(i + 1) // "re-launch"
		}
		return item{sense: senseDash}
	case '=':
		if p.mark(i+1, '>') {
			return item{sense: senseNow, to: int32(i + 2)}
		}
		return nothing(i + 1)
	case '>':
		return item{sense: senseNow}
	case '.':
		return p.fullStop(i)
	case markQuote, '#', '$', markOther:
		return nothing(i + 1)
	}
	return item{sense: marks[t.char]}
}

// marks are the marks with one meaning.
var marks = [128]sense{
	'/': senseSlash, ',': senseComma, ':': senseColon, ';': senseBreak, '|': senseBreak,
	'(': senseOpen, ')': senseClose, '?': senseQuery, '&': senseAnd, '+': sensePlus, '~': senseVague,
}

// fullStop tells the end of a sentence from an abbreviation.
func (p *parser) fullStop(i int) item {
	before, after := p.at(i-1), p.at(i+1)
	switch before.sense {
	case senseVague, senseWeekday, senseMonth, senseTitle, senseLabel, senseItemWord, senseReference, senseQuarter, senseClock, senseWeekStart, senseFrom:
		return nothing(i + 1)
	default:
	}
	if after.glued && after.kind != tokenNone {
		return nothing(i + 1)
	}
	if before.kind == tokenWord && before.end-before.start <= 4 && (after.kind == tokenNumber || after.sense == senseMonth || after.sense == senseSeason) {
		return nothing(i + 1) // "est. 30 June 2026"
	}
	return item{sense: senseBreak}
}

// clock reads a time of day: "2pm", "10.30", "14:00", "12 noon".
func (p *parser) clock(i int) (int, bool) {
	n := p.at(i)
	if n.kind != tokenNumber || n.digits > 4 {
		return 0, false
	}
	j := i + 1
	for (p.mark(j, ':') || p.mark(j, '.')) && p.tight(j) && p.number(j+1) && p.at(j+1).digits == 2 {
		j += 2
	}
	if p.at(j).sense == senseClock {
		return j + 1, true
	}
	return j, j > i+1
}
