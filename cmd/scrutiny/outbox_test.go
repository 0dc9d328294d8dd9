package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"
)

// TestOutboxIsAllOrNothing takes back what was delivered, into a folder that was
// there and into one that was not.
func TestOutboxIsAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	for _, there := range []bool{true, false} {
		place := filepath.Join(dir, "out")
		if there {
			write(t, filepath.Join(place, "a.txt"), "old")
			write(t, filepath.Join(place, "mine.txt"), "mine")
		} else if err := os.RemoveAll(place); err != nil {
			t.Fatal(err)
		}
		o := &outbox{place: place, force: true}
		if err := o.begin([]string{"a.txt", "b.txt"}); err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"a.txt", "b.txt"} {
			if err := o.write(context.Background(), name, []byte("new")); err != nil {
				t.Fatal(err)
			}
		}
		if err := o.deliver(); err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(place, "a.txt")); err != nil || string(got) != "new" {
			t.Errorf("%q, %v", got, err)
		}
		if err := o.takeBack(); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(place, "a.txt"))
		if there && (err != nil || string(got) != "old") || !there && err == nil {
			t.Errorf("after taking back: %q, %v", got, err)
		}
		if left, err := filepath.Glob(filepath.Join(dir, ".out*")); err != nil || len(left) > 0 || exists(filepath.Join(place, "b.txt")) {
			t.Errorf("left behind: %v %v", left, err)
		}
	}
}

func TestOutboxStopsWhenTold(t *testing.T) {
	o := &outbox{place: filepath.Join(t.TempDir(), "out")}
	if err := o.begin([]string{"a.txt"}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := o.write(ctx, "a.txt", nil); err == nil {
		t.Error("a file is written after all was cancelled")
	}
	if err := o.takeBack(); err != nil || exists(o.place) || exists(o.part) {
		t.Errorf("left behind: %v", err)
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
