// Package meetings is tab 8: the list of meetings, the register of resolutions
// and the list of promises; and the meeting that is entered, from its agenda to
// its close: attendance, motions and votes, what was minuted under each item,
// and its tidying.
//
// It knows the model and the screens' host. The capture line at the foot of
// every tab is not its own: package strip has it.
package meetings

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
)

// Screen is the meetings of a review.
type Screen struct {
	host  screen.Host
	views *record.Views // the meetings, the resolutions, the promises
	list  *record.List
	room  *room // the meeting that was entered, or nil
	sat   map[model.ID]sat
	// counted is the review that sat was counted in.
	counted *model.Review
}

// The names of the views.
const (
	AllMeetings = "Meetings"
	Resolutions = "Resolutions"
	Promises    = "Promises"
)

// New returns the screen, in the live meeting if there is one.
func New(h screen.Host) *Screen {
	s := &Screen{host: h}
	s.list = record.NewList(h, s.spec())
	s.views = record.NewViews(h, s.list, s.resolutions(), s.promises())
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
	s.views.Refresh()
	if s.room != nil && !s.room.refresh() {
		s.room = nil // the meeting was removed
	}
}

// Do carries out a command in the meeting, or on the list.
func (s *Screen) Do(c binding.Command) (tea.Cmd, bool) {
	if s.room == nil {
		return s.views.Do(c)
	}
	if cmd, ok := s.room.do(c); ok {
		return cmd, true
	}
	if c == binding.Back {
		s.room = nil
		s.views.Refresh()
		return nil, true
	}
	if c == binding.ApproveMinutes && s.room.meeting().Live() {
		return nil, false // those of an earlier meeting are meant
	}
	return act(s.host, s.room.meeting(), c)
}

// View draws the meeting, or the list.
func (s *Screen) View(width, height int) screen.View {
	if s.room != nil {
		return s.room.view(width, height)
	}
	return s.views.View(width, height)
}

// Hints are the keys that matter here.
func (s *Screen) Hints() []screen.Hint {
	if s.room != nil {
		return s.room.hints()
	}
	return s.views.Hints()
}

// Typing says that the filter of the list is being typed.
func (s *Screen) Typing() bool { return s.room == nil && s.views.Typing() }

// Type takes a key for the filter.
func (s *Screen) Type(k tea.KeyMsg) bool { return s.room == nil && s.views.Type(k) }

// Paste takes text for the filter.
func (s *Screen) Paste(text string) {
	if s.room == nil {
		s.views.Paste(text)
	}
}

// Go enters the meeting that a target names, at the entry that it names, or the
// view.
func (s *Screen) Go(t screen.Target) {
	switch rec := s.host.Review().Find(t.ID).(type) {
	case *model.Meeting:
		s.enter(rec.ID)
	case *model.Minute:
		s.read(rec)
	default:
		if t.View == screen.ViewClosed {
			s.host.Push(newClosed(s.host))
			return
		}
		if t.View != "" {
			s.room = nil
			s.views.Go(t)
		}
	}
}

// Traced returns the entry or the item that a trace would be of, or in the list
// of meetings the selected one.
func (s *Screen) Traced() model.Record {
	if s.room != nil {
		return s.room.marked()
	}
	return s.views.Selected()
}

// read enters the meeting of an entry, where that stands.
func (s *Screen) read(m *model.Minute) {
	meeting, ok := s.host.Review().Find(first(m.Meeting)).(*model.Meeting)
	if !ok || !model.RemovedAt(meeting).IsZero() {
		s.host.Say("The meeting of this entry was removed; “removed” under : brings it back.")
		return
	}
	s.enter(meeting.ID)
	s.room.show(m)
}

// Meeting returns the meeting that was entered, else the selected one or that of
// the selected entry, or nil.
func (s *Screen) Meeting() *model.Meeting {
	if s.room != nil {
		return s.room.meeting()
	}
	shown, ok := s.views.Shown().(*record.List)
	if !ok {
		return nil
	}
	switch rec := shown.Selected().(type) {
	case *model.Meeting:
		return rec
	case *model.Minute:
		m, _ := s.host.Review().Find(first(rec.Meeting)).(*model.Meeting)
		return m
	}
	return nil
}
