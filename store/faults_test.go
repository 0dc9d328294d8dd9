package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"
)

// small makes a closed book with a review or two in it, and returns its path.
func small(t testing.TB) string {
	t.Helper()
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "begin", put(1, 1, "title"), put(2, 1, strings.Repeat("long ", 400))))
	mustCommit(t, b, change(reviewB, 0, "begin", put(1, 1, "other")))
	mustCommit(t, b, change(reviewA, 1, "edit", put(1, 1, "better title")))
	if err := b.SaveDraft(t.Context(), "d", []byte("typed")); err != nil {
		t.Fatal(err)
	}
	if err := b.shut(); err != nil {
		t.Fatal(err)
	}
	return b.Path()
}

func writeFile(t testing.TB, path string, data []byte) string {
	t.Helper()
	if err := os.WriteFile(path, data, fileMode); err != nil {
		t.Fatal(err)
	}
	return path
}

func readFile(t testing.TB, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func foreignBolt(t *testing.T, path string) {
	t.Helper()
	db, err := bolt.Open(path, fileMode, nil)
	if err != nil {
		t.Fatal(err)
	}
	_ = db.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("meta")); return err })
	_ = db.Close()
}

// TestOpenRefuses: each file that is no book gets its own sentence, and not a
// byte of it changes.
func TestOpenRefuses(t *testing.T) {
	good := readFile(t, small(t))
	later := func(t *testing.T, path string) {
		opts := testOptions()
		opts.steps = []migration{func(*bolt.Tx) error { return nil }}
		b, err := Create(path, opts)
		if err != nil {
			t.Fatal(err)
		}
		_ = b.Close()
	}
	data := func(d []byte) func(*testing.T, string) {
		return func(t *testing.T, path string) { writeFile(t, path, d) }
	}
	for name, c := range map[string]struct {
		make func(*testing.T, string)
		want Reason
	}{
		"absent":         {func(*testing.T, string) {}, Absent},
		"empty":          {data(nil), Empty},
		"folder":         {func(t *testing.T, path string) { _ = os.Mkdir(path, 0o700) }, Folder},
		"text":           {data([]byte(strings.Repeat("hello\n", 2000))), Foreign},
		"short text":     {data([]byte("hi")), Foreign},
		"zeros":          {data(make([]byte, 65536)), Foreign},
		"foreign bolt":   {foreignBolt, ForeignBolt},
		"cut to a page":  {data(good[:4096]), Cut},
		"cut to a byte":  {data(good[:100]), Cut},
		"cut in half":    {data(good[:12288]), Cut},
		"later version":  {later, Later},
		"name too long":  {nil, Unreadable},
		"within a file":  {nil, Unreadable},
		"folder missing": {nil, Absent},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "it.scrutiny")
			switch name {
			case "name too long":
				path = filepath.Join(t.TempDir(), strings.Repeat("x", 300))
			case "within a file":
				path = filepath.Join(writeFile(t, path, nil), "book")
			case "folder missing":
				path = filepath.Join(t.TempDir(), "no", "book")
			default:
				c.make(t, path)
			}
			before, _ := os.ReadFile(path)
			_, err := Open(path, testOptions())
			var open *OpenError
			if !errors.As(err, &open) || open.Reason != c.want {
				t.Fatalf("Open: %v, want reason %d", err, c.want)
			}
			if !strings.Contains(err.Error(), path) {
				t.Errorf("the sentence does not name the file: %s", err)
			}
			after, err := os.ReadFile(path)
			if string(after) != string(before) {
				t.Error("the file was changed")
			}
			if c.want == Absent && !errors.Is(err, os.ErrNotExist) {
				t.Error("opening made a file")
			}
			if _, err := os.Lstat(notePath(path)); err == nil {
				t.Error("a lock note was left")
			}
		})
	}
}

// TestSentences: whatever a person can be told is one sentence that ends in a
// full stop and names the file.
func TestSentences(t *testing.T) {
	const path = "/books/a.scrutiny"
	why := errors.New("input/output error")
	all := []error{
		&LockedError{Path: path}, &LockedError{Path: path, Program: "scrutiny 1", Actor: "Ann", Since: heldClock()},
		&DamagedError{Path: path, What: "keys out of order", Where: "page 3"},
		&NotSavedError{Path: path, Err: why}, &NotSavedError{Path: path, Full: true, Err: why},
		&UnknownError{Path: path, Err: why, Again: why},
		&ReplacedError{Path: path}, &ReplacedError{Path: path, Saved: "/books/a (recovered).scrutiny"},
		&ReadOnlyError{Path: path, Why: whyFile}, &ReadOnlyError{Path: path, Why: whyFolder},
		&ReadOnlyError{Path: path, Why: whyAsked}, &ReadOnlyError{Path: path, Why: whyDamaged},
	}
	for r := Absent; r <= NotABackup; r++ {
		all = append(all, &OpenError{Reason: r, Path: path, Err: why})
	}
	seen := map[string]bool{}
	for _, err := range all {
		s := err.Error()
		t.Log(s)
		if !strings.Contains(s, path) || !strings.HasSuffix(s, ".") || strings.Contains(s, "\n") || strings.Contains(s, "%!") {
			t.Errorf("not a sentence: %s", s)
		}
		if seen[s] {
			t.Errorf("said twice: %s", s)
		}
		seen[s] = true
	}
	if s := (&ConflictError{Review: reviewA, Base: 3, Have: 5}).Error(); !strings.Contains(s, "state 3") || !strings.Contains(s, "at 5") {
		t.Errorf("conflict: %s", s)
	}
}

func TestCreateRefuses(t *testing.T) {
	dir := t.TempDir()
	there := writeFile(t, filepath.Join(dir, "there"), []byte("mine"))
	for path, want := range map[string]Reason{
		there:                          Exists,
		dir:                            Exists,
		filepath.Join(dir, "no", "it"): NotMade,
		filepath.Join(there, "it"):     NotMade,
	} {
		_, err := Create(path, testOptions())
		var open *OpenError
		if !errors.As(err, &open) || open.Reason != want {
			t.Errorf("Create(%q): %v, want reason %d", path, err, want)
		}
	}
	if string(readFile(t, there)) != "mine" {
		t.Error("the file that was there was changed")
	}
	opts := testOptions()
	opts.Rand = strings.NewReader("short")
	if _, err := Create(filepath.Join(dir, "new"), opts); err == nil {
		t.Error("a book without an ID was made")
	}
	files, _ := os.ReadDir(dir)
	if len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
}

// TestSecondOpener: whoever comes second is told who holds the book.
func TestSecondOpener(t *testing.T) {
	b := newBook(t)
	for _, readOnly := range []bool{false, true} {
		opts := testOptions()
		opts.ReadOnly = readOnly
		_, err := Open(b.Path(), opts)
		var locked *LockedError
		if !errors.As(err, &locked) || locked.Program != "scrutiny test" || locked.Actor != "Ann Officer" || !locked.Since.Equal(heldClock()) {
			t.Errorf("Open beside a writer: %v", err)
		}
	}
	if _, err := Restore(t.Context(), b.Path(), small(t), testOptions()); !errors.As(err, new(*LockedError)) {
		t.Errorf("Restore beside a writer: %v", err)
	}
	mustCommit(t, b, change(reviewA, 0, "still mine", put(1, 1, "x")))
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(notePath(b.Path())); err == nil {
		t.Error("Close left the lock note")
	}
	wantRows(t, mustOpen(t, b.Path()), reviewA, 1, put(1, 1, "x"))
}

// TestLockNoteOfACrash: a note without a lock means nothing; a lock without a
// readable note still makes a sentence.
func TestLockNoteOfACrash(t *testing.T) {
	path := small(t)
	writeFile(t, notePath(path), []byte(`{"program":"crashed"}`))
	b := mustOpen(t, path)
	writeFile(t, notePath(path), []byte("\x00 not a note"))
	_, err := Open(path, testOptions())
	var locked *LockedError
	if !errors.As(err, &locked) || locked.Program != "" || !strings.Contains(err.Error(), "another program") {
		t.Errorf("Open: %v", err)
	}
	_ = b.Close()
}

func TestReadOnly(t *testing.T) {
	path := small(t)
	before := readFile(t, path)
	opts := testOptions()
	opts.ReadOnly = true
	one, err := Open(path, opts)
	if err != nil {
		t.Fatal(err)
	}
	two, err := Open(path, opts) // any number may look
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range []*Book{one, two} {
		if b.ReadOnly() == "" {
			t.Error("no reason given")
		}
		wantRows(t, b, reviewB, 1, put(1, 1, "other"))
		if e, err := b.Entry(t.Context(), reviewA, 2); err != nil || string(e.Bytes) != "edit" {
			t.Errorf("Entry: %q, %v", e.Bytes, err)
		}
		_, commit := b.Commit(t.Context(), change(reviewB, 1, "e"))
		for _, err := range []error{commit, b.SaveDraft(t.Context(), "d", nil), b.DropDraft(t.Context(), "d")} {
			if !errors.As(err, new(*ReadOnlyError)) {
				t.Errorf("a write to a read-only book: %v", err)
			}
		}
		if err := b.Close(); err != nil {
			t.Error(err)
		}
	}
	if !slices.Equal(before, readFile(t, path)) {
		t.Error("looking changed the file")
	}
	if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 1 {
		t.Errorf("looking left files behind: %v", files)
	}
}

// TestLockGivesUp guards the lock's time limit: it is kept, not doubled.
func TestLockGivesUp(t *testing.T) {
	b := newBook(t)
	f, err := os.Open(b.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	done := make(chan error, 1)
	go func() { done <- lock(f, true, 3*lockPause) }()
	select {
	case err := <-done:
		if !errors.Is(err, errLocked) {
			t.Errorf("lock: %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Error("lock waits for ever")
	}
}
