package walk

import "io"

// Limits that keep a damaged file from asking for the machine.
const (
	wholeLimit = 64 << 20 // files up to here are read at one go
	runLimit   = 64 << 20 // no run of pages is longer
	depthLimit = 64       // bbolt's trees are four or five deep
)

// source hands out runs of pages: from memory for files of ordinary size,
// from one buffer for each depth of the tree for very large ones.
type source struct {
	r        io.ReaderAt
	pageSize int64
	whole    []byte
	scratch  [depthLimit][]byte
	head     [headerSize]byte
}

func (s *source) load(highWater int64) error {
	if highWater > wholeLimit {
		return nil
	}
	s.whole = make([]byte, highWater)
	if _, err := s.r.ReadAt(s.whole, 0); err != nil {
		return &Fault{Kind: Unread, What: "the file cannot be read", Err: err}
	}
	return nil
}

// header returns the first 16 bytes of a page.
func (s *source) header(id uint64) ([]byte, error) {
	at := int64(id) * s.pageSize
	if s.whole != nil {
		return s.whole[at : at+headerSize], nil
	}
	if _, err := s.r.ReadAt(s.head[:], at); err != nil {
		return nil, &Fault{Kind: Unread, Page: id, What: "the page cannot be read", Err: err}
	}
	return s.head[:], nil
}

// run returns the bytes of count pages. They stay valid until the same depth
// is asked for again.
func (s *source) run(id, count uint64, depth int) ([]byte, error) {
	at, size := int64(id)*s.pageSize, int64(count)*s.pageSize
	if s.whole != nil {
		return s.whole[at : at+size], nil
	}
	if size > runLimit {
		return nil, &Fault{Kind: Broken, Page: id, What: "a record of impossible length"}
	}
	if int64(cap(s.scratch[depth])) < size {
		s.scratch[depth] = make([]byte, size)
	}
	buf := s.scratch[depth][:size]
	if _, err := s.r.ReadAt(buf, at); err != nil {
		return nil, &Fault{Kind: Unread, Page: id, What: "the page cannot be read", Err: err}
	}
	return buf, nil
}
