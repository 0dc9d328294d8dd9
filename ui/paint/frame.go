// Package paint puts frames on the terminal at once. It owns what the terminal
// shows while the program has it: only what differs is written, synchronised,
// and the real cursor stands where the user is, for input methods, magnifiers
// and braille displays. No escape sequence of a frame goes out but styles;
// anything else is drawn as visible text.
//
// It works beside Bubble Tea's own renderer, whose frames Output drops while
// its modes pass; that leans on the inside of v1.3.10, and a test pins it.
//
// It must not know what a frame shows, nor which colours there are.
package paint

// Point is a cell, counted from 0 at the top left.
type Point struct{ X, Y int }

// LineSize says how large the characters of a line are.
type LineSize uint8

// A double-height line is two lines with the same text, Top above Bottom; each
// has half as many columns.
const (
	Normal LineSize = iota
	Top
	Bottom
)

// Frame is everything a terminal shows. It belongs to the painter once handed
// over: nothing of it may be changed then.
type Frame struct {
	// Lines hold text and styles (SGR). Each is Width cells wide, or half of
	// that where it is big; what is longer is cut, what is shorter is padded.
	Lines []string
	// Width of the terminal in cells; 0 neither cuts nor pads.
	Width int
	// Cursor is where the real cursor stands, also while it is hidden.
	Cursor     Point
	ShowCursor bool
	// Title of the window; an empty one clears it.
	Title string
	// Big gives the sizes of lines; those beyond its end are Normal.
	Big []LineSize
}

func (f *Frame) size(y int) LineSize {
	if y < len(f.Big) {
		return f.Big[y]
	}
	return Normal
}

func (f *Frame) width(y int) int {
	if f.size(y) != Normal {
		return f.Width / 2
	}
	return f.Width
}
