//go:build linux || darwin

package main

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
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

// TestSomebodyElsesProgram knocks at the socket as another user: it is locked
// out by the folder, and sent away where the folder lets it in.
func TestSomebodyElsesProgram(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only the administrator can be somebody else")
	}
	dir := t.TempDir()
	for _, d := range []string{dir, filepath.Dir(dir)} {
		if err := os.Chmod(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	places := []string{filepath.Join(dir, "s")}
	a := fedAt(t, places)
	a.Show(words("for the officer alone"))
	path, binary := filepath.Join(places[0], socketName), copyProgram(t, program(t), dir)
	as := func(user uint32) int {
		cmd := exec.Command(binary)
		cmd.Dir, cmd.Env = dir, append(surroundings(dir), asChild+"=knock", "SCRUTINY_TEST_SOCKET="+path)
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: user, Gid: user}}
		if err := cmd.Run(); cmd.ProcessState == nil {
			t.Fatal(err)
		}
		return cmd.ProcessState.ExitCode()
	}
	const officer, somebody = 0, 65534
	if got := as(officer); got != fed {
		t.Errorf("the officer's own program ends with %d", got)
	}
	if got := as(somebody); got != lockedOut {
		t.Errorf("somebody else's program ends with %d", got)
	}
	_, _ = os.Chmod(places[0], 0o777), os.Chmod(path, 0o777)
	if got := as(officer); got != fed {
		t.Errorf("the officer's own program ends with %d", got)
	}
	if got := as(somebody); got != sentAway {
		t.Errorf("somebody else's program that gets at the socket ends with %d", got)
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
