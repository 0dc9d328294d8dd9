package walk

import (
	"errors"
	"fmt"
	"io"
)

// Kind says what is wrong with a file, coarsely enough to choose a sentence.
type Kind int

// The ways in which a file can fail.
const (
	Empty   Kind = iota + 1 // no bytes at all
	Foreign                 // not a bbolt file
	Cut                     // shorter than it says it is
	Broken                  // a page that cannot be what it is said to be
	Unread                  // the system could not read it
)

// Fault is one thing found wrong, and the page where it was found.
type Fault struct {
	Kind Kind
	Page uint64
	What string
	Err  error // for Unread: the system's own error
}

// Error implements error.
func (f *Fault) Error() string {
	if f.Err != nil {
		return fmt.Sprintf("page %d: %s: %v", f.Page, f.What, f.Err)
	}
	return fmt.Sprintf("page %d: %s", f.Page, f.What)
}

// Unwrap returns the system's error, if there was one.
func (f *Fault) Unwrap() error { return f.Err }

// Visitor is given one key and its value. Both are valid until it returns.
type Visitor func(key, value []byte)

// Options says what the walk does besides checking.
type Options struct {
	// Bucket is asked once for each top-level bucket; the visitor that it
	// returns is given the bucket's keys in order. Both may be nil.
	Bucket func(name []byte) Visitor
	// Light names the top-level buckets whose values are not read: their pages
	// and keys are checked, the visitor is given the keys alone. Nil for none.
	Light func(name []byte) bool
	// Tolerate is for salvage: where it is set, a broken part is told to it,
	// left out, and the walk goes on.
	Tolerate func(*Fault)
	// Older walks from the older of the two meta pages, also for salvage.
	Older bool
}

// Report is what a sound file turned out to be.
type Report struct {
	PageSize int
	Stamp
	Txid    uint64 // of the last transaction that is there
	BadMeta *Fault // set when one of the two meta pages is damaged: bbolt would fall back without a word
	Pages   int    // pages reached
}

// Check walks the file. A nil error means that bbolt can map and read it.
func Check(r io.ReaderAt, size int64, opts Options) (Report, error) {
	if size == 0 {
		return Report{}, &Fault{Kind: Empty, What: "the file is empty"}
	}
	m, report, err := readMetas(r, size, opts.Older)
	if err != nil {
		return report, err
	}
	w := &walker{
		opts:  opts,
		meta:  m,
		seen:  make([]uint64, m.highWater/64+1),
		pages: source{r: r, pageSize: int64(m.pageSize), highWater: m.highWater},
	}
	err = w.walk()
	report.Pages = w.visited
	return report, err
}

// walker is the state of one walk.
type walker struct {
	opts    Options
	meta    meta
	seen    []uint64 // one bit for each page below the high-water mark
	pages   source
	visited int
	light   bool // within a bucket whose values are not read
}

func (w *walker) walk() error {
	w.seen[0] |= 3 // the meta pages
	w.visited = 2
	if err := w.freelist(); err != nil {
		return err
	}
	root := span{id: w.meta.root}
	return w.tolerate(w.tree(root, func(e element) error { return w.top(e) }))
}

// top takes an element of the root bucket, which holds buckets alone.
func (w *walker) top(e element) error {
	if !e.bucket {
		return w.tolerate(&Fault{Kind: Broken, Page: e.page, What: "a key stands where only buckets may"})
	}
	var visit Visitor
	if w.opts.Bucket != nil {
		visit = w.opts.Bucket(e.key)
	}
	w.light = w.opts.Light != nil && w.opts.Light(e.key)
	defer func() { w.light = false }()
	return w.bucket(e, func(in element) error {
		if in.bucket {
			return w.nested(in)
		}
		if visit != nil {
			visit(in.key, in.value)
		}
		return nil
	})
}

// nested checks a bucket within a bucket; nobody is told of its keys.
func (w *walker) nested(e element) error {
	return w.bucket(e, func(in element) error {
		if in.bucket {
			return w.nested(in)
		}
		return nil
	})
}

// claim marks the pages of a run as reached; a page is reached once.
func (w *walker) claim(id, count uint64) error {
	if id < 2 || count > w.meta.highWater || id > w.meta.highWater-count {
		return &Fault{Kind: Broken, Page: id, What: "a page number outside the file"}
	}
	for p := id; p < id+count; p++ {
		if w.seen[p/64]&(1<<(p%64)) != 0 {
			return &Fault{Kind: Broken, Page: p, What: "a page that is used twice"}
		}
		w.seen[p/64] |= 1 << (p % 64)
	}
	w.visited += int(count)
	return nil
}

// tolerate passes a fault on to a salvaging caller and goes on; others stop.
func (w *walker) tolerate(err error) error {
	var f *Fault
	if err != nil && w.opts.Tolerate != nil && errors.As(err, &f) {
		w.opts.Tolerate(f)
		return nil
	}
	return err
}
