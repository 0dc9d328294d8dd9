package meetings

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/ui/layout"
	"council/scrutiny/ui/projector"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// besideFrom is how wide a screen has to be for the list to stand beside the
// slide; on a narrower one it stands below.
const besideFrom = 120

// View draws the slide, and what is held back.
func (r *rehearsal) View(width, height int) screen.View {
	r.refresh()
	if len(r.shots) == 0 {
		return screen.View{Lines: r.padded([]string{r.host.Theme().Quiet.Render(text.Fit(" The agenda is empty now.", width))}, width, height)}
	}
	r.ended = r.ended || r.at == len(r.shots)-1
	switch {
	case r.aside:
		return screen.View{Lines: r.slide(width, height)}
	case width >= besideFrom:
		left := width * 3 / 5
		right := width - left - 1
		bar := layout.Repeat(r.host.Theme().Rule.Render("│"), 1, height)
		return screen.View{Lines: layout.Beside(height, r.host.Theme().Base,
			layout.Block{Lines: r.slide(left, height), Width: left}, bar, layout.Block{Lines: r.list(right, height), Width: right})}
	}
	list := min(len(r.lines(width))+1, max(3, height*2/5))
	lines := r.slide(width, height-list-1)
	lines = append(lines, r.host.Theme().Rule.Render(strings.Repeat("─", width)))
	return screen.View{Lines: append(lines, r.list(width, list)...)}
}

// slide draws the slide as the room will see it.
func (r *rehearsal) slide(width, height int) []string {
	s := r.shots[r.at].slide
	r.pages = projector.Pages(r.host.Theme(), s, width, height, projector.Size{})
	r.page = min(r.page, r.pages-1)
	lines, _ := projector.Draw(r.host.Theme(), s, width, height, projector.Size{Page: r.page})
	return lines
}

// list draws what is held back of the item, for the officer alone.
func (r *rehearsal) list(width, height int) []string {
	th := r.host.Theme()
	lines := []string{th.Heading.Render(text.Fit(fmt.Sprintf(" Held back here: %d   of the whole meeting: %d", r.here(), len(r.held)), width))}
	for _, line := range r.lines(width) {
		lines = append(lines, th.Base.Render(text.Fit(line, width)))
	}
	if len(lines) > height {
		lines = append(lines[:height-1], th.Quiet.Render(text.Fit(fmt.Sprintf("   … %d lines more", len(lines)-height+1), width)))
	}
	return r.padded(lines, width, height)
}

// here counts what is held back of the item; what belongs to no item stands
// with the first slide.
func (r *rehearsal) here() int {
	n := 0
	for _, h := range r.held {
		if r.ofItem(h.Item) {
			n++
		}
	}
	return n
}

// ofItem says whether something is held back of the item of the slide.
func (r *rehearsal) ofItem(item model.ID) bool {
	return item == r.shots[r.at].item || item == 0 && r.shots[r.at].item == r.shots[0].item
}

func (r *rehearsal) lines(width int) []string {
	var lines []string
	for _, h := range r.held {
		if !r.ofItem(h.Item) {
			continue
		}
		for i, part := range text.Wrap(h.String(), max(10, width-6)) {
			mark := "   · "
			if i > 0 {
				mark = "     "
			}
			lines = append(lines, mark+part)
		}
	}
	if len(lines) == 0 {
		lines = append(lines, "   nothing")
	}
	return lines
}

func (r *rehearsal) padded(lines []string, width, height int) []string {
	for len(lines) < height {
		lines = append(lines, r.host.Theme().Base.Render(text.Spaces(width)))
	}
	return lines[:max(0, height)]
}
