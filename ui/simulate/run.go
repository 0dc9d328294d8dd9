package simulate

import (
	"reflect"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// timer is a message that is sent once its time has come.
type timer struct {
	at  time.Duration
	msg func(time.Time) tea.Msg
}

// timed is what a command that waits returns: the simulation waits in its
// place.
type timed timer

// after stands in for the clock of the program.
func (s *Simulation) after(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
	at := s.passed + d
	return func() tea.Msg { return timed{at: at, msg: msg} }
}

// Pass lets time pass: the clock goes on, and what waited for it is sent.
func (s *Simulation) Pass(d time.Duration) *Simulation {
	s.t.Helper()
	until := s.passed + d
	for {
		next := -1
		for i, t := range s.timers {
			if t.at <= until && (next < 0 || t.at < s.timers[next].at) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		t := s.timers[next]
		s.timers = slices.Delete(s.timers, next, next+1)
		s.goOn(t.at)
		s.Send(t.msg(s.Office.Now()))
	}
	s.goOn(until)
	return s
}

func (s *Simulation) goOn(to time.Duration) {
	s.Office.now = s.Office.now.Add(to - s.passed)
	s.passed = to
}

// Waiting returns how many timers run.
func (s *Simulation) Waiting() int { return len(s.timers) }

// Hold keeps commands from being run: the disk is slow. Release runs them.
func (s *Simulation) Hold() *Simulation {
	s.holding = true
	return s
}

// Held returns how many commands wait to be run.
func (s *Simulation) Held() int { return len(s.queue) }

// Step runs the oldest command that is held, and none of those that come of
// it.
func (s *Simulation) Step() *Simulation {
	s.t.Helper()
	if len(s.queue) > 0 {
		s.next()
	}
	return s
}

// Release runs what is held, and everything from now on at once.
func (s *Simulation) Release() *Simulation {
	s.t.Helper()
	s.holding = false
	s.drain()
	return s
}

// do queues a command.
func (s *Simulation) do(cmd tea.Cmd) {
	if cmd != nil {
		s.queue = append(s.queue, cmd)
	}
}

// drain runs commands until none is left.
func (s *Simulation) drain() {
	s.t.Helper()
	const most = 100_000
	for n := 0; !s.holding && len(s.queue) > 0; n++ {
		if n == most {
			s.t.Fatalf("after %s the commands do not come to an end", s.pressed())
		}
		s.next()
	}
}

func (s *Simulation) next() {
	s.t.Helper()
	cmd := s.queue[0]
	s.queue = s.queue[1:]
	s.take(s.run(cmd))
}

// run runs one command.
func (s *Simulation) run(cmd tea.Cmd) tea.Msg {
	if !s.o.Apart {
		return cmd()
	}
	done := make(chan tea.Msg)
	go func() { done <- cmd() }()
	s.App.Frame()
	return <-done
}

// take takes what a command returned.
func (s *Simulation) take(msg tea.Msg) {
	s.t.Helper()
	switch msg := msg.(type) {
	case nil:
	case tea.QuitMsg:
		s.Quit = true
	case timed:
		s.timers = append(s.timers, timer(msg))
	default:
		if cmds, ok := several(msg); ok {
			for _, cmd := range cmds {
				s.do(cmd)
			}
			return
		}
		s.deliver(msg)
		if s.o.Twice {
			s.deliver(msg)
		}
	}
}

// several returns the commands of a batch or of a sequence, whose type Bubble
// Tea keeps to itself.
func several(msg tea.Msg) ([]tea.Cmd, bool) {
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		return nil, false
	}
	cmds := make([]tea.Cmd, 0, v.Len())
	for i := range v.Len() {
		if cmd, ok := v.Index(i).Interface().(tea.Cmd); ok && cmd != nil {
			cmds = append(cmds, cmd)
		}
	}
	return cmds, true
}
