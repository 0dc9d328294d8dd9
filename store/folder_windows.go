package store

import (
	"errors"

	"golang.org/x/sys/windows"
)

// syncFolder does nothing: Windows offers no such thing, and NTFS keeps names
// in its own journal.
func syncFolder(string) error { return nil }

// DiskFull says whether an error means that there is no room left on a disk.
func DiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}
