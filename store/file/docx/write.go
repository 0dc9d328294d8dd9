package docx

import (
	"archive/zip"
	"compress/flate"
	"fmt"
	"io"
	"time"

	"council/scrutiny/model/document"
)

// Write writes a document as a Word file: the same bytes for the same
// document, no author, no date, and its identity only if it has one.
func Write(w io.Writer, doc *document.Document) error {
	c := newComposer(doc)
	if c.failed == nil {
		c.compose()
	}
	if c.failed != nil {
		return fmt.Errorf("write %q as a Word file: %w", doc.Title, c.failed)
	}
	if err := c.pack(w); err != nil {
		return fmt.Errorf("write %q as a Word file: %w", doc.Title, err)
	}
	return nil
}

// part is one part of the file.
type part struct {
	name, kind, content string // kind is the content type; empty for relationships and pictures
}

// pack writes all parts. Fast compression: a tracker's markup repeats itself,
// and the slower levels gain little.
func (c *composer) pack(w io.Writer) error {
	z := zip.NewWriter(w)
	deflate, err := flate.NewWriter(io.Discard, flate.BestSpeed)
	if err != nil {
		return err
	}
	// One compressor does for all parts, which are written one after another.
	z.RegisterCompressor(zip.Deflate, func(out io.Writer) (io.WriteCloser, error) {
		deflate.Reset(out)
		return deflate, nil
	})
	parts := c.parts()
	for _, p := range append([]part{{name: "[Content_Types].xml", content: contentTypes(parts)}}, parts...) {
		// The first day that a zip file can name: no clock in a document.
		header := &zip.FileHeader{Name: p.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		out, err := z.CreateHeader(header)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(out, p.content); err != nil {
			return err
		}
	}
	return z.Close()
}

// parts are the file's parts but for the list of their content types.
func (c *composer) parts() []part {
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	parts := []part{
		{name: "_rels/.rels", content: c.fileRelations()},
		{"word/document.xml", word + "document.main+xml", c.body.String()},
		{name: "word/_rels/document.xml.rels", content: c.documentRelations()},
		{"word/styles.xml", word + "styles+xml", c.styleSheet()},
		{"word/numbering.xml", word + "numbering+xml", c.lists.sheet(c.look)},
		{"word/settings.xml", word + "settings+xml", settings(c.language(), c.look.evenOdd())},
	}
	for _, m := range c.margins {
		parts = append(parts, part{"word/" + m.name, word + m.kind + "+xml", m.content})
	}
	parts = append(parts, c.templateParts()...)
	for i, dots := range c.pictures {
		parts = append(parts, part{name: fmt.Sprintf("word/media/figure%d.png", i+1), content: string(dots)})
	}
	parts = append(
		parts,
		part{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", c.coreProperties()},
		part{"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", appProperties},
	)
	if len(c.doc.Identity) > 0 {
		parts = append(parts, part{"docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", c.customProperties()})
	}
	return parts
}
