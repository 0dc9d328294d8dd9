// Package intake turns what a file reader found into changes of a review: it
// finds header rows, matches columns with fields, splits what has to be split
// and reports what it did not understand. It knows the review's kinds and
// nothing of files: readers in store/file hand it a Source.
package intake

// Format names the kind of file a Source was read from.
type Format string

// The formats that can be read.
const (
	CSV  Format = "csv"
	XLSX Format = "xlsx"
	DOCX Format = "docx"
	TXT  Format = "txt"
)

// Source is one file as its reader found it, in the order of the file. Every
// text in it has been cleaned with prose.Clean and is otherwise as it stood,
// leading and trailing space included.
type Source struct {
	Name   string // the file's base name, for messages
	Format Format
	Title  string // the title in the document's properties, or empty
	Blocks []Block
	Notes  []Note
	// Identity is what a file that this program wrote says of itself in its
	// custom properties: from which review it is, and what it is. Others have
	// none.
	Identity []Property
	// Tracked is where a Word document keeps tracked changes, in its order.
	Tracked []TrackedPlace
}

// TrackedPlace counts the tracked changes in one place.
type TrackedPlace struct {
	Place             string // "table 1, row 3", "paragraph 12"; empty beside the body
	Inserted, Deleted int
}

// Property is one custom property of a file.
type Property struct{ Name, Value string }

// Known returns the value of one of the file's custom properties, or nothing.
func (s *Source) Known(name string) string {
	for _, p := range s.Identity {
		if p.Name == name {
			return p.Value
		}
	}
	return ""
}

// Block is a *Table or a *Passage.
type Block interface{ block() }

func (*Table) block()   {}
func (*Passage) block() {}

// Passage is text outside of a table: a title, a heading, a paragraph, an item
// of a list, a header, a footer, a note, a comment.
type Passage struct {
	Text   string
	Style  Style
	Level  int    // of a Heading 1-9, of a ListItem 0-8
	Label  string // the number or bullet that the document shows before a ListItem, or empty
	Place  string // where it stands, for a person: "paragraph 12", "footnote 3"
	Bold   bool   // all of it is set in bold
	Hidden bool   // the document hides it
}

// Style says what a passage is.
type Style string

// The styles of passages.
const (
	Paragraph Style = "paragraph"
	Title     Style = "title"
	Heading   Style = "heading"
	ListItem  Style = "list item"
	Header    Style = "header"
	Footer    Style = "footer"
	Footnote  Style = "footnote"
	Comment   Style = "comment"
)

// Table is a grid of cells: a sheet, a table of a document, a whole CSV file.
// All rows have the same number of cells. It is not trimmed: titles above the
// header row and notes below the last row stand in it as rows.
type Table struct {
	Name          string // the sheet's name; empty for csv and docx
	Place         string // where it stands, for a person: "sheet Tracker", "table 3"
	Hidden        bool   // a hidden sheet
	Rows          []Row
	HiddenColumns []bool // by column, empty when none is hidden
}

// Row is one row of a Table.
type Row struct {
	// ID is the identity of the record that this program wrote into the row, or
	// nothing. A row that a person copied can carry that of another one.
	ID     string
	Number int // as the file counts rows, from 1
	Cells  []Cell
	Hidden bool
	Header bool // marked by the document as a header row (repeats on each page)
}

// Cell is one cell of a Row.
type Cell struct {
	Text string // what a person in the UK sees, line breaks as \n
	// Date is the ISO day (2006-01-02), or day and time (2006-01-02T15:04:05),
	// of a cell that holds a real date, whatever Text shows of it; else empty.
	Date string
	// Merged is set on every cell of a merged area but its first; Text, Date
	// and Fill are then copies of the first cell's.
	Merged Merge
	Fill   string // background colour as RRGGBB, empty for none or white
	Link   string // the address of the cell's link, if it has one
}

// Merge says which neighbour a cell of a merged area repeats.
type Merge uint8

// The ways in which a cell can repeat another.
const (
	NotMerged  Merge = iota
	MergedLeft       // repeats the cell on its left
	MergedUp         // repeats the cell above it
)

// Note is something that a reader or the intake has to tell the officer.
type Note struct {
	Kind  NoteKind
	Place string // "sheet Tracker, row 12", "line 4", or empty for the whole file
	Text  string // one sentence
	Count int    // how many, where the note counts something
}

// NoteKind sorts notes.
type NoteKind string

// The kinds of notes.
const (
	Encoding   NoteKind = "encoding"   // which encoding was read, when it was not UTF-8
	Cleaned    NoteKind = "cleaned"    // control characters and bidirectional overrides removed; Count says how many
	Normalised NoteKind = "normalised" // texts brought to NFC; Count says how many
	HiddenPart NoteKind = "hidden"     // hidden sheets, rows, columns, text
	FillOnly   NoteKind = "fill"       // colour without a word
	Properties NoteKind = "properties" // author names
	Comments   NoteKind = "comments"   // comments; Count says how many
	Tracked    NoteKind = "tracked"    // tracked changes; Count says how many
	Ignored    NoteKind = "ignored"    // what could not be read (a picture, an embedded object) and where it was
	Warning    NoteKind = "warning"
)
