package store

import (
	"errors"
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
