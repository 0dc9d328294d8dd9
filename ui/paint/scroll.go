package paint

import "strconv"

const (
	// farthest is how many lines a screen may have moved to be noticed.
	farthest = 10
	// worthwhile is how many lines must be spared for a scroll to pay.
	worthwhile = 3
)

// block is a run of lines of a frame that the screen has elsewhere: line y of
// the frame, from begin up to end, is the screen's line y+by.
type block struct{ begin, end, by int }

// scroll moves lines that are on the screen already, instead of writing them
// again: it sets a scrolling region and sends new lines at its bottom, or goes
// up at its top. Every terminal since the VT100 does that.
func (s *screen) scroll(f *Frame) {
	if s.big || len(f.Big) > 0 || s.same(f) {
		return
	}
	b := s.moved(f)
	if b.end == b.begin {
		return
	}
	top, bottom := min(b.begin, b.begin+b.by), max(b.end, b.end+b.by)
	s.buf = append(s.buf, "\x1b["...)
	s.buf = strconv.AppendInt(s.buf, int64(top)+1, 10)
	s.buf = append(s.buf, ';')
	s.buf = strconv.AppendInt(s.buf, int64(bottom), 10)
	s.buf = append(s.buf, 'r')
	s.at = nowhere
	if b.by > 0 {
		s.move(Point{0, bottom - 1})
	} else {
		s.move(Point{0, top})
	}
	for range max(b.by, -b.by) {
		if b.by > 0 {
			s.buf = append(s.buf, '\n')
		} else {
			s.buf = append(s.buf, "\x1bM"...)
		}
	}
	s.buf = append(s.buf, "\x1b[r"...)
	s.at = nowhere
	s.shift(top, bottom, b.by)
}

// same says that there is nothing to gain: few lines differ.
func (s *screen) same(f *Frame) bool {
	differ := 0
	for y, src := range f.Lines {
		if s.lines[y].src != src {
			differ++
		}
	}
	return differ < worthwhile
}

// moved finds the block that spares the most lines.
func (s *screen) moved(f *Frame) block {
	var best block
	most := worthwhile - 1
	for by := -farthest; by <= farthest; by++ {
		if by == 0 {
			continue
		}
		begin, spared := 0, 0
		for y := 0; y <= len(f.Lines); y++ {
			if s.has(f, y, by) {
				if s.lines[y].src != f.Lines[y] {
					spared++
				}
				continue
			}
			if spared > most {
				best, most = block{begin, y, by}, spared
			}
			begin, spared = y+1, 0
		}
	}
	return best
}

// has says whether the screen has the frame's line y, by lines farther down.
func (s *screen) has(f *Frame, y, by int) bool {
	from := y + by
	return y < len(f.Lines) && from >= 0 && from < len(s.lines) && s.lines[from].src == f.Lines[y]
}

// shift moves the lines as the terminal did; those that came in are empty.
func (s *screen) shift(top, bottom, by int) {
	region := s.lines[top:bottom]
	moved := make([]line, len(region))
	for i := range region {
		if from := i + by; from >= 0 && from < len(region) {
			moved[i] = region[from]
		} else {
			moved[i] = line{width: s.width, plain: true}
		}
	}
	copy(region, moved)
}
