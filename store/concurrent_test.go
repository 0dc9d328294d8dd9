package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"council/scrutiny/model"
)

// TestConcurrent: many goroutines may use a book at once. Each commits until
// its change is in, loading again after a conflict; every change is there.
func TestConcurrent(t *testing.T) {
	b := newBook(t)
	const writers, edits = 4, 15
	var wg sync.WaitGroup
	for w := range uint64(writers) {
		wg.Go(func() {
			var rev model.Revision
			for i := range edits {
				for {
					next, err := b.Commit(t.Context(), change(reviewA, rev, fmt.Sprint(w, i), put(1, w, fmt.Sprint(i))))
					if err == nil {
						rev = next
						break
					}
					var conflict *ConflictError
					if !errors.As(err, &conflict) {
						t.Error(err)
						return
					}
					rev = conflict.Have
				}
			}
		})
		wg.Go(func() {
			for range edits {
				_, _ = b.Load(t.Context(), reviewA)
				_, _ = b.History(t.Context(), reviewA, 0, 1000)
				_ = b.SaveDraft(t.Context(), fmt.Sprint(w), []byte("typing"))
				_, _, _, _ = b.Warning(), b.ReadOnly(), b.Drafts(), b.Reviews()
				_, _ = b.BackupIfDue(t.Context())
			}
		})
	}
	wg.Wait()
	last := fmt.Sprint(edits - 1)
	wantRows(t, b, reviewA, writers*edits, put(1, 0, last), put(1, 1, last), put(1, 2, last), put(1, 3, last))
	if h, err := b.History(t.Context(), reviewA, 0, 1000); err != nil || len(h) != writers*edits {
		t.Errorf("%d entries, %v", len(h), err)
	}
	sound(t, b)
}

// TestLink: what belongs to a book stands beside the file, not beside a link
// to it, and a restore keeps the link.
func TestLink(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "x")))
	_ = b.Close()
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(b.Path(), link); err != nil {
		t.Skip(err)
	}
	linked := mustOpen(t, link)
	mustCommit(t, linked, change(reviewA, 1, "two", put(1, 1, "y")))
	_ = linked.Close()
	infos, err := Backups(link)
	if err != nil || len(infos) != 2 {
		t.Fatalf("Backups: %v, %v", infos, err)
	}
	if _, err := Restore(t.Context(), link, infos[1].Path, testOptions()); err != nil {
		t.Fatal(err)
	}
	if st, err := os.Lstat(link); err != nil || st.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
	wantRows(t, mustOpen(t, b.Path()), reviewA, 1, put(1, 1, "x"))
}
