// Package layout puts drawn blocks beside each other. It counts in cells and
// lines, and does not know what the blocks show.
package layout

import (
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

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
