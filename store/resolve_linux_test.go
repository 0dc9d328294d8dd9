package store

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/model"
)

// breakWrites makes every write through the book's handle fail with EBADF,
// while it can still be read.
func breakWrites(t *testing.T, b *Book) {
	t.Helper()
	f, err := os.Open(b.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := syscall.Dup3(int(f.Fd()), int(b.file.Fd()), syscall.O_CLOEXEC); err != nil {
		t.Fatal(err)
	}
}

// TestNotSaved: a commit whose writes fail was not saved; the book has been
// opened again and goes on.
func TestNotSaved(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "x")))
	breakWrites(t, b)
	_, err := b.Commit(t.Context(), change(reviewA, 1, "two", put(1, 1, "y")))
	var failed *NotSavedError
	if !errors.As(err, &failed) || failed.Full || !errors.Is(err, syscall.EBADF) {
		t.Fatalf("Commit: %v", err)
	}
	wantRows(t, b, reviewA, 1, put(1, 1, "x"))
	breakWrites(t, b)
	if err := b.SaveDraft(t.Context(), "d", []byte("typed")); !errors.As(err, &failed) || len(b.Drafts()) != 0 {
		t.Errorf("SaveDraft: %v, drafts %q", err, b.Drafts())
	}
	mustCommit(t, b, change(reviewA, 1, "two", put(1, 1, "y")))
	if err := b.SaveDraft(t.Context(), "d", []byte("typed")); err != nil {
		t.Error(err)
	}
	b = reopen(t, b)
	wantRows(t, b, reviewA, 2, put(1, 1, "y"))
	sound(t, b)
}

// TestSavedAllTheSame: when the error came after the change was in the file,
// the answer is "saved", with a warning.
func TestSavedAllTheSame(t *testing.T) {
	b := newBook(t)
	c := change(reviewA, 0, "one", put(1, 1, "x"))
	mustCommit(t, b, c)
	err := b.resolve(syscall.EIO, func(tx *bolt.Tx) bool { return holds(tx, c) })
	if err != nil || !strings.Contains(b.Warning(), "reported a fault") {
		t.Errorf("resolve: %v, %q", err, b.Warning())
	}
	mustCommit(t, b, change(reviewA, 1, "two"))
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if got := names(t, b.Path()); len(got) != 1 {
		t.Errorf("the session's changes were forgotten: backups %v", got)
	}
}

// TestUnknown: where the file cannot be read again nobody knows, and the book
// does not pretend.
func TestUnknown(t *testing.T) {
	for name, spoil := range map[string]func(*Book) error{
		"damaged": func(b *Book) error { return os.Truncate(b.Path(), 100) },
		"gone":    func(b *Book) error { return os.Remove(b.Path()) },
		"replaced": func(b *Book) error {
			return errors.Join(os.Remove(b.Path()), os.WriteFile(b.Path(), []byte("other"), fileMode))
		},
	} {
		b := newBook(t)
		c := change(reviewA, 0, "one", put(1, 1, "x"))
		mustCommit(t, b, c)
		if err := spoil(b); err != nil {
			t.Fatal(err)
		}
		err := b.resolve(syscall.EIO, func(tx *bolt.Tx) bool { return holds(tx, c) })
		var unknown *UnknownError
		if !errors.As(err, &unknown) || !errors.Is(err, syscall.EIO) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := b.Commit(t.Context(), change(reviewA, 1, "two")); !errors.As(err, &unknown) {
			t.Errorf("%s: a commit afterwards: %v", name, err)
		}
		if err := b.Close(); err != nil {
			t.Errorf("%s: Close: %v", name, err)
		}
		if name == "replaced" && string(readFile(t, b.Path())) != "other" {
			t.Error("the other file was changed")
		}
	}
}

// TestSyncFails injects an I/O error into the n-th sync of a running editor:
// what it acknowledged is there, and after the error it goes on.
func TestSyncFails(t *testing.T) {
	onlySlow(t)
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip(err)
	}
	refused := 0
	for when := 1; when <= 12; when++ {
		b := newBook(t)
		mustCommit(t, b, change(reviewA, 0, "begin", put(1, 1, "1")))
		if err := b.shut(); err != nil {
			t.Fatal(err)
		}
		const edits = 20
		cmd := exec.CommandContext(t.Context(), strace, "-f", "-qq", "-o", os.DevNull, "-e", "trace=fdatasync",
			"-e", fmt.Sprintf("inject=fdatasync:error=EIO:when=%d", when), os.Args[0])
		cmd.Env = append(os.Environ(), childBook+"="+b.Path(), fmt.Sprintf("%s=%d", childEdits, edits))
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("when %d: %v\n%s", when, err, out)
		}
		refused += strings.Count(string(out), "not saved")
		b = mustOpen(t, b.Path())
		s, err := b.Load(t.Context(), reviewA)
		if err != nil || s.Revision != edits+1 {
			t.Errorf("when %d: at %d, %v", when, s.Revision, err)
		}
		sound(t, b)
	}
	if refused == 0 || refused == 12 {
		t.Errorf("%d of 12 were refused: the first sync of a commit should be, the second not", refused)
	}
}

// TestDiskFull fills a small disk: commits go on for a while with a warning,
// then they are refused in words, and once there is room they go on.
func TestDiskFull(t *testing.T) {
	onlySlow(t)
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=8m"); err != nil {
		t.Skip("no small disk to be had: ", err)
	}
	defer func() { _ = syscall.Unmount(dir, 0) }()
	b, err := Create(filepath.Join(dir, "full.scrutiny"), testOptions())
	if err != nil {
		t.Fatal(err)
	}
	rev := model.Revision(0)
	edit := func() error {
		text := strings.Repeat("x", 600)
		_, err := b.Commit(t.Context(), change(reviewA, rev, text, put(1, uint64(rev)%40, text)))
		if err == nil {
			rev++
		}
		return err
	}
	for range 100 {
		if err := edit(); err != nil {
			t.Fatal(err)
		}
	}
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 16<<20), fileMode); !DiskFull(err) {
		t.Fatalf("filling the disk: %v", err)
	}
	for err = edit(); err == nil; err = edit() {
		if rev > 10000 {
			t.Fatal("the disk never gets full")
		}
	}
	warned := b.Warning()
	var failed *NotSavedError
	if !errors.As(err, &failed) || !failed.Full || !strings.Contains(warned, "is full") || rev < 400 {
		t.Errorf("after %d edits: %v, %q", rev, err, warned)
	}
	t.Logf("%d edits on a full disk; %v; %s", rev-100, err, warned)
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	if err := edit(); err != nil || b.Warning() != "" {
		t.Errorf("with room again: %v, %q", err, b.Warning())
	}
	if err := b.shut(); err != nil {
		t.Fatal(err)
	}
	b = mustOpen(t, b.Path())
	s, err := b.Load(t.Context(), reviewA)
	if err != nil || s.Revision != rev {
		t.Errorf("at %d, %v; %d were acknowledged", s.Revision, err, rev)
	}
	sound(t, b)
}
