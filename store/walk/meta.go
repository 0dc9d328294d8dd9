package walk

import (
	"encoding/binary"
	"errors"
	"hash/fnv"
	"io"
)

// The layout of a meta page, after the page header of 16 bytes.
const (
	headerSize = 16
	metaSize   = 64
	magic      = 0xED0CDAED
	version    = 2
	noFreelist = ^uint64(0)

	minPageSize = 1 << 10
	maxPageSize = 1 << 16
)

// meta is one of the two pages that a bbolt file begins with. Each commit
// writes the other one; the sound one with the higher txid counts.
type meta struct {
	pageSize  uint32
	root      uint64
	freelist  uint64
	highWater uint64 // the first page number never used yet
	txid      uint64
	checksum  uint64
}

// parseMeta reads a meta page and says why it cannot be one.
func parseMeta(page []byte) (m meta, why string) {
	if len(page) < headerSize+metaSize {
		return m, "it is cut short"
	}
	b := page[headerSize:]
	u32 := func(at int) uint32 { return binary.LittleEndian.Uint32(b[at:]) }
	u64 := func(at int) uint64 { return binary.LittleEndian.Uint64(b[at:]) }
	m = meta{pageSize: u32(8), root: u64(16), freelist: u64(32), highWater: u64(40), txid: u64(48), checksum: u64(56)}
	sum := fnv.New64a()
	_, _ = sum.Write(b[:56]) // a hash never fails
	switch {
	case u32(0) != magic:
		return m, "its mark is missing"
	case u32(4) != version:
		return m, "its format is another version of bbolt's"
	case sum.Sum64() != m.checksum:
		return m, "its checksum is wrong"
	case binary.LittleEndian.Uint16(page[8:]) != flagMeta:
		return m, "its page is marked as something else"
	case m.pageSize < minPageSize || m.pageSize > maxPageSize || m.pageSize&(m.pageSize-1) != 0:
		return m, "its page size is impossible"
	}
	return m, ""
}

// readMetas finds the meta page that counts and reports on the other.
func readMetas(r io.ReaderAt, size int64, older bool) (meta, Report, error) {
	first, err := readAt(r, 0, size)
	if err != nil {
		return meta{}, Report{}, err
	}
	m0, bad0 := parseMeta(first)
	var m1 meta
	var bad1 string
	if bad0 == "" {
		page, err := readAt(r, int64(m0.pageSize), size)
		if err != nil {
			return meta{}, Report{}, err
		}
		m1, bad1 = parseMeta(page)
	} else if m1, bad1, err = seekMeta(r, size); err != nil {
		return meta{}, Report{}, err
	}
	if bad0 != "" && bad1 != "" {
		return meta{}, Report{}, neither(first, size, bad0)
	}
	report := Report{Stamp: Stamp{Metas: [2]uint64{m0.checksum, m1.checksum}}}
	m := m0
	if bad0 != "" || bad1 == "" && (m1.txid > m0.txid) != older {
		m = m1
	}
	if bad0 != "" {
		report.BadMeta = &Fault{Kind: Broken, Page: 0, What: bad0}
	} else if bad1 != "" {
		report.BadMeta = &Fault{Kind: Broken, Page: 1, What: bad1}
	}
	report.PageSize, report.Txid = int(m.pageSize), m.txid
	if m.highWater < 2 || m.highWater > uint64(size)/uint64(m.pageSize) {
		return m, report, &Fault{Kind: Cut, Page: uint64(size) / uint64(m.pageSize), What: "the file ends too early"}
	}
	report.HighWater = int64(m.highWater) * int64(m.pageSize)
	return m, report, nil
}

// seekMeta looks for the second meta page without knowing the page size.
func seekMeta(r io.ReaderAt, size int64) (m meta, why string, err error) {
	why = "it was not found"
	for at := int64(minPageSize); at <= maxPageSize && at < size; at *= 2 {
		page, err := readAt(r, at, size)
		if err != nil {
			return m, why, err
		}
		found, bad := parseMeta(page)
		if bad == "" && int64(found.pageSize) == at {
			return found, "", nil
		}
	}
	return m, why, nil
}

// neither says what a file without a sound meta page is.
func neither(first []byte, size int64, why string) error {
	if len(first) >= headerSize+4 && binary.LittleEndian.Uint32(first[headerSize:]) == magic {
		if size < 4*minPageSize {
			return &Fault{Kind: Cut, What: "the file ends within its first pages"}
		}
		return &Fault{Kind: Broken, What: "both meta pages are damaged: " + why}
	}
	return &Fault{Kind: Foreign, What: "the file does not begin as a book does"}
}

// readAt reads what a meta page needs, or what there is of it.
func readAt(r io.ReaderAt, at, size int64) ([]byte, error) {
	buf := make([]byte, max(0, min(headerSize+metaSize, size-at)))
	n, err := r.ReadAt(buf, at)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, &Fault{Kind: Unread, What: "the file cannot be read", Err: err}
	}
	return buf[:n], nil
}

// Stamp is what tells one state of a file from another: each transaction
// changes the checksum of one of the two meta pages.
type Stamp struct {
	Metas     [2]uint64
	HighWater int64 // bytes in use
}

// ReadStamp reads the stamp of a file that has been checked.
func ReadStamp(r io.ReaderAt, pageSize int) (Stamp, error) {
	var s Stamp
	var newest uint64
	var page [headerSize + metaSize]byte
	for i := range s.Metas {
		if _, err := r.ReadAt(page[:], int64(i)*int64(pageSize)); err != nil {
			return s, &Fault{Kind: Unread, Page: uint64(i), What: "the file cannot be read", Err: err}
		}
		m, bad := parseMeta(page[:])
		s.Metas[i] = m.checksum
		if bad == "" && m.txid >= newest {
			newest, s.HighWater = m.txid, int64(m.highWater)*int64(pageSize)
		}
	}
	return s, nil
}
