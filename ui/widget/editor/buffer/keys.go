package buffer

// Press does what a key means in any text field, by the name that Bubble Tea
// gives it: deleting, words, left and right. What depends on how the text is
// drawn is left to the field.
func (b *Buffer) Press(name string) (handled, changed bool) {
	if edit, ok := edits[name]; ok {
		return true, edit(b)
	}
	if move, ok := moves[name]; ok {
		move.do(b, move.extend)
		return true, false
	}
	return false, false
}

var edits = map[string]func(*Buffer) bool{
	"backspace":     (*Buffer).Backspace,
	"ctrl+h":        (*Buffer).Backspace,
	"delete":        (*Buffer).Delete,
	"ctrl+w":        (*Buffer).DeleteWordLeft,
	"alt+backspace": (*Buffer).DeleteWordLeft,
	"alt+d":         (*Buffer).DeleteWordRight,
	"alt+delete":    (*Buffer).DeleteWordRight,
	"ctrl+k":        (*Buffer).DeleteToLineEnd,
	"ctrl+u":        (*Buffer).DeleteToLineStart,
	"ctrl+x":        func(b *Buffer) bool { return b.Cut() != "" },
}

var moves = map[string]struct {
	do     func(b *Buffer, extend bool) bool
	extend bool
}{
	"left":             {(*Buffer).Left, false},
	"right":            {(*Buffer).Right, false},
	"shift+left":       {(*Buffer).Left, true},
	"shift+right":      {(*Buffer).Right, true},
	"ctrl+left":        {(*Buffer).WordLeft, false},
	"ctrl+right":       {(*Buffer).WordRight, false},
	"alt+b":            {(*Buffer).WordLeft, false},
	"alt+f":            {(*Buffer).WordRight, false},
	"alt+left":         {(*Buffer).WordLeft, false},
	"alt+right":        {(*Buffer).WordRight, false},
	"ctrl+shift+left":  {(*Buffer).WordLeft, true},
	"ctrl+shift+right": {(*Buffer).WordRight, true},
	"ctrl+home":        {(*Buffer).TextHome, false},
	"ctrl+end":         {(*Buffer).TextEnd, false},
	"ctrl+shift+home":  {(*Buffer).TextHome, true},
	"ctrl+shift+end":   {(*Buffer).TextEnd, true},
	"ctrl+a": {func(b *Buffer, _ bool) bool {
		b.SelectAll()
		return true
	}, false},
}
