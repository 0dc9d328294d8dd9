package text

import "strings"

// Wrap breaks s into rows of at most width cells, at words where it can. Line
// breaks in s begin a new row, tabs are expanded, words longer than a row are
// broken. Every character is kept, but for the blanks on which a row breaks.
// There is always at least one row.
func Wrap(s string, width int) []string {
	var rows []string
	for line := range strings.SplitSeq(s, "\n") {
		rows = wrapLine(rows, strings.TrimSuffix(line, "\r"), width)
	}
	return rows
}

func wrapLine(rows []string, line string, width int) []string {
	if Printable(line) && len(line) <= width {
		return append(rows, line)
	}
	for first := true; first || line != ""; first = false {
		size := RowSize(line, width)
		row := line[:size]
		if size < len(line) {
			row = strings.TrimRight(row, " \t")
		}
		rows = append(rows, Cut(Expand(row), width))
		line = line[size:]
	}
	return rows
}

// Expand replaces the tabs of a row by blanks up to the next tab stop.
func Expand(row string) string {
	if strings.IndexByte(row, '\t') < 0 {
		return row
	}
	var b strings.Builder
	x := 0
	for i := 0; i < len(row); {
		size, cells := Next(row[i:])
		if row[i] == '\t' {
			cells = TabStop - x%TabStop
			b.WriteString(Spaces(cells))
		} else {
			b.WriteString(row[i : i+size])
		}
		x += cells
		i += size
	}
	return b.String()
}

// RowSize returns how many bytes of a line without breaks stand in its first
// row when it is wrapped to width cells. Blanks at the end of a row hang: they
// belong to the row and may reach beyond its edge. The size is at least one
// cluster, so that a caller always moves on.
func RowSize[T string | []byte](line T, width int) int {
	size, _ := RowReach(line, width)
	return size
}

// RowReach is RowSize for a caller who has only the beginning of a line at
// hand: seen is how far it had to look. If that is not clear of the end of
// what it was given, by a rune at least, the row might be another one.
func RowReach[T string | []byte](line T, width int) (size, seen int) {
	if size, seen, ok := plainRow(line, width); ok {
		return size, seen
	}
	return carefulRow(line, width)
}

// carefulRow walks over the clusters of a row.
func carefulRow[T string | []byte](line T, width int) (size, seen int) {
	w := wrapper{width: max(width, 1), at: -1}
	for i := 0; i < len(line); {
		size, cells := Next(line[i:])
		b := line[i]
		if b == '\t' {
			cells = TabStop - w.x%TabStop
		}
		if end, full := w.add(b, i, size, cells); full {
			return end, i + size
		}
		i += size
	}
	return len(line), len(line)
}

// plainRow is RowReach for a row of printable ASCII, which nearly all rows are.
// It only answers where the answer is the same as the careful walk's; blanks
// and hyphens that begin a row, and runs of hyphens, are left to that.
func plainRow[T string | []byte](line T, width int) (size, seen int, ok bool) {
	if width < 1 || len(line) == 0 || line[0] == ' ' || line[0] == '-' {
		return 0, 0, false
	}
	for i := range min(len(line), width+2) {
		if c := line[i]; c < 0x20 || c > 0x7e {
			return 0, 0, false
		}
	}
	if len(line) <= width {
		return len(line), len(line), true
	}
	if line[width] == ' ' {
		return hangingRow(line, width)
	}
	for i := width - 1; i > 0; i-- {
		switch line[i] {
		case ' ':
			return i + 1, width + 1, true
		case '-':
			if line[i-1] == '-' || line[i-1] == ' ' {
				return 0, 0, false
			}
			return i + 1, width + 1, true
		}
	}
	return width, width + 1, true
}

// hangingRow is plainRow for a full row that blanks follow.
func hangingRow[T string | []byte](line T, width int) (size, seen int, ok bool) {
	i := width
	for i < len(line) && line[i] == ' ' {
		i++
	}
	if i == len(line) || i-width >= width || line[i] <= 0x20 || line[i] > 0x7e {
		return 0, 0, false
	}
	return i, i + 1, true
}

// wrapper walks over the clusters of one row.
type wrapper struct {
	width, x int
	at       int  // the last place where the row may break, or -1
	hung     int  // cells of blanks beyond the edge
	inked    bool // something other than a blank stands in the row
}

// add takes the cluster of so many cells that begins at i with byte b, or says
// where the row ends before it.
func (w *wrapper) add(b byte, i, size, cells int) (end int, full bool) {
	blank := b == ' ' || b == '\t'
	over := w.x+cells > w.width
	if blank && (over || w.hung > 0) && w.hung < w.width {
		w.hung += cells
		w.at = i + size
		return 0, false
	}
	switch {
	case w.hung > 0 && cells > 0:
		return i, true
	case over && w.at > 0 && cells < 2:
		return w.at, true
	case over && i > 0:
		return i, true
	}
	w.x += cells
	switch {
	case blank:
		if w.inked {
			w.at = i + size
		}
	case b == '-' && w.inked && w.at != i:
		w.at = i + size
	case cells == 2: // ideographs and emoji: a row may break on either side
		if w.x <= w.width {
			w.at = i + size
		}
		w.inked = true
	default:
		w.inked = true
	}
	return 0, false
}
