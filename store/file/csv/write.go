package csv

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"council/scrutiny/model/document"
)

// ErrNoTable says that a document holds nothing that a CSV file can.
var ErrNoTable = errors.New("the document has no table, and a CSV file holds nothing else")

// Write writes the first table of a document: UTF-8 with a byte-order mark,
// CR LF between records, LF inside cells, and an apostrophe before every text
// that a spreadsheet could take for a formula.
func Write(w io.Writer, doc *document.Document) error {
	table := firstTable(doc)
	if table == nil {
		return ErrNoTable
	}
	// What is ready is written now and then, so that a long table is never in
	// memory twice.
	out := append(make([]byte, 0, ready+ready/4), "\ufeff"...)
	for i, c := range table.Columns {
		out = appendField(out, c.Name, i, len(table.Columns))
	}
	out = append(out, "\r\n"...)
	for _, row := range table.Rows {
		for i, c := range row.Cells {
			out = appendField(out, c.Text, i, len(row.Cells))
		}
		out = append(out, "\r\n"...)
		if len(out) < ready {
			continue
		}
		if _, err := w.Write(out); err != nil {
			return fmt.Errorf("write csv: %w", err)
		}
		out = out[:0]
	}
	if _, err := w.Write(out); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

// ready is how much is written at once.
const ready = 64 << 10

func firstTable(doc *document.Document) *document.Table {
	for _, section := range doc.Sections {
		for _, block := range section.Blocks {
			if table, ok := block.(*document.Table); ok {
				return table
			}
		}
	}
	return nil
}

// appendField appends one of several fields.
func appendField(out []byte, text string, i, of int) []byte {
	if i > 0 {
		out = append(out, ',')
	}
	text = guard(text)
	if !needsQuotes(text) && (text != "" || of > 1) {
		return append(out, text...)
	}
	out = append(out, '"')
	for {
		q := strings.IndexByte(text, '"')
		if q < 0 {
			break
		}
		out = append(out, text[:q+1]...)
		out = append(out, '"')
		text = text[q+1:]
	}
	out = append(out, text...)
	return append(out, '"')
}

// needsQuotes says whether a field has to stand in quotes. Space at its ends
// does, for readers that would drop it.
func needsQuotes(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case ',', ';', '"', '\r', '\n', '\t', '|':
			return true
		}
	}
	return strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ")
}
