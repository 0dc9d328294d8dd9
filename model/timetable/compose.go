package timetable

// composer makes readings of the items of a line. It goes through them once and
// remembers which markers the next date stands under.
type composer struct {
	line
	parts  []part // the first count are in use
	count  int
	marks  marker // markers right in front of what comes next
	due    bool   // "deadline" or "target" stood in this clause
	dead   death
	open   int // the part that says "ongoing" or "quarterly" in this clause, or -1
	oldest bool
	item   [2]int32 // the label of this clause
	start  int32    // where its words start
}

// part is a reading on its way, with the tokens that it covers.
type part struct {
	kind       Kind
	note       note
	soft       bool // said only where the line says nothing better
	dated      bool
	named      bool // a quarter or season, which a date beside it may explain
	first      Day
	last       Day
	every      int32 // as items have it: months, or days below zero
	start, end int32
	item       [2]int32
}

// death says how far the words keep dates from being this cell's own.
type death uint8

const (
	alive    death = iota
	deadSoft       // after an event: only a date with a marker of its own counts
	deadHard       // in what is referred to: no date counts
)

type marker uint32

const (
	markBy marker = 1 << iota
	markBefore
	markUntil
	markTo
	markFrom
	markIn
	markBetween
	markEndOf
	markYearEnd
	markVague
	markWeekStart
	markWeekEnd
	markOld
	markNow
	markAsAt
	markMaybe // the date after them holds unless it is earlier
	markOpen  // "ongoing" or "quarterly" stands right in front
)

// markers maps senses to the markers that they set.
var markers = [senseSpan + 1]marker{
	senseBy: markBy, senseBefore: markBefore, senseUntil: markUntil, senseTo: markTo, senseFrom: markFrom,
	senseIn: markIn, senseBetween: markBetween, senseEndOf: markEndOf, senseYearEnd: markYearEnd,
	senseVague: markVague, senseWeekStart: markWeekStart, senseWeekEnd: markWeekEnd,
	senseOld: markOld, senseNow: markNow, senseAsAt: markAsAt,
}

func (c *composer) compose() {
	c.open = -1
	for k := 0; k < len(c.items); k++ {
		it := &c.items[k]
		if it.sense == senseSpan {
			k = c.date(k)
			continue
		}
		if m := markers[it.sense]; m != 0 {
			if m == markNow && it.val == 1 {
				m |= markMaybe
			}
			c.mark(k, m)
			continue
		}
		c.statement(k)
	}
}

func (c *composer) mark(k int, m marker) {
	c.marks |= m
	if m != markFrom || k+1 >= len(c.items) {
		return
	}
	first := k == 0 || c.items[k-1].sense == senseItem || c.items[k-1].sense == senseOpen
	if first && c.items[k+1].sense == senseNone {
		c.say(k, Elsewhere, true) // "From agreement"
		c.dead = max(c.dead, deadSoft)
	}
}

// statement takes an item that is neither a date nor a marker of one.
func (c *composer) statement(k int) {
	it := &c.items[k]
	switch it.sense {
	case senseFiller, senseClock, senseWeekday, senseColon, senseOpen, senseDash, senseQuery, sensePer:
		return
	case senseClose:
		c.marks &^= markOld | markNow | markMaybe // "(original)" says what is before it
		return
	case senseComma:
		c.marks &= markOld | markNow | markMaybe | markVague
		return
	case senseBreak:
		c.restart()
		return
	case senseItem:
		c.restart()
		c.item = [2]int32{it.from, it.to}
		return
	case senseDeadline:
		c.due = true
		return
	case senseOngoing:
		c.opens(k, Ongoing, 0)
		return
	case senseRecur:
		c.recurs(k)
		return
	case senseAnnual:
		c.say(k, Recurrence, true).every = 12
	case senseProgress:
		c.say(k, Ongoing, true)
	case senseElsewhere:
		c.say(k, Elsewhere, false)
	case senseUnsettled:
		c.say(k, Elsewhere, false).note = noteUnconfirmed
	case senseSee, senseDepends:
		if it.val == 0 {
			c.say(k, Elsewhere, false)
		}
		c.dead = deadHard
	case senseAfter:
		if it.val == 1 && !c.leads(k) {
			break
		}
		c.say(k, Elsewhere, true)
		c.dead = max(c.dead, deadSoft)
	case senseEvent:
		c.say(k, Elsewhere, true)
	default:
	}
	c.marks = 0
}

// leads says whether a date follows item k at once.
func (c *composer) leads(k int) bool {
	for k++; k < len(c.items) && c.items[k].sense == senseFiller; k++ {
		continue
	}
	return k < len(c.items) && c.items[k].sense == senseSpan
}

func (c *composer) restart() {
	c.marks, c.due, c.dead, c.open = 0, false, alive, -1
	c.item = [2]int32{}
}

// say appends a part that ends with item k. It fills room that the caller of
// Read has on its stack, and only a long cell makes more: appending through the
// pointer would move that room to the heap.
func (c *composer) say(k int, kind Kind, soft bool) *part {
	if c.count == len(c.parts) {
		c.parts = append(make([]part, 0, 2*c.count), c.parts...)[:2*c.count]
	}
	p := &c.parts[c.count]
	c.count++
	*p = part{kind: kind, soft: soft, start: c.start, end: c.items[k].to, item: c.item}
	c.start = p.end
	return p
}

func (c *composer) opens(k int, kind Kind, every int32) *part {
	p := c.say(k, kind, false)
	p.every = every
	c.open = c.count - 1
	c.marks = markOpen
	return p
}

// recurs takes how often something happens. A beginning right in front of it is
// its own: "From April 2026, quarterly".
func (c *composer) recurs(k int) {
	every := c.items[k].val
	if c.count > 0 {
		before := c.parts[c.count-1]
		if before.kind == Ongoing && before.dated && !before.first.IsZero() && before.end >= c.items[k].from-1 {
			c.count--
			p := c.opens(k, Recurrence, every)
			p.first, p.dated, p.start = before.first, true, before.start
			return
		}
	}
	c.opens(k, Recurrence, every)
}
