package main

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// peerUser returns whose program is at the other end of a socket.
func peerUser(fd int) (int, error) {
	cred, err := unix.GetsockoptXucred(fd, unix.SOL_LOCAL, unix.LOCAL_PEERCRED)
	if err != nil {
		return 0, fmt.Errorf("ask whose program is at the other end: %w", err)
	}
	return int(cred.Uid), nil
}
