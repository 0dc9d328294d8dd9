package store

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"council/scrutiny/model"
)

// clock is a held clock that a test moves.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func names(t testing.TB, path string) []string {
	t.Helper()
	infos, err := Backups(path)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, info := range infos {
		all = append(all, info.Name())
	}
	return all
}

func TestBackupAndItsName(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "x")))
	mustCommit(t, b, change(reviewB, 0, "one", put(1, 1, "y")))
	path, err := b.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := filepath.Join(filepath.Dir(b.Path()), "test.backups", "test 2026-11-22 1400 r2.scrutiny")
	if path != want {
		t.Errorf("Backup made %q, want %q", path, want)
	}
	again, err := b.Backup(t.Context()) // within the same minute
	if err != nil || again == path {
		t.Errorf("a second backup: %q, %v", again, err)
	}
	mustCommit(t, b, change(reviewA, 1, "two", put(1, 1, "later")))
	infos, err := Backups(b.Path())
	if err != nil || len(infos) != 2 || infos[0].Path != again || infos[0].Changes != 2 || infos[0].Made != heldClock() || infos[0].Size == 0 {
		t.Errorf("Backups() = %+v, %v", infos, err)
	}
	copied := mustOpen(t, path)
	wantRows(t, copied, reviewA, 1, put(1, 1, "x"))
	wantRows(t, copied, reviewB, 1, put(1, 1, "y"))
}

// TestBackupOnClose: a changed book is backed up, one that was only looked at
// is not, nor one with nothing but a new draft.
func TestBackupOnClose(t *testing.T) {
	b := newBook(t)
	b = reopen(t, b)
	if err := b.SaveDraft(t.Context(), "d", []byte("x")); err != nil {
		t.Fatal(err)
	}
	b = reopen(t, b)
	if got := names(t, b.Path()); len(got) != 0 {
		t.Errorf("backups of an unchanged book: %v", got)
	}
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "x")))
	b = reopen(t, b)
	b = reopen(t, b)
	if got := names(t, b.Path()); len(got) != 1 || !strings.HasSuffix(got[0], " r1.scrutiny") {
		t.Errorf("backups: %v", got)
	}
}

func TestBackupIfDue(t *testing.T) {
	c := &clock{at: heldClock()}
	opts := testOptions()
	opts.Now = c.now
	b, err := Create(filepath.Join(t.TempDir(), "b.scrutiny"), opts)
	if err != nil {
		t.Fatal(err)
	}
	due := func(want bool) {
		t.Helper()
		if path, err := b.BackupIfDue(t.Context()); err != nil || (path != "") != want {
			t.Errorf("BackupIfDue = %q, %v; want one: %v", path, err, want)
		}
	}
	c.at = c.at.Add(2 * time.Hour)
	due(false) // nothing changed
	mustCommit(t, b, change(reviewA, 0, "one"))
	due(true)
	mustCommit(t, b, change(reviewA, 1, "two"))
	c.at = c.at.Add(59 * time.Minute)
	due(false)
	c.at = c.at.Add(time.Minute)
	due(true)
	c.at = c.at.Add(time.Hour)
	due(false)
	_ = b.Close()
	due(false)
}

// TestPrune: ten are kept; the one with the most changes stays even when the
// clock was set back.
func TestPrune(t *testing.T) {
	c := &clock{at: heldClock()}
	opts := testOptions()
	opts.Now = c.now
	b, err := Create(filepath.Join(t.TempDir(), "b.scrutiny"), opts)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = b.Close() }()
	for i := range 25 {
		mustCommit(t, b, change(reviewA, model.Revision(i), "edit"))
		c.at = c.at.Add(time.Hour)
		if i == 20 {
			c.at = c.at.Add(-1000 * time.Hour)
		}
		if _, err := b.Backup(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	got := names(t, b.Path())
	if len(got) < keepBackups || len(got) > keepBackups+1 {
		t.Errorf("%d backups are left: %v", len(got), got)
	}
	if !strings.Contains(strings.Join(got, "\n"), " r25.") {
		t.Errorf("the newest is gone: %v", got)
	}
}

// TestBackupsIgnoresStrangers: other files in the folder are neither listed
// nor removed.
func TestBackupsIgnoresStrangers(t *testing.T) {
	b := newBook(t)
	folder, err := backupFolder(b.Path())
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"notes.txt", "test.scrutiny", "test 2026-11-22 r1.scrutiny", "other 2026-11-22 1400 r1.scrutiny"} {
		writeFile(t, filepath.Join(folder, name), []byte("mine"))
	}
	if got := names(t, b.Path()); len(got) != 0 {
		t.Errorf("listed: %v", got)
	}
	if got, err := Backups(filepath.Join(t.TempDir(), "none")); err != nil || got != nil {
		t.Errorf("backups of no book: %v, %v", got, err)
	}
}

// TestRestoreAndUndo: a restore can itself be undone by restoring what it kept.
func TestRestoreAndUndo(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "old")))
	backup, err := b.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	mustCommit(t, b, change(reviewA, 1, "two", put(1, 1, "new")))
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	kept, err := Restore(t.Context(), b.Path(), backup, testOptions())
	if err != nil || !strings.Contains(kept, "r2 before restore") {
		t.Fatalf("Restore kept %q, %v", kept, err)
	}
	b = mustOpen(t, b.Path())
	wantRows(t, b, reviewA, 1, put(1, 1, "old"))
	_ = b.Close()
	if _, err := Restore(t.Context(), b.Path(), kept, testOptions()); err != nil {
		t.Fatal(err)
	}
	wantRows(t, mustOpen(t, b.Path()), reviewA, 2, put(1, 1, "new"))
}

// TestRestoreOverDamage: a damaged book is kept as it is, then replaced; one
// that is not there is simply put back.
func TestRestoreOverDamage(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "x")))
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	infos, _ := Backups(b.Path())
	for _, damage := range []func() error{
		func() error { return os.WriteFile(b.Path(), []byte("rubbish"), fileMode) },
		func() error { return os.Truncate(b.Path(), 0) },
		func() error { return os.Remove(b.Path()) },
	} {
		if err := damage(); err != nil {
			t.Fatal(err)
		}
		if _, err := Restore(t.Context(), b.Path(), infos[0].Path, testOptions()); err != nil {
			t.Fatal(err)
		}
		again := mustOpen(t, b.Path())
		wantRows(t, again, reviewA, 1, put(1, 1, "x"))
		_ = again.Close()
	}
	if got := names(t, b.Path()); len(got) != 3 {
		t.Errorf("backups: %v", got)
	}
}

func TestRestoreRefuses(t *testing.T) {
	path := small(t)
	before := readFile(t, path)
	dir := t.TempDir()
	good := readFile(t, path)
	for name, backup := range map[string]string{
		"absent":  filepath.Join(dir, "none"),
		"rubbish": writeFile(t, filepath.Join(dir, "rubbish"), []byte("rubbish")),
		"cut":     writeFile(t, filepath.Join(dir, "cut"), good[:8192]),
		"folder":  dir,
	} {
		_, err := Restore(t.Context(), path, backup, testOptions())
		var open *OpenError
		if !errors.As(err, &open) || open.Reason != NotABackup {
			t.Errorf("%s: %v", name, err)
		}
	}
	if string(readFile(t, path)) != string(before) {
		t.Error("a refused restore changed the book")
	}
}

// TestBackupFails: a backup that cannot be made is a warning, and work goes on.
func TestBackupFails(t *testing.T) {
	b := newBook(t)
	writeFile(t, backupsOf(b.Path()), []byte("a file where the folder should be"))
	mustCommit(t, b, change(reviewA, 0, "one", put(1, 1, "x")))
	if _, err := b.Backup(t.Context()); err == nil {
		t.Fatal("no error")
	}
	if w := b.Warning(); !strings.Contains(w, "No backup") || !strings.Contains(w, b.Path()) {
		t.Errorf("Warning() = %q", w)
	}
	mustCommit(t, b, change(reviewA, 1, "two"))
	if err := os.Remove(backupsOf(b.Path())); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Backup(t.Context()); err != nil || b.Warning() != "" {
		t.Errorf("afterwards: %v, %q", err, b.Warning())
	}
}

func ExampleBackups() {
	infos, err := Backups("no-such-book.scrutiny")
	fmt.Println(len(infos), err)
	// Output: 0 <nil>
}
