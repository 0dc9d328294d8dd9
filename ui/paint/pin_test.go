//go:build unix

package paint_test

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/creack/pty"

	"council/scrutiny/ui/paint"
	_ "council/scrutiny/ui/quiet" // the child starts in a terminal that answers nothing
	"council/scrutiny/ui/terminal"
)

// These tests pin what Output takes for granted of the inside of Bubble Tea
// v1.3.10: that its renderer writes frames with Write and modes with
// WriteString, and in which order it enters and leaves the alternate screen.

const role = "PAINT_TEST_ROLE"

func TestMain(m *testing.M) {
	if os.Getenv(role) != "" {
		painter, input := paint.New(os.Stdout), terminal.NewInput(os.Stdin)
		program := tea.NewProgram(&pinned{painter: painter, input: input}, tea.WithAltScreen(), tea.WithFPS(1),
			tea.WithInput(input), tea.WithFilter(input.Filter), tea.WithOutput(paint.NewOutput(os.Stdout, painter)))
		_, err := program.Run()
		fmt.Printf("<ended %v>", err)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// pinned is a program with a view, which nobody may ever see, and frames.
type pinned struct {
	painter *paint.Painter
	input   *terminal.Input
	frame   paint.Frame
	keys    int
}

func (p *pinned) Init() tea.Cmd { return nil }
func (p *pinned) View() string  { return fmt.Sprint("RENDERER", p.keys) }

type afterChild struct{}

func (p *pinned) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.frame = paint.Frame{
			Lines: make([]string, msg.Height), Width: msg.Width, Cursor: paint.Point{X: 4, Y: 1}, ShowCursor: true,
			Title: "Pinned",
		}
		p.frame.Lines[0] = fmt.Sprintf("frame %dx%d", msg.Width, msg.Height)
		p.painter.Reset()
	case tea.KeyMsg:
		p.keys++
		cmd = p.press(msg.String())
	case terminal.PasteMsg:
		p.frame.Lines[1] = fmt.Sprintf("pasted %d", msg.Size)
	case terminal.BackgroundMsg:
		p.frame.Lines[3] = fmt.Sprintf("background %d", msg.Background)
	}
	f := p.frame
	f.Lines = append([]string(nil), f.Lines...)
	if len(f.Lines) > 2 {
		f.Lines[2] = fmt.Sprintf("key%d", p.keys)
	}
	p.painter.Paint(f)
	return p, cmd
}

func (p *pinned) press(key string) tea.Cmd {
	switch key {
	case "q":
		return tea.Quit
	case "s":
		return tea.Suspend
	case "e":
		return tea.Exec(loud{}, func(error) tea.Msg { return afterChild{} })
	case "t":
		return tea.SetWindowTitle("theirs")
	case "b":
		return p.input.QueryBackground(p.painter.Send, time.Minute)
	case "c":
		return tea.ClearScreen
	case "g":
		return func() tea.Msg { panic("in a command") }
	case "p":
		panic("in the update")
	}
	return nil
}

// loud stands for a child process.
type loud struct{}

func (loud) Run() error          { _, err := os.Stdout.WriteString("<CHILD>"); return err }
func (loud) SetStdin(io.Reader)  {}
func (loud) SetStdout(io.Writer) {}
func (loud) SetStderr(io.Writer) {}

// run is the program in a real terminal, and all that it has sent.
type run struct {
	t    testing.TB
	cmd  *exec.Cmd
	tty  *os.File
	sent string
	more chan string
}

func start(t testing.TB) *run {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	r := &run{t: t, cmd: exec.Command(self), more: make(chan string, 100)}
	r.cmd.Env = append(os.Environ(), role+"=program", "TERM=xterm-256color", "GORACE=atexit_sleep_ms=0")
	if r.tty, err = pty.StartWithSize(r.cmd, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = r.cmd.Process.Kill()
		_ = r.cmd.Wait()
		_ = r.tty.Close()
	})
	go func() {
		defer close(r.more)
		buf := make([]byte, 4096)
		for {
			n, err := r.tty.Read(buf)
			if err != nil {
				return
			}
			r.more <- string(buf[:n])
		}
	}()
	r.wait("frame 80x24", "key0")
	return r
}

// wait returns what is sent until all the words have come, in their order.
func (r *run) wait(words ...string) string {
	r.t.Helper()
	return r.waitSignalling(noSignal, words...)
}

// noSignal only asks whether the process is there.
const noSignal = syscall.Signal(0)

// waitSignalling sends a signal again and again while it waits: the program may
// not listen for it yet.
func (r *run) waitSignalling(signal syscall.Signal, words ...string) string {
	r.t.Helper()
	from := len(r.sent)
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = regexp.QuoteMeta(word)
	}
	all := regexp.MustCompile("(?s)" + strings.Join(quoted, ".*"))
	limit, again := time.After(10*time.Second), time.NewTicker(20*time.Millisecond)
	defer again.Stop()
	for !all.MatchString(r.sent[from:]) {
		select {
		case text, ok := <-r.more:
			if !ok {
				r.t.Fatalf("the program ended after %q", r.sent[from:])
			}
			r.sent += text
		case <-again.C:
			if err := r.cmd.Process.Signal(signal); err != nil {
				r.t.Fatal(err)
			}
		case <-limit:
			r.t.Fatalf("waited for %q, got %q", words, r.sent[from:])
		}
	}
	return r.sent[from:]
}

func (r *run) press(key string) {
	r.t.Helper()
	if _, err := r.tty.WriteString(key); err != nil {
		r.t.Fatal(err)
	}
}

// over checks the end, and what holds of everything that was sent, apart from
// the questions that were asked.
func (r *run) over(end string, asked ...string) {
	r.t.Helper()
	r.wait("\x1b]2;\x1b\\", "\x1b[?7h", "\x1b[?1049l", end)
	for text := range r.more {
		r.sent += text
	}
	for _, question := range asked {
		r.sent = strings.Replace(r.sent, question, "", 1)
	}
	for _, never := range []string{"RENDERER", "\x1b[2K\x1b[?", "\x1b]11"} {
		if strings.Contains(r.sent, never) {
			r.t.Errorf("%q was sent: %q", never, r.sent)
		}
	}
	if strings.LastIndex(r.sent, "\x1b[?25h") < strings.LastIndex(r.sent, "\x1b[?25l") {
		r.t.Error("the cursor stays hidden")
	}
	if after := r.sent[strings.LastIndex(r.sent, "\x1b[?1049l"):]; strings.Contains(after, "\x1b[?2026h") {
		r.t.Errorf("painted after leaving the alternate screen: %q", after)
	}
}

func TestModesPassAndFramesDoNot(t *testing.T) {
	r := start(t)
	if first := strings.Index(r.sent, "\x1b[?2026h"); first < strings.Index(r.sent, "\x1b[?1049h") {
		t.Errorf("painted before the alternate screen: %q", r.sent)
	}
	for _, mode := range []string{"\x1b[?1049h", "\x1b[?2004h", "\x1b]2;Pinned\x1b\\"} {
		if !strings.Contains(r.sent, mode) {
			t.Errorf("%q is missing: %q", mode, r.sent)
		}
	}
	r.press("x")
	if out := r.wait("1\x1b[2;5H\x1b[?25h\x1b[?2026l"); strings.Contains(out, "frame") {
		t.Errorf("a key painted more than it changed: %q", out)
	}
	r.press("t")
	r.wait("\x1b]2;theirs\a", "\x1b[2;5H")
	r.press("c")
	r.wait("\x1b[2J", "frame 80x24", "key3")
	r.press("q")
	r.over("<ended <nil>>")
}

func TestPasteAndAnswerOnTheWay(t *testing.T) {
	r := start(t)
	r.press("b")
	r.wait("\x1b]11;?\x1b\\")
	r.press("x\x1b[200~" + strings.Repeat("text\r", 10_000) + "\x1b[201~y")
	r.wait("pasted 50000", "3\x1b[2;5H")
	r.press("\x1b]11;rgb:ffff/ffff/ffff\x1b\\")
	r.wait(fmt.Sprint("background ", terminal.Light))
	r.press("x")
	r.wait("4\x1b[2;5H") // so the answer was no key
	r.press("q")
	r.over("<ended <nil>>", "\x1b]11;?\x1b\\")
}

func TestResizeIsPaintedWhole(t *testing.T) {
	r := start(t)
	if err := pty.Setsize(r.tty, &pty.Winsize{Rows: 30, Cols: 100}); err != nil {
		t.Fatal(err)
	}
	r.waitSignalling(syscall.SIGWINCH, "\x1b[2J", "frame 100x30", "\x1b[?2026l")
	r.press("q")
	r.over("<ended <nil>>")
}

func TestChildProcessHasTheTerminal(t *testing.T) {
	r := start(t)
	r.press("e")
	out := r.wait("\x1b[?1049l", "<CHILD>", "\x1b[?1049h", "frame 80x24", "\x1b[2;5H\x1b[?25h")
	child := out[strings.Index(out, "\x1b[?1049l"):strings.Index(out, "\x1b[?1049h")]
	if strings.Contains(child, "\x1b[?2026h") {
		t.Errorf("painted while the child had the terminal: %q", child)
	}
	r.press("x")
	r.wait("2\x1b[2;5H\x1b[?25h\x1b[?2026l")
	r.press("q")
	r.over("<ended <nil>>")
}

// The process group has no parent in its session, so the kernel drops the stop;
// the program waits for being continued all the same.
func TestSuspendAndBack(t *testing.T) {
	r := start(t)
	r.press("s")
	r.wait("\x1b[?1049l", "\x1b[?25h")
	r.waitSignalling(syscall.SIGCONT, "\x1b[?1049h")
	r.press("x")
	r.wait("2\x1b[2;5H\x1b[?25h")
	r.press("q")
	r.over("<ended <nil>>")
}

func TestPanicLeavesTheTerminalInOrder(t *testing.T) {
	for _, key := range []string{"p", "g"} {
		r := start(t)
		r.press(key)
		r.over("<ended program was killed")
	}
}

// BenchmarkKeyToRow is from a key's byte to the end of the frame it changes,
// through the whole of Bubble Tea and a real terminal.
func BenchmarkKeyToRow(b *testing.B) {
	r := start(b)
	for b.Loop() {
		r.press("x")
		r.wait("\x1b[2;5H\x1b[?25h\x1b[?2026l")
		r.sent = ""
	}
	r.press("q")
}
