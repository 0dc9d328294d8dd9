package xlsx

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/opc"
)

// ErrNoTable says that a document holds nothing that a workbook can.
var ErrNoTable = errors.New("there is no table in it yet, and a workbook holds tables alone: choose another format")

// Write writes the tables of a document as a workbook, a sheet for each: the
// same bytes for the same document, no author, no date, no formula, and its
// identity only if it has one.
func Write(w io.Writer, doc *document.Document) error {
	b := &book{doc: doc, strings: map[string]int{}, styles: newStyles()}
	if b.styles.worn = doc.Look; doc.Look != nil && doc.Look.Lacking != "" {
		return fmt.Errorf("write %q as a workbook: %s", doc.Title, doc.Look.Lacking)
	}
	for _, section := range doc.Sections {
		for _, block := range section.Blocks {
			if table, ok := block.(*document.Table); ok {
				b.addSheet(table)
			}
		}
	}
	if len(b.sheets) == 0 {
		return ErrNoTable
	}
	if err := opc.Write(w, b.parts()); err != nil {
		return fmt.Errorf("write %q as a workbook: %w", doc.Title, err)
	}
	return nil
}

// book is a workbook while it is made.
type book struct {
	doc     *document.Document
	sheets  []madeSheet
	strings map[string]int
	order   []string // the strings by number
	uses    int      // of strings
	styles  *styles
}

// madeSheet is one sheet's name, markup and size.
type madeSheet struct {
	name    string
	content string
	columns int
	head    int // the row of the headings
	rows    int // all of them
}

func (b *book) addSheet(table *document.Table) {
	c := newComposer(b, table)
	b.sheets = append(b.sheets, madeSheet{
		name:    b.sheetName(table),
		content: c.compose(),
		columns: c.width(),
		head:    c.head,
		rows:    c.row,
	})
}

// text is the number of a string.
func (b *book) text(s string) int {
	b.uses++
	n, ok := b.strings[s]
	if !ok {
		n = len(b.order)
		b.strings[s] = n
		b.order = append(b.order, s)
	}
	return n
}

// sheetName makes a name that Excel takes and that no other sheet has.
func (b *book) sheetName(table *document.Table) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\`, r) || r < ' ' {
			return '-'
		}
		return r
	}, table.Name)
	name = strings.Trim(strings.TrimSpace(name), "'")
	if name == "" || strings.EqualFold(name, "History") { // which Excel keeps for itself
		name = fmt.Sprintf("Sheet %d", len(b.sheets)+1)
	}
	for n, base := 1, name; ; n++ {
		suffix := ""
		if n > 1 {
			suffix = fmt.Sprintf(" (%d)", n)
		}
		name = strings.TrimSpace(cut(base, 31-len(suffix))) + suffix
		if !b.hasSheet(name) {
			return name
		}
	}
}

func (b *book) hasSheet(name string) bool {
	for _, sheet := range b.sheets {
		if strings.EqualFold(sheet.name, name) {
			return true
		}
	}
	return false
}

// cut is a text's beginning of at most n characters as Excel counts them.
func cut(s string, n int) string {
	for i, r := range s {
		width := 1
		if r > 0xffff {
			width = 2
		}
		if n -= width; n < 0 {
			return s[:i]
		}
	}
	return s
}
