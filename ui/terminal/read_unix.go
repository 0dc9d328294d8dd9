//go:build unix

package terminal

import (
	"errors"
	"io"
	"time"

	"golang.org/x/sys/unix"
)

const (
	// chunk is how much is read at once. What comes out of it, with the end of
	// the last sequence and tickets for pastes, has to stay under the 256 bytes
	// of Bubble Tea's buffer: a full one makes it expect more than there is.
	chunk = 128
	// patience is how long an Esc may wait for what makes it a sequence.
	patience = 30 * time.Millisecond
	// settled ends the waiting for one more byte after each Esc, for a
	// terminal that sends nothing but Escs.
	settled = 200
)

// Read gives whole keys. It may give none without an error, where all that came
// was an answer or part of a paste: Bubble Tea then waits for more, and can be
// interrupted there, which it couldn't if Read waited.
//
// Nothing that is ready is ever kept for the next Read, since that comes only
// once the terminal has sent something more.
func (in *Input) Read(p []byte) (int, error) {
	if len(in.ready) == 0 {
		var buf [chunk]byte
		n, err := in.file.Read(buf[:])
		in.scan.feed(buf[:n])
		if n == 0 && err != nil {
			return 0, endOfInput(err)
		}
		if err := in.finish(); err != nil {
			return 0, err
		}
		in.ready = in.scan.take()
	}
	n := copy(p, in.ready)
	in.ready = in.ready[n:]
	return n, nil
}

// endOfInput keeps io.EOF recognisable for those who compare with ==.
func endOfInput(err error) error {
	if errors.Is(err, io.EOF) {
		return io.EOF
	}
	return err //nolint:wrapcheck // Bubble Tea wraps what its reader returns.
}

// finish waits for the rest of what may be a key or the beginning of something
// longer, one byte at a time: what follows is for the next Read.
func (in *Input) finish() error {
	var one [1]byte
	for in.scan.ambiguous() {
		if len(in.scan.out) > settled || !readable(in.file.Fd(), patience) {
			in.scan.settle()
			return nil
		}
		n, err := in.file.Read(one[:])
		in.scan.feed(one[:n])
		if n == 0 && err != nil {
			return endOfInput(err)
		}
	}
	return nil
}

// readable says whether the file has something to read within the limit. It
// uses select because poll knows no terminals on macOS.
func readable(fd uintptr, limit time.Duration) bool {
	if fd >= unix.FD_SETSIZE {
		return false
	}
	left := unix.NsecToTimeval(limit.Nanoseconds())
	for {
		var set unix.FdSet
		set.Set(int(fd))
		n, err := unix.Select(int(fd)+1, &set, nil, nil, &left)
		if errors.Is(err, unix.EINTR) {
			continue
		}
		return err == nil && n > 0
	}
}
