package store

import (
	"context"
	"fmt"

	bolt "go.etcd.io/bbolt"
)

// SaveDraft keeps a text that is still being typed, under a key of the
// caller's. It has no history and no revision.
func (b *Book) SaveDraft(ctx context.Context, key string, value []byte) error {
	if err := validateDraft(key, value); err != nil {
		return err
	}
	k := []byte(key)
	sealed := seal(bucketDrafts, k, value)
	return b.changeDrafts(ctx,
		func(drafts *bolt.Bucket) error { return drafts.Put(k, sealed) },
		func(drafts *bolt.Bucket) bool { return string(drafts.Get(k)) == string(sealed) },
		func() { b.drafts[key] = append([]byte{}, value...) },
	)
}

// DropDraft forgets a draft; one that is not there is no error.
func (b *Book) DropDraft(ctx context.Context, key string) error {
	k := []byte(key)
	return b.changeDrafts(ctx,
		func(drafts *bolt.Bucket) error { return drafts.Delete(k) },
		func(drafts *bolt.Bucket) bool { return drafts.Get(k) == nil },
		func() { delete(b.drafts, key) },
	)
}

// Drafts returns the drafts that are kept, as the caller's own.
func (b *Book) Drafts() map[string][]byte {
	b.mu.Lock()
	defer b.mu.Unlock()
	return copyDrafts(b.drafts)
}

func (b *Book) changeDrafts(ctx context.Context, fn func(*bolt.Bucket) error, holds func(*bolt.Bucket) bool, then func()) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if err := b.writable(ctx); err != nil {
		return err
	}
	drafts := func(tx *bolt.Tx) *bolt.Bucket { return tx.Bucket([]byte(bucketDrafts)) }
	err := b.save(
		func(tx *bolt.Tx) error { return fn(drafts(tx)) },
		func(tx *bolt.Tx) bool { return holds(drafts(tx)) },
	)
	if err == nil {
		then()
	}
	return err
}

func copyDrafts(drafts map[string][]byte) map[string][]byte {
	out := make(map[string][]byte, len(drafts))
	for key, value := range drafts {
		out[key] = append([]byte{}, value...)
	}
	return out
}

func validateDraft(key string, value []byte) error {
	if key == "" || len(key) > maxDraftKey {
		return fmt.Errorf("keep draft: a key has 1 to %d bytes, not %d", maxDraftKey, len(key))
	}
	if len(value) > maxValue {
		return fmt.Errorf("keep draft: %d MB are too much: at most %d MB can be kept", len(value)>>20, maxValue>>20)
	}
	return nil
}
