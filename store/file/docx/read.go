package docx

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/store/file/identity"
	"council/scrutiny/store/file/xmlscan"
	"council/scrutiny/store/file/zipsafe"
)

// Read reads a Word file. Name is the file's base name, for messages. Text
// that the document shows comes as it shows it: inserted text stays, deleted
// text goes, fields show their results, numbers and bullets of lists stand
// before their items. What can't be read is named in the notes.
func Read(ctx context.Context, name string, data []byte) (*intake.Source, error) {
	source, err := read(ctx, name, data)
	if err != nil {
		return nil, fmt.Errorf("%s cannot be read: %w", name, err)
	}
	return source, nil
}

func read(ctx context.Context, name string, data []byte) (*intake.Source, error) {
	zip, err := zipsafe.Open(data, zipsafe.Standard())
	if err != nil {
		return nil, err
	}
	main, err := mainPart(zip)
	if err != nil {
		return nil, err
	}
	r := &reader{
		ctx: ctx, zip: zip, main: main, rels: relations(zip, main),
		source: &intake.Source{Name: name, Format: intake.DOCX}, known: make(map[string]bool),
	}
	r.prepare()
	if err := r.body(); err != nil {
		return nil, err
	}
	if err := r.surroundings(); err != nil {
		return nil, err
	}
	if err := r.bounded(); err != nil {
		return nil, err
	}
	r.properties()
	r.source.Identity = identity.Read(zip)
	r.source.Notes = r.tally.notes()
	return r.source, nil
}

// reader is one reading of one file.
type reader struct {
	ctx       context.Context
	zip       *zipsafe.Archive
	main      string
	rels      map[string]relation // of the main part
	source    *intake.Source
	styles    styles
	numbering *numbering
	tally     tally
	marks     marks
	margins   []relation      // headers and footers, in order of use
	known     map[string]bool // parts among them
	rows      int             // of all tables
	cells     int
	tables    int
	texts     int // with something in them, of the body and beside it
	boxes     int
}

// prepare reads what the body refers to. A damaged part costs its help, not
// the reading.
func (r *reader) prepare() {
	var err error
	if data, ok := r.related("styles"); ok {
		if r.styles, err = readStyles(data); err != nil {
			r.tally.warn("The styles are damaged, so headings may have been read as paragraphs.")
		}
	}
	r.numbering = newNumbering()
	if data, ok := r.related("numbering"); ok {
		if r.numbering, err = readNumbering(data); err != nil {
			r.tally.warn("The list definitions are damaged, so numbers and bullets may be missing.")
		}
	}
}

// related unzips the part that the main part has of a kind.
func (r *reader) related(kind string) ([]byte, bool) {
	part, ok := r.relatedName(kind)
	if !ok {
		return nil, false
	}
	data, err := r.zip.Part(part)
	return data, err == nil
}

// relatedName is the name of the part that the main part has of a kind: the
// first by name, should a strange file have several.
func (r *reader) relatedName(kind string) (part string, ok bool) {
	for _, rel := range r.rels {
		if rel.kind == kind && !rel.external && (!ok || rel.target < part) {
			part, ok = rel.target, true
		}
	}
	return part, ok
}

func (r *reader) body() error {
	data, err := r.zip.Part(r.main)
	if err != nil {
		return err
	}
	w := r.walker(data, r.rels)
	st := &passages{reader: r}
	err = w.root(func(t xmlscan.Token) error {
		if string(t.Name) != "body" {
			return w.skip()
		}
		return w.container(st)
	})
	r.source.Blocks = st.blocks
	return err
}

// surroundings reads what stands outside of the body: notes, comments,
// headers and footers.
func (r *reader) surroundings() error {
	for _, part := range []struct{ kind, element string }{
		{"footnotes", "footnote"}, {"endnotes", "endnote"}, {"comments", "comment"},
	} {
		if err := r.damaged(part.kind, r.asides(part.kind, part.element)); err != nil {
			return err
		}
	}
	for _, rel := range r.margins {
		if err := r.damaged("headers and footers", r.margin(rel)); err != nil {
			return err
		}
	}
	return nil
}

// damaged turns an error in a side part into a warning: the document itself
// was read. Only a reading that was cancelled ends with an error. A part that
// is named and not there holds nothing to warn of.
func (r *reader) damaged(what string, err error) error {
	switch {
	case err == nil || errors.Is(err, fs.ErrNotExist):
		return nil
	case r.ctx.Err() != nil, errors.Is(err, errPassages):
		return err
	}
	r.tally.warn("The " + what + " are damaged and were not all read.")
	return nil
}

// bounded says whether there is still room for what is read.
func (r *reader) bounded() error {
	if r.texts > maxPassages {
		return errPassages
	}
	return r.ctx.Err()
}

// properties reads the title, and the names that the file gives away.
func (r *reader) properties() {
	part := "docProps/core.xml"
	for _, rel := range relations(r.zip, "") {
		if rel.kind == "core-properties" && !rel.external {
			part = rel.target
		}
	}
	data, err := r.zip.Part(part)
	if err != nil {
		return
	}
	var text strings.Builder
	err = scan(data, func(t xmlscan.Token) {
		switch t.Kind {
		case xmlscan.Start:
			text.Reset()
		case xmlscan.Text:
			text.WriteString(t.Text())
		case xmlscan.End:
			r.property(string(t.Name), strings.TrimSpace(text.String()))
			text.Reset()
		}
	})
	if err != nil {
		r.tally.warn("The document's properties are damaged; the document itself was read.")
	}
}

func (r *reader) property(name, value string) {
	switch name {
	case "title":
		r.source.Title = r.clean(value)
	case "creator", "lastModifiedBy":
		r.tally.authors.Add(r.clean(value))
	}
}

// clean is the one door for text out of the file.
func (r *reader) clean(s string) string {
	s, c := prose.Clean(s)
	r.tally.cleaning.Add(c)
	return s
}
