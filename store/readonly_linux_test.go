package store

import (
	"errors"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// TestReadOnlyDisk: a book on a disk that cannot be written, or in such a
// folder, opens for looking and says why. Both need privileges to arrange.
func TestReadOnlyDisk(t *testing.T) {
	onlySlow(t)
	for why, arrange := range map[string]func(t *testing.T, dir string) error{
		whyFile: func(t *testing.T, dir string) error {
			if err := syscall.Mount(dir, dir, "", syscall.MS_BIND, ""); err != nil {
				return err
			}
			t.Cleanup(func() { _ = syscall.Unmount(dir, 0) })
			return syscall.Mount("", dir, "", syscall.MS_BIND|syscall.MS_REMOUNT|syscall.MS_RDONLY, "")
		},
		whyFolder: func(t *testing.T, dir string) error {
			t.Cleanup(func() { _ = exec.Command("chattr", "-i", dir).Run() })
			return exec.CommandContext(t.Context(), "chattr", "+i", dir).Run()
		},
	} {
		path := small(t)
		if err := arrange(t, filepath.Dir(path)); err != nil {
			t.Logf("cannot arrange %q: %v", why, err)
			continue
		}
		b := mustOpen(t, path)
		if b.ReadOnly() != why {
			t.Errorf("ReadOnly() = %q, want %q", b.ReadOnly(), why)
		}
		wantRows(t, b, reviewB, 1, put(1, 1, "other"))
		if _, err := b.Commit(t.Context(), change(reviewB, 1, "e")); !errors.As(err, new(*ReadOnlyError)) {
			t.Errorf("Commit: %v", err)
		}
		_ = b.Close()
	}
}

// TestRefused: which errors mean that writing is not allowed, and which are
// something else.
func TestRefused(t *testing.T) {
	for err, want := range map[error]bool{
		syscall.EACCES: true, syscall.EPERM: true, syscall.EROFS: true,
		syscall.ENOSPC: false, syscall.EIO: false, syscall.ENOENT: false,
	} {
		if refused(err) != want {
			t.Errorf("refused(%v) = %v", err, !want)
		}
		if DiskFull(err) != (err == syscall.ENOSPC) {
			t.Errorf("DiskFull(%v) = %v", err, DiskFull(err))
		}
	}
}
