package file

import (
	"fmt"
	"io"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/csv"
	"council/scrutiny/store/file/docx"
	"council/scrutiny/store/file/html"
	"council/scrutiny/store/file/markdown"
	"council/scrutiny/store/file/text"
	"council/scrutiny/store/file/xlsx"
)

// Format is a kind of file that can be written; it is also its ending.
type Format string

// The formats.
const (
	DOCX Format = "docx"
	XLSX Format = "xlsx"
	HTML Format = "html"
	CSV  Format = "csv"
	MD   Format = "md"
	TXT  Format = "txt"
)

// Formats returns the formats that a table such as the tracker can be written
// in.
func Formats() []Format { return []Format{DOCX, XLSX, HTML, CSV, MD} }

// PaperFormats returns the formats that a paper for reading, such as minutes,
// can be written in.
func PaperFormats() []Format { return []Format{DOCX, HTML, MD, TXT} }

// TextFormats returns the formats that a paper of texts and tables, such as a
// scope, can be written in.
func TextFormats() []Format { return []Format{DOCX, HTML, MD} }

// ReviewFormats returns the formats that a paper of tables under headings, such
// as the plan, can be written in.
func ReviewFormats() []Format { return []Format{DOCX, XLSX, HTML, MD} }

// Flat says whether a format holds one table and nothing around it.
func (f Format) Flat() bool { return f == CSV || f == XLSX }

// Label says in words what the format is.
func (f Format) Label() string {
	switch f {
	case DOCX:
		return "Word"
	case XLSX:
		return "Excel"
	case HTML:
		return "web page (HTML)"
	case CSV:
		return "CSV"
	case MD:
		return "Markdown"
	case TXT:
		return "plain text"
	}
	return string(f)
}

// Write writes a document in a format.
func Write(w io.Writer, f Format, d *document.Document) error {
	switch f {
	case DOCX:
		return docx.Write(w, d)
	case XLSX:
		return xlsx.Write(w, d)
	case HTML:
		return html.Write(w, d)
	case CSV:
		return csv.Write(w, d)
	case MD:
		return markdown.Write(w, d)
	case TXT:
		return text.Write(w, d)
	}
	return fmt.Errorf("there is no format %q", string(f))
}
