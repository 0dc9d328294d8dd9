package walk

import (
	"bytes"
	"encoding/binary"
)

// Marks in a page header and on a leaf's element.
const (
	flagBranch   = 0x01
	flagLeaf     = 0x02
	flagMeta     = 0x04
	flagFreelist = 0x10

	elementSize    = 16
	elementBucket  = 0x01
	bucketHeader   = 16
	maxKey         = 32768
	inlineOverflow = 0
)

// element is one entry of a leaf.
type element struct {
	page       uint64
	depth      int
	bucket     bool
	key, value []byte
}

// span is a subtree and the keys that it may hold: from low (included) up to
// high (not included; nil means no limit).
type span struct {
	id        uint64
	depth     int
	low, high []byte
}

// tree walks the subtree and gives each element of its leaves to take.
func (w *walker) tree(s span, take func(element) error) error {
	if s.depth >= depthLimit {
		return &Fault{Kind: Broken, Page: s.id, What: "a tree of impossible depth"}
	}
	page, flags, err := w.page(s.id, s.depth)
	if err != nil {
		return err
	}
	switch {
	case flags == flagBranch:
		return w.branch(page, s, take)
	case w.light && flags == flagLeaf:
		return w.lightLeaf(page, s, take)
	}
	return w.leaf(page, s, take)
}

// page claims and returns the run of pages that begins at id; of a leaf of a
// light bucket the first page alone.
func (w *walker) page(id uint64, depth int) ([]byte, uint16, error) {
	if id < 2 || id >= w.meta.highWater {
		return nil, 0, &Fault{Kind: Broken, Page: id, What: "a page number outside the file"}
	}
	head, err := w.pages.page(id, depth)
	if err != nil {
		return nil, 0, err
	}
	flags := binary.LittleEndian.Uint16(head[8:])
	if binary.LittleEndian.Uint64(head) != id {
		return nil, 0, &Fault{Kind: Broken, Page: id, What: "a page that carries another number"}
	}
	if flags != flagBranch && flags != flagLeaf && flags != flagFreelist {
		return nil, 0, &Fault{Kind: Broken, Page: id, What: "a page of no known kind"}
	}
	if err := w.claim(id, overflow(head)+1); err != nil {
		return nil, 0, err
	}
	if w.light && flags == flagLeaf {
		return head, flags, nil
	}
	run, err := w.pages.run(id, depth)
	return run, flags, err
}

// branch walks the children of a branch page.
func (w *walker) branch(page []byte, s span, take func(element) error) error {
	n := int(binary.LittleEndian.Uint16(page[10:]))
	if n == 0 || headerSize+n*elementSize > len(page) {
		return &Fault{Kind: Broken, Page: s.id, What: "a branch of impossible size"}
	}
	key := func(i int) []byte {
		at := headerSize + i*elementSize
		k, _ := cut(page, n, at, binary.LittleEndian.Uint32(page[at:]), binary.LittleEndian.Uint32(page[at+4:]), 0)
		return k
	}
	low := s.low
	for i := range n {
		from, to := key(i), s.high
		if i+1 < n {
			to = key(i + 1)
		}
		if from == nil || i+1 < n && to == nil {
			return &Fault{Kind: Broken, Page: s.id, What: "a key outside its page"}
		}
		if !within(from, low, s.high) || to != nil && bytes.Compare(from, to) >= 0 {
			return &Fault{Kind: Broken, Page: s.id, What: "keys out of order"}
		}
		child := binary.LittleEndian.Uint64(page[headerSize+i*elementSize+8:])
		err := w.tree(span{id: child, depth: s.depth + 1, low: from, high: to}, take)
		if err := w.tolerate(err); err != nil {
			return err
		}
		low = from
	}
	return nil
}

// leaf gives each element of a leaf to take.
func (w *walker) leaf(page []byte, s span, take func(element) error) error {
	if binary.LittleEndian.Uint16(page[8:]) != flagLeaf {
		return &Fault{Kind: Broken, Page: s.id, What: "a page of the wrong kind"}
	}
	n := int(binary.LittleEndian.Uint16(page[10:]))
	if headerSize+n*elementSize > len(page) {
		return &Fault{Kind: Broken, Page: s.id, What: "a leaf of impossible size"}
	}
	o := order{span: s}
	for i := range n {
		at := headerSize + i*elementSize
		b := page[at : at+elementSize]
		key, value := cut(page, n, at,
			binary.LittleEndian.Uint32(b[4:]), binary.LittleEndian.Uint32(b[8:]), binary.LittleEndian.Uint32(b[12:]))
		if key == nil {
			return &Fault{Kind: Broken, Page: s.id, What: "a record outside its page"}
		}
		if err := o.next(key); err != nil {
			return err
		}
		flags := binary.LittleEndian.Uint32(b)
		if flags&^elementBucket != 0 {
			return &Fault{Kind: Broken, Page: s.id, What: "a record of no known kind"}
		}
		e := element{page: s.id, depth: s.depth, bucket: flags == elementBucket, key: key, value: value}
		if err := take(e); err != nil {
			return err
		}
	}
	return nil
}

// order holds the keys of a leaf to theirs.
type order struct {
	span
	last []byte
}

func (o *order) next(key []byte) error {
	if !within(key, o.low, o.high) || o.last != nil && bytes.Compare(o.last, key) >= 0 {
		return &Fault{Kind: Broken, Page: o.id, What: "keys out of order"}
	}
	o.last = key
	return nil
}

// bucket walks the bucket that an element stands for: a tree of its own, or a
// page kept inline in the value.
func (w *walker) bucket(e element, take func(element) error) error {
	if len(e.value) < bucketHeader {
		return w.tolerate(&Fault{Kind: Broken, Page: e.page, What: "a bucket of impossible size"})
	}
	if e.depth+1 >= depthLimit {
		return w.tolerate(&Fault{Kind: Broken, Page: e.page, What: "a tree of impossible depth"})
	}
	if root := binary.LittleEndian.Uint64(e.value); root != 0 {
		return w.tolerate(w.tree(span{id: root, depth: e.depth + 1}, take))
	}
	inline := e.value[bucketHeader:]
	if len(inline) < headerSize || binary.LittleEndian.Uint32(inline[12:]) != inlineOverflow {
		return w.tolerate(&Fault{Kind: Broken, Page: e.page, What: "a small bucket of impossible size"})
	}
	return w.tolerate(w.leaf(inline, span{id: e.page, depth: e.depth + 1}, take))
}

// cut returns the key and the value of the element that begins at at, or nil
// where they do not lie within the page, after its n elements.
func cut(page []byte, n, at int, pos, keySize, valueSize uint32) (key, value []byte) {
	from := int64(at) + int64(pos)
	mid := from + int64(keySize)
	to := mid + int64(valueSize)
	if keySize == 0 || keySize > maxKey || from < int64(headerSize+n*elementSize) || to > int64(len(page)) {
		return nil, nil
	}
	return page[from:mid:mid], page[mid:to:to]
}

// within says whether low <= key < high.
func within(key, low, high []byte) bool {
	return bytes.Compare(key, low) >= 0 && (high == nil || bytes.Compare(key, high) < 0)
}
