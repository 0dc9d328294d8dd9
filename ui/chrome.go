package ui

import (
	"strings"

	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// The least size that the program can be worked at.
const (
	leastWidth  = 60
	leastHeight = 18
)

// Frame composes the whole screen: as many lines as the terminal has, each
// exactly as wide.
func (a *App) Frame() paint.Frame {
	if a.stage.covers() {
		return a.stage.frame()
	}
	f := paint.Frame{Width: a.width, Title: "scrutiny"}
	if a.width < leastWidth || a.height < leastHeight {
		f.Lines = a.tooSmall()
		return f
	}
	f.Lines = append(f.Lines, a.header(), a.tabLine())
	foot := a.captureLine()
	v := a.body(a.width, a.height-3-len(foot.Lines))
	if n := len(a.layers); n > 0 && a.layers[n-1].Placement() == screen.Foot {
		v.X, v.Y, v.ShowCursor = foot.X, foot.Y+len(v.Lines), foot.ShowCursor
	}
	f.Lines = append(append(f.Lines, v.Lines...), foot.Lines...)
	f.Cursor, f.ShowCursor = paint.Point{X: v.X, Y: v.Y + 2}, v.ShowCursor
	last := a.footer()
	f.Lines = append(f.Lines[:a.height-len(last)], last...)
	if v.Y+2 >= a.height-len(last) {
		f.ShowCursor = false
	}
	return f
}

// captureLine is the strip above the last line while a meeting is live.
func (a *App) captureLine() screen.View {
	if a.strip == nil {
		return screen.View{}
	}
	return a.strip.View(a.width, a.strip.Rows(a.height))
}

func (a *App) tooSmall() []string {
	lines := make([]string, 0, a.height)
	said := text.Wrap("The window is too small: make it at least 60 columns by 18 lines. Nothing is lost.", max(1, a.width))
	for i := range a.height {
		s := ""
		if i < len(said) {
			s = said[i]
		}
		lines = append(lines, a.theme.Base.Render(text.Fit(s, a.width)))
	}
	return lines
}

// body is the screen, or the layer that stands in its place, or a box over it.
func (a *App) body(width, height int) screen.View {
	n := len(a.layers)
	base := n
	for base > 0 && a.layers[base-1].Placement() != screen.Page {
		base--
	}
	var v screen.View
	if base > 0 {
		v = a.page(a.face(a.layers[base-1]), width, height)
	} else if s := a.current(); s != nil {
		v = s.View(width, height)
	}
	v.Lines = exact(v.Lines, width, height, a.theme)
	for _, l := range a.layers[base:] {
		if l.Placement() == screen.Panel {
			v = a.panel(v, a.face(l), width, height)
		} else {
			v.ShowCursor = false
		}
	}
	return v
}

// exact holds a body to its size, whatever drew it.
func exact(lines []string, width, height int, th *theme.Theme) []string {
	if len(lines) > height {
		lines = lines[:height]
	}
	for len(lines) < height {
		lines = append(lines, th.Base.Render(text.Spaces(width)))
	}
	return lines
}

// page draws a layer in place of the screen, under its title.
func (a *App) page(l screen.Layer, width, height int) screen.View {
	v := l.View(width, height-1)
	v.Lines = append([]string{pageTitle(a.theme, l.Title(), width)}, v.Lines...)
	v.Y++
	return v
}

// pageTitle is the line that names a page.
func pageTitle(th *theme.Theme, title string, width int) string {
	return th.Strong.Render(text.Fit(" "+title, width))
}

// panel draws a layer in a box over a body.
func (a *App) panel(under screen.View, l screen.Layer, width, height int) screen.View {
	th := a.theme
	w, h := l.Size(width-4, height-2)
	w, h = max(20, min(w, width-4)), max(1, min(h, height-2))
	inner := l.View(w, h)
	left, top := (width-w-4)/2, max(0, (height-h-2)/3)
	box := make([]string, 0, h+2)
	title := " " + text.Truncate(l.Title(), w-2) + " "
	box = append(box, th.PanelBorder.Render("╭─")+th.PanelTitle.Render(title)+th.PanelBorder.Render(strings.Repeat("─", max(0, w-text.Width(title)+1))+"╮"))
	for _, line := range exact(inner.Lines, w, h, th) {
		box = append(box, th.PanelBorder.Render("│ ")+line+th.PanelBorder.Render(" │"))
	}
	box = append(box, th.PanelBorder.Render("╰"+strings.Repeat("─", w+2)+"╯"))
	lines := append([]string(nil), under.Lines...)
	for i, line := range box {
		y := top + i
		lines[y] = text.FitStyled(text.CutStyled(lines[y], 0, left), left) + line + rightOf(lines[y], left+w+4, width)
	}
	return screen.View{Lines: lines, X: left + 2 + inner.X, Y: top + 1 + inner.Y, ShowCursor: inner.ShowCursor}
}

// rightOf returns the cells of a row from one on. Of a wide character that is
// cut in two nothing is left.
func rightOf(row string, from, width int) string {
	part := text.CutStyled(row, from, width)
	if text.StyledWidth(part) > width-from {
		part = text.CutStyled(row, from+1, width)
	}
	return text.Spaces(width-from-text.StyledWidth(part)) + part
}

// footer is the last line: a sentence, a question, or the keys that matter
// here. A sentence that is longer covers the lines above: no word of it is
// cut.
func (a *App) footer() []string {
	if a.said.text == "" {
		return []string{a.hints()}
	}
	style := a.theme.Toast
	if a.said.warning {
		style = a.theme.ToastError
	}
	lines := text.Wrap(a.said.text, a.width-2)
	lines = lines[:min(len(lines), a.height/2)]
	for i, line := range lines {
		lines[i] = style.Render(text.Fit(" "+line, a.width))
	}
	return lines
}

// hints are the keys that matter here, or the question that is asked.
func (a *App) hints() string {
	var hints []screen.Hint
	if n := len(a.layers); n > 0 {
		l := a.face(a.layers[n-1])
		if l.Placement() == screen.Bottom {
			return l.View(a.width, 1).Lines[0]
		}
		hints = l.Hints()
	} else if s := a.current(); s != nil {
		hints = s.Hints()
	}
	return a.hintLine(hints)
}

// hintLine puts as many hints on a line as fit, the most important first; the
// last, which leads to all keys, always.
func (a *App) hintLine(hints []screen.Hint) string {
	th := a.theme
	line, used := th.Footer.Render(" "), 1
	size := func(h screen.Hint) int { return text.Width(h.Key) + text.Width(h.Label) + 3 }
	tail := 0
	if len(hints) > 0 {
		tail = size(hints[len(hints)-1])
	}
	for i, h := range hints {
		if i < len(hints)-1 && used+size(h)+tail > a.width || used+size(h) > a.width+2 {
			continue
		}
		line += th.FooterKey.Render(h.Key) + th.Footer.Render(" "+h.Label+"  ")
		used += size(h)
	}
	if used > a.width {
		return text.FitStyled(line, a.width)
	}
	return line + th.Footer.Render(text.Spaces(a.width-used))
}
