package xlsx

import (
	"context"
	"errors"
	"fmt"
	"io"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/store/file/identity"
	"council/scrutiny/store/file/sniff"
	"council/scrutiny/store/file/xlsx/numfmt"
	"council/scrutiny/store/file/xmlscan"
	"council/scrutiny/store/file/zipsafe"
)

// Read reads a workbook of a name, which is for messages: one table for every
// sheet, hidden ones too, each followed by its comments.
func Read(ctx context.Context, name string, data []byte) (*intake.Source, error) {
	if kind := sniff.Detect(data); kind != sniff.Xlsx {
		if err := sniff.Refuse(name, kind); err != nil {
			return nil, err
		}
		return nil, fmt.Errorf("%s is not an Excel workbook: save it as .xlsx and use that", name)
	}
	archive, err := zipsafe.Open(data, zipsafe.Standard())
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", name, err)
	}
	r := &reader{ctx: ctx, archive: archive, formats: map[int]*numfmt.Format{}}
	r.source = &intake.Source{Name: name, Format: intake.XLSX}
	if err := r.read(); err != nil {
		if ctx.Err() != nil {
			return nil, fmt.Errorf("read %s: %w", name, context.Cause(ctx))
		}
		return nil, fmt.Errorf("%s cannot be read: %w", name, sentence(err))
	}
	return r.source, nil
}

// reader reads one workbook.
type reader struct {
	ctx     context.Context
	archive *zipsafe.Archive
	source  *intake.Source
	book    workbook
	strings []string
	styles  []style
	formats map[int]*numfmt.Format // the builtin ones that were needed
	cleaned prose.Cleaning
	authors intake.Authors

	cells    int // with something in them, so far
	grid     int // of all tables, so far
	expanded int // bytes of shared strings, with every reference
}

func (r *reader) read() error {
	if err := r.openWorkbook(); err != nil {
		return err
	}
	if err := r.readStyles(); err != nil {
		return err
	}
	if err := r.readStrings(); err != nil {
		return err
	}
	r.readProperties()
	r.readPersons()
	for _, sheet := range r.book.sheets {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		if err := r.readSheet(sheet); err != nil {
			return fmt.Errorf("sheet %q: %w", sheet.name, err)
		}
	}
	if len(r.source.Blocks) == 0 {
		return errors.New("it has no sheet with anything in it: choose another file")
	}
	r.joinContinued()
	r.source.Identity = identity.Read(r.archive)
	for _, block := range r.source.Blocks {
		if table, ok := block.(*intake.Table); ok {
			table.ReadIDs()
		}
	}
	r.closingNotes()
	return nil
}

// closingNotes says what is known once all is read.
func (r *reader) closingNotes() {
	if n, ok := r.authors.Note(); ok {
		r.source.Notes = append(r.source.Notes, n)
	}
	if n := r.cleaned.Removed; n > 0 {
		r.note(intake.Cleaned, "", "Control characters were removed.", n)
	}
	if n := r.cleaned.Normalised; n > 0 {
		r.note(intake.Normalised, "", "Cells were brought to one way of writing accented letters.", n)
	}
}

func (r *reader) note(kind intake.NoteKind, place, text string, count int) {
	r.source.Notes = append(r.source.Notes, intake.Note{Kind: kind, Place: place, Text: text, Count: count})
}

// clean cleans a text from the file and counts what it changed.
func (r *reader) clean(s string) string {
	text, c := prose.Clean(s)
	r.cleaned.Add(c)
	return text
}

// scan walks over one part with a function for each token. The function may
// move the scanner on itself.
func (r *reader) scan(part string, visit func(*xmlscan.Scanner, xmlscan.Token) error) error {
	data, err := r.archive.Part(part)
	if err != nil {
		return err
	}
	s := xmlscan.New(data, maxDepth)
	for n := 0; ; n++ {
		if n%10_000 == 0 && r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		t, err := s.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err == nil {
			err = visit(s, t)
		}
		if err != nil {
			return fmt.Errorf("part %s: %w", part, err)
		}
	}
}

// sentence adds what to do to errors that come from damaged XML.
func sentence(err error) error {
	var syntax *xmlscan.SyntaxError
	if errors.As(err, &syntax) || errors.Is(err, xmlscan.ErrDoctype) || errors.Is(err, xmlscan.ErrDeep) {
		return zipsafe.Refuse(err)
	}
	return err
}
