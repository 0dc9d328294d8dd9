package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func wantReplaced(t *testing.T, b *Book, err error) *ReplacedError {
	t.Helper()
	var replaced *ReplacedError
	if !errors.As(err, &replaced) {
		t.Fatalf("Commit: %v, want a ReplacedError", err)
	}
	if _, err := b.Commit(t.Context(), change(reviewA, 1, "again")); !errors.As(err, new(*ReplacedError)) {
		t.Errorf("a second try: %v", err)
	}
	if err := b.SaveDraft(t.Context(), "d", nil); !errors.As(err, new(*ReplacedError)) {
		t.Errorf("a draft: %v", err)
	}
	return replaced
}

// TestReplaced: another file takes the book's name, or it goes away. What was
// acknowledged is saved beside it, and the stranger is left alone.
func TestReplaced(t *testing.T) {
	for name, replace := range map[string]func(*testing.T, string){
		"removed": func(t *testing.T, path string) { _ = os.Remove(path) },
		"moved":   func(t *testing.T, path string) { _ = os.Rename(path, path+".moved") },
		"replaced": func(t *testing.T, path string) {
			_ = os.Rename(writeFile(t, path+".tmp", []byte("from the cloud")), path)
		},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "acknowledged")))
			replace(t, b.Path())
			_, err := b.Commit(t.Context(), change(reviewA, 1, "two", put(1, 1, "lost")))
			replaced := wantReplaced(t, b, err)
			want := filepath.Join(filepath.Dir(b.Path()), "test (recovered 2026-11-22 1400).scrutiny")
			if replaced.Saved != want || !strings.Contains(replaced.Error(), filepath.Base(want)) {
				t.Fatalf("saved as %q: %v", replaced.Saved, replaced)
			}
			if err := b.Close(); err != nil {
				t.Errorf("Close: %v", err)
			}
			wantRows(t, mustOpen(t, want), reviewA, 1, put(1, 1, "acknowledged"))
			if name == "replaced" && string(readFile(t, b.Path())) != "from the cloud" {
				t.Error("the other file was changed")
			}
		})
	}
}

// TestShortened: a file that is cut while its map is open is noticed before
// the map is touched.
func TestShortened(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, strings.Repeat("x", 10000))))
	if err := os.Truncate(b.Path(), 5000); err != nil {
		t.Fatal(err)
	}
	if _, err := b.History(t.Context(), reviewA, 0, 9); err == nil {
		t.Error("history of a cut file")
	}
	_, err := b.Commit(t.Context(), change(reviewA, 1, "two"))
	if replaced := wantReplaced(t, b, err); replaced.Saved != "" {
		t.Errorf("saved a cut file: %q", replaced.Saved)
	}
}

// TestFault: a fault in the map itself is an error of the call, and the book
// ends without hanging.
func TestFault(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, strings.Repeat("x", 100000))))
	if err := os.Truncate(b.Path(), 0); err != nil {
		t.Fatal(err)
	}
	b.stamp.HighWater = 0 // as if the file had been cut between the look and the touch
	if _, err := b.History(t.Context(), reviewA, 0, 9); !errors.As(err, new(*DamagedError)) {
		t.Errorf("History: %v", err)
	}
	if _, err := b.Commit(t.Context(), change(reviewA, 1, "two")); err == nil {
		t.Error("a commit on a dead book")
	}
	if err := b.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
}

// TestRewrittenInPlace: a copy over the open file keeps its identity, but not
// its last transaction.
func TestRewrittenInPlace(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "x")))
	old := readFile(t, b.Path())
	mustCommit(t, b, change(reviewA, 1, "two", put(1, 1, "y")))
	writeFile(t, b.Path(), old)
	_, err := b.Commit(t.Context(), change(reviewA, 2, "three"))
	if replaced := wantReplaced(t, b, err); replaced.Saved != "" {
		t.Errorf("saved a copy of another's file: %q", replaced.Saved)
	}
}

func TestGuard(t *testing.T) {
	boom := errors.New("boom")
	if err := guard(func() error { return boom }); !errors.Is(err, boom) {
		t.Errorf("an error: %v", err)
	}
	var fault *faultError
	if err := guard(func() error { panic("assertion") }); !errors.As(err, &fault) || !strings.Contains(err.Error(), "assertion") {
		t.Errorf("a panic: %v", err)
	}
}
