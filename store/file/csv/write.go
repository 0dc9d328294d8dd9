package csv

import (
	"bytes"
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
	var out bytes.Buffer
	out.WriteString("\ufeff")
	for i, c := range table.Columns {
		writeField(&out, c.Name, i, len(table.Columns))
	}
	out.WriteString("\r\n")
	for _, row := range table.Rows {
		for i, c := range row.Cells {
			writeField(&out, c.Text, i, len(row.Cells))
		}
		out.WriteString("\r\n")
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return fmt.Errorf("write csv: %w", err)
	}
	return nil
}

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

// writeField writes one of several fields.
func writeField(out *bytes.Buffer, text string, i, of int) {
	if i > 0 {
		out.WriteByte(',')
	}
	text = guard(text)
	if !needsQuotes(text) && (text != "" || of > 1) {
		out.WriteString(text)
		return
	}
	out.WriteByte('"')
	for {
		q := strings.IndexByte(text, '"')
		if q < 0 {
			break
		}
		out.WriteString(text[:q+1])
		out.WriteByte('"')
		text = text[q+1:]
	}
	out.WriteString(text)
	out.WriteByte('"')
}

// needsQuotes says whether a field has to stand in quotes. Space at its ends
// does, for readers that would drop it.
func needsQuotes(s string) bool {
	return strings.ContainsAny(s, ",;\"\r\n\t|") || strings.HasPrefix(s, " ") || strings.HasSuffix(s, " ")
}
