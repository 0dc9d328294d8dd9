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
			lines = max(lines, len(wrapped(t.row.Cells[c].Text, width)))
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
	parts := wrapped(c.Text, width)
	switch {
	case len(c.Segments) > 0 && k > 0, k >= len(parts):
		return Cell{}
	case len(c.Segments) > 0:
	case k == of-1:
		c.Text = strings.Join(parts[k:], " ")
	default:
		c.Text = parts[k]
	}
	return c
}

// wrapped breaks words that are too long at the strokes in them, as names of
// several people have.
func wrapped(s string, width int) []string {
	for word := range strings.FieldsSeq(s) {
		if text.Width(word) > width {
			s = strings.ReplaceAll(s, word, strings.ReplaceAll(word, "/", "/ "))
		}
	}
	return text.Wrap(s, width)
}
