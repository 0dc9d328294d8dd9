package intake

import "fmt"

// parts returns the tables that stand below one another on one sheet: a row
// that names other fields than the header row above it begins another table,
// together with the title right above it.
func parts(t *Table, format Format, lex lexicons) []*Table {
	if format == DOCX {
		return []*Table{t}
	}
	r := &reading{table: t, lex: lex, width: width(t)}
	var starts []int
	head := -1
	for i, row := range t.Rows {
		if !r.begins(row, i) {
			continue
		}
		if head >= 0 && i > head+1 && !r.sameRow(row, t.Rows[head]) {
			starts = append(starts, r.title(i, head))
		}
		if head < 0 || i > head+1 {
			head = i
		}
	}
	if len(starts) == 0 {
		return []*Table{t}
	}
	starts = append([]int{0}, append(starts, len(t.Rows))...)
	var all []*Table
	for i := range len(starts) - 1 {
		part := *t
		part.Rows = t.Rows[starts[i]:starts[i+1]]
		if i > 0 {
			part.Place = fmt.Sprintf("%s, from row %d", t.Place, part.Rows[0].Number)
		}
		all = append(all, &part)
	}
	return all
}

// begins says whether a row is a header row beyond doubt: most of its cells are
// names of fields, three at least, or all of them below a blank row.
func (t *reading) begins(row Row, i int) bool {
	n, short := 0, true
	for c := range t.width {
		text := row.own(c)
		if text == "" {
			continue
		}
		n++
		short = short && len(text) <= 60 && row.Cells[c].Date == ""
	}
	if n < 2 || !short {
		return false
	}
	named := t.namedIn(row)
	if named >= 3 && named*2 > n {
		return true
	}
	return named == n && i > 0 && (owned(t.table.Rows[i-1], t.width) == 0 ||
		owned(t.table.Rows[i-1], t.width) == 1 && i > 1 && owned(t.table.Rows[i-2], t.width) == 0)
}

// title returns where the table with the header row i begins: at the title or
// the heading right above it, below the blank row in front of that.
func (t *reading) title(i, head int) int {
	start := i
	for start-1 > head+1 && i-start < 3 && owned(t.table.Rows[start-1], t.width) == 1 {
		start--
	}
	if start > 0 && start < i && owned(t.table.Rows[start-1], t.width) > 1 && i-start > 1 {
		return i // more than a title: the notes of the table above
	}
	return start
}
