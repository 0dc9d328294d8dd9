package terminal

import (
	"fmt"
	"io"

	tea "github.com/charmbracelet/bubbletea"
)

// File is what Bubble Tea asks of a terminal: an *os.File has it.
type File interface {
	io.ReadWriteCloser
	Fd() uintptr
	Name() string
}

// Input reads a terminal for Bubble Tea: give it to tea.WithInput, and its
// Filter to tea.WithFilter. It is the terminal's file otherwise: without Fd
// Bubble Tea would never enter raw mode.
//
// On Windows Bubble Tea reads the console's key records by itself as long as Fd
// is that of standard input; Read is never called then, and Burst does what can
// be done for pastes.
//
// A program started with tea.Exec must be given its standard input, output and
// error before: Bubble Tea would hand it this reader.
type Input struct {
	file   File
	scan   scanner
	desk   desk
	pastes cloakroom

	ready []byte // for a caller whose buffer was too small for it
}

// NewInput wraps the terminal's file.
func NewInput(file File) *Input {
	in := &Input{file: file}
	in.scan.pasted = in.pastes.leave
	in.scan.answer = in.desk.deliver
	return in
}

// Fd is that of the terminal, so that raw mode is entered.
func (in *Input) Fd() uintptr { return in.file.Fd() }

// Name is that of the terminal's file.
func (in *Input) Name() string { return in.file.Name() }

// Write goes to the terminal unchanged.
func (in *Input) Write(p []byte) (int, error) {
	n, err := in.file.Write(p)
	if err != nil {
		return n, fmt.Errorf("write to terminal: %w", err)
	}
	return n, nil
}

// Close closes the terminal's file.
func (in *Input) Close() error {
	if err := in.file.Close(); err != nil {
		return fmt.Errorf("close terminal: %w", err)
	}
	return nil
}

// Filter turns what Bubble Tea read back into what it stands for: a paste
// arrives as one PasteMsg. Give it to tea.WithFilter.
func (in *Input) Filter(_ tea.Model, msg tea.Msg) tea.Msg { return in.pastes.fetch(msg) }

// Expect hands over the terminal's answers of a kind whose text begins with
// prefix, until done is called. Ask the question afterwards. Answers that
// nobody expects are dropped; they never reach the program as keys.
func (in *Input) Expect(kind Kind, prefix string) (answers <-chan Answer, done func()) {
	return in.desk.expect(kind, prefix)
}
