package editor

import (
	tea "github.com/charmbracelet/bubbletea"
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
	if do, ok := moves[key.String()]; ok {
		do(e)
		return Result{Handled: true}
	}
	handled, changed := e.buf.Press(key.String())
	if handled {
		e.moved()
	}
	return Result{Handled: handled, Changed: changed}
}

func undone(done bool) Result { return Result{Handled: done, Changed: done} }

// moves are the keys whose meaning depends on how the text is drawn.
var moves = map[string]func(*Editor){
	"up":         func(e *Editor) { e.vertical(-1, false) },
	"down":       func(e *Editor) { e.vertical(1, false) },
	"shift+up":   func(e *Editor) { e.vertical(-1, true) },
	"shift+down": func(e *Editor) { e.vertical(1, true) },
	"pgup":       func(e *Editor) { e.page(-1, false) },
	"pgdown":     func(e *Editor) { e.page(1, false) },
	"home":       func(e *Editor) { e.home(false) },
	"end":        func(e *Editor) { e.end(false) },
	"shift+home": func(e *Editor) { e.home(true) },
	"shift+end":  func(e *Editor) { e.end(true) },
}
