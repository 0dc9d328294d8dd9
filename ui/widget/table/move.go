package table

// Move goes so many selectable rows down, or up if negative, and reports
// whether the selection changed.
func (t *Table) Move(rows int) bool {
	if t.sel < 0 {
		return false
	}
	step := 1
	if rows < 0 {
		step, rows = -1, -rows
	}
	at := t.sel
	for i := at + step; rows > 0 && i >= 0 && i < t.Len(); i += step {
		if t.source.Kind(i) == Data {
			at = i
			rows--
		}
	}
	return t.choose(at)
}

// Up and its fellows move the selection as the keys of their names do.
func (t *Table) Up() bool { return t.Move(-1) }

// Down selects the next row.
func (t *Table) Down() bool { return t.Move(1) }

// PageUp goes up by what is visible, less one row.
func (t *Table) PageUp() bool { return t.page(-1) }

// PageDown goes down by what is visible, less one row.
func (t *Table) PageDown() bool { return t.page(1) }

// Home selects the first row.
func (t *Table) Home() bool { return t.choose(t.nearest(0, 1)) }

// End selects the last row.
func (t *Table) End() bool { return t.choose(t.nearest(t.Len()-1, -1)) }

func (t *Table) page(direction int) bool {
	if t.sel < 0 {
		return false
	}
	to := t.sel + direction*max(1, t.body()-1)
	return t.choose(t.nearest(min(max(to, 0), t.Len()-1), direction))
}

// Select selects a row by its index, or the nearest below if that is a
// heading.
func (t *Table) Select(index int) bool {
	if index < 0 || index >= t.Len() {
		return false
	}
	return t.choose(t.nearest(index, 1))
}

// SelectKey selects a row by its key and reports whether it is there.
func (t *Table) SelectKey(key string) bool {
	at, ok := t.find(key)
	if ok {
		t.choose(at)
	}
	return ok
}

// nearest returns the selectable row closest to an index, first in one
// direction, then in the other, or -1.
func (t *Table) nearest(from, direction int) int {
	for _, d := range [2]int{direction, -direction} {
		for i := from; i >= 0 && i < t.Len(); i += d {
			if t.source.Kind(i) == Data {
				return i
			}
		}
	}
	return -1
}

// choose selects a row and brings it into view.
func (t *Table) choose(at int) (changed bool) {
	changed = at != t.sel
	t.sel, t.key = at, ""
	if at >= 0 {
		t.key = t.source.Key(at)
	}
	t.follow()
	return changed
}

// follow scrolls as little as needed to show the selected row with a margin.
func (t *Table) follow() {
	body, n := t.body(), t.Len()
	if t.sel >= 0 && body > 0 {
		margin := min(2, (body-1)/2)
		t.top = min(t.top, t.sel-margin)
		t.top = max(t.top, t.sel+margin-body+1)
		if t.onlyHeadingsAbove(t.top) && t.sel < body {
			t.top = 0
		}
	}
	t.top = max(0, min(t.top, n-body))
}

// onlyHeadingsAbove reports whether no selectable row stands above an index:
// then nobody could ever scroll there, so it has to be shown of itself.
func (t *Table) onlyHeadingsAbove(index int) bool {
	for i := range min(index, t.Len()) {
		if t.source.Kind(i) == Data {
			return false
		}
	}
	return true
}

func (t *Table) titles() int {
	if t.bare || t.height < 2 {
		return 0
	}
	return 1
}

func (t *Table) body() int { return max(0, t.height-t.titles()) }

// ToggleMark marks the selected row or takes its mark away.
func (t *Table) ToggleMark() {
	if t.sel < 0 || t.key == "" {
		return
	}
	if _, marked := t.marks[t.key]; marked {
		delete(t.marks, t.key)
	} else {
		t.marks[t.key] = struct{}{}
	}
}

// MarkAll marks every row of the source.
func (t *Table) MarkAll() {
	for i := range t.Len() {
		if key := t.source.Key(i); key != "" && t.source.Kind(i) == Data {
			t.marks[key] = struct{}{}
		}
	}
}

// ClearMarks takes all marks away, those of rows that are filtered out too.
func (t *Table) ClearMarks() { clear(t.marks) }

// Marked returns the keys of the marked rows in their order. A marked row that
// the source leaves out keeps its mark and is not among them: nobody should
// change what he can't see.
func (t *Table) Marked() []string {
	if len(t.marks) == 0 {
		return nil
	}
	var keys []string
	for i := range t.Len() {
		if t.source.Kind(i) != Data {
			continue
		}
		key := t.source.Key(i)
		if _, marked := t.marks[key]; marked {
			keys = append(keys, key)
		}
	}
	return keys
}
