//go:build unix

package store

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// syncFolder makes the names in a folder durable. File systems that cannot
// sync a folder say EINVAL, and need no sync of it.
func syncFolder(path string) (err error) {
	d, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open folder to sync it: %w", err)
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	if err := d.Sync(); err != nil && !errors.Is(err, syscall.EINVAL) {
		return fmt.Errorf("sync folder: %w", err)
	}
	return nil
}

// DiskFull says whether an error means that there is no room left on a disk.
func DiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}
