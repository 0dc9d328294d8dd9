// Package simulate drives the whole screen without a terminal, a disk or a
// clock: for tests, benchmarks and pictures. It presses keys on the real root,
// runs the commands that come of them at once, and after every message looks
// whether what is shown is fit to be shown.
//
// It is test support: no part of the program imports it. It knows the root and
// the model, and no store.
package simulate

import (
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/terminal"
	"council/scrutiny/ui/theme"
)

// T is what a simulation asks of a test.
type T interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// Options say what a simulation begins with.
type Options struct {
	// Reviews are in the book that is open; without any, the start screen shows.
	Reviews []Story
	// ReadOnly says why the book cannot be changed.
	ReadOnly string
	Theme    theme.Name
	Settings ui.Settings
	Problem  string
	LastBook string
	// Big asks the terminal for lines of double height; nil does not.
	Big func(columns int) tea.Cmd
	// Window is the second window for the room, as a rule a *Window; nil where
	// there can be none.
	Window ui.Audience
	// Console is a Windows console: pastes come as keys.
	Console bool
	// Unchecked leaves out the look at every frame: for benchmarks.
	Unchecked bool
	// Twice delivers the result of every command a second time.
	Twice bool
	// Apart runs every command on a goroutine of its own while a frame is drawn,
	// as Bubble Tea does, so that the race detector can see it.
	Apart bool
}

// Simulation is the program with somebody at its keys.
type Simulation struct {
	App    *ui.App
	Desk   *Desk // the book that was open at the start, or nil
	Office *Office

	Width, Height int
	// Quit says that the program has ended.
	Quit bool
	// Messages counts what the root was sent.
	Messages int

	t       T
	o       Options
	screen  *screen
	holding bool
	queue   []tea.Cmd
	timers  []timer
	passed  time.Duration
	trail   []string // the last keys, for messages
}

// screen takes the frames in the place of a painter.
type screen struct {
	frame paint.Frame
	shown int
	sent  []string
}

func (s *screen) Paint(f paint.Frame) { s.frame, s.shown = f, s.shown+1 }

func (s *screen) Send(sequence string) { s.sent = append(s.sent, sequence) }

// New starts the program in a window of the given size.
func New(t T, width, height int, o Options) *Simulation {
	t.Helper()
	s := &Simulation{t: t, o: o, screen: &screen{}, Office: NewOffice()}
	s.Office.set = o.Settings
	if len(o.Reviews) > 0 {
		s.Desk = s.Office.Book(BookPath, o.Reviews...)
		s.Desk.readOnly = o.ReadOnly
	}
	return s.start(width, height)
}

// Reopen starts the program again on the book of another simulation, as after
// a crash.
func Reopen(t T, width, height int, before *Simulation) *Simulation {
	t.Helper()
	s := &Simulation{t: t, o: before.o, screen: &screen{}, Office: before.Office, Desk: before.Desk}
	return s.start(width, height)
}

func (s *Simulation) start(width, height int) *Simulation {
	s.t.Helper()
	o := s.o
	options := ui.Options{
		Office: s.Office, Painter: s.screen, Theme: o.Theme, Profile: theme.TrueColor,
		Problem: o.Problem, LastBook: o.LastBook, After: s.after, PasteByKeys: o.Console, Audience: o.Window, Big: o.Big,
	}
	if options.Theme == "" {
		options.Theme = theme.Dark
	}
	if s.Desk != nil {
		options.Desk = s.Desk
	}
	s.App = ui.New(options)
	s.do(s.App.Init())
	s.Resize(width, height)
	return s
}

// BookPath is where the open book of a simulation is said to be.
const BookPath = "/books/review.scrutiny"

// Send sends the root a message, runs what comes of it, and looks at the
// screen.
func (s *Simulation) Send(msg tea.Msg) {
	s.t.Helper()
	s.deliver(msg)
	s.drain()
}

func (s *Simulation) deliver(msg tea.Msg) {
	s.t.Helper()
	if s.Quit {
		return
	}
	s.Messages++
	_, cmd := s.App.Update(msg)
	s.check()
	s.do(cmd)
}

// Press presses keys by the names that the terminal gives them: "6", "ctrl+s",
// "enter".
func (s *Simulation) Press(keys ...string) *Simulation {
	s.t.Helper()
	for _, name := range keys {
		k, ok := Key(name)
		if !ok {
			s.t.Fatalf("there is no key %q", name)
		}
		s.note(name)
		s.Send(k)
	}
	return s
}

// Type types text, one key at a time.
func (s *Simulation) Type(text string) *Simulation {
	s.t.Helper()
	s.note("“" + text + "”")
	for _, r := range text {
		s.Send(Rune(r))
	}
	return s
}

// Burst sends several letters in one message, as a terminal does when they are
// typed fast.
func (s *Simulation) Burst(letters string) *Simulation {
	s.t.Helper()
	s.note("burst " + letters)
	s.Send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(letters)})
	return s
}

// Paste pastes text.
func (s *Simulation) Paste(text string) *Simulation {
	s.t.Helper()
	s.note("a paste")
	s.Send(terminal.PasteMsg{Text: text, Size: len(text)})
	return s
}

// Resize gives the window another size.
func (s *Simulation) Resize(width, height int) *Simulation {
	s.t.Helper()
	s.Width, s.Height = width, height
	s.Send(tea.WindowSizeMsg{Width: width, Height: height})
	return s
}

// Shutdown asks the program to end, as a closed window does.
func (s *Simulation) Shutdown() *Simulation {
	s.t.Helper()
	s.Send(ui.Shutdown{})
	return s
}

// Command finds a command in the palette by its words and takes the first.
func (s *Simulation) Command(words string) *Simulation {
	s.t.Helper()
	return s.Press(":").Type(words).Press("enter")
}

// note keeps the last keys, to be told when something is wrong.
func (s *Simulation) note(key string) {
	const kept = 12
	if s.trail = append(s.trail, key); len(s.trail) > kept {
		s.trail = s.trail[1:]
	}
}

func (s *Simulation) pressed() string { return strings.Join(s.trail, " ") }
