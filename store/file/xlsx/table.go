package xlsx

import (
	"fmt"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
)

// table makes the grid of the sheet.
func (sh *sheet) table() (*intake.Table, error) {
	left := 1
	if sh.last > maxColumns {
		left = sh.first
	}
	width := sh.last - left + 1
	if width > maxColumns {
		return nil, fmt.Errorf("it reaches to column %s, and no more than %d columns can be read: delete what is not needed and try again", columnName(sh.last), maxColumns)
	}
	table := &intake.Table{Name: sh.info.name, Place: sh.place, Hidden: sh.info.hidden}
	before := 0
	for _, row := range sh.rows {
		for n := max(before+1, row.number-maxGap); n < row.number; n++ {
			table.Rows = append(table.Rows, intake.Row{Number: n})
		}
		table.Rows = append(table.Rows, intake.Row{Number: row.number, Hidden: row.hidden, Header: sh.info.titles.holds(row.number)})
		before = row.number
	}
	sh.r.grid += width * len(table.Rows)
	if sh.r.grid > maxGrid {
		return nil, fmt.Errorf("it spreads over more than %d cells, most of them empty: delete what is not needed and try again", maxGrid)
	}
	cells := make([]intake.Cell, width*len(table.Rows))
	for i := range table.Rows {
		table.Rows[i].Cells = cells[i*width : (i+1)*width : (i+1)*width]
	}
	sh.fill(table, left)
	g := grid{table: table, left: left, width: width}
	sh.merge(g)
	sh.applyLinks(g)
	table.HiddenColumns = hiddenColumns(sh.hidden, left, width)
	return table, nil
}

// fill puts the cells into their places.
func (sh *sheet) fill(table *intake.Table, left int) {
	at := 0
	for _, row := range sh.rows {
		for table.Rows[at].Number != row.number {
			at++
		}
		cells := table.Rows[at].Cells
		for _, c := range row.cells {
			if i := c.column - left; i >= 0 && i < len(cells) {
				cells[i] = c.cell
			}
		}
	}
	sh.rows = nil
}

func hiddenColumns(hidden []span, left, width int) []bool {
	var out []bool
	for _, h := range hidden {
		for c := max(h.from, left); c <= min(h.to, left+width-1); c++ {
			if out == nil {
				out = make([]bool, width)
			}
			out[c-left] = true
		}
	}
	return out
}

// tableNotes tells what is hidden in a table.
func (sh *sheet) tableNotes(table *intake.Table) {
	rows, cols := 0, 0
	for _, row := range table.Rows {
		if row.Hidden {
			rows++
		}
	}
	for i, h := range table.HiddenColumns {
		if h && table.Rows[0].Cells[i].Text != document.IDColumn { // ours, and nothing to tell
			cols++
		}
	}
	if rows > 0 {
		sh.r.note(intake.HiddenPart, sh.place, fmt.Sprintf("Hidden rows on the sheet %s were read too.", sh.info.name), rows)
	}
	if cols > 0 {
		sh.r.note(intake.HiddenPart, sh.place, fmt.Sprintf("Hidden columns on the sheet %s were read too.", sh.info.name), cols)
	}
}

// notes tells what else is to be known of the sheet.
func (sh *sheet) notes(comments int) {
	if sh.info.hidden {
		sh.r.note(intake.HiddenPart, sh.place, fmt.Sprintf("The sheet %s is hidden and was read too.", sh.info.name), 1)
	}
	if comments > 0 {
		sh.r.note(intake.Comments, sh.place, fmt.Sprintf("Comments on the sheet %s were kept as text beside it.", sh.info.name), comments)
	}
	if sh.bare > 0 {
		sh.r.note(intake.Ignored, sh.place, fmt.Sprintf("Formulas on the sheet %s have no stored result: open the file in Excel, save it and try again.", sh.info.name), sh.bare)
	}
	if sh.lost > 0 {
		sh.r.note(intake.Warning, sh.place, fmt.Sprintf("Cells on the sheet %s name texts that the file does not hold.", sh.info.name), sh.lost)
	}
	sh.drawings()
}
