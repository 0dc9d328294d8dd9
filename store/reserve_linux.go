package store

import (
	"errors"

	"golang.org/x/sys/unix"
)

// allocate gives the file blocks behind those in use without changing its
// length. A file system that cannot is left without a reserve.
func (r *reserve) allocate(highWater int64) error {
	conn, err := r.file.SyscallConn()
	if err != nil {
		return err
	}
	var failed error
	err = conn.Control(func(fd uintptr) {
		failed = unix.Fallocate(int(fd), unix.FALLOC_FL_KEEP_SIZE, highWater, reserveSize)
	})
	if errors.Is(failed, unix.EOPNOTSUPP) || errors.Is(failed, unix.ENOSYS) {
		return nil
	}
	return errors.Join(err, failed)
}

// release does nothing: the room stays the file's own.
func (r *reserve) release() {}

// spend has nothing to give: the room is the file's already.
func (r *reserve) spend() bool { return false }
