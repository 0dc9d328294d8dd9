package returns

import (
	"fmt"
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// line is one row of the file with its cells by what they hold.
type line struct {
	place   string
	id      model.ID // that was written into it; 0 of none
	hidden  bool
	table   *headed
	row     intake.Row
	section string // the heading that the row stands under
}

// get returns the cell of a field, and whether the table has a column for it.
func (l *line) get(u use, key string) (cell, bool) {
	for i, s := range l.table.columns {
		if s.use == u && s.key == key && i < len(l.row.Cells) {
			return cellOf(l.row.Cells[i]), true
		}
	}
	return cell{}, false
}

func (l *line) text(u use, key string) string {
	c, _ := l.get(u, key)
	return strings.TrimSpace(c.text)
}

// action returns the words of the action in a row.
func (l *line) action() string { return l.text(fieldUse, "action") }

// sheets is what the tables of a file hold.
type sheets struct {
	lines   []*line
	strange []string // headings that are not ours
	renamed []string // columns that were taken for others than they are called
	hidden  int      // rows
	headed  int      // tables with headings
	bare    []*intake.Table
}

// readSheets reads the rows of all tables of a file that are of the tracker.
func readSheets(src *intake.Source, l layout) *sheets {
	s := &sheets{}
	var before *headed
	section := ""
	for _, b := range src.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			if b.Style == intake.Heading {
				section = b.Text
			}
		case *intake.Table:
			h, ok := l.head(b)
			switch {
			case ok:
			case before != nil && src.Format == intake.DOCX && len(b.Rows) > 0 && len(b.Rows[0].Cells) == len(before.columns):
				h = headed{table: b, header: -1, columns: before.columns} // it goes on from the table above
			default:
				s.bare = append(s.bare, b)
				continue
			}
			before = &h
			s.take(&h, section)
		}
	}
	return s
}

// take reads the rows of one table.
func (s *sheets) take(h *headed, section string) {
	if h.header >= 0 {
		s.headed++
	}
	for i, c := range h.columns {
		switch {
		case h.header < 0:
		case c.use == unknownUse && c.name != "":
			s.strange = append(s.strange, c.name)
		case c.use != unknownUse && heading(h.table.Rows[h.header].Cells[i].Text) != heading(c.name):
			s.renamed = append(s.renamed, fmt.Sprintf("%q for %q", strings.TrimSpace(h.table.Rows[h.header].Cells[i].Text), c.name))
		}
	}
	for i := h.header + 1; i < len(h.table.Rows); i++ {
		row := h.table.Rows[i]
		l := &line{place: placeOf(h.table, row), hidden: row.Hidden || h.table.Hidden, table: h, row: row, section: section, id: rowID(row.ID)}
		if l.empty() || h.header >= 0 && sameRow(row, h.table.Rows[h.header]) {
			continue
		}
		if row.Hidden {
			s.hidden++
		}
		s.lines = append(s.lines, l)
	}
}

// empty says whether a row holds nothing: neither words nor an identity alone.
func (l *line) empty() bool {
	for i, c := range l.row.Cells {
		if i < len(l.table.columns) && l.table.columns[i].use == ownUse {
			continue
		}
		if strings.TrimSpace(c.Text) != "" {
			return false
		}
	}
	return true
}

func sameRow(a, b intake.Row) bool {
	for i := range a.Cells {
		if i >= len(b.Cells) || heading(a.Cells[i].Text) != heading(b.Cells[i].Text) {
			return false
		}
	}
	return len(a.Cells) > 0
}

// rowID reads the identity of a row: an action's.
func rowID(id string) model.ID {
	digits, ok := strings.CutPrefix(id, "a")
	n, err := strconv.ParseUint(digits, 10, 62)
	if !ok || err != nil {
		return 0
	}
	return model.ID(n)
}

// placeOf says where a row stands.
func placeOf(t *intake.Table, row intake.Row) string {
	if t.Place == "" {
		return fmt.Sprintf("row %d", row.Number)
	}
	return fmt.Sprintf("%s, row %d", t.Place, row.Number)
}
