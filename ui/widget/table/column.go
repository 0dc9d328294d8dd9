package table

// Column says how wide a column may be, and when it is left out.
type Column struct {
	Title string
	// Min is the width in cells below which the column is of no use. Max, if
	// not zero, is what it never exceeds.
	Min, Max int
	// Weight is the column's share of the room that is left.
	Weight int
	// Priority says which column goes first where there is no room: the one
	// with the highest. Columns of priority zero stay and shrink.
	Priority int
	Right    bool // flush right, as numbers stand
}

const (
	gutter    = 3 // mark, marker, blank
	scrollbar = 1
)

// measure settles the widths for the present box.
func (t *Table) measure() {
	t.gap = 1
	if t.width >= 100 {
		t.gap = 2
	}
	t.widths = fitColumns(t.widths[:0], t.columns, t.width-gutter-scrollbar, t.gap)
}

// Shows reports whether the column of that index has room at this width.
func (t *Table) Shows(column int) bool {
	return column >= 0 && column < len(t.widths) && t.widths[column] > 0
}

// fitColumns appends the width of each column, 0 for those left out. With the
// gaps between them they take at most room cells.
func fitColumns(widths []int, columns []Column, room, gap int) []int {
	for _, c := range columns {
		widths = append(widths, max(1, c.Min))
	}
	for taken(widths, gap) > room {
		if i := firstToGo(columns, widths); i >= 0 {
			widths[i] = 0
			continue
		}
		if !shrink(widths) {
			break
		}
	}
	for i := len(widths) - 1; i >= 0 && taken(widths, gap) > room; i-- {
		widths[i] = 0
	}
	widen(widths, columns, room-taken(widths, gap))
	return widths
}

func taken(widths []int, gap int) int {
	sum := -gap
	for _, w := range widths {
		if w > 0 {
			sum += w + gap
		}
	}
	return max(sum, 0)
}

// firstToGo returns the visible column of the highest priority number, the
// rightmost of equals, or -1.
func firstToGo(columns []Column, widths []int) int {
	at, highest := -1, 1
	for i, c := range columns {
		if widths[i] > 0 && c.Priority >= highest {
			at, highest = i, c.Priority
		}
	}
	return at
}

// shrink takes a cell from the widest column.
func shrink(widths []int) bool {
	at := -1
	for i, w := range widths {
		if w > 1 && (at < 0 || w > widths[at]) {
			at = i
		}
	}
	if at < 0 {
		return false
	}
	widths[at]--
	return true
}

// widen deals out the room that is left by weight, as long as somebody takes
// it.
func widen(widths []int, columns []Column, room int) {
	for room > 0 {
		weights := 0
		for i, c := range columns {
			if widens(c, widths[i]) {
				weights += c.Weight
			}
		}
		if weights == 0 {
			return
		}
		given := 0
		for i, c := range columns {
			if !widens(c, widths[i]) {
				continue
			}
			share := min(max(1, room*c.Weight/weights), room-given)
			if c.Max > 0 {
				share = min(share, c.Max-widths[i])
			}
			widths[i] += share
			given += share
		}
		room -= given
	}
}

func widens(c Column, width int) bool {
	return width > 0 && c.Weight > 0 && (c.Max == 0 || width < c.Max)
}
