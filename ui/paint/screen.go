package paint

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// screen is what the terminal shows, as far as we know, and writes the
// difference to what it should show.
type screen struct {
	known  bool
	lines  []line
	spare  []cell // room for the next line parsed
	width  int
	title  string
	cursor Point
	placed bool // the terminal's cursor is where cursor says
	shown  sight
	big    bool // some line was big since the program began

	buf []byte
	pen style
	at  Point // where the terminal's cursor is while writing
}

// sight says whether the cursor is to be seen.
type sight uint8

const (
	uncertain sight = iota
	seen
	unseen
)

// nowhere is where the cursor is while that is not known.
var nowhere = Point{-1, -1}

const (
	syncBegin  = "\x1b[?2026h"
	syncEnd    = "\x1b[?2026l"
	cursorShow = "\x1b[?25h"
	cursorHide = "\x1b[?25l"
	wrapOff    = "\x1b[?7l" // a character wider than we think must not spill over
	wrapOn     = "\x1b[?7h"
	eraseAll   = "\x1b[2J"
	eraseLine  = "\x1b[2K"
	eraseRight = "\x1b[K"
)

// forget says that nothing is known of what the terminal shows.
func (s *screen) forget() {
	s.known = false
	s.forgetCursor()
}

// forgetCursor says the same of the cursor alone.
func (s *screen) forgetCursor() {
	s.placed, s.shown = false, uncertain
}

// draw returns what turns the screen into the frame, nothing if it is that
// already. It is valid until the next call.
func (s *screen) draw(f *Frame) []byte {
	s.buf = append(s.buf[:0], syncBegin...)
	s.pen, s.at = style{}, nowhere
	s.setTitle(f.Title)
	begin := len(s.buf)
	if s.shown != unseen {
		s.buf = append(s.buf, cursorHide...)
	}
	text := len(s.buf)
	s.drawLines(f)
	if len(s.buf) == text {
		s.buf = s.buf[:begin] // nothing to hide the cursor for
	} else {
		s.buf = change(s.buf, s.pen, style{})
		s.placed, s.shown = false, unseen
	}
	s.place(f)
	if len(s.buf) == len(syncBegin) {
		return nil
	}
	s.buf = append(s.buf, syncEnd...)
	return s.buf
}

// leave returns what puts the terminal back in order before it is handed over.
func (s *screen) leave() []byte {
	if !s.known {
		return nil
	}
	s.buf, s.at = s.buf[:0], nowhere
	s.setTitle("")
	for y, l := range s.lines {
		if l.size != Normal {
			s.move(Point{0, y})
			s.buf = append(s.buf, sizeSequence(Normal)...)
		}
	}
	s.buf = append(s.buf, "\x1b[m"...)
	s.buf = append(s.buf, wrapOn...)
	s.forget()
	return s.buf
}

func (s *screen) setTitle(title string) {
	if title == s.title {
		return
	}
	s.title = title
	s.buf = append(s.buf, "\x1b]2;"...)
	s.buf = append(s.buf, strings.Map(printable, title)...)
	s.buf = append(s.buf, "\x1b\\"...)
}

// printable drops what could end a title's sequence.
func printable(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// place puts the cursor where the frame wants it.
func (s *screen) place(f *Frame) {
	if !s.placed || s.cursor != f.Cursor {
		s.at = nowhere
		s.move(Point{max(f.Cursor.X, 0), max(f.Cursor.Y, 0)})
		s.placed, s.cursor = true, f.Cursor
	}
	want, sequence := unseen, cursorHide
	if f.ShowCursor {
		want, sequence = seen, cursorShow
	}
	if s.shown != want {
		s.buf = append(s.buf, sequence...)
		s.shown = want
	}
}

func (s *screen) drawLines(f *Frame) {
	if !s.known || len(s.lines) != len(f.Lines) || s.width != f.Width {
		s.clear(f)
	}
	s.scroll(f)
	for y, src := range f.Lines {
		old := &s.lines[y]
		size, width := f.size(y), f.width(y)
		if old.src == src && old.size == size && old.width == width {
			continue
		}
		next := parse(src, width, size, s.spare)
		s.drawLine(y, old, &next)
		s.spare = old.cells
		s.lines[y] = next
	}
}

// clear begins anew with an empty screen.
func (s *screen) clear(f *Frame) {
	s.buf = append(s.buf, "\x1b[m"...)
	s.buf = append(s.buf, wrapOff...)
	s.buf = append(s.buf, eraseAll...)
	s.big = s.big || slices.ContainsFunc(f.Big, func(size LineSize) bool { return size != Normal })
	s.width, s.known = f.Width, true
	s.lines = make([]line, len(f.Lines))
	for y := range s.lines {
		s.lines[y] = line{width: f.width(y), plain: true}
		if s.big { // erasing leaves the sizes of lines in some terminals
			s.lines[y].size = unknownSize
		}
	}
}

// unknownSize is none of those a frame can ask for.
const unknownSize LineSize = 255

func sizeSequence(size LineSize) string {
	switch size {
	case Top:
		return "\x1b#3"
	case Bottom:
		return "\x1b#4"
	default:
		return "\x1b#5"
	}
}

// move takes the cursor to a cell.
func (s *screen) move(to Point) {
	switch {
	case s.at == to:
		return
	case s.at.Y == to.Y && to.X > s.at.X && s.at.X >= 0:
		s.buf = append(s.buf, "\x1b["...)
		if n := to.X - s.at.X; n > 1 {
			s.buf = strconv.AppendInt(s.buf, int64(n), 10)
		}
		s.buf = append(s.buf, 'C')
	default:
		s.buf = append(s.buf, "\x1b["...)
		s.buf = strconv.AppendInt(s.buf, int64(to.Y)+1, 10)
		if to.X > 0 {
			s.buf = append(s.buf, ';')
			s.buf = strconv.AppendInt(s.buf, int64(to.X)+1, 10)
		}
		s.buf = append(s.buf, 'H')
	}
	s.at = to
}
