package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/report"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
)

// Formats lists the formats that a paper can be written in.
func (o *office) Formats(what report.Paper) []ui.Format {
	var formats []ui.Format
	for _, f := range formatsOf(what) {
		formats = append(formats, ui.Format{Key: string(f), Label: f.Label()})
	}
	return formats
}

// Export writes beside the book, and reads back what was written. A file of that
// name that is there stays: the new one gets a number.
func (o *office) Export(ctx context.Context, book string, r *model.Review, x ui.Export) (string, error) {
	format := file.Format(x.Format)
	doc, name := o.outgoing(r, x)
	if doc == nil {
		return "", nothingToWrite(x.What)
	}
	full, err := filepath.Abs(filepath.Join(filepath.Dir(book), name))
	if err != nil {
		return "", fmt.Errorf("find the book's folder: %w", err)
	}
	path := unused(full, "."+x.Format)
	if err := ctx.Err(); err != nil {
		return "", err
	}
	return path, putMade(r, path, format, doc, !x.Private)
}

// putMade writes a document where nothing stands yet, and reads it back. One for
// the public is refused if it shows a closed text.
func putMade(r *model.Review, path string, format file.Format, doc *document.Document, open bool) error {
	data, err := made(r, format, doc, open, filepath.Base(path))
	if err != nil {
		return err
	}
	if err := writeFile(path, false, whole(data)); err != nil {
		return err
	}
	return readBack(path, data)
}

// outgoing makes the document that is asked for, and the name of its file.
func (o *office) outgoing(r *model.Review, x ui.Export) (*document.Document, string) {
	switch {
	case x.What.OfRecommendations():
		return o.e.paper(r, x.What, x.Recommendation, x.Private, nil), recommendationName(r, x.What, x.Recommendation, x.Private, x.Today, x.Format)
	case x.What.OfWitness():
		w, _ := r.Find(x.Witness).(*model.Witness)
		return o.e.paper(r, x.What, x.Witness, x.Private, nil), witnessName(r, x.What, w, x.Private, x.Today, x.Format)
	case !x.What.OfMeeting():
		return o.e.lifePaper(r, x.What, file.Format(x.Format), x.Private), lifeName(r, x.What, x.Private, x.Today, x.Format)
	}
	m, _ := r.Find(x.Meeting).(*model.Meeting)
	return o.e.paper(r, x.What, x.Meeting, x.Private, x.Changed), paperName(r, x.What, m, x.Private, x.Today, x.Format)
}

// unused returns a path at which nothing stands: the given one, or one with a
// number before its ending.
func unused(path, ending string) string {
	free := path
	for n := 2; exists(free); n++ {
		free = strings.TrimSuffix(path, ending) + fmt.Sprintf(" (%d)%s", n, ending)
	}
	return free
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
