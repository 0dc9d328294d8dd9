//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestReadOnly: a book that may not be written, or in a folder that may not,
// can be looked at and exported; an import says why it cannot be done; and not
// a byte of it changes.
func TestReadOnly(t *testing.T) {
	for name, modes := range map[string]struct{ book, folder os.FileMode }{
		"book": {0o444, 0o755}, "folder": {0o644, 0o555}, "both": {0o444, 0o555},
	} {
		// Not beside other tests: a program that is being copied cannot be run
		// while another process that begins holds the copy open.
		t.Run(name, func(t *testing.T) {
			dir, as := unprivileged(t)
			home := filepath.Join(dir, "home")
			folder := filepath.Join(dir, "books")
			for _, d := range []string{home, folder} {
				if err := os.Mkdir(d, 0o777); err != nil {
					t.Fatal(err)
				}
				_ = os.Chmod(d, 0o777)
			}
			book := filepath.Join(folder, "parks.scrutiny")
			path := tracker(t, folder)
			_ = os.Chmod(path, 0o644)
			if code, said := as(home, "import", book, path); code != exitDone {
				t.Fatalf("import ends with %d: %s", code, said)
			}
			before, err := os.ReadFile(book)
			if err != nil {
				t.Fatal(err)
			}
			_ = os.Chmod(book, modes.book)
			_ = os.Chmod(folder, modes.folder)
			t.Cleanup(func() { _ = os.Chmod(folder, 0o755) })
			if code, said := as(home, "export", book, "tracker", "--format", "csv", "--out", "-"); code != exitDone || !strings.Contains(said, "Mend the surfaces") {
				t.Errorf("export ends with %d: %s", code, said)
			}
			if code, said := as(home, "reviews", book); code != exitDone || !strings.Contains(said, "12 actions") {
				t.Errorf("reviews ends with %d: %s", code, said)
			}
			if code, said := as(home, "import", book, path); code != exitCouldNot || unclear(said) != "" || !strings.Contains(said, "looking only") {
				t.Errorf("import ends with %d: %s", code, said)
			}
			if after, err := os.ReadFile(book); err != nil || !bytes.Equal(before, after) {
				t.Errorf("the book was changed: %v", err)
			}
		})
	}
}

// unprivileged returns a folder, and the program as somebody runs it to whom
// rights apply: the account of the tests, or nobody where that is the
// administrator's.
func unprivileged(t *testing.T) (dir string, as func(home string, args ...string) (code int, said string)) {
	t.Helper()
	dir = t.TempDir()
	attr := &syscall.SysProcAttr{}
	path := program(t)
	if os.Geteuid() == 0 {
		const nobody = 65534
		attr.Credential = &syscall.Credential{Uid: nobody, Gid: nobody}
		for _, d := range []string{dir, filepath.Dir(dir)} {
			if err := os.Chmod(d, 0o777); err != nil {
				t.Fatal(err)
			}
		}
		path = copyProgram(t, path, dir)
	}
	return dir, func(home string, args ...string) (int, string) {
		cmd := exec.Command(path, args...)
		cmd.Dir, cmd.Env, cmd.SysProcAttr = home, surroundings(home), attr
		said, err := cmd.CombinedOutput()
		if cmd.ProcessState == nil {
			t.Fatalf("scrutiny %v: %v", args, err)
		}
		return cmd.ProcessState.ExitCode(), string(said)
	}
}

// copyProgram puts the program where everybody may run it.
func copyProgram(t *testing.T, from, dir string) string {
	t.Helper()
	to := filepath.Join(dir, "scrutiny")
	in, err := os.Open(from)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.Copy(out, in); err != nil {
		t.Fatal(err)
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return to
}
