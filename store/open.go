package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"council/scrutiny/model"
)

// The settings of every book. NoSync, NoFreelistSync and Batch are never used.
const (
	pageSize = 4096
	maxSize  = 2<<30 - 1 // a book past 2 GB is a mistake
	fileMode = 0o600
)

// Reasons for opening a book for looking only, in words that complete a
// sentence.
const (
	whyAsked   = "that is how it was opened"
	whyFile    = "the file may not be written, so copy it to a folder of your own to work on it"
	whyFolder  = "its folder may not be written, so that no backup could be kept; copy it to a folder of your own to work on it"
	whyDamaged = "some of its records are damaged; restore a backup, or save what can still be read to a new book with “scrutiny salvage”"
)

// Open opens a book that is there. It never makes one. A book that cannot be
// written, or that holds damaged records, opens for looking only, and
// ReadOnly says why.
func Open(path string, opts Options) (*Book, error) {
	b := &Book{path: realPath(path), opts: opts.withDefaults()}
	schema, err := b.open()
	if err != nil {
		return nil, err
	}
	if schema == schemaOf(b.opts.steps) {
		return b, nil
	}
	if err := b.upgrade(); err != nil {
		return nil, errors.Join(err, b.shut())
	}
	return b, nil
}

// open locks the file, checks it, and only then lets bbolt map it. It returns
// the version of the book's layout.
func (b *Book) open() (schema uint64, err error) {
	f, readOnly, err := b.openFile()
	if err != nil {
		return 0, err
	}
	if err := lock(f, readOnly == "", b.opts.Timeout); err != nil {
		return 0, errors.Join(lockedError(b.path, err), f.Close())
	}
	if readOnly == "" {
		readOnly = b.writeNote()
	}
	c, err := b.check(f)
	if err == nil && c.schema < schemaOf(b.opts.steps) && readOnly != "" {
		err = &OpenError{Reason: NeedsWriting, Path: b.path}
	}
	if err == nil && len(c.damage) > 0 && readOnly != whyAsked {
		readOnly = whyDamaged
	}
	if err == nil {
		err = b.mapFile(f, readOnly != "")
	}
	if err != nil {
		b.removeNote()
		_ = unlock(f)
		_ = f.Close()
		return 0, err
	}
	b.take(f, c, readOnly)
	return c.schema, nil
}

// realPath follows a link to the book itself, so that copies, backups and the
// lock note stand beside the file and not beside the link.
func realPath(path string) string {
	if st, err := os.Lstat(path); err == nil && st.Mode()&fs.ModeSymlink != 0 {
		if target, err := filepath.EvalSymlinks(path); err == nil {
			return target
		}
	}
	return path
}

// openFile opens the path for writing, or for reading where it must be.
func (b *Book) openFile() (f *os.File, readOnly string, err error) {
	st, err := os.Stat(b.path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, "", &OpenError{Reason: Absent, Path: b.path, Err: err}
	case err != nil:
		return nil, "", &OpenError{Reason: Unreadable, Path: b.path, Err: err}
	case st.IsDir():
		return nil, "", &OpenError{Reason: Folder, Path: b.path}
	case !st.Mode().IsRegular():
		return nil, "", &OpenError{Reason: NotAFile, Path: b.path}
	}
	if b.opts.ReadOnly {
		readOnly = whyAsked
	} else if f, err = os.OpenFile(b.path, os.O_RDWR, 0); err == nil {
		return f, "", nil
	} else if refused(err) {
		readOnly = whyFile
	}
	if f, err = os.Open(b.path); err != nil {
		return nil, "", &OpenError{Reason: Unreadable, Path: b.path, Err: err}
	}
	return f, readOnly, nil
}

// refused says whether an error means that writing is not allowed here.
func refused(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// check reads the file before it is mapped.
func (b *Book) check(f *os.File) (*contents, error) {
	st, err := f.Stat()
	if err != nil {
		return nil, &OpenError{Reason: Unreadable, Path: b.path, Err: err}
	}
	b.info = st
	return readContents(f, st.Size(), b.path, schemaOf(b.opts.steps))
}

// mapFile hands the locked, checked file to bbolt.
func (b *Book) mapFile(f *os.File, readOnly bool) error {
	options := boltOptions(b.opts)
	options.ReadOnly = readOnly
	options.OpenFile = func(string, int, os.FileMode) (*os.File, error) { return f, nil }
	err := guard(func() (err error) {
		b.db, err = bolt.Open(b.path, fileMode, options)
		return err
	})
	switch {
	case err == nil:
		return nil
	case errors.Is(err, bolterrors.ErrTimeout):
		return lockedError(b.path, err)
	}
	return &OpenError{Reason: Unreadable, Path: b.path, Err: fmt.Errorf("map: %w", err)}
}

func boltOptions(o Options) *bolt.Options {
	return &bolt.Options{
		Timeout:      o.Timeout,
		FreelistType: bolt.FreelistMapType,
		MaxSize:      maxSize,
		PageSize:     pageSize,
		NoStatistics: true,
	}
}

// take makes what was read the state of the book.
func (b *Book) take(f *os.File, c *contents, readOnly string) {
	b.file, b.readOnly = f, readOnly
	b.revisions, b.fresh, b.drafts, b.damage = c.revisions, c.reviews, c.drafts, c.damage
	b.report, b.stamp = c.report, c.report.Stamp
	for id, rev := range c.revisions { // a review may have no rows left
		if b.fresh[id] == nil {
			b.fresh[id] = &model.Stored{Review: id, Revision: rev}
		}
	}
	b.backups.start(b.changes(), b.opts.Now())
	if c.report.BadMeta != nil {
		b.keepFirst = readOnly == ""
		b.warn(warnMeta, b.metaWarning())
	}
	if readOnly == "" {
		b.reserve.open(b.path, f, b.report.HighWater)
		b.warnReserve()
	}
}

// changes counts the changes of all reviews: the number in a backup's name.
func (b *Book) changes() uint64 {
	var n uint64
	for _, rev := range b.revisions {
		n += uint64(rev)
	}
	return n
}

// Close lets a commit in progress finish, makes a backup of a changed book,
// and gives the file back. Only the first call does anything.
func (b *Book) Close() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if errors.Is(b.dead, ErrClosed) {
		return nil
	}
	var err error
	if b.dead == nil && b.backups.due(b.changes()) {
		_, err = b.backup()
	}
	err = errors.Join(err, b.shut())
	b.dead = ErrClosed
	return err
}

// shut closes the file without further ado.
func (b *Book) shut() error {
	if b.db == nil {
		return nil
	}
	b.removeNote() // while the lock is held, so that it cannot be another's
	b.reserve.close()
	err := guard(b.db.Close)
	b.db, b.file = nil, nil
	if err != nil {
		return fmt.Errorf("close book %q: %w", b.path, err)
	}
	return nil
}

// abandon lets go of a database that panicked: its locks may be held, so that
// closing it could wait for ever. The map stays until the program ends.
func (b *Book) abandon() {
	b.removeNote()
	b.reserve.close()
	if b.file != nil {
		_ = unlock(b.file)
		_ = b.file.Close()
	}
	b.db, b.file = nil, nil
}
