package xlsx

import (
	"fmt"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/xmlscan"
)

// sheet is one sheet while it is read: only what has something in it.
type sheet struct {
	r      *reader
	info   sheetInfo
	place  string // for notes
	rows   []sheetRow
	filled int // cells that have a colour and nothing else
	merges []area
	links  []link
	hidden []span
	rels   map[string]relation

	first, last int // the columns that hold something, from 1; 0 for none
	bare        int // formulas without a result
	lost        int // references to texts that are not there
}

// sheetRow is one row with something in it.
type sheetRow struct {
	number int
	hidden bool
	cells  []sheetCell
}

// sheetCell is one cell with something in it, or a colour.
type sheetCell struct {
	column int // from 1
	cell   intake.Cell
}

// span is a run of columns or rows, from 1.
type span struct{ from, to int }

func (s span) holds(n int) bool { return s.from <= n && n <= s.to }

// area is a rectangle of cells.
type area struct {
	left, top, right, bottom int
}

type link struct {
	area
	address string
}

// readSheet reads one sheet and what belongs to it.
func (r *reader) readSheet(info sheetInfo) error {
	sh := &sheet{r: r, info: info, place: "sheet " + info.name}
	rels, err := r.relations(info.part)
	if err != nil {
		return err
	}
	sh.rels = rels
	if err := r.scan(info.part, sh.token); err != nil {
		return err
	}
	comments, err := sh.comments()
	if err != nil {
		return err
	}
	if len(sh.rows) > 0 {
		table, err := sh.table()
		if err != nil {
			return err
		}
		r.source.Blocks = append(r.source.Blocks, table)
		sh.tableNotes(table)
	}
	for _, c := range comments {
		r.source.Blocks = append(r.source.Blocks, c)
	}
	sh.notes(len(comments))
	return nil
}

// token takes what stands at the top of a sheet; rows are read as a whole.
func (sh *sheet) token(s *xmlscan.Scanner, t xmlscan.Token) error {
	if t.Kind != xmlscan.Start {
		return nil
	}
	switch string(t.Name) {
	case "row":
		return sh.row(s, t)
	case "col":
		from, _ := t.Int("min")
		to, _ := t.Int("max")
		width, has := t.Lookup("width")
		if (t.Bool("hidden", false) || has && width == "0") && len(sh.hidden) < maxColumns {
			sh.hidden = append(sh.hidden, span{from, to})
		}
	case "mergeCell":
		if len(sh.merges) >= maxMerges {
			return fmt.Errorf("it has more than %d merged areas: undo the merging in Excel and try again", maxMerges)
		}
		if a, ok := parseArea(t.Attr("ref")); ok {
			sh.merges = append(sh.merges, a)
		}
	case "hyperlink":
		sh.link(t)
	case "extLst":
		return s.Skip()
	}
	return nil
}

// row reads one row with its cells.
func (sh *sheet) row(s *xmlscan.Scanner, t xmlscan.Token) error {
	before := 0
	if n := len(sh.rows); n > 0 {
		before = sh.rows[n-1].number
	}
	number, err := rowNumber(t, before, sh.r)
	if err != nil {
		return err
	}
	row := sheetRow{number: number, hidden: t.Bool("hidden", false)}
	column, text := 0, false
	for depth := s.Depth(); s.Depth() >= depth; {
		t, err := s.Next()
		if err != nil {
			return err
		}
		if !t.Is(xmlscan.Start, "c") {
			continue
		}
		if column, err = cellColumn(t, column); err != nil {
			return err
		}
		cell, err := sh.cell(s, t, number, column)
		if err != nil {
			return err
		}
		if cell.Text != "" {
			text = true
			if sh.first == 0 || column < sh.first {
				sh.first = column
			}
			sh.last = max(sh.last, column)
		} else if sh.filled++; cell.Fill == "" || sh.filled > maxCells {
			continue
		}
		row.cells = append(row.cells, sheetCell{column, cell})
	}
	if text {
		sh.rows = append(sh.rows, row)
	}
	if len(sh.rows) > maxRows+1 {
		return fmt.Errorf("it has more than %d rows below its first: split it into smaller files and take them one after the other", maxRows)
	}
	return nil
}

// rowNumber is the number of a row, or the next one for a row that has none.
func rowNumber(t xmlscan.Token, before int, r *reader) (int, error) {
	number := before + 1
	if raw := t.Raw("r"); raw != nil {
		n, ok := digits(raw)
		if !ok {
			return 0, fmt.Errorf("a row has the number %q: open it in Excel, save it again and use that", r.clean(string(raw[:min(len(raw), 20)])))
		}
		number = n
	}
	if number <= before || number > maxRowNumber {
		return 0, fmt.Errorf("row %d follows row %d, so it was not written by Excel: open it there, save it again and use that", number, before)
	}
	return number, nil
}

// cellColumn is the column of a cell, or the next one for a cell that does not
// say where it stands.
func cellColumn(t xmlscan.Token, before int) (int, error) {
	column := before + 1
	if raw := t.Raw("r"); raw != nil {
		n, _, ok := parseRef(raw)
		if !ok || n <= before {
			return 0, fmt.Errorf("the cells of a row are out of order at %q: open it in Excel, save it again and use that", string(raw[:min(len(raw), 20)]))
		}
		column = n
	}
	return column, nil
}
