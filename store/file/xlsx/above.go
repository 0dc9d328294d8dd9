package xlsx

import "fmt"

// protection keeps locked cells from being changed by a slip, without a password.
// What an attribute names is forbidden unless it says 0: people filter, make
// columns wider, add rows, and sort where the program lets them.
const protection = `<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" sort="0" autoFilter="0"/>`

// view freezes the headings, and what stands above them, and puts the cursor
// where a reader begins: in the first cell that is to be filled in, if there is
// one.
func (c *composer) view() {
	first := "A"
	for i := range c.table.Columns {
		if c.fills(i) {
			first = columnName(i + 1)
			break
		}
	}
	fmt.Fprintf(&c.out, `<sheetViews><sheetView workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/>`+
		`<selection pane="bottomLeft" activeCell="%[3]s%[2]d" sqref="%[3]s%[2]d"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
		c.head, c.head+1, first)
}

// above writes the lines over the table, the first as its title.
func (c *composer) above() {
	for i, text := range c.table.Above {
		height := 18.0
		if i == 0 {
			height = 26
		}
		c.begin(height)
		c.textCell(0, c.book.styles.of(look{head: true, large: i == 0, quote: formulaLike(text)}), cut(text, maxCell))
		c.out.WriteString(`</row>`)
	}
}

// fills says whether a column is there to be filled in.
func (c *composer) fills(i int) bool {
	return i < len(c.table.Columns) && c.table.Columns[i].Fill
}
