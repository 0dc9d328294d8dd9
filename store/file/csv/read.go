package csv

import (
	"context"
	"fmt"
	"unicode/utf16"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/store/file/sniff"
)

// Read reads a CSV file of a name, which is for messages, as one table. Its
// rows are padded to one length; empty columns at the right and blank rows at
// the end are left off.
func Read(ctx context.Context, name string, data []byte) (*intake.Source, error) {
	if len(data) > maxFile {
		return nil, fmt.Errorf("%s is larger than %d MB: split it into smaller files and take them one after the other", name, maxFile>>20)
	}
	switch kind := sniff.Detect(data); kind {
	case sniff.Text:
	case sniff.Binary:
		return nil, fmt.Errorf("%s is not a CSV file: it holds bytes that no text has. Open it in the program it came from and save it as .csv, then use that", name)
	default:
		return nil, sniff.Refuse(name, kind)
	}
	text, notes := decode(data)
	sep, text := separator(text)
	r := reader{name: name, scanner: newScanner(text, sep)}
	if err := r.read(ctx); err != nil {
		return nil, err
	}
	notes = append(notes, r.notes()...)
	return &intake.Source{Name: name, Format: intake.CSV, Blocks: []intake.Block{r.table()}, Notes: notes}, nil
}

// reader gathers the rows of one file.
type reader struct {
	name    string
	scanner *scanner
	rows    []record
	cells   int // in rows
	blank   int // blank rows after them, kept once another row follows
	width   int // columns up to the last that is not empty
	left    int // columns before the first that is not empty
	cleaned prose.Cleaning
}

// record is one row from its first cell that is not blank to its last.
type record struct {
	from  int // the column of its first cell, from 0
	cells []string
}

func (r *reader) read(ctx context.Context) error {
	r.left = -1
	var fields []string
	for {
		line, more := r.scanner.line, false
		if fields, more = r.scanner.next(fields[:0]); !more {
			break
		}
		if (len(r.rows)+r.blank)%1000 == 0 && ctx.Err() != nil {
			return fmt.Errorf("read %s: %w", r.name, context.Cause(ctx))
		}
		if n := r.scanner.beyond; n > 0 {
			return r.tooWide(n)
		}
		if err := r.add(fields, line); err != nil {
			return err
		}
	}
	if len(r.rows) == 0 {
		return sniff.Refuse(r.name, sniff.Empty)
	}
	return r.trimLeft()
}

// add cleans the fields of one record and keeps them as a row.
func (r *reader) add(fields []string, line int) error {
	n := width(fields)
	if n == 0 {
		r.blank++
		return nil
	}
	if len(r.rows)+r.blank > maxRows {
		return fmt.Errorf("%s has more than %d rows below its first: split it into smaller files and take them one after the other", r.name, maxRows)
	}
	r.rows = append(r.rows, make([]record, r.blank)...)
	r.blank = 0
	from := 0
	for blank(fields[from]) {
		from++
	}
	if r.cells += n - from; r.cells > maxCells {
		return r.tooManyCells()
	}
	row := make([]string, n-from)
	for i, field := range fields[from:n] {
		text, c := prose.Clean(field)
		r.cleaned.Add(c)
		if len(text) > maxCell && units(text) > maxCell {
			return fmt.Errorf("%s, line %d: the cell in column %d holds more than %d characters, which is more than a spreadsheet can: shorten it, or look for a quotation mark that is not closed", r.name, line, from+i+1, maxCell)
		}
		row[i] = unguard(text)
	}
	if r.left < 0 || from < r.left {
		r.left = from
	}
	r.rows = append(r.rows, record{from, row})
	r.width = max(r.width, n)
	return nil
}

// trimLeft takes the empty columns at the left off where the table would be
// too wide with them, and looks at what is left.
func (r *reader) trimLeft() error {
	if r.width > maxColumns {
		for i := range r.rows {
			r.rows[i].from -= r.left
		}
		r.width -= r.left
	}
	if r.width > maxColumns {
		return r.tooWide(r.width)
	}
	if r.width*len(r.rows) > maxCells {
		return r.tooManyCells()
	}
	return nil
}

func (r *reader) tooWide(columns int) error {
	return fmt.Errorf("%s has %d columns, more than the %d that can be read: delete the columns that are not needed and try again", r.name, columns, maxColumns)
}

func (r *reader) tooManyCells() error {
	return fmt.Errorf("%s has more than %d cells: split it into smaller files and take them one after the other", r.name, maxCells)
}

// table makes the grid: all cells in one slice, every row as long as the widest.
func (r *reader) table() *intake.Table {
	cells := make([]intake.Cell, r.width*len(r.rows))
	table := &intake.Table{Rows: make([]intake.Row, len(r.rows))}
	for i, row := range r.rows {
		out := cells[i*r.width : (i+1)*r.width : (i+1)*r.width]
		for j, text := range row.cells {
			out[row.from+j].Text = text
		}
		table.Rows[i] = intake.Row{Number: i + 1, Cells: out}
	}
	table.ReadIDs()
	return table
}

func (r *reader) notes() []intake.Note {
	var notes []intake.Note
	if line := r.scanner.unclosed; line > 0 {
		notes = append(notes, intake.Note{
			Kind: intake.Warning, Place: fmt.Sprintf("line %d", line),
			Text: "A quotation mark is opened and never closed: from there on quotation marks were read as they stand.",
		})
	}
	if n := r.cleaned.Removed; n > 0 {
		notes = append(notes, intake.Note{Kind: intake.Cleaned, Text: "Control characters were removed.", Count: n})
	}
	if n := r.cleaned.Normalised; n > 0 {
		notes = append(notes, intake.Note{Kind: intake.Normalised, Text: "Cells were brought to one way of writing accented letters.", Count: n})
	}
	return notes
}

// units counts the characters of a text as Excel does.
func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}
