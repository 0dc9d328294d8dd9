package meetings

import (
	"fmt"
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// timeWidth is the column of times beside the entries.
const timeWidth = 8

// drawn returns the lines of an entry: its time, what it is, its words.
func (r *room) drawn(e entry, width int, selected bool) []string {
	th := r.host.Theme()
	base, strong, quiet := th.Base, th.Strong, th.Quiet
	if selected {
		base, strong, quiet = th.Selected, th.Selected, th.Selected
	}
	room := max(8, width-timeWidth)
	marked := " "
	if slices.Contains(r.marks, model.IDOf(e.rec)) {
		marked = "*"
	}
	mark := " "
	if selected {
		mark = theme.Marker
	}
	margin := quiet.Render(text.Fit(mark+marked+e.time, timeWidth))
	var lines []string
	add := func(s string, bold bool) {
		style := base
		if bold {
			style = strong
		}
		lines = append(lines, margin+style.Render(text.Fit(s, room)))
		margin = quiet.Render(text.Spaces(timeWidth))
	}
	body := e.body
	switch e.head {
	case "":
	case "Q", "A":
		body = e.head + "  " + body
	default:
		for _, line := range text.Wrap(e.head, room-1) {
			add(line, true)
		}
	}
	for _, line := range text.Wrap(strings.TrimSpace(body), room-1) {
		add(line, false)
	}
	return lines
}

// title names the item above what was minuted under it, and says how many
// entries are marked.
func (r *room) title() string {
	it := r.selected()
	title := "Minutes"
	if it != nil {
		title = closedMark(it.Exempt) + r.sitting.ItemNumber(it) + "  " + text.OneLine(it.Title)
	}
	if n := len(r.marks); n > 0 {
		title = fmt.Sprintf("%d marked   ", n) + title
	}
	return title
}
