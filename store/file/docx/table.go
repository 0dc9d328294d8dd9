package docx

import (
	"strings"

	"council/scrutiny/store/file/xmlscan"
)

// table reads the open table into a story.
func (w *walker) table(st story) error {
	g := &grid{}
	_, g.inBody = st.(*passages)
	var visit visitor
	visit = func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "tr":
			return w.row(g)
		case "tblGrid":
			return w.each(func(t xmlscan.Token) error {
				if width, ok := t.Int("w"); ok && string(t.Name) == "gridCol" {
					g.widths = append(g.widths, width)
				}
				return w.skip()
			})
		case "tblPr", "tblPrEx", "sdtPr", "sdtEndPr", "customXmlPr":
			return w.skip()
		case "AlternateContent":
			return w.alternate(visit)
		}
		return w.each(visit)
	}
	if err := w.each(visit); err != nil {
		return err
	}
	if g.unruled() {
		g.widths = nil
	}
	return st.table(g)
}

// unruled says whether the grid's widths say nothing: programs that leave the
// layout to Word write zeros or ones.
func (g *grid) unruled() bool {
	for _, width := range g.widths {
		if width >= narrow {
			return false
		}
	}
	return true
}

// row reads the open row into a grid, unless its deletion was tracked.
func (w *walker) row(g *grid) error {
	if w.rows++; w.rows > maxRows {
		return errRows
	}
	var row gridRow
	defer func(outer *gridRow, number int) { w.within, w.number = outer, number }(w.within, w.number)
	if g.inBody {
		w.number = len(g.rows) + 1
	}
	w.within = &row
	var visit visitor
	visit = func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "trPr":
			return w.rowProps(&row)
		case "tc":
			return w.cell(&row)
		case "tblPrEx", "sdtPr", "sdtEndPr", "customXmlPr":
			return w.skip()
		case "AlternateContent":
			return w.alternate(visit)
		}
		return w.each(visit)
	}
	if err := w.each(visit); err != nil {
		return err
	}
	if !row.deleted {
		g.rows = append(g.rows, row)
	}
	return nil
}

// bookmark notes the identity that a bookmark gives the row around it. The
// first one counts.
func (w *walker) bookmark(t xmlscan.Token) {
	if id, ours := strings.CutPrefix(t.Attr("name"), rowBookmark); ours && w.within != nil && w.within.id == "" {
		w.within.id = w.clean(id)
	}
}

func (w *walker) rowProps(row *gridRow) error {
	return w.each(func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "gridBefore":
			row.before = span(t, 0)
		case "tblHeader":
			row.header = on(t)
		case "hidden":
			row.hidden = on(t)
		case "ins":
			w.insertion(t)
		case "del":
			row.deleted = true
			return w.deletion(t)
		}
		return w.skip()
	})
}

// span reads a number of grid columns.
func span(t xmlscan.Token, least int) int {
	n, _ := t.Int("val")
	return max(least, min(n, maxSpan))
}

// cell reads the open cell into a row.
func (w *walker) cell(row *gridRow) error {
	if len(row.cells) >= maxColumns {
		return tooManyColumns("a table")
	}
	cell := gridCell{span: 1}
	text := &lines{reader: w.reader}
	blocks := w.blocks(text)
	err := w.enclosed(text, func(t xmlscan.Token) error {
		if string(t.Name) == "tcPr" {
			return w.cellProps(&cell)
		}
		return blocks(t)
	})
	cell.text, cell.link, cell.hidden = text.String(), text.link, text.hidden
	row.cells = append(row.cells, cell)
	return err
}

func (w *walker) cellProps(cell *gridCell) error {
	return w.each(func(t xmlscan.Token) error {
		switch string(t.Name) {
		case "gridSpan":
			cell.span = span(t, 1)
		case "vMerge":
			cell.up = goesOn
			if t.Attr("val") == "restart" {
				cell.up = top
			}
		case "hMerge":
			cell.left = t.Attr("val") != "restart"
		case "shd":
			cell.fill = fill(t)
		}
		return w.skip()
	})
}

// fill is a shading's colour as RRGGBB, or empty for none and white.
func fill(t xmlscan.Token) string {
	colour := t.Attr("fill")
	if t.Attr("val") == "solid" {
		colour = t.Attr("color")
	}
	colour = strings.ToUpper(strings.TrimPrefix(colour, "#"))
	if len(colour) != 6 || colour == "FFFFFF" || strings.Trim(colour, "0123456789ABCDEF") != "" {
		return ""
	}
	return colour
}
