package docx

import (
	"fmt"
	"io"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/opc"
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
	parts := c.parts()
	if err := opc.Write(w, parts, pictureEndings(parts)...); err != nil {
		return fmt.Errorf("write %q as a Word file: %w", doc.Title, err)
	}
	return nil
}

// parts are the file's parts.
func (c *composer) parts() []opc.Part {
	const word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	parts := append(
		opc.About(c.doc, "word/document.xml"),
		opc.Part{Name: "word/document.xml", Kind: word + "document.main+xml", Content: c.body.String()},
		opc.Part{Name: "word/_rels/document.xml.rels", Content: c.relations.String()},
		opc.Part{Name: "word/styles.xml", Kind: word + "styles+xml", Content: c.styleSheet()},
		opc.Part{Name: "word/numbering.xml", Kind: word + "numbering+xml", Content: c.lists.sheet(c.look)},
		opc.Part{Name: "word/settings.xml", Kind: word + "settings+xml", Content: settings(c.doc.Lang(), c.look.evenOdd())},
	)
	for _, m := range c.margins {
		parts = append(parts, opc.Part{Name: "word/" + m.name, Kind: word + m.kind + "+xml", Content: m.content})
	}
	parts = append(parts, c.templateParts()...)
	for i, dots := range c.pictures {
		parts = append(parts, opc.Part{Name: fmt.Sprintf("word/media/figure%d.png", i+1), Content: string(dots)})
	}
	return parts
}
