package table

import (
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// pen writes the cells of one line upon its surface.
type pen struct {
	dst     []byte
	theme   *theme.Theme
	surface theme.Style
	match   string
	seams   bool // segments stand side by side that may join
}

func (p *pen) begin() { p.dst = append(p.dst, p.surface.Open()...) }

// styled writes in an ink that is brought onto the surface, and goes back.
func (p *pen) styled(s string, style theme.Style) {
	if style.IsZero() {
		p.dst = append(p.dst, s...)
		return
	}
	if !style.Fill(p.theme.Base) {
		style = style.On(p.surface)
	}
	p.dst = append(p.dst, style.Open()...)
	p.dst = append(p.dst, s...)
	if p.surface.IsZero() {
		p.dst = append(p.dst, style.Close()...)
	}
	p.dst = append(p.dst, p.surface.Open()...)
}

// cell writes a cell in exactly width cells.
func (p *pen) cell(c *Cell, width int, right bool) {
	if len(c.Segments) > 0 {
		p.segments(c.Segments, width, right)
		return
	}
	if c.Style.IsZero() && p.match == "" {
		if right {
			p.dst = text.AppendPadLeft(p.dst, c.Text, width)
		} else {
			p.dst = text.AppendFit(p.dst, c.Text, width)
		}
		return
	}
	shown := text.Truncate(c.Text, width)
	pad := width - text.Width(shown)
	if right {
		p.dst = text.AppendSpaces(p.dst, pad)
	}
	p.marked(shown, c.Style)
	if !right {
		p.dst = text.AppendSpaces(p.dst, pad)
	}
}

func (p *pen) segments(segments []Segment, width int, right bool) {
	if right {
		sum := 0
		for _, s := range segments {
			sum += text.Width(s.Text)
		}
		pad := max(0, width-sum)
		p.dst = text.AppendSpaces(p.dst, pad)
		width -= pad
	}
	for _, s := range segments {
		if width == 0 {
			return
		}
		shown := text.Truncate(s.Text, width)
		p.seams = p.seams || text.Joins(shown)
		p.marked(shown, s.Style)
		width -= text.Width(shown)
	}
	p.dst = text.AppendSpaces(p.dst, width)
}

// marked writes a text with every match in it made visible.
func (p *pen) marked(s string, style theme.Style) {
	for p.match != "" && s != "" {
		start, end := text.IndexFold(s, p.match)
		if start < 0 || !separable(s, start, end) {
			break
		}
		if start > 0 {
			p.styled(s[:start], style)
		}
		p.styled(s[start:end], p.theme.Match)
		s = s[end:]
	}
	if s != "" {
		p.styled(s, style)
	}
}

// separable reports whether s[start:end] can be styled by itself: a match may
// end inside a cluster.
func separable(s string, start, end int) bool {
	return text.Printable(s) ||
		text.Width(s[:start])+text.Width(s[start:end])+text.Width(s[end:]) == text.Width(s)
}
