package picker

import (
	"strconv"

	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

const (
	prompt  = " › "
	gutter  = 3 // blank, marker, blank
	headers = 2 // the filter and the rule below it
)

// Lines draws the picker: as many lines as its box is high, each exactly as
// many cells as it is wide.
func (p *Picker) Lines() []string {
	surface := p.surface()
	lines := make([]string, 0, p.height)
	if p.height > 0 {
		lines = append(lines, p.inputLine(surface))
	}
	if p.height > headers {
		lines = append(lines, p.theme.PanelBorder.On(surface).Render(rule(p.width)))
	}
	if len(p.shown) == 0 {
		for _, row := range text.Wrap(p.Empty, max(1, p.width-gutter-1)) {
			if len(lines) < p.height {
				lines = append(lines, p.theme.Quiet.On(surface).Render(text.Fit(text.Spaces(gutter)+row, p.width)))
			}
		}
	}
	for i := p.top; i < len(p.shown) && len(lines) < p.height; i++ {
		lines = append(lines, p.itemLine(i, surface))
	}
	for len(lines) < p.height {
		lines = append(lines, surface.Render(text.Spaces(p.width)))
	}
	return lines
}

// Cursor returns where the cursor stands in the filter, for the terminal's
// own.
func (p *Picker) Cursor() (x, y int, ok bool) {
	x, ok = p.input.Cursor()
	if !ok || p.height == 0 {
		return 0, 0, false
	}
	return text.Width(prompt) + x, 0, true
}

func (p *Picker) surface() theme.Style {
	if p.Surface.IsZero() {
		return p.theme.Panel
	}
	return p.Surface
}

func (p *Picker) body() int {
	if p.height <= headers {
		return max(0, p.height-1)
	}
	return p.height - headers
}

// count says how many match, where that is not all.
func (p *Picker) count() string {
	if len(p.shown) == len(p.items) {
		return strconv.Itoa(len(p.items)) + " "
	}
	return strconv.Itoa(len(p.shown)) + " of " + strconv.Itoa(len(p.items)) + " "
}

// countWidth is the room kept for the count, so that the field never changes
// its width while one types.
func (p *Picker) countWidth() int {
	return 2*len(strconv.Itoa(len(p.items))) + len(" of  ")
}

func (p *Picker) inputWidth() int {
	return max(0, p.width-text.Width(prompt)-p.countWidth())
}

func (p *Picker) inputLine(surface theme.Style) string {
	if p.inputWidth() == 0 {
		return surface.Render(text.Fit(prompt, p.width))
	}
	p.input.Surface = surface
	p.input.SetWidth(p.inputWidth())
	return p.theme.PanelKey.On(surface).Render(prompt) + p.input.Draw() +
		p.theme.PanelQuiet.On(surface).Render(text.PadLeft(p.count(), p.countWidth()))
}

func (p *Picker) itemLine(i int, surface theme.Style) string {
	item := p.items[p.shown[i]]
	style, lead := surface, "   "
	if i == p.sel {
		style, lead = p.theme.Selected, " "+theme.Marker+" "
	}
	label, detail := style, item.Detail
	if item.Disabled != "" {
		label, detail = p.theme.PanelQuiet.On(style), item.Disabled
	}
	room := max(0, p.width-gutter-1)
	labelWidth := min(text.Width(item.Label), room)
	detailWidth := min(text.Width(detail), max(0, room-labelWidth-2))
	if detailWidth < min(text.Width(detail), room/3) { // a long label leaves the detail a third
		detailWidth = min(text.Width(detail), room/3)
	}
	labelWidth = max(0, room-detailWidth)
	if detailWidth > 0 {
		labelWidth = max(0, labelWidth-2)
	}
	gap := room - labelWidth - detailWidth

	row := make([]byte, 0, p.width+96)
	row = style.Append(row, text.Fit(lead, min(gutter, p.width)))
	row = label.Append(row, text.Fit(item.Label, labelWidth))
	row = style.Append(row, text.Spaces(gap))
	row = p.theme.PanelQuiet.On(style).Append(row, text.PadLeft(detail, detailWidth))
	if p.width > gutter {
		row = style.Append(row, p.more(i))
	}
	return string(row)
}

// more is the last cell of a row: a sign on the first and the last one, if the
// list goes on there.
func (p *Picker) more(i int) string {
	switch {
	case i == p.top && p.top > 0:
		return "↑"
	case i == p.top+p.body()-1 && i < len(p.shown)-1:
		return "↓"
	}
	return " "
}

func rule(width int) string {
	row := make([]byte, 0, 3*width)
	for range width {
		row = append(row, "─"...)
	}
	return string(row)
}
