package line

import (
	"strings"

	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// breakSign stands for a line break; it is as wide as one is counted.
const breakSign = "↵"

// Draw draws the field, exactly as many cells as it is wide.
func (l *Line) Draw() string {
	surface := l.surface()
	if l.buf.Len() == 0 {
		return l.theme.Placeholder.On(surface).Render(text.Fit(l.Placeholder, l.width))
	}
	from, to, _ := l.buf.Selection()
	start, end := l.span()
	from, to = min(max(from, start), end), max(min(to, end), start)

	row := make([]byte, 0, 2*l.width+64)
	row = append(row, surface.Open()...)
	left := l.width
	write := func(s string, style theme.Style) {
		if l.Breaks == KeepBreaks {
			s = strings.ReplaceAll(s, "\n", breakSign)
		}
		s = text.Cut(s, left)
		left -= text.StyledWidth(s)
		if s == "" || style == surface {
			row = append(row, s...)
			return
		}
		row = style.Append(row, s)
		row = append(row, surface.Open()...)
	}
	quiet := l.theme.Placeholder.On(surface)
	if l.from > 0 {
		write(text.Ellipsis, quiet)
	}
	write(l.buf.Slice(start, from), surface)
	write(l.buf.Slice(from, to), l.theme.Selection)
	write(l.buf.Slice(to, end), surface)
	if end < l.buf.Len() {
		write(text.Ellipsis, quiet)
	} else {
		write(text.Truncate(l.suggestion(), left), quiet)
	}
	row = text.AppendSpaces(row, left)
	return string(append(row, surface.Close()...))
}

// Cursor returns the column of the cursor, for the terminal's own; ok is false
// without focus.
func (l *Line) Cursor() (x int, ok bool) {
	if !l.Focused || l.width == 0 {
		return 0, false
	}
	if l.from > 0 {
		x = 1
	}
	x += text.Width(l.buf.Slice(min(l.from, l.buf.Cursor()), l.buf.Cursor()))
	return min(x, l.width-1), true
}

// span returns the bytes that have room in the field: all from the first
// visible one, or as many as leave a cell for the sign that there are more.
func (l *Line) span() (start, end int) {
	room := l.width
	if l.from > 0 {
		room--
	}
	start, end = l.from, l.from
	last := end // where to stop if there is more
	for cells := 0; end < l.buf.Len(); {
		view := l.buf.View(end, min(l.buf.Len(), end+64))
		size, c := text.Next(view)
		if cells += c; cells > room {
			return start, last
		}
		end += size
		if cells < room {
			last = end
		}
	}
	return start, end
}

func (l *Line) surface() theme.Style {
	switch {
	case !l.Surface.IsZero():
		return l.Surface
	case l.Focused:
		return l.theme.FieldFocus
	}
	return l.theme.Field
}
