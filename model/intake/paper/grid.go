package paper

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/intake"
)

// grid is a table without the columns and rows in which nothing stands.
type grid struct {
	place string
	width int // columns up to the last that holds anything
	rows  []*row

	// Of a table of records:
	kind   model.Kind
	fields []string // by column; empty for one that fills none
	header int      // the header row, or -1
	asks   bool     // the header's cells are questions of the scope
	unsure bool     // the heading above says what it is, its own header does not
}

// row is one row of a grid.
type row struct {
	place  string
	header bool
	hidden bool
	cells  []cell

	made  []model.ID
	guess string
}

// cell is one cell; of a merged area the first alone has the text.
type cell struct {
	text string
	date string
	span int  // columns that it stands in
	up   bool // it goes on from the cell above
}

func gridOf(t *intake.Table) *grid {
	g := &grid{place: t.Place}
	for _, r := range t.Rows {
		row := &row{place: placeOf(t.Place, "row", r.Number), header: r.Header, hidden: r.Hidden || t.Hidden}
		first := -1
		for c, of := range r.Cells {
			one := cell{span: 1, up: of.Merged == intake.MergedUp}
			switch {
			case of.Merged == intake.MergedLeft && first >= 0:
				row.cells[first].span++
			case of.Merged == intake.NotMerged:
				one.text, one.date = of.Text, of.Date
				first = c
			default:
				first = c
			}
			row.cells = append(row.cells, one)
			if strings.TrimSpace(one.text) != "" {
				g.width = max(g.width, c+1)
			}
		}
		if row.filled() > 0 {
			g.rows = append(g.rows, row)
		}
	}
	return g
}

// text returns what stands in a column of the row, without space around it.
func (r *row) text(c int) string {
	if c < len(r.cells) {
		return strings.TrimSpace(r.cells[c].text)
	}
	return ""
}

// filled counts the cells that hold something.
func (r *row) filled() int {
	n := 0
	for c := range r.cells {
		if r.text(c) != "" {
			n++
		}
	}
	return n
}

// written is the row as its passage has it.
func (r *row) written() string {
	var texts []string
	for c := range r.cells {
		if r.text(c) != "" {
			texts = append(texts, r.cells[c].text)
		}
	}
	return strings.Join(texts, "\t")
}

// columns returns the columns that hold anything.
func (g *grid) columns() []int {
	var all []int
	for c := range g.width {
		for _, r := range g.rows {
			if r.text(c) != "" {
				all = append(all, c)
				break
			}
		}
	}
	return all
}

func wordCount(s string) int { return len(strings.Fields(s)) }
