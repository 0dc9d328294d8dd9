// Package store keeps the book: one bbolt file that holds any number of
// reviews, each with its rows and its history, besides the drafts of texts
// that are still being typed. It owns the file, its lock, its backups, and
// the promise that what Commit acknowledged is there after any crash.
//
// It must not know what a row or a history entry says: values are opaque
// bytes that package model encodes. It reads no clock; the caller passes one.
//
// Opening checks the whole file with plain reads (package store/walk) before
// bbolt maps it, and copies the rows out in the same pass. From then on only
// the goroutine that holds the book's mutex touches the map, and a fault
// there is an error, not the end of the program.
package store
