package projector

import (
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// band is lines that stay together: one line, one of double height, or a row of
// large letters.
type band struct {
	lines []string
	big   bool // its one line is of double height
	blank bool
}

func (b band) rows() int {
	if b.big {
		return 2
	}
	return len(b.lines)
}

func rowsOf(bands []band) int {
	n := 0
	for _, b := range bands {
		n += b.rows()
	}
	return n
}

func (b band) appendTo(lines []string, sizes []paint.LineSize) ([]string, []paint.LineSize) {
	if b.big {
		return append(lines, b.lines[0], b.lines[0]), append(sizes, paint.Top, paint.Bottom)
	}
	for _, line := range b.lines {
		lines, sizes = append(lines, line), append(sizes, paint.Normal)
	}
	return lines, sizes
}

// trimmed returns bands without the blank ones at their end.
func trimmed(bands []band) []band {
	for len(bands) > 1 && bands[len(bands)-1].blank {
		bands = bands[:len(bands)-1]
	}
	return bands
}

// drawing is what bands are drawn with.
type drawing struct {
	th     *theme.Theme
	width  int
	margin int // on both sides, in cells of normal size
	most   int // the longest line that is still read with ease
}

func newDrawing(th *theme.Theme, width int) drawing {
	d := drawing{th: th, width: max(1, width), margin: 1, most: 96}
	switch {
	case width >= 120:
		d.margin = 8
	case width >= 40:
		d.margin = 2
	}
	return d
}

// room is how many cells a line of letters of that size has between the
// margins.
func (d drawing) room(size letterSize) int {
	if size == double {
		return max(1, d.width/2-2*d.inset(size))
	}
	return max(1, d.width-2*d.margin)
}

// measure is how wide words are wrapped.
func (d drawing) measure(size letterSize) int {
	if size == blocks {
		return d.room(size)
	}
	return min(d.room(size), d.most)
}

// span is how wide words are in letters of that size.
func span(size letterSize, words string) int {
	if size == blocks {
		if n, ok := largeWidth(words); ok {
			return n
		}
	}
	return text.Width(words)
}

// inset is the left margin of a line of letters of that size.
func (d drawing) inset(size letterSize) int {
	if size == double {
		return (d.margin + 1) / 2
	}
	return min(d.margin, d.width-1)
}

func (d drawing) cells(size letterSize) int {
	if size == double {
		return d.width / 2
	}
	return d.width
}

// run is words in one style.
type run struct {
	style theme.Style
	words string
}

func (r run) width() int { return text.Width(r.words) }

// row is one line of runs in letters of a size, from the margin on. Runs that
// cannot be drawn with blocks are written.
func (d drawing) row(size letterSize, runs ...run) band {
	if size == blocks {
		if b, ok := d.largeRow(runs); ok {
			return b
		}
		size = plain
	}
	left := text.Spaces(d.inset(size))
	used := len(left)
	line := d.th.ProjectorText.Render(left)
	for _, r := range runs {
		words := text.Truncate(r.words, d.cells(size)-used)
		line += r.style.Render(words)
		used += text.Width(words)
	}
	line += d.th.ProjectorText.Render(text.Spaces(d.cells(size) - used))
	return band{lines: []string{line}, big: size == double}
}

// largeRow draws runs with blocks.
func (d drawing) largeRow(runs []run) (b band, ok bool) {
	var rows [letterRows][]run
	used := 0
	for _, r := range runs {
		lines, ok := enlarge(r.words, d.room(plain)-used)
		if !ok {
			return b, false
		}
		for y, line := range lines {
			rows[y] = append(rows[y], run{r.style, line + " "})
		}
		used += text.Width(lines[0]) + 1
	}
	for _, row := range rows {
		b.lines = append(b.lines, d.row(plain, row...).lines...)
	}
	return b, true
}

func (d drawing) line(style theme.Style, words string) band { return d.row(plain, run{style, words}) }

func (d drawing) blank() band {
	return band{lines: []string{d.th.ProjectorText.Render(text.Spaces(d.width))}, blank: true}
}

func (d drawing) blanks(n int) []band {
	all := make([]band, max(0, n))
	for i := range all {
		all[i] = d.blank()
	}
	return all
}

// paragraph is words in lines of a size.
func (d drawing) paragraph(size letterSize, style theme.Style, words string, leading bool) []band {
	var all []band
	lines := text.Wrap(words, d.measure(size))
	if size == blocks {
		if large, ok := wrapLarge(words, d.measure(size)); ok {
			lines = large
		} else {
			size = plain
		}
	}
	for i, line := range lines {
		if leading && i > 0 {
			all = append(all, d.blank())
		}
		all = append(all, d.row(size, run{style, line}))
	}
	return all
}

// head is a heading or a result. Where large letters do not fit in one line, or
// lack a character, it is a paragraph.
func (d drawing) head(size letterSize, style theme.Style, words string) []band {
	if size == blocks {
		if large, ok := capitals(words, d.room(plain)); ok {
			var b band
			for _, line := range large {
				b.lines = append(b.lines, d.line(style, line).lines...)
			}
			return []band{b}
		}
		size = plain
	}
	return d.paragraph(size, style, words, false)
}
