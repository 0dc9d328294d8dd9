package store

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockByte lies far behind any book, next to the byte that bbolt locks: on
// Windows a second exclusive lock of the same byte fails even through the
// same handle.
func lockByte() *windows.Overlapped {
	return &windows.Overlapped{Offset: 1<<32 - 3, OffsetHigh: 1<<32 - 1}
}

func tryLock(f *os.File, alone bool) error {
	flags := uint32(windows.LOCKFILE_FAIL_IMMEDIATELY)
	if alone {
		flags |= windows.LOCKFILE_EXCLUSIVE_LOCK
	}
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, lockByte())
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errLocked
	}
	return err
}

func unlock(f *os.File) error {
	return windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, lockByte())
}
