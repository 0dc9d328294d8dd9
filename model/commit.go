package model

// ReviewID names one review in a book: 13 lower-case base32 characters, made by
// whoever begins the review of the moment and some chance, so that they sort in
// the order of their making and reviews of two books can meet without clashing.
type ReviewID string

// Revision counts the changes of one review. It is the sequence number of the
// review's last history entry; 0 means that the review does not exist yet.
type Revision uint64

// RowKey names one stored record of a review.
type RowKey struct {
	Kind uint8
	ID   uint64
}

// Row is one record in its stored form. A nil Value means that it is gone.
type Row struct {
	Key   RowKey
	Value []byte
}

// Commit is what one change puts into the book: the rows that it wrote or
// removed, and the history entry that tells of it, stored under the sequence
// number Base+1. Drafts are the keys of the texts that were typed for it: they
// are dropped with it, so that what is in the review is never offered again. Files are those that
// its rows refer to: they are kept with it, both or neither.
type Commit struct {
	Review ReviewID
	Base   Revision
	Rows   []Row
	Entry  []byte
	Drafts []string
	Files  []Content
}

// Stored is a review as the book holds it: its rows in the order of their
// keys. The bytes belong to the receiver.
type Stored struct {
	Review   ReviewID
	Revision Revision
	Rows     []Row
}

// StoredEntry is one entry of a history in its stored form.
type StoredEntry struct {
	Seq   Revision
	Bytes []byte
}
