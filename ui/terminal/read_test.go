//go:build unix

package terminal

import (
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// recorder is a program that passes on what it is told.
type recorder struct{ told chan tea.Msg }

type started struct{}

func (r recorder) Init() tea.Cmd { return func() tea.Msg { return started{} } }
func (r recorder) View() string  { return "" }

func (r recorder) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	r.told <- msg
	return r, nil
}

// session is Bubble Tea, as it is, reading an Input in a real terminal.
type session struct {
	t      *testing.T
	keys   *os.File // the terminal's side
	tty    *os.File // the program's side
	input  *Input
	told   chan tea.Msg
	ended  chan error
	finish func()
}

func start(t *testing.T) *session {
	t.Helper()
	keys, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	s := &session{t: t, keys: keys, tty: tty, input: NewInput(tty), told: make(chan tea.Msg, 8192), ended: make(chan error, 1)}
	go func() { _, _ = io.Copy(io.Discard, keys) }()
	program := tea.NewProgram(recorder{s.told}, tea.WithInput(s.input), tea.WithFilter(s.input.Filter),
		tea.WithOutput(tty), tea.WithoutSignalHandler())
	go func() {
		_, err := program.Run()
		s.ended <- err
	}()
	s.finish = func() {
		program.Quit()
		if err := <-s.ended; err != nil {
			t.Errorf("the program ended with %v", err)
		}
	}
	t.Cleanup(func() {
		program.Kill()
		_ = tty.Close()
		_ = keys.Close()
	})
	// Both have to come before the terminal may be closed again.
	for came := map[string]bool{}; len(came) < 2; {
		came[fmt.Sprintf("%T", s.next())] = true
	}
	return s
}

func (s *session) send(text string) {
	s.t.Helper()
	if _, err := s.keys.WriteString(text); err != nil {
		s.t.Fatal(err)
	}
}

// sendOn sends more than the terminal can hold before anybody reads it.
func (s *session) sendOn(text string) {
	go func() { _, _ = s.keys.WriteString(text) }()
}

// next waits for a message, not for ever.
func (s *session) next() tea.Msg {
	s.t.Helper()
	select {
	case msg := <-s.told:
		return msg
	case <-time.After(10 * time.Second):
		s.t.Fatal("no message came")
		return nil
	}
}

// typed gathers keys until a Ctrl+D, as they are called.
func (s *session) typed() string {
	s.t.Helper()
	s.send("\x04")
	var names []string
	for {
		msg := s.next()
		if key, ok := msg.(tea.KeyMsg); ok && key.Type == tea.KeyCtrlD {
			return strings.Join(names, " ")
		}
		names = append(names, strings.ReplaceAll(fmt.Sprint(msg), " ", "_"))
	}
}

func TestKeysReachTheProgram(t *testing.T) {
	s := start(t)
	for _, tt := range []struct{ send, want string }{
		{"j", "j"},
		{"\x1b[A\x1bOB\x1b[1;5C", "up down ctrl+right"},
		{"\x1b[5~é\r", "pgup é enter"},
		{"\x1b\x1bj", "esc esc j"},
		{"\x1b\x1b[A", "alt+up"},
		{"\x1b\x1b[<64;10;5M", "esc wheel_up"},
		{"\x1b[1;2R\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\\x1b[?2026;2$y", ""},
	} {
		s.send(tt.send)
		if got := s.typed(); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.send, got, tt.want)
		}
	}
	s.finish()
}

func TestEscAloneIsAKey(t *testing.T) {
	s := start(t)
	s.send("\x1b")
	if key, ok := s.next().(tea.KeyMsg); !ok || key.Type != tea.KeyEsc || key.Alt {
		t.Errorf("got %v", key)
	}
	s.finish()
}

// Bubble Tea alone cuts every 256 bytes and types what is left of a sequence.
func TestNothingIsCut(t *testing.T) {
	const events = 1000
	s := start(t)
	s.sendOn(strings.Repeat("\x1b[<64;100;20M", events) + strings.Repeat("a→😀 ", events) + "\x1b[A")
	var wheels int
	var text strings.Builder
	for {
		switch msg := s.next().(type) {
		case tea.MouseMsg:
			wheels++
			continue
		case tea.KeyMsg:
			if msg.Type == tea.KeyUp {
				break
			}
			text.WriteString(string(msg.Runes))
			continue
		default:
			t.Fatalf("unexpected %T %v", msg, msg)
		}
		break
	}
	if wheels != events {
		t.Errorf("%d wheel events, want %d", wheels, events)
	}
	if want := strings.Repeat("a→😀 ", events); text.String() != want {
		t.Errorf("%d bytes of text, want %d", text.Len(), len(want))
	}
	s.finish()
}

func TestPasteIsOneMessage(t *testing.T) {
	s := start(t)
	text := strings.Repeat("A line of a report, with an é.\n", 32_000)
	s.sendOn("a" + pasteStart + strings.ReplaceAll(text, "\n", "\r") + pasteEnd + "b" + pasteStart + "2" + pasteEnd)
	want := []tea.Msg{runes("a"), PasteMsg{Text: text, Size: len(text)}, runes("b"), PasteMsg{Text: "2", Size: 1}}
	for i, w := range want {
		if got := s.next(); fmt.Sprint(got) != fmt.Sprint(w) {
			t.Errorf("message %d is %.60q, want %.60q", i, fmt.Sprint(got), fmt.Sprint(w))
		}
	}
	s.finish()
}

func TestAnswersReachWhoAsked(t *testing.T) {
	s := start(t)
	answers, done := s.input.Expect(Cursor, "")
	defer done()
	s.send("j\x1b[1;2Rk")
	if got := <-answers; got != (Answer{Cursor, "1;2"}) {
		t.Errorf("answer %v", got)
	}
	if got := s.typed(); got != "jk" {
		t.Errorf("typed %q", got)
	}
	s.finish()
}

// Without Fd Bubble Tea would leave the terminal cooked.
func TestRawModeIsEnteredAndLeft(t *testing.T) {
	keys, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	before, err := term.GetState(tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	_, _ = keys.Close(), tty.Close()
	s := start(t)
	during, err := term.GetState(s.tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	if during.Lflag&(unix.ICANON|unix.ECHO) != 0 {
		t.Error("the terminal echoes")
	}
	s.finish()
	after, err := term.GetState(s.tty.Fd())
	if err != nil {
		t.Fatal(err)
	}
	if after.Lflag != before.Lflag || after.Iflag != before.Iflag || after.Oflag != before.Oflag {
		t.Errorf("the terminal is left as %+v, was %+v", after, before)
	}
}

// pieces is a file that gives what it has in pieces of any size.
type pieces struct {
	File
	in []byte
}

func (p *pieces) Fd() uintptr { return unix.FD_SETSIZE } // never readable
func (p *pieces) Read(b []byte) (int, error) {
	if len(p.in) == 0 {
		return 0, io.EOF
	}
	n := copy(b, p.in)
	p.in = p.in[n:]
	return n, nil
}

// One Read never fills Bubble Tea's buffer, whatever comes.
func FuzzReadFits(f *testing.F) {
	for _, tt := range streams {
		f.Add([]byte(strings.Repeat(tt.in, 20)))
	}
	f.Add([]byte(strings.Repeat("\x1b", 500)))
	f.Add([]byte(strings.Repeat(pasteStart+"x"+pasteEnd, 50)))
	f.Fuzz(func(t *testing.T, in []byte) {
		input := NewInput(&pieces{in: in})
		buf := make([]byte, 1024)
		for {
			n, err := input.Read(buf)
			if n >= 256 {
				t.Fatalf("%d bytes at once: %q", n, buf[:n])
			}
			if err != nil {
				return
			}
		}
	})
}

// A caller with a small buffer gets everything too.
func TestSmallBuffer(t *testing.T) {
	input := NewInput(&pieces{in: []byte("some keys, more than fit")})
	var got []byte
	buf := make([]byte, 5)
	for {
		n, err := input.Read(buf)
		got = append(got, buf[:n]...)
		if err != nil {
			break
		}
	}
	if string(got) != "some keys, more than fit" {
		t.Errorf("got %q", got)
	}
}
