package main

import (
	"fmt"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/theme"
)

// play opens the sample in a window of the scene's size, presses the scene's
// keys, and returns what is shown then.
func (sc scene) play() (paint.Frame, error) {
	office := newOffice()
	if sc.big {
		if err := office.SaveSettings(ui.Settings{Council: "Northmere Borough Council", Big: ui.BigOn}); err != nil {
			return paint.Frame{}, err
		}
	}
	o := ui.Options{
		Office: office, Theme: sc.theme, Profile: theme.TrueColor,
		After: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }, // no time passes
	}
	if !sc.noBook {
		d, err := office.desk()
		if err != nil {
			return paint.Frame{}, err
		}
		if sc.cameBack {
			if d, err = office.cameBack(d); err != nil {
				return paint.Frame{}, err
			}
		}
		o.Desk = d
	}
	presses, err := keysOf(sc.keys)
	if err != nil {
		return paint.Frame{}, fmt.Errorf("screen %q: %w", sc.name, err)
	}
	app := ui.New(o)
	finish(app, app.Init())
	send(app, tea.WindowSizeMsg{Width: sc.width, Height: sc.height})
	for _, k := range presses {
		send(app, k)
	}
	frame := app.Frame()
	if fault := simulate.Fault(frame, sc.width, sc.height); fault != "" {
		return frame, fmt.Errorf("screen %q at %d x %d: %s", sc.name, sc.width, sc.height, fault)
	}
	return frame, nil
}

func send(app *ui.App, msg tea.Msg) {
	_, cmd := app.Update(msg)
	finish(app, cmd)
}

// finish runs a command and what comes of it, one after the other.
func finish(app *ui.App, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			finish(app, c)
		}
	default:
		send(app, msg)
	}
}

// keysOf reads keys as they are written on the command line: names with blanks
// between them, and words to be typed in double quotes.
func keysOf(written string) ([]tea.KeyMsg, error) {
	var keys []tea.KeyMsg
	for i, part := range strings.Split(written, `"`) {
		if i%2 == 1 {
			for _, r := range part {
				keys = append(keys, simulate.Rune(r))
			}
			continue
		}
		for _, name := range strings.Fields(part) {
			if name == "space" {
				name = " "
			}
			k, ok := keyOf(name)
			if !ok {
				return nil, fmt.Errorf(`there is no key %q: write keys as 6, ctrl+s, enter or shift+tab, and text in "double quotes"`, name)
			}
			keys = append(keys, k)
		}
	}
	if strings.Count(written, `"`)%2 == 1 {
		return nil, fmt.Errorf("a double quote is missing in the keys %s", written)
	}
	return keys, nil
}

func keyOf(name string) (tea.KeyMsg, bool) {
	if name == " " {
		return simulate.Rune(' '), true
	}
	return simulate.Key(name)
}
