//go:build !linux

package store

import (
	"os"
	"path/filepath"
)

// reservePath is a file beside the book that holds the room.
func (r *reserve) reservePath() string {
	return filepath.Join(filepath.Dir(r.path), "."+filepath.Base(r.path)+".reserve")
}

// allocate writes the reserve file, unless it is there.
func (r *reserve) allocate(int64) error {
	if st, err := os.Stat(r.reservePath()); err == nil && st.Size() == reserveSize {
		return nil
	}
	err := os.WriteFile(r.reservePath(), make([]byte, reserveSize), fileMode)
	if err != nil {
		_ = os.Remove(r.reservePath())
	}
	return err
}

// release removes the reserve file.
func (r *reserve) release() { _ = os.Remove(r.reservePath()) }

// spend gives the room back to the disk, for a commit that found it full.
// It says whether there was any.
func (r *reserve) spend() bool {
	r.used = r.file != nil && os.Remove(r.reservePath()) == nil
	return r.used
}
