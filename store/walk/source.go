package walk

import (
	"encoding/binary"
	"io"
)

// Limits that keep a damaged file from asking for the machine.
const (
	runLimit   = 64 << 20 // no run of pages is longer
	depthLimit = 64       // bbolt's trees are four or five deep
	readAhead  = 16       // pages, where they are asked for in order
)

// source reads pages into one buffer for each depth of the tree, so that a
// walk needs little memory however large the file is. Memory that was never
// touched costs more than reading again does.
type source struct {
	r         io.ReaderAt
	pageSize  int64
	highWater uint64
	windows   [depthLimit]window
}

// window is the part of the file that a buffer holds: count pages from first.
type window struct {
	first, count uint64
	buf          []byte
}

// page returns the page with this number. It stays valid until the same depth
// is asked for another.
func (s *source) page(id uint64, depth int) ([]byte, error) {
	w := &s.windows[depth]
	if id < w.first || id >= w.first+w.count {
		count := uint64(1)
		if w.count > 0 && id == w.first+w.count {
			count = min(readAhead, s.highWater-id)
		}
		if err := s.read(w, id, count); err != nil {
			return nil, err
		}
	}
	at := int64(id-w.first) * s.pageSize
	return w.buf[at : at+s.pageSize : at+s.pageSize], nil
}

// run returns a page together with those that it overflows into.
func (s *source) run(id uint64, depth int) ([]byte, error) {
	page, err := s.page(id, depth)
	if err != nil {
		return nil, err
	}
	count := overflow(page) + 1
	if count == 1 {
		return page, nil
	}
	w := &s.windows[depth]
	if id+count > w.first+w.count {
		if int64(count) > runLimit/s.pageSize {
			return nil, &Fault{Kind: Broken, Page: id, What: "a record of impossible length"}
		}
		if err := s.read(w, id, count); err != nil {
			return nil, err
		}
	}
	at := int64(id-w.first) * s.pageSize
	return w.buf[at : at+int64(count)*s.pageSize], nil
}

func (s *source) read(w *window, id, count uint64) error {
	size := int64(count) * s.pageSize
	if int64(cap(w.buf)) < size {
		w.buf = make([]byte, max(size, 4*s.pageSize))
	}
	w.first, w.count, w.buf = id, count, w.buf[:size]
	if _, err := s.r.ReadAt(w.buf, int64(id)*s.pageSize); err != nil {
		w.count = 0
		return &Fault{Kind: Unread, Page: id, What: "the page cannot be read", Err: err}
	}
	return nil
}

// overflow is the number of pages that belong to this one.
func overflow(page []byte) uint64 { return uint64(binary.LittleEndian.Uint32(page[12:])) }
