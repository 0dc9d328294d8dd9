package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"slices"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/model"
)

// Files are kept by the checksum of their bytes, each once, in pieces. They are
// never taken out again: the history of the book refers to them for ever, and
// what was detached can be brought back.

// appendPieceKey is where a piece of a file is kept.
func appendPieceKey(b []byte, sum model.Checksum, piece int) []byte {
	return binary.BigEndian.AppendUint32(append(b, sum[:]...), uint32(piece)) //nolint:gosec // counts pieces
}

// validateFile refuses what could not be kept, or would not come out again.
func validateFile(f model.Content) error {
	if len(f.Bytes) > model.MaxFile {
		return fmt.Errorf("keep a file of %d MB: at most %d MB can be kept", (len(f.Bytes)+1<<20-1)>>20, model.MaxFile>>20)
	}
	if model.SumOf(f.Bytes) != f.Sum {
		return fmt.Errorf("keep a file: its checksum is not that of its bytes")
	}
	return nil
}

// putFile puts the pieces of a file into a transaction, where they are not
// there yet. One that is there and damaged is mended.
func putFile(tx *bolt.Tx, f model.Content) error {
	bucket, err := tx.CreateBucketIfNotExists([]byte(bucketFiles))
	if err != nil {
		return fmt.Errorf("make room for files: %w", err)
	}
	rest := f.Bytes
	for n := 0; n == 0 || len(rest) > 0; n++ {
		piece := rest[:min(len(rest), pieceSize)]
		rest = rest[len(piece):]
		key := appendPieceKey(nil, f.Sum, n)
		if there, ok := unseal(bucketFiles, key, bucket.Get(key)); ok && len(there) == len(piece) {
			continue
		}
		if err := bucket.Put(key, seal(bucketFiles, key, piece)); err != nil {
			return fmt.Errorf("piece %d of a file: %w", n, err)
		}
	}
	return nil
}

// Keep keeps a file to which no record refers yet: a review that is about to be
// adopted does. It is in the book once Keep returns nil.
func (b *Book) Keep(ctx context.Context, f model.Content) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := validateFile(f); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.writable(ctx); err != nil {
		return err
	}
	return b.save(
		func(tx *bolt.Tx) error { return putFile(tx, f) },
		func(tx *bolt.Tx) bool { n, ok := sizeIn(tx, f.Sum); return ok && n == int64(len(f.Bytes)) },
	)
}

// File writes a file that the book keeps to w, piece by piece, and holds it to
// its checksum: what was written counts only where the error is nil. The error
// is ErrNoFile where the book does not keep it, a *FileError where it is damaged.
func (b *Book) File(ctx context.Context, sum model.Checksum, w io.Writer) error {
	hash := sha256.New()
	for n := 0; ; n++ {
		if err := ctx.Err(); err != nil {
			return err
		}
		piece, err := b.piece(sum, n)
		switch {
		case err != nil:
			return err
		case piece == nil && n == 0:
			return ErrNoFile
		case piece == nil:
			if model.Checksum(hash.Sum(nil)) != sum {
				return &FileError{Path: b.path, What: fmt.Sprintf("it ends after %d of its pieces", n)}
			}
			return nil
		}
		_, _ = hash.Write(piece) // a hash never fails
		if _, err := w.Write(piece); err != nil {
			return fmt.Errorf("write the file: %w", err)
		}
	}
}

// piece returns a copy of a piece of a file; nil where there is none.
func (b *Book) piece(sum model.Checksum, n int) (piece []byte, err error) {
	key := appendPieceKey(nil, sum, n)
	b.mu.Lock()
	defer b.mu.Unlock()
	err = b.view(func(tx *bolt.Tx) error {
		bucket := tx.Bucket([]byte(bucketFiles))
		if bucket == nil {
			return nil
		}
		stored := bucket.Get(key)
		if stored == nil {
			return nil
		}
		value, ok := unseal(bucketFiles, key, stored)
		if !ok {
			return &FileError{Path: b.path, What: fmt.Sprintf("its piece %d is not what was stored", n+1)}
		}
		piece = append(make([]byte, 0, len(value)), value...)
		return nil
	})
	return piece, err
}

// Kept says whether the book keeps a file, and how long it is there, without
// reading it.
func (b *Book) Kept(ctx context.Context, sum model.Checksum) (size int64, ok bool, err error) {
	if err := ctx.Err(); err != nil {
		return 0, false, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	err = b.view(func(tx *bolt.Tx) error { size, ok = sizeIn(tx, sum); return nil })
	return size, ok, err
}

// sizeIn returns the length of what is there of a file.
func sizeIn(tx *bolt.Tx, sum model.Checksum) (size int64, ok bool) {
	bucket := tx.Bucket([]byte(bucketFiles))
	if bucket == nil {
		return 0, false
	}
	c := bucket.Cursor()
	for k, v := c.Seek(sum[:]); len(k) == pieceKey && model.Checksum(k[:sha256.Size]) == sum; k, v = c.Next() {
		size, ok = size+int64(len(v)-sealSize), true
	}
	return size, ok
}

// Keep keeps a file.
func (m *Memory) Keep(ctx context.Context, f model.Content) error {
	if err := validateFile(f); err != nil {
		return err
	}
	if err := m.begin(ctx, true); err != nil {
		return err
	}
	defer m.mu.Unlock()
	m.files[f.Sum] = slices.Clone(f.Bytes)
	return nil
}

// File writes a file that is kept.
func (m *Memory) File(ctx context.Context, sum model.Checksum, w io.Writer) error {
	if err := m.begin(ctx, false); err != nil {
		return err
	}
	defer m.mu.Unlock()
	bytes, ok := m.files[sum]
	if !ok {
		return ErrNoFile
	}
	if _, err := w.Write(bytes); err != nil {
		return fmt.Errorf("write the file: %w", err)
	}
	return nil
}

// Kept says whether a file is kept.
func (m *Memory) Kept(ctx context.Context, sum model.Checksum) (size int64, ok bool, err error) {
	if err := m.begin(ctx, false); err != nil {
		return 0, false, err
	}
	defer m.mu.Unlock()
	bytes, ok := m.files[sum]
	return int64(len(bytes)), ok, nil
}
