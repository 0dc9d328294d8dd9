package meetings

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/layout"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// view draws the meeting: who is there above, the agenda on the left, what was
// minuted under the selected item on the right.
func (r *room) view(width, height int) screen.View {
	th := r.host.Theme()
	left := max(26, min(width*3/7, 58))
	right := width - left - 1
	rows := max(0, height-2)
	r.agenda.Focused = !r.reading
	r.agenda.SetSize(left, rows)
	v := screen.View{Lines: []string{r.headline(width), th.Rule.Render(strings.Repeat("─", width))}}
	bar := layout.Repeat(th.Rule.Render("│"), 1, rows)
	minutes, y := r.minutes(right, rows)
	v.Lines = append(v.Lines, layout.Beside(rows, th.Base,
		layout.Block{Lines: r.agenda.Lines(), Width: left}, bar, layout.Block{Lines: minutes, Width: right})...)
	if r.reading {
		v.X, v.Y, v.ShowCursor = left+1, y+2, true
	} else if x, y, ok := r.agenda.Cursor(); ok {
		v.X, v.Y, v.ShowCursor = x, y+2, true
	}
	return v
}

// headline names the meeting and says who is there.
func (r *room) headline(width int) string {
	th, m := r.host.Theme(), r.meeting()
	parts := []string{fmt.Sprintf("Meeting %d", m.Number)}
	for _, p := range []string{m.When.Words, m.Starts, m.Place} {
		if p = text.OneLine(p); p != "" {
			parts = append(parts, p)
		}
	}
	there, style := presence(r.host, r.sitting)
	there = text.Truncate(there, width-2) + " "
	room := width - text.Width(there)
	return th.Base.Render(text.Fit(" "+strings.Join(parts, " · "), max(0, room-2))) + th.Base.Render(text.Spaces(min(2, room))) + style.Render(there)
}

// presence says how many members are there, and whether that is enough.
func presence(h screen.Host, s *model.Sitting) (string, theme.Style) {
	th := h.Theme()
	members, said := 0, false
	for _, a := range s.Attendees() {
		if a.Capacity.Votes() && a.Capacity != model.Substitute {
			members++
		}
		said = said || a.Presence != model.Expected
	}
	enough, present, needed := s.Quorate(s.Meeting().ClosedAt)
	switch {
	case members == 0 && present == 0:
		return "nobody is expected yet: a", th.Quiet
	case !said && s.Meeting().State == model.MeetingPrepared:
		return text.Count(members, "member expected", "members expected"), th.Quiet
	case !said:
		return text.Count(members, "member expected", "members expected") + ": a says who came", th.Warning
	case !enough:
		return fmt.Sprintf("%d of %d present, NO QUORUM: %d needed", present, members, needed), th.Danger
	case needed == 0:
		return fmt.Sprintf("%d of %d present", present, members), th.Base
	}
	return fmt.Sprintf("%d of %d present, quorum %d", present, members, needed), th.Base
}

// drawnAlready are the fields of an item that stand in its title and above its
// entries, also when they are revealed.
var drawnAlready = map[string]bool{"title": true, "papers": true, "looks": true}

// minutes draws what stands under the selected item. The end of it is shown,
// where the minutes are being written; y is the line of the selected entry.
func (r *room) minutes(width, height int) (lines []string, y int) {
	th := r.host.Theme()
	lines = append(lines, th.Strong.Render(text.Fit(" "+r.title(), width)), th.Base.Render(text.Spaces(width)))
	if it := r.selected(); it != nil && !drawnAlready[r.host.Sight().Bare(it)] {
		for _, line := range text.Wrap(strings.TrimSpace(r.bared(it)), max(10, width-3)) {
			if line != "" {
				lines = append(lines, th.Base.Render(text.Fit("  "+line, width)))
			}
		}
	}
	above := len(lines)
	height = max(0, height-above)
	b := r.body(width)
	if len(b.lines) == 0 {
		for _, line := range text.Wrap(r.nothing(), max(10, width-3)) {
			lines = append(lines, th.Quiet.Render(text.Fit("  "+line, width)))
		}
		return lines, 0
	}
	top := r.top(len(b.lines), height, b.from, b.to)
	shown := append([]string(nil), b.lines[top:min(len(b.lines), top+height)]...)
	if top > 0 && len(shown) > 1 && (!r.reading || b.from != top) {
		shown[0] = th.Quiet.Render(text.Fit(fmt.Sprintf("  … %d lines above; Shift+↑", top+1), width))
	}
	below, last := len(b.lines)-top-len(shown), len(shown)-1
	if below > 0 && last > 0 && (!r.reading || b.to < top+len(shown)) {
		shown[last] = th.Quiet.Render(text.Fit(fmt.Sprintf("  … %d lines below; Shift+↓", below+1), width))
	}
	return append(lines, shown...), max(0, b.from-top) + above
}

// body is what was minuted under an item, drawn: while a line is typed in a
// long meeting it stays the same from key to key.
type body struct {
	of       *model.Review
	item     model.ID
	theme    *theme.Theme
	width    int
	selected int // the entry that the keys are about, or -1
	marks    string

	lines    []string
	from, to int // the lines of the selected entry
}

// body returns the drawn entries under the selected item.
func (r *room) body(width int) *body {
	selected := -1
	if r.reading {
		r.at = max(0, r.at)
		selected = r.at
	}
	want := body{of: r.seen, item: idOf(r.selected()), theme: r.host.Theme(), width: width, selected: selected, marks: fmt.Sprint(r.marks)}
	if d := &r.drew; d.of == want.of && d.item == want.item && d.theme == want.theme && d.width == want.width && d.selected == want.selected && d.marks == want.marks {
		return d
	}
	entries := r.entries()
	want.lines = r.about(width)
	if r.reading {
		r.at = max(0, min(r.at, len(entries)-1))
		want.selected = r.at
	}
	for i, e := range entries {
		if i == want.selected {
			want.from = len(want.lines)
		}
		want.lines = append(want.lines, r.drawn(e, width, i == want.selected)...)
		if i == want.selected {
			want.to = len(want.lines)
		}
	}
	r.drew = want
	return &r.drew
}

// top returns the first line that is shown: so that the end is, or as far back
// as was read, or so that the selected entry is.
func (r *room) top(lines, height, from, to int) int {
	last := max(0, lines-height)
	r.above = max(0, min(r.above, last))
	top := last - r.above
	if r.reading {
		top = min(top, from)
		if to > top+height {
			top = min(from, to-height)
		}
		r.above = last - top
	}
	return top
}

// nothing says what belongs where nothing is minuted yet.
func (r *room) nothing() string {
	switch {
	case r.selected() == nil:
		return "What is said and decided stands here, item by item."
	case r.meeting().Live():
		return "Nothing is minuted under this item yet. F7 writes a note, F8 an action, F9 a resolution, m a motion."
	case r.meeting().State == model.MeetingPrepared:
		return "What is said and decided will stand here. “open the meeting” under : starts the clock."
	}
	return "Nothing was minuted under this item."
}
