package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"council/scrutiny/model"
	"council/scrutiny/store/walk"
)

// content makes a file of so many bytes, another for each seed.
func content(size int, seed uint64) model.Content {
	b := make([]byte, size)
	rng := rand.New(rand.NewPCG(seed, uint64(size)))
	for i := 0; i < size; i += 8 {
		n := rng.Uint64()
		for j := i; j < min(size, i+8); j++ {
			b[j], n = byte(n), n>>8
		}
	}
	return model.Content{Sum: model.SumOf(b), Bytes: b}
}

func withFiles(c model.Commit, files ...model.Content) model.Commit {
	c.Files = files
	return c
}

func wantFile(t testing.TB, k keeper, f model.Content) {
	t.Helper()
	var out bytes.Buffer
	if err := k.File(t.Context(), f.Sum, &out); err != nil || !bytes.Equal(out.Bytes(), f.Bytes) {
		t.Errorf("the file of %d bytes came out as %d: %v", len(f.Bytes), out.Len(), err)
	}
	if n, ok, err := k.Kept(t.Context(), f.Sum); !ok || n != int64(len(f.Bytes)) || err != nil {
		t.Errorf("Kept of %d bytes: %d, %v, %v", len(f.Bytes), n, ok, err)
	}
}

func contractFiles(t *testing.T, k keeper, again func(keeper) keeper) {
	one, two := content(700_000, 1), content(3, 2)
	mustCommit(t, k, withFiles(change(reviewA, 0, "begin", put(1, 1, "a")), one))
	k = again(k)
	wantFile(t, k, one)
	if _, ok, err := k.Kept(t.Context(), two.Sum); ok || err != nil {
		t.Errorf("a file that was never kept: %v, %v", ok, err)
	}
	if err := k.File(t.Context(), two.Sum, io.Discard); !errors.Is(err, ErrNoFile) {
		t.Errorf("File: %v, want ErrNoFile", err)
	}
	// The same file again, and one that comes before its review.
	mustCommit(t, k, withFiles(change(reviewA, 1, "again"), one))
	if err := k.Keep(t.Context(), two); err != nil {
		t.Fatal(err)
	}
	k = again(k)
	wantFile(t, k, one)
	wantFile(t, k, two)
	// What is refused leaves neither the record nor the file.
	three := content(10, 3)
	for name, c := range map[string]model.Commit{
		"conflict":  withFiles(change(reviewA, 1, "late"), three),
		"wrong sum": withFiles(change(reviewA, 2, "wrong"), model.Content{Sum: three.Sum, Bytes: []byte("other")}),
		"too large": withFiles(change(reviewA, 2, "large"), content(model.MaxFile+1, 4)),
	} {
		if _, err := k.Commit(t.Context(), c); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	if err := k.Keep(t.Context(), model.Content{Sum: three.Sum}); err == nil {
		t.Error("a file under the sum of another was kept")
	}
	k = again(k)
	if _, ok, _ := k.Kept(t.Context(), three.Sum); ok {
		t.Error("the file of a change that was refused is there")
	}
	wantRows(t, k, reviewA, 2, put(1, 1, "a"))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := errors.Join(k.Keep(ctx, three), k.File(ctx, one.Sum, io.Discard)); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled call: %v", err)
	}
}

// TestPieces: files of all sizes around the borders of pieces come out as they
// went in, also after others came between them.
func TestPieces(t *testing.T) {
	b := newBook(t)
	var all []model.Content
	rapid.Check(t, func(t *rapid.T) {
		if len(all) == 24 {
			return
		}
		size := rapid.IntRange(0, 5).Draw(t, "pieces")*pieceSize + rapid.IntRange(-2, 2).Draw(t, "bytes")
		f := content(max(0, size), rapid.Uint64().Draw(t, "seed"))
		if err := b.Keep(context.Background(), f); err != nil {
			t.Fatal(err)
		}
		all = append(all, f)
	})
	sound(t, b)
	b = reopen(t, b)
	for _, f := range all {
		wantFile(t, b, f)
	}
}

// TestLargestFile: what may just be kept can be.
func TestLargestFile(t *testing.T) {
	b := newBook(t)
	f := content(model.MaxFile, 1)
	mustCommit(t, b, withFiles(change(reviewA, 0, "begin", put(1, 1, "a")), f))
	wantFile(t, reopen(t, b), f)
}

// damagePiece changes a stored piece behind the store's back, or drops it.
func damagePiece(t *testing.T, path string, sum model.Checksum, n int, drop bool) {
	t.Helper()
	if !drop {
		tamper(t, path, bucketFiles, appendPieceKey(nil, sum, n))
		return
	}
	db, err := bolt.Open(path, fileMode, boltOptions(testOptions()))
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error { return tx.Bucket([]byte(bucketFiles)).Delete(appendPieceKey(nil, sum, n)) })
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

// TestDamagedPiece: a piece that is not what was stored is said of its file in
// one sentence; the book opens, is written to, and its other files come out.
// The file is sound again once it is kept again.
func TestDamagedPiece(t *testing.T) {
	for name, c := range map[string]struct {
		n    int
		drop bool
		says string
	}{
		"first":        {0, false, "its piece 1 is not what was stored"},
		"middle":       {1, false, "its piece 2 is not what was stored"},
		"last is lost": {2, true, "it ends after 2 of its pieces"},
		"one is lost":  {1, true, "it ends after 1 of its pieces"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBook(t)
			bad, good := content(2*pieceSize+9, 1), content(pieceSize+1, 2)
			mustCommit(t, b, withFiles(change(reviewA, 0, "begin", put(1, 1, "a")), bad, good))
			_ = b.shut()
			damagePiece(t, b.Path(), bad.Sum, c.n, c.drop)
			b = mustOpen(t, b.Path())
			if b.ReadOnly() != "" || len(b.Damage()) > 0 {
				t.Errorf("the book opens for looking only: %s %v", b.ReadOnly(), b.Damage())
			}
			err := b.File(t.Context(), bad.Sum, io.Discard)
			if !errors.As(err, new(*FileError)) || !strings.Contains(err.Error(), c.says) || !strings.HasSuffix(err.Error(), ".") {
				t.Errorf("File: %v; want %q", err, c.says)
			}
			wantFile(t, b, good)
			salvaged := filepath.Join(t.TempDir(), "saved.scrutiny")
			_ = b.shut()
			if report, err := Salvage(t.Context(), b.Path(), salvaged, testOptions()); err != nil || report.Pieces != 4 {
				t.Errorf("Salvage: %+v, %v", report, err)
			}
			wantFile(t, mustOpen(t, salvaged), good)
			b = mustOpen(t, b.Path())
			mustCommit(t, b, withFiles(change(reviewA, 1, "again"), bad))
			wantFile(t, b, bad)
		})
	}
}

// TestCopiesCarryFiles: a backup, what is restored from it, and a copy made
// because the book was replaced hold the files.
func TestCopiesCarryFiles(t *testing.T) {
	b := newBook(t)
	f := content(3*pieceSize, 5)
	mustCommit(t, b, withFiles(change(reviewA, 0, "begin", put(1, 1, "a")), f))
	backup, err := b.Backup(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	rescued, err := b.rescue()
	if err != nil {
		t.Fatal(err)
	}
	_ = b.Close()
	wantFile(t, mustOpen(t, rescued), f)
	writeFile(t, b.Path(), []byte("destroyed"))
	if _, err := Restore(t.Context(), b.Path(), backup, testOptions()); err != nil {
		t.Fatal(err)
	}
	wantFile(t, mustOpen(t, b.Path()), f)
}

// TestFileOfReadOnlyBook: looking gives files out and takes none.
func TestFileOfReadOnlyBook(t *testing.T) {
	b := newBook(t)
	f := content(9, 5)
	mustCommit(t, b, withFiles(change(reviewA, 0, "begin"), f))
	_ = b.Close()
	o := testOptions()
	o.ReadOnly = true
	b, err := Open(b.Path(), o)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = b.Close() }()
	wantFile(t, b, f)
	if err := b.Keep(t.Context(), content(9, 6)); !errors.As(err, new(*ReadOnlyError)) {
		t.Errorf("Keep: %v", err)
	}
}

// counted counts the bytes that are read.
type counted struct {
	io.ReaderAt
	n int64
}

func (c *counted) ReadAt(p []byte, at int64) (int, error) {
	n, err := c.ReaderAt.ReadAt(p, at)
	c.n += int64(n)
	return n, err
}

// TestOpeningLeavesFiles: the pass that opens a book reads none of the files,
// but checks that each of their pages is used once.
func TestOpeningLeavesFiles(t *testing.T) {
	b := newBook(t)
	mustCommit(t, b, change(reviewA, 0, "begin", put(1, 1, "a")))
	for n := range 8 {
		if err := b.Keep(t.Context(), content(1<<20+n, uint64(n))); err != nil {
			t.Fatal(err)
		}
	}
	_ = b.shut()
	f, err := os.Open(b.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	st, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	c := &counted{ReaderAt: f}
	got, err := readContents(c, st.Size(), b.Path(), 1)
	if err != nil || len(got.damage) > 0 {
		t.Fatal(err, got.damage)
	}
	if c.n > st.Size()/20 {
		t.Errorf("opening read %d of %d bytes", c.n, st.Size())
	}
	whole, err := walk.Check(f, st.Size(), walk.Options{})
	if err != nil || whole.Pages != got.report.Pages {
		t.Errorf("it reached %d pages, a walk that reads everything %d: %v", got.report.Pages, whole.Pages, err)
	}
}

// BenchmarkOpenWithFiles opens a book of 1,000 rows beside which files are kept.
func BenchmarkOpenWithFiles(b *testing.B) {
	for _, megabytes := range []int{0, 200} {
		if testing.Short() {
			megabytes /= 10
		}
		path := filled(b, 1_000)
		book := mustOpen(b, path)
		for n := range megabytes / 10 {
			if err := book.Keep(b.Context(), content(10<<20, uint64(n))); err != nil {
				b.Fatal(err)
			}
		}
		_ = book.shut()
		b.Run(fmt.Sprintf("MB=%d", megabytes), func(b *testing.B) {
			for b.Loop() {
				book, err := Open(path, testOptions())
				if err != nil {
					b.Fatal(err)
				}
				b.StopTimer()
				_ = book.shut()
				b.StartTimer()
			}
		})
	}
}
