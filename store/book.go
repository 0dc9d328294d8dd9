package store

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/model"
	"council/scrutiny/store/walk"
)

// Options are what the book needs of its surroundings.
type Options struct {
	Now      func() time.Time // the clock; the zero time where nil
	Program  string           // for the lock note: "scrutiny 1.2"
	Actor    string           // for the lock note: who is at the keys
	Timeout  time.Duration    // how long to wait for the lock; one second where zero
	Rand     io.Reader        // for the book's ID; the system's where nil
	ReadOnly bool             // for looking only: no lock note, nothing is written

	steps []migration // the migrations there are; a test has its own
}

func (o Options) withDefaults() Options {
	if o.Now == nil {
		o.Now = func() time.Time { return time.Time{} }
	}
	if o.Rand == nil {
		o.Rand = rand.Reader
	}
	if o.steps == nil {
		o.steps = migrations()
	}
	o.Timeout = cmp.Or(o.Timeout, time.Second)
	return o
}

// Book is an open book. Its methods may be called from any goroutine; one at
// a time gets through.
type Book struct {
	path string
	opts Options

	mu        sync.Mutex
	db        *bolt.DB
	file      *os.File    // bbolt's own handle
	info      os.FileInfo // of the handle, to tell it from what is at the path
	readOnly  string      // why nothing can be written; empty when it can
	dead      error       // what every call returns once the book cannot go on
	revisions map[model.ReviewID]model.Revision
	fresh     map[model.ReviewID]*model.Stored // as read at open, until handed out or changed
	drafts    map[string][]byte
	damage    []*DamagedError
	report    walk.Report
	stamp     walk.Stamp // of the last transaction of ours, to notice another's
	noted     bool       // there is a lock note of ours
	keepFirst bool       // keep a copy of the file before the first write
	reserve   reserve
	backups   backupState

	warnings [warningCount]string
	warning  atomic.Pointer[string]
}

// Path returns the path of the book's file.
func (b *Book) Path() string { return b.path }

// ReadOnly returns why the book is open for looking only, in words that
// complete a sentence, or nothing when it can be written.
func (b *Book) ReadOnly() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.readOnly
}

// Damage lists the records that are not what was stored. A book with such
// records opens for looking only.
func (b *Book) Damage() []*DamagedError {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.damage)
}

// Reviews lists the reviews of the book, in the order of their IDs.
func (b *Book) Reviews() []model.ReviewID {
	b.mu.Lock()
	defer b.mu.Unlock()
	ids := make([]model.ReviewID, 0, len(b.revisions))
	for id := range b.revisions {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Load returns a review as it stands. Where one of its records is damaged the
// error is a *DamagedError, and what comes with it holds all the others.
func (b *Book) Load(ctx context.Context, id model.ReviewID) (model.Stored, error) {
	if err := ctx.Err(); err != nil {
		return model.Stored{}, err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if errors.Is(b.dead, ErrClosed) {
		return model.Stored{}, b.dead
	}
	rev, ok := b.revisions[id]
	if !ok {
		return model.Stored{}, fmt.Errorf("load review %q: %w", id, ErrNoReview)
	}
	s, ok := b.fresh[id]
	if !ok {
		return b.loadAgain(id)
	}
	delete(b.fresh, id) // the bytes are the receiver's now
	s.Revision = rev
	return *s, damageOf(id, b.damage)
}

// loadAgain reads a review from the map, for the second time of asking.
func (b *Book) loadAgain(id model.ReviewID) (model.Stored, error) {
	r := newReader(b.path)
	err := b.view(func(tx *bolt.Tx) error {
		stored := tx.Bucket([]byte(bucketReviews)).Get([]byte(id))
		if stored != nil {
			r.takeReview([]byte(id), stored)
		}
		eachOf(tx, bucketRows, id, r.takeRow)
		return nil
	})
	if err != nil {
		return model.Stored{}, err
	}
	s := model.Stored{Review: id, Revision: r.revisions[id]}
	if r.current != nil {
		s.Rows = r.current.Rows
	}
	return s, damageOf(id, r.damage)
}

// damageOf returns the first damage of a review, as an error only when there
// is one.
func damageOf(id model.ReviewID, all []*DamagedError) error {
	for _, d := range all {
		if d.Review == id {
			return d
		}
	}
	return nil
}

// view runs a guarded read transaction.
func (b *Book) view(fn func(*bolt.Tx) error) error {
	if b.dead != nil {
		return b.dead
	}
	if err := b.unshortened(); err != nil {
		return err
	}
	err := guard(func() error { return b.db.View(fn) })
	var fault *faultError
	if errors.As(err, &fault) {
		b.abandon()
		b.dead = &DamagedError{Path: b.path, What: "the file was changed by another program", Where: "while it was open", Err: err}
		return b.dead
	}
	return err
}

// eachOf calls visit for each key of a review in a bucket.
func eachOf(tx *bolt.Tx, bucket string, id model.ReviewID, visit func(key, value []byte)) {
	c := tx.Bucket([]byte(bucket)).Cursor()
	prefix := string(id)
	for k, v := c.Seek([]byte(id)); len(k) >= len(prefix) && string(k[:len(prefix)]) == prefix; k, v = c.Next() {
		visit(k, v)
	}
}
