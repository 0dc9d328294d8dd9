package main

import (
	"context"
	"encoding/base32"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/store"
)

// desk joins the model and a book: it applies changes and commits them.
type desk struct {
	book  *store.Book
	now   func() time.Time
	rand  io.Reader
	who   func() string
	looks *looks
}

func (e env) options() store.Options {
	return store.Options{Now: e.now, Rand: e.rand, Program: "scrutiny", Actor: e.account}
}

func (e env) desk(b *store.Book) *desk {
	return &desk{book: b, now: e.now, rand: e.rand, looks: e.looks, who: func() string { return e.who() }}
}

// who returns the name that the history gets: the officer's own, else the
// account's.
func (e env) who() string {
	if s, err := e.loadSettings(); err == nil && s.Name != "" {
		return s.Name
	}
	return e.account
}

// openBook opens a book for working on it.
func (e env) openBook(path string) (*store.Book, error) {
	return store.Open(foundBook(path), e.options())
}

// openToRead opens a book for looking at it: nothing is written.
func (e env) openToRead(path string) (*store.Book, error) {
	o := e.options()
	o.ReadOnly = true
	return store.Open(foundBook(path), o)
}

// closing closes a book at the end of a command.
func closing(b *store.Book, err error) error {
	return errors.Join(err, b.Close())
}

// load reads one review.
func (d *desk) load(ctx context.Context, id model.ReviewID) (*model.Review, error) {
	s, err := d.book.Load(ctx, id)
	if err != nil {
		return nil, err
	}
	r, err := model.Load(s)
	if err != nil {
		return nil, err
	}
	return r, d.looks.learn(ctx, d.book, r)
}

// all reads every review of the book, in the order of their making.
func (d *desk) all(ctx context.Context) ([]*model.Review, error) {
	var all []*model.Review
	for _, id := range d.book.Reviews() {
		r, err := d.load(ctx, id)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

// during returns the entries of the history that were made while a meeting was
// live, oldest first.
func (d *desk) during(ctx context.Context, r *model.Review, meeting model.ID) ([]*model.Entry, error) {
	return d.history(ctx, r, 1, func(e *model.Entry) bool { return e.Meeting == meeting })
}

// history returns the entries from one on that are asked for, oldest first.
func (d *desk) history(ctx context.Context, r *model.Review, from model.Revision, asked func(*model.Entry) bool) ([]*model.Entry, error) {
	stored, err := d.book.History(ctx, r.ID, from, r.Revision)
	if err != nil {
		return nil, err
	}
	var entries []*model.Entry
	for _, s := range stored {
		e, err := model.DecodeEntry(s.Bytes)
		if err != nil {
			return nil, err
		}
		if asked(e) {
			entries = append(entries, e)
		}
	}
	return entries, nil
}

// change applies a change and commits it, together with the end of the drafts
// that it was typed in. It returns once the change is on the disk.
func (d *desk) change(ctx context.Context, r *model.Review, c model.Change, drafts ...string) (*model.Review, *model.Entry, error) {
	next, entry, err := model.Apply(r, c, model.Stamp{At: d.now().UTC().Truncate(time.Second), Who: d.who()})
	if err != nil {
		return nil, nil, err
	}
	commit, err := entry.Commit(next)
	if err != nil {
		return nil, nil, err
	}
	commit.Drafts = drafts
	if _, err := d.book.Commit(ctx, commit); err != nil {
		return nil, nil, err
	}
	return next, entry, d.looks.learn(ctx, d.book, next)
}

// begin makes a new review in the book.
func (d *desk) begin(ctx context.Context, c model.Begin) (*model.Review, error) {
	id, err := newReviewID(d.rand, d.now(), d.book.Reviews())
	if err != nil {
		return nil, err
	}
	r, _, err := d.change(ctx, model.NewReview(id), c)
	if err != nil {
		return nil, err
	}
	return d.sameLook(ctx, r)
}

// newReviewID makes the identity of a review: the moment, which keeps reviews in
// the order of their making, and some chance, so that reviews of two books can
// meet. It comes behind those that are there, whatever the clock says.
func newReviewID(random io.Reader, now time.Time, there []model.ReviewID) (model.ReviewID, error) {
	const chance = 20 // bits
	var b [8]byte
	if _, err := io.ReadFull(random, b[:]); err != nil {
		return "", fmt.Errorf("draw an identity for the review: %w", err)
	}
	moment := uint64(now.UnixMilli())
	for _, id := range there {
		if other, err := reviewIDs.DecodeString(strings.ToUpper(string(id))); err == nil && len(other) == len(b) {
			moment = max(moment, binary.BigEndian.Uint64(other)>>chance+1)
		}
	}
	n := moment<<chance | binary.BigEndian.Uint64(b[:])&(1<<chance-1)
	binary.BigEndian.PutUint64(b[:], n)
	return model.ReviewID(strings.ToLower(reviewIDs.EncodeToString(b[:]))), nil
}

// reviewIDs is the alphabet of identities: their order is that of the numbers.
var reviewIDs = base32.HexEncoding.WithPadding(base32.NoPadding)

// pick returns the review that a command is about: the named one, or the only
// one.
func pick(all []*model.Review, name string) (*model.Review, error) {
	var titles []string
	for _, r := range all {
		if name != "" && (strings.EqualFold(r.Info().Title, name) || string(r.ID) == name) {
			return r, nil
		}
		titles = append(titles, fmt.Sprintf("%q", r.Info().Title))
	}
	switch {
	case len(all) == 0:
		return nil, fmt.Errorf("the book holds no review yet. Make one with scrutiny new, scrutiny import, or on the screen")
	case name != "":
		return nil, wrongUsef("the book has no review %q. Its reviews are: %s", name, strings.Join(titles, ", "))
	case len(all) > 1:
		return nil, wrongUsef("the book holds several reviews: say which with --review. Its reviews are: %s", strings.Join(titles, ", "))
	}
	return all[0], nil
}
