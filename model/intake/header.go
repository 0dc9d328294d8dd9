package intake

import (
	"slices"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
)

// headerRows is how far down a table its header row is looked for.
const headerRows = 40

// findHeader finds the header row of a table: by the fields that its cells
// name, by the document's own mark, and else by its looks: the first row with
// several short, different texts over rows that fill the same columns.
func (t *reading) findHeader() bool {
	rows := t.table.Rows
	best, at := 0, -1
	for i := 0; i < len(rows) && i < headerRows; i++ {
		if s := t.headerScore(i); s > best {
			best, at = s, i
		}
	}
	t.header = at
	return at >= 0
}

func (t *reading) headerScore(i int) int {
	row := t.table.Rows[i]
	named, texts, seen := 0, 0, map[string]bool{}
	for c := range t.width {
		cell := row.Cells[c]
		name := fold(cell.Text)
		if name == "" || cell.Merged != NotMerged {
			continue
		}
		if seen[name] {
			texts--
		}
		seen[name] = true
		texts++
		if len(cell.Text) > 120 || cell.Date != "" {
			texts--
		}
		if names(cell.Text) >= 700 {
			named++
		}
	}
	wide := t.widest()
	switch {
	case texts < 2 && (t.width > 1 || texts < 1):
		return 0
	case named == 0 && texts*10 < wide*6:
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

// names returns how well a heading names any field that a column can become.
func names(heading string) int {
	best := fieldScore(ratingField(), heading)
	for _, f := range trackerFields() {
		best = max(best, fieldScore(f, heading))
	}
	for _, f := range model.FieldsOf(model.KindPerson) {
		if len(f.Names) > 0 {
			best = max(best, fieldScore(f, heading))
		}
	}
	return best
}

// widest returns the most cells that one of the first rows fills.
func (t *reading) widest() int {
	wide := 0
	for i := 0; i < len(t.table.Rows) && i < 2*headerRows; i++ {
		wide = max(wide, filled(t.table.Rows[i], t.width))
	}
	return wide
}

func filled(r Row, width int) int {
	n := 0
	for c := range width {
		if !blank(r.Cells[c].Text) && r.Cells[c].Merged != MergedLeft {
			n++
		}
	}
	return n
}

// numeric counts the cells that hold numbers and nothing else.
func numeric(r Row, width int) int {
	n := 0
	for c := range width {
		s := strings.Trim(r.Cells[c].Text, " £%,.-0123456789")
		if s == "" && !blank(r.Cells[c].Text) {
			n++
		}
	}
	return n
}

// sameHeader says whether a row repeats the header row.
func (t *reading) sameHeader(r Row) bool {
	same := 0
	for c := range t.width {
		a, b := fold(r.Cells[c].Text), fold(t.table.Rows[t.header].Cells[c].Text)
		if a != b {
			return false
		}
		if a != "" {
			same++
		}
	}
	return same >= min(2, t.width)
}

// markOurs recognises the columns that our own export adds. They count as ours
// only together: a plan with a column "Due" alone means its own.
func (t *reading) markOurs() {
	at := map[string]int{}
	ours := []string{report.RatingColumn, report.SuggestedColumn, report.DueColumn, report.ReadingColumn}
	for i := range t.columns {
		name := strings.TrimSpace(t.columns[i].Name)
		for _, o := range append(ours, report.SheetColumn) {
			_, known := at[o]
			if name == o+report.OursSuffix || name == o && !known {
				at[o] = i
			}
		}
	}
	for _, o := range ours {
		if _, ok := at[o]; !ok {
			return
		}
	}
	for name, i := range at {
		c := &t.columns[i]
		c.Field, c.Why = Ours, "made by this program"
		c.Rates = name == report.RatingColumn
		if name == report.SheetColumn {
			t.sheetColumn = i
		}
	}
}

// glossary says whether a table lists people, posts and bodies rather than
// actions, and maps its columns if so.
func (t *reading) glossary() bool {
	header := t.table.Rows[t.header]
	fields := model.FieldsOf(model.KindPerson)
	found := map[string]int{}
	for c := range t.width {
		best, key := 0, ""
		for _, f := range fields {
			if _, taken := found[f.Key]; taken || len(f.Names) == 0 {
				continue
			}
			if s := fieldScore(f, header.Cells[c].Text); s >= 700 && s > best {
				best, key = s, f.Key
			}
		}
		if key != "" {
			found[key] = c
		}
	}
	_, short := found["abbreviation"]
	_, named := found["name"]
	_, post := found["post"]
	_, contact := found["contact"]
	actions := slices.ContainsFunc(header.Cells[:t.width], func(c Cell) bool {
		f, _ := model.FieldOf(model.KindAction, "action")
		g, _ := model.FieldOf(model.KindAction, "timetable")
		return fieldScore(f, c.Text) >= 700 || fieldScore(g, c.Text) >= 700
	})
	if actions || !(short && (named || post) || named && (post || contact)) {
		return false
	}
	t.columns = make([]Column, t.width)
	for c := range t.columns {
		t.columns[c] = Column{Index: c, Name: header.Cells[c].Text, Hidden: t.hiddenColumn(c)}
	}
	for key, c := range found {
		t.columns[c].Field, t.columns[c].Why = key, "by its name"
	}
	return true
}
