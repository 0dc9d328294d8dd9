// Package editor is a text field of many lines: word wrap, a real cursor,
// selection, undo, and texts of megabytes at the price of short ones, because
// only what is visible is wrapped and drawn.
//
// It keeps the text byte for byte. It does not save, does not know what the
// text belongs to, and leaves every key that is not about text to its caller.
package editor

import (
	"strings"

	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/editor/buffer"
)

// Editor is a text field of many lines in a box of a given size.
type Editor struct {
	Placeholder string // shown while there is no text
	Focused     bool
	// Clean, if set, is what every pasted text passes before it comes in.
	Clean func(string) string

	theme *theme.Theme
	buf   *buffer.Buffer
	wraps wrapping

	width, height    int
	topLine, topRow  int
	goal             int // the column that Up and Down keep to, or -1
	line, rowScratch []byte
}

// New makes a focused, empty editor.
func New(th *theme.Theme) *Editor {
	e := &Editor{Focused: true, theme: th, buf: &buffer.Buffer{}, goal: -1}
	e.wraps = wrapping{buf: e.buf, width: 1}
	e.buf.Watch = e.wraps.changed
	return e
}

// SetTheme changes the styles.
func (e *Editor) SetTheme(th *theme.Theme) { e.theme = th }

// SetText replaces the text, forgets what could be undone, and puts the cursor
// at the start.
func (e *Editor) SetText(s string) {
	e.wraps.reset(e.wraps.width)
	e.buf.SetText(s)
	e.moved()
}

// Text returns the text exactly as it was set and edited.
func (e *Editor) Text() string { return e.buf.Text() }

// Len returns the size of the text in bytes.
func (e *Editor) Len() int { return e.buf.Len() }

// Dirty reports whether the text was changed since it was set or MarkClean.
func (e *Editor) Dirty() bool { return e.buf.Dirty() }

// MarkClean says that the text is now saved.
func (e *Editor) MarkClean() { e.buf.MarkClean() }

// Position returns the line of the cursor, counted from one, and how many
// there are.
func (e *Editor) Position() (line, of int) {
	return e.buf.LineAt(e.buf.Cursor()) + 1, e.buf.Lines()
}

// Offset returns the cursor in bytes from the start of the text.
func (e *Editor) Offset() int { return e.buf.Cursor() }

// SetOffset puts the cursor at a byte of the text.
func (e *Editor) SetOffset(pos int) {
	e.buf.MoveTo(pos, false)
	e.moved()
}

// SetSize gives the editor its box in cells. The last column is kept for the
// cursor behind a full row.
func (e *Editor) SetSize(width, height int) {
	width, height = max(width, 0), max(height, 0)
	if width != e.width {
		e.wraps.reset(max(1, width-1))
	}
	if width != e.width || height != e.height {
		e.width, e.height = width, height
		e.follow()
	}
}

// Paste puts a text in at the cursor, as one step of undo. Line breaks of
// every kind become those of the text.
func (e *Editor) Paste(s string) bool {
	if e.Clean != nil {
		s = e.Clean(s)
	}
	return e.edited(e.buf.Paste(unixBreaks(s)))
}

// Insert types a text at the cursor.
func (e *Editor) Insert(s string) bool { return e.edited(e.buf.Insert(unixBreaks(s))) }

// Copy returns what is selected, or else the line of the cursor.
func (e *Editor) Copy() string { return e.buf.Copy() }

// Cut removes what is selected and returns it.
func (e *Editor) Cut() string {
	s := e.buf.Cut()
	e.edited(s != "")
	return s
}

// Undo takes one step back and reports whether there was one.
func (e *Editor) Undo() bool { return e.edited(e.buf.Undo()) }

// Redo takes one undo back and reports whether there was one.
func (e *Editor) Redo() bool { return e.edited(e.buf.Redo()) }

func (e *Editor) edited(changed bool) bool {
	e.moved()
	return changed
}

// moved ends a run of Up and Down, and shows the cursor.
func (e *Editor) moved() {
	e.goal = -1
	e.follow()
}

func unixBreaks(s string) string {
	if !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}
