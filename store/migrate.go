package store

import (
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// migration changes the layout of a book within the transaction that also
// writes its new version.
type migration func(*bolt.Tx) error

// schemaOf is the version of a layout that has been through these steps.
func schemaOf(steps []migration) uint64 { return uint64(1 + len(steps)) }

// upgrade brings a book of an earlier version up to date, after a backup.
func (b *Book) upgrade() error {
	if _, err := b.backup(); err != nil {
		return fmt.Errorf("back up %q before bringing it up to date: %w", b.path, err)
	}
	err := guard(func() error {
		return b.db.Update(func(tx *bolt.Tx) error { return migrate(tx, b.opts.steps) })
	})
	if err != nil {
		return fmt.Errorf("bring %q up to date: %w", b.path, err)
	}
	if err := b.shut(); err != nil {
		return err
	}
	_, err = b.open() // what was read is of the old version
	return err
}

// migrate runs the steps that a book has not seen yet.
func migrate(tx *bolt.Tx, steps []migration) error {
	for v := schemaIn(tx); v < schemaOf(steps); v++ {
		if v == 0 {
			return fmt.Errorf("the book's version cannot be read")
		}
		if err := steps[v-1](tx); err != nil {
			return fmt.Errorf("from version %d to %d: %w", v, v+1, err)
		}
		if err := putSchema(tx, v+1); err != nil {
			return fmt.Errorf("write version %d: %w", v+1, err)
		}
	}
	return nil
}

// schemaIn reads the version of the book's layout; 0 where it cannot be read.
func schemaIn(tx *bolt.Tx) uint64 {
	key := []byte(keySchema)
	n, _ := unsealNumber(bucketMeta, key, tx.Bucket([]byte(bucketMeta)).Get(key))
	return n
}

func putSchema(tx *bolt.Tx, v uint64) error {
	key := []byte(keySchema)
	return tx.Bucket([]byte(bucketMeta)).Put(key, sealNumber(bucketMeta, key, v))
}
