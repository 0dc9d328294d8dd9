package strip

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// The strip is as high as rows, open or closed, so that nothing jumps when it
// is opened. In a low window the closed one is its rule alone.
const (
	rows = 3
	low  = 22
)

// Rows returns how many lines the strip takes in a window of that height: none
// while no meeting is live.
func (s *Strip) Rows(height int) int {
	switch {
	case s.host.Review().LiveMeeting() == nil:
		return 0
	case s.open || height >= low:
		return rows
	}
	return 1
}

// View draws the strip: a rule that names the item, the line, and what the line
// is understood as, or the last entry.
func (s *Strip) View(width, height int) screen.View {
	m := s.host.Review().LiveMeeting()
	if m == nil || height < 1 {
		return screen.View{}
	}
	s.known.refresh(s, m)
	v := screen.View{Lines: []string{s.rule(m, width)}}
	if height < rows {
		return v
	}
	if !s.open {
		v.Lines = append(v.Lines, s.idle(width), s.last(width))
		return v
	}
	th := s.host.Theme()
	if s.veiled {
		v.Lines = append(v.Lines, th.Warning.Render(text.Fit(" draft  "+count(s.line.Text()), width)),
			th.Quiet.Render(text.Fit(" The room may be looking. Show the draft? y shows it, n begins another line", width)))
		return v
	}
	label := " " + s.label() + " "
	s.line.SetTheme(th)
	s.line.SetWidth(width - text.Width(label))
	x, shown := s.line.Cursor()
	v.Lines = append(v.Lines, th.Strong.Render(label)+s.line.Draw(), s.preview(width))
	v.X, v.Y, v.ShowCursor = text.Width(label)+x, 1, shown
	return v
}

// Brief draws the line alone, below the picture that the room sees.
func (s *Strip) Brief(width int) (screen.View, bool) {
	if s.veiled {
		line := " draft  " + count(s.line.Text()) + "  y shows it, n begins another"
		return screen.View{Lines: []string{s.host.Theme().Warning.Render(text.Fit(line, width))}}, true
	}
	label := " " + s.label() + " "
	th := s.host.Theme()
	s.line.SetTheme(th)
	s.line.SetWidth(max(1, width-text.Width(label)))
	x, shown := s.line.Cursor()
	return screen.View{Lines: []string{th.Strong.Render(label) + s.line.Draw()}, X: text.Width(label) + x, ShowCursor: shown}, true
}

// Writing returns the decision that is being typed, if it is one.
func (s *Strip) Writing() (as model.MinuteType, words string, ok bool) {
	if !s.open || s.veiled || strings.TrimSpace(s.line.Text()) == "" {
		return "", "", false
	}
	c := s.reading().change
	return c.Type, c.Text, c.Type.Decides()
}

// rule names the item that entries fall under.
func (s *Strip) rule(m *model.Meeting, width int) string {
	th := s.host.Theme()
	says := s.known.item
	if m.State == model.MeetingAdjourned {
		says = "adjourned   " + says
	}
	warns := ""
	if s.known.exempt && s.host.Sight().Watched() {
		warns = " and the room reads along "
	}
	says = " " + text.Truncate(says, max(1, width-6-text.Width(warns))) + " "
	return th.Rule.Render("──") + th.Strong.Render(says) + th.Danger.Render(warns) + th.Rule.Render(strings.Repeat("─", max(0, width-2-text.Width(says)-text.Width(warns))))
}

// idle is the line while nothing is typed: which keys begin, or the draft.
func (s *Strip) idle(width int) string {
	th := s.host.Theme()
	if typed := s.waiting(); typed != "" {
		if s.host.Sight().Watched() {
			typed = count(typed)
		}
		return th.Warning.Render(text.Fit(" draft  "+typed, width))
	}
	return th.Quiet.Render(text.Fit(" F7 note   F8 action   F9 resolution   (or N, A, R)", width))
}

// last is the entry that was made last.
func (s *Strip) last(width int) string {
	return s.host.Theme().Quiet.Render(text.Fit(" "+s.known.last, width))
}

// label says what the line is, unless it says so itself.
func (s *Strip) label() string {
	switch s.as {
	case model.ActionMinute:
		return "ACTION"
	case model.Resolved:
		return "RESOLVED"
	default:
		return "Note"
	}
}

// preview says what the line is understood as.
func (s *Strip) preview(width int) string {
	th := s.host.Theme()
	r := s.reading()
	room := width - 1
	says := " " + r.says
	doubt := r.doubt
	if c, ok := s.offer(); ok {
		doubt = "Tab: " + c.Text
	}
	if doubt != "" {
		says += "   "
	}
	if over := text.Width(says) + text.Width(doubt) - room; over > 0 && doubt != "" {
		says = text.Truncate(says, max(20, text.Width(says)-over-2)) + "  "
	}
	says = text.Truncate(says, room)
	doubt = text.Truncate(doubt, max(0, room-text.Width(says)))
	gap := text.Spaces(max(0, room-text.Width(says)-text.Width(doubt)) + 1)
	return th.Accent.Render(says) + th.Warning.Render(doubt) + th.Quiet.Render(gap)
}
