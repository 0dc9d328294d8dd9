package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"council/scrutiny/model"
	outgo "council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
	"council/scrutiny/ui"
)

// PostFolder names a folder that is not beside the book yet.
func (*office) PostFolder(book string, r *model.Review, today timetable.Day) string {
	return filepath.Base(unused(filepath.Join(filepath.Dir(book), outgo.FolderName(r, today)), ""))
}

// Post looks whether the files could be put into their folder, and makes the
// place in which they are written.
func (o *office) Post(book string, r *model.Review, x ui.Posting) (ui.Post, error) {
	place, err := beside(book, x.Folder)
	if err != nil {
		return nil, err
	}
	format := file.Format(x.Format)
	x.Options.Flat, x.Options.Council = format.Flat(), o.set.Council
	p := o.e.newPost(r, x.Options, format, x.Parcels, &outbox{place: place, instead: "Choose another folder"})
	if err := p.box.begin(p.all()); err != nil {
		return nil, errors.Join(err, p.box.takeBack())
	}
	return posted{p}, nil
}

// beside returns the whole path of a folder as it was typed; one without a path
// is beside the book.
func beside(book, folder string) (string, error) {
	folder = strings.TrimSpace(folder)
	if rest, ok := strings.CutPrefix(folder, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		home, err := os.UserHomeDir()
		if err != nil {
			return "", fmt.Errorf("there is no home folder here, write the whole path: %w", err)
		}
		folder = filepath.Join(home, rest)
	}
	if !filepath.IsAbs(folder) {
		folder = filepath.Join(filepath.Dir(book), folder)
	}
	full, err := filepath.Abs(folder)
	if err != nil {
		return "", fmt.Errorf("find the folder %q: %w", folder, err)
	}
	return full, nil
}

// posted is a post as the screen sees it.
type posted struct{ p *post }

// Files are the names of the files.
func (d posted) Files() []string { return d.p.files() }

// Mail is the text of the mail that one of the files goes out with.
func (d posted) Mail(n int) string { return d.p.mail(n) }

// Write makes one file and its mail, and reads them back.
func (d posted) Write(ctx context.Context, n int) error { return d.p.write(ctx, n) }

// Deliver puts all files into their folder.
func (d posted) Deliver() (string, error) { return d.p.box.place, d.p.box.deliver() }

// Change is what the book keeps of it.
func (d posted) Change() model.Change { return d.p.change() }

// TakeBack takes away what was written.
func (d posted) TakeBack() error { return d.p.box.takeBack() }

// End takes away what was only there for the writing.
func (d posted) End() error { return d.p.box.end() }
