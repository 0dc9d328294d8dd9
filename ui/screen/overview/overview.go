// Package overview is tab 1: the review at a glance. Each line that says that
// something is wanted is a door to the place where it can be done.
package overview

import (
	"fmt"

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
	host    screen.Host
	recent  func() []*model.Entry
	draft   func(key string) tea.Cmd
	doors   []door
	at      int           // in the doors, or in the dates
	onDates bool          // Tab went from the doors to the dates
	dates   []model.Ahead // that are drawn
	seen    *model.Review
	day     timetable.Day // what follows is for
	closed  int           // texts to be looked at again
	ahead   model.Outlook
	due     []model.Ahead // in the next days
	months  [monthsAhead]int
	loose   []model.Loose
	silent  []model.Silence
	tally   []model.Count
	unknown []model.Unresolved
}

// door is a line that leads somewhere.
type door struct {
	says string
	to   screen.Target
	do   func() tea.Cmd
}

// says names what has a day.
func says(d model.Ahead) string {
	switch rec := d.Record.(type) {
	case *model.Meeting:
		return text.OneLine(fmt.Sprintf("Meeting %d %s %s", rec.Number, rec.Starts, rec.Place))
	case *model.Task:
		return "Plan: " + text.OneLine(rec.Name)
	case *model.Action:
		return d.Ref.String() + "  " + text.OneLine(rec.Title())
	case *model.Recommendation:
		return "response to " + rec.Reference() + " " + text.OneLine(rec.Text)
	case *model.Round:
		return fmt.Sprintf("positions of round %d", rec.Number)
	case *model.Sending:
		return "answer from " + rec.To
	}
	return model.TitleIn(d.Record, 200)
}

// place is where something that has a day is worked on.
func place(d model.Ahead) screen.Target {
	to := screen.Target{Tab: binding.TabActions, ID: model.IDOf(d.Record)}
	switch d.Record.Kind() {
	case model.KindMeeting:
		to.Tab = binding.TabMeetings
	case model.KindTask:
		to.Tab = binding.TabPlan
	case model.KindRecommendation:
		to.Tab, to.View = binding.TabFindings, screen.ViewSilence
	case model.KindRound:
		to.ID = 0
	case model.KindSending:
		to.ID, to.Filter = 0, screen.FilterAsked
	default:
	}
	return to
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
	r, day := s.host.Shown(), s.host.Today()
	if r != s.seen || day != s.day {
		s.seen, s.day = r, day
		s.closed = s.closedDue()
		s.tally = r.Tally()
		s.unknown = s.host.Sight().Unresolved()
		s.ahead = r.Outlook(day)
		s.due, s.months = s.ahead.Within(day, soon), perMonth(s.ahead.Due, day)
		s.loose, s.silent = s.looseEnds(), r.Silences(day)
	}
	s.findDoors()
	s.at = max(0, min(s.at, s.last()))
}

// last is the last line that can be selected on the side that is.
func (s *Screen) last() int {
	if s.onDates {
		return max(0, len(s.dates)-1)
	}
	return max(0, len(s.doors)-1)
}

// looseEnds returns what hangs in the air, once evidence is gathered: before that
// nothing can have come of anything yet. It is the officer's alone: of what the
// room sees, much hangs in the air that does not.
func (s *Screen) looseEnds() []model.Loose {
	r := s.seen
	stage := r.Info().Stage
	early := (stage == model.StageScope || stage == model.StagePlan) && len(r.Of(model.KindFinding))+len(r.Of(model.KindRecommendation)) == 0
	if s.host.Sight().Watched() || early {
		return nil
	}
	return r.LooseEnds()
}

// soon is how far ahead the overview looks, in days.
const soon = 28

// weekday writes a day so that days line up.
func weekday(d timetable.Day) string { return d.Time().Format("Mon _2 Jan") }

// Hints are the keys that matter here.
func (s *Screen) Hints() []screen.Hint {
	return screen.Hints(binding.Open, binding.NextView, binding.Find, binding.Reviews, binding.Import, binding.Export, binding.Palette, binding.Help)
}

// Do moves between the doors and goes through them.
func (s *Screen) Do(c binding.Command) (tea.Cmd, bool) {
	switch c {
	case binding.Up:
		s.at = max(0, s.at-1)
	case binding.Down:
		s.at = min(s.last(), s.at+1)
	case binding.NextView, binding.LastView:
		if len(s.dates) == 0 && !s.onDates {
			s.host.Say("Nothing is late, and nothing is due in the next 28 days.")
			break
		}
		s.onDates, s.at = !s.onDates, 0
	case binding.Home:
		s.at = 0
	case binding.End:
		s.at = s.last()
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
	if s.onDates && s.at < len(s.dates) {
		s.host.Visit(place(s.dates[s.at]))
		return nil
	}
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
	s.stages(p, height)
	if width >= 110 {
		s.sideBySide(p, height)
	} else {
		s.stacked(p, height)
	}
	return screen.View{Lines: p.lines, X: 1, Y: p.cursor, ShowCursor: len(s.doors) > 0 && !s.onDates}
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
