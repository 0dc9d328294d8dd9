// Package document is the format-neutral form of everything that leaves the
// program as a file: headings, paragraphs, lists and tables. Reports make it,
// the writers in store/file turn it into Word, Excel, HTML, Markdown and CSV.
// It knows neither reviews nor file formats.
package document

import "strings"

// Document is one document that is to be written.
type Document struct {
	Title    string // the title in the properties, and of the page
	Subject  string // the body, the date: one line under the title
	Language string // BCP 47, such as en-GB
	// Identity is written as custom properties, so that a file that comes back
	// is known. It is empty in public documents.
	Identity []Property
	Sections []Section
	// Cover are lines for a page of the title's own, below the subject; the
	// contents follow it. Without any the document begins where its title stands.
	Cover []string
	// Footer is the line at the foot of each page, before the page's number.
	Footer string
	// Look is the council's own; nil for the program's.
	Look *Look
	// Card says that the document is meant for one page: it is set closer.
	Card bool
	// Marking is printed in bold on every page, such as CONTAINS EXEMPT
	// INFORMATION; empty for none.
	Marking string
	// Site is set for a page that is published with others.
	Site *Site
	// Protected keeps the cells of tables from being changed by a slip, but for
	// those of columns that are to be filled in. No password is asked for.
	Protected bool
}

// Lang is the language that the document is in: where it says none, English as
// written in the UK.
func (d *Document) Lang() string {
	if d.Language == "" {
		return "en-GB"
	}
	return d.Language
}

// Property is one custom property.
type Property struct{ Name, Value string }

// IDColumn is the heading of the hidden last column that holds the identities
// of rows, in workbooks of a document with an identity.
const IDColumn = "scrutiny ID"

// IdentityPrefix begins the names of the properties of an identity, so that
// those of other programs are not taken for ours.
const IdentityPrefix = "scrutiny."

// Section is a run of pages of one orientation.
type Section struct {
	Landscape bool
	Blocks    []Block
}

// Block is one of *Heading, *Paragraph, *List, *Table, *Chart, *Directory.
type Block interface{ block() }

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*List) block()      {}
func (*Table) block()     {}
func (*Chart) block()     {}

// Heading is a heading of level 1 to 6. The document's title is not a heading:
// it is level 0 and stands on its own.
type Heading struct {
	Level int
	Text  string
}

// Paragraph is a run of text. Line feeds within it are line breaks.
type Paragraph struct {
	Style ParagraphStyle
	Runs  []Run
}

// ParagraphStyle says what a paragraph is for.
type ParagraphStyle uint8

// The styles of paragraphs.
const (
	Normal ParagraphStyle = iota
	Lead                  // the first words under a title: larger
	Note                  // a remark about the document: smaller, quieter
)

// Run is text of one look.
type Run struct {
	Text         string
	Bold, Italic bool
	Link         string // http, https or mailto, or empty
}

// Plain returns a paragraph of one run.
func Plain(text string) *Paragraph { return &Paragraph{Runs: []Run{{Text: text}}} }

// List is a list: bulleted, numbered, or lettered (a), (b) as the parts of a
// resolution are.
type List struct {
	Numbered bool
	Lettered bool
	// Start is the number of the first item of a numbered list whose numbers are
	// its own; 0 leaves them to the writer, which counts from 1.
	Start int
	Items []Item
}

// First returns the number of the list's first item.
func (l *List) First() int { return max(1, l.Start) }

// Letter returns the label of an item of a lettered list: (a) for the first,
// (aa) for the one after (z).
func Letter(i int) string {
	return "(" + strings.Repeat(string(rune('a'+i%26)), i/26+1) + ")"
}

// Item is one item of a list, with the list below it if there is one.
type Item struct {
	Runs []Run
	Sub  *List
}

// Table is a table with one header row. No cell is merged.
type Table struct {
	Name    string // the sheet's name in a workbook
	Caption string // says what the table holds; also its accessible name
	// Above are lines over the table in a workbook, which has no room for
	// paragraphs: the first is its title.
	Above   []string
	Columns []Column
	Rows    []Row
}

// Column is one column of a Table.
type Column struct {
	Name   string
	Weight int // relative width; 0 counts as 1
	Kind   ColumnKind
	// Choices are what a cell of the column may hold, for a drop-down; empty
	// when anything may stand there.
	Choices []string
	// Marks are how the ratings look that a cell of the column may come to hold.
	Marks     []Mark
	Help      string // the message beside a cell that is being filled in
	RowHeader bool   // the cells name their row
	// Fill says that the cells are there for the reader to fill in.
	Fill bool
}

// ColumnKind says what a column's cells hold.
type ColumnKind uint8

// The kinds of columns.
const (
	TextColumn   ColumnKind = iota
	DateColumn              // dates in words: Cell.Day is set where one is certain
	RatingColumn            // Cell.Mark is set where a rating is
	NumberColumn            // right-aligned text
)

// Row is one row of a Table.
type Row struct {
	ID    string // identity of the record, written only when Document.Identity is
	Cells []Cell // as many as the table has columns
}

// Cell is one cell: text whose line feeds are line breaks.
type Cell struct {
	Text string
	Day  string // the ISO day that Text says for certain, or empty
	Mark *Mark  // a rating, drawn as shape, letter and word on its colour
}

// Mark is how a rating looks.
type Mark struct {
	Letter, Word, Shape string
	Fill                string // RRGGBB, readable under black text
}
