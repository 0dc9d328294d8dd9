package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"council/scrutiny/model"
)

// Reason says why a book could not be opened or made.
type Reason int

// The reasons, each with its own sentence.
const (
	Absent Reason = iota + 1
	Exists
	Empty
	Folder
	NotAFile
	Unreadable
	Foreign
	ForeignBolt
	Cut
	Later
	NeedsWriting
	NotMade
	NotABackup
)

// sentences holds what a person is told, with the path in place of %q. Each
// says what, where and what to do.
var sentences = map[Reason]string{
	Absent:       "There is no book at %q: check the name, or make a new book there.",
	Exists:       "There is a file at %q already: choose another name, or open that one.",
	Empty:        "The file %q is empty: it may not have been copied to the end, so copy it again or restore a backup.",
	Folder:       "%q is a folder: name the book within it.",
	NotAFile:     "%q is not an ordinary file: name a book.",
	Unreadable:   "The book %q cannot be read: check that you may open it and that its disk is there.",
	Foreign:      "The file %q is not a scrutiny book, or its beginning is destroyed: check the name, or restore a backup.",
	ForeignBolt:  "The file %q is a database of another program: check the name.",
	Cut:          "The book %q ends too early, as after a copy that was broken off: copy it again or restore a backup.",
	Later:        "The book %q was made by a later version of scrutiny: update the program to open it; nothing in it was changed.",
	NeedsWriting: "The book %q is of an earlier version and has to be brought up to date, but it cannot be written: copy it to where you may write, and open the copy.",
	NotMade:      "No book could be made at %q: check that the folder is there and that you may write to it.",
	NotABackup:   "The file %q cannot be restored: choose another backup.",
}

// OpenError says why there is no book to work with.
type OpenError struct {
	Reason Reason
	Path   string
	Err    error // the cause, for the log; may be nil
}

// Error is the sentence for a person.
func (e *OpenError) Error() string { return fmt.Sprintf(sentences[e.Reason], e.Path) }

// Unwrap returns the cause.
func (e *OpenError) Unwrap() error { return e.Err }

// LockedError says that another program holds the book.
type LockedError struct {
	Path    string
	Program string    // empty where the note beside the book does not say
	Actor   string    // likewise
	Since   time.Time // zero where it does not say
}

// Error is the sentence for a person.
func (e *LockedError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "The book %q is open in ", e.Path)
	if e.Program == "" {
		b.WriteString("another program")
	} else {
		b.WriteString(e.Program)
	}
	if e.Actor != "" {
		fmt.Fprintf(&b, " by %s", e.Actor)
	}
	if !e.Since.IsZero() {
		fmt.Fprintf(&b, " since %s", e.Since.Format("15:04 on 2 January 2006"))
	}
	b.WriteString(": close it there first.")
	return b.String()
}

// DamagedError names something in the file that is not what was stored.
type DamagedError struct {
	Path   string
	Review model.ReviewID // whose record it is; empty where it is nobody's
	What   string         // "a page that is used twice", "record 4 of kind 2"
	Where  string         // "page 12", "bucket rows"
	Err    error
}

// Error is the sentence for a person.
func (e *DamagedError) Error() string {
	return fmt.Sprintf("The book %q is damaged (%s, %s): restore a backup, or save what can still be read to a new book with “scrutiny salvage”.", e.Path, e.What, e.Where)
}

// Unwrap returns the cause.
func (e *DamagedError) Unwrap() error { return e.Err }

// ConflictError says that a commit was made on an old state of its review.
// Nothing was written.
type ConflictError struct {
	Review     model.ReviewID
	Base, Have model.Revision
}

// Error is the sentence for a person.
func (e *ConflictError) Error() string {
	return fmt.Sprintf("This change was made on state %d of the review, which is at %d by now: nothing was saved, so load the review again and repeat it.", e.Base, e.Have)
}

// NotSavedError says that a commit failed, and that the book was read again
// and does not hold it.
type NotSavedError struct {
	Path string
	Full bool // the disk is full
	Err  error
}

// Error is the sentence for a person.
func (e *NotSavedError) Error() string {
	if e.Full {
		return fmt.Sprintf("The last change was not saved, because the disk that holds %q is full: free some space and save again.", e.Path)
	}
	return fmt.Sprintf("The last change was not saved to %q (%v): save again, and copy the book to another disk if it goes on.", e.Path, e.Err)
}

// Unwrap returns the cause.
func (e *NotSavedError) Unwrap() error { return e.Err }

// UnknownError says that a commit failed and that the book could not be read
// again, so that nobody knows whether the change is in it. The book is closed.
type UnknownError struct {
	Path  string
	Err   error // of the commit
	Again error // of reading the book again
}

// Error is the sentence for a person.
func (e *UnknownError) Error() string {
	return fmt.Sprintf("It is not known whether the last change was saved, because %q cannot be read again: check its disk, then open the book and look.", e.Path)
}

// Unwrap returns both causes.
func (e *UnknownError) Unwrap() []error { return []error{e.Err, e.Again} }

// ReplacedError says that the file at the book's path is no longer the one
// that was opened. Nothing more is written.
type ReplacedError struct {
	Path  string
	Saved string // where the state that was open was saved; empty when it could not be
	Err   error  // why not
}

// Error is the sentence for a person.
func (e *ReplacedError) Error() string {
	what := fmt.Sprintf("The file %q was moved, replaced or changed by another program while it was open, and your last change was not saved", e.Path)
	if e.Saved == "" {
		return what + ": close it, open it again, and compare it with the newest backup."
	}
	return fmt.Sprintf("%s: everything up to then is in %q, so compare the two and go on in one of them.", what, filepath.Base(e.Saved))
}

// Unwrap returns the cause.
func (e *ReplacedError) Unwrap() error { return e.Err }

// ReadOnlyError says that the book was opened for looking only.
type ReadOnlyError struct{ Path, Why string }

// Error is the sentence for a person.
func (e *ReadOnlyError) Error() string {
	return fmt.Sprintf("The book %q is open for looking only: %s.", e.Path, e.Why)
}

// FileError says that a file that the book keeps cannot be given out. The rest
// of the book is as it was.
type FileError struct {
	Path string
	What string // "its piece 3 is not what was stored"
}

// Error is the sentence for a person.
func (e *FileError) Error() string {
	return fmt.Sprintf("A file that is kept in the book %q is damaged (%s): restore a backup to get it back; everything else in the book is as it was.", e.Path, e.What)
}

// ErrNoFile is returned for a file whose bytes the book does not keep.
var ErrNoFile = errors.New("the book does not keep the file")

// ErrClosed is returned by a book after Close.
var ErrClosed = errors.New("the book is closed")

// ErrNoEntry is returned by Entry for a number that the history does not hold.
var ErrNoEntry = errors.New("the history holds no such entry")

// ErrNoReview is returned by Load for a review that the book does not hold.
var ErrNoReview = errors.New("the book holds no such review")
