package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/terminal"
)

// The values of settings about the projector; an empty one is the usual.
const (
	BigOn        = "on"      // Settings.Big: always lines of double height
	BigOff       = "off"     // never
	StartNeutral = "neutral" // Settings.Start: on the council's name
	LineHidden   = "hidden"  // Settings.Line: nothing is typed below the picture
)

// bigLetters is whether the terminal has lines of double height, as far as it
// was asked.
type bigLetters uint8

const (
	bigUnknown bigLetters = iota
	bigAsked
	bigLacking
	bigThere
)

// ask asks the terminal once for lines of double height, unless the settings
// say it. Until it answers the picture is drawn without.
func (s *stage) ask() tea.Cmd {
	if s.big != bigUnknown || s.probe == nil || s.app.office.Settings().Big != "" {
		return nil
	}
	s.big = bigAsked
	return s.probe(s.app.width)
}

// answered takes the terminal's answer.
func (s *stage) answered(msg terminal.BigMsg) {
	if s.big = bigLacking; msg.Big {
		s.big = bigThere
	}
}

func (s *stage) bigNow() bool {
	switch s.app.office.Settings().Big {
	case BigOn:
		return true
	case BigOff:
		return false
	}
	return s.big == bigThere
}
