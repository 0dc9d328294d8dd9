// Package projector draws what the room sees: one slide, as large as it fits,
// and nothing of the program around it. It owns the layout of every kind of
// slide, the sizes of letters, and where a text that is too long is parted.
//
// It is handed finished words. It knows no review, no record, no key and no
// terminal; whatever it draws the public may see.
package projector

import (
	"council/scrutiny/model/slide"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// Size says how large a slide is drawn. The zero Size is the largest at which
// the whole slide fits, in letters of normal height.
type Size struct {
	// Big says that the terminal has lines of double height.
	Big bool
	// Step is how much larger (or, below 0, smaller) than that.
	Step int
	// Page is the part of a slide that does not fit whole; the first is 0.
	Page int
}

// Draw draws a slide in a window of width by height cells. It returns exactly
// height lines and the size of each. A line of normal size is exactly width
// cells wide, one of double height half of that. What does not fit stands on
// the next page, and a … says so.
func Draw(th *theme.Theme, s slide.Slide, width, height int, size Size) (lines []string, sizes []paint.LineSize) {
	p, _ := fit(th, s, width, height, size)
	return p.lay(height, size.Page)
}

// Pages returns how many pages a slide takes, at least one.
func Pages(th *theme.Theme, s slide.Slide, width, height int, size Size) int {
	p, _ := fit(th, s, width, height, size)
	return len(p.pages(height))
}

// Steps returns how many sizes there are below and above the largest at which
// the whole slide fits.
func Steps(th *theme.Theme, s slide.Slide, width, height int, size Size) (smaller, larger int) {
	_, at := fit(th, s, width, height, Size{Big: size.Big})
	return len(scalesOf(newDrawing(th, width), s, size)) - 1 - at, at
}

// fit composes a slide at the scale that a size asks for.
func fit(th *theme.Theme, s slide.Slide, width, height int, size Size) (p picture, at int) {
	all := scalesOf(newDrawing(th, width), s, size)
	for at = range all {
		p = compose(th, s, width, height, all[at])
		if p.rows() <= height {
			break
		}
	}
	if want := max(0, min(len(all)-1, at-size.Step)); want != at {
		p = compose(th, s, width, height, all[want])
	}
	return p, at
}

// picture is a slide that is composed and not yet laid out in its window.
type picture struct {
	drawing
	top  []band // where we are, and who is in the room: on every page
	body []band // the words: what does not fit goes on overleaf
	tail []band // the vote and its result: on every page
	even bool   // the body stands in the middle
}

func (p picture) rows() int { return rowsOf(p.top) + rowsOf(p.body) + rowsOf(p.tail) }

// pages parts the body into what fits on each page.
func (p picture) pages(height int) [][]band {
	room := height - rowsOf(p.top) - rowsOf(p.tail)
	if rowsOf(p.body) <= room || len(p.body) == 0 {
		return [][]band{p.body}
	}
	room = max(2, room-1) // the … has a line
	var all [][]band
	for rest := p.body; len(rest) > 0; {
		n, used := 0, 0
		for n < len(rest) && (n == 0 || used+rest[n].rows() <= room) {
			used += rest[n].rows()
			n++
		}
		all = append(all, trimmed(rest[:n]))
		rest = rest[n:]
		for len(rest) > 0 && rest[0].blank {
			rest = rest[1:]
		}
	}
	return all
}

// lay lays a page out in its window.
func (p picture) lay(height, page int) (lines []string, sizes []paint.LineSize) {
	all := p.pages(height)
	page = max(0, min(page, len(all)-1))
	body := all[page]
	if len(all) > 1 {
		body = append(append([]band(nil), body...), p.more(page, len(all)))
	}
	slack := height - rowsOf(p.top) - rowsOf(body) - rowsOf(p.tail)
	above := min(max(0, slack)/3, 3)
	if p.even {
		above = max(0, slack) / 2
	}
	between := 0
	if len(p.tail) > 0 {
		between = min(max(0, slack-above)/3, 2)
	}
	for _, part := range [][]band{p.top, p.blanks(above), body, p.blanks(between), p.tail} {
		for _, b := range part {
			lines, sizes = b.appendTo(lines, sizes)
		}
	}
	return p.exact(lines, sizes, height)
}

// exact holds a page to its height. Where the window is lower than anything
// that can be shown in it, the end is missing.
func (p picture) exact(lines []string, sizes []paint.LineSize, height int) ([]string, []paint.LineSize) {
	if len(lines) > height {
		lines, sizes = lines[:height], sizes[:height]
		if height > 0 && sizes[height-1] == paint.Top { // half of a line of double height
			lines[height-1], sizes[height-1] = p.blank().lines[0], paint.Normal
		}
	}
	for len(lines) < height {
		lines, sizes = append(lines, p.blank().lines[0]), append(sizes, paint.Normal)
	}
	return lines, sizes
}

// more is the line that says that there is more of a text: the … before and
// behind it.
func (p picture) more(page, pages int) band {
	words := text.Ellipsis
	if page == pages-1 {
		words = ""
	}
	if page > 0 {
		words = text.Ellipsis + " " + words
	}
	return p.line(p.th.ProjectorTitle, words)
}
