package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// clock is the time in the header while a meeting is live. It goes on by the
// minute; while no meeting is live it stands.
type clock struct {
	shown   string
	waiting bool
}

// watch waits for the next minute of a live meeting.
func (c *clock) watch(a *App) tea.Cmd {
	if a.review.LiveMeeting() == nil {
		c.shown = ""
		return nil
	}
	now := a.office.Now()
	if shown := now.Format("15:04"); shown != c.shown {
		c.shown, a.stale = shown, true
	}
	if c.waiting {
		return nil
	}
	c.waiting = true
	rest := now.Truncate(time.Minute).Add(time.Minute).Sub(now)
	return a.drafts.after(rest, func(time.Time) tea.Msg {
		return &finished{func() tea.Cmd {
			c.waiting = false
			return nil
		}}
	})
}
