// Package buffer holds a text that is being edited: a gap buffer with an index
// of its lines, a cursor that stands between grapheme clusters, a selection,
// and undo.
//
// It keeps every byte as it came, also where they are not valid UTF-8. It does
// not know how wide anything is drawn.
package buffer

import (
	"strings"
	"unicode/utf8"

	"council/scrutiny/ui/text"
)

// Change tells a watcher what one edit did.
type Change struct {
	Pos               int // where, in bytes
	Removed, Inserted int // bytes
	Line              int // the line that holds Pos
	LinesRemoved      int // line breaks that went
	LinesAdded        int // line breaks that came
}

// Buffer is a text being edited. The zero Buffer is empty and ready.
type Buffer struct {
	// Watch, if set, is called after each change, before the cursor moves.
	Watch func(Change)

	bytes gap[byte]
	lines gap[int32] // the size of each line with its break; empty means one empty line

	knownLine, knownStart int // a line whose start is known: the search begins here

	cursor    int
	anchor    int // the other end of the selection
	selecting bool

	history history
	scratch []byte
}

// New returns a buffer of a text, its cursor at the start.
func New(s string) *Buffer {
	b := &Buffer{}
	b.SetText(s)
	return b
}

// SetText replaces everything, and forgets what could be undone.
func (b *Buffer) SetText(s string) {
	b.replace(0, b.Len(), s)
	b.history = history{}
	b.cursor, b.anchor, b.selecting = 0, 0, false
}

// Text returns the whole text, byte for byte.
func (b *Buffer) Text() string { return b.Slice(0, b.Len()) }

// Slice returns a copy of the bytes from up to to.
func (b *Buffer) Slice(from, to int) string {
	var s strings.Builder
	s.Grow(to - from)
	if head := min(to, b.bytes.from); from < head {
		s.Write(b.bytes.data[from:head])
		from = head
	}
	if from < to {
		s.Write(b.bytes.slice(nil, from, to))
	}
	return s.String()
}

// View returns the bytes from up to to, until the next call of any method.
func (b *Buffer) View(from, to int) []byte {
	v := b.bytes.slice(b.scratch, from, to)
	if from < b.bytes.from && to > b.bytes.from {
		b.scratch = v
	}
	return v
}

// Len returns the size of the text in bytes.
func (b *Buffer) Len() int { return b.bytes.len() }

// Lines returns the number of lines, which is one more than there are breaks.
func (b *Buffer) Lines() int { return max(1, b.lines.len()) }

func (b *Buffer) lineSize(line int) int {
	if line >= b.lines.len() {
		return 0
	}
	return int(b.lines.at(line))
}

// Line returns where the text of a line begins and ends, without its break.
func (b *Buffer) Line(line int) (start, end int) {
	line = min(max(line, 0), b.Lines()-1)
	start = b.lineStart(line)
	end = start + b.lineSize(line)
	if end > start && b.bytes.at(end-1) == '\n' {
		end--
		if end > start && b.bytes.at(end-1) == '\r' {
			end--
		}
	}
	return start, end
}

// lineStart walks to a line from the closest one whose start is known.
func (b *Buffer) lineStart(line int) int {
	b.approach(line-b.knownLine, line, b.Lines()-line)
	for b.knownLine < line {
		b.knownStart += b.lineSize(b.knownLine)
		b.knownLine++
	}
	for b.knownLine > line {
		b.knownLine--
		b.knownStart -= b.lineSize(b.knownLine)
	}
	return b.knownStart
}

// LineAt returns the line that holds a position.
func (b *Buffer) LineAt(pos int) int {
	b.approach(pos-b.knownStart, pos, b.Len()-pos)
	for b.knownStart > pos {
		b.knownLine--
		b.knownStart -= b.lineSize(b.knownLine)
	}
	for b.knownLine+1 < b.Lines() && b.knownStart+b.lineSize(b.knownLine) <= pos {
		b.knownStart += b.lineSize(b.knownLine)
		b.knownLine++
	}
	return b.knownLine
}

// approach starts the walk from the first or the last line if that is closer
// than the line known from the last walk.
func (b *Buffer) approach(fromKnown, fromStart, fromEnd int) {
	if fromKnown < 0 {
		fromKnown = -fromKnown
	}
	switch {
	case fromStart <= fromKnown && fromStart <= fromEnd:
		b.knownLine, b.knownStart = 0, 0
	case fromEnd < fromKnown:
		b.knownLine = b.Lines() - 1
		b.knownStart = b.Len() - b.lineSize(b.knownLine)
	}
}

// replace is the only place where the text changes. It leaves the cursor
// alone.
func (b *Buffer) replace(pos, removed int, s string) {
	line := b.LineAt(pos)
	start := b.knownStart
	last := b.LineAt(pos + removed)
	rest := b.knownStart + b.lineSize(last) - pos - removed
	added := strings.Count(s, "\n")

	b.lines.remove(line, min(last+1, b.lines.len())-line)
	sizes := b.lines.insert(line, added+1)
	head, tail := pos-start, s
	for i := range added {
		n := strings.IndexByte(tail, '\n') + 1
		sizes[i] = int32(head + n)
		head, tail = 0, tail[n:]
	}
	sizes[added] = int32(head + len(tail) + rest)

	b.bytes.remove(pos, removed)
	copy(b.bytes.insert(pos, len(s)), s)
	b.knownLine, b.knownStart = line, start
	if b.Watch != nil {
		b.Watch(Change{Pos: pos, Removed: removed, Inserted: len(s), Line: line, LinesRemoved: last - line, LinesAdded: added})
	}
}

// window is how much of the text is looked at for one cluster, at first.
const window = 256

// next returns the size of the cluster that begins at pos, 0 at the end.
func (b *Buffer) next(pos int) int {
	for reach := window; ; reach *= 4 {
		end := min(pos+reach, b.Len())
		size, _ := text.Next(b.View(pos, end))
		if size+utf8.UTFMax <= end-pos || end == b.Len() {
			return size
		}
	}
}

// prev returns the size of the cluster that ends at pos, 0 at the start.
func (b *Buffer) prev(pos int) int {
	for reach := 4 * window; ; reach *= 4 {
		from := max(0, pos-reach)
		size := text.Prev(b.View(from, pos))
		if size < pos-from || from == 0 {
			return size
		}
	}
}

// snap moves a position that stands inside a cluster behind it.
func (b *Buffer) snap(pos int) int {
	pos = min(max(pos, 0), b.Len())
	if pos == 0 || pos == b.Len() {
		return pos
	}
	pos = b.runeEdge(pos)
	start := pos - b.prev(pos)
	if end := start + b.next(start); end > pos {
		return end
	}
	return pos
}

// runeEdge moves a position that stands inside a rune behind it.
func (b *Buffer) runeEdge(pos int) int {
	for back := 1; back < utf8.UTFMax && back <= pos; back++ {
		at := pos - back
		if c := b.bytes.at(at); utf8.RuneStart(c) {
			if _, size := utf8.DecodeRune(b.View(at, min(b.Len(), at+utf8.UTFMax))); at+size > pos {
				return at + size
			}
			break
		}
	}
	return pos
}
