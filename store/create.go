package store

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// Create makes an empty book and opens it. The file is made under another
// name in the same folder and then given its own, so that no crash leaves
// half a book; a file that is there already is refused.
func Create(path string, opts Options) (*Book, error) {
	opts = opts.withDefaults()
	if _, err := os.Lstat(path); err == nil {
		return nil, &OpenError{Reason: Exists, Path: path}
	} else if !errors.Is(err, fs.ErrNotExist) {
		return nil, &OpenError{Reason: NotMade, Path: path, Err: err}
	}
	id := make([]byte, bookIDSize)
	if _, err := io.ReadFull(opts.Rand, id); err != nil {
		return nil, &OpenError{Reason: NotMade, Path: path, Err: err}
	}
	temp := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+hex.EncodeToString(id[:4])+".new")
	err := makeFile(temp, id, opts)
	if err == nil {
		err = publish(temp, path)
	}
	if err != nil {
		_ = os.Remove(temp)
		if errors.Is(err, fs.ErrExist) {
			return nil, &OpenError{Reason: Exists, Path: path, Err: err}
		}
		return nil, &OpenError{Reason: NotMade, Path: path, Err: err}
	}
	return Open(path, opts)
}

// makeFile writes the empty buckets of a book to a new file.
func makeFile(path string, id []byte, opts Options) (err error) {
	options := boltOptions(opts)
	options.OpenFile = func(path string, flag int, mode fs.FileMode) (*os.File, error) {
		return os.OpenFile(path, flag|os.O_EXCL, mode)
	}
	db, err := bolt.Open(path, fileMode, options)
	if err != nil {
		return fmt.Errorf("make file: %w", err)
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := db.Update(func(tx *bolt.Tx) error { return layOut(tx, id, schemaOf(opts.steps)) }); err != nil {
		return fmt.Errorf("make buckets: %w", err)
	}
	return db.Sync()
}

// layOut makes the buckets and says what the file is.
func layOut(tx *bolt.Tx, id []byte, schema uint64) error {
	for _, name := range buckets {
		if _, err := tx.CreateBucket([]byte(name)); err != nil {
			return fmt.Errorf("bucket %s: %w", name, err)
		}
	}
	meta := tx.Bucket([]byte(bucketMeta))
	return errors.Join(
		meta.Put([]byte(keyMagic), []byte(magic)),
		meta.Put([]byte(keyBookID), seal(bucketMeta, []byte(keyBookID), id)),
		putSchema(tx, schema),
	)
}

// publish gives a finished file its name, and never takes the name from
// another file. Where the disk knows no links it looks first.
func publish(temp, path string) error {
	err := os.Link(temp, path)
	switch {
	case err == nil:
		err = os.Remove(temp)
	case errors.Is(err, fs.ErrExist):
		return fmt.Errorf("name the book: %w", err)
	default:
		if _, err := os.Lstat(path); err == nil {
			return fmt.Errorf("name the book: %w", fs.ErrExist)
		}
		err = os.Rename(temp, path)
	}
	if err != nil {
		return fmt.Errorf("name the book: %w", err)
	}
	return syncFolder(filepath.Dir(path))
}
