//go:build unix

package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"

	"council/scrutiny/ui/projector"
)

// console is the program in a terminal, with somebody at its keys who looks
// before pressing the next one.
type console struct {
	t    *testing.T
	cmd  *exec.Cmd
	file *os.File // the terminal's end of the line
	done chan struct{}

	mu      sync.Mutex
	changed *sync.Cond
	screen  *vt.Emulator
	within  bool // a frame is being drawn
	ended   bool
	raw     bytes.Buffer // what the program wrote
}

// inTerminal starts the program in a folder of its own. A mute terminal answers
// nothing that it is asked.
func inTerminal(t *testing.T, dir string, width, height int, mute bool, args ...string) *console {
	t.Helper()
	x := &console{t: t, screen: vt.NewEmulator(width, height), done: make(chan struct{})}
	x.changed = sync.NewCond(&x.mu)
	x.screen.SetCallbacks(vt.Callbacks{
		EnableMode:  func(m ansi.Mode) { x.within = x.within || m == ansi.ModeSynchronizedOutput },
		DisableMode: func(m ansi.Mode) { x.within = x.within && m != ansi.ModeSynchronizedOutput },
	})
	x.cmd = exec.Command(program(t), args...)
	x.cmd.Dir, x.cmd.Env = dir, surroundings(dir)
	var err error
	if x.file, err = pty.StartWithSize(x.cmd, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		t.Fatalf("start the program in a terminal: %v", err)
	}
	go x.answer(mute)
	go x.draw()
	t.Cleanup(x.end)
	return x
}

// answer carries the terminal's answers back to the program, or drops them.
func (x *console) answer(mute bool) {
	b := make([]byte, 4096)
	for {
		n, err := x.screen.Read(b)
		if err != nil {
			return
		}
		if !mute {
			_, _ = x.file.Write(b[:n])
		}
	}
}

// draw puts on the screen what the program writes, until it ends.
func (x *console) draw() {
	b := make([]byte, 1<<16)
	for {
		n, err := x.file.Read(b)
		x.mu.Lock()
		_, _ = x.screen.Write(b[:n])
		x.raw.Write(b[:n])
		x.ended = err != nil
		x.changed.Broadcast()
		x.mu.Unlock()
		if err != nil {
			close(x.done)
			return
		}
	}
}

// end takes the program away, however far the test has come.
func (x *console) end() {
	_ = x.cmd.Process.Kill()
	_ = x.cmd.Wait()
	_ = x.file.Close()
	<-x.done
	if answers, ok := x.screen.InputPipe().(io.Closer); ok {
		_ = answers.Close()
	}
}

// until waits for a whole frame that is as wanted.
func (x *console) until(what string, ok func(shown string) bool) string {
	x.t.Helper()
	shown, seen := x.await(ok)
	if !seen {
		x.t.Fatalf("never on the screen: %s; it shows:\n%s", what, shown)
	}
	return shown
}

// await waits for a whole frame that is as wanted; seen is false where the
// program ended before, or hangs.
func (x *console) await(ok func(shown string) bool) (shown string, seen bool) {
	late := time.AfterFunc(hangs, func() {
		x.mu.Lock()
		defer x.mu.Unlock()
		x.ended = true
		x.changed.Broadcast()
	})
	defer late.Stop()
	x.mu.Lock()
	defer x.mu.Unlock()
	for {
		if shown := x.text(); !x.within && ok(shown) {
			return shown, true
		}
		if x.ended {
			return x.text(), false
		}
		x.changed.Wait()
	}
}

// text is the screen without the blanks at the ends of lines, and with what is
// drawn in large letters as words.
func (x *console) text() string {
	lines := strings.Split(x.screen.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \r")
	}
	return strings.Join(projector.Read(lines), "\n")
}

// shows waits until the screen shows all the texts, whatever blanks stand
// between their words.
func (x *console) shows(texts ...string) string {
	x.t.Helper()
	return x.until("all of \""+strings.Join(texts, "\", \"")+"\"", func(shown string) bool {
		for _, text := range texts {
			if !strings.Contains(oneSpaced(shown), oneSpaced(text)) {
				return false
			}
		}
		return true
	})
}

// hides waits until the screen shows none of the texts.
func (x *console) hides(texts ...string) {
	x.t.Helper()
	x.until("none of \""+strings.Join(texts, "\", \"")+"\"", func(shown string) bool {
		for _, text := range texts {
			if strings.Contains(oneSpaced(shown), oneSpaced(text)) {
				return false
			}
		}
		return true
	})
}

var keys = map[string]string{
	"enter": "\r", "tab": "\t", "esc": "\x1b", "up": "\x1b[A", "down": "\x1b[B", "end": "\x1b[F", "home": "\x1b[H",
	"shift+tab": "\x1b[Z", "ctrl+s": "\x13", "ctrl+z": "\x1a", "ctrl+y": "\x19", "ctrl+u": "\x15", "ctrl+q": "\x11", "space": " ",
	"f5": "\x1b[15~", "f7": "\x1b[18~", "f8": "\x1b[19~", "f9": "\x1b[20~", "ctrl+p": "\x10", "backspace": "\x7f", "right": "\x1b[C", "alt+down": "\x1b[1;3B",
}

// press presses keys, by their names or as letters.
func (x *console) press(names ...string) *console {
	x.t.Helper()
	for _, name := range names {
		sequence, ok := keys[name]
		if !ok {
			sequence = name
		}
		x.types(sequence)
	}
	return x
}

// types types a text.
func (x *console) types(text string) *console {
	x.t.Helper()
	if _, err := x.file.WriteString(text); err != nil {
		x.t.Fatalf("type %q: %v", text, err)
	}
	return x
}

// pastes pastes a text as terminals do.
func (x *console) pastes(text string) *console {
	x.t.Helper()
	return x.types("\x1b[200~" + text + "\x1b[201~")
}

// resize gives the window another size.
func (x *console) resize(width, height int) *console {
	x.t.Helper()
	x.mu.Lock()
	x.screen.Resize(width, height)
	x.mu.Unlock()
	if err := pty.Setsize(x.file, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)}); err != nil {
		x.t.Fatalf("resize: %v", err)
	}
	return x
}

// signal sends the program a signal.
func (x *console) signal(s syscall.Signal) *console {
	x.t.Helper()
	if err := x.cmd.Process.Signal(s); err != nil {
		x.t.Fatalf("signal: %v", err)
	}
	return x
}

// leaves waits until the program has ended, and holds it to an exit code.
func (x *console) leaves(code int) {
	x.t.Helper()
	select {
	case <-x.done:
	case <-time.After(hangs):
		x.t.Fatalf("the program does not end; the screen shows:\n%s", x.text())
	}
	_ = x.cmd.Wait()
	if got := x.cmd.ProcessState.ExitCode(); got != code {
		x.t.Fatalf("the program ended with %d, want %d; the screen shows:\n%s", got, code, x.text())
	}
}

// killed ends the program as a power cut does.
func (x *console) killed() {
	x.t.Helper()
	x.signal(syscall.SIGKILL)
	<-x.done
	_ = x.cmd.Wait()
}
