package store

import (
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/store/walk"
)

// carried is how much of the files goes into one transaction of a salvage.
const carried = 16 << 20

// carry copies what is sound of the files that a damaged book keeps into b, so
// many at a time that they need little memory. A piece that is lost is said by
// whoever asks for its file.
func (b *Book) carry(path string, opts Options, older bool) (pieces int, err error) {
	from := &Book{path: path, opts: opts}
	from.opts.ReadOnly = true
	f, _, err := from.openFile()
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	st, err := f.Stat()
	if err != nil {
		return 0, fmt.Errorf("look at %q: %w", path, err)
	}
	c := &carrier{book: b}
	_, _ = walk.Check(f, st.Size(), walk.Options{Older: older, Tolerate: func(*walk.Fault) {}, Bucket: func(name []byte) walk.Visitor {
		if string(name) != bucketFiles {
			return nil
		}
		return c.take
	}}) // what is broken was said when the rest was read
	c.flush()
	return c.pieces, c.err
}

// carrier gathers pieces and puts them into a book.
type carrier struct {
	book   *Book
	keys   [][]byte
	values [][]byte
	size   int
	pieces int
	err    error
}

func (c *carrier) take(key, stored []byte) {
	if _, ok := unseal(bucketFiles, key, stored); !ok || len(key) != pieceKey || c.err != nil {
		return
	}
	c.keys, c.values = append(c.keys, append([]byte{}, key...)), append(c.values, append([]byte{}, stored...))
	if c.size += len(stored); c.size >= carried {
		c.flush()
	}
}

func (c *carrier) flush() {
	if c.err != nil || len(c.keys) == 0 {
		return
	}
	c.err = guard(func() error {
		return c.book.db.Update(func(tx *bolt.Tx) error {
			bucket, err := tx.CreateBucketIfNotExists([]byte(bucketFiles))
			if err != nil {
				return fmt.Errorf("make room for files: %w", err)
			}
			for i := range c.keys {
				if err := bucket.Put(c.keys[i], c.values[i]); err != nil {
					return fmt.Errorf("piece of a file: %w", err)
				}
			}
			return nil
		})
	})
	c.pieces += len(c.keys)
	c.keys, c.values, c.size = nil, nil, 0
}
