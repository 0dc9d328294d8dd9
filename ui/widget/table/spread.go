package table

import (
	"strings"

	"council/scrutiny/ui/text"
)

// highest is how many lines a row takes at most.
const highest = 3

// spread lets rows take several lines, so that nothing in them is cut, where the
// box has room for all of them: nothing is scrolled then, and nothing moves when
// another row is selected.
func (t *Table) spread() {
	t.tall = t.tall[:0]
	n := t.Len()
	if n == 0 || n > t.body() {
		return
	}
	for i := range n {
		t.tall = append(t.tall, t.wants(i))
	}
	for most := highest; most > 1; most-- {
		sum := 0
		for i, h := range t.tall {
			t.tall[i] = min(h, most)
			sum += t.tall[i]
		}
		if sum <= t.body() {
			return
		}
	}
	t.tall = t.tall[:0]
}

// wants returns how many lines the cells of a row would take.
func (t *Table) wants(i int) int {
	if t.source.Kind(i) != Data {
		return 1
	}
	t.row.clear()
	t.source.Row(i, &t.row)
	lines := 1
	for c, width := range t.widths {
		if c < len(t.row.Cells) && width > 0 && t.row.Title == "" {
			lines = max(lines, len(rowsOf(t.row.Cells[c].whole(), width)))
		}
	}
	return lines
}

// high returns how many lines row i takes.
func (t *Table) high(i int) int {
	if i >= len(t.tall) {
		return 1
	}
	return t.tall[i]
}

// line returns what stands on line k of so many of a cell: on the last, all that
// is left.
func (c Cell) line(k, of, width int) Cell {
	if of == 1 {
		return c
	}
	whole := c.whole()
	rows := rowsOf(whole, width)
	switch {
	case k >= len(rows):
		return Cell{}
	case k == of-1:
		return c.cut(rows[k].from, len(whole))
	}
	return c.cut(rows[k].from, rows[k].to)
}

// whole is the text of a cell, whatever it is made of.
func (c Cell) whole() string {
	said := c.Text
	for _, s := range c.Segments {
		said += s.Text
	}
	return said
}

// cut returns the part of a cell between two places of its whole text.
func (c Cell) cut(from, to int) Cell {
	if len(c.Segments) == 0 {
		c.Text = c.Text[from:to]
		return c
	}
	parts := make([]Segment, 0, len(c.Segments))
	for _, s := range c.Segments {
		n := len(s.Text)
		if a, b := max(0, from), min(n, to); a < b {
			parts = append(parts, Segment{Text: s.Text[a:b], Style: s.Style})
		}
		from, to = from-n, to-n
	}
	c.Segments = parts
	return c
}

// part is a part of a text, without the blanks at its end.
type part struct{ from, to int }

// rowsOf breaks a text into rows at its blanks, and words that are too long for
// one at the strokes in them, as names of several people have.
func rowsOf(s string, width int) []part {
	var rows []part
	s = strings.ReplaceAll(s, "\n", " ")
	for from := 0; from < len(s); {
		rest := s[from:]
		n := text.RowSize(rest, width)
		if n < len(rest) && rest[n-1] != ' ' && rest[n] != ' ' {
			if at := strings.LastIndexAny(rest[:n], " /"); at > 0 && rest[at] == '/' {
				n = at + 1
			}
		}
		rows = append(rows, part{from, from + len(strings.TrimRight(rest[:n], " "))})
		from += n
	}
	return rows
}
