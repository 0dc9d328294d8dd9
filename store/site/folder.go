// Package site puts a publication into a folder: it makes the files, holds each
// against what the public may not see, writes them into a folder beside the
// place, and renames that when all is there. A folder that was published before
// keeps the files that did not change. The package knows no book.
package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"council/scrutiny/model/document"
	"council/scrutiny/model/public"
	"council/scrutiny/model/publish"
	"council/scrutiny/store/file"
)

// Folder is a folder of public pages in the making. It is written paper by
// paper, and put in its place by Finish or taken away by Drop.
type Folder struct {
	pub    publish.Publication
	closed public.Closed
	write  Writer
	place  string // where it will stand
	part   string // where it is being made; empty until the first paper
	before *publish.Manifest
	now    *publish.Manifest
	listed []publish.Listed
	since  []publish.Difference
}

// Writer writes a file where none is, and reads it back.
type Writer func(path string, data []byte) error

// New prepares a folder at a place. It is refused where something else stands
// there, or where there is nothing to publish; nothing is written yet. What is
// closed is what none of its files may show.
func New(place string, pub publish.Publication, closed public.Closed, write Writer) (*Folder, error) {
	if len(pub.Papers) == 0 {
		return nil, fmt.Errorf("there is nothing to publish: the review holds nothing yet that the public may see")
	}
	place, err := whole(place)
	if err != nil {
		return nil, err
	}
	before, err := look(place, pub)
	if err != nil {
		return nil, err
	}
	f := &Folder{pub: pub, closed: closed, write: write, place: place, before: before, now: pub.Next(before)}
	return f, f.allowed("the name of the folder", []string{filepath.Base(place)})
}

// Papers are the titles of what will be written.
func (f *Folder) Papers() []string {
	var names []string
	for _, p := range f.pub.Papers {
		names = append(names, p.Title)
	}
	return names
}

// Lacking says which papers there are none of.
func (f *Folder) Lacking() []string { return f.pub.Missing() }

// Since says what changed against what stood there before, once it is finished.
func (f *Folder) Since() []publish.Difference { return f.since }

// Write makes one of the papers in all its formats, and writes it.
func (f *Folder) Write(ctx context.Context, n int) error {
	if err := f.begin(); err != nil {
		return err
	}
	p := f.pub.Papers[n]
	undated, err := rendered(file.HTML, f.pub.Page(n, nil, 0))
	if err != nil {
		return fmt.Errorf("make %q: %w", p.Title, err)
	}
	changed := f.now.Keep(f.before, p.Name, publish.Sum(undated))
	p.Dated(changed)
	var other []document.Link
	for _, as := range []struct {
		format file.Format
		doc    *document.Document
	}{{file.DOCX, p.Doc}, {file.CSV, p.Table}} {
		if as.doc == nil {
			continue
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		data, err := rendered(as.format, as.doc)
		if err != nil {
			return fmt.Errorf("make %q: %w", p.Title, err)
		}
		name := p.Name + "." + string(as.format)
		if err := f.put(name, as.format, data); err != nil {
			return f.blame(err, as.format, as.doc)
		}
		other = append(other, document.Link{Text: fmt.Sprintf("%s (%s)", as.format.Label(), size(len(data))), Address: name})
	}
	f.listed = append(f.listed, publish.Listed{Other: other, Changed: changed})
	page, err := rendered(file.HTML, f.pub.Page(n, other, changed))
	if err != nil {
		return fmt.Errorf("make %q: %w", p.Title, err)
	}
	return f.put(p.Name+".html", file.HTML, page)
}

func rendered(format file.Format, doc *document.Document) ([]byte, error) {
	var out bytes.Buffer
	if err := file.Write(&out, format, doc); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// put holds a file against what is closed and writes it, unless the very same
// one was published before: that keeps its place and its time.
func (f *Folder) put(name string, format file.Format, data []byte) error {
	contents, err := file.Contents(format, data)
	if err != nil {
		return fmt.Errorf("look into %s: %w", name, err)
	}
	if err := f.allowed(name, append(contents, name)); err != nil {
		return err
	}
	f.now.Files = append(f.now.Files, publish.File{Name: name, Sum: publish.Sum(data)})
	path := filepath.Join(f.part, name)
	was := filepath.Join(f.place, name)
	if f.before != nil && holds(was, data) && os.Link(was, path) == nil {
		return nil
	}
	return f.write(path, data)
}

// allowed refuses contents that hold a closed text.
func (f *Folder) allowed(name string, contents []string) error {
	if where, found := f.closed.In(contents...); found {
		return &closedError{name, where, "Close what repeats it"}
	}
	return nil
}

// closedError is that a file would show the public a closed text.
type closedError struct{ name, where, mend string }

func (e *closedError) Error() string {
	return fmt.Sprintf("nothing was published: %s would show the public a closed text, the %s. %s, and publish again", e.name, e.where, e.mend)
}

// blame says of a closed text in a paper that it comes from the council's own
// look, where the paper without that look has none.
func (f *Folder) blame(err error, format file.Format, doc *document.Document) error {
	var closed *closedError
	if doc.Look == nil || !errors.As(err, &closed) {
		return err
	}
	plain := *doc
	plain.Look = nil
	if data, made := rendered(format, &plain); made == nil {
		if contents, read := file.Contents(format, data); read == nil && f.allowed("", contents) == nil {
			closed.mend = "It stands in the Word file that papers take their look from: take it out there"
		}
	}
	return err
}

// Finish writes the page that lists all, the feed and the manifest, and puts the
// folder in its place. Where nothing changed, what stands there stays as it is.
func (f *Folder) Finish() (string, error) {
	path, err := f.finish()
	if err != nil {
		return "", errors.Join(err, f.Drop())
	}
	return path, f.Drop()
}

func (f *Folder) finish() (string, error) {
	if err := f.rest(); err != nil {
		return "", err
	}
	f.since = f.now.Since(f.before)
	if f.before != nil && len(f.since) == 0 && f.untouched() {
		return f.place, nil
	}
	return f.place, f.swap()
}

// rest writes what is no paper.
func (f *Folder) rest() error {
	f.now.Tell(f.before)
	index, err := rendered(file.HTML, f.pub.Index(f.listed, f.now.Last()))
	if err != nil {
		return fmt.Errorf("make the page that lists all: %w", err)
	}
	if err := f.put(publish.IndexName, file.HTML, index); err != nil {
		return err
	}
	feed, err := f.pub.Feed(f.now)
	if err != nil {
		return err
	}
	if err := f.put(publish.FeedName, file.HTML, feed); err != nil {
		return err
	}
	manifest, err := f.now.Bytes()
	if err != nil {
		return err
	}
	if err := f.allowed(publish.ManifestName, []string{string(manifest)}); err != nil {
		return err
	}
	return f.write(filepath.Join(f.part, publish.ManifestName), manifest)
}

// size says how large a file is, as people say it.
func size(n int) string {
	if n < 1_000_000 {
		return fmt.Sprintf("%d KB", max(1, (n+500)/1000))
	}
	return strings.Replace(fmt.Sprintf("%.1f MB", float64(n)/1e6), ".0 ", " ", 1)
}
