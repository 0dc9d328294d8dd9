package main

import (
	"context"
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

// openOnScreen runs the program on the screen: on the book at path, else on the
// last one, else on the start screen.
func openOnScreen(ctx context.Context, e env, path string) error {
	o := newOffice(e)
	opts := ui.Options{Office: o, LastBook: o.set.LastBook}
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
	return e.screen(opts)
}

// screen runs the program's screen until the officer leaves.
func (e env) screen(o ui.Options) error {
	in, out, err := terminals()
	if err != nil {
		return err
	}
	painter := paint.New(out)
	input := terminal.NewInput(in)
	o.Painter = painter
	o.PasteByKeys = runtime.GOOS == "windows"
	o.Profile = theme.ProfileOf(e.getenv)
	o.Theme = theme.Dark
	if name, ok := theme.NameOfCOLORFGBG(e.getenv("COLORFGBG")); ok {
		o.Theme = name
	} else {
		o.Background = func() tea.Cmd { return input.QueryBackground(painter.Send, backgroundLimit) }
	}
	app := ui.New(o)
	debug.SetGCPercent(100)
	program := tea.NewProgram(app, tea.WithAltScreen(), tea.WithFPS(1), tea.WithoutSignalHandler(),
		tea.WithInput(input), tea.WithFilter(input.Filter), tea.WithOutput(paint.NewOutput(out, painter)))
	done := make(chan os.Signal, 1)
	signal.Notify(done, syscall.SIGTERM, syscall.SIGHUP, os.Interrupt)
	defer signal.Stop(done)
	go func() {
		for range done {
			program.Send(ui.Shutdown{})
		}
	}()
	if _, err := program.Run(); err != nil {
		return fmt.Errorf("run the screen: %w", err)
	}
	return app.Err()
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
