package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"

	"council/scrutiny/model"
)

// spoil flips, zeroes, cuts or duplicates some of a file.
func spoil(rng *rand.Rand, good []byte) []byte {
	data := bytes.Clone(good)
	pages := len(data) / pageSize
	for range 1 + rng.IntN(3) {
		from := rng.IntN(pages) * pageSize
		switch rng.IntN(5) {
		case 0:
			data[rng.IntN(len(data))] ^= 1 << rng.IntN(8)
		case 1:
			binary.LittleEndian.PutUint32(data[from+rng.IntN(64)&^3:], rng.Uint32()>>rng.IntN(32))
		case 2:
			clear(data[from : from+512<<rng.IntN(4)])
		case 3:
			copy(data[from:from+pageSize], data[rng.IntN(pages)*pageSize:][:pageSize])
		case 4:
			if rng.IntN(4) == 0 {
				return data[:rng.IntN(len(data))]
			}
			data[from+rng.IntN(pageSize)] ^= 0xFF
		}
	}
	return data
}

// TestOpenDamaged: a damaged book answers in words; when it opens, all that it
// shows is what was stored, and looking changes nothing.
func TestOpenDamaged(t *testing.T) {
	path := small(t)
	good := readFile(t, path)
	rng := rand.New(rand.NewPCG(3, 5))
	values := map[string]bool{"title": true, "better title": true, "other": true, strings.Repeat("long ", 400): true}
	refused, looking, clean := 0, 0, 0
	for round := range 500 {
		data := spoil(rng, good)
		writeFile(t, path, data)
		b, err := Open(path, testOptions())
		if err != nil {
			refused++
			var open *OpenError
			if !errors.As(err, &open) && !errors.As(err, new(*DamagedError)) {
				t.Fatalf("round %d: %v", round, err)
			}
		} else {
			if b.ReadOnly() != "" {
				looking++
			} else {
				clean++
			}
			for _, id := range b.Reviews() {
				s, _ := b.Load(t.Context(), id)
				for _, row := range s.Rows {
					if !values[string(row.Value)] {
						t.Fatalf("round %d: a value that was never stored: %q", round, row.Value)
					}
				}
				if _, err := b.History(t.Context(), id, 0, 99); err != nil && b.ReadOnly() == "" {
					t.Fatalf("round %d: history of a book called sound: %v", round, err)
				}
			}
			if err := b.Close(); err != nil {
				t.Fatalf("round %d: Close: %v", round, err)
			}
		}
		if !bytes.Equal(readFile(t, path), data) {
			t.Fatalf("round %d: opening changed the file", round)
		}
	}
	if refused == 0 || looking == 0 || clean == 0 {
		t.Errorf("refused %d, for looking %d, clean %d: each should happen", refused, looking, clean)
	}
}

// tamper changes one stored value behind the store's back.
func tamper(t *testing.T, path, bucket string, key []byte) {
	t.Helper()
	db, err := bolt.Open(path, fileMode, boltOptions(testOptions()))
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket([]byte(bucket))
		value := bytes.Clone(b.Get(key))
		value[len(value)-1] ^= 1
		return b.Put(key, value)
	})
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

// TestDamagedRecord: a record that is not what was stored is named, the rest
// can be looked at, and salvaged into a new book.
func TestDamagedRecord(t *testing.T) {
	for name, c := range map[string]struct {
		bucket   string
		key      []byte
		says     string
		rowsLeft int
	}{
		"row":      {bucketRows, rowKey(reviewA, key(1, 1)), "record 1 of kind 1, in the rows of review " + string(reviewA), 1},
		"entry":    {bucketHistory, entryKey(reviewA, 1), "history entry 1", 2},
		"revision": {bucketReviews, []byte(reviewA), "the number of its last change", 2},
		"draft":    {bucketDrafts, []byte("d"), `draft "d"`, 2},
	} {
		t.Run(name, func(t *testing.T) {
			path := small(t)
			tamper(t, path, c.bucket, c.key)
			b := mustOpen(t, path)
			if b.ReadOnly() != whyDamaged || len(b.Damage()) == 0 || !strings.Contains(b.Damage()[0].Error(), c.says) {
				t.Errorf("read-only: %q, damage %v; want %q", b.ReadOnly(), b.Damage(), c.says)
			}
			if _, err := b.Commit(t.Context(), change(reviewB, 1, "e")); !errors.As(err, new(*ReadOnlyError)) {
				t.Errorf("Commit: %v", err)
			}
			wantRows(t, b, reviewB, 1, put(1, 1, "other"))
			if name == "row" {
				for range 2 {
					s, err := b.Load(t.Context(), reviewA)
					if !errors.As(err, new(*DamagedError)) || len(s.Rows) != 1 {
						t.Errorf("Load: %d rows, %v", len(s.Rows), err)
					}
				}
			}
			_ = b.Close()
			salvageOf(t, path, c.rowsLeft)
		})
	}
}

func salvageOf(t *testing.T, path string, rows int) {
	t.Helper()
	to := filepath.Join(t.TempDir(), "saved.scrutiny")
	report, err := Salvage(t.Context(), path, to, testOptions())
	if err != nil || report.Reviews != 2 || report.Rows != rows+1 || len(report.Lost) == 0 {
		t.Errorf("Salvage: %+v, %v; want %d rows", report, err, rows+1)
	}
	b := mustOpen(t, to)
	if b.ReadOnly() != "" || len(b.Damage()) != 0 {
		t.Errorf("the salvaged book: %q, %v", b.ReadOnly(), b.Damage())
	}
	s, err := b.Load(t.Context(), reviewA)
	if err != nil || len(s.Rows) != rows || s.Revision != 2 {
		t.Errorf("Load: %d rows at %d, %v; want %d at 2", len(s.Rows), s.Revision, err, rows)
	}
	mustCommit(t, b, change(reviewA, 2, "go on"))
}

// TestSalvageDamaged: salvaging never fails in any other way than in words,
// and never invents a value.
func TestSalvageDamaged(t *testing.T) {
	path := small(t)
	good := readFile(t, path)
	rng := rand.New(rand.NewPCG(8, 13))
	dir := t.TempDir()
	for range 60 {
		writeFile(t, path, spoil(rng, good))
		to := filepath.Join(dir, "to.scrutiny")
		if _, err := Salvage(t.Context(), path, to, testOptions()); err != nil {
			if !errors.As(err, new(*OpenError)) && !errors.As(err, new(*DamagedError)) {
				t.Fatal(err)
			}
			continue
		}
		b := mustOpen(t, to)
		for _, id := range b.Reviews() {
			if _, err := b.Load(t.Context(), id); err != nil {
				t.Fatal(err)
			}
		}
		_ = b.Close()
		_ = os.Remove(to)
	}
}

// TestDamagedMeta: bbolt would fall back to the older state without a word.
// The book says so, names the backup that knows more, and keeps the file as
// it was found before the first write.
func TestDamagedMeta(t *testing.T) {
	b := newBook(t)
	for i := range model.Revision(4) {
		mustCommit(t, b, change(reviewA, i, "edit", put(1, uint64(i), "x")))
	}
	if err := b.Close(); err != nil {
		t.Fatal(err)
	}
	data := readFile(t, b.Path())
	newer := int(b.report.Txid+4) % 2 // four transactions after the open
	data[newer*pageSize+16+20] ^= 1
	writeFile(t, b.Path(), data)
	b = mustOpen(t, b.Path())
	if w := b.Warning(); !strings.Contains(w, "its last change may be missing") || !strings.Contains(w, "r4.scrutiny\" holds 4 changes, this book 3") {
		t.Errorf("Warning() = %q", w)
	}
	mustCommit(t, b, change(reviewA, 3, "once more", put(1, 3, "y")))
	kept := filepath.Join(backupsOf(b.Path()), "test 2026-11-22 1400 r3 as found.scrutiny")
	if !bytes.Equal(readFile(t, kept), data) {
		t.Error("the file was not kept as it was found")
	}
	b = reopen(t, b)
	if b.Warning() != "" {
		t.Errorf("after a write: %q", b.Warning())
	}
	wantRows(t, b, reviewA, 4, put(1, 0, "x"), put(1, 1, "x"), put(1, 2, "x"), put(1, 3, "y"))
}

// TestSalvageRefuses: a file with nothing to save gets its sentence, and no
// new book is left.
func TestSalvageRefuses(t *testing.T) {
	dir := t.TempDir()
	to := filepath.Join(dir, "to.scrutiny")
	foreign := filepath.Join(dir, "foreign")
	foreignBolt(t, foreign)
	for path, want := range map[string]Reason{
		filepath.Join(dir, "none"):                               Absent,
		writeFile(t, filepath.Join(dir, "text"), []byte("text")): Foreign,
		writeFile(t, filepath.Join(dir, "empty"), nil):           Empty,
		foreign: ForeignBolt,
		dir:     Folder,
	} {
		_, err := Salvage(t.Context(), path, to, testOptions())
		var open *OpenError
		if !errors.As(err, &open) || open.Reason != want {
			t.Errorf("%s: %v, want reason %d", filepath.Base(path), err, want)
		}
	}
	if _, err := os.Lstat(to); err == nil {
		t.Error("a new book was left")
	}
	path := small(t)
	if _, err := Salvage(t.Context(), path, path, testOptions()); err == nil {
		t.Error("a book was salvaged onto itself")
	}
}

// TestSalvageTornTree: a whole page is lost, and everything on the others is
// saved.
func TestSalvageTornTree(t *testing.T) {
	path := filled(t, 1000)
	data := readFile(t, path)
	lost := -1
	for p := 4; p < len(data)/pageSize && lost < 0; p++ { // a leaf full of rows
		page := data[p*pageSize : (p+1)*pageSize]
		if binary.LittleEndian.Uint16(page[8:]) == 2 && bytes.Count(page, []byte(reviewA)) > 4 {
			damaged := bytes.Clone(data)
			clear(damaged[p*pageSize : (p+1)*pageSize])
			writeFile(t, path, damaged)
			b, err := Open(path, testOptions())
			if err == nil { // the page was free
				_ = b.Close()
			} else if errors.As(err, new(*DamagedError)) {
				lost = p
			}
		}
	}
	report, err := Salvage(t.Context(), path, filepath.Join(t.TempDir(), "to.scrutiny"), testOptions())
	if err != nil || report.Rows+report.Entries < 1000 || len(report.Lost) == 0 {
		t.Errorf("with page %d lost: %+v, %v", lost, report, err)
	}
}
