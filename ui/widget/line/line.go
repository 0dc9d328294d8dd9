// Package line is a text field of one line: it scrolls sideways, shows a real
// cursor, and undoes within itself.
//
// It keeps the text byte for byte, knows nothing of what it is for, and leaves
// Enter, Tab, Esc, Up and Down to its caller.
package line

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/editor/buffer"
)

// Breaks says what becomes of the line breaks of a pasted text.
type Breaks uint8

// Breaks in a pasted text become blanks, nothing of such a text is taken, or
// they are kept and shown as a sign in the one line.
const (
	BreaksToSpaces Breaks = iota
	RefuseBreaks
	KeepBreaks
)

// Line is a text field of one line in a box of a given width.
type Line struct {
	Placeholder string // shown while there is no text
	Focused     bool
	Breaks      Breaks
	Limit       int // bytes that a text may have; zero is no limit
	// Clean, if set, is what every pasted text passes before it comes in.
	Clean func(string) string
	// Suggest, if set, completes what is typed: it returns a text that begins
	// with it, and the same text where it knows nothing. What is suggested
	// stands quietly behind the cursor; Right or End at the end takes it.
	Suggest func(typed string) string
	// Surface is the style of the field; with the zero Style it is that of the
	// theme, with and without focus.
	Surface theme.Style

	theme *theme.Theme
	buf   *buffer.Buffer
	width int
	from  int // the first byte that is visible
}

// Result says what became of a key.
type Result struct {
	Handled bool // the key was about text; if not, it is the caller's
	Changed bool // the text is another one now
	Refused bool // nothing was taken: line breaks, or more than Limit
}

// New makes a focused, empty field.
func New(th *theme.Theme) *Line {
	return &Line{Focused: true, theme: th, buf: &buffer.Buffer{}}
}

// SetTheme changes the styles.
func (l *Line) SetTheme(th *theme.Theme) { l.theme = th }

// SetText replaces the text, forgets what could be undone, and puts the cursor
// at the end.
func (l *Line) SetText(s string) {
	l.buf.SetText(s)
	l.buf.TextEnd(false)
	l.follow()
}

// Text returns the text exactly as it was set and edited.
func (l *Line) Text() string { return l.buf.Text() }

// Dirty reports whether the text was changed since it was set or MarkClean.
func (l *Line) Dirty() bool { return l.buf.Dirty() }

// MarkClean says that the text is now saved.
func (l *Line) MarkClean() { l.buf.MarkClean() }

// Offset returns the cursor in bytes from the start of the text.
func (l *Line) Offset() int { return l.buf.Cursor() }

// SetOffset puts the cursor at a byte of the text.
func (l *Line) SetOffset(pos int) {
	l.buf.MoveTo(pos, false)
	l.follow()
}

// SetWidth gives the field its width in cells.
func (l *Line) SetWidth(width int) {
	l.width = max(width, 0)
	l.follow()
}

// Copy returns what is selected, or else the text.
func (l *Line) Copy() string {
	if from, to, ok := l.buf.Selection(); ok {
		return l.buf.Slice(from, to)
	}
	return l.Text()
}

// Paste puts a text in at the cursor, as one step of undo.
func (l *Line) Paste(s string) Result {
	if l.Clean != nil {
		s = l.Clean(s)
	}
	return l.put(s, l.buf.Paste)
}

// Insert types a text at the cursor.
func (l *Line) Insert(s string) Result { return l.put(s, l.buf.Insert) }

func (l *Line) put(s string, put func(string) bool) Result {
	s = strings.TrimRight(s, "\r\n") // copied lines bring the break behind them
	if strings.ContainsAny(s, "\r\n") {
		switch l.Breaks {
		case RefuseBreaks:
			return Result{Handled: true, Refused: true}
		case KeepBreaks:
			s = unixLines.Replace(s)
		case BreaksToSpaces:
			s = oneLine.Replace(s)
		}
	}
	from, to, _ := l.buf.Selection()
	if l.Limit > 0 && l.buf.Len()-(to-from)+len(s) > l.Limit {
		return Result{Handled: true, Refused: true}
	}
	changed := put(s)
	l.follow()
	return Result{Handled: true, Changed: changed}
}

// Break puts a line break in at the cursor, where they are kept.
func (l *Line) Break() Result {
	if l.Breaks != KeepBreaks || l.Limit > 0 && l.buf.Len() >= l.Limit {
		return Result{Handled: true, Refused: true}
	}
	changed := l.buf.Insert("\n")
	l.follow()
	return Result{Handled: true, Changed: changed}
}

// Replace puts a text in the place of the bytes from one to another, as one step
// of undo.
func (l *Line) Replace(from, to int, s string) Result {
	l.buf.MoveTo(from, false)
	l.buf.MoveTo(to, true)
	return l.Paste(s)
}

var unixLines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

var oneLine = strings.NewReplacer("\r\n", " ", "\r", " ", "\n", " ")

// Handle gives a key to the field. An undo for which nothing is left is the
// caller's.
func (l *Line) Handle(key tea.KeyMsg) Result {
	switch {
	case key.Type == tea.KeyRunes && !key.Alt && key.Paste:
		return l.Paste(string(key.Runes))
	case (key.Type == tea.KeyRunes || key.Type == tea.KeySpace) && !key.Alt:
		return l.Insert(string(key.Runes))
	}
	handled, changed := true, false
	switch name := key.String(); name {
	case "ctrl+z":
		changed = l.buf.Undo()
		handled = changed
	case "ctrl+y":
		changed = l.buf.Redo()
		handled = changed
	case "home", "shift+home":
		l.buf.TextHome(name != "home")
	case "right", "end":
		if changed = l.accept(); !changed {
			handled = name == "end" && l.end(false) || l.press(name)
		}
	case "shift+end":
		l.end(true)
	default:
		handled, changed = l.buf.Press(name)
	}
	l.follow()
	return Result{Handled: handled, Changed: changed}
}

func (l *Line) press(name string) bool {
	handled, _ := l.buf.Press(name)
	return handled
}

func (l *Line) end(extend bool) bool {
	l.buf.TextEnd(extend)
	return true
}

// suggestion returns what would be added to the text, if it may be.
func (l *Line) suggestion() string {
	if l.Suggest == nil || l.buf.Len() == 0 || l.buf.Cursor() != l.buf.Len() {
		return ""
	}
	rest, ok := strings.CutPrefix(l.Suggest(l.Text()), l.Text())
	if !ok {
		return ""
	}
	return rest
}

func (l *Line) accept() bool {
	rest := l.suggestion()
	return rest != "" && l.Insert(rest).Changed
}

// follow scrolls sideways as little as needed to show the cursor, with a cell
// to spare where the text goes on.
func (l *Line) follow() {
	cursor := l.buf.Cursor()
	switch {
	case l.buf.Len() <= l.width-1 && text.Printable(l.Text()):
		l.from = 0
	case cursor <= l.from:
		l.from = l.back(cursor, l.width/3)
	default:
		l.from = max(min(l.from, l.buf.Len()), l.back(cursor, max(0, l.width-3)))
	}
}

// back returns the position that stands about so many cells before another.
func (l *Line) back(pos, cells int) int {
	for pos > 0 {
		view := l.buf.View(max(0, pos-64), pos)
		size := text.Prev(view)
		_, c := text.Next(view[len(view)-size:])
		if cells -= c; cells < 0 {
			break
		}
		pos -= size
	}
	return pos
}
