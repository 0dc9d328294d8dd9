package comeback

import "council/scrutiny/model/returns"

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
