//go:build linux || darwin

package main

import (
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
)

// privateFolder makes sure that a folder is the officer's and that nobody else
// may enter it.
func privateFolder(dir string) error {
	info, err := os.Lstat(dir)
	if err != nil {
		return fmt.Errorf("look at the folder of the second screen: %w", err)
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	switch {
	case !info.IsDir():
		return fmt.Errorf("%q is not a folder: the second screen needs one there, so move it elsewhere", dir)
	case !ok || int(stat.Uid) != os.Geteuid():
		return fmt.Errorf("the folder %q belongs to somebody else: the second screen is not fed through it", dir)
	case info.Mode().Perm()&0o077 != 0:
		return fmt.Errorf("others may enter the folder %q: the second screen is not fed through it until its rights are 0700", dir)
	}
	return nil
}

// privateSocket keeps others from a socket, should they get into its folder.
func privateSocket(path string) error {
	if err := os.Chmod(path, 0o600); err != nil {
		return fmt.Errorf("keep others from the socket %q: %w", path, err)
	}
	return nil
}

// samePerson makes sure that the program at the other end is the officer's own.
func samePerson(conn net.Conn) error {
	socket, ok := conn.(syscall.Conn)
	if !ok {
		return errors.New("there is no telling whose program is at the other end")
	}
	raw, err := socket.SyscallConn()
	if err != nil {
		return fmt.Errorf("look at the other end: %w", err)
	}
	user, asked := 0, error(nil)
	if err := raw.Control(func(fd uintptr) { user, asked = peerUser(int(fd)) }); err != nil {
		return fmt.Errorf("look at the other end: %w", err)
	}
	if asked == nil && user != os.Geteuid() {
		return errors.New("the program at the other end is somebody else's")
	}
	return asked
}
