package docx

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
)

// wholeRow is how many lines a row may have to be kept on one page: those of
// three fifths of it. A longer one is broken: the gap above it would be worse.
func (c *composer) wholeRow(kind sheetKind) int {
	const line = 304
	p := c.paper(kind)
	return (p.Height - p.Top - p.Bottom) * 3 / 5 / line
}

// tables writes a table; one of more columns than Word can show becomes
// several, each led by the first column.
func (c *composer) tables(t *document.Table, sheet sheetKind) {
	if len(t.Columns) <= maxSpan {
		c.table(t, sheet)
		return
	}
	for from := 1; from < len(t.Columns); from += maxSpan - 1 {
		to := min(from+maxSpan-1, len(t.Columns))
		piece := &document.Table{Caption: strings.TrimSpace(fmt.Sprintf("%s (columns %d to %d of %d)", t.Caption, from+1, to, len(t.Columns)))}
		piece.Columns = append([]document.Column{t.Columns[0]}, t.Columns[from:to]...)
		for _, row := range t.Rows {
			cells := padded(row.Cells, len(t.Columns))
			id := row.ID
			if from > 1 {
				id = "" // an identity stands once in a document
			}
			piece.Rows = append(piece.Rows, document.Row{ID: id, Cells: append([]document.Cell{cells[0]}, cells[from:to]...)})
		}
		c.table(piece, sheet)
	}
}

// padded gives a row as many cells as there are columns.
func padded(cells []document.Cell, columns int) []document.Cell {
	if len(cells) >= columns {
		return cells
	}
	return append(cells[:len(cells):len(cells)], make([]document.Cell, columns-len(cells))...)
}

func (c *composer) table(t *document.Table, sheet sheetKind) {
	if len(t.Columns) == 0 {
		return
	}
	c.part()
	if t.Caption != "" {
		c.styled("Caption", []document.Run{{Text: t.Caption}})
	}
	widths := c.widths(t, c.room(sheet))
	c.tableStart(t, widths)
	c.headerRow(t, widths)
	whole := c.wholeRow(sheet)
	for i := range t.Rows {
		c.row(t, &t.Rows[i], widths, whole)
	}
	c.raw(`</w:tbl>`)
	c.tabled = true
}

// part parts a table from what follows: Word joins tables that nothing parts. At
// the end of a section its last paragraph does so, without room below it that
// could fall on a page of its own.
func (c *composer) part() {
	if c.tabled {
		c.raw(`<w:p><w:pPr><w:pStyle w:val="Break"/><w:spacing w:after="280"/></w:pPr></w:p>`)
	}
	c.tabled = false
}

func (c *composer) tableStart(t *document.Table, widths []int) {
	total := 0
	for _, w := range widths {
		total += w
	}
	// The look's mask names the header row, and the first column where it
	// names the rows; it must not ask for more, or programs make cells bold.
	look, first := "0020", 0
	if t.Columns[0].RowHeader {
		look, first = "00A0", 1
	}
	c.rawf(`<w:tbl><w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:tblBorders>`, total)
	c.rawf(`<w:top w:val="single" w:sz="12" w:space="0" w:color="%[1]s"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="%[1]s"/>`, c.look.accent)
	c.rawf(`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="%s"/></w:tblBorders><w:tblLayout w:type="fixed"/>`, c.look.hairline)
	above, below := 85, 45
	if c.doc.Card {
		above, below = 60, 30
	}
	c.rawf(`<w:tblCellMar><w:top w:w="%[2]d" w:type="dxa"/><w:left w:w="%[1]d" w:type="dxa"/><w:bottom w:w="%[3]d" w:type="dxa"/><w:right w:w="%[1]d" w:type="dxa"/></w:tblCellMar>`, cellPadding, above, below)
	c.rawf(`<w:tblLook w:val="%s" w:firstRow="1" w:lastRow="0" w:firstColumn="%d" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`, look, first)
	if t.Caption != "" {
		c.rawf(`<w:tblCaption w:val="%s"/>`, escape(t.Caption))
	}
	c.raw(`</w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		c.rawf(`<w:gridCol w:w="%d"/>`, w)
	}
	c.raw(`</w:tblGrid>`)
}

func (c *composer) headerRow(t *document.Table, widths []int) {
	c.raw(`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>`)
	c.locks = c.doc.Protected
	for i, col := range t.Columns {
		edges, shade := "", c.look.headFill
		if col.Fill {
			edges, shade = fillEdges, fillHead
		}
		c.rawf(`<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>%s<w:shd w:val="clear" w:color="auto" w:fill="%s"/><w:vAlign w:val="bottom"/></w:tcPr>`, widths[i], edges, shade)
		c.raw(`<w:p><w:pPr><w:pStyle w:val="TableHeading"/>`)
		if col.Kind == document.NumberColumn {
			c.raw(`<w:jc w:val="right"/>`)
		}
		c.raw(`</w:pPr>`)
		c.fixed(document.Run{Text: col.Name})
		c.raw(`</w:p></w:tc>`)
	}
	c.locks = false
	c.raw(`</w:tr>`)
}

func (c *composer) row(t *document.Table, row *document.Row, widths []int, whole int) {
	c.raw(`<w:tr>`)
	cells := padded(row.Cells, len(t.Columns))
	if short(cells, widths, whole) {
		c.raw(`<w:trPr><w:cantSplit/></w:trPr>`)
	}
	mark := c.rowMark(row.ID)
	for i := range t.Columns {
		c.cell(&cells[i], &t.Columns[i], widths[i], mark)
		mark = ""
	}
	c.raw(`</w:tr>`)
}

// short says whether a row has so many lines at most.
func short(cells []document.Cell, widths []int, lines int) bool {
	for i, w := range widths {
		if measure(0).Lines(cells[i].Text, w) > lines {
			return false
		}
	}
	return true
}

// rowMark is the bookmark that carries a row's identity, or nothing in a
// document without one. It stands inside the first paragraph: at the level of
// cells LibreOffice would move it to the row above.
func (c *composer) rowMark(id string) string {
	name := bookmarkName(id)
	if name == "" || len(c.doc.Identity) == 0 {
		return ""
	}
	c.rowMarks++
	return fmt.Sprintf(`<w:bookmarkStart w:id="%[1]d" w:name="%[2]s"/><w:bookmarkEnd w:id="%[1]d"/>`, c.rowMarks, name)
}

// rowBookmark begins the names of the bookmarks that carry identities of rows.
const rowBookmark = "row_"

// bookmarkName makes a name that Word takes: a letter first, letters, digits
// and underscores, 40 characters at most. An identity that cannot be told in
// that is not written.
func bookmarkName(id string) string {
	name := rowBookmark + id
	if id == "" || len(name) > 40 {
		return ""
	}
	for _, r := range id {
		if r != '_' && (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') {
			return ""
		}
	}
	return name
}
