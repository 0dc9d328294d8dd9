package store

import (
	"crypto/sha256"
	"encoding/binary"

	"council/scrutiny/model"
)

// Every bucket of a book. Reviews share their buckets, with the review's ID
// in front of each key: a commit then touches few pages.
//
//	meta     magic, schema, id         what this file is
//	reviews  review                    → revision
//	rows     review kind id            → record
//	history  review seq                → history entry
//	drafts   key                       → text that was being typed
//	files    checksum piece            → a piece of a file that is kept
//
// The last is made with the first file that is kept: a book without any is as
// it always was. What it holds is read only when it is asked for.
//
// Numbers in keys are big-endian, so that byte order is numeric order.
const (
	bucketMeta    = "meta"
	bucketReviews = "reviews"
	bucketRows    = "rows"
	bucketHistory = "history"
	bucketDrafts  = "drafts"
	bucketFiles   = "files"
)

// buckets lists those that every book has.
var buckets = [...]string{bucketMeta, bucketReviews, bucketRows, bucketHistory, bucketDrafts}

// Keys of the meta bucket, and what tells our file from another bbolt file.
const (
	keyMagic  = "magic"
	keySchema = "schema"
	keyBookID = "id"
	magic     = "scrutiny book"
)

// Sizes of the parts of a key, and the limits of what a caller may put in.
const (
	reviewSize  = 13
	rowSize     = reviewSize + 1 + 8
	pieceKey    = sha256.Size + 4
	pieceSize   = 256 << 10
	entrySize   = reviewSize + 8
	bookIDSize  = 16
	maxDraftKey = 256
	maxValue    = 32 << 20
)

// rowKey is where a row of a review is kept.
func rowKey(id model.ReviewID, key model.RowKey) []byte {
	b := make([]byte, 0, rowSize)
	b = append(b, id...)
	b = append(b, key.Kind)
	return binary.BigEndian.AppendUint64(b, key.ID)
}

// parseRowKey takes apart what follows the review in a row's key.
func parseRowKey(b []byte) model.RowKey {
	return model.RowKey{Kind: b[reviewSize], ID: binary.BigEndian.Uint64(b[reviewSize+1:])}
}

// entryKey is where a history entry of a review is kept.
func entryKey(id model.ReviewID, seq model.Revision) []byte {
	b := make([]byte, 0, entrySize)
	b = append(b, id...)
	return binary.BigEndian.AppendUint64(b, uint64(seq))
}

// parseSeq takes apart what follows the review in an entry's key.
func parseSeq(b []byte) model.Revision {
	return model.Revision(binary.BigEndian.Uint64(b[reviewSize:]))
}

// validReview says whether an ID has the form that keys are made of.
func validReview(id model.ReviewID) bool {
	for _, r := range []byte(id) {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return false
		}
	}
	return len(id) == reviewSize
}
