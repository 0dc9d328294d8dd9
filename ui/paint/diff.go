package paint

// drawLine writes what differs between two lines.
func (s *screen) drawLine(y int, old, next *line) {
	if old.size != next.size {
		s.big = true
		s.move(Point{0, y})
		s.buf = append(s.buf, sizeSequence(next.size)...)
	}
	if old.size != next.size || !old.plain || !next.plain {
		s.drawWhole(y, next)
		return
	}
	end := max(len(old.cells), len(next.cells))
	tail := blankTail(next, end)
	for x := 0; x < end; {
		if old.at(x) == next.at(x) {
			x++
			continue
		}
		if x >= tail && end-tail > len(eraseRight) {
			s.move(Point{x, y})
			s.eraseRight()
			return
		}
		x = s.drawRun(Point{x, y}, old, next, end)
	}
}

// blankTail is where the blanks begin that end a line.
func blankTail(l *line, end int) int {
	for end > 0 && l.at(end-1) == blank {
		end--
	}
	return end
}

// drawWhole erases a line and writes it anew: terminals may differ on where its
// characters stand.
func (s *screen) drawWhole(y int, next *line) {
	s.move(Point{0, y})
	s.buf = change(s.buf, s.pen, style{})
	s.pen = style{}
	s.buf = append(s.buf, eraseLine...)
	for x := range blankTail(next, len(next.cells)) {
		s.put(next.cells[x])
	}
	s.at = nowhere
}

// gap is how many cells that are right already are written again rather than
// jumped over.
const gap = 4

// drawRun writes cells from at on, until so many are right that a jump is
// shorter, and returns where it ended.
func (s *screen) drawRun(at Point, old, next *line, end int) int {
	s.move(at)
	last := at.X // the last that differs
	for x := at.X + 1; x < end && x-last <= gap; x++ {
		if old.at(x) != next.at(x) {
			last = x
		} else if !next.at(x).fits(next.at(last).style) {
			break
		}
	}
	tail := blankTail(next, end)
	for x := at.X; x <= last; x++ {
		if x >= tail && last-x >= len(eraseRight) {
			s.at.X = x
			s.eraseRight()
			return end
		}
		s.put(next.at(x))
	}
	after := last + 1
	if after < end && next.at(after).text == "" {
		after++ // the half of a wide character that hasn't changed
	}
	if s.at.X = after; after >= end {
		s.at = nowhere // terminals differ on where a full line leaves it
	}
	return after
}

func (s *screen) eraseRight() {
	s.buf = change(s.buf, s.pen, style{})
	s.pen = style{}
	s.buf = append(s.buf, eraseRight...)
}

func (s *screen) put(c cell) {
	if c.text == "" { // the second half of a wide character
		return
	}
	if !c.fits(s.pen) {
		s.buf = change(s.buf, s.pen, c.style)
		s.pen = c.style
	}
	s.buf = append(s.buf, c.text...)
}
