package store

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// adds is a made-up migration: it makes a bucket, and fails where it is there.
func adds(bucket string) migration {
	return func(tx *bolt.Tx) error {
		_, err := tx.CreateBucket([]byte(bucket))
		return err
	}
}

func withSteps(steps ...migration) Options {
	opts := testOptions()
	opts.steps = append([]migration{}, steps...)
	return opts
}

// TestMigrate: a book goes through each step it has not seen, once, after a
// backup, and an older program then refuses it.
func TestMigrate(t *testing.T) {
	path := small(t)
	one, two := adds("one"), adds("two")
	b, err := Open(path, withSteps(one))
	if err != nil {
		t.Fatal(err)
	}
	wantRows(t, b, reviewB, 1, put(1, 1, "other"))
	mustCommit(t, b, change(reviewB, 1, "go on"))
	_ = b.Close()
	if got := names(t, path); len(got) != 2 {
		t.Errorf("backups before the step and at the end: %v", got)
	}
	for range 2 { // the second time there is nothing to do; a step run twice would fail
		b, err = Open(path, withSteps(one, two))
		if err != nil {
			t.Fatal(err)
		}
		_ = b.Close()
	}
	before := readFile(t, path)
	_, err = Open(path, withSteps(one))
	var open *OpenError
	if !errors.As(err, &open) || open.Reason != Later || string(readFile(t, path)) != string(before) {
		t.Errorf("an older program: %v", err)
	}
	infos, _ := Backups(path)
	oldest := infos[len(infos)-1]
	old := mustOpen(t, oldest.Path) // a backup of version 1 opens in the program of version 1
	wantRows(t, old, reviewB, 1, put(1, 1, "other"))
}

// TestMigrateFails: a step that fails leaves the book at its old version.
func TestMigrateFails(t *testing.T) {
	path := small(t)
	boom := errors.New("boom")
	_, err := Open(path, withSteps(adds("one"), func(*bolt.Tx) error { return boom }))
	if !errors.Is(err, boom) || !strings.Contains(err.Error(), "from version 2 to 3") {
		t.Errorf("Open: %v", err)
	}
	b := mustOpen(t, path)
	wantRows(t, b, reviewB, 1, put(1, 1, "other"))
}

func TestMigrateReadOnly(t *testing.T) {
	path := small(t)
	opts := withSteps(adds("one"))
	opts.ReadOnly = true
	_, err := Open(path, opts)
	var open *OpenError
	if !errors.As(err, &open) || open.Reason != NeedsWriting {
		t.Errorf("Open: %v", err)
	}
}

// TestFirstBookMigrates: a book of the first layout, kept as it was made, is
// backed up as it is before anything of it changes, holds what it held after,
// and is refused in words by a program that does not know the new layout.
func TestFirstBookMigrates(t *testing.T) {
	data := readFile(t, filepath.Join("..", "cmd", "scrutiny", "testdata", "books", "schema-1.scrutiny"))
	path := writeFile(t, filepath.Join(t.TempDir(), "first.scrutiny"), data)
	held := func(path string, opts Options) int {
		b, err := Open(path, opts)
		if err != nil {
			t.Fatal(err)
		}
		defer b.Close()
		rows := 0
		for _, id := range b.Reviews() {
			s, err := b.Load(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			rows += len(s.Rows)
		}
		if rows == 0 {
			t.Fatal("the book is empty")
		}
		return rows
	}
	was := held(path, testOptions())
	if now := held(path, withSteps(adds("one"))); now != was {
		t.Errorf("%d rows of %d are there", now, was)
	}
	infos, err := Backups(path)
	if err != nil || len(infos) == 0 {
		t.Fatalf("no backup was made before the migration: %v", err)
	}
	if before := held(infos[len(infos)-1].Path, testOptions()); before != was {
		t.Errorf("the backup of the first layout holds %d rows of %d", before, was)
	}
	_, err = Open(path, withSteps())
	var open *OpenError
	if !errors.As(err, &open) || open.Reason != Later || !strings.Contains(err.Error(), "later version") {
		t.Errorf("a program that knows the first layout alone says: %v", err)
	}
}
