package store

import (
	"context"
	"errors"
	"fmt"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"council/scrutiny/model"
	"council/scrutiny/store/walk"
)

// Commit writes one change: its rows, its history entry and the new revision,
// in one transaction, provided that the review is still at the base. When it
// returns nil the change is on the disk. A *ConflictError or a *NotSavedError
// means that nothing was written; only an *UnknownError leaves it open.
//
// The context is asked before the transaction begins; a commit that has begun
// is finished.
func (b *Book) Commit(ctx context.Context, c model.Commit) (model.Revision, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if err := validate(c); err != nil {
		return 0, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.writable(ctx); err != nil {
		return 0, err
	}
	seq := c.Base + 1
	err := b.save(
		func(tx *bolt.Tx) error { return b.write(tx, c) },
		func(tx *bolt.Tx) bool { return holds(tx, c) },
	)
	if err != nil {
		return 0, err
	}
	for _, key := range c.Drafts {
		delete(b.drafts, key)
	}
	b.revisions[c.Review] = seq
	delete(b.fresh, c.Review)
	return seq, nil
}

// validate refuses what could not be stored, before anything is begun.
func validate(c model.Commit) error {
	if !validReview(c.Review) {
		return fmt.Errorf("commit to review %q: an ID has %d lower-case letters and digits", c.Review, reviewSize)
	}
	if c.Entry == nil {
		return fmt.Errorf("commit to review %q: a change needs a history entry", c.Review)
	}
	size := len(c.Entry)
	for _, row := range c.Rows {
		size = max(size, len(row.Value))
	}
	if size > maxValue {
		return fmt.Errorf("commit to review %q: a record of %d MB is too large: at most %d MB can be kept in one", c.Review, size>>20, maxValue>>20)
	}
	for _, f := range c.Files {
		if err := validateFile(f); err != nil {
			return err
		}
	}
	return nil
}

// write puts a commit into a transaction.
func (b *Book) write(tx *bolt.Tx, c model.Commit) error {
	have, err := revisionIn(tx, b.path, c.Review)
	if err != nil {
		return err
	}
	if have != c.Base {
		return &ConflictError{Review: c.Review, Base: c.Base, Have: have}
	}
	return b.put(tx, c)
}

// put writes what a commit holds.
func (b *Book) put(tx *bolt.Tx, c model.Commit) error {
	var err error
	rows := tx.Bucket([]byte(bucketRows))
	for _, row := range c.Rows {
		key := rowKey(c.Review, row.Key)
		if row.Value == nil {
			err = rows.Delete(key)
		} else {
			err = rows.Put(key, seal(bucketRows, key, row.Value))
		}
		if err != nil {
			return fmt.Errorf("record %d of kind %d: %w", row.Key.ID, row.Key.Kind, err)
		}
	}
	for _, f := range c.Files {
		if err := putFile(tx, f); err != nil {
			return err
		}
	}
	for _, key := range c.Drafts {
		if err := tx.Bucket([]byte(bucketDrafts)).Delete([]byte(key)); err != nil {
			return fmt.Errorf("drop draft %q: %w", key, err)
		}
	}
	seq := c.Base + 1
	key := entryKey(c.Review, seq)
	history := tx.Bucket([]byte(bucketHistory))
	history.FillPercent = 0.9 // it only ever grows at the end
	if err := history.Put(key, seal(bucketHistory, key, c.Entry)); err != nil {
		return fmt.Errorf("history entry %d: %w", seq, err)
	}
	id := []byte(c.Review)
	if err := tx.Bucket([]byte(bucketReviews)).Put(id, sealNumber(bucketReviews, id, uint64(seq))); err != nil {
		return fmt.Errorf("revision %d: %w", seq, err)
	}
	return nil
}

// holds says whether a commit is in the book.
func holds(tx *bolt.Tx, c model.Commit) bool {
	key := entryKey(c.Review, c.Base+1)
	value, ok := unseal(bucketHistory, key, tx.Bucket([]byte(bucketHistory)).Get(key))
	return ok && string(value) == string(c.Entry)
}

// writable says whether a change may be begun, and looks first whether the
// file is still ours.
func (b *Book) writable(ctx context.Context) error {
	if b.dead != nil {
		return b.dead
	}
	if b.readOnly != "" {
		return &ReadOnlyError{Path: b.path, Why: b.readOnly}
	}
	if err := b.unreplaced(); err != nil {
		return err
	}
	if b.keepFirst {
		if err := b.keepDamaged(ctx); err != nil {
			return &NotSavedError{Path: b.path, Full: DiskFull(err), Err: err}
		}
		b.keepFirst = false
	}
	return nil
}

// save runs one transaction, and once more with the room that was set aside
// when it was not saved because the disk is full.
func (b *Book) save(fn func(*bolt.Tx) error, holds func(*bolt.Tx) bool) error {
	err := b.update(fn, holds)
	var failed *NotSavedError
	if errors.As(err, &failed) && failed.Full && b.reserve.spend() {
		err = b.update(fn, holds)
	}
	return err
}

// update runs one transaction. An error of fn itself rolls it back and is
// returned as it is; an error of the commit is resolved by reading the book
// again and asking whether it holds what was being written.
func (b *Book) update(fn func(*bolt.Tx) error, holds func(*bolt.Tx) bool) error {
	var ours error
	err := guard(func() error {
		return b.db.Update(func(tx *bolt.Tx) error {
			ours = fn(tx)
			return ours
		})
	})
	var fault *faultError
	if ours != nil && !errors.As(err, &fault) {
		return ours
	}
	if err != nil {
		if err = b.resolve(err, holds); err != nil {
			return err
		}
	}
	b.remember()
	return nil
}

// remember notes how the file stands after a transaction of ours.
func (b *Book) remember() {
	stamp, err := walk.ReadStamp(b.file, b.report.PageSize)
	if err != nil {
		return // the next commit compares, and finds out what is the matter
	}
	b.stamp = stamp
	b.reserve.grown(stamp.HighWater)
	b.warnReserve()
}

// isFull says whether a commit failed for want of room.
func isFull(err error) bool {
	return DiskFull(err) || errors.Is(err, bolterrors.ErrMaxSizeReached)
}
