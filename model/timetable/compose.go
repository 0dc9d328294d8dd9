package timetable

// composer makes readings of the items of a line. It goes through them once and
// remembers which markers the next date stands under.
type composer struct {
	line
	parts  []part
	marks  marker // markers right in front of what comes next
	due    bool   // "deadline" or "target" stood in this clause
	dead   death
	open   int // the part that says "ongoing" or "quarterly" in this clause, or -1
	oldest bool
	item   [2]int32 // the label of this clause
	start  int32    // where its words start
}

// part is a reading with the tokens that it covers.
type part struct {
	Reading
	soft       bool // said only where the line says nothing better
	dated      bool
	named      bool // a quarter or season, which a date beside it may explain
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

type marker uint16

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
	markOpen // "ongoing" or "quarterly" stands right in front
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
		c.marks &^= markOld | markNow // "(original)" says what is before it
		return
	case senseComma:
		c.marks &= markOld | markNow | markVague
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
		c.say(k, Recurrence, true)
		c.parts[len(c.parts)-1].Every = 12
	case senseProgress:
		c.say(k, Ongoing, true)
	case senseElsewhere:
		c.say(k, Elsewhere, false)
	case senseUnsettled:
		c.say(k, Elsewhere, false)
		c.parts[len(c.parts)-1].Note = noteUnconfirmed
	case senseSee, senseDepends:
		c.say(k, Elsewhere, false)
		c.dead = deadHard
	case senseAfter:
		if it.val == 1 && !c.leads(k) {
			break
		}
		c.say(k, Elsewhere, true)
		c.dead = max(c.dead, deadSoft)
	case senseEvent:
		c.say(k, Elsewhere, true)
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

// say appends a part that ends with item k.
func (c *composer) say(k int, kind Kind, soft bool) *part {
	c.parts = append(c.parts, part{
		Reading: Reading{Kind: kind}, soft: soft, start: c.start, end: c.items[k].to, item: c.item,
	})
	c.start = c.items[k].to
	return &c.parts[len(c.parts)-1]
}

func (c *composer) opens(k int, kind Kind, every int32) {
	p := c.say(k, kind, false)
	if every > 0 {
		p.Every = int(every)
	} else {
		p.EveryDays = -int(every)
	}
	c.open = len(c.parts) - 1
	c.marks = markOpen
}

// recurs takes how often something happens. A beginning right in front of it is
// its own: "From April 2026, quarterly".
func (c *composer) recurs(k int) {
	every := c.items[k].val
	if n := len(c.parts) - 1; n >= 0 && c.parts[n].Kind == Ongoing && c.parts[n].dated && !c.parts[n].First.IsZero() && c.parts[n].end >= c.items[k].from-1 {
		first := c.parts[n].First
		c.parts = c.parts[:n]
		c.opens(k, Recurrence, every)
		c.parts[n].First, c.parts[n].dated = first, true
		return
	}
	c.opens(k, Recurrence, every)
}

// finish drops what is said better elsewhere in the line, and gives every part
// its words.
func (c *composer) finish() {
	hard, recurs, certain := false, false, false
	for _, p := range c.parts {
		hard = hard || !p.soft
		recurs = recurs || p.Kind == Recurrence
		certain = certain || !p.Last.IsZero()
	}
	kept := c.parts[:0]
	for i, p := range c.parts {
		if hard && p.soft {
			continue
		}
		vague := p.Kind == NotUnderstood
		if vague && p.Note == noteNoYear && (recurs || (certain && (i > 0 && c.bracketed(p) || p.named && i+1 < len(c.parts) && c.bracketed(c.parts[i+1])))) {
			continue
		}
		if n := len(kept); n > 0 && kept[n-1].Kind == p.Kind && (p.Kind == Elsewhere || vague) && p.item == kept[n-1].item {
			continue
		}
		kept = append(kept, p)
	}
	c.parts = kept
	if len(c.parts) == 0 {
		p := part{}
		if c.oldest {
			p.Note = noteOldOnly
		}
		c.parts = append(c.parts, p)
	}
}

// bracketed says whether a part without a year only explains the one before it:
// "Q2 2025/26 (July to September)".
func (c *composer) bracketed(p part) bool {
	for k := range c.items {
		if it := &c.items[k]; it.from >= p.start && it.to <= p.end && it.sense == senseOpen {
			return true
		}
	}
	return false
}
