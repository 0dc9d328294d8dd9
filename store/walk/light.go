package walk

import "encoding/binary"

// lightLeaf checks a leaf of which only the first page was read: its elements
// stand there, the keys are read one by one, and the values, which may be
// megabytes, are left where they are. They reach nobody.
func (w *walker) lightLeaf(head []byte, s span, take func(element) error) error {
	n := int(binary.LittleEndian.Uint16(head[10:]))
	if headerSize+n*elementSize > len(head) { // as a leaf of many small records
		run, err := w.pages.run(s.id, s.depth)
		if err != nil {
			return err
		}
		return w.leaf(run, s, take)
	}
	length := int64(overflow(head)+1) * w.pages.pageSize
	at := int64(s.id) * w.pages.pageSize
	o := order{span: s}
	for i := range n {
		b := head[headerSize+i*elementSize : headerSize+(i+1)*elementSize]
		u32 := func(at int) int64 { return int64(binary.LittleEndian.Uint32(b[at:])) }
		from := int64(headerSize+i*elementSize) + u32(4)
		if u32(8) == 0 || u32(8) > maxKey || from < int64(headerSize+n*elementSize) || from+u32(8)+u32(12) > length {
			return &Fault{Kind: Broken, Page: s.id, What: "a record outside its page"}
		}
		if u32(0) != 0 {
			return &Fault{Kind: Broken, Page: s.id, What: "a record of no known kind"}
		}
		key := make([]byte, u32(8))
		if _, err := w.pages.r.ReadAt(key, at+from); err != nil {
			return &Fault{Kind: Unread, Page: s.id, What: "the page cannot be read", Err: err}
		}
		if err := o.next(key); err != nil {
			return err
		}
		if err := take(element{page: s.id, depth: s.depth, key: key}); err != nil {
			return err
		}
	}
	return nil
}
