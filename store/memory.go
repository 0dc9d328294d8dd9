package store

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"council/scrutiny/model"
)

// Memory keeps reviews as a book does, but in memory alone: for tests of what
// is built on the store. It keeps the same contract, held by the same tests.
type Memory struct {
	mu      sync.Mutex
	reviews map[model.ReviewID]*remembered
	drafts  map[string][]byte
	files   map[model.Checksum][]byte
	closed  bool
	fail    error
}

type remembered struct {
	rows    map[model.RowKey][]byte
	history []Entry
}

// revision is the number of the last entry.
func (r *remembered) revision() model.Revision {
	if n := len(r.history); n > 0 {
		return r.history[n-1].Seq
	}
	return 0
}

// NewMemory returns an empty book in memory.
func NewMemory() *Memory {
	return &Memory{reviews: map[model.ReviewID]*remembered{}, drafts: map[string][]byte{}, files: map[model.Checksum][]byte{}}
}

// Fail makes every write from now on return this error and write nothing;
// nil takes it back.
func (m *Memory) Fail(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fail = err
}

// ReadOnly is always empty: memory can be written.
func (m *Memory) ReadOnly() string { return "" }

// Warning is always empty.
func (m *Memory) Warning() string { return "" }

// Reviews lists the reviews in the order of their IDs.
func (m *Memory) Reviews() []model.ReviewID {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Sorted(maps.Keys(m.reviews))
}

// Load returns a review as it stands.
func (m *Memory) Load(ctx context.Context, id model.ReviewID) (model.Stored, error) {
	if err := m.begin(ctx, false); err != nil {
		return model.Stored{}, err
	}
	defer m.mu.Unlock()
	r, ok := m.reviews[id]
	if !ok {
		return model.Stored{}, fmt.Errorf("load review %q: %w", id, ErrNoReview)
	}
	s := model.Stored{Review: id, Revision: r.revision()}
	for key, value := range r.rows {
		s.Rows = append(s.Rows, model.Row{Key: key, Value: append([]byte{}, value...)})
	}
	slices.SortFunc(s.Rows, func(a, b model.Row) int {
		return cmp.Or(cmp.Compare(a.Key.Kind, b.Key.Kind), cmp.Compare(a.Key.ID, b.Key.ID))
	})
	return s, nil
}

// Commit takes one change, provided that the review is still at its base.
func (m *Memory) Commit(ctx context.Context, c model.Commit) (model.Revision, error) {
	if err := validate(c); err != nil {
		return 0, err
	}
	if err := m.begin(ctx, true); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	r := m.reviews[c.Review]
	if r == nil {
		r = &remembered{rows: map[model.RowKey][]byte{}}
	}
	if have := r.revision(); have != c.Base {
		return 0, &ConflictError{Review: c.Review, Base: c.Base, Have: have}
	}
	for _, row := range c.Rows {
		if row.Value == nil {
			delete(r.rows, row.Key)
		} else {
			r.rows[row.Key] = append([]byte{}, row.Value...)
		}
	}
	for _, key := range c.Drafts {
		delete(m.drafts, key)
	}
	for _, f := range c.Files {
		m.files[f.Sum] = bytes.Clone(f.Bytes)
	}
	r.history = append(r.history, Entry{Seq: c.Base + 1, Bytes: append([]byte{}, c.Entry...)})
	m.reviews[c.Review] = r
	return c.Base + 1, nil
}

// Adopt takes a whole review.
func (m *Memory) Adopt(ctx context.Context, s model.Stored, history []model.StoredEntry) error {
	if _, err := validateWhole(s, history); err != nil {
		return err
	}
	if err := m.begin(ctx, true); err != nil {
		return err
	}
	defer m.mu.Unlock()
	if m.reviews[s.Review] != nil {
		return fmt.Errorf("adopt review %q: %w", s.Review, ErrThere)
	}
	r := &remembered{rows: map[model.RowKey][]byte{}}
	for _, row := range s.Rows {
		r.rows[row.Key] = bytes.Clone(row.Value)
	}
	for _, e := range history {
		r.history = append(r.history, Entry{Seq: e.Seq, Bytes: bytes.Clone(e.Bytes)})
	}
	m.reviews[s.Review] = r
	return nil
}

// History returns the entries from one number to another, the newest last.
func (m *Memory) History(ctx context.Context, id model.ReviewID, from, to model.Revision) ([]Entry, error) {
	if err := m.begin(ctx, false); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	r := m.reviews[id]
	if r == nil {
		return nil, nil
	}
	var out []Entry
	for _, e := range r.history {
		if e.Seq >= from && e.Seq <= to {
			out = append(out, Entry{Seq: e.Seq, Bytes: bytes.Clone(e.Bytes)})
		}
	}
	return out, nil
}

// Entry returns one history entry.
func (m *Memory) Entry(ctx context.Context, id model.ReviewID, seq model.Revision) (Entry, error) {
	return oneEntry(ctx, m, id, seq)
}

// SaveDraft keeps a text that is still being typed.
func (m *Memory) SaveDraft(ctx context.Context, key string, value []byte) error {
	if err := validateDraft(key, value); err != nil {
		return err
	}
	if err := m.begin(ctx, true); err != nil {
		return err
	}
	defer m.mu.Unlock()
	m.drafts[key] = append([]byte{}, value...)
	return nil
}

// DropDraft forgets a draft.
func (m *Memory) DropDraft(ctx context.Context, key string) error {
	if err := m.begin(ctx, true); err != nil {
		return err
	}
	defer m.mu.Unlock()
	delete(m.drafts, key)
	return nil
}

// Drafts returns the drafts that are kept.
func (m *Memory) Drafts() map[string][]byte {
	m.mu.Lock()
	defer m.mu.Unlock()
	return copyDrafts(m.drafts)
}

// Close ends it; every later call but Close says so.
func (m *Memory) Close() error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	return nil
}

// begin locks, unless the call cannot be served.
func (m *Memory) begin(ctx context.Context, write bool) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	m.mu.Lock()
	switch {
	case m.closed:
		m.mu.Unlock()
		return ErrClosed
	case write && m.fail != nil:
		defer m.mu.Unlock()
		return m.fail
	}
	return nil
}
