package buffer

import (
	"unicode"
	"unicode/utf8"
)

// edit is one step of undo.
type edit struct {
	pos               int
	removed, inserted string
	cursor            int // before the edit
}

// history is what can be undone and redone, and where the text was saved.
type history struct {
	past, future []edit
	open         bool // the last edit may take in what is typed next
	clean        int  // length of past when the text was saved; -1 cannot be reached any more
}

// longestRun is how many bytes of typing one undo takes back at most.
const longestRun = 256

// record notes an edit and joins it to the last one where both are typing, or
// both deleting, within one word.
func (h *history) record(e edit, typed bool) {
	h.future = nil
	if h.clean > len(h.past) {
		h.clean = -1
	}
	if n := len(h.past); typed && h.open && n > 0 && n != h.clean && h.past[n-1].join(e) {
		return
	}
	h.past = append(h.past, e)
	h.open = typed
}

// join takes e in if it goes on where this edit ended.
func (d *edit) join(e edit) bool {
	if len(d.inserted)+len(d.removed) > longestRun {
		return false
	}
	switch {
	case d.removed == "" && e.removed == "" && e.pos == d.pos+len(d.inserted):
		if beginsWord(d.inserted, e.inserted) {
			return false
		}
		d.inserted += e.inserted
	case d.inserted == "" && e.inserted == "" && e.pos+len(e.removed) == d.pos:
		if beginsWord(e.removed, d.removed) {
			return false
		}
		d.pos, d.removed = e.pos, e.removed+d.removed
	case d.inserted == "" && e.inserted == "" && e.pos == d.pos:
		if beginsWord(d.removed, e.removed) {
			return false
		}
		d.removed += e.removed
	default:
		return false
	}
	return true
}

// beginsWord reports whether a word begins on the seam of two texts.
func beginsWord(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	first, _ := utf8.DecodeRuneInString(after)
	return unicode.IsSpace(last) && !unicode.IsSpace(first)
}

// change replaces the bytes from up to to and puts the cursor behind what is
// new.
func (b *Buffer) change(from, to int, s string, typed bool) bool {
	if from == to && s == "" {
		return false
	}
	b.history.record(edit{from, b.Slice(from, to), s, b.cursor}, typed)
	b.replace(from, to-from, s)
	b.selecting = false
	b.cursor = b.snap(from + len(s))
	return true
}

// Undo takes the last step back. Typing goes a word at a time.
func (b *Buffer) Undo() bool {
	h := &b.history
	h.open = false
	if len(h.past) == 0 {
		return false
	}
	e := h.past[len(h.past)-1]
	h.past = h.past[:len(h.past)-1]
	h.future = append(h.future, e)
	b.replace(e.pos, len(e.inserted), e.removed)
	b.selecting = false
	b.cursor = b.snap(e.cursor)
	return true
}

// Redo takes the last undo back.
func (b *Buffer) Redo() bool {
	h := &b.history
	h.open = false
	if len(h.future) == 0 {
		return false
	}
	e := h.future[len(h.future)-1]
	h.future = h.future[:len(h.future)-1]
	h.past = append(h.past, e)
	b.replace(e.pos, len(e.removed), e.inserted)
	b.selecting = false
	b.cursor = b.snap(e.pos + len(e.inserted))
	return true
}

// Dirty reports whether the text differs from when it was set or last marked
// clean, by what can be undone or redone.
func (b *Buffer) Dirty() bool { return b.history.clean != len(b.history.past) }

// MarkClean says that the text is now saved.
func (b *Buffer) MarkClean() {
	b.history.clean = len(b.history.past)
	b.history.open = false
}
