package main

import (
	"path/filepath"

	"council/scrutiny/ui"
)

// Publish prepares the folder of a review's public pages beside the book.
func (o *office) Publish(book string, x ui.Publishing) (ui.Publication, error) {
	place := filepath.Join(filepath.Dir(book), exportTitle(x.Now.Info().Title)+" published")
	f, err := o.e.publicFolder(place, x.Now, x.Then, x.All, x.AsAt)
	if err != nil { // no folder, rather than an empty one behind the interface
		return nil, err
	}
	return f, nil
}
