package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/xlsx/numfmt"
)

// composer makes the markup of one sheet.
type composer struct {
	book   *book
	table  *document.Table
	ids    bool // a hidden column of identities is written
	widths []float64
	out    strings.Builder
	row    int // rows written so far
	head   int // the row of the headings
}

func newComposer(b *book, table *document.Table) *composer {
	c := &composer{book: b, table: table, ids: len(b.doc.Identity) > 0}
	c.widths = columnWidths(table)
	c.head = len(table.Above) + 1
	return c
}

// width is the number of columns, at least one.
func (c *composer) width() int {
	n := len(c.table.Columns)
	if c.ids {
		n++
	}
	return max(n, 1)
}

func (c *composer) compose() string {
	c.out.WriteString(xmlHead + `<worksheet xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `">` +
		`<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
	c.view()
	c.columns()
	c.out.WriteString(`<sheetData>`)
	c.above()
	c.header()
	for _, row := range c.table.Rows {
		c.dataRow(row)
	}
	c.out.WriteString(`</sheetData>`)
	if c.book.doc.Protected {
		c.out.WriteString(protection)
	}
	fmt.Fprintf(&c.out, `<autoFilter ref="A%d:%s%d"/>`, c.head, columnName(c.width()), c.row)
	c.ratingRules()
	c.validations()
	c.out.WriteString(`<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
		`<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`)
	c.headAndFoot()
	c.out.WriteString(`</worksheet>`)
	return c.out.String()
}

func (c *composer) columns() {
	c.out.WriteString(`<cols>`)
	for i, w := range c.widths {
		fmt.Fprintf(&c.out, `<col min="%d" max="%d" width="%g" customWidth="1"/>`, i+1, i+1, w)
	}
	if c.ids {
		n := len(c.widths) + 1
		fmt.Fprintf(&c.out, `<col min="%d" max="%d" width="20" hidden="1" customWidth="1"/>`, n, n)
	} else if len(c.widths) == 0 {
		c.out.WriteString(`<col min="1" max="1" width="20" customWidth="1"/>`)
	}
	c.out.WriteString(`</cols>`)
}

func (c *composer) header() {
	texts := make([]string, 0, c.width())
	for _, col := range c.table.Columns {
		texts = append(texts, col.Name)
	}
	c.begin(rowHeight(texts, c.widths))
	if c.ids {
		texts = append(texts, document.IDColumn)
	}
	for i, text := range texts {
		c.textCell(i, c.book.styles.of(look{header: true, fill: c.fills(i)}), cut(text, maxCell))
	}
	c.out.WriteString(`</row>`)
}

// begin begins the next row.
func (c *composer) begin(height float64) {
	c.row++
	c.out.WriteString(`<row r="`)
	c.out.WriteString(strconv.Itoa(c.row))
	c.out.WriteString(`" ht="`)
	c.out.WriteString(strconv.FormatFloat(height, 'g', -1, 64))
	c.out.WriteString(`" customHeight="1">`)
}

// dataRow writes a row, and more rows below it for texts that no cell can hold.
func (c *composer) dataRow(row document.Row) {
	texts := make([]string, len(row.Cells))
	var rest map[int]string
	for i, cell := range row.Cells {
		texts[i] = cell.Text
		if len(cell.Text) > maxCell && units(cell.Text) > maxCell {
			texts[i] = cut(cell.Text, maxCell)
			if rest == nil {
				rest = map[int]string{}
			}
			rest[i] = cell.Text[len(texts[i]):]
		}
	}
	c.begin(rowHeight(texts, c.widths))
	for i, text := range texts {
		c.cell(i, row.Cells[i], text)
	}
	if c.ids && row.ID != "" {
		c.textCell(len(c.table.Columns), c.book.styles.of(look{quote: formulaLike(row.ID)}), row.ID)
	}
	c.out.WriteString(`</row>`)
	for len(rest) > 0 {
		c.continuation(rest, len(row.Cells))
	}
}

// continuation writes one row of what was left over, and takes it from rest.
func (c *composer) continuation(rest map[int]string, cells int) {
	c.begin(409)
	for i := range cells {
		text, ok := rest[i]
		if !ok {
			continue
		}
		piece := cut(text, maxCell-len(ContinuedMark))
		c.textCell(i, c.book.styles.of(look{fill: c.fills(i)}), ContinuedMark+piece)
		if rest[i] = text[len(piece):]; rest[i] == "" {
			delete(rest, i)
		}
	}
	c.out.WriteString(`</row>`)
}

// cell writes one cell: a real date or number where the text is just that, else
// the text.
func (c *composer) cell(i int, cell document.Cell, text string) {
	var col document.Column
	if i < len(c.table.Columns) {
		col = c.table.Columns[i]
	}
	l := look{right: col.Kind == document.NumberColumn, fill: col.Fill}
	if serial, format, ok := realDate(cell); ok {
		l.format = format
		c.numberCell(i, c.book.styles.of(l), strconv.Itoa(serial))
		return
	}
	if col.Kind == document.NumberColumn && plainNumber(text) {
		c.numberCell(i, c.book.styles.of(l), text)
		return
	}
	l.quote = formulaLike(text)
	c.textCell(i, c.book.styles.of(l), text)
}

func (c *composer) open(i, style int) {
	c.out.WriteString(`<c r="`)
	c.out.WriteString(columnName(i + 1))
	c.out.WriteString(strconv.Itoa(c.row))
	c.out.WriteString(`" s="`)
	c.out.WriteString(strconv.Itoa(style))
}

func (c *composer) numberCell(i, style int, value string) {
	c.open(i, style)
	c.out.WriteString(`"><v>`)
	c.out.WriteString(value)
	c.out.WriteString(`</v></c>`)
}

func (c *composer) textCell(i, style int, text string) {
	c.open(i, style)
	if text == "" {
		c.out.WriteString(`"/>`)
		return
	}
	c.out.WriteString(`" t="s"><v>`)
	c.out.WriteString(strconv.Itoa(c.book.text(text)))
	c.out.WriteString(`</v></c>`)
}

// dateFormats are the ways of writing a day that a cell can show of a real
// date. A day that is written in another way stays words.
var dateFormats = [...]struct{ layout, code string }{
	{"2 January 2006", "d mmmm yyyy"},
	{"02 January 2006", "dd mmmm yyyy"},
	{"2 Jan 2006", "d mmm yyyy"},
	{"02 Jan 2006", "dd mmm yyyy"},
	{"02/01/2006", "dd/mm/yyyy"},
	{"2/1/2006", "d/m/yyyy"},
	{"02/01/06", "dd/mm/yy"},
	{"2006-01-02", "yyyy\\-mm\\-dd"},
	{"02-Jan-06", "dd\\-mmm\\-yy"},
	{"02-Jan-2006", "dd\\-mmm\\-yyyy"},
	{"02.01.2006", "dd\\.mm\\.yyyy"},
	{"Monday 2 January 2006", "dddd d mmmm yyyy"},
	{"Mon 2 January 2006", "ddd d mmmm yyyy"},
	{"Mon 2 Jan 2006", "ddd d mmm yyyy"},
}

// realDate is the serial number and format of a cell whose text is the day that
// it stands for and nothing else, so that nobody sees a difference.
func realDate(cell document.Cell) (serial int, format string, ok bool) {
	if cell.Day == "" {
		return 0, "", false
	}
	day, err := time.Parse("2006-01-02", cell.Day)
	if err != nil || day.Year() < 1901 {
		return 0, "", false
	}
	for _, f := range dateFormats {
		if day.Format(f.layout) == cell.Text {
			return int(numfmt.Serial(day, false)), f.code, true
		}
	}
	return 0, "", false
}

// plainNumber says whether a text is a number that a cell without a format
// shows in just that way.
func plainNumber(text string) bool {
	if len(text) > 15 {
		return false
	}
	v, err := strconv.ParseFloat(text, 64)
	return err == nil && !math.IsInf(v, 0) && !math.IsNaN(v) && numfmt.General(v) == text
}

// formulaLike says whether a text could become a formula when it is edited.
func formulaLike(s string) bool {
	return s != "" && strings.ContainsRune("=+-@'", rune(s[0]))
}
