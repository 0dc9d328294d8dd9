package buffer

// gap is a slice with a hole where it was last changed, so that changes close
// to each other move nothing.
type gap[T any] struct {
	data     []T
	from, to int // the hole is data[from:to]
}

func (g *gap[T]) len() int { return len(g.data) - (g.to - g.from) }

func (g *gap[T]) at(i int) T {
	if i >= g.from {
		i += g.to - g.from
	}
	return g.data[i]
}

// insert makes room for n elements before element pos and returns it to be
// filled in.
func (g *gap[T]) insert(pos, n int) []T {
	g.moveTo(pos)
	if g.to-g.from < n {
		g.grow(n)
	}
	g.from += n
	return g.data[g.from-n : g.from]
}

// remove takes n elements out from element pos on.
func (g *gap[T]) remove(pos, n int) {
	if n == 0 {
		return
	}
	g.moveTo(pos)
	g.to += n
}

// moveTo brings the hole before element pos.
func (g *gap[T]) moveTo(pos int) {
	switch {
	case pos < g.from:
		n := g.from - pos
		copy(g.data[g.to-n:g.to], g.data[pos:g.from])
		g.from, g.to = pos, g.to-n
	case pos > g.from:
		n := pos - g.from
		copy(g.data[g.from:], g.data[g.to:g.to+n])
		g.from, g.to = pos, g.to+n
	}
}

// grow widens the hole to hold at least n elements, and some more, so that a
// run of small changes seldom grows it.
func (g *gap[T]) grow(n int) {
	after := len(g.data) - g.to
	room := n + max(64, g.len()/8)
	data := make([]T, g.from+room+after)
	copy(data, g.data[:g.from])
	copy(data[g.from+room:], g.data[g.to:])
	g.data, g.to = data, g.from+room
}

// slice returns the elements from up to to. They are copied into scratch only
// where the hole is between them; the result is not to be kept.
func (g *gap[T]) slice(scratch []T, from, to int) []T {
	hole := g.to - g.from
	switch {
	case to <= g.from:
		return g.data[from:to]
	case from >= g.from:
		return g.data[from+hole : to+hole]
	}
	scratch = append(scratch[:0], g.data[from:g.from]...)
	return append(scratch, g.data[g.to:to+hole]...)
}
