package store

import (
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/model"
)

// Entry is one history entry as the model encoded it.
type Entry struct {
	Seq   model.Revision
	Bytes []byte
}

// History returns the entries from the one numbered from to the one numbered
// to, both included, the newest last. Numbers that are not there are left out.
func (b *Book) History(ctx context.Context, id model.ReviewID, from, to model.Revision) ([]Entry, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	var entries []Entry
	err := b.view(func(tx *bolt.Tx) error {
		c := tx.Bucket([]byte(bucketHistory)).Cursor()
		for k, v := c.Seek(entryKey(id, from)); k != nil; k, v = c.Next() {
			if len(k) != entrySize || string(k[:reviewSize]) != string(id) || parseSeq(k) > to {
				return nil
			}
			seq := parseSeq(k)
			if err := ctx.Err(); err != nil {
				return err
			}
			value, ok := unseal(bucketHistory, k, v)
			if !ok {
				return b.damagedEntry(id, seq)
			}
			entries = append(entries, Entry{Seq: seq, Bytes: append([]byte{}, value...)})
		}
		return nil
	})
	return entries, err
}

// Entry returns one history entry; the error is ErrNoEntry where there is none.
func (b *Book) Entry(ctx context.Context, id model.ReviewID, seq model.Revision) (Entry, error) {
	return oneEntry(ctx, b, id, seq)
}

// historian is what oneEntry asks: a book, or memory.
type historian interface {
	History(ctx context.Context, id model.ReviewID, from, to model.Revision) ([]Entry, error)
}

func oneEntry(ctx context.Context, h historian, id model.ReviewID, seq model.Revision) (Entry, error) {
	entries, err := h.History(ctx, id, seq, seq)
	if err != nil {
		return Entry{}, err
	}
	if len(entries) == 0 {
		return Entry{}, fmt.Errorf("entry %d of review %q: %w", seq, id, ErrNoEntry)
	}
	return entries[0], nil
}

func (b *Book) damagedEntry(id model.ReviewID, seq model.Revision) error {
	return damagedRecord(b.path, bucketHistory, id, fmt.Sprintf("history entry %d", seq))
}

// revisionIn reads a review's revision within a transaction; 0 where the
// review does not exist.
func revisionIn(tx *bolt.Tx, path string, id model.ReviewID) (model.Revision, error) {
	stored := tx.Bucket([]byte(bucketReviews)).Get([]byte(id))
	if stored == nil {
		return 0, nil
	}
	n, ok := unsealNumber(bucketReviews, []byte(id), stored)
	if !ok {
		return 0, damagedRecord(path, bucketReviews, id, "the number of its last change")
	}
	return model.Revision(n), nil
}
