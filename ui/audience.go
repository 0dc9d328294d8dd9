package ui

import (
	tea "github.com/charmbracelet/bubbletea"
)

// AudienceChanged says that a second window has come or gone.
type AudienceChanged struct{}

// countScreens tells the officer that the room begins to see something, or that
// it does not any more.
func (a *App) countScreens() {
	watching := a.audience != nil && a.audience.Watching()
	if watching == a.watching {
		return
	}
	a.watching = watching
	if watching {
		a.Say("A second screen follows what you do here.")
	} else {
		a.Warn("The second screen has gone. " + howToScreen)
	}
}

const howToScreen = "To have one, run scrutiny screen in another window and move that to the projector."

// tellOfScreens says whether the room sees anything, and how it can.
func (a *App) tellOfScreens() tea.Cmd {
	if a.audience == nil || a.desk == nil {
		a.Say("There is no second screen while no book is open.")
		return nil
	}
	return work(func() func() tea.Cmd {
		err := a.audience.Join(a.ctx)
		return func() tea.Cmd {
			switch {
			case err != nil:
				a.Warn(sentence(err))
			case a.audience.Watching():
				a.Say("A second screen follows what you do here.")
			default:
				a.Say("No second screen is there. " + howToScreen)
			}
			return nil
		}
	})
}
