package store

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"council/scrutiny/model"
)

// picture is what a book should hold, kept in maps.
type picture struct {
	rows    map[model.ReviewID]map[model.RowKey]string
	history map[model.ReviewID][]string
	drafts  map[string]string
}

func compareKeys(a, b model.RowKey) int {
	if a.Kind != b.Kind {
		return int(a.Kind) - int(b.Kind)
	}
	return int(a.ID) - int(b.ID)
}

func (p *picture) compare(t *rapid.T, b *Book) {
	for id, history := range p.history {
		s, err := b.Load(t.Context(), id)
		if err != nil || int(s.Revision) != len(history) {
			t.Fatalf("review %s at %d, %v; want %d", id, s.Revision, err, len(history))
		}
		keys := slices.SortedFunc(maps.Keys(p.rows[id]), compareKeys)
		if len(keys) != len(s.Rows) {
			t.Fatalf("review %s has %d rows, want %d", id, len(s.Rows), len(keys))
		}
		for i, key := range keys {
			if s.Rows[i].Key != key || string(s.Rows[i].Value) != p.rows[id][key] {
				t.Fatalf("review %s row %d: %v, want %v", id, i, s.Rows[i].Key, key)
			}
		}
		entries, err := b.History(t.Context(), id, 0, model.Revision(len(history)))
		if err != nil || len(entries) != len(history) {
			t.Fatalf("review %s: %d entries, %v; want %d", id, len(entries), err, len(history))
		}
		for i, e := range entries {
			if string(e.Bytes) != history[i] {
				t.Fatalf("review %s entry %d: %q, want %q", id, i+1, e.Bytes, history[i])
			}
		}
	}
	drafts := b.Drafts()
	if len(drafts) != len(p.drafts) || len(b.Reviews()) != len(p.history) {
		t.Fatalf("%d drafts and %d reviews, want %d and %d", len(drafts), len(b.Reviews()), len(p.drafts), len(p.history))
	}
	for key, value := range p.drafts {
		if string(drafts[key]) != value {
			t.Fatalf("draft %q: %q, want %q", key, drafts[key], value)
		}
	}
}

// TestRandom: whatever is committed, in whatever order, with the book closed
// and opened in between, it holds what maps would.
func TestRandom(t *testing.T) {
	ids := []model.ReviewID{reviewA, reviewB, "ccccccccccccc"}
	rapid.Check(t, func(rt *rapid.T) {
		b := newBook(t)
		p := &picture{rows: map[model.ReviewID]map[model.RowKey]string{}, history: map[model.ReviewID][]string{}, drafts: map[string]string{}}
		rt.Repeat(map[string]func(*rapid.T){
			"commit": func(rt *rapid.T) { p.commit(rt, b, rapid.SampledFrom(ids).Draw(rt, "review")) },
			"draft": func(rt *rapid.T) {
				key := rapid.SampledFrom([]string{"a", "b", "c"}).Draw(rt, "key")
				if rapid.Bool().Draw(rt, "drop") {
					delete(p.drafts, key)
					_ = b.DropDraft(rt.Context(), key)
					return
				}
				p.drafts[key] = value(rt)
				_ = b.SaveDraft(rt.Context(), key, []byte(p.drafts[key]))
			},
			"reopen": func(*rapid.T) {
				_ = b.shut()
				b = mustOpen(t, b.Path())
			},
			"": func(rt *rapid.T) { p.compare(rt, b) },
		})
		sound(t, b)
	})
}

func (p *picture) commit(rt *rapid.T, b *Book, id model.ReviewID) {
	c := change(id, model.Revision(len(p.history[id])), fmt.Sprintf("entry %d %s", len(p.history[id])+1, value(rt)))
	rows := maps.Clone(p.rows[id])
	if rows == nil {
		rows = map[model.RowKey]string{}
	}
	for range rapid.IntRange(0, 20).Draw(rt, "rows") {
		key := key(rapid.Uint8Range(0, 3).Draw(rt, "kind"), rapid.Uint64Range(0, 30).Draw(rt, "id"))
		if rapid.IntRange(0, 3).Draw(rt, "remove") == 0 {
			c.Rows = append(c.Rows, model.Row{Key: key})
			delete(rows, key)
			continue
		}
		rows[key] = value(rt)
		c.Rows = append(c.Rows, model.Row{Key: key, Value: []byte(rows[key])})
	}
	stale := rapid.IntRange(0, 5).Draw(rt, "stale") == 0
	if stale {
		c.Base++
	}
	_, err := b.Commit(rt.Context(), c)
	if (err != nil) != stale {
		rt.Fatalf("Commit on %d of %d: %v", c.Base, len(p.history[id]), err)
	}
	if !stale {
		p.rows[id] = rows
		p.history[id] = append(p.history[id], string(c.Entry))
	}
}

// value draws a text of any length up to some pages.
func value(rt *rapid.T) string {
	n := rapid.OneOf(rapid.IntRange(0, 40), rapid.IntRange(0, 9000)).Draw(rt, "length")
	b := make([]byte, n)
	for i := range b {
		b[i] = byte('a' + (i*7+n)%26)
	}
	return string(b)
}

// sound runs bbolt's own check on the book and closes it.
func sound(t testing.TB, b *Book) {
	t.Helper()
	err := b.db.View(func(tx *bolt.Tx) error {
		for err := range tx.Check() {
			t.Errorf("bbolt's check: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if err := b.shut(); err != nil {
		t.Error(err)
	}
}
