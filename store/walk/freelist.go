package walk

import "encoding/binary"

// freelist checks the list of pages that the next transaction may write to.
// A page on it is claimed like any other, so that a page which is both free
// and in use is found: bbolt would write over it.
func (w *walker) freelist() error {
	if w.meta.freelist == noFreelist {
		return nil // bbolt rebuilds it
	}
	page, flags, err := w.page(w.meta.freelist, 0)
	if err != nil {
		return w.tolerate(err)
	}
	if flags != flagFreelist {
		return w.tolerate(&Fault{Kind: Broken, Page: w.meta.freelist, What: "the list of free pages is something else"})
	}
	return w.tolerate(w.free(page))
}

func (w *walker) free(page []byte) error {
	n := uint64(binary.LittleEndian.Uint16(page[10:]))
	ids := page[headerSize:]
	if n == 0xFFFF { // too many for the header: the first number is the count
		n, ids = binary.LittleEndian.Uint64(ids), ids[8:]
	}
	if n > uint64(len(ids))/8 {
		return &Fault{Kind: Broken, Page: w.meta.freelist, What: "a list of free pages of impossible length"}
	}
	reached := w.visited
	for i := range n {
		if err := w.claim(binary.LittleEndian.Uint64(ids[i*8:]), 1); err != nil {
			return err
		}
	}
	w.visited = reached
	return nil
}
