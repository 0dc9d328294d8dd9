package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"council/scrutiny/model"
	"council/scrutiny/store"
)

// openSource opens a file that is to be attached. What is no file is refused in
// words.
func openSource(path string) (*os.File, int64, error) {
	st, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, 0, fmt.Errorf("there is no file at %q: check its path", path)
	case err != nil:
		return nil, 0, fmt.Errorf("the file %q cannot be looked at: %w", path, err)
	case st.IsDir():
		return nil, 0, fmt.Errorf("%q is a folder: name a file within it", path)
	case !st.Mode().IsRegular():
		return nil, 0, fmt.Errorf("%q is not an ordinary file: name another", path)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, fmt.Errorf("the file %q cannot be read, check that you may open it: %w", path, err)
	}
	return f, st.Size(), nil
}

// notePlaceAlone is what to do with a source file that is too large to be kept.
const notePlaceAlone = "note its place alone"

// takeFile reads a file that the book is to keep; instead is what to do where it
// is too large.
func takeFile(ctx context.Context, path, instead string) (model.File, []byte, error) {
	f, size, err := openSource(path)
	if err != nil {
		return model.File{}, nil, err
	}
	defer func() { _ = f.Close() }()
	var content []byte
	if size <= model.MaxFile {
		if content, err = io.ReadAll(io.LimitReader(f, model.MaxFile+1)); err != nil {
			return model.File{}, nil, fmt.Errorf("the file %q cannot be read: %w", path, err)
		}
	}
	if size > model.MaxFile || len(content) > model.MaxFile { // it may have grown
		return model.File{}, nil, fmt.Errorf("%s has more than %d MB, the most that a book keeps of a file: %s", filepath.Base(path), model.MaxFile>>20, instead)
	}
	return model.File{Name: filepath.Base(path), Size: int64(len(content)), Sum: model.SumOf(content)}, content, ctx.Err()
}

// notePlace looks at a file of which the book is to know the place, the size and
// the checksum alone.
func notePlace(ctx context.Context, path string) (model.File, error) {
	f, _, err := openSource(path)
	if err != nil {
		return model.File{}, err
	}
	defer func() { _ = f.Close() }()
	full, err := filepath.Abs(path)
	if err != nil {
		return model.File{}, fmt.Errorf("find where %q is: %w", path, err)
	}
	hash := sha256.New()
	size, err := io.Copy(hash, stoppable{ctx, f})
	if err != nil {
		return model.File{}, fmt.Errorf("the file %q cannot be read: %w", path, err)
	}
	return model.File{Name: filepath.Base(path), Size: size, Sum: model.Checksum(hash.Sum(nil)), Place: full}, nil
}

// stoppable is a reader that a context ends.
type stoppable struct {
	ctx context.Context //nolint:containedctx // it lives as long as the reading
	io.Reader
}

func (s stoppable) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.Reader.Read(p)
}

// whereabouts says in a word or two how it stands with a file.
func (d *desk) whereabouts(ctx context.Context, f model.File) (string, error) {
	if !f.Kept() {
		st, err := os.Stat(f.Place)
		switch {
		case err != nil:
			return "missing at its place", nil //nolint:nilerr // that is the answer
		case st.Size() != f.Size:
			return "changed at its place", nil
		}
		return "place only", nil
	}
	_, ok, err := d.book.Kept(ctx, f.Sum)
	if err != nil {
		return "", err
	}
	if !ok {
		return "not in this book", nil
	}
	return "kept in the book", nil
}

// writeOut writes a file that the book keeps.
func (d *desk) writeOut(ctx context.Context, f model.File, w io.Writer) error {
	err := d.book.File(ctx, f.Sum, w)
	if errors.Is(err, store.ErrNoFile) {
		return fmt.Errorf("the book does not hold %s itself, as it came in a bundle without its files: attach the file again, or import a bundle written with --files", f.Name)
	}
	return err
}
