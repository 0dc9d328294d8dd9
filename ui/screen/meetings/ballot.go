package meetings

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// Placement puts the vote in a box over the screen.
func (p *poll) Placement() screen.Placement { return screen.Panel }

// Size is as high as the motion and what is asked need.
func (p *poll) Size(width, height int) (w, h int) {
	w = min(width, 72)
	_, m := p.now()
	if m == nil {
		return w, 1
	}
	h = len(p.words(w)) + 5
	if p.stage == names {
		h = len(p.words(w)) + 3 + len(p.voters())
	}
	return w, min(h, height)
}

// Title says what is being voted on.
func (p *poll) Title() string {
	_, m := p.now()
	if m != nil && m.Type == model.Amendment {
		return "Vote on the amendment"
	}
	return "Vote on the motion"
}

// Hints are the keys of the vote.
func (p *poll) Hints() []screen.Hint {
	esc := screen.Hint{Key: "Esc", Label: "leave it"}
	s, m := p.now()
	if m == nil {
		return []screen.Hint{esc}
	}
	switch p.stage {
	case hands:
		return []screen.Hint{{Key: "0-9", Label: "the number"}, {Key: "Enter", Label: "the next"}, {Key: "n", Label: "by name"}, {Key: "w", Label: "withdraw it"}, esc}
	case names:
		return []screen.Hint{{Key: "f", Label: "for"}, {Key: "a", Label: "against"}, {Key: "s", Label: "abstained"}, {Key: "-", Label: "take back"}, {Key: "Enter", Label: "the result"}, {Key: "h", Label: "hands"}, esc}
	case result:
	}
	again := []screen.Hint{{Key: "h", Label: "count again"}, {Key: "n", Label: "by name"}, esc}
	switch s.Result(m).Outcome {
	case model.Carried:
		if made(s, m) == nil {
			return append([]screen.Hint{{Key: "Enter", Label: "make the resolution"}}, again...)
		}
	case model.Tied:
		return append([]screen.Hint{{Key: "f", Label: "casting vote for"}, {Key: "a", Label: "casting vote against"}}, again...)
	case model.Undecided, model.Lost, model.Unsettled, model.Withdrawn:
	}
	return append([]screen.Hint{{Key: "Enter", Label: "go on"}}, again...)
}

// Brief is what is asked, in one line below the picture on which the room sees
// the motion and the numbers. The motion itself is not in it: it may be exempt.
func (p *poll) Brief(width int) (screen.View, bool) {
	th := p.host.Theme()
	s, m := p.now()
	words, cursor := " "+p.Title(), 0
	switch {
	case m == nil:
		words = " The motion is not there any more."
	case p.stage == hands:
		for i, label := range []string{"for", "against", "abstained"} {
			words += "   " + label + " " + p.typed[i]
			if i == p.field {
				cursor = text.Width(words)
				words += " "
			}
		}
	case p.stage == names:
		if all := p.voters(); p.at < len(all) {
			words += "   " + text.OneLine(all[p.at].Name) + ": f for, a against, s abstained"
		} else {
			words += "   everybody was called: Enter takes the result"
		}
	default:
		words += "   " + s.Result(m).Numbers()
		for _, hint := range p.Hints() {
			words += "   " + hint.Key + " " + hint.Label
		}
	}
	v := screen.View{Lines: []string{th.Strong.Render(text.Fit(words, width))}, X: min(cursor, width-1), ShowCursor: cursor > 0}
	return v, true
}

// words are the motion with who moved it.
func (p *poll) words(width int) []string {
	s, m := p.now()
	if p.host.Sight().Withheld(m) {
		return []string{"The words are " + sight.Word + " from the room."}
	}
	lines := text.Wrap(text.OneLine(m.Text), max(10, width))
	const most = 6
	if len(lines) > most {
		lines = append(lines[:most-1], text.Truncate(lines[most-1], width-2)+" …")
	}
	if by := movers(s, m); by != "" {
		lines = append(lines, text.Truncate(strings.ToUpper(by[:1])+by[1:], width))
	}
	return lines
}

// View draws the vote.
func (p *poll) View(width, height int) screen.View {
	th := p.host.Theme()
	s, m := p.now()
	if m == nil {
		return screen.View{Lines: []string{th.PanelQuiet.Render(text.Fit("The motion is not there any more.", width))}}
	}
	v := screen.View{}
	for _, line := range p.words(width) {
		v.Lines = append(v.Lines, th.PanelTitle.Render(text.Fit(line, width)))
	}
	v.Lines = append(v.Lines, th.Panel.Render(text.Spaces(width)))
	switch p.stage {
	case hands:
		p.viewHands(&v, s, m, width)
	case names:
		p.viewNames(&v, width, height)
	case result:
		p.viewResult(&v, s, m, width)
	}
	for len(v.Lines) < height {
		v.Lines = append(v.Lines, th.Panel.Render(text.Spaces(width)))
	}
	return v
}

func (p *poll) viewHands(v *screen.View, s *model.Sitting, m *model.Motion, width int) {
	th := p.host.Theme()
	line, used := "", 0
	for i, label := range []string{"For", "Against", "Abstained"} {
		style := th.Field
		if i == p.field {
			style = th.FieldFocus
			v.X, v.Y, v.ShowCursor = used+text.Width(label)+2+text.Width(p.typed[i]), len(v.Lines), true
		}
		line += th.PanelQuiet.Render(label+" ") + style.Render("["+text.Fit(p.typed[i], 5)+"]") + th.Panel.Render("   ")
		used += text.Width(label) + 1 + 7 + 3
	}
	v.Lines = append(v.Lines, text.FitStyled(line+th.Panel.Render(text.Spaces(max(0, width-used))), width))
	v.Lines = append(v.Lines, th.Panel.Render(text.Spaces(width)))
	v.Lines = append(v.Lines, th.PanelQuiet.Render(text.Fit(mayVote(s, m), width)))
}

// mayVote says how many may vote.
func mayVote(s *model.Sitting, m *model.Motion) string {
	unsaid := 0
	for _, a := range s.Attendees() {
		if a.Presence == model.Expected && a.Capacity.Votes() {
			unsaid++
		}
	}
	says := fmt.Sprintf("%d members may vote", len(s.MayVote(m)))
	if unsaid > 0 {
		says += fmt.Sprintf("; of %d nobody has said yet whether they came", unsaid)
	}
	return says
}

// viewNames lists those who are called; the sum stands below, and the result as
// soon as it is certain.
func (p *poll) viewNames(v *screen.View, width, height int) {
	th := p.host.Theme()
	s, m := p.now()
	all := p.voters()
	room := max(1, height-len(v.Lines)-2)
	top := max(0, min(p.at-room/2, len(all)-room))
	for i := top; i < min(len(all), top+room); i++ {
		style, mark := th.Panel, "  "
		if i == p.at {
			style, mark = th.Selected, theme.Marker+" "
			v.X, v.Y, v.ShowCursor = 0, len(v.Lines), true
		}
		v.Lines = append(v.Lines, style.Render(text.Fit(mark+text.OneLine(all[i].Name), width-12)+text.Fit(string(p.ballot(all[i])), 12)))
	}
	words := resultWords(s, m)
	if words == "" {
		words = s.Result(m).Numbers()
		if why := s.Result(m).Why; why != "" {
			words += "; " + why
		}
	}
	v.Lines = append(v.Lines, th.Panel.Render(text.Spaces(width)), th.PanelTitle.Render(text.Fit(words, width)))
}

func (p *poll) viewResult(v *screen.View, s *model.Sitting, m *model.Motion, width int) {
	th := p.host.Theme()
	words := resultWords(s, m)
	if words == "" {
		words = "Not decided yet: " + s.Result(m).Numbers() + "."
	}
	for _, line := range text.Wrap(words, max(10, width)) {
		v.Lines = append(v.Lines, th.PanelTitle.Render(text.Fit(line, width)))
	}
	next := ""
	switch n := made(s, m); {
	case n != nil && p.host.Sight().Withheld(n):
		next = "It is minuted."
	case n != nil:
		next = "It is minuted: " + strings.TrimSpace(word(n)) + "."
	case s.Result(m).Outcome == model.Carried:
		next = "Enter makes the resolution."
	case s.Result(m).Outcome == model.Tied:
		next = "f casting vote for   a casting vote against"
	}
	v.Lines = append(v.Lines, th.PanelQuiet.Render(text.Fit(next, width)))
}
