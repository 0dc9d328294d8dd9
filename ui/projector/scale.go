package projector

import "council/scrutiny/model/slide"

// scale is how large the parts of a slide are drawn.
type scale struct {
	where, heads, words, notes letterSize
	result                     letterSize // where the headings are plain
	leading                    bool       // a blank line between those of the words
	gap                        int        // blank lines between the parts
}

// letterSize is how large letters are.
type letterSize uint8

const (
	plain  letterSize = iota
	blocks            // drawn with half blocks
	double            // lines of double height
)

// What a window has to be as wide as for lines of double height, and for letters
// of blocks where there are such lines.
const (
	leastBig  = 20
	largerYet = 120
)

// scalesOf returns the scales that a slide can be drawn at, from the largest to
// the smallest.
func scalesOf(d drawing, s slide.Slide, size Size) []scale {
	var all []scale
	if _, ok := wrapLarge(s.Text, d.measure(blocks)); ok && s.Text != "" {
		all = drawn(size.Big, d.width)
	}
	if size.Big && d.width >= leastBig {
		return append(
			all,
			scale{where: double, heads: double, words: double, notes: double, gap: 1},
			scale{heads: double, words: double, notes: double, gap: 1},
			scale{heads: double, words: double, gap: 1},
			scale{heads: double, words: double},
			scale{heads: double, gap: 1},
			scale{heads: double},
			scale{result: double, gap: 1},
			scale{gap: 1}, scale{},
		)
	}
	return append(
		all,
		scale{heads: blocks, leading: true, gap: 1},
		scale{heads: blocks, gap: 1},
		scale{heads: blocks},
		scale{result: blocks, gap: 1},
		scale{gap: 1}, scale{},
	)
}

// drawn returns the scales at which the words are drawn with blocks.
func drawn(big bool, width int) []scale {
	switch {
	case !big:
		return []scale{
			{heads: blocks, words: blocks, notes: blocks, gap: 2},
			{heads: blocks, words: blocks, notes: blocks, gap: 1},
			{heads: blocks, words: blocks, gap: 2},
			{heads: blocks, words: blocks, gap: 1},
			{words: blocks, gap: 1},
		}
	case width >= largerYet:
		return []scale{
			{where: double, heads: blocks, words: blocks, notes: double, gap: 2},
			{where: double, heads: blocks, words: blocks, notes: double, gap: 1},
			{where: double, heads: double, words: blocks, notes: double, gap: 1},
		}
	}
	return nil
}
