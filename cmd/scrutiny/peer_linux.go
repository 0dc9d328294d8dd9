package main

import (
	"fmt"

	"golang.org/x/sys/unix"
)

// peerUser returns whose program is at the other end of a socket.
func peerUser(fd int) (int, error) {
	cred, err := unix.GetsockoptUcred(fd, unix.SOL_SOCKET, unix.SO_PEERCRED)
	if err != nil {
		return 0, fmt.Errorf("ask whose program is at the other end: %w", err)
	}
	return int(cred.Uid), nil
}
