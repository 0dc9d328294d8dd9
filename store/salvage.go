package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/model"
	"council/scrutiny/store/walk"
)

// Salvaged says what was saved from a damaged book, and what was not.
type Salvaged struct {
	Reviews, Rows, Entries, Drafts int
	Pieces                         int             // of files that were kept
	Lost                           []*DamagedError // what could not be read
}

// Salvage makes a new book of what can still be read in a damaged one. The
// damaged file is only read; a file at the new path is refused. Where the
// last history entry of a review is lost, an empty one stands for it.
func Salvage(ctx context.Context, path, to string, opts Options) (Salvaged, error) {
	opts = opts.withDefaults()
	r, err := readDamaged(path, opts)
	if err != nil {
		return Salvaged{}, err
	}
	if err := ctx.Err(); err != nil {
		return Salvaged{}, err
	}
	report := Salvaged{Reviews: len(r.reviews), Drafts: len(r.drafts), Lost: r.damage}
	b, err := Create(to, opts)
	if err != nil {
		return Salvaged{}, err
	}
	for _, id := range slices.Sorted(maps.Keys(r.reviews)) {
		report.Rows += len(r.reviews[id].Rows)
		report.Entries += len(r.entries[id])
	}
	err = guard(func() error {
		return b.db.Update(func(tx *bolt.Tx) error { return refill(tx, r.contents) })
	})
	if err == nil {
		report.Pieces, err = b.carry(path, opts, r.older)
	}
	if err = errors.Join(err, b.shut()); err != nil {
		return report, fmt.Errorf("save what can be read of %q: %w", path, err)
	}
	return report, nil
}

// readDamaged reads what it can, from the newer of the file's two states, or
// from the older one where the newer yields no review.
func readDamaged(path string, opts Options) (*reader, error) {
	b := &Book{path: path, opts: opts}
	b.opts.ReadOnly = true
	f, _, err := b.openFile()
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	if err := lock(f, false, opts.Timeout); err != nil {
		return nil, lockedError(path, err)
	}
	st, err := f.Stat()
	if err != nil {
		return nil, &OpenError{Reason: Unreadable, Path: path, Err: err}
	}
	r, err := readTolerantly(f, st.Size(), path, false)
	if err != nil || len(r.reviews) == 0 {
		if older, err2 := readTolerantly(f, st.Size(), path, true); err2 == nil && len(older.reviews) > 0 {
			r, err = older, nil
			r.older = true
		}
	}
	switch {
	case err != nil:
		return nil, openError(path, err)
	case r.schema > schemaOf(opts.steps):
		return nil, &OpenError{Reason: Later, Path: path}
	case len(r.reviews)+len(r.drafts) > 0:
		return r, nil
	case len(r.damage) > 0:
		return nil, r.damage[0]
	case !r.magic:
		return nil, &OpenError{Reason: ForeignBolt, Path: path}
	}
	return r, nil
}

func readTolerantly(f *os.File, size int64, path string, older bool) (*reader, error) {
	r := newReader(path)
	r.keepEntries = true
	_, err := walk.Check(f, size, walk.Options{Bucket: r.bucket, Older: older, Tolerate: func(f *walk.Fault) {
		if len(r.damage) < maxDamage {
			r.damage = append(r.damage, damagedPage(path, f))
		}
	}})
	r.compare()
	for id, rev := range r.revisions { // a review may have no rows left
		if r.reviews[id] == nil {
			r.reviews[id] = &model.Stored{Review: id, Revision: rev}
		}
	}
	return r, err
}

// refill writes contents to an empty book.
func refill(tx *bolt.Tx, c *contents) error {
	rows, history := tx.Bucket([]byte(bucketRows)), tx.Bucket([]byte(bucketHistory))
	for id, s := range c.reviews {
		if !validReview(id) {
			continue
		}
		for _, row := range s.Rows {
			key := rowKey(id, row.Key)
			if err := rows.Put(key, seal(bucketRows, key, row.Value)); err != nil {
				return fmt.Errorf("record: %w", err)
			}
		}
		rev := max(c.revisions[id], c.last[id], 1)
		entries := c.entries[id]
		if len(entries) == 0 || entries[len(entries)-1].Seq < rev {
			entries = append(entries, Entry{Seq: rev})
		}
		for _, e := range entries {
			key := entryKey(id, e.Seq)
			if err := history.Put(key, seal(bucketHistory, key, e.Bytes)); err != nil {
				return fmt.Errorf("history entry: %w", err)
			}
		}
		last := uint64(entries[len(entries)-1].Seq)
		if err := tx.Bucket([]byte(bucketReviews)).Put([]byte(id), sealNumber(bucketReviews, []byte(id), last)); err != nil {
			return fmt.Errorf("review: %w", err)
		}
	}
	for key, value := range c.drafts {
		if err := tx.Bucket([]byte(bucketDrafts)).Put([]byte(key), seal(bucketDrafts, []byte(key), value)); err != nil {
			return fmt.Errorf("draft: %w", err)
		}
	}
	return nil
}
