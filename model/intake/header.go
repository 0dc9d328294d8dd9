package intake

import (
	"strings"
)

// headerRows is how far down a table its header row is looked for.
const headerRows = 60

// findHeader finds the header row of a table: by the fields that its cells
// name, by the document's own mark, and else by its looks: the first row with
// several short, different texts over rows that fill the same columns. A
// heading in two rows, groups over columns, is taken whole.
func (t *reading) findHeader() bool {
	best, at := 0, -1
	wide := t.widest()
	for i := 0; i < len(t.table.Rows) && i < headerRows; i++ {
		if s := t.headerScore(i, wide); s > best {
			best, at = s, i
		}
	}
	if at < 0 {
		return false
	}
	t.top, t.header = at, at
	switch {
	case at+1 < len(t.table.Rows) && t.isSubheader(at+1):
		t.header++
	case at > 0 && t.isGroups(at-1):
		t.top--
	}
	t.nameColumns()
	return true
}

func (t *reading) headerScore(i, wide int) int {
	row := t.table.Rows[i]
	named, texts, seen := 0, 0, map[string]bool{}
	for c := range t.width {
		text := row.own(c)
		name := fold(text)
		if name == "" {
			continue
		}
		if seen[name] {
			texts--
		}
		seen[name] = true
		texts++
		if len(text) > 120 || row.Cells[c].Date != "" {
			texts--
		}
		if t.lex.names(text) {
			named++
		}
	}
	switch {
	case texts < 2 && (t.width > 1 || texts < 1):
		return 0
	case named < 2 && texts*10 < wide*6:
		return 0
	case numeric(row, t.width)*2 > texts:
		return 0
	}
	score := 100*named + 20*texts/max(1, wide) + max(0, headerRows-i)/4
	if row.Header {
		score += 20
	}
	if named >= 2 {
		score += 100
	}
	return score
}

// widest returns the most cells that one of the first rows fills.
func (t *reading) widest() int {
	wide := 0
	for i := 0; i < len(t.table.Rows) && i < 2*headerRows; i++ {
		wide = max(wide, filled(t.table.Rows[i], t.width))
	}
	return wide
}

// numeric counts the cells that hold numbers and nothing else.
func numeric(r Row, width int) int {
	n := 0
	for c := range width {
		text := r.own(c)
		if text != "" && strings.Trim(text, " £%,.-0123456789") == "" {
			n++
		}
	}
	return n
}

// isSubheader says whether the row below the header row names the columns of
// its groups: short words, only where the header row has nothing of its own or
// where a group begins.
func (t *reading) isSubheader(i int) bool {
	head, row := t.table.Rows[i-1], t.table.Rows[i]
	under, merged := 0, false
	seen := map[string]bool{}
	for c := range t.width {
		merged = merged || row.cell(c).Merged == MergedUp || head.cell(c).Merged == MergedLeft
		text := row.own(c)
		if text == "" {
			continue
		}
		begins := c+1 < t.width && head.own(c+1) == ""
		if head.own(c) != "" && !begins || len(text) > 60 || row.Cells[c].Date != "" || seen[fold(text)] {
			return false
		}
		if _, rates := t.opts.Scheme.Read(text); rates {
			return false
		}
		seen[fold(text)] = true
		if head.own(c) == "" {
			under++
		}
	}
	switch {
	case under == 0 || numeric(row, t.width) > 0 || i+1 == len(t.table.Rows):
		return false
	case merged:
		return true
	}
	// Without merged cells as evidence: every group is named, and the next row
	// fills far more.
	return len(seen) >= 2 && filled(t.table.Rows[i+1], t.width) > len(seen)
}

// isGroups says whether the row above the header row puts columns into groups.
func (t *reading) isGroups(i int) bool {
	row := t.table.Rows[i]
	groups, first, spans := 0, -1, false
	for c := range t.width {
		spans = spans || row.cell(c).Merged == MergedLeft
		text := row.own(c)
		if text == "" {
			continue
		}
		if len(text) > 60 {
			return false
		}
		if groups++; first < 0 {
			first = c
		}
	}
	return spans && (groups >= 2 || groups == 1 && first > 0)
}

// nameColumns names the columns after the header rows: group and name where
// there are two, the column's letter where there is none.
func (t *reading) nameColumns() {
	t.columns = make([]Column, t.width)
	group := ""
	for c := range t.columns {
		col := &t.columns[c]
		*col = Column{Index: c, Hidden: t.hiddenColumn(c)}
		if t.header >= 0 {
			col.Name, col.match = t.headingOf(c, &group)
		}
		if blank(col.Name) {
			col.Name, col.unnamed = "Column "+ColumnLetter(c), true
		}
	}
}

// headingOf returns the heading of a column, and the words of it to find its
// field by; group is the group that goes on from the columns before.
func (t *reading) headingOf(c int, group *string) (name, match string) {
	first, last := t.table.Rows[t.top], t.table.Rows[t.header]
	if t.top == t.header {
		if last.cell(c).Merged == MergedLeft && !blank(last.cell(c).Text) {
			return last.cell(c).Text + " (2)", last.cell(c).Text
		}
		return last.cell(c).Text, last.cell(c).Text
	}
	over, under := first.own(c), last.own(c)
	switch {
	case over != "":
		*group = over
	case first.cell(c).Merged != MergedLeft && (under == "" || t.merges()):
		*group = ""
	}
	switch {
	case under == "":
		return over, over
	case *group == "":
		return under, under
	}
	return *group + " – " + under, under
}

// merges says whether the groups of a heading in two rows are merged cells.
func (t *reading) merges() bool {
	for c := range t.width {
		if t.table.Rows[t.top].cell(c).Merged == MergedLeft {
			return true
		}
	}
	return false
}

// sameHeader says whether a row repeats one of the header rows.
func (t *reading) sameHeader(r Row) bool {
	for i := max(0, t.top); i <= t.header; i++ {
		if t.sameRow(r, t.table.Rows[i]) {
			return true
		}
	}
	return false
}

func (t *reading) sameRow(a, b Row) bool {
	same := 0
	for c := range t.width {
		x, y := fold(a.cell(c).Text), fold(b.cell(c).Text)
		if x != y {
			return false
		}
		if x != "" {
			same++
		}
	}
	return same >= min(2, t.width)
}
