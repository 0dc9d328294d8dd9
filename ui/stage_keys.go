package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/projector"
	"council/scrutiny/ui/screen/meetings"
	"council/scrutiny/ui/strip"
)

// key takes a key while this window shows the picture, or would: the keys of
// the projector come before all others. ok is false where the key is not for
// the stage.
func (s *stage) key(k tea.KeyMsg, pressed string) (cmd tea.Cmd, ok bool) {
	if s.first {
		s.first = false
		return nil, true
	}
	if s.card {
		s.card = false
		return nil, true
	}
	c, _ := binding.Of(pressed, true)
	switch {
	case c == binding.Projector:
		return s.toggle(), true
	case c == binding.Blank:
		s.curtains()
		return nil, true
	case !s.covers():
		return nil, false
	}
	s.said = ""
	if !s.kept.warning {
		s.kept = notice{}
	}
	a := s.app
	if n := len(a.layers); n > s.below {
		return a.layerKey(a.face(a.layers[n-1]), k, pressed), true
	}
	if c, ok := binding.On(binding.Projector, pressed, s.shows == showsCurtain); ok {
		return s.do(c), true
	}
	return nil, true
}

// paste takes a paste while the picture shows. ok is false where the paste is
// not for the stage.
func (s *stage) paste(pasted string) (cmd tea.Cmd, ok bool) {
	if !s.covers() {
		return nil, false
	}
	a := s.app
	if n := len(a.layers); n > s.below && s.shows != showsTabs {
		return tea.Batch(a.face(a.layers[n-1]).Paste(pasted), a.drafts.watch()), true
	}
	return nil, true
}

// do carries out a command while the picture shows: those that walk it, those
// of the meeting, and the tabs, whose material it then shows.
func (s *stage) do(c binding.Command) tea.Cmd {
	a := s.app
	switch c {
	case binding.Down, binding.PageDown, binding.NextSlide:
		s.walk(1)
	case binding.Up, binding.PageUp, binding.LastSlide:
		s.walk(-1)
	case binding.Home:
		s.deck.at, s.size.Page = 0, 0
	case binding.End:
		s.deck.at, s.size.Page = len(s.deck.cards.Slides)-1, 0
	case binding.BlankHere:
		s.curtains()
	case binding.Larger:
		s.resize(1)
	case binding.Smaller:
		s.resize(-1)
	case binding.HideLine:
		s.hidden = !s.hidden
	case binding.Undo, binding.Redo, binding.Palette, binding.Leave, binding.Speaking, binding.TestCard, binding.Projector, binding.Blank:
		return a.program(c)
	default:
		return s.meeting(c)
	}
	return nil
}

// meeting carries out a command of the meeting, or shows a tab's material.
func (s *stage) meeting(c binding.Command) tea.Cmd {
	a := s.app
	if a.screen(c) != nil {
		a.enter(c)
		return nil
	}
	if !strip.Opens(c) && !meetings.Knows(c) {
		s.said = "F5 leaves the picture: that is done on the tabs."
		return nil
	}
	layers := len(a.layers)
	cmd := a.program(c)
	if cmd == nil && len(a.layers) == layers && s.kept.text != "" {
		s.said = "That cannot be done now: F5 leaves the picture and says why."
	}
	return cmd
}

// walk goes on to the next page of a long text, or to the next slide.
func (s *stage) walk(by int) {
	a, d := s.app, &s.deck
	if s.blank || len(d.cards.Slides) == 0 {
		return
	}
	pages := func() int { return projector.Pages(a.theme, d.cards.Slides[d.at], a.width, s.height(), s.size) }
	switch next := s.size.Page + by; {
	case next >= 0 && next < pages():
		s.size.Page = next
	case d.at+by >= 0 && d.at+by < len(d.cards.Slides):
		d.at += by
		if s.size.Page = 0; by < 0 {
			s.size.Page = pages() - 1
		}
	}
}

// resize makes the picture larger or smaller than what fits.
func (s *stage) resize(by int) {
	smaller, larger := projector.Steps(s.app.theme, s.slide(), s.app.width, s.height(), s.size)
	s.size.Step = max(-smaller, min(larger, s.size.Step+by))
	s.size.Page = 0
}
