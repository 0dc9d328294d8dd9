package main

import (
	"bufio"
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestHostileScreens: one that reads nothing, one that talks, and more than
// there may be. Showing a picture waits for none of them, and those that behave
// follow.
func TestHostileScreens(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	a := fedAt(t, places)
	a.Show(words("begin"))
	f := newFollower(places)
	comes(t, f, "begin")
	path := filepath.Join(places[0], socketName)
	deaf, err := dial(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer deaf.Close()
	for range 100 { // far more than the system keeps for who does not read
		a.Show(words(strings.Repeat("long ", 20_000)))
		a.Show(words("short"))
	}
	comes(t, f, "short")

	loud, err := dial(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer loud.Close()
	_, _ = loud.Write([]byte("GET / HTTP/1.1\r\n\r\n"))
	ends(t, loud)

	for range 3 * mostScreens {
		one, err := dial(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		defer one.Close()
	}
	a.Show(words("end"))
	comes(t, f, "end")
	a.mu.Lock()
	defer a.mu.Unlock()
	if n := len(a.screens); n > mostScreens {
		t.Errorf("%d screens are fed", n)
	}
}

// ends waits until the other end has hung up.
func ends(t *testing.T, conn net.Conn) {
	t.Helper()
	_ = conn.SetReadDeadline(time.Now().Add(hangs))
	in := bufio.NewReader(conn)
	for {
		if _, err := in.ReadByte(); errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatal("nobody hangs up")
		} else if err != nil {
			return
		}
	}
}

// What a program finds that knocks at a socket.
const (
	fed = iota
	sentAway
	lockedOut
)

// knock connects with a socket as any program might, and says what came of it.
func knock(path string) int {
	conn, err := dial(context.Background(), path)
	if err != nil {
		return lockedOut
	}
	defer conn.Close()
	if _, err := readSlide(bufio.NewReader(conn)); err != nil {
		return sentAway
	}
	return fed
}
