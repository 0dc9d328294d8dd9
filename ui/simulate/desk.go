package simulate

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"sync"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui"
)

func number(n int) string { return strconv.Itoa(n) }

// ErrDiskFull is what a failing desk answers to a write.
var ErrDiskFull = errors.New("the disk is full: nothing was saved. Make room, and save again")

// Desk is a book in memory.
type Desk struct {
	Warn    string
	Closed  bool
	Commits int // how many changes were written
	Writes  int // how many changes and drafts were tried
	Written []model.File

	mu       sync.Mutex
	path     string
	readOnly string
	reviews  []*model.Review
	entries  map[model.ReviewID][]*model.Entry
	drafts   map[string]string
	fail     func(write int) error
	unread   error
	now      func() time.Time
}

var _ ui.Desk = (*Desk)(nil)

// Fail makes every write from now on return an error; nil takes it back.
func (d *Desk) Fail(err error) {
	d.FailAt(func(int) error { return err })
}

// FailAt asks before each write, by its number, whether it fails.
func (d *Desk) FailAt(fail func(write int) error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.fail = fail
}

// FailReads makes reading the history return an error.
func (d *Desk) FailReads(err error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.unread = err
}

// begin starts a write. One after the end is a mistake of the program.
func (d *Desk) begin() error {
	if d.Closed {
		return errors.New("the book is closed")
	}
	if d.readOnly != "" {
		return errors.New(d.readOnly)
	}
	d.Writes++
	if d.fail != nil {
		return d.fail(d.Writes)
	}
	return nil
}

// Path is where the book is said to be.
func (d *Desk) Path() string { return d.path }

// ReadOnly says why nothing can be changed.
func (d *Desk) ReadOnly() string { return d.readOnly }

// Warning is what the officer has to know.
func (d *Desk) Warning() string { return d.Warn }

// Whereabouts says how it stands with a file: all that is kept is there.
func (d *Desk) Whereabouts(_ context.Context, f model.File) (string, error) {
	if f.Kept() {
		return "kept in the book", nil
	}
	return "missing at its place", nil
}

// WriteFile notes that a file was written.
func (d *Desk) WriteFile(_ context.Context, f model.File) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.unread != nil {
		return "", d.unread
	}
	d.Written = append(d.Written, f)
	return "/books/" + f.Name, nil
}

// Reviews returns the reviews of the book.
func (d *Desk) Reviews(context.Context) ([]*model.Review, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.reviews), nil
}

// Begin makes a new review.
func (d *Desk) Begin(_ context.Context, c model.Begin) (*model.Review, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.begin(); err != nil {
		return nil, err
	}
	r := model.NewReview(model.ReviewID("begun" + number(len(d.reviews))))
	next, entry, err := model.Apply(r, c, d.stamp())
	if err != nil {
		return nil, err
	}
	d.reviews = append(d.reviews, next)
	d.entries[next.ID] = append(d.entries[next.ID], entry)
	d.Commits++
	return next, nil
}

// Change applies a change to the review as the book holds it.
func (d *Desk) Change(_ context.Context, r *model.Review, c model.Change, drafts ...string) (*model.Review, *model.Entry, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	next, entry, err := d.change(r, c)
	for _, key := range drafts {
		if err == nil {
			delete(d.drafts, key)
		}
	}
	return next, entry, err
}

func (d *Desk) change(r *model.Review, c model.Change) (*model.Review, *model.Entry, error) {
	at := slices.IndexFunc(d.reviews, func(have *model.Review) bool { return have.ID == r.ID })
	if at < 0 {
		return nil, nil, fmt.Errorf("the book has no review %q", r.ID)
	}
	if have := d.reviews[at]; have.Revision != r.Revision {
		return nil, nil, fmt.Errorf("the review is at change %d, not at %d: two writes crossed", have.Revision, r.Revision)
	}
	next, entry, err := model.Apply(r, c, d.stamp())
	if err != nil {
		return nil, nil, err
	}
	if err := d.begin(); err != nil {
		return nil, nil, err
	}
	d.reviews[at] = next
	d.entries[r.ID] = append(d.entries[r.ID], entry)
	d.Commits++
	return next, entry, nil
}

// tell makes a review by changes, a minute apart on the day before.
func (d *Desk) tell(id model.ReviewID, story Story) {
	r := model.NewReview(id)
	at := d.now().UTC().Add(-24 * time.Hour)
	for _, c := range story {
		next, entry, err := model.Apply(r, c, model.Stamp{At: at, Who: Officer})
		if err != nil {
			panic(fmt.Sprintf("the story of a review is wrong: %v", err))
		}
		r, at = next, at.Add(time.Minute)
		d.entries[id] = append(d.entries[id], entry)
	}
	d.reviews = append(d.reviews, r)
}

func (d *Desk) stamp() model.Stamp { return model.Stamp{At: d.now().UTC(), Who: Officer} }

// Officer is who the history names.
const Officer = "Sam Officer"

// Undo takes back the last change.
func (d *Desk) Undo(_ context.Context, r *model.Review) (*model.Review, *model.Entry, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	seq, ok := r.CanUndo()
	if !ok {
		return nil, nil, &model.Rejected{Why: "There is nothing to undo."}
	}
	return d.change(r, model.Undo{Entry: d.entry(r.ID, seq)})
}

// Redo does it again.
func (d *Desk) Redo(_ context.Context, r *model.Review) (*model.Review, *model.Entry, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	seq, ok := r.CanRedo()
	if !ok {
		return nil, nil, &model.Rejected{Why: "There is nothing to do again."}
	}
	return d.change(r, model.Redo{Entry: d.entry(r.ID, seq)})
}

func (d *Desk) entry(id model.ReviewID, seq model.Revision) *model.Entry {
	for _, e := range d.entries[id] {
		if e.Seq == seq {
			return e
		}
	}
	return nil
}

// History returns the entries that touched a record, or the last ones of all.
func (d *Desk) History(_ context.Context, r *model.Review, id model.ID, most int) ([]*model.Entry, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.unread != nil {
		return nil, d.unread
	}
	var found []*model.Entry
	for _, e := range d.entries[r.ID] {
		if id == 0 || slices.ContainsFunc(e.Touched, func(t model.Touch) bool { return t.ID == id }) {
			found = append(found, e)
		}
	}
	return found[max(0, len(found)-most):], nil
}

// During returns the entries that were made while a meeting was live.
func (d *Desk) During(_ context.Context, r *model.Review, meeting model.ID) ([]*model.Entry, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.unread != nil {
		return nil, d.unread
	}
	return slices.DeleteFunc(slices.Clone(d.entries[r.ID]), func(e *model.Entry) bool { return e.Meeting != meeting }), nil
}

// SaveDraft keeps a text, or drops it.
func (d *Desk) SaveDraft(_ context.Context, key, text string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.begin(); err != nil {
		return err
	}
	if text == "" {
		delete(d.drafts, key)
	} else {
		d.drafts[key] = text
	}
	return nil
}

// Drafts returns what is kept.
func (d *Desk) Drafts() map[string]string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return maps.Clone(d.drafts)
}

// Review returns the book's first review as it stands on the disk.
func (d *Desk) Review() *model.Review {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.reviews[0]
}

// Close closes the book.
func (d *Desk) Close() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.Closed = true
	return nil
}
