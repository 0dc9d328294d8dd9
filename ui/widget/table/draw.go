package table

import (
	"strings"

	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// Lines draws the table: as many lines as its box is high, each exactly as
// many cells as it is wide.
func (t *Table) Lines() []string {
	lines := make([]string, 0, t.height)
	if t.titles() > 0 {
		lines = append(lines, t.titleLine())
	}
	if t.Len() == 0 {
		lines = t.emptyLines(lines)
	}
	t.spread()
	for i := t.top; i < t.Len() && len(lines) < t.height; i++ {
		for k := range t.high(i) {
			lines = append(lines, t.rowLine(i, k))
		}
	}
	for len(lines) < t.height {
		lines = append(lines, t.theme.Base.Render(text.Spaces(t.width)))
	}
	return lines
}

// Cursor returns where the marker of the selected row stands, for the
// terminal's cursor.
func (t *Table) Cursor() (x, y int, ok bool) {
	y = t.titles()
	for i := t.top; i < t.sel; i++ {
		y += t.high(i)
	}
	if t.sel < t.top || t.sel < 0 || t.width < 2 || y >= t.height {
		return 0, 0, false
	}
	return 1, y, true
}

func (t *Table) titleLine() string {
	line := text.AppendSpaces(t.line[:0], gutter)
	for i, c := range t.columns {
		if t.widths[i] == 0 {
			continue
		}
		if c.Right {
			line = text.AppendPadLeft(line, c.Title, t.widths[i])
		} else {
			line = text.AppendFit(line, c.Title, t.widths[i])
		}
		line = text.AppendSpaces(line, t.gap)
	}
	t.line = line
	return t.theme.TableHead.Render(text.Fit(strings.TrimRight(string(line), " "), t.width))
}

func (t *Table) emptyLines(lines []string) []string {
	if t.Empty == "" {
		return lines
	}
	for _, row := range text.Wrap("\n"+t.Empty, max(1, t.width-2*gutter)) {
		if len(lines) == t.height {
			break
		}
		lines = append(lines, t.theme.Quiet.Render(text.Fit(text.Spaces(gutter)+row, t.width)))
	}
	return lines
}

// surface returns the style in which the whole of row i is drawn.
func (t *Table) surface(i int) theme.Style {
	switch {
	case i == t.sel && t.Focused:
		return t.theme.Selected
	case i == t.sel:
		return t.theme.SelectedInactive
	case t.row.Style.IsZero():
		return t.theme.Base
	}
	return t.row.Style
}

// rowLine draws a line of row i. It builds the line in a buffer that is kept, because
// this is what a key press costs.
func (t *Table) rowLine(i, k int) string {
	t.row.clear()
	t.source.Row(i, &t.row)
	if kind := t.source.Kind(i); kind != Data {
		return t.headingLine(kind, i)
	}
	p := pen{dst: t.line[:0], theme: t.theme, surface: t.surface(i), match: t.Match}
	p.begin()
	t.drawGutter(&p, i, k)
	room := t.width - gutter - scrollbar
	if t.row.Title != "" {
		p.cell(&Cell{Text: t.row.Title, Style: t.theme.Quiet}, room, false)
		t.drawScrollbar(&p, i)
		return t.finish(&p)
	}
	for c, width := range t.widths {
		if width == 0 {
			continue
		}
		var cell Cell
		if c < len(t.row.Cells) {
			cell = t.row.Cells[c].line(k, t.high(i), width)
		}
		p.cell(&cell, width, t.columns[c].Right)
		gap := min(t.gap, max(0, room-width))
		p.dst = text.AppendSpaces(p.dst, gap)
		room -= width + gap
	}
	p.dst = text.AppendSpaces(p.dst, room)
	t.drawScrollbar(&p, i)
	return t.finish(&p)
}

func (t *Table) headingLine(kind Kind, i int) string {
	style := t.theme.Heading
	if kind == Subheading {
		style = t.theme.Subheading
	}
	p := pen{dst: t.line[:0], theme: t.theme, surface: style, match: t.Match}
	p.begin()
	p.dst = text.AppendSpaces(p.dst, min(gutter, t.width))
	room := max(0, t.width-gutter-scrollbar)
	count := min(text.Width(t.row.Count), room)
	title := room - count
	if count > 0 {
		title = max(0, title-1)
	}
	p.cell(&Cell{Text: t.row.Title}, title, false)
	p.dst = text.AppendSpaces(p.dst, room-count-title)
	p.cell(&Cell{Text: t.row.Count, Style: t.theme.Quiet}, count, true)
	t.drawScrollbar(&p, i)
	return t.finish(&p)
}

func (t *Table) drawGutter(p *pen, i, k int) {
	if t.width < gutter {
		p.dst = text.AppendSpaces(p.dst, t.width)
		return
	}
	if _, marked := t.marks[t.source.Key(i)]; marked && k == 0 {
		p.styled("*", t.theme.Mark)
	} else {
		p.dst = append(p.dst, ' ')
	}
	if i == t.sel && k == 0 {
		p.dst = append(p.dst, theme.Marker...)
	} else {
		p.dst = append(p.dst, ' ')
	}
	p.dst = append(p.dst, ' ')
}

// drawScrollbar draws the last cell of a line: a bar where the visible rows
// stand among all of them, and nothing where all are visible.
func (t *Table) drawScrollbar(p *pen, i int) {
	body, n := t.body(), t.Len()
	if t.width <= gutter {
		return
	}
	if n <= body || body == 0 {
		p.dst = append(p.dst, ' ')
		return
	}
	size := max(1, body*body/n)
	from := t.top * (body - size) / (n - body)
	if y := i - t.top; y >= from && y < from+size {
		p.styled("┃", t.theme.Scrollbar)
	} else {
		p.dst = append(p.dst, ' ')
	}
}

// finish ends a line. Where nothing stands between two segments, odd clusters
// can join across the seam: then the line is fitted again.
func (t *Table) finish(p *pen) string {
	p.dst = append(p.dst, p.surface.Close()...)
	t.line = p.dst
	line := string(p.dst)
	if p.seams && text.StyledWidth(line) != t.width {
		return text.FitStyled(line, t.width)
	}
	return line
}
