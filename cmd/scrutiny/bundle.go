package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"council/scrutiny/model"
	"council/scrutiny/model/bundle"
	"council/scrutiny/model/public"
	"council/scrutiny/model/report"
	"council/scrutiny/store"
)

// bundlePaper is a review as one JSON file.
const bundlePaper report.Paper = "bundle"

// mostBundle is how large a bundle may be, in bytes: a review of 10,000 actions
// with its history has some 40 MB, besides the files that it keeps.
const mostBundle = 4 << 30

// exportBundle writes a review of a book as a bundle: with --private the whole
// review and its history, else what the public may see.
func (e env) exportBundle(cmd *cobra.Command, book string, f exportFlags) error {
	if f.format != "" {
		return wrongUsef("a bundle has one form: leave --format out")
	}
	if f.files {
		return e.exportWithFiles(cmd, book, f)
	}
	data, r, err := e.bundled(cmd.Context(), book, f)
	if err != nil {
		return err
	}
	name := "bundle"
	if f.private {
		name += " private"
	}
	read := func(path string) error { return readBack(path, data) }
	return send(cmd, book, exportName(r, name, e.today(), "json"), whole(data), read, f)
}

// bundled returns the bundle of the review that the flags name.
func (e env) bundled(ctx context.Context, book string, f exportFlags) ([]byte, *model.Review, error) {
	b, err := e.openToRead(book)
	if err != nil {
		return nil, nil, err
	}
	data, r, err := e.desk(b).bundled(ctx, f)
	return data, r, closing(b, err)
}

func (d *desk) bundled(ctx context.Context, f exportFlags) ([]byte, *model.Review, error) {
	all, err := d.all(ctx)
	if err != nil {
		return nil, nil, err
	}
	r, err := pick(all, f.review)
	if err != nil {
		return nil, nil, err
	}
	var b *bundle.Bundle
	if f.private {
		if b, err = d.whole(ctx, r); err != nil {
			return nil, nil, err
		}
	} else if b, err = bundle.OfPublic(public.Project(r), d.now()); err != nil {
		return nil, nil, err
	}
	var out bytes.Buffer
	if err := b.Write(&out); err != nil {
		return nil, nil, err
	}
	if where, found := public.ClosedTexts(r).In(out.String()); found && !f.private {
		return nil, nil, fmt.Errorf("the bundle would show the public the %s, so it was not written: report this fault", where)
	}
	return out.Bytes(), r, nil
}

// whole returns the whole bundle of a review.
func (d *desk) whole(ctx context.Context, r *model.Review) (*bundle.Bundle, error) {
	history, err := d.history(ctx, r, 1, func(*model.Entry) bool { return true })
	if err != nil {
		return nil, err
	}
	return bundle.Of(r, history, d.now())
}

// exportWithFiles writes the whole bundle with the bytes of the files that the
// book keeps, one after another, and reads it back.
func (e env) exportWithFiles(cmd *cobra.Command, book string, f exportFlags) error {
	if !f.private {
		return wrongUsef("source files are not public: --files goes with --private")
	}
	ctx := cmd.Context()
	return e.inReview(ctx, book, f.review, true, func(d *desk, r *model.Review) error {
		b, err := d.whole(ctx, r)
		if err != nil {
			return err
		}
		write := func(w io.Writer) error {
			return b.WriteFiles(w, func(sum model.Checksum, w io.Writer) error { return d.writeOut(ctx, b.Named(sum), w) })
		}
		read := func(path string) error {
			_, _, err := readBundle(path)
			return err
		}
		return send(cmd, book, exportName(r, "bundle private", e.today(), "json"), write, read, f)
	})
}

// isBundle looks whether a file is meant to be a bundle.
func isBundle(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false // whoever reads it says so
	}
	defer func() { _ = f.Close() }()
	head := make([]byte, 512)
	n, _ := io.ReadFull(f, head)
	return bundle.Is(head[:n])
}

// importBundle brings the review of a bundle into a book, which is made where
// there is none. The review keeps its identity and its history, and the import
// leaves no trace in it.
func (e env) importBundle(cmd *cobra.Command, book, path string, dryRun bool) error {
	s, entries, err := readBundle(path)
	if err != nil {
		return fmt.Errorf("%s cannot be imported: %w", filepath.Base(path), err)
	}
	r, err := model.Load(s)
	if err != nil {
		return fmt.Errorf("%s cannot be imported: %w", filepath.Base(path), err)
	}
	title := r.Info().Title // the review is not held any longer than that
	if !dryRun {
		adopt := func(ctx context.Context, d *desk) error { return d.adopt(ctx, path, s, entries) }
		if err := e.inBook(cmd.Context(), foundBook(book), adopt); err != nil {
			return err
		}
	}
	_, err = fmt.Fprintf(cmd.OutOrStdout(), "Read %s: the review %q with %d entries of its history.\n", filepath.Base(path), title, len(entries))
	return err
}

func readBundle(path string) (s model.Stored, entries []model.StoredEntry, err error) {
	err = withBundle(path, func(f io.Reader) error {
		b, err := bundle.Read(f)
		if err != nil {
			return err
		}
		s, entries, err = b.Stored()
		return err
	})
	return s, entries, err
}

// withBundle opens the bundle at a path for a function, unless it is too large.
func withBundle(path string, do func(io.Reader) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	if info, err := f.Stat(); err == nil && info.Size() > mostBundle {
		return fmt.Errorf("it is larger than %d MB", mostBundle>>20)
	}
	return do(f)
}

// adopt puts the whole review of the bundle at a path into the book. Its files
// go first, so that no record is ever there without them.
func (d *desk) adopt(ctx context.Context, path string, s model.Stored, entries []model.StoredEntry) error {
	err := store.ErrThere
	if !slices.Contains(d.book.Reviews(), s.Review) {
		keep := func(c model.Content) error { return d.book.Keep(ctx, c) }
		if err := withBundle(path, func(f io.Reader) error { return bundle.ReadFiles(f, keep) }); err != nil {
			return err
		}
		err = d.book.Adopt(ctx, s, entries)
	}
	if errors.Is(err, store.ErrThere) {
		return fmt.Errorf("the book holds this review already: import the bundle into a new book, or go on with the review that is there")
	}
	return err
}

// inBook does something in the book at a path, which is made where there is
// none, and taken away again where it fails.
func (e env) inBook(ctx context.Context, path string, do func(context.Context, *desk) error) error {
	_, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return makeBook(ctx, e, path, do)
	case err != nil:
		return fmt.Errorf("the book %q cannot be looked at: %w", path, err)
	}
	b, err := e.openBook(path)
	if err != nil {
		return err
	}
	return closing(b, do(ctx, e.desk(b)))
}
