package projector

import (
	"strings"

	"council/scrutiny/model/slide"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// compose draws the parts of a slide at a scale.
func compose(th *theme.Theme, s slide.Slide, width, height int, sc scale) picture {
	p := picture{drawing: newDrawing(th, width)}
	if s.Kind == slide.Neutral {
		if s.Session != "" {
			p.top = p.place(s, sc, height)
		}
		size := sc.notes
		if size == blocks {
			size = plain // who meets is not what the room has come to read
		}
		p.body, p.even = join(p.blanks(1), p.council(s.Council, sc), p.middle(size, p.th.ProjectorText, s.Text), p.middle(size, p.th.ProjectorQuiet, s.Beneath)), true
		return p
	}
	p.top = p.place(s, sc, height)
	gap := p.blanks(sc.gap)
	p.body = join(gap, p.heading(s, sc), p.words(s, sc), p.beneath(s.Beneath, sc), p.table(s.Rows, sc))
	p.tail = join(gap, p.rating(s.Rating, sc), p.facts(s.Facts, sc), p.votes(s.Votes, sc), p.result(s.Result, sc))
	if len(p.tail) > 0 {
		p.tail = append(gap[:len(gap):len(gap)], p.tail...)
	}
	return p
}

// join puts parts below each other, with a gap between those that are there.
func join(gap []band, parts ...[]band) []band {
	var all []band
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all, gap...)
		}
		all = append(all, part...)
	}
	return all
}

// council is the council's name in the middle.
func (p picture) council(name string, sc scale) []band {
	style := p.th.ProjectorTitle
	if strings.TrimSpace(name) == "" {
		return p.blanks(1)
	}
	if sc.heads == blocks || p.width >= largerYet {
		if all, ok := p.largeWords(name); ok {
			return all
		}
	}
	size := sc.heads
	if size == blocks {
		size = plain
	}
	return p.middle(size, style, name)
}

// middle is words in the middle.
func (p picture) middle(size letterSize, style theme.Style, words string) []band {
	if words == "" {
		return nil
	}
	var all []band
	for _, line := range text.Wrap(words, p.measure(size)) {
		all = append(all, p.row(size, run{p.th.ProjectorText, p.toMiddle(line, size)}, run{style, line}))
	}
	return all
}

// toMiddle is what stands before a line in the middle.
func (p picture) toMiddle(line string, size letterSize) string {
	return text.Spaces(max(0, (p.cells(size)-text.Width(line))/2-p.inset(size)))
}

// largeWords writes words in large letters in the middle, in as many rows as
// they need.
func (p picture) largeWords(words string) ([]band, bool) {
	var all []band
	var row []string
	taken := ""
	put := func() {
		if taken == "" {
			return
		}
		if len(all) > 0 {
			all = append(all, p.blank())
		}
		var b band
		for _, line := range row {
			b.lines = append(b.lines, p.line(p.th.ProjectorTitle, p.toMiddle(line, plain)+line).lines...)
		}
		all = append(all, b)
	}
	for _, word := range strings.Fields(words) {
		longer, ok := capitals(strings.TrimSpace(taken+" "+word), p.room(plain))
		if !ok {
			put()
			taken = ""
			if longer, ok = capitals(word, p.room(plain)); !ok {
				return nil, false
			}
		}
		taken, row = strings.TrimSpace(taken+" "+word), longer
	}
	put()
	return all, true
}

// place says where we are, and at the right who is in the room.
func (p picture) place(s slide.Slide, sc scale, height int) []band {
	badge := run{p.session(s.Session), ""}
	if s.Session != "" {
		badge.words = " " + s.Session + " "
	}
	size := sc.where
	if room := p.room(size) - badge.width() - 2; size == double && text.Width(s.Where) > room {
		size = plain
	}
	room := p.room(size)
	where := text.Wrap(s.Where, max(1, room-badge.width()-2))
	if len(where) > 2 || badge.width() > room/2 {
		where = append(where[:1:1], text.Truncate(strings.Join(where[1:], " "), max(1, room-badge.width()-2)))
		if badge.width() > room/2 {
			where = []string{text.Truncate(s.Where, max(1, room-badge.width()-2))}
		}
	}
	var all []band
	for i, line := range where {
		if i > 0 {
			all = append(all, p.row(size, run{p.th.ProjectorTitle, line}))
			continue
		}
		gap := text.Spaces(max(0, room-text.Width(line)-badge.width()))
		all = append(all, p.row(size, run{p.th.ProjectorTitle, line}, run{p.th.ProjectorText, gap}, badge))
	}
	if height >= 12 {
		all = append(all, p.blank())
	}
	return all
}

func (p picture) session(words string) theme.Style {
	if strings.HasPrefix(words, "PUBLIC") {
		return p.th.BadgePublic
	}
	return p.th.Badge
}

// heading says what the words are. The question that an answer is to stands
// small above it.
func (p picture) heading(s slide.Slide, sc scale) []band {
	switch {
	case s.Heading == "":
		return nil
	case s.Kind == slide.Question:
		return p.paragraph(sc.notes, p.th.ProjectorQuiet, s.Heading, false)
	}
	return p.head(sc.heads, p.th.ProjectorTitle, s.Heading)
}

func (p picture) words(s slide.Slide, sc scale) []band {
	if s.Text == "" {
		return nil
	}
	return p.paragraph(sc.words, p.th.ProjectorText, s.Text, sc.leading)
}

func (p picture) beneath(words string, sc scale) []band {
	if words == "" {
		return nil
	}
	size := plain // smaller than what stands above, unless that is hard to read
	if p.width >= largerYet {
		size = sc.notes
	}
	return p.paragraph(size, p.th.ProjectorQuiet, words, false)
}
