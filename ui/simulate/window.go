package simulate

import (
	"context"

	"council/scrutiny/model/slide"
	"council/scrutiny/ui"
)

// Window is a second window for the room, in the place of one in another
// program.
type Window struct {
	// Slides are what it was shown, while it was open.
	Slides []slide.Slide
	// Fails is why no window can join, if not nil.
	Fails error

	open bool
}

var _ ui.Audience = (*Window)(nil)

// Show puts a slide before the room.
func (w *Window) Show(s slide.Slide) {
	if w.open {
		w.Slides = append(w.Slides, s)
	}
}

// Watching says whether the window is open.
func (w *Window) Watching() bool { return w.open }

// Join lets it join.
func (w *Window) Join(context.Context) error { return w.Fails }

// OpenWindow opens the second window.
func (s *Simulation) OpenWindow() *Simulation {
	s.t.Helper()
	return s.window(true)
}

// CloseWindow closes it.
func (s *Simulation) CloseWindow() *Simulation {
	s.t.Helper()
	return s.window(false)
}

func (s *Simulation) window(open bool) *Simulation {
	s.t.Helper()
	w, ok := s.o.Window.(*Window)
	if !ok {
		s.t.Fatalf("the simulation has no second window: set Options.Window")
	}
	w.open = open
	s.Send(ui.AudienceChanged{})
	return s
}
