package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
)

// The program and the second screen meet at a socket in a folder that nobody
// but the officer may enter. There is one for all books of an account: the
// program that takes it first has it until it ends, so that a second book that
// is opened in the middle of a meeting, to look something up, never gets before
// the room.

// socketName is the socket's file in its folder.
const socketName = "screen.sock"

// socketLimit is how long a socket's path may be on every system.
const socketLimit = 103

var (
	// errTaken says that another program feeds the second screen.
	errTaken = errors.New("another scrutiny on this computer feeds the second screen. Leave it, then ask again")
	// errNobody says that there is no program to be found.
	errNobody = errors.New("no scrutiny with an open book is running")
)

// meetingPlaces are the folders in which the socket may be, the best first: the
// one that the system clears up by itself, then the program's own, for systems
// and sessions that have none.
func (e env) meetingPlaces() []string {
	var places []string
	if e.runDir != "" {
		places = append(places, filepath.Join(e.runDir, "scrutiny"))
	}
	return append(places, filepath.Join(e.dataDir, "screen"))
}

// takePlace listens in the first of the places that can be had.
func takePlace(ctx context.Context, places []string) (net.Listener, error) {
	var problems error
	for _, dir := range places {
		l, err := listenIn(ctx, dir)
		if err == nil || errors.Is(err, errTaken) {
			return l, err
		}
		problems = errors.Join(problems, err)
	}
	return nil, problems
}

func listenIn(ctx context.Context, dir string) (net.Listener, error) {
	path := filepath.Join(dir, socketName)
	if len(path) > socketLimit {
		return nil, fmt.Errorf("the path %q is too long for a socket", path)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of the second screen: %w", err)
	}
	if err := privateFolder(dir); err != nil {
		return nil, err
	}
	if err := clearStale(ctx, path); err != nil {
		return nil, err
	}
	var config net.ListenConfig
	l, err := config.Listen(ctx, "unix", path)
	if err != nil {
		return nil, fmt.Errorf("listen for the second screen: %w", err)
	}
	if err := privateSocket(path); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// clearStale takes away the socket of a program that ended without doing so.
// It is put aside first and tried again there: another program that begins at
// the same moment may have put its own in its place.
func clearStale(ctx context.Context, path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("look for the socket of the second screen: %w", err)
	case info.Mode().IsRegular() || info.IsDir():
		return fmt.Errorf("%q is in the way of the second screen's socket: move it elsewhere", path)
	case answers(ctx, path):
		return errTaken
	}
	aside := fmt.Sprintf("%s.%d", path, os.Getpid())
	if err := os.Rename(path, aside); err != nil {
		return fmt.Errorf("put aside the socket of a program that has ended: %w", err)
	}
	if answers(ctx, aside) {
		if err := os.Rename(aside, path); err != nil {
			return fmt.Errorf("put back another program's socket: %w", err)
		}
		return errTaken
	}
	if err := os.Remove(aside); err != nil {
		return fmt.Errorf("remove the socket of a program that has ended: %w", err)
	}
	return nil
}

// answers says whether a program listens at a socket.
func answers(ctx context.Context, path string) bool {
	conn, err := dial(ctx, path)
	if err != nil {
		return false
	}
	_ = conn.Close()
	return true
}

// dial connects with a socket.
func dial(ctx context.Context, path string) (net.Conn, error) {
	d := net.Dialer{Timeout: slowest}
	conn, err := d.DialContext(ctx, "unix", path)
	if err != nil {
		return nil, fmt.Errorf("connect with %q: %w", path, err)
	}
	return conn, nil
}

// findProgram connects with the program that listens at one of the places, and
// makes sure that it is the officer's own.
func findProgram(ctx context.Context, places []string) (net.Conn, error) {
	problem := errNobody
	for _, dir := range places {
		if _, err := os.Lstat(dir); err != nil {
			continue
		}
		if err := privateFolder(dir); err != nil {
			problem = err
			continue
		}
		conn, err := dial(ctx, filepath.Join(dir, socketName))
		if err != nil {
			continue
		}
		if err := samePerson(conn); err != nil {
			problem = errors.Join(err, conn.Close())
			continue
		}
		return conn, nil
	}
	return nil, problem
}
