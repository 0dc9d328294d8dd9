package main

import "fmt"

// shapes draw, in n cells that begin at x and y, what the fonts of the world
// draw in different widths and heights.
var shapes = map[string]func(x, y float64, n int, fill string) string{
	"─": func(x, y float64, n int, fill string) string {
		return rect(x, y+cellHeight/2-0.5, float64(n)*cellWidth, 1, fill)
	},
	"█": func(x, y float64, n int, fill string) string {
		return rect(x, y+4, float64(n)*cellWidth, cellHeight-8, fill)
	},
	"│": each(func(x, y float64, fill string) string { return rect(x+cellWidth/2-0.5, y, 1, cellHeight, fill) }),
	"┃": each(func(x, y float64, fill string) string { return rect(x+cellWidth/2-1, y, 2, cellHeight, fill) }),
	"▌": each(func(x, y float64, fill string) string { return rect(x, y, cellWidth/2, cellHeight, fill) }),
	"▏": each(func(x, y float64, fill string) string { return rect(x, y, 1.2, cellHeight, fill) }),
	"╭": corner(1, 1),
	"╮": corner(-1, 1),
	"╰": corner(1, -1),
	"╯": corner(-1, -1),
	"■": each(func(x, y float64, fill string) string { return rect(x+0.6, y+5.2, 7.2, 7.2, fill) }),
	"▲": outline("M0.2 12.6L4.2 5L8.2 12.6Z"),
	"▶": outline("M0.8 4.6L8 9L0.8 13.4Z"),
	"◆": outline("M4.2 4.6L8.2 9L4.2 13.4L0.2 9Z"),
	"●": each(func(x, y float64, fill string) string {
		return fmt.Sprintf(`<circle cx="%s" cy="%s" r="3.8" fill="%s"/>`, px(x+4.2), px(y+9), fill)
	}),
	"○": each(func(x, y float64, fill string) string { return ring(x, y, fill, "") }),
	"⊘": each(func(x, y float64, fill string) string {
		return fmt.Sprintf(`<circle cx="%s" cy="%s" r="3.4" fill="none" stroke="%s" stroke-width="1.3"/>`, px(x+4.2), px(y+9), fill) +
			fmt.Sprintf(`<path transform="translate(%s %s)" d="M1.8 11.4L6.6 6.6" stroke="%s" stroke-width="1.3"/>`, px(x), px(y), fill)
	}),
	"✓": stroke("M0.8 9.4L3.4 12.4L7.8 5.2"),
	"✗": stroke("M1.2 5.4L7.2 12.6M7.2 5.4L1.2 12.6"),
	"≠": stroke("M0.8 7.4H7.6M0.8 10.8H7.6M6.4 4.6L2 13.6"),
	"△": stroke("M0.9 12.3L4.2 5.8L7.5 12.3Z"),
	"├": stroke("M4.2 4V14M4.2 9H8.4"),
	"┤": stroke("M4.2 4V14M0 9H4.2"),
	"└": stroke("M4.2 0V9H8.4"),
	"┼": stroke("M4.2 0V18M0 9H8.4"),
	"┊": stroke("M4.2 1V4M4.2 7V10M4.2 13V16"),
	"◐": each(func(x, y float64, fill string) string {
		return ring(x, y, fill, "") + fmt.Sprintf(`<path transform="translate(%s %s)" d="M4.2 5.8A3.2 3.2 0 0 0 4.2 12.2Z" fill="%s"/>`, px(x), px(y), fill)
	}),
	"◌": each(func(x, y float64, fill string) string { return ring(x, y, fill, ` stroke-dasharray="1.7"`) }),
}

// ring draws a circle that is not filled.
func ring(x, y float64, fill, more string) string {
	return fmt.Sprintf(`<circle cx="%s" cy="%s" r="3.2" fill="none" stroke="%s" stroke-width="1.3"%s/>`, px(x+4.2), px(y+9), fill, more)
}

func rect(x, y, width, height float64, fill string) string {
	return fmt.Sprintf(`<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`, px(x), px(y), px(width), px(height), fill)
}

// each draws the same in every cell.
func each(draw func(x, y float64, fill string) string) func(x, y float64, n int, fill string) string {
	return func(x, y float64, n int, fill string) string {
		s := ""
		for i := range n {
			s += draw(x+float64(i)*cellWidth, y, fill)
		}
		return s
	}
}

// outline fills a path whose origin is the cell's corner.
func outline(path string) func(x, y float64, n int, fill string) string {
	return each(func(x, y float64, fill string) string {
		return fmt.Sprintf(`<path transform="translate(%s %s)" d="%s" fill="%s"/>`, px(x), px(y), path, fill)
	})
}

// stroke draws a path as a line.
func stroke(path string) func(x, y float64, n int, fill string) string {
	return each(func(x, y float64, fill string) string {
		return fmt.Sprintf(`<path transform="translate(%s %s)" d="%s" fill="none" stroke="%s" stroke-width="1.6"/>`, px(x), px(y), path, fill)
	})
}

// corner draws a rounded corner that leaves its cell to the right (1) or left
// (-1) and downwards (1) or upwards (-1).
func corner(across, down float64) func(x, y float64, n int, fill string) string {
	const w, h = cellWidth / 2, cellHeight / 2
	return stroke(fmt.Sprintf("M%s %sQ%s %s %s %s", px(w+across*w), px(h), px(w), px(h), px(w), px(h+down*h)))
}
