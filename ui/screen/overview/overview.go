// Package overview is tab 1: the review at a glance. Each line that says that
// something is wanted is a door to the place where it can be done.
package overview

import (
	"fmt"
	"sort"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// Screen is the review at a glance.
type Screen struct {
	host     screen.Host
	recent   func() []*model.Entry
	draft    func(key string) tea.Cmd
	doors    []door
	at       int
	seen     *model.Review
	due      []dated
	late     []dated
	tally    []model.Count
	unknown  []model.Unresolved
	disagree int
}

// door is a line that leads somewhere.
type door struct {
	says string
	to   screen.Target
	do   func() tea.Cmd
}

// dated is an action or a task with the day that it is about.
type dated struct {
	day    timetable.Day
	late   int
	action *model.Action
	ref    model.Reference
	task   *model.Task
	// meeting is one that is being prepared.
	meeting *model.Meeting
	to      screen.Target
}

// says names what is dated.
func (d dated) says() string {
	if d.meeting != nil {
		return oneLine(fmt.Sprintf("Meeting %d %s %s", d.meeting.Number, d.meeting.Starts, d.meeting.Place))
	}
	if d.task != nil {
		return "Plan: " + oneLine(d.task.Name)
	}
	return d.ref.String() + "  " + oneLine(d.action.Title())
}

// New returns the screen; recent returns the last changes, the oldest first,
// and draft goes on with a text that was kept under a key.
func New(h screen.Host, recent func() []*model.Entry, draft func(key string) tea.Cmd) *Screen {
	s := &Screen{host: h, recent: recent, draft: draft}
	s.Refresh()
	return s
}

// Refresh reads the review.
func (s *Screen) Refresh() {
	r := s.host.Shown()
	if r != s.seen {
		s.seen = r
		s.tally = r.Tally()
		s.unknown = s.host.Sight().Unresolved()
		s.dates()
	}
	s.findDoors()
	s.at = max(0, min(s.at, len(s.doors)-1))
}

// soon is how far ahead the overview looks, in days.
const soon = 28

// dates collects what is late, what is due soon, and what is rated better than
// its dates.
func (s *Screen) dates() {
	s.due, s.late, s.disagree = nil, nil, 0
	today := s.host.Today()
	watch := model.NewWatch(s.seen, today)
	var numbers model.Numbering
	for a := range s.seen.Actions() {
		ref := numbers.Next(a.Section)
		st := watch.Stand(a)
		if st.Disagrees {
			s.disagree++
		}
		soon := !st.Due.IsZero() && st.Due >= today && st.Due <= today.AddDays(soon)
		if !st.Late() && !soon {
			continue
		}
		d := dated{day: st.Due, late: st.DaysLate, action: a, ref: ref, to: screen.Target{Tab: binding.TabActions, ID: a.ID}}
		if st.Late() {
			s.late = append(s.late, d)
		} else if r, ok := s.seen.Info().Scheme.Rating(a.Rating); !ok || !r.Ends {
			s.due = append(s.due, d)
		}
	}
	for _, m := range s.seen.Meetings() {
		if day := m.Day(); m.State == model.MeetingPrepared && day >= today && day <= today.AddDays(soon) {
			s.due = append(s.due, dated{day: day, meeting: m, to: screen.Target{Tab: binding.TabMeetings, ID: m.ID}})
		}
	}
	for t := range model.Each[*model.Task](s.seen) {
		day, ok := t.When.Reading().Due()
		if !ok || t.State == model.TaskDone || t.State == model.TaskDropped {
			continue
		}
		to := screen.Target{Tab: binding.TabPlan, ID: t.ID}
		switch {
		case t.When.Reading().Overdue(today):
			s.late = append(s.late, dated{task: t, late: today.Sub(day), to: to})
		case day >= today && day <= today.AddDays(soon):
			s.due = append(s.due, dated{day: day, task: t, to: to})
		}
	}
	sort.SliceStable(s.due, func(i, j int) bool { return s.due[i].day < s.due[j].day })
	sort.SliceStable(s.late, func(i, j int) bool { return s.late[i].late > s.late[j].late })
}

// weekday writes a day so that days line up.
func weekday(d timetable.Day) string { return d.Time().Format("Mon _2 Jan") }

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Hints are the keys that matter here.
func (s *Screen) Hints() []screen.Hint {
	return screen.Hints(binding.Open, binding.TabActions, binding.Details, binding.Reviews, binding.Import, binding.Export, binding.Palette, binding.Help)
}

// Do moves between the doors and goes through them.
func (s *Screen) Do(c binding.Command) (tea.Cmd, bool) {
	switch c {
	case binding.Up:
		s.at = max(0, s.at-1)
	case binding.Down:
		s.at = min(max(0, len(s.doors)-1), s.at+1)
	case binding.Home:
		s.at = 0
	case binding.End:
		s.at = max(0, len(s.doors)-1)
	case binding.Open:
		return s.open(), true
	case binding.Edit:
		s.host.Push(record.NewForm(s.host, model.KindInfo, s.host.Review().Info(), nil, 0))
	case binding.History:
		return record.ShowHistory(s.host, 0, s.seen.Info().Title), true
	default:
		return nil, false
	}
	return nil, true
}

func (s *Screen) open() tea.Cmd {
	if s.at >= len(s.doors) {
		s.host.Say("Nothing needs you here. 2 to 9 go to the tabs.")
		return nil
	}
	d := s.doors[s.at]
	if d.do != nil {
		return d.do()
	}
	s.host.Visit(d.to)
	return nil
}

// View draws the review at a glance.
func (s *Screen) View(width, height int) screen.View {
	th := s.host.Theme()
	p := &page{th: th, width: width}
	p.line(th.Base, "")
	s.stages(p)
	if width >= 110 {
		s.sideBySide(p, height)
	} else {
		s.stacked(p, height)
	}
	return screen.View{Lines: p.lines, X: 1, Y: p.cursor, ShowCursor: len(s.doors) > 0}
}

// page collects lines of the full width.
type page struct {
	th     *theme.Theme
	width  int
	lines  []string
	cursor int
}

func (p *page) line(style theme.Style, words string) {
	p.lines = append(p.lines, style.Render(text.Fit(words, p.width)))
}
