//go:build linux || darwin

package main

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestOnlyTheOfficerMayOpenTheSocket looks at the rights, and holds the program
// to refusing places that others may enter: neither side goes there.
func TestOnlyTheOfficerMayOpenTheSocket(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	a := fedAt(t, places)
	for path, want := range map[string]os.FileMode{places[0]: 0o700, filepath.Join(places[0], socketName): 0o600} {
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has the rights %v, %v", path, info.Mode(), err)
		}
	}
	if err := os.Chmod(places[0], 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := findProgram(t.Context(), places); err == nil || !strings.Contains(err.Error(), "others may enter") {
		t.Errorf("the screen goes where others may: %v", err)
	}
	_ = a.Close()
	if _, err := takePlace(t.Context(), places); err == nil || !strings.Contains(err.Error(), "others may enter") {
		t.Errorf("the program goes where others may: %v", err)
	}
}

func TestPlacesThatWillNotDo(t *testing.T) {
	t.Parallel()
	base := filepath.Dir(meetingPlace(t)[0])
	file := filepath.Join(base, "file")
	if err := os.WriteFile(file, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	private := filepath.Join(base, "private")
	if err := os.Mkdir(private, 0o700); err != nil {
		t.Fatal(err)
	}
	linked := filepath.Join(base, "linked")
	if err := os.Symlink(private, linked); err != nil {
		t.Fatal(err)
	}
	occupied := filepath.Join(base, "occupied")
	if err := os.MkdirAll(filepath.Join(occupied, socketName), 0o700); err != nil {
		t.Fatal(err)
	}
	good := filepath.Join(base, "good")
	for _, c := range []struct{ dir, why string }{
		{file, "folder"},
		{linked, "not a folder"},
		{filepath.Join(base, strings.Repeat("long", 40)), "too long"},
		{occupied, "in the way"},
	} {
		if l, err := takePlace(t.Context(), []string{c.dir}); err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("%s: %v, %v", c.dir, l, err)
		}
		if conn, err := findProgram(t.Context(), []string{c.dir}); err == nil {
			t.Errorf("%s: %v", c.dir, conn)
		}
		l, err := takePlace(t.Context(), []string{c.dir, good})
		if err != nil {
			t.Errorf("the next place is not tried after %s: %v", c.dir, err)
			continue
		}
		conn, err := findProgram(t.Context(), []string{c.dir, good})
		if err != nil {
			t.Errorf("the program is not found behind %s: %v", c.dir, err)
		} else {
			_ = conn.Close()
		}
		_ = l.Close()
	}
	if kept, err := os.ReadFile(file); err != nil || string(kept) != "kept" {
		t.Errorf("the file in the way holds %q, %v", kept, err)
	}
}

func TestSamePerson(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	fedAt(t, places)
	conn, err := dial(t.Context(), filepath.Join(places[0], socketName))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if err := samePerson(conn); err != nil {
		t.Errorf("the officer's own program is refused: %v", err)
	}
	a, b := net.Pipe()
	defer a.Close()
	defer b.Close()
	if err := samePerson(a); err == nil {
		t.Error("who cannot be asked is trusted")
	}
}
