package overview

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

var stages = []struct {
	stage model.Stage
	name  string
}{
	{model.StageScope, "Scope"},
	{model.StagePlan, "Plan"},
	{model.StageEvidence, "Evidence"},
	{model.StageFindings, "Findings"},
	{model.StageReport, "Report"},
	{model.StageResponse, "Response"},
	{model.StageMonitor, "Monitoring"},
	{model.StageDone, "Done"},
}

// stages draws the review's life as one line, with where it stands, and what it
// holds.
func (s *Screen) stages(p *page, height int) {
	if line, used := s.lifeline(p, false); used <= p.width {
		p.lines = append(p.lines, line+p.th.Base.Render(text.Spaces(p.width-used)))
	} else { // of what is past the signs are enough
		line, used = s.lifeline(p, true)
		p.lines = append(p.lines, line+p.th.Base.Render(text.Spaces(max(0, p.width-used))))
	}
	p.line(p.th.Quiet, " "+s.holdings())
	if why := heldUp(s.seen, s.ahead, s.loose); why != "" {
		p.line(p.th.Warning, " Held up: "+why)
	}
	if height > 16 {
		p.line(p.th.Quiet, " Ahead: "+months(s.months, s.day, p.width-9))
	}
	p.line(p.th.Base, "")
}

// lifeline draws the stages; short leaves out the names of those that are past,
// and ends with … where the rest does not fit.
func (s *Screen) lifeline(p *page, short bool) (line string, used int) {
	joint := " ─ "
	switch {
	case p.width >= 110:
		joint = " ──── "
	case p.width < 90:
		joint = "─"
	}
	line, used = p.th.Base.Render(" "), 1
	passed := true
	for i, st := range stages {
		name, style := st.name, p.th.Quiet
		switch {
		case st.stage == s.seen.Info().Stage:
			passed = false
			name, style = "● "+name, p.th.Strong
		case passed && short:
			name, style = "✓", p.th.Good
		case passed:
			name, style = "✓ "+name, p.th.Good
		}
		between := joint
		if i == 0 {
			between = ""
		}
		room := p.width - used - 1 // for the …
		if i == len(stages)-1 {
			room++
		}
		if short && text.Width(between+name) > room {
			return line + p.th.Rule.Render("…"), used + 1
		}
		line += p.th.Rule.Render(between) + style.Render(name)
		used += text.Width(between + name)
	}
	return line, used
}

// holdings says what the review holds.
func (s *Screen) holdings() string {
	r := s.seen
	answered := 0
	for q := range model.Each[*model.Question](r) {
		if q.Answered() {
			answered++
		}
	}
	parts := []string{
		text.Count(len(r.Of(model.KindTask)), "task", "tasks"),
		text.Count(len(r.Of(model.KindEvidence)), "piece of evidence", "pieces of evidence"),
		text.Count(len(r.Of(model.KindAction)), "action", "actions"),
		text.Count(len(r.Of(model.KindPerson)), "person", "people"),
	}
	if n := len(r.Of(model.KindQuestion)); n > 0 {
		parts = append([]string{fmt.Sprintf("%d of %s answered", answered, text.Count(n, "question", "questions"))}, parts...)
	}
	return strings.Join(parts, "   ")
}

// stacked draws ratings beside dates, then what needs the officer, then what
// changed last.
func (s *Screen) stacked(p *page, height int) {
	half := p.width * 45 / 100
	left := s.ratings(p.th, half)
	right := s.calendar(p.th, p.width-half, max(4, min(9, height-len(p.lines)-9)))
	p.beside(left, right, half)
	p.line(p.th.Base, "")
	s.needs(p, height-len(p.lines)-4)
	p.line(p.th.Base, "")
	s.changes(p, height-len(p.lines))
}

// sideBySide uses a wide screen: what needs the officer on the left, ratings
// and dates on the right.
func (s *Screen) sideBySide(p *page, height int) {
	half := p.width / 2
	inner := &page{th: p.th, width: half}
	s.needs(inner, 10)
	inner.line(p.th.Base, "")
	s.changes(inner, height-len(p.lines)-len(inner.lines))
	right := s.ratings(p.th, p.width-half)
	right = append(right, p.th.Base.Render(text.Spaces(p.width-half)))
	right = append(right, s.calendar(p.th, p.width-half, height-len(p.lines)-len(right)-2)...)
	p.cursor = len(p.lines) + inner.cursor
	p.beside(inner.lines, right, half)
}

// beside puts two blocks of lines side by side.
func (p *page) beside(left, right []string, half int) {
	for i := range max(len(left), len(right)) {
		l, r := p.th.Base.Render(text.Spaces(half)), p.th.Base.Render(text.Spaces(p.width-half))
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		p.lines = append(p.lines, l+r)
	}
}

// ratings draws the count of each rating with a bar.
func (s *Screen) ratings(th *theme.Theme, width int) []string {
	total := len(s.seen.Of(model.KindAction))
	lines := []string{th.Heading.Render(text.Fit(fmt.Sprintf(" Actions %d", total), width))}
	if total == 0 {
		return append(lines, th.Quiet.Render(text.Fit(" I imports a tracker.", width)))
	}
	most := 1
	for _, c := range s.tally {
		most = max(most, c.Actions)
	}
	for _, c := range s.tally {
		if c.Actions == 0 && (c.Rating.OffScale || c.Rating.Key == "") {
			continue
		}
		word, shape, ink := c.Rating.Word, c.Rating.Shape, th.Ink(c.Rating.Fill)
		if c.Rating.Key == "" {
			word, shape, ink = "not rated", "·", th.Quiet
		}
		head := text.Fit(fmt.Sprintf(" %s %s", shape, word), 16) + text.PadLeft(fmt.Sprint(c.Actions), 5) + "  "
		bar := strings.Repeat("█", c.Actions*max(1, width-26)/most)
		if bar == "" && c.Actions > 0 {
			bar = "▌"
		}
		lines = append(lines, th.Base.Render(head)+ink.Render(bar)+th.Base.Render(text.Spaces(max(0, width-text.Width(head)-text.Width(bar)))))
	}
	return lines
}

// calendar draws what is due soon and what is late.
func (s *Screen) calendar(th *theme.Theme, width, room int) []string {
	var lines []string
	s.dates = s.dates[:0]
	add := func(style theme.Style, words string) { lines = append(lines, style.Render(text.Fit(" "+words, width))) }
	date := func(d model.Ahead, words string) {
		style := th.Base
		if s.onDates && s.at == len(s.dates) {
			style, words = th.Selected, theme.Marker+words
		} else {
			words = " " + words
		}
		s.dates = append(s.dates, d)
		lines = append(lines, style.Render(text.Fit(words, width)))
	}
	add(th.Heading, "Next 28 days")
	half := max(1, (room-2)/2)
	for i, d := range s.due {
		if i == half {
			add(th.Quiet, fmt.Sprintf("and %d more", len(s.due)-i))
			break
		}
		date(d, weekday(d.Day)+"  "+says(d))
	}
	if len(s.due) == 0 {
		add(th.Quiet, "nothing is due")
	}
	if len(s.ahead.Late) > 0 {
		add(th.Heading, fmt.Sprintf("Late %d", len(s.ahead.Late)))
	}
	for i, d := range s.ahead.Late {
		if len(lines) >= room {
			break
		}
		if i > 0 && len(lines) == room-1 && len(s.ahead.Late)-i > 1 {
			add(th.Quiet, fmt.Sprintf("and %d more", len(s.ahead.Late)-i))
			break
		}
		date(d, text.PadLeft(text.Count(d.Late, "day", "days"), 9)+"  "+says(d))
	}
	return lines
}

// needs draws the doors.
func (s *Screen) needs(p *page, room int) {
	from, room := 0, max(1, room)
	title := " Needs you"
	if len(s.doors) > room {
		title += fmt.Sprintf("  %d of %d shown, ↓ shows more", room, len(s.doors))
	}
	p.line(p.th.Heading, title)
	if len(s.doors) == 0 {
		p.line(p.th.Quiet, "   nothing")
		return
	}
	if !s.onDates {
		from = max(0, s.at-room+1)
	}
	for i, d := range s.doors[from:min(len(s.doors), from+room)] {
		style, mark := p.th.Base, "   "
		if from+i == s.at && !s.onDates {
			style, mark = p.th.Selected, " "+theme.Marker+" "
			p.cursor = len(p.lines)
		}
		p.line(style, mark+d.says)
	}
}

// changes draws what was done last.
func (s *Screen) changes(p *page, room int) {
	if room < 2 {
		return
	}
	p.line(p.th.Heading, " Changed last")
	recent := s.recent()
	if len(recent) == 0 {
		p.line(p.th.Quiet, "   nothing yet")
		return
	}
	if s.host.Sight().Watched() {
		p.line(p.th.Quiet, "   "+sight.Word+"; "+binding.For(binding.History).Key()+" shows it, after asking")
		return
	}
	zone := s.host.Now().Location()
	for i := len(recent) - 1; i >= 0 && room > 1; i-- {
		e := recent[i]
		p.line(p.th.Base, fmt.Sprintf("   %s  %s: %s", e.At.In(zone).Format("2 Jan 15:04"), e.Who, e.Done))
		room--
	}
}
