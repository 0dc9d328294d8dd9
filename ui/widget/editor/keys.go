package editor

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/widget/editor/buffer"
)

// Result says what became of a key.
type Result struct {
	Handled bool // the key was about text; if not, it is the caller's
	Changed bool // the text is another one now
}

// Handle gives a key to the editor. Enter breaks the line; Tab, Esc, Ctrl+S
// and Ctrl+C are the caller's, which asks Copy for what Ctrl+C means. An undo
// for which nothing is left is the caller's too.
func (e *Editor) Handle(key tea.KeyMsg) Result {
	switch {
	case key.Type == tea.KeyRunes && !key.Alt && key.Paste:
		return Result{Handled: true, Changed: e.Paste(string(key.Runes))}
	case (key.Type == tea.KeyRunes || key.Type == tea.KeySpace) && !key.Alt:
		return Result{Handled: true, Changed: e.Insert(string(key.Runes))}
	case key.Type == tea.KeyEnter || key.Type == tea.KeyCtrlJ:
		return Result{Handled: true, Changed: e.Insert("\n")}
	case key.Type == tea.KeyCtrlZ && !key.Alt:
		return undone(e.Undo())
	case key.Type == tea.KeyCtrlY && !key.Alt:
		return undone(e.Redo())
	}
	name := key.String()
	if edit, ok := edits[name]; ok {
		return Result{Handled: true, Changed: e.edited(edit(e.buf))}
	}
	if move, ok := moves[name]; ok {
		move.do(e, move.extend)
		if !move.vertical {
			e.moved()
		}
		return Result{Handled: true}
	}
	return Result{}
}

func undone(done bool) Result { return Result{Handled: done, Changed: done} }

var edits = map[string]func(*buffer.Buffer) bool{
	"backspace":     (*buffer.Buffer).Backspace,
	"ctrl+h":        (*buffer.Buffer).Backspace,
	"delete":        (*buffer.Buffer).Delete,
	"ctrl+w":        (*buffer.Buffer).DeleteWordLeft,
	"alt+backspace": (*buffer.Buffer).DeleteWordLeft,
	"alt+d":         (*buffer.Buffer).DeleteWordRight,
	"alt+delete":    (*buffer.Buffer).DeleteWordRight,
	"ctrl+k":        (*buffer.Buffer).DeleteToLineEnd,
	"ctrl+u":        (*buffer.Buffer).DeleteToLineStart,
	"ctrl+x":        func(b *buffer.Buffer) bool { return b.Cut() != "" },
}

// move is a movement of the cursor; the vertical ones keep their column.
type move struct {
	do               func(e *Editor, extend bool) bool
	extend, vertical bool
}

var moves = map[string]move{
	"up":               {up, false, true},
	"down":             {down, false, true},
	"pgup":             {pageUp, false, true},
	"pgdown":           {pageDown, false, true},
	"shift+up":         {up, true, true},
	"shift+down":       {down, true, true},
	"left":             {left, false, false},
	"right":            {right, false, false},
	"shift+left":       {left, true, false},
	"shift+right":      {right, true, false},
	"ctrl+left":        {wordLeft, false, false},
	"ctrl+right":       {wordRight, false, false},
	"alt+b":            {wordLeft, false, false},
	"alt+f":            {wordRight, false, false},
	"alt+left":         {wordLeft, false, false},
	"alt+right":        {wordRight, false, false},
	"ctrl+shift+left":  {wordLeft, true, false},
	"ctrl+shift+right": {wordRight, true, false},
	"home":             {(*Editor).home, false, false},
	"end":              {(*Editor).end, false, false},
	"shift+home":       {(*Editor).home, true, false},
	"shift+end":        {(*Editor).end, true, false},
	"ctrl+home":        {textHome, false, false},
	"ctrl+end":         {textEnd, false, false},
	"ctrl+shift+home":  {textHome, true, false},
	"ctrl+shift+end":   {textEnd, true, false},
	"ctrl+a":           {selectAll, false, false},
}

func up(e *Editor, extend bool) bool        { return e.vertical(-1, extend) }
func down(e *Editor, extend bool) bool      { return e.vertical(1, extend) }
func pageUp(e *Editor, extend bool) bool    { return e.page(-1, extend) }
func pageDown(e *Editor, extend bool) bool  { return e.page(1, extend) }
func left(e *Editor, extend bool) bool      { return e.buf.Left(extend) }
func right(e *Editor, extend bool) bool     { return e.buf.Right(extend) }
func wordLeft(e *Editor, extend bool) bool  { return e.buf.WordLeft(extend) }
func wordRight(e *Editor, extend bool) bool { return e.buf.WordRight(extend) }
func textHome(e *Editor, extend bool) bool  { return e.buf.MoveTo(0, extend) }
func textEnd(e *Editor, extend bool) bool   { return e.buf.MoveTo(e.buf.Len(), extend) }

func selectAll(e *Editor, _ bool) bool {
	e.buf.SelectAll()
	return true
}
