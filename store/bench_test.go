package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/model"
	"council/scrutiny/store/walk"
)

// filled makes a book with so many rows of 600 bytes, written in changes of
// forty as an import and some editing would.
func filled(t testing.TB, rows int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bench.scrutiny")
	b, err := Create(path, testOptions())
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(1, 2))
	text := func() []byte {
		value := make([]byte, 600)
		for i := range value {
			value[i] = byte('a' + rng.IntN(26))
		}
		return value
	}
	for n, rev := 0, model.Revision(0); n < rows; rev++ {
		c := change(reviewA, rev, string(text()))
		for range min(rows-n, max(40, rows/50)) {
			n++
			c.Rows = append(c.Rows, model.Row{Key: key(uint8(n%7), uint64(n)), Value: text()})
		}
		mustCommit(t, b, c)
	}
	if err := b.shut(); err != nil {
		t.Fatal(err)
	}
	return path
}

func BenchmarkOpen(b *testing.B) {
	for _, rows := range []int{40, 1_000, 10_000} {
		path := filled(b, rows)
		b.Run(fmt.Sprintf("rows=%d", rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				book, err := Open(path, testOptions())
				if err != nil {
					b.Fatal(err)
				}
				if s, err := book.Load(b.Context(), reviewA); err != nil || len(s.Rows) != rows {
					b.Fatal(len(s.Rows), err)
				}
				b.StopTimer()
				_ = book.Close()
				b.StartTimer()
			}
		})
	}
}

func BenchmarkWalk(b *testing.B) {
	for _, rows := range []int{1_000, 10_000} {
		data, err := os.ReadFile(filled(b, rows))
		if err != nil {
			b.Fatal(err)
		}
		f, err := os.Open(filled(b, rows))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("rows=%d", rows), func(b *testing.B) {
			for b.Loop() {
				if _, err := walk.Check(f, int64(len(data)), walk.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
		_ = f.Close()
	}
}

// BenchmarkCommit compares a change with a bare Update that puts one row and
// one history entry of the same size.
func BenchmarkCommit(b *testing.B) {
	value := make([]byte, 600)
	for _, rows := range []int{40, 10_000} {
		b.Run(fmt.Sprintf("book/rows=%d", rows), func(b *testing.B) {
			book, err := Open(filled(b, rows), testOptions())
			if err != nil {
				b.Fatal(err)
			}
			rev := book.revisions[reviewA]
			for b.Loop() {
				mustCommit(b, book, model.Commit{Review: reviewA, Base: rev, Rows: []model.Row{{Key: key(1, uint64(rev)%40), Value: value}}, Entry: value})
				rev++
			}
			_ = book.shut()
		})
		b.Run(fmt.Sprintf("bare/rows=%d", rows), func(b *testing.B) {
			db, err := bolt.Open(filled(b, rows), fileMode, boltOptions(testOptions()))
			if err != nil {
				b.Fatal(err)
			}
			seq := model.Revision(1 << 20)
			for b.Loop() {
				err := db.Update(func(tx *bolt.Tx) error {
					_ = tx.Bucket([]byte(bucketRows)).Put(rowKey(reviewA, key(1, uint64(seq)%40)), value)
					return tx.Bucket([]byte(bucketHistory)).Put(entryKey(reviewA, seq), value)
				})
				if err != nil {
					b.Fatal(err)
				}
				seq++
			}
			_ = db.Close()
		})
	}
}
