package intake

import (
	"strings"

	"council/scrutiny/model/document"
)

// headRows is how far down the heading of the identities is looked for: people
// write titles and remarks above a table.
const headRows = 50

// ReadIDs gives the rows of a table the identities that stand in its column of
// identities, wherever the column was moved to. A table without one stays as it
// is.
func (t *Table) ReadIDs() {
	head, column := t.idColumn()
	if column < 0 {
		return
	}
	for i := head + 1; i < len(t.Rows); i++ {
		row := &t.Rows[i]
		if id := strings.TrimSpace(row.Cells[column].Text); id != document.IDColumn {
			row.ID = id
		}
	}
}

// idColumn returns where the heading of the identities stands; -1 for nowhere.
func (t *Table) idColumn() (row, column int) {
	for i := range t.Rows[:min(len(t.Rows), headRows)] {
		for j, c := range t.Rows[i].Cells {
			if strings.TrimSpace(c.Text) == document.IDColumn && c.Merged == NotMerged {
				return i, j
			}
		}
	}
	return -1, -1
}
