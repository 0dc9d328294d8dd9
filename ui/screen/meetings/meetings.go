// Package meetings is tab 8: the list of meetings, and the one that is entered,
// from its agenda to its close: attendance, motions and votes, and what was
// minuted under each item.
//
// It knows the model and the screens' host. The capture line at the foot of
// every tab is not its own: package strip has it.
package meetings

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
)

// Screen is the meetings of a review.
type Screen struct {
	host screen.Host
	list *record.List
	room *room // the meeting that was entered, or nil
}

// New returns the screen, in the live meeting if there is one.
func New(h screen.Host) *Screen {
	s := &Screen{host: h}
	s.list = record.NewList(h, s.spec())
	if m := h.Review().LiveMeeting(); m != nil {
		s.enter(m.ID)
	}
	return s
}

func (s *Screen) enter(id model.ID) {
	s.list.Select(id)
	s.room = newRoom(s.host, id)
}

// Refresh takes the review as it is now.
func (s *Screen) Refresh() {
	s.list.Refresh()
	if s.room != nil && !s.room.refresh() {
		s.room = nil // the meeting was removed
	}
}

// Do carries out a command in the meeting, or on the list.
func (s *Screen) Do(c binding.Command) (tea.Cmd, bool) {
	if s.room == nil {
		return s.list.Do(c)
	}
	if cmd, ok := s.room.do(c); ok {
		return cmd, true
	}
	if c == binding.Back {
		s.room = nil
		s.list.Refresh()
		return nil, true
	}
	return act(s.host, s.room.meeting(), c)
}

// View draws the meeting, or the list.
func (s *Screen) View(width, height int) screen.View {
	if s.room != nil {
		return s.room.view(width, height)
	}
	return s.list.View(width, height)
}

// Hints are the keys that matter here.
func (s *Screen) Hints() []screen.Hint {
	if s.room != nil {
		return s.room.hints()
	}
	return s.list.Hints()
}

// Typing says that the filter of the list is being typed.
func (s *Screen) Typing() bool { return s.room == nil && s.list.Typing() }

// Type takes a key for the filter.
func (s *Screen) Type(k tea.KeyMsg) bool { return s.room == nil && s.list.Type(k) }

// Paste takes text for the filter.
func (s *Screen) Paste(text string) {
	if s.room == nil {
		s.list.Paste(text)
	}
}

// Go enters the meeting that a target names.
func (s *Screen) Go(t screen.Target) {
	if m, ok := s.host.Review().Find(t.ID).(*model.Meeting); ok {
		s.enter(m.ID)
	}
}

// Meeting returns the meeting that was entered, else the selected one, or nil.
func (s *Screen) Meeting() *model.Meeting {
	if s.room != nil {
		return s.room.meeting()
	}
	m, _ := s.list.Selected().(*model.Meeting)
	return m
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
