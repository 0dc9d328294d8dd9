package buffer

import (
	"unicode"
	"unicode/utf8"
)

// Cursor returns where the cursor stands, in bytes.
func (b *Buffer) Cursor() int { return b.cursor }

// MoveTo puts the cursor at a position, or behind the cluster that covers it.
// Extending keeps the other end of the selection, or begins one; otherwise the
// selection ends.
func (b *Buffer) MoveTo(pos int, extend bool) bool {
	pos = b.snap(pos)
	b.history.open = false
	switch {
	case !extend:
		b.selecting = false
	case !b.selecting:
		b.selecting, b.anchor = true, b.cursor
	}
	moved := pos != b.cursor
	b.cursor = pos
	return moved
}

// Selection returns the selected bytes; ok is false where none are.
func (b *Buffer) Selection() (from, to int, ok bool) {
	if !b.selecting || b.anchor == b.cursor {
		return b.cursor, b.cursor, false
	}
	return min(b.anchor, b.cursor), max(b.anchor, b.cursor), true
}

// SelectAll selects the whole text.
func (b *Buffer) SelectAll() {
	b.MoveTo(0, false)
	b.MoveTo(b.Len(), true)
}

// Left moves one cluster back. Without extending it goes to the start of what
// is selected.
func (b *Buffer) Left(extend bool) bool {
	if from, _, ok := b.Selection(); ok && !extend {
		return b.MoveTo(from, false)
	}
	return b.MoveTo(b.cursor-b.prev(b.cursor), extend)
}

// Right moves one cluster on. Without extending it goes to the end of what is
// selected.
func (b *Buffer) Right(extend bool) bool {
	if _, to, ok := b.Selection(); ok && !extend {
		return b.MoveTo(to, false)
	}
	return b.MoveTo(b.cursor+b.next(b.cursor), extend)
}

// WordLeft moves to the start of the word before the cursor.
func (b *Buffer) WordLeft(extend bool) bool { return b.MoveTo(b.wordStart(), extend) }

// WordRight moves behind the word after the cursor.
func (b *Buffer) WordRight(extend bool) bool { return b.MoveTo(b.wordEnd(), extend) }

// LineHome moves to the start of the line.
func (b *Buffer) LineHome(extend bool) bool {
	start, _ := b.Line(b.LineAt(b.cursor))
	return b.MoveTo(start, extend)
}

// LineEnd moves to the end of the line.
func (b *Buffer) LineEnd(extend bool) bool {
	_, end := b.Line(b.LineAt(b.cursor))
	return b.MoveTo(end, extend)
}

// TextHome moves to the start of the text.
func (b *Buffer) TextHome(extend bool) bool { return b.MoveTo(0, extend) }

// TextEnd moves to the end of the text.
func (b *Buffer) TextEnd(extend bool) bool { return b.MoveTo(b.Len(), extend) }

func (b *Buffer) wordStart() int {
	pos := b.cursor
	for word := false; pos > 0; {
		r, size := utf8.DecodeLastRune(b.View(max(0, pos-utf8.UTFMax), pos))
		if !inWord(r) && word {
			break
		}
		word = word || inWord(r)
		pos -= size
	}
	return pos
}

func (b *Buffer) wordEnd() int {
	pos := b.cursor
	for word := false; pos < b.Len(); {
		r, size := utf8.DecodeRune(b.View(pos, min(b.Len(), pos+utf8.UTFMax)))
		if !inWord(r) && word {
			break
		}
		word = word || inWord(r)
		pos += size
	}
	return pos
}

func inWord(r rune) bool {
	return r == '_' || unicode.In(r, unicode.L, unicode.N, unicode.M)
}
