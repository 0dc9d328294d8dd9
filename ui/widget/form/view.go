package form

import (
	"strings"

	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// page is a form drawn whole, before the part that fits is cut out.
type page struct {
	lines      []string
	first, end int // the rows of the field in focus
	x, y       int // the cursor
	cursor     bool
}

// View draws the form in a box; x and y are where the cursor stands, cursor
// whether there is one.
func (f *Form) View(width, height int) (lines []string, x, y int, cursor bool) {
	th := f.theme
	help := f.help(th, width)
	room := max(1, height-len(help))
	p := f.page(th, width, room)
	f.scroll(p, room)
	for i := f.top; i < f.top+room; i++ {
		if i < len(p.lines) {
			lines = append(lines, p.lines[i])
		} else {
			lines = append(lines, th.Base.Render(text.Spaces(width)))
		}
	}
	lines = append(lines, help...)
	return lines[:height], p.x, p.y - f.top, p.cursor && p.y >= f.top && p.y < f.top+room
}

// Brief draws the field in focus in one line: its label, its value, and what is
// wrong with it.
func (f *Form) Brief(width int) (line string, x int, cursor bool) {
	th := f.theme
	if len(f.fields) == 0 {
		return th.Base.Render(text.Spaces(width)), 0, false
	}
	one := f.fields[f.focus]
	label, wrong := " "+text.Truncate(one.Label, width/3)+" ", ""
	if why := f.errors[one.Key]; why != "" && !one.withheld() {
		wrong = "  ! " + text.Truncate(why, width/2)
	}
	room := max(1, width-text.Width(label)-text.Width(wrong))
	if one.text != nil && !one.withheld() {
		one.text.SetSize(room, 1)
		x, _, cursor = one.text.Cursor()
		line = one.text.Lines()[0]
	} else {
		var lines []string
		lines, x, _, cursor = one.draw(th, room, true, 1)
		line = lines[0]
	}
	return th.Strong.Render(label) + line + th.FieldError.Render(wrong), text.Width(label) + x, cursor
}

// scroll keeps the field in focus within the box.
func (f *Form) scroll(p page, room int) {
	f.top = min(f.top, max(0, len(p.lines)-room))
	if p.end > f.top+room {
		f.top = p.end - room
	}
	if p.first < f.top {
		f.top = p.first
	}
	if p.cursor && p.y >= f.top+room {
		f.top = p.y - room + 1
	}
	f.top = max(0, f.top)
}

// help is what the field in focus asks for, at the foot.
func (f *Form) help(th *theme.Theme, width int) []string {
	said := f.Focused().Help
	lines := []string{th.Rule.Render(strings.Repeat("─", width))}
	wrapped := text.Wrap(said, width-2)
	for i := range 2 {
		part := ""
		if i < len(wrapped) {
			part = wrapped[i]
		}
		lines = append(lines, th.Quiet.Render(text.Fit(" "+part, width)))
	}
	return lines
}

// Rows returns how many lines the form takes at a width where it has room.
func (f *Form) Rows(width int) int {
	const plenty = 100
	return len(f.page(f.theme, width, plenty).lines) + len(f.help(f.theme, width))
}

func labelWidth(width int) int {
	if width < 70 {
		return 14
	}
	return 20
}

func (f *Form) page(th *theme.Theme, width, room int) page {
	var p page
	label := labelWidth(width)
	inner := width - label - 2
	for i, one := range f.fields {
		first := len(p.lines)
		body, x, y, cursor := one.draw(th, inner, i == f.focus, room)
		for n, line := range body {
			name := text.Spaces(label)
			if n == 0 {
				name = text.Fit(" "+one.mark(i == f.focus)+one.Label, label)
			}
			style := th.Label
			if i == f.focus {
				style = th.Strong
			}
			p.lines = append(p.lines, style.Render(name)+th.Base.Render(" ")+line+th.Base.Render(" "))
		}
		p.lines = append(p.lines, f.below(th, one, label, width)...)
		if i == f.focus {
			p.first, p.end = first, len(p.lines)
			p.x, p.y, p.cursor = label+1+x, first+y, cursor
		}
	}
	return p
}

func (f *field) mark(focus bool) string {
	if focus {
		return theme.Marker + " "
	}
	return "  "
}

// below draws the error and the note of a field.
func (f *Form) below(th *theme.Theme, one *field, label, width int) []string {
	var lines []string
	add := func(style theme.Style, s string) {
		for _, part := range text.Wrap(s, max(10, width-label-3)) {
			lines = append(lines, th.Base.Render(text.Spaces(label+1))+style.Render(text.Fit(part, width-label-1)))
		}
	}
	if one.withheld() {
		if f.errors[one.Key] != "" {
			add(th.FieldError, "! Something is wrong in what is withheld here.")
		}
		return lines
	}
	if why := f.errors[one.Key]; why != "" {
		add(th.FieldError, "! "+why)
	}
	if one.Note != nil {
		if s := one.Note(one.value()); s != "" {
			add(th.Quiet, s)
		}
	}
	return lines
}

// draw draws a field's own box.
func (f *field) draw(th *theme.Theme, width int, focus bool, room int) (lines []string, x, y int, cursor bool) {
	style := th.Field
	if focus {
		style = th.FieldFocus
	}
	if f.withheld() {
		return []string{style.Render(text.Fit(hides, width))}, 0, 0, focus
	}
	switch f.Kind {
	case Line:
		if !focus {
			return []string{style.Render(text.Fit(f.value(), width))}, 0, 0, false
		}
		f.line.SetWidth(width)
		at, _ := f.line.Cursor()
		return []string{f.line.Draw()}, at, 0, true
	case Text:
		return f.drawText(style, width, focus, room)
	case Choice:
		for _, o := range f.Options {
			if o.Key == f.Value {
				return []string{style.Render(text.Fit("‹ "+o.Label+" ›", width))}, 0, 0, focus
			}
		}
		return []string{style.Render(text.Fit("‹ "+f.Value+" ›", width))}, 0, 0, focus
	case Flag:
		shown := "[ ] no"
		if f.Value == "yes" {
			shown = "[x] yes"
		}
		if f.Show != nil {
			shown = shown[:4] + f.Show(f.Value)
		}
		return []string{style.Render(text.Fit(shown, width))}, 1, 0, focus
	case Pick:
		for _, part := range strings.Split(f.Show(f.Value), "\n") {
			lines = append(lines, style.Render(text.Fit(part, width)))
		}
	}
	return lines, 0, 0, focus
}

// drawText draws as many lines of a text as it has, within bounds.
func (f *field) drawText(style theme.Style, width int, focus bool, room int) (lines []string, x, y int, cursor bool) {
	least, most := max(2, f.Lines), max(3, room-4)
	if !focus {
		most = min(most, max(least, 6))
	}
	rows := text.Wrap(head(f.text.Text(), width*most), width)
	high := min(max(len(rows), least), most)
	if focus {
		f.text.SetSize(width, high)
		x, y, _ = f.text.Cursor()
		return f.text.Lines(), x, y, true
	}
	for i := range high {
		part := ""
		if i < len(rows) {
			part = rows[i]
		}
		lines = append(lines, style.Render(text.Fit(part, width)))
	}
	return lines, 0, 0, false
}

// head returns as much of a text's beginning as a box of so many cells can
// show.
func head(s string, cells int) string {
	n := 4*cells + 64
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}
