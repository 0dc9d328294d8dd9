package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/store/walk"
)

// unreplaced makes sure, before each commit, that the file at the path is the
// one that is open and that nobody else wrote to it. Otherwise what the
// officer types would go into a file that has no name any more.
func (b *Book) unreplaced() error {
	now, err := os.Stat(b.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &NotSavedError{Path: b.path, Err: err}
	}
	if err != nil || !os.SameFile(now, b.info) {
		saved, err := b.rescue()
		return b.replaced(saved, err)
	}
	if err := b.unshortened(); err != nil {
		return err
	}
	stamp, err := walk.ReadStamp(b.file, b.report.PageSize)
	if err != nil {
		return &NotSavedError{Path: b.path, Err: err}
	}
	if stamp.Metas != b.stamp.Metas {
		return b.replaced("", errors.New("another program wrote to it"))
	}
	return nil
}

// unshortened makes sure that the map has a file beneath it.
func (b *Book) unshortened() error {
	st, err := b.file.Stat()
	if err != nil {
		return &OpenError{Reason: Unreadable, Path: b.path, Err: err}
	}
	if st.Size() < b.stamp.HighWater {
		return b.replaced("", fmt.Errorf("it is %d bytes long, and was at least %d", st.Size(), b.stamp.HighWater))
	}
	return nil
}

// replaced ends the life of the book: nothing more is written.
func (b *Book) replaced(saved string, err error) error {
	b.dead = &ReplacedError{Path: b.path, Saved: saved, Err: err}
	return b.dead
}

// rescue saves what is in the open file beside the path.
func (b *Book) rescue() (string, error) {
	name := fmt.Sprintf("%s (recovered %s)", stem(b.path), b.opts.Now().Format("2006-01-02 1504"))
	path, err := freeName(filepath.Dir(b.path), name)
	if err != nil {
		return "", err
	}
	if err := b.copyTo(path); err != nil {
		return "", err
	}
	return path, nil
}

// copyTo writes the state of the book to a new file: under another name
// first, synced, checked by the walker, then renamed.
func (b *Book) copyTo(path string) (err error) {
	temp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".part")
	defer func() {
		if err != nil {
			_ = os.Remove(temp)
		}
	}()
	f, err := os.OpenFile(temp, os.O_RDWR|os.O_CREATE|os.O_TRUNC, fileMode)
	if err != nil {
		return fmt.Errorf("copy the book: %w", err)
	}
	err = guard(func() error {
		return b.db.View(func(tx *bolt.Tx) error {
			_, err := tx.WriteTo(f)
			return err
		})
	})
	if err == nil {
		err = f.Sync()
	}
	if err == nil {
		err = checkCopy(f, path)
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("copy the book: %w", err)
	}
	if err := os.Rename(temp, path); err != nil {
		return fmt.Errorf("name the copy: %w", err)
	}
	return syncFolder(filepath.Dir(path))
}

// checkCopy walks a copy that was just written.
func checkCopy(f *os.File, path string) error {
	st, err := f.Stat()
	if err != nil {
		return err
	}
	if _, err := walk.Check(f, st.Size(), walk.Options{Light: light}); err != nil {
		return fmt.Errorf("check %q: %w", filepath.Base(path), err)
	}
	return nil
}

// keepDamaged keeps the file as it was found, byte for byte, before the first
// write to a book one of whose meta pages is damaged: the write would destroy
// what an expert could still read.
func (b *Book) keepDamaged(ctx context.Context) error {
	folder, err := backupFolder(b.path)
	if err != nil {
		return err
	}
	path, err := freeName(folder, b.backupName(b.changes())+" as found")
	if err != nil {
		return err
	}
	return copyFile(ctx, b.path, path)
}

// extension is what books end in.
const extension = ".scrutiny"

// stem is the name of a book without its folder and its extension.
func stem(path string) string { return strings.TrimSuffix(filepath.Base(path), extension) }

// freeName finds a name in a folder that no file has yet.
func freeName(folder, name string) (string, error) {
	const attempts = 100
	for i := 1; i <= attempts; i++ {
		path := filepath.Join(folder, name+extension)
		if i > 1 {
			path = filepath.Join(folder, fmt.Sprintf("%s (%d)%s", name, i, extension))
		}
		_, err := os.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
		if err != nil {
			return "", fmt.Errorf("find a name for the copy: %w", err)
		}
	}
	return "", fmt.Errorf("find a name for the copy: %q and %d more are taken", name, attempts-1)
}
