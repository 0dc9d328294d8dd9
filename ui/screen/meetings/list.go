package meetings

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

func (s *Screen) spec() record.Spec {
	return record.Spec{
		Kind: model.KindMeeting, Name: AllMeetings,
		Columns: []table.Column{
			{Title: "No", Min: 3, Max: 4, Right: true},
			{Title: "Date", Min: 14, Weight: 2},
			{Title: "Time", Min: 5, Max: 8, Priority: 2},
			{Title: "Place", Min: 12, Weight: 2, Priority: 1},
			{Title: "State", Min: 14, Max: 18},
			{Title: "Items", Min: 5, Max: 5, Right: true, Priority: 3},
			{Title: "Entries", Min: 7, Max: 7, Right: true, Priority: 4},
		},
		Cells:   s.cells,
		Detail:  s.detail,
		Summary: s.summary,
		Reference: func(rec model.Record) string {
			return fmt.Sprintf("Meeting %d", meetingIn(rec).Number)
		},
		Empty: "There is no meeting yet: n prepares one. Its agenda, attendance, votes and minutes are kept here.",
		Hints: []binding.Command{binding.Open, binding.New, binding.Edit, binding.Attendance, binding.NextView, binding.Filter, binding.Remove, binding.Help},
		Do:    s.doInList,
	}
}

func meetingIn(rec model.Record) *model.Meeting { return record.As[model.Meeting](rec) }

func (s *Screen) cells(row *table.Row, rec model.Record) {
	m, th := meetingIn(rec), s.host.Theme()
	row.AddStyled(fmt.Sprint(m.Number), th.Strong)
	row.Add(dateOf(m))
	row.Add(text.OneLine(m.Starts))
	row.Add(text.OneLine(m.Place))
	if m.Live() {
		row.AddStyled(stateOf(m), th.Good)
	} else {
		row.Add(stateOf(m))
	}
	n := s.held(m.ID)
	row.Add(fmt.Sprint(n.items))
	row.Add(fmt.Sprint(n.entries))
}

// sat is how much was dealt with at a meeting.
type sat struct{ items, entries int }

// held counts what was dealt with at a meeting, once for a review.
func (s *Screen) held(id model.ID) sat {
	if r := s.host.Shown(); r != s.counted {
		s.counted, s.sat = r, map[model.ID]sat{}
	}
	n, ok := s.sat[id]
	if !ok {
		sitting := s.counted.Sitting(id)
		n = sat{len(sitting.Items()), entries(sitting)}
		s.sat[id] = n
	}
	return n
}

// dateOf returns the day of a meeting in short, or its words where it is not
// certain.
func dateOf(m *model.Meeting) string {
	if day := m.Day(); !day.IsZero() {
		return day.Time().Format("2 Jan 2006")
	}
	return text.OneLine(m.When.Words)
}

// stateOf says how far a meeting has come.
func stateOf(m *model.Meeting) string {
	switch m.State {
	case model.MeetingLive:
		return "● live"
	case model.MeetingAdjourned:
		return "● adjourned"
	case model.MeetingClosed:
		if m.Approved.IsZero() {
			return "draft minutes"
		}
		return "✓ approved"
	case model.MeetingPrepared:
	}
	return "being prepared"
}

func entries(s *model.Sitting) int {
	n := len(s.Minutes(0))
	for _, it := range s.Items() {
		n += len(s.Minutes(it.ID))
	}
	return n
}

func (s *Screen) summary() string {
	all := s.host.Shown().Of(model.KindMeeting)
	draft := 0
	for _, rec := range all {
		if m := meetingIn(rec); m.State == model.MeetingClosed && m.Approved.IsZero() {
			draft++
		}
	}
	says := text.Count(len(all), "meeting", "meetings")
	if draft > 0 {
		says += fmt.Sprintf("   minutes of %d are a draft", draft)
	}
	return says
}

// detail shows the agenda of the selected meeting.
func (s *Screen) detail(rec model.Record, width int) []string {
	th := s.host.Theme()
	sitting := s.host.Shown().Sitting(model.IDOf(rec))
	var lines []string
	for _, it := range sitting.Items() {
		lines = append(lines, record.Paragraphs(th.Base, sitting.ItemNumber(it)+"  "+text.OneLine(it.Title), width)...)
	}
	if len(lines) == 0 {
		return record.Paragraphs(th.Quiet, "The agenda is empty. Enter goes into the meeting, n there adds an item.", width)
	}
	return lines
}

// doInList carries out what is particular to the list of meetings.
func (s *Screen) doInList(c binding.Command, l *record.List) (tea.Cmd, bool) {
	rec := l.Selected()
	switch {
	case c == binding.New:
		return s.prepare(), true
	case rec == nil:
		return nil, false
	case c == binding.Open:
		s.enter(model.IDOf(rec))
		return nil, true
	}
	return act(s.host, meetingIn(rec), c)
}

// prepare asks for a meeting that is like the last one.
func (s *Screen) prepare() tea.Cmd {
	if why := s.host.ReadOnly(); why != "" {
		s.host.Warn(why)
		return nil
	}
	var begin []model.Value
	if all := s.host.Review().Meetings(); len(all) > 0 {
		last := all[len(all)-1]
		for _, key := range []string{"body", "starts", "place", "chair", "quorum"} {
			if f, ok := model.FieldOf(model.KindMeeting, key); ok {
				begin = append(begin, model.Value{Field: key, Text: f.Get(last)})
			}
		}
	} else {
		info := s.host.Review().Info()
		begin = []model.Value{{Field: "body", Text: info.Body}, {Field: "chair", Text: info.Chair}}
	}
	f := record.NewForm(s.host, model.KindMeeting, nil, begin, 0)
	s.host.Push(f.Making(model.KindMeeting, func(values []model.Value) model.Change {
		return model.PrepareMeeting{Values: values, Template: true}
	}).Then(s.enterNewest))
	return nil
}

// enterNewest goes into the meeting that was just made.
func (s *Screen) enterNewest() tea.Cmd {
	newest := model.ID(0)
	for _, rec := range s.host.Review().Of(model.KindMeeting) {
		newest = max(newest, model.IDOf(rec))
	}
	if newest != 0 {
		s.enter(newest)
	}
	return nil
}
