package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// asChild is the variable that makes the test binary play a part in a test
// instead of running tests. The program itself knows nothing of it.
const asChild = "SCRUTINY_TEST_CHILD"

// slow says whether the long tests run: the whole kill loop, and the files
// opened by another program.
func slow() bool { return os.Getenv("SCRUTINY_SLOW") != "" }

// onlySlow leaves a test out where the slow ones are not asked for: it starts
// other programs, or goes through what a machine can do to a book.
func onlySlow(t *testing.T) {
	t.Helper()
	if !slow() {
		t.Skip("only with SCRUTINY_SLOW")
	}
}

// TestMain makes the test binary the program too, under the name "scrutiny", so
// that storyboards run what is tested.
func TestMain(m *testing.M) {
	switch os.Getenv(asChild) {
	case "work":
		os.Exit(workUntilKilled())
	case "hold":
		os.Exit(holdBook())
	case "nasty":
		os.Exit(makeNasty())
	case "knock":
		os.Exit(knock(os.Getenv("SCRUTINY_TEST_SOCKET")))
	}
	testscript.Main(m, map[string]func(){"scrutiny": main})
}

// program returns the path of the program.
func program(t testing.TB) string {
	t.Helper()
	path, err := exec.LookPath("scrutiny")
	if err != nil {
		t.Fatalf("the program is not there: %v", err)
	}
	return path
}

// testNow is what the clock of the program says in tests.
const testNow = "2026-11-22T14:00:00Z"

// hangs is after how long a screen that does not come is given up. Nothing
// waits for it that goes well.
const hangs = 40 * time.Second * patience

// surroundings are the variables of a program that has a folder to itself.
func surroundings(dir string) []string {
	return []string{
		"HOME=" + dir, "XDG_DATA_HOME=" + filepath.Join(dir, "data"), "XDG_CONFIG_HOME=" + filepath.Join(dir, "config"),
		"PATH=" + os.Getenv("PATH"), "SCRUTINY_NOW=" + testNow, "TERM=xterm-256color", "LANG=C.UTF-8",
		"GORACE=atexit_sleep_ms=0", // else every program under the race detector takes a second to end
	}
}

// testEnv is the program's surroundings for tests that run it in process.
func testEnv(t testing.TB, dir string) env {
	t.Helper()
	e := systemEnv()
	e.now = clock(testNow)
	e.account = "Sam Officer"
	e.dataDir, e.configDir, e.runDir = filepath.Join(dir, "data"), filepath.Join(dir, "config"), ""
	return e
}
