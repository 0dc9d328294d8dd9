package main

import (
	"path/filepath"

	"council/scrutiny/model"
	"council/scrutiny/ui"
)

// Publish prepares the folder of a review's public pages beside the book.
func (o *office) Publish(book string, r *model.Review, all []*model.Review) (ui.Publication, error) {
	place := filepath.Join(filepath.Dir(book), exportTitle(r.Info().Title)+" published")
	f, err := publicFolder(place, r, r, all, o.e.paperOptions(nil), o.e.today())
	if err != nil { // no folder, rather than an empty one behind the interface
		return nil, err
	}
	return f, nil
}
