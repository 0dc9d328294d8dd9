// Package layout divides a box among its parts and puts drawn blocks together.
//
// It counts in cells and lines and keeps every result exactly as large as
// asked. It does not know what the blocks show.
package layout

import (
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// Part says how much of a line or of a height a part wants.
type Part struct {
	Min, Max int // Max of zero is no limit
	Weight   int // share of what is left; zero keeps to Min
}

// Fixed is a part of one size.
func Fixed(size int) Part { return Part{Min: size, Max: size} }

// Flex is a part that takes a share of the rest, and at least min.
func Flex(weight, minimum int) Part { return Part{Min: minimum, Weight: weight} }

// Split divides total among the parts. The sizes add up to total: what nobody
// wants goes to the last part, and what is missing is taken from the largest.
func Split(total int, parts ...Part) []int {
	sizes := make([]int, len(parts))
	if len(parts) == 0 {
		return sizes
	}
	rest := max(total, 0)
	for i, p := range parts {
		sizes[i] = max(p.Min, 0)
		rest -= sizes[i]
	}
	for ; rest < 0; rest++ {
		sizes[largest(sizes)]--
	}
	for rest > 0 {
		given := share(sizes, parts, rest)
		if given == 0 {
			sizes[len(sizes)-1] += rest
			break
		}
		rest -= given
	}
	return sizes
}

func largest(sizes []int) int {
	at := 0
	for i, s := range sizes {
		if s > sizes[at] {
			at = i
		}
	}
	return at
}

// share deals out one round of the rest by weight and returns what it gave.
func share(sizes []int, parts []Part, rest int) (given int) {
	weights := 0
	for i, p := range parts {
		if grows(p, sizes[i]) {
			weights += p.Weight
		}
	}
	for i, p := range parts {
		if !grows(p, sizes[i]) {
			continue
		}
		more := min(max(1, rest*p.Weight/weights), rest-given)
		if p.Max > 0 {
			more = min(more, p.Max-sizes[i])
		}
		sizes[i] += more
		given += more
	}
	return given
}

func grows(p Part, size int) bool {
	return p.Weight > 0 && (p.Max == 0 || size < p.Max)
}

// Block is a drawn part: lines of exactly Width cells.
type Block struct {
	Lines []string
	Width int
}

// Repeat is a block of one line over and over, such as a rule between columns.
func Repeat(line string, width, height int) Block {
	lines := make([]string, max(height, 0))
	for i := range lines {
		lines[i] = line
	}
	return Block{Lines: lines, Width: width}
}

// Beside joins blocks from left to right into height lines. A block that is
// shorter goes on in the fill, one that is longer is cut off.
func Beside(height int, fill theme.Style, blocks ...Block) []string {
	blanks := make([]string, len(blocks))
	for i, b := range blocks {
		if len(b.Lines) < height {
			blanks[i] = fill.Render(text.Spaces(b.Width))
		}
	}
	lines := make([]string, max(height, 0))
	var row []byte
	for y := range lines {
		row = row[:0]
		for i, b := range blocks {
			if y < len(b.Lines) {
				row = append(row, b.Lines[y]...)
			} else {
				row = append(row, blanks[i]...)
			}
		}
		lines[y] = string(row)
	}
	return lines
}

// Stack puts blocks of one width below each other and brings them to exactly
// height lines, in the fill where they end early.
func Stack(width, height int, fill theme.Style, blocks ...[]string) []string {
	lines := make([]string, 0, max(height, 0))
	for _, b := range blocks {
		lines = append(lines, b[:min(len(b), height-len(lines))]...)
	}
	if len(lines) < height {
		blank := fill.Render(text.Spaces(width))
		for len(lines) < height {
			lines = append(lines, blank)
		}
	}
	return lines
}

// Inset puts a margin of so many cells on the left and right of lines that are
// exactly width-left-right cells.
func Inset(lines []string, left, right int, fill theme.Style) []string {
	before, after := fill.Render(text.Spaces(left)), fill.Render(text.Spaces(right))
	out := make([]string, len(lines))
	for i, line := range lines {
		out[i] = before + line + after
	}
	return out
}

// Overlay lays a block over lines of exactly width cells, its corner at x, y.
// What would stand outside is left out.
func Overlay(lines []string, width int, over Block, x, y int) []string {
	out := append([]string(nil), lines...)
	left, right := max(x, 0), min(x+over.Width, width)
	if right <= left {
		return out
	}
	for i, line := range over.Lines {
		if y+i < 0 || y+i >= len(out) {
			continue
		}
		if left != x || right != x+over.Width {
			line = text.CutStyled(line, left-x, right-x)
		}
		row := out[y+i]
		out[y+i] = sideOf(row, 0, left) + line + sideOf(row, right, width)
	}
	return out
}

// sideOf cuts a span out of a row; a wide cluster on the seam leaves a blank.
func sideOf(row string, from, to int) string {
	if to <= from {
		return ""
	}
	part := text.CutStyled(row, from, to)
	missing := to - from - text.StyledWidth(part)
	switch {
	case missing == 0:
		return part
	case from == 0:
		return text.FitStyled(part, to-from)
	}
	return text.FitStyled(text.Spaces(missing)+part, to-from)
}

// Centre returns where a box stands in the middle of a larger one.
func Centre(width, height, boxWidth, boxHeight int) (x, y int) {
	return max(0, (width-boxWidth)/2), max(0, (height-boxHeight)/2)
}
