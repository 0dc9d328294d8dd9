package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/slide"
	"council/scrutiny/ui/record"
)

// AudienceChanged says that a second window has come or gone.
type AudienceChanged struct{}

// countScreens tells the officer that the room begins to see something, or that
// it does not any more.
func (a *App) countScreens() {
	a.stage.deck.sent = nil // whoever has come has seen nothing yet
	watching := a.audience != nil && a.audience.Watching()
	if watching == a.watching {
		return
	}
	a.watching = watching
	if watching {
		a.Say(a.stage.followed())
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
				a.Say(a.stage.followed())
			default:
				a.Say("No second screen is there. " + howToScreen)
			}
			return nil
		}
	})
}

// followed says what a second screen does.
func (s *stage) followed() string {
	switch {
	case s.withheld():
		return "A second screen follows. The session is PRIVATE, and that is all that it says: F6 asks whether to show more."
	case s.blank:
		return "A second screen follows, and is blank. F6 shows what you do here."
	}
	return "A second screen follows what you do here. F6 blanks it."
}

// seenElsewhere says that the room sees the picture in a second window.
func (s *stage) seenElsewhere() bool {
	return s.app.watching && !s.blank && !s.withheld()
}

// withheld says that the session is private and that the officer has not agreed
// to show what is open of it.
func (s *stage) withheld() bool {
	m := s.app.review.LiveMeeting()
	return m != nil && m.Session != model.PublicSession && !s.asked[private{s.app.review.ID, m.ID}]
}

// agree asks, once in a meeting, whether to show the room a private session.
func (s *stage) agree(then func() tea.Cmd) {
	a := s.app
	if n := len(a.layers); s.question != nil && n > 0 && a.layers[n-1] == s.question {
		return // it is being asked
	}
	agreed := private{a.review.ID, a.review.LiveMeeting().ID}
	s.question = record.NewConfirm(a, "The session is PRIVATE. Show what is open of it?", "show it", func() tea.Cmd {
		s.asked[agreed] = true
		return then()
	}).ForRoom()
	a.Push(s.question)
}

// elsewhere is what a second window shows: the picture, but of a private session
// only that it is one, until the officer agrees to more.
func (s *stage) elsewhere() slide.Slide {
	if !s.blank && !s.first && s.withheld() {
		return slide.Withheld(s.deck.public, s.app.office.Settings().Council)
	}
	return s.slide()
}
