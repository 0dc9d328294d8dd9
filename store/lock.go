package store

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"time"
)

// errLocked is what lock returns when another program holds the file.
var errLocked = errors.New("locked by another program")

// lockPause is how long lock waits between two attempts.
const lockPause = 50 * time.Millisecond

// lock takes the file for this program: alone for writing, together with
// others for looking. It gives up after the time limit. bbolt takes a lock of
// its own as well, but only together with mapping the file, and the check
// between the two needs the file to hold still.
func lock(f *os.File, alone bool, limit time.Duration) error {
	for waited := time.Duration(0); ; waited += lockPause {
		err := tryLock(f, alone)
		if !errors.Is(err, errLocked) || waited+lockPause > limit {
			return err
		}
		time.Sleep(lockPause)
	}
}

// note is what the lock note beside the book says of who holds it. The lock
// itself is the system's; a note left behind by a crash means nothing.
type note struct {
	Program string    `json:"program"`
	Actor   string    `json:"actor"`
	Since   time.Time `json:"since"`
}

func notePath(path string) string {
	return filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock")
}

// writeNote leaves the note. It returns the reason for opening read-only when
// the folder does not allow it; a full disk only costs the note.
func (b *Book) writeNote() (readOnly string) {
	text, err := json.Marshal(note{Program: b.opts.Program, Actor: b.opts.Actor, Since: b.opts.Now()})
	if err == nil {
		err = os.WriteFile(notePath(b.path), text, fileMode)
	}
	if err != nil && refused(err) {
		return whyFolder
	}
	b.noted = true
	return ""
}

func (b *Book) removeNote() {
	if b.noted {
		_ = os.Remove(notePath(b.path))
		b.noted = false
	}
}

// lockedError says who holds the book, as far as the note tells.
func lockedError(path string, err error) error {
	if !errors.Is(err, errLocked) {
		return &OpenError{Reason: Unreadable, Path: path, Err: err}
	}
	e := &LockedError{Path: path}
	f, err := os.Open(notePath(path))
	if err != nil {
		return e
	}
	defer func() { _ = f.Close() }()
	var n note
	text := make([]byte, 4096)
	size, _ := f.Read(text)
	if json.Unmarshal(text[:size], &n) == nil {
		e.Program, e.Actor, e.Since = n.Program, n.Actor, n.Since
	}
	return e
}
