package store

import (
	"errors"
	"fmt"
	"io"

	"council/scrutiny/model"
	"council/scrutiny/store/walk"
)

// contents is what one pass over a book's file yields: everything but the
// history entries, which are only checked.
type contents struct {
	report    walk.Report
	magic     bool
	schema    uint64
	revisions map[model.ReviewID]model.Revision
	reviews   map[model.ReviewID]*model.Stored
	last      map[model.ReviewID]model.Revision // last history entry of each review
	drafts    map[string][]byte
	damage    []*DamagedError
	entries   map[model.ReviewID][]Entry // only while salvaging
}

// maxDamage bounds the list: after so many the rest tells nothing new.
const maxDamage = 100

// reader fills contents during a walk.
type reader struct {
	*contents
	path        string
	current     *model.Stored  // the review that the rows belong to just now
	entryOf     model.ReviewID // the review that the history is of just now
	slab        []byte         // room for the values to come
	keepEntries bool
	older       bool // while salvaging: it is of the older of the file's two states
}

// readContents walks the file, checks every sum and copies the rows out.
// schema is the newest layout that the caller knows.
func readContents(f io.ReaderAt, size int64, path string, schema uint64) (*contents, error) {
	r := newReader(path)
	report, err := walk.Check(f, size, walk.Options{Bucket: r.bucket, Light: light})
	if err != nil {
		return nil, openError(path, err)
	}
	r.report = report
	switch {
	case !r.magic:
		return nil, &OpenError{Reason: ForeignBolt, Path: path}
	case r.schema > schema:
		return nil, &OpenError{Reason: Later, Path: path, Err: fmt.Errorf("schema %d, this program knows %d", r.schema, schema)}
	case r.schema == 0:
		return nil, &DamagedError{Path: path, What: "its version cannot be read", Where: "bucket meta"}
	}
	r.compare()
	return r.contents, nil
}

func newReader(path string) *reader {
	return &reader{path: path, contents: &contents{
		revisions: map[model.ReviewID]model.Revision{},
		reviews:   map[model.ReviewID]*model.Stored{},
		last:      map[model.ReviewID]model.Revision{},
		drafts:    map[string][]byte{},
		entries:   map[model.ReviewID][]Entry{},
	}}
}

// openError turns what the walk found into what a person is told.
func openError(path string, err error) error {
	var f *walk.Fault
	if !errors.As(err, &f) {
		return &OpenError{Reason: Unreadable, Path: path, Err: err}
	}
	switch f.Kind {
	case walk.Empty:
		return &OpenError{Reason: Empty, Path: path, Err: err}
	case walk.Foreign:
		return &OpenError{Reason: Foreign, Path: path, Err: err}
	case walk.Cut:
		return &OpenError{Reason: Cut, Path: path, Err: err}
	case walk.Unread:
		return &OpenError{Reason: Unreadable, Path: path, Err: err}
	case walk.Broken:
	}
	return damagedPage(path, f)
}

func damagedPage(path string, f *walk.Fault) *DamagedError {
	return &DamagedError{Path: path, What: f.What, Where: fmt.Sprintf("page %d", f.Page), Err: f}
}

// light says of which bucket a book is opened without reading the values.
func light(name []byte) bool { return string(name) == bucketFiles }

// bucket answers the walk: who takes the keys of this bucket.
func (r *reader) bucket(name []byte) walk.Visitor {
	switch string(name) {
	case bucketMeta:
		return r.takeMeta
	case bucketReviews:
		return r.takeReview
	case bucketRows:
		return r.takeRow
	case bucketHistory:
		return r.takeEntry
	case bucketDrafts:
		return r.takeDraft
	}
	return nil
}

func (r *reader) takeMeta(key, stored []byte) {
	switch string(key) {
	case keyMagic:
		r.magic = string(stored) == magic
	case keySchema:
		r.schema, _ = unsealNumber(bucketMeta, key, stored)
	}
}

func (r *reader) takeReview(key, stored []byte) {
	id := model.ReviewID(key)
	n, ok := unsealNumber(bucketReviews, key, stored)
	if !ok || !validReview(id) {
		r.damaged(bucketReviews, id, "the number of its last change")
		return
	}
	r.revisions[id] = model.Revision(n)
}

func (r *reader) takeRow(key, stored []byte) {
	if len(key) != rowSize {
		r.damaged(bucketRows, "", "a record with an impossible key")
		return
	}
	if r.current == nil || string(key[:reviewSize]) != string(r.current.Review) {
		r.current = &model.Stored{Review: model.ReviewID(key[:reviewSize])}
		r.reviews[r.current.Review] = r.current
	}
	rowKey := parseRowKey(key)
	value, ok := unseal(bucketRows, key, stored)
	if !ok {
		r.damaged(bucketRows, r.current.Review, fmt.Sprintf("record %d of kind %d", rowKey.ID, rowKey.Kind))
		return
	}
	r.current.Rows = append(r.current.Rows, model.Row{Key: rowKey, Value: r.keep(value)})
}

func (r *reader) takeEntry(key, stored []byte) {
	if len(key) != entrySize {
		r.damaged(bucketHistory, "", "a history entry with an impossible key")
		return
	}
	if string(key[:reviewSize]) != string(r.entryOf) {
		r.entryOf = model.ReviewID(key[:reviewSize])
	}
	id, seq := r.entryOf, parseSeq(key)
	value, ok := unseal(bucketHistory, key, stored)
	if !ok {
		r.damaged(bucketHistory, id, fmt.Sprintf("history entry %d", seq))
	}
	r.last[id] = seq // in key order, so the last one stays
	if ok && r.keepEntries {
		r.entries[id] = append(r.entries[id], Entry{Seq: seq, Bytes: r.keep(value)})
	}
}

func (r *reader) takeDraft(key, stored []byte) {
	value, ok := unseal(bucketDrafts, key, stored)
	if !ok {
		r.damaged(bucketDrafts, "", fmt.Sprintf("draft %q", key))
		return
	}
	r.drafts[string(key)] = r.keep(value)
}

// compare checks the buckets against each other: a review's revision is the
// number of its last history entry.
func (r *reader) compare() {
	for id, rev := range r.revisions {
		if r.last[id] != rev {
			r.damaged(bucketHistory, id, fmt.Sprintf("%d changes were made but the history ends at %d", rev, r.last[id]))
		}
	}
	for id := range r.last {
		if _, ok := r.revisions[id]; !ok {
			r.damaged(bucketReviews, id, "a review with a history that is not listed")
		}
	}
	for id, s := range r.reviews {
		s.Revision = r.revisions[id]
	}
}

func (r *reader) damaged(bucket string, id model.ReviewID, what string) {
	if len(r.damage) < maxDamage {
		r.damage = append(r.damage, damagedRecord(r.path, bucket, id, what))
	}
}

func damagedRecord(path, bucket string, id model.ReviewID, what string) *DamagedError {
	where := "in " + bucket
	if id != "" {
		where = fmt.Sprintf("in the %s of review %s", bucket, id)
	}
	return &DamagedError{Path: path, Review: id, What: what, Where: where}
}

// keep copies a value out of the walk's buffer into memory that the book may
// hand on. Many small values share an allocation.
func (r *reader) keep(value []byte) []byte {
	const slabSize, large = 256 << 10, 32 << 10
	if len(value) > large {
		return append([]byte{}, value...)
	}
	if len(value) > cap(r.slab)-len(r.slab) || r.slab == nil {
		r.slab = make([]byte, 0, slabSize)
	}
	from := len(r.slab)
	r.slab = append(r.slab, value...)
	return r.slab[from:len(r.slab):len(r.slab)]
}
