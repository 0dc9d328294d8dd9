package paint

import (
	"fmt"
	"io"
)

const (
	altScreenOn  = "\x1b[?1049h"
	altScreenOff = "\x1b[?1049l"
)

// File is what Bubble Tea asks of a terminal: an *os.File has it.
type File interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// Output is the terminal as Bubble Tea gets it, for tea.WithOutput: frames of
// its renderer are dropped, modes pass. Bubble Tea v1.3.10 writes frames with
// Write and modes with WriteString.
//
// It starts the painter on the alternate screen and stops it before that is
// left, so that quitting, panics, suspending and child processes need no more.
//
// A program started with tea.Exec must be given its standard input, output and
// error before: Bubble Tea would hand it this writer.
type Output struct {
	file    File
	painter *Painter
}

// NewOutput wraps the terminal's file, to which the painter writes as well.
func NewOutput(file File, painter *Painter) *Output {
	return &Output{file: file, painter: painter}
}

// Fd is that of the terminal, so that its size is found.
func (o *Output) Fd() uintptr { return o.file.Fd() }

// Name is that of the terminal's file.
func (o *Output) Name() string { return o.file.Name() }

// Read reads from the terminal's file.
func (o *Output) Read(b []byte) (int, error) {
	return o.file.Read(b) //nolint:wrapcheck // io.EOF is compared with ==
}

// Write drops a frame of Bubble Tea's renderer.
func (o *Output) Write(b []byte) (int, error) { return len(b), nil }

// WriteString passes a mode on.
func (o *Output) WriteString(s string) (int, error) {
	switch s {
	case altScreenOff:
		o.painter.Stop()
		return o.pass(s)
	case altScreenOn:
		defer o.painter.Start()
		return o.pass(s)
	case eraseAll:
		defer o.painter.Reset()
		return o.pass(s)
	case eraseLine, "\r":
		// The renderer clears up after itself, in what is our frame.
		return len(s), nil
	default:
		defer o.painter.nudge()
		return o.pass(s)
	}
}

// Close closes the terminal's file.
func (o *Output) Close() error {
	if err := o.file.Close(); err != nil {
		return fmt.Errorf("close terminal: %w", err)
	}
	return nil
}

func (o *Output) pass(s string) (int, error) {
	n, err := io.WriteString(o.file, s)
	if err != nil {
		return n, fmt.Errorf("write to terminal: %w", err)
	}
	return n, nil
}
