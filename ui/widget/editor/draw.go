package editor

import (
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// Lines draws the editor: as many lines as its box is high, each exactly as
// many cells as it is wide.
func (e *Editor) Lines() []string {
	lines := make([]string, 0, e.height)
	if e.height == 0 {
		return lines
	}
	surface := e.surface()
	if e.buf.Len() == 0 && e.Placeholder != "" {
		hint := e.theme.Placeholder.On(surface)
		for _, row := range text.Wrap(e.Placeholder, max(1, e.width-1)) {
			if len(lines) < e.height {
				lines = append(lines, hint.Render(text.Fit(row, e.width)))
			}
		}
	} else {
		lines = e.textLines(lines, surface)
	}
	if len(lines) < e.height {
		blank := surface.Render(text.Spaces(e.width))
		for len(lines) < e.height {
			lines = append(lines, blank)
		}
	}
	return lines
}

// Cursor returns where the cursor stands in the box, for the terminal's own;
// ok is false without focus.
func (e *Editor) Cursor() (x, y int, ok bool) {
	if !e.Focused || e.width == 0 || e.height == 0 {
		return 0, 0, false
	}
	at := e.wraps.locate(e.buf.Cursor())
	for line, row := e.topLine, e.topRow; y < e.height; y++ {
		if line == at.line && row == at.row {
			return min(e.column(at, e.buf.Cursor()), e.width-1), y, true
		}
		var went int
		if line, row, went = e.wraps.step(line, row, 1); went == 0 {
			break
		}
	}
	return 0, 0, false
}

func (e *Editor) surface() theme.Style {
	if e.Focused {
		return e.theme.FieldFocus
	}
	return e.theme.Field
}

func (e *Editor) textLines(lines []string, surface theme.Style) []string {
	at := e.wraps.at(e.topLine, e.topRow)
	for {
		lines = append(lines, e.rowLine(at, surface))
		if len(lines) >= e.height {
			return lines[:e.height]
		}
		if !at.last {
			rows := e.wraps.rows(at.line)
			_, lineEnd := e.buf.Line(at.line)
			at.row++
			at.start = at.end
			at.end = min(lineEnd, at.start+int(rows[at.row]))
			at.last = at.row == len(rows)-1
			continue
		}
		if at.line == e.buf.Lines()-1 {
			return lines
		}
		at = e.wraps.at(at.line+1, 0)
	}
}

// rowLine draws one row. Nearly all rows are plain and unselected: those are
// copied as they are.
func (e *Editor) rowLine(at place, surface theme.Style) string {
	row := e.buf.View(at.start, at.end)
	from, to, selected := e.buf.Selection()
	selected = selected && from <= at.end && to > at.start
	line := append(e.line[:0], surface.Open()...)
	if !selected && len(row) <= e.width && printable(row) {
		line = append(line, row...)
		line = text.AppendSpaces(line, e.width-len(row))
	} else {
		cut := [2]int{len(row), len(row)}
		if selected {
			cut = [2]int{max(0, from-at.start), min(len(row), to-at.start)}
		}
		line = e.appendParts(line, row, cut, surface, selected && at.last && to > at.end)
	}
	line = append(line, surface.Close()...)
	e.line = line
	return string(line)
}

// appendParts draws a row that is selected between the two cuts. Where the
// selection goes on in the next line, a blank shows the break in it.
func (e *Editor) appendParts(line, row []byte, cut [2]int, surface theme.Style, beyond bool) []byte {
	shown, a, b := e.expand(row, cut)
	left := e.width
	for i, part := range [3]string{shown[:a], shown[a:b], shown[b:]} {
		part = text.Cut(part, left)
		left -= text.StyledWidth(part)
		if i == 1 && beyond && left > 0 {
			part += " "
			left--
		}
		if i != 1 || part == "" {
			line = append(line, part...)
			continue
		}
		line = e.theme.Selection.Append(line, part)
		line = append(line, surface.Open()...)
	}
	return text.AppendSpaces(line, left)
}

// expand returns a row with its tabs as blanks, and where the cuts are in it.
func (e *Editor) expand(row []byte, cut [2]int) (shown string, a, b int) {
	out := e.rowScratch[:0]
	x := 0
	for i := 0; i < len(row); {
		size, cells := advance(row[i:], x)
		if row[i] == '\t' {
			out = text.AppendSpaces(out, cells)
		} else {
			out = append(out, row[i:i+size]...)
		}
		x += cells
		i += size
		if i <= cut[0] {
			a = len(out)
		}
		if i <= cut[1] {
			b = len(out)
		}
	}
	e.rowScratch = out
	return string(out), a, b
}

func printable(row []byte) bool {
	for _, c := range row {
		if c < 0x20 || c > 0x7e {
			return false
		}
	}
	return true
}
