package editor

import (
	"bytes"

	"council/scrutiny/ui/text"
)

// follow scrolls as little as needed to show the cursor, and never further
// down than the text fills the box.
func (e *Editor) follow() {
	if last := e.buf.Lines() - 1; e.topLine > last {
		e.topLine, e.topRow = last, 0
	}
	if e.height == 0 {
		return
	}
	e.topRow = min(e.topRow, len(e.wraps.rows(e.topLine))-1)
	at := e.wraps.locate(e.buf.Cursor())
	if before(at.line, at.row, e.topLine, e.topRow) {
		e.topLine, e.topRow = at.line, at.row
	}
	line, row, _ := e.wraps.step(at.line, at.row, -(e.height - 1))
	if before(e.topLine, e.topRow, line, row) {
		e.topLine, e.topRow = line, row
	}
	if _, _, below := e.wraps.step(e.topLine, e.topRow, e.height-1); below < e.height-1 {
		e.topLine, e.topRow, _ = e.wraps.step(e.topLine, e.topRow, below-(e.height-1))
	}
}

func before(line, row, otherLine, otherRow int) bool {
	return line < otherLine || line == otherLine && row < otherRow
}

// More reports whether there is text above and below what is visible.
func (e *Editor) More() (above, below bool) {
	_, _, went := e.wraps.step(e.topLine, e.topRow, e.height)
	return e.topLine > 0 || e.topRow > 0, e.height > 0 && went == e.height
}

// vertical moves the cursor by rows as drawn, in the column where the run of
// such moves began.
func (e *Editor) vertical(rows int, extend bool) {
	at := e.wraps.locate(e.buf.Cursor())
	if e.goal < 0 {
		e.goal = e.column(at, e.buf.Cursor())
	}
	line, row, went := e.wraps.step(at.line, at.row, rows)
	switch {
	case went != 0:
		e.buf.MoveTo(e.position(e.wraps.at(line, row), e.goal), extend)
	case rows < 0:
		e.buf.TextHome(extend)
	default:
		e.buf.TextEnd(extend)
	}
	e.follow()
}

// page moves the view and the cursor by what is visible, less one row.
func (e *Editor) page(direction int, extend bool) {
	rows := max(1, e.height-1)
	e.topLine, e.topRow, _ = e.wraps.step(e.topLine, e.topRow, direction*rows)
	e.vertical(direction*rows, extend)
}

// home moves to the start of the row, and from there to that of the line.
func (e *Editor) home(extend bool) {
	at := e.wraps.locate(e.buf.Cursor())
	if at.start == e.buf.Cursor() {
		e.buf.LineHome(extend)
	} else {
		e.buf.MoveTo(at.start, extend)
	}
	e.moved()
}

// end moves to the end of the row, and from there to that of the line. The
// place behind the last character of a broken row belongs to the next one, so
// that the end of such a row is before that character, mostly a blank.
func (e *Editor) end(extend bool) {
	at := e.wraps.locate(e.buf.Cursor())
	to := e.rowEnd(at)
	if to == e.buf.Cursor() {
		e.buf.LineEnd(extend)
	} else {
		e.buf.MoveTo(to, extend)
	}
	e.moved()
}

func (e *Editor) rowEnd(at place) int {
	if at.last {
		return at.end
	}
	row := e.buf.View(at.start, at.end)
	size := text.Prev(row)
	if word := bytes.TrimRight(row, " "); len(word) > 0 && len(word) < len(row) {
		size = len(row) - len(word) // before all the blanks that hang
	}
	return at.end - size
}

// column returns the cells that stand before a position in its row.
func (e *Editor) column(at place, pos int) int {
	x := 0
	row := e.buf.View(at.start, min(pos, at.end))
	for i := 0; i < len(row); {
		size, cells := advance(row[i:], x)
		x += cells
		i += size
	}
	return x
}

// position returns the place in a row that is closest to a column.
func (e *Editor) position(at place, column int) int {
	row := e.buf.View(at.start, at.end)
	x, i := 0, 0
	for i < len(row) {
		size, cells := advance(row[i:], x)
		if x+cells > column || !at.last && i+size == len(row) {
			break
		}
		x += cells
		i += size
	}
	return at.start + i
}

// advance is text.Next with tabs expanded.
func advance(row []byte, x int) (size, cells int) {
	size, cells = text.Next(row)
	if row[0] == '\t' {
		cells = text.TabStop - x%text.TabStop
	}
	return size, cells
}
