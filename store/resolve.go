package store

import (
	"errors"
	"fmt"
	"os"

	bolt "go.etcd.io/bbolt"
)

// resolve finds out what became of a commit that returned an error. It may
// have happened all the same: when the last of its two syncs fails, the
// change is in the file. So the file is closed, checked, opened and asked.
// The transaction is never run again.
func (b *Book) resolve(cause error, holds func(*bolt.Tx) bool) error {
	unknown := func(again error) error {
		b.abandon()
		b.dead = &UnknownError{Path: b.path, Err: cause, Again: again}
		return b.dead
	}
	if err := b.reopen(cause); err != nil {
		return unknown(err)
	}
	var saved bool
	if err := guard(func() error {
		return b.db.View(func(tx *bolt.Tx) error { saved = holds(tx); return nil })
	}); err != nil {
		return unknown(err)
	}
	if !saved {
		return &NotSavedError{Path: b.path, Full: isFull(cause), Err: cause}
	}
	b.warn(warnDisk, fmt.Sprintf("The disk that holds %q reported a fault (%v); the last change was saved all the same, but copy the book to another disk soon.", b.path, cause))
	return nil
}

// errReplaced is why a book cannot be read again: another file has its name.
var errReplaced = errors.New("another file stands in its place")

// reopen lets go of the file and opens it as if for the first time, but for
// what was noted of the session.
func (b *Book) reopen(cause error) error {
	var fault *faultError
	if errors.As(cause, &fault) || b.shut() != nil {
		b.abandon() // if the lock should still be held, opening says so
	}
	if !isFull(cause) {
		if err := b.rewrite(); err != nil {
			return err
		}
	}
	session, info := b.backups, b.info
	schema, err := b.open()
	b.backups = session
	switch {
	case err != nil:
		return err
	case !os.SameFile(info, b.info):
		return errReplaced
	case schema != schemaOf(b.opts.steps):
		return fmt.Errorf("the book changed its version to %d", schema)
	case b.readOnly != "":
		return &ReadOnlyError{Path: b.path, Why: b.readOnly}
	}
	return nil
}

// rewrite writes the file over with its own bytes and syncs it. After a
// failed sync the system may hold pages that it takes for written and that
// are on no disk; only writing them again makes sure. The bytes being the
// same, no crash in the middle can hurt.
func (b *Book) rewrite() (err error) {
	f, err := os.OpenFile(b.path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("read again: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if err := lock(f, true, 0); err != nil {
		return fmt.Errorf("read again: %w", err)
	}
	st, err := f.Stat()
	if err != nil {
		return fmt.Errorf("read again: %w", err)
	}
	if !os.SameFile(b.info, st) {
		return errReplaced
	}
	buf := make([]byte, 1<<16)
	for at := int64(0); at < st.Size(); at += int64(len(buf)) {
		n := min(int64(len(buf)), st.Size()-at)
		if _, err := f.ReadAt(buf[:n], at); err != nil {
			return fmt.Errorf("read again: %w", err)
		}
		if _, err := f.WriteAt(buf[:n], at); err != nil {
			return fmt.Errorf("write again: %w", err)
		}
	}
	if err := f.Sync(); err != nil {
		return fmt.Errorf("sync again: %w", err)
	}
	return nil
}
