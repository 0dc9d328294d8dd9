//go:build unix

package store

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"
)

// TestOpenRefusesAPipe: opening one would wait for somebody to write to it.
func TestOpenRefusesAPipe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	_, err := Open(path, testOptions())
	var open *OpenError
	if !errors.As(err, &open) || open.Reason != NotAFile {
		t.Errorf("Open: %v", err)
	}
}
