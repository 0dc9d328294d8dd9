package timetable

import "strings"

// Read reads the words of a whole cell. Every line is read by itself, but for
// dates that a line break has cut in two.
func Read(words string) Cell {
	// Room for a cell of the usual size, on the stack.
	var tokenRoom [48]token
	var itemRoom [32]item
	var partRoom [8]part
	tokens := understand(words, scan(words, tokenRoom[:0]))
	var cell Cell
	for len(tokens) > 0 {
		var n int
		tokens, n = firstLine(tokens)
		if n > 0 {
			c := composer{line: line{p: parser{s: words, t: tokens[:n:n]}}, parts: partRoom[:]}
			c.items = c.itemise(itemRoom[:0])
			c.read()
			cell.Parts = c.appendTo(cell.Parts, words)
		}
		tokens = tokens[n:]
	}
	return cell
}

func (c *composer) read() {
	c.link()
	c.takeBack()
	c.weigh()
	c.compose()
	c.finish()
}

// firstLine drops the line breaks and bullets in front, closes up a date that is
// broken over lines, and returns the tokens with the length of the first line.
func firstLine(t []token) ([]token, int) {
	for len(t) > 0 && t[0].kind == tokenMark && (t[0].char == markLine || t[0].char == markOther || t[0].char == markDash || t[0].char == '.') {
		t = t[1:]
	}
	for i := 0; i < len(t); i++ {
		if t[i].kind != tokenMark || t[i].char != markLine {
			continue
		}
		if i+1 >= len(t) || !broken(t[:i], t[i+1:]) {
			return t, i
		}
		// The break goes to the front, where it does not count.
		copy(t[1:i+1], t[:i])
		t = t[1:]
		i--
	}
	return t, len(t)
}

// broken says whether a line break parts a date: after a marker or a dash, after
// "30th" before a month, after a month before a year.
func broken(before, after []token) bool {
	last, next := before[len(before)-1], after[0]
	date := next.kind == tokenNumber || next.sense == senseMonth || next.sense == senseWeekday || next.sense == senseSeason || next.sense == senseQuarter
	switch last.sense {
	case senseBy, senseBefore, senseUntil, senseTo, senseFrom, senseBetween, senseEndOf, senseAnd:
		return date
	case senseOrdinal:
		return next.sense == senseMonth
	case senseMonth:
		return next.digits == 4 && (len(after) == 1 || after[1].char == markLine)
	default:
	}
	return last.kind == tokenMark && last.char == markDash && len(before) > 1 && date
}

// appendTo appends the line's readings with the part of words that each reads.
// The words come in once more as an argument: taken from the composer they would
// move all that it points to to the heap.
func (c *composer) appendTo(parts []Reading, words string) []Reading {
	if parts == nil {
		parts = make([]Reading, 0, c.count)
	}
	for i, p := range c.parts[:c.count] {
		r := Reading{Kind: p.kind, First: p.first, Last: p.last, Note: p.note.String()}
		if p.every > 0 {
			r.Every = int(p.every)
		} else {
			r.EveryDays = int(-p.every)
		}
		if i == 0 {
			p.start = 0
		}
		if i+1 == c.count {
			p.end = int32(len(c.p.t))
		}
		if p.item[1] > 0 {
			from, to := c.extent(p.item[0], p.item[1])
			r.Item = words[from:to]
			p.start = max(p.start, p.item[1])
		}
		from, to := c.extent(p.start, p.end)
		r.Words = strings.Trim(words[from:to], " \t\n\r,;./|–—-")
		parts = append(parts, r)
	}
	return parts
}

// extent returns the bytes that tokens cover.
func (c *composer) extent(from, to int32) (start, end int32) {
	if from >= to {
		return 0, 0
	}
	return c.p.t[from].start, c.p.t[to-1].end
}
