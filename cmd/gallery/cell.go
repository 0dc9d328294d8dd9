package main

import (
	"fmt"
	"strconv"
	"strings"

	"council/scrutiny/ui/text"
)

// pen is how a cell is drawn. Colours are as SVG writes them; an empty one is
// the terminal's own.
type pen struct {
	fg, bg          string
	bold, underline bool
}

// cell is one cell of a row. The second cell of a wide character is empty.
type cell struct {
	pen
	text string
}

// rowOf reads a line of a frame: text and styles.
func rowOf(line string) []cell {
	var row []cell
	var now pen
	for line != "" {
		if rest, ok := strings.CutPrefix(line, "\x1b["); ok {
			codes, after, _ := strings.Cut(rest, "m")
			now = now.styled(codes)
			line = after
			continue
		}
		size, cells := text.Next(line)
		shown, _ := text.Glyph(line[:size])
		row = append(row, cell{now, shown})
		for range cells - 1 {
			row = append(row, cell{now, ""})
		}
		line = line[size:]
	}
	return row
}

// styled returns the pen after the codes of one style sequence. It knows those
// that package theme writes for terminals of all colours.
func (p pen) styled(codes string) pen {
	numbers := strings.Split(codes, ";")
	for i := 0; i < len(numbers); i++ {
		switch numbers[i] {
		case "", "0":
			p = pen{}
		case "1":
			p.bold = true
		case "4":
			p.underline = true
		case "38", "48":
			if i+4 >= len(numbers) || numbers[i+1] != "2" {
				return p
			}
			if numbers[i] == "38" {
				p.fg = hex(numbers[i+2 : i+5])
			} else {
				p.bg = hex(numbers[i+2 : i+5])
			}
			i += 4
		}
	}
	return p
}

func hex(rgb []string) string {
	s := "#"
	for _, part := range rgb {
		n, _ := strconv.ParseUint(part, 10, 8) // a number that is none is black
		s += fmt.Sprintf("%02x", n)
	}
	return s
}
