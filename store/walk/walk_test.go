package walk

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
)

const pageSize = 4096

// sample is a bbolt file with what a file can have: branches, long values,
// inline and nested buckets, a list of free pages.
func sample(t testing.TB, keys int) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "db")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: pageSize})
	if err != nil {
		t.Fatal(err)
	}
	step := func(fn func(tx *bolt.Tx) error) {
		t.Helper()
		if err := db.Update(fn); err != nil {
			t.Fatal(err)
		}
	}
	step(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket([]byte("big"))
		for i := range keys {
			err = errors.Join(err, b.Put(fmt.Appendf(nil, "key %06d", i), bytes.Repeat([]byte{byte(i)}, 100+i%50)))
		}
		return errors.Join(err, b.Put([]byte("long"), bytes.Repeat([]byte("long"), 5000)))
	})
	step(func(tx *bolt.Tx) error {
		b, err := tx.CreateBucket([]byte("small"))
		nested, err2 := b.CreateBucket([]byte("nested"))
		return errors.Join(err, err2, b.Put([]byte("k"), []byte("v")), nested.Put([]byte("deep"), []byte("down")))
	})
	step(func(tx *bolt.Tx) error {
		_, err := tx.CreateBucket([]byte("empty"))
		return err
	})
	step(func(tx *bolt.Tx) error {
		for i := 0; i < keys; i += 3 {
			if err := tx.Bucket([]byte("big")).Delete(fmt.Appendf(nil, "key %06d", i)); err != nil {
				return err
			}
		}
		return nil
	})
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// collect walks data and gathers what it is told.
func collect(data []byte, opts Options) (map[string]map[string]string, Report, error) {
	got := map[string]map[string]string{}
	opts.Bucket = func(name []byte) Visitor {
		bucket := map[string]string{}
		got[string(name)] = bucket
		return func(k, v []byte) { bucket[string(k)] = string(v) }
	}
	report, err := Check(bytes.NewReader(data), int64(len(data)), opts)
	return got, report, err
}

func TestSoundFile(t *testing.T) {
	for _, keys := range []int{0, 1, 30, 900, 9000} {
		got, report, err := collect(sample(t, keys), Options{})
		if err != nil {
			t.Fatalf("%d keys: %v", keys, err)
		}
		if want := keys - (keys+2)/3 + 1; len(got["big"]) != want {
			t.Errorf("%d keys: walked %d, want %d", keys, len(got["big"]), want)
		}
		if len(got["big"]["long"]) != 20000 || got["small"]["k"] != "v" || len(got["small"]) != 1 || len(got["empty"]) != 0 || len(got) != 3 {
			t.Errorf("%d keys: wrong contents", keys)
		}
		if report.BadMeta != nil || report.PageSize != pageSize || report.HighWater == 0 || report.Pages < 5 {
			t.Errorf("%d keys: report %+v", keys, report)
		}
	}
}

// TestStamp: the stamp read alone is the stamp of the walk.
func TestStamp(t *testing.T) {
	data := sample(t, 30)
	_, report, _ := collect(data, Options{})
	stamp, err := ReadStamp(bytes.NewReader(data), pageSize)
	if err != nil || stamp != report.Stamp {
		t.Errorf("ReadStamp = %+v, %v; the walk says %+v", stamp, err, report.Stamp)
	}
	if _, err := ReadStamp(bytes.NewReader(data[:100]), pageSize); err == nil {
		t.Error("a file of 100 bytes has a stamp")
	}
}

// TestNamedFaults breaks a file in one way at a time.
func TestNamedFaults(t *testing.T) {
	u16 := func(d []byte, at int, v uint16) { binary.LittleEndian.PutUint16(d[at:], v) }
	u32 := func(d []byte, at int, v uint32) { binary.LittleEndian.PutUint32(d[at:], v) }
	u64 := func(d []byte, at int, v uint64) { binary.LittleEndian.PutUint64(d[at:], v) }
	for name, c := range map[string]struct {
		flags uint16 // of the page that is spoiled
		spoil func(d []byte, page int)
	}{
		"other number":     {flagLeaf, func(d []byte, p int) { u64(d, p, 2) }},
		"no kind":          {flagLeaf, func(d []byte, p int) { u16(d, p+8, 0x40) }},
		"two kinds":        {flagLeaf, func(d []byte, p int) { u16(d, p+8, flagLeaf|flagBranch) }},
		"overflow":         {flagLeaf, func(d []byte, p int) { u32(d, p+12, 1<<31) }},
		"many elements":    {flagLeaf, func(d []byte, p int) { u16(d, p+10, 0xFFFF) }},
		"element flags":    {flagLeaf, func(d []byte, p int) { u32(d, p+16, 8) }},
		"position":         {flagLeaf, func(d []byte, p int) { u32(d, p+20, 1<<31) }},
		"position in head": {flagLeaf, func(d []byte, p int) { u32(d, p+20, 0) }},
		"no key":           {flagLeaf, func(d []byte, p int) { u32(d, p+24, 0) }},
		"key size":         {flagLeaf, func(d []byte, p int) { u32(d, p+24, 1<<20) }},
		"value size":       {flagLeaf, func(d []byte, p int) { u32(d, p+28, 0xFFFFFFFF) }},
		"no branches":      {flagBranch, func(d []byte, p int) { u16(d, p+10, 0) }},
		"many branches":    {flagBranch, func(d []byte, p int) { u16(d, p+10, 0xFFFF) }},
		"branch key":       {flagBranch, func(d []byte, p int) { u32(d, p+16, 1<<30) }},
		"child outside":    {flagBranch, func(d []byte, p int) { u64(d, p+24, 1<<40) }},
		"child itself":     {flagBranch, func(d []byte, p int) { u64(d, p+24, uint64(p/pageSize)) }},
		"child meta":       {flagBranch, func(d []byte, p int) { u64(d, p+24, 0) }},
		"child twice":      {flagBranch, func(d []byte, p int) { copy(d[p+40:p+48], d[p+24:p+32]) }},
		"free count":       {flagFreelist, func(d []byte, p int) { u16(d, p+10, 0xFFFE) }},
		"free long count":  {flagFreelist, func(d []byte, p int) { u16(d, p+10, 0xFFFF); u64(d, p+16, 1<<62) }},
		"free outside":     {flagFreelist, func(d []byte, p int) { u64(d, p+16, 1<<40) }},
		"free twice":       {flagFreelist, func(d []byte, p int) { copy(d[p+24:p+32], d[p+16:p+24]) }},
		"free is a leaf":   {flagFreelist, func(d []byte, p int) { u16(d, p+8, flagLeaf) }},
	} {
		t.Run(name, func(t *testing.T) {
			data := sample(t, 900)
			c.spoil(data, reached(t, data, c.flags)*pageSize)
			_, _, err := collect(data, Options{})
			var f *Fault
			if !errors.As(err, &f) || f.Kind != Broken || f.What == "" {
				t.Fatalf("Check: %v, want it broken", err)
			}
			if _, _, err := collect(data, Options{Tolerate: func(*Fault) {}}); err != nil {
				t.Errorf("while salvaging: %v", err)
			}
		})
	}
}

// reached finds a page of a kind that the walk gets to: with more than one
// element, and not on the list of free pages.
func reached(t *testing.T, data []byte, flags uint16) int {
	t.Helper()
	m, _, err := readMetas(bytes.NewReader(data), int64(len(data)), false)
	if err != nil {
		t.Fatal(err)
	}
	if flags == flagFreelist {
		return int(m.freelist)
	}
	free := map[uint64]bool{}
	list := data[m.freelist*pageSize:]
	for i := range int(binary.LittleEndian.Uint16(list[10:])) {
		free[binary.LittleEndian.Uint64(list[headerSize+8*i:])] = true
	}
	for p := uint64(2); p < m.highWater; p++ {
		page := data[p*pageSize:]
		if !free[p] && binary.LittleEndian.Uint64(page) == p && binary.LittleEndian.Uint16(page[8:]) == flags && binary.LittleEndian.Uint16(page[10:]) > 5 {
			return int(p)
		}
	}
	t.Fatal("no such page")
	return 0
}

// TestMetaPages: one sound meta page is enough, and the other is reported.
func TestMetaPages(t *testing.T) {
	good := sample(t, 30)
	for bad := range 2 {
		data := bytes.Clone(good)
		data[bad*pageSize+headerSize+20] ^= 1
		got, report, err := collect(data, Options{})
		if err != nil {
			// the older state's pages may be in use again: then it is broken, not silently old
			var f *Fault
			if !errors.As(err, &f) {
				t.Errorf("meta %d: %v", bad, err)
			}
		} else if len(got) == 0 {
			t.Errorf("meta %d: nothing read", bad)
		}
		if report.BadMeta == nil || report.BadMeta.Page != uint64(bad) {
			t.Errorf("meta %d: report %+v", bad, report)
		}
	}
	data := bytes.Clone(good)
	data[headerSize+20] ^= 1
	data[pageSize+headerSize+20] ^= 1
	if _, _, err := collect(data, Options{}); !errors.As(err, new(*Fault)) {
		t.Errorf("both: %v", err)
	}
}

// TestDamage: whatever happens to a file, the walk answers, and what it calls
// sound bbolt's own check calls sound.
func TestDamage(t *testing.T) {
	good := sample(t, 400)
	rng := rand.New(rand.NewPCG(7, 11))
	path := filepath.Join(t.TempDir(), "db")
	for round := range 600 {
		data := spoil(rng, good)
		_, report, err := collect(data, Options{})
		_, _, _ = collect(data, Options{Tolerate: func(*Fault) {}})
		_, _, _ = collect(data, Options{Tolerate: func(*Fault) {}, Older: true})
		if err != nil {
			if !errors.As(err, new(*Fault)) {
				t.Fatalf("round %d: %v", round, err)
			}
			continue
		}
		if report.BadMeta != nil {
			continue // it is said, and bbolt's check panics on it
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := boltCheck(path); err != nil {
			t.Fatalf("round %d: the walk found nothing, bbolt: %v", round, err)
		}
	}
}

// spoil flips, zeroes, cuts or duplicates some of a file.
func spoil(rng *rand.Rand, good []byte) []byte {
	data := bytes.Clone(good)
	pages := len(data) / pageSize
	for range 1 + rng.IntN(3) {
		from := rng.IntN(pages) * pageSize
		switch rng.IntN(5) {
		case 0:
			data[rng.IntN(len(data))] ^= 1 << rng.IntN(8)
		case 1: // a number in a page's head or elements
			at := from + rng.IntN(64)&^3
			binary.LittleEndian.PutUint32(data[at:], rng.Uint32()>>rng.IntN(32))
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

func boltCheck(path string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	db, err := bolt.Open(path, 0o600, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return db.View(func(tx *bolt.Tx) error {
		var all error
		for err := range tx.Check() {
			if len(fmt.Sprint(all)) < 2000 {
				all = errors.Join(all, err)
			}
		}
		return all
	})
}

// FuzzCheck changes bytes of a good file: each four bytes of input say where
// (three) and to what. The meta pages' checksums are put right afterwards, so
// that their numbers are believed.
func FuzzCheck(f *testing.F) {
	good := sample(f, 100)
	f.Add([]byte{0, 0, 0, 0})
	f.Add([]byte{0, 0x20, 10, 0xFF, 0, 0x30, 8, 1})
	f.Fuzz(func(t *testing.T, edits []byte) {
		data := bytes.Clone(good)
		for ; len(edits) >= 4; edits = edits[4:] {
			at := int(edits[0])<<16 | int(edits[1])<<8 | int(edits[2])
			data[at%len(data)] = edits[3]
		}
		for _, m := range [][]byte{data[headerSize:], data[pageSize+headerSize:]} {
			sum := fnv.New64a()
			_, _ = sum.Write(m[:56])
			binary.LittleEndian.PutUint64(m[56:], sum.Sum64())
		}
		for _, opts := range []Options{{}, {Tolerate: func(*Fault) {}}, {Older: true}} {
			if _, _, err := collect(data, opts); err != nil && !errors.As(err, new(*Fault)) {
				t.Fatal(err)
			}
		}
	})
}
