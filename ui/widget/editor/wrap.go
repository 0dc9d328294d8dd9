package editor

import (
	"slices"
	"unicode/utf8"

	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/editor/buffer"
)

// wrapping knows into which rows the lines near the view are broken. A line is
// wrapped when it is first asked for; an edit wraps again only the rows that
// it touches, so that a key costs the same in a short line and in a long one.
type wrapping struct {
	buf   *buffer.Buffer
	width int
	known []wrapped
	hit   int // where the last answer was found
}

// wrapped is one line: the size of each row in bytes. There is at least one.
type wrapped struct {
	line int
	rows []int32
}

// mostKnown bounds the lines that are remembered.
const mostKnown = 256

func (w *wrapping) reset(width int) {
	w.width = width
	w.known = w.known[:0]
}

// rows returns the row sizes of a line, until the next change.
func (w *wrapping) rows(line int) []int32 {
	for _, i := range [3]int{w.hit, w.hit + 1, w.hit - 1} {
		if i >= 0 && i < len(w.known) && w.known[i].line == line {
			w.hit = i
			return w.known[i].rows
		}
	}
	for i := range w.known {
		if w.known[i].line == line {
			w.hit = i
			return w.known[i].rows
		}
	}
	if len(w.known) >= mostKnown {
		w.known = w.known[:0]
	}
	start, end := w.buf.Line(line)
	w.known = append(w.known, wrapped{line, w.wrap(w.buf.View(start, end))})
	w.hit = len(w.known) - 1
	return w.known[w.hit].rows
}

func (w *wrapping) wrap(line []byte) []int32 {
	rows := make([]int32, 0, 1+len(line)/max(1, w.width))
	for len(line) > 0 {
		size := text.RowSize(line, w.width)
		rows = append(rows, int32(size))
		line = line[size:]
	}
	if len(rows) == 0 {
		rows = append(rows, 0)
	}
	return rows
}

// changed brings what is known up to date with an edit.
func (w *wrapping) changed(c buffer.Change) {
	shift := c.LinesAdded - c.LinesRemoved
	kept := w.known[:0]
	for _, k := range w.known {
		switch {
		case k.line < c.Line:
		case k.line > c.Line+c.LinesRemoved:
			k.line += shift
		case c.LinesAdded == 0 && c.LinesRemoved == 0:
			k.rows = w.mend(k.rows, c)
		default:
			continue
		}
		kept = append(kept, k)
	}
	w.known = kept
}

// mend wraps a line again after an edit within it, from the row before the
// edit, because that one may now hold another word, to where the rows fall as
// they did.
func (w *wrapping) mend(rows []int32, c buffer.Change) []int32 {
	start, end := w.buf.Line(c.Line)
	length, at := end-start, c.Pos-start
	first, offset := 0, 0
	for first < len(rows)-1 && offset+int(rows[first]) <= at {
		offset += int(rows[first])
		first++
	}
	if first > 0 {
		first--
		offset -= int(rows[first])
	}
	fresh := make([]int32, 0, 8)
	old, oldOffset := first, offset
	for offset < length {
		size := w.rowAt(start+offset, end)
		fresh = append(fresh, int32(size))
		offset += size
		before := offset - c.Inserted + c.Removed // the same place in the old line
		for old < len(rows) && oldOffset < before {
			oldOffset += int(rows[old])
			old++
		}
		if offset < length && offset >= at+c.Inserted && oldOffset == before {
			return slices.Replace(rows, first, old, fresh...)
		}
	}
	if len(fresh) == 0 && first == 0 {
		fresh = append(fresh, 0)
	}
	return append(rows[:first], fresh...)
}

// rowAt returns the size of the row that begins at a position, looking at no
// more of the line than it needs.
func (w *wrapping) rowAt(pos, end int) int {
	for reach := 4*w.width + 64; ; reach *= 4 {
		to := min(end, pos+reach)
		size, seen := text.RowReach(w.buf.View(pos, to), w.width)
		if to == end || seen+utf8.UTFMax <= to-pos {
			return size
		}
	}
}

// place is a position as it is drawn: a row of a line, and the bytes of the
// text that stand in it.
type place struct {
	line, row  int
	start, end int
	last       bool // the last row of its line
}

// locate returns the row in which a position is drawn.
func (w *wrapping) locate(pos int) place {
	line := w.buf.LineAt(pos)
	start, end := w.buf.Line(line)
	rows := w.rows(line)
	for i, size := range rows {
		if next := start + int(size); pos < next || i == len(rows)-1 {
			return place{line, i, start, min(next, end), i == len(rows)-1}
		}
		start += int(size)
	}
	return place{line: line, start: start, end: end, last: true}
}

// at returns a row by its number in a line, the last one if there are fewer.
func (w *wrapping) at(line, row int) place {
	start, end := w.buf.Line(line)
	rows := w.rows(line)
	row = min(row, len(rows)-1)
	for _, size := range rows[:row] {
		start += int(size)
	}
	return place{line, row, start, min(end, start+int(rows[row])), row == len(rows)-1}
}

// step goes so many rows down, or up if negative, and says how many it went.
func (w *wrapping) step(line, row, by int) (toLine, toRow, went int) {
	for by < 0 {
		if row > 0 {
			n := min(row, -by)
			row, by, went = row-n, by+n, went-n
			continue
		}
		if line == 0 {
			break
		}
		line--
		row = len(w.rows(line)) - 1
		by++
		went--
	}
	for by > 0 {
		if left := len(w.rows(line)) - 1 - row; left > 0 {
			n := min(left, by)
			row, by, went = row+n, by-n, went+n
			continue
		}
		if line == w.buf.Lines()-1 {
			break
		}
		line++
		row = 0
		by--
		went++
	}
	return line, row, went
}
