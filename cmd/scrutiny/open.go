package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/terminal"
	"council/scrutiny/ui/theme"
)

// backgroundLimit is how long the terminal has to say its background colour;
// nobody waits for it.
const backgroundLimit = 100 * time.Millisecond

// bigLimit is how long it has to say where its cursor is; the picture does not
// wait for it.
const bigLimit = 150 * time.Millisecond

// openOnScreen runs the program on the screen: on the book at path, else on the
// last one, else on the start screen.
func openOnScreen(ctx context.Context, e env, path string) error {
	o := newOffice(e)
	opts := ui.Options{LastBook: o.set.LastBook}
	asked := path != ""
	if !asked {
		path = o.set.LastBook
	}
	if path != "" {
		d, err := o.Open(ctx, path)
		switch {
		case err == nil:
			opts.Desk = d
		case asked:
			return err
		default:
			opts.Problem = sentence(err)
		}
	}
	return e.screen(opts, o)
}

// screen runs the program's screen until the officer leaves.
func (e env) screen(o ui.Options, office *office) error {
	st, err := e.stage()
	if err != nil {
		return err
	}
	office.audience = newAudience(e.meetingPlaces())
	o.Office, o.Audience, o.Painter = office, office.audience, st.painter
	o.PasteByKeys = runtime.GOOS == "windows"
	o.Profile, o.Theme, o.Background, o.Big = st.profile, st.theme, st.background, st.big
	app := ui.New(o)
	debug.SetGCPercent(screenGC)
	debug.SetMemoryLimit(screenMemory)
	program := st.program(app)
	office.audience.changed = func() { program.Send(ui.AudienceChanged{}) }
	if o.Desk != nil && o.Desk.ReadOnly() == "" {
		office.audience.begin(context.Background())
	}
	if err := errors.Join(play(program, ui.Shutdown{}), office.audience.Close()); err != nil {
		return err
	}
	return app.Err()
}

// stage is the terminal as a screen gets it.
type stage struct {
	out        *os.File
	input      *terminal.Input
	painter    *paint.Painter
	profile    theme.Profile
	theme      theme.Name
	background func() tea.Cmd // asks for the background where nothing else says it
}

func (e env) stage() (*stage, error) {
	in, out, err := terminals()
	if err != nil {
		return nil, err
	}
	s := &stage{out: out, input: terminal.NewInput(in), painter: paint.New(out), profile: theme.ProfileOf(e.getenv), theme: theme.Dark}
	if name, ok := theme.NameOfCOLORFGBG(e.getenv("COLORFGBG")); ok {
		s.theme = name
	} else {
		s.background = func() tea.Cmd { return s.input.QueryBackground(s.painter.Send, backgroundLimit) }
	}
	return s, nil
}

// big asks the terminal whether it has lines of double height.
func (s *stage) big(columns int) tea.Cmd {
	return s.input.QueryBig(s.painter.Send, s.painter.Reset, columns, bigLimit)
}

// program is a screen on the stage.
func (s *stage) program(m tea.Model) *tea.Program {
	return tea.NewProgram(m, tea.WithAltScreen(), tea.WithFPS(1), tea.WithoutSignalHandler(),
		tea.WithInput(s.input), tea.WithFilter(s.input.Filter), tea.WithOutput(paint.NewOutput(s.out, s.painter)))
}

// play runs a screen until it ends. It is sent shutdown when the system, or the
// window that is closed, ends the program.
func play(program *tea.Program, shutdown tea.Msg) error {
	done := make(chan os.Signal, 1)
	signal.Notify(done, syscall.SIGTERM, syscall.SIGHUP, os.Interrupt)
	defer signal.Stop(done)
	go func() {
		for range done {
			program.Send(shutdown)
		}
	}()
	if _, err := program.Run(); err != nil {
		return fmt.Errorf("run the screen: %w", err)
	}
	return nil
}

// terminals returns the terminal to read keys from and to draw on.
func terminals() (in, out *os.File, err error) {
	if info, err := os.Stdout.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil, nil, fmt.Errorf("the screen needs a terminal: start scrutiny in a terminal window, without > or |")
	}
	if info, err := os.Stdin.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil, nil, fmt.Errorf("the keyboard cannot be read: start scrutiny in a terminal window, without < or |")
	}
	return os.Stdin, os.Stdout, nil
}
