package store

import (
	"context"
	"errors"
	"io"
	"math"
	"path/filepath"
	"testing"
	"time"

	"council/scrutiny/model"
)

// keeper is the contract: what a program may ask of a book, wherever it is kept.
type keeper interface {
	Reviews() []model.ReviewID
	Load(ctx context.Context, id model.ReviewID) (model.Stored, error)
	Commit(ctx context.Context, c model.Commit) (model.Revision, error)
	Adopt(ctx context.Context, s model.Stored, history []model.StoredEntry) error
	History(ctx context.Context, id model.ReviewID, from, to model.Revision) ([]Entry, error)
	Entry(ctx context.Context, id model.ReviewID, seq model.Revision) (Entry, error)
	SaveDraft(ctx context.Context, key string, value []byte) error
	DropDraft(ctx context.Context, key string) error
	Drafts() map[string][]byte
	Keep(ctx context.Context, f model.Content) error
	Kept(ctx context.Context, sum model.Checksum) (size int64, ok bool, err error)
	File(ctx context.Context, sum model.Checksum, w io.Writer) error
	ReadOnly() string
	Warning() string
	Close() error
}

const (
	reviewA = model.ReviewID("aaaaaaaaaaaa2")
	reviewB = model.ReviewID("bbbbbbbbbbbb3")
)

func key(kind uint8, id uint64) model.RowKey { return model.RowKey{Kind: kind, ID: id} }

func put(kind uint8, id uint64, value string) model.Row {
	return model.Row{Key: key(kind, id), Value: []byte(value)}
}

func gone(kind uint8, id uint64) model.Row { return model.Row{Key: key(kind, id)} }

func change(id model.ReviewID, base model.Revision, entry string, rows ...model.Row) model.Commit {
	return model.Commit{Review: id, Base: base, Rows: rows, Entry: []byte(entry)}
}

func mustCommit(t testing.TB, k keeper, c model.Commit) {
	t.Helper()
	if rev, err := k.Commit(t.Context(), c); err != nil || rev != c.Base+1 {
		t.Fatalf("Commit on %d = %d, %v; want %d", c.Base, rev, err, c.Base+1)
	}
}

func wantRows(t testing.TB, k keeper, id model.ReviewID, rev model.Revision, rows ...model.Row) {
	t.Helper()
	s, err := k.Load(t.Context(), id)
	if err != nil {
		t.Fatalf("Load: %v", err)
	}
	if s.Review != id || s.Revision != rev {
		t.Fatalf("Load gave %q at %d, want %q at %d", s.Review, s.Revision, id, rev)
	}
	if len(s.Rows) != len(rows) {
		t.Fatalf("Load gave %d rows, want %d", len(s.Rows), len(rows))
	}
	for i, row := range rows {
		if s.Rows[i].Key != row.Key || string(s.Rows[i].Value) != string(row.Value) || s.Rows[i].Value == nil {
			t.Errorf("row %d is %v %q, want %v %q", i, s.Rows[i].Key, s.Rows[i].Value, row.Key, row.Value)
		}
	}
}

func heldClock() time.Time { return time.Date(2026, 11, 22, 14, 0, 0, 0, time.UTC) }

func testOptions() Options {
	return Options{Now: heldClock, Program: "scrutiny test", Actor: "Ann Officer", Timeout: lockPause}
}

func newBook(t testing.TB) *Book {
	t.Helper()
	b, err := Create(filepath.Join(t.TempDir(), "test.scrutiny"), testOptions())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = b.Close() })
	return b
}

func reopen(t testing.TB, b *Book) *Book {
	t.Helper()
	if err := b.Close(); err != nil {
		t.Fatalf("Close: %v", err)
	}
	return mustOpen(t, b.Path())
}

func mustOpen(t testing.TB, path string) *Book {
	t.Helper()
	b, err := Open(path, testOptions())
	if err != nil {
		t.Fatalf("Open: %v", err)
	}
	t.Cleanup(func() { _ = b.Close() })
	return b
}

// TestContract runs the same cases on the book, on a book that is closed and
// opened before each look, and on memory.
func TestContract(t *testing.T) {
	cases := map[string]func(*testing.T, keeper, func(keeper) keeper){
		"empty":     contractEmpty,
		"commits":   contractCommits,
		"conflict":  contractConflict,
		"refused":   contractRefused,
		"history":   contractHistory,
		"drafts":    contractDrafts,
		"spent":     contractSpentDrafts,
		"adopt":     contractAdopt,
		"files":     contractFiles,
		"ownership": contractOwnership,
		"context":   contractContext,
		"closed":    contractClosed,
	}
	same := func(k keeper) keeper { return k }
	for name, run := range cases {
		t.Run("book/"+name, func(t *testing.T) { run(t, newBook(t), same) })
		t.Run("reopened/"+name, func(t *testing.T) {
			run(t, newBook(t), func(k keeper) keeper { return reopen(t, k.(*Book)) })
		})
		t.Run("memory/"+name, func(t *testing.T) { run(t, NewMemory(), same) })
	}
}

func contractEmpty(t *testing.T, k keeper, again func(keeper) keeper) {
	k = again(k)
	if ids := k.Reviews(); len(ids) != 0 {
		t.Errorf("an empty book lists %v", ids)
	}
	if _, err := k.Load(t.Context(), reviewA); !errors.Is(err, ErrNoReview) {
		t.Errorf("Load: %v, want ErrNoReview", err)
	}
	if _, err := k.Entry(t.Context(), reviewA, 1); !errors.Is(err, ErrNoEntry) {
		t.Errorf("Entry: %v, want ErrNoEntry", err)
	}
	if h, err := k.History(t.Context(), reviewA, 0, math.MaxUint64); err != nil || len(h) != 0 {
		t.Errorf("History: %v, %v", h, err)
	}
	if k.ReadOnly() != "" || k.Warning() != "" || len(k.Drafts()) != 0 {
		t.Errorf("an empty book says %q, %q, %v", k.ReadOnly(), k.Warning(), k.Drafts())
	}
}

func contractCommits(t *testing.T, k keeper, again func(keeper) keeper) {
	mustCommit(t, k, change(reviewB, 0, "begin", put(1, 1, "title")))
	mustCommit(t, k, change(reviewA, 0, "begin", put(2, 300, "c"), put(2, 2, "b"), put(1, 9, ""), put(2, 1, "a")))
	k = again(k)
	wantRows(t, k, reviewA, 1, put(1, 9, ""), put(2, 1, "a"), put(2, 2, "b"), put(2, 300, "c"))
	wantRows(t, k, reviewB, 1, put(1, 1, "title"))
	mustCommit(t, k, change(reviewA, 1, "edit", put(2, 2, "B"), gone(2, 1), gone(7, 7)))
	wantRows(t, k, reviewA, 2, put(1, 9, ""), put(2, 2, "B"), put(2, 300, "c"))
	k = again(k)
	wantRows(t, k, reviewA, 2, put(1, 9, ""), put(2, 2, "B"), put(2, 300, "c"))
	wantRows(t, k, reviewA, 2, put(1, 9, ""), put(2, 2, "B"), put(2, 300, "c")) // a second look
	mustCommit(t, k, change(reviewB, 1, "empty", gone(1, 1)))
	k = again(k)
	wantRows(t, k, reviewB, 2)
	if ids := k.Reviews(); len(ids) != 2 || ids[0] != reviewA || ids[1] != reviewB {
		t.Errorf("Reviews() = %v", ids)
	}
}

func contractConflict(t *testing.T, k keeper, again func(keeper) keeper) {
	mustCommit(t, k, change(reviewA, 0, "one", put(1, 1, "x")))
	k = again(k)
	for _, base := range []model.Revision{0, 2, 99} {
		_, err := k.Commit(t.Context(), change(reviewA, base, "late", put(1, 1, "y")))
		var conflict *ConflictError
		if !errors.As(err, &conflict) || conflict.Have != 1 || conflict.Base != base || conflict.Review != reviewA {
			t.Errorf("Commit on %d: %v", base, err)
		}
	}
	wantRows(t, k, reviewA, 1, put(1, 1, "x"))
	if h, _ := k.History(t.Context(), reviewA, 0, 99); len(h) != 1 {
		t.Errorf("a refused commit left %d entries", len(h))
	}
}

func contractRefused(t *testing.T, k keeper, again func(keeper) keeper) {
	for name, c := range map[string]model.Commit{
		"short ID":    change("abc", 0, "e"),
		"capitals":    change("AAAAAAAAAAAAA", 0, "e"),
		"no entry":    {Review: reviewA},
		"large value": change(reviewA, 0, "e", model.Row{Key: key(1, 1), Value: make([]byte, maxValue+1)}),
	} {
		if _, err := k.Commit(t.Context(), c); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if err := k.SaveDraft(t.Context(), "", nil); err == nil {
		t.Error("a draft without a key was kept")
	}
	if ids := again(k).Reviews(); len(ids) != 0 {
		t.Errorf("refused commits left %v", ids)
	}
}

func contractHistory(t *testing.T, k keeper, again func(keeper) keeper) {
	for i := range model.Revision(5) {
		mustCommit(t, k, change(reviewA, i, string(rune('a'+i))))
		mustCommit(t, k, change(reviewB, i, "other"))
	}
	k = again(k)
	for _, c := range []struct {
		from, to model.Revision
		want     string
	}{{0, math.MaxUint64, "abcde"}, {1, 5, "abcde"}, {2, 3, "bc"}, {5, 5, "e"}, {6, 9, ""}, {4, 2, ""}} {
		h, err := k.History(t.Context(), reviewA, c.from, c.to)
		got := ""
		for i, e := range h {
			got += string(e.Bytes)
			if e.Seq != max(c.from, 1)+model.Revision(i) {
				t.Errorf("History(%d, %d)[%d] has the number %d", c.from, c.to, i, e.Seq)
			}
		}
		if err != nil || got != c.want {
			t.Errorf("History(%d, %d) = %q, %v; want %q", c.from, c.to, got, err, c.want)
		}
	}
	if e, err := k.Entry(t.Context(), reviewA, 3); err != nil || e.Seq != 3 || string(e.Bytes) != "c" {
		t.Errorf("Entry(3) = %v, %v", e, err)
	}
}

func contractDrafts(t *testing.T, k keeper, again func(keeper) keeper) {
	save := func(key, value string) {
		t.Helper()
		if err := k.SaveDraft(t.Context(), key, []byte(value)); err != nil {
			t.Fatal(err)
		}
	}
	save("a/1", "one")
	save("a/2", "two")
	save("a/1", "one more")
	if err := k.DropDraft(t.Context(), "a/2"); err != nil {
		t.Fatal(err)
	}
	if err := k.DropDraft(t.Context(), "never there"); err != nil {
		t.Errorf("dropping what is not there: %v", err)
	}
	k = again(k)
	if d := k.Drafts(); len(d) != 1 || string(d["a/1"]) != "one more" {
		t.Errorf("Drafts() = %q", d)
	}
	if len(k.Reviews()) != 0 {
		t.Error("a draft made a review")
	}
}

// contractSpentDrafts: the drafts that a change was typed in go with it, and stay
// where it is refused.
func contractSpentDrafts(t *testing.T, k keeper, again func(keeper) keeper) {
	for _, key := range []string{"line", "form", "other"} {
		if err := k.SaveDraft(t.Context(), key, []byte(key)); err != nil {
			t.Fatal(err)
		}
	}
	c := change(reviewA, 7, "late", put(1, 1, "x"))
	c.Drafts = []string{"line"}
	if _, err := k.Commit(t.Context(), c); err == nil {
		t.Fatal("a commit to another revision was taken")
	}
	if n := len(k.Drafts()); n != 3 {
		t.Errorf("a refused commit leaves %d drafts of 3", n)
	}
	c = change(reviewA, 0, "made", put(1, 1, "x"))
	c.Drafts = []string{"line", "form", "never there"}
	mustCommit(t, k, c)
	for range 2 {
		if d := k.Drafts(); len(d) != 1 || string(d["other"]) != "other" {
			t.Errorf("after the change the drafts are %q", d)
		}
		k = again(k)
	}
	wantRows(t, k, reviewA, 1, put(1, 1, "x"))
}

// contractOwnership: what goes in may be reused, what comes out is the
// receiver's.
func contractOwnership(t *testing.T, k keeper, again func(keeper) keeper) {
	value, entry, draft := []byte("value"), []byte("entry"), []byte("draft")
	mustCommit(t, k, model.Commit{Review: reviewA, Rows: []model.Row{{Key: key(1, 1), Value: value}, put(1, 2, "next")}, Entry: entry})
	if err := k.SaveDraft(t.Context(), "d", draft); err != nil {
		t.Fatal(err)
	}
	value[0], entry[0], draft[0] = 'X', 'X', 'X'
	k = again(k)
	for range 2 {
		wantRows(t, k, reviewA, 1, put(1, 1, "value"), put(1, 2, "next"))
		s, _ := k.Load(t.Context(), reviewA)
		_ = append(s.Rows[0].Value, "overflow"...)
		s.Rows[0].Value[0] = 'Y'
		if string(s.Rows[1].Value) != "next" {
			t.Error("one value runs into the next")
		}
		e, _ := k.Entry(t.Context(), reviewA, 1)
		if string(e.Bytes) != "entry" {
			t.Errorf("the entry reads %q", e.Bytes)
		}
		e.Bytes[0] = 'Y'
		d := k.Drafts()
		if string(d["d"]) != "draft" {
			t.Errorf("the draft reads %q", d["d"])
		}
		d["d"][0] = 'Y'
	}
}

func contractContext(t *testing.T, k keeper, _ func(keeper) keeper) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, load := k.Load(ctx, reviewA)
	_, commit := k.Commit(ctx, change(reviewA, 0, "e"))
	_, history := k.History(ctx, reviewA, 0, 9)
	for i, err := range []error{load, commit, history, k.SaveDraft(ctx, "d", nil), k.DropDraft(ctx, "d")} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("call %d under a cancelled context: %v", i, err)
		}
	}
	if len(k.Reviews()) != 0 {
		t.Error("a cancelled commit was written")
	}
}

func contractClosed(t *testing.T, k keeper, _ func(keeper) keeper) {
	mustCommit(t, k, change(reviewA, 0, "e"))
	for range 2 {
		if err := k.Close(); err != nil {
			t.Errorf("Close: %v", err)
		}
	}
	_, load := k.Load(t.Context(), reviewA)
	_, commit := k.Commit(t.Context(), change(reviewA, 1, "e"))
	_, history := k.History(t.Context(), reviewA, 0, 9)
	for i, err := range []error{load, commit, history, k.SaveDraft(t.Context(), "d", nil), k.DropDraft(t.Context(), "d")} {
		if !errors.Is(err, ErrClosed) {
			t.Errorf("call %d on a closed book: %v", i, err)
		}
	}
}
