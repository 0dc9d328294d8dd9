package store

import (
	"context"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/model"
)

// ErrThere is the answer to a review that is brought in and is there already.
var ErrThere = errors.New("the book holds this review already")

// Adopt puts a whole review into the book, with its identity and its history as
// they are, in one transaction: one that was taken out of another book. Nothing
// is written where the book holds the review already.
func (b *Book) Adopt(ctx context.Context, s model.Stored, history []model.StoredEntry) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	last, err := validateWhole(s, history)
	if err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.writable(ctx); err != nil {
		return err
	}
	if _, there := b.revisions[s.Review]; there {
		return fmt.Errorf("adopt review %q: %w", s.Review, ErrThere)
	}
	err = b.save(
		func(tx *bolt.Tx) error { return b.writeWhole(tx, s, history) },
		func(tx *bolt.Tx) bool { return holds(tx, last) },
	)
	if err == nil {
		b.revisions[s.Review] = s.Revision
	}
	return err
}

// validateWhole refuses what could not be stored, and returns the last change
// of the history.
func validateWhole(s model.Stored, history []model.StoredEntry) (model.Commit, error) {
	last := model.Commit{Review: s.Review}
	for _, e := range history {
		last.Base, last.Entry = e.Seq-1, e.Bytes
		if err := validate(last); err != nil {
			return last, err
		}
	}
	if len(history) == 0 || last.Base+1 != s.Revision {
		return last, fmt.Errorf("adopt review %q: its history does not end at revision %d", s.Review, s.Revision)
	}
	last.Rows = s.Rows
	return last, validate(last)
}

func (b *Book) writeWhole(tx *bolt.Tx, s model.Stored, history []model.StoredEntry) error {
	entries := tx.Bucket([]byte(bucketHistory))
	for _, e := range history[:len(history)-1] {
		key := entryKey(s.Review, e.Seq)
		if err := entries.Put(key, seal(bucketHistory, key, e.Bytes)); err != nil {
			return fmt.Errorf("history entry %d: %w", e.Seq, err)
		}
	}
	last := history[len(history)-1]
	return b.put(tx, model.Commit{Review: s.Review, Base: last.Seq - 1, Rows: s.Rows, Entry: last.Bytes})
}
