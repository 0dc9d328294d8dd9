package comeback

import (
	"strings"

	"council/scrutiny/model/returns"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// compared is what is worked out of a change once: long texts are not compared
// again for every frame.
type compared struct {
	there, here []returns.Piece
	both        string
	joins       bool
}

// compared returns what was worked out of a change.
func (p *Page) compared(c *returns.Change) *compared {
	if w, ok := p.words[c]; ok {
		return w
	}
	w := &compared{there: c.Words(), here: c.WordsHere()}
	w.both, w.joins = c.Joined()
	p.words[c] = w
	return w
}

// marks returns what stands around words that were changed, and their style.
func marks(th *theme.Theme, op returns.Op) (before, after string, style theme.Style) {
	switch op {
	case returns.Gone:
		return "[-", "-]", th.Deleted
	case returns.New:
		return "{+", "+}", th.Inserted
	case returns.Kept:
	}
	return "", "", theme.Style{}
}

// flow draws words that were changed beside a label, over as many lines as they
// take: what goes struck out and in brackets, what comes underlined and in
// braces.
func flow(th *theme.Theme, label string, pieces []returns.Piece, width int) []string {
	const labels = 18 // as record.Labelled has it
	indent := labels
	if width < 50 {
		indent = 3
	}
	f := &flowing{th: th, indent: indent, room: max(10, width-indent-1), width: width}
	if indent == labels {
		f.head = text.Fit("   "+label, indent-1) + " "
	} else {
		f.head = text.Spaces(indent)
	}
	for _, one := range pieces {
		f.piece(one)
	}
	if f.used > 0 || len(f.lines) == 0 {
		f.end()
	}
	return f.lines
}

type flowing struct {
	th                        *theme.Theme
	head                      string
	indent, room, width, used int
	line                      string
	lines                     []string
}

func (f *flowing) end() {
	f.lines = append(f.lines, f.th.Label.Render(f.head)+f.line+f.th.Base.Render(text.Spaces(f.width-f.indent-f.used)))
	f.head, f.line, f.used = text.Spaces(f.indent), "", 0
}

// piece writes the words of one piece, its marks joined to the first and the last
// of them.
func (f *flowing) piece(one returns.Piece) {
	before, after, style := marks(f.th, one.Op)
	if style.IsZero() {
		style = f.th.Base
	}
	words := strings.Fields(one.Text)
	for i, w := range words {
		if i == 0 {
			w = before + w
		}
		if i == len(words)-1 {
			w += after
		}
		for _, part := range text.Wrap(text.Show(w), f.room) {
			wide := text.Width(part)
			gap := min(f.used, 1)
			if f.used+gap+wide > f.room {
				f.end()
				gap = 0
			}
			f.line += f.th.Base.Render(text.Spaces(gap)) + style.Render(part)
			f.used += gap + wide
		}
	}
}
