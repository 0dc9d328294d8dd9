package buffer

// Insert puts typed text in place of the selection, or at the cursor. One undo
// takes back what was typed of a word.
func (b *Buffer) Insert(s string) bool {
	from, to, selected := b.Selection()
	return b.change(from, to, s, !selected)
}

// Paste puts a text in place of the selection, or at the cursor, as one step
// of undo.
func (b *Buffer) Paste(s string) bool {
	from, to, _ := b.Selection()
	return b.change(from, to, s, false)
}

// Backspace removes what is selected, or the cluster before the cursor.
func (b *Buffer) Backspace() bool {
	return b.removeOr(func() (int, int) { return b.cursor - b.prev(b.cursor), b.cursor })
}

// Delete removes what is selected, or the cluster after the cursor.
func (b *Buffer) Delete() bool {
	return b.removeOr(func() (int, int) { return b.cursor, b.cursor + b.next(b.cursor) })
}

// DeleteWordLeft removes what is selected, or up to the start of the word.
func (b *Buffer) DeleteWordLeft() bool {
	return b.removeOr(func() (int, int) { return b.snapBack(b.wordStart()), b.cursor })
}

// DeleteWordRight removes what is selected, or up to the end of the word.
func (b *Buffer) DeleteWordRight() bool {
	return b.removeOr(func() (int, int) { return b.cursor, b.snap(b.wordEnd()) })
}

// DeleteToLineStart removes what is selected, or the line before the cursor.
func (b *Buffer) DeleteToLineStart() bool {
	return b.removeOr(func() (int, int) {
		start, _ := b.Line(b.LineAt(b.cursor))
		return start, b.cursor
	})
}

// DeleteToLineEnd removes what is selected, or the line after the cursor, and
// at its end the break.
func (b *Buffer) DeleteToLineEnd() bool {
	return b.removeOr(func() (int, int) {
		_, end := b.Line(b.LineAt(b.cursor))
		if end <= b.cursor {
			end = b.cursor + b.next(b.cursor)
		}
		return b.cursor, end
	})
}

// removeOr removes the selection, or else the bytes that span names. Only the
// latter is joined with its like into one undo.
func (b *Buffer) removeOr(span func() (from, to int)) bool {
	from, to, selected := b.Selection()
	if !selected {
		from, to = span()
	}
	return b.change(from, to, "", !selected)
}

// snapBack moves a position that stands inside a cluster before it.
func (b *Buffer) snapBack(pos int) int {
	if after := b.snap(pos); after != pos {
		return after - b.prev(after)
	}
	return pos
}

// Copy returns what is selected, or else the line with its break.
func (b *Buffer) Copy() string {
	if from, to, ok := b.Selection(); ok {
		return b.Slice(from, to)
	}
	line := b.LineAt(b.cursor)
	start := b.lineStart(line)
	return b.Slice(start, start+b.lineSize(line))
}

// Cut removes what is selected and returns it, and nothing where nothing is.
func (b *Buffer) Cut() string {
	from, to, ok := b.Selection()
	if !ok {
		return ""
	}
	cut := b.Slice(from, to)
	b.change(from, to, "", false)
	return cut
}
