//go:build unix

package quiet_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"
	"github.com/creack/pty"
	"github.com/muesli/termenv"

	_ "council/scrutiny/ui/quiet"
)

// role says which program this test binary is when it runs as a child.
const role = "QUIET_TEST_ROLE"

func TestMain(m *testing.M) {
	switch os.Getenv(role) {
	case "program":
		// Reached only once every init is done, Bubble Tea's among them.
		fmt.Printf("started %v %T\n", lipgloss.HasDarkBackground(), tea.Quit())
		_ = lipgloss.ColorProfile()
		fmt.Println("profile read")
		os.Exit(0)
	case "asks":
		_ = termenv.NewOutput(os.Stdout).HasDarkBackground()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// child starts this binary again in a terminal that answers nothing.
func child(t *testing.T, as string) (*exec.Cmd, *os.File) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(environWithout("NO_COLOR", "COLORFGBG", "TERM", "CI"), role+"="+as, "TERM=xterm-256color", "GORACE=atexit_sleep_ms=0")
	tty, err := pty.Start(cmd)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = tty.Close()
	})
	return cmd, tty
}

func environWithout(names ...string) []string {
	var kept []string
next:
	for _, entry := range os.Environ() {
		for _, name := range names {
			if strings.HasPrefix(entry, name+"=") {
				continue next
			}
		}
		kept = append(kept, entry)
	}
	return kept
}

// A program that imports Bubble Tea sends nothing at start. The deadline is
// well under the five seconds that Bubble Tea waits for an answer.
func TestStartsWithoutAsking(t *testing.T) {
	_, tty := child(t, "program")
	sent := make(chan []byte, 1)
	go func() {
		all, _ := io.ReadAll(tty) // ends with EIO once the child has gone
		sent <- all
	}()
	select {
	case got := <-sent:
		want := "started true tea.QuitMsg\r\nprofile read\r\n"
		if string(got) != want {
			t.Errorf("the program sent %q, want %q", got, want)
		}
	case <-time.After(4 * time.Second):
		t.Fatal("the program waits for an answer at start")
	}
}

// The control: in the very same terminal, whoever does ask is seen asking.
func TestTheTerminalWouldShowAQuestion(t *testing.T) {
	_, tty := child(t, "asks")
	var seen []byte
	buf := make([]byte, 64)
	for !bytes.Contains(seen, []byte("\x1b]11;?")) {
		n, err := tty.Read(buf)
		if err != nil {
			t.Fatalf("no question seen, only %q: %v", seen, err)
		}
		seen = append(seen, buf[:n]...)
	}
}
