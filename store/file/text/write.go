package text

import (
	"fmt"
	"io"

	"council/scrutiny/model/document"
	"council/scrutiny/model/document/plain"
)

// Width is how many columns a line has at most. A word that is longer, such as
// an address, stays whole.
const Width = 80

// Write writes a document as plain text.
func Write(w io.Writer, doc *document.Document) error {
	if _, err := io.WriteString(w, plain.Text(doc, Width)); err != nil {
		return fmt.Errorf("write %q as text: %w", doc.Title, err)
	}
	return nil
}
