package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestStoryboards runs the program as a person does at a prompt. Each file in
// testdata/e2e is one story.
func TestStoryboards(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/e2e",
		Setup: func(e *testscript.Env) error {
			for _, v := range surroundings(e.WorkDir) {
				if name, value, _ := strings.Cut(v, "="); name != "PATH" {
					e.Setenv(name, value)
				}
			}
			tracker, err := os.ReadFile("testdata/tracker.csv")
			if err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(e.WorkDir, "tracker.csv"), tracker, 0o644)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"refuses": refuses, "hostile": hostileFile, "damage": damageFile, "keep": keepBytes, "kept": bytesKept,
			"hold": hold, "sentence": oneSentence, "counts": counts, "lines": lines, "bytes": writeBytes, "zeros": writeZeros,
			"panel": panelBook, "looks": looksLike,
		},
		RequireUniqueNames: true,
	})
}

// The limits that hold for whatever the program is given.
const (
	refusalLimit  = 3 * time.Second
	refusalMemory = 300 << 20
)

// refuses runs the program, which has to exit with a code within the limits of
// time and memory, and to say why in one sentence:
//
//	refuses 1 import book.scrutiny bomb.xlsx
func refuses(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: refuses code arguments")
	}
	path, err := exec.LookPath("scrutiny")
	ts.Check(err)
	var out, errs bytes.Buffer
	cmd := exec.Command(path, args[1:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = ts.Getenv("WORK"), &out, &errs
	cmd.Env = append(surroundings(ts.Getenv("WORK")), asChild+"=")
	began := time.Now()
	ts.Check(cmd.Start())
	hung := time.AfterFunc(10*refusalLimit, func() { _ = cmd.Process.Kill() })
	err = cmd.Wait()
	hung.Stop()
	took := time.Since(began)
	ts.Logf("%v: exit %d in %d ms, %d MB: %s", args[1:], cmd.ProcessState.ExitCode(), took.Milliseconds(), peak(cmd.ProcessState)>>20, strings.TrimSpace(errs.String()))
	if got := cmd.ProcessState.ExitCode(); fmt.Sprint(got) != args[0] {
		ts.Fatalf("exit %d (%v), want %s; it said:\n%s%s", got, err, args[0], out.String(), errs.String())
	}
	if out.Len() > 0 {
		ts.Fatalf("something went to standard output: %q", out.String())
	}
	if took > refusalLimit*patience {
		ts.Fatalf("it took %v, want at most %v", took, refusalLimit*patience)
	}
	if used := peak(cmd.ProcessState); used > refusalMemory*patience {
		ts.Fatalf("it took %d MB, want at most %d", used>>20, refusalMemory>>20)
	}
	if why := unclear(errs.String()); why != "" {
		ts.Fatalf("%s: %q", why, errs.String())
	}
	ts.Check(os.WriteFile(ts.MkAbs("refusal"), errs.Bytes(), 0o644))
}

// unclear says why a message is not one clear sentence, or is empty.
func unclear(said string) string {
	text, named := strings.CutPrefix(strings.TrimSpace(said), "scrutiny: ")
	switch {
	case !named:
		return "the message does not say which program speaks"
	case strings.Contains(text, "\n"):
		return "the message is longer than a line"
	case len(strings.Fields(text)) < 5:
		return "the message is too short to be clear"
	case !strings.HasSuffix(text, "."):
		return "the message does not end as a sentence does"
	case strings.Contains(text, "panic") || strings.Contains(text, "goroutine"):
		return "the message is a stack trace"
	}
	return ""
}

// oneSentence holds the standard error of the last command to one clear
// sentence.
func oneSentence(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) > 0 {
		ts.Fatalf("usage: sentence")
	}
	if why := unclear(ts.ReadFile("stderr")); why != "" {
		ts.Fatalf("%s", why)
	}
}

// keepBytes notes what files hold; bytesKept holds them to it.
func keepBytes(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		ts.Setenv("KEPT_"+name, sum(ts, name))
	}
}

func bytesKept(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		if same := ts.Getenv("KEPT_"+name) == sum(ts, name); same == neg {
			ts.Fatalf("%s: unchanged is %v", name, same)
		}
	}
}

func sum(ts *testscript.TestScript, name string) string {
	data, err := os.ReadFile(ts.MkAbs(name))
	if err != nil {
		return "absent"
	}
	return fmt.Sprintf("%x", sha256.Sum256(data))
}

// counts holds the JSON listing of the last command to counts:
//
//	counts 'A title' actions=12 people=0
func counts(ts *testscript.TestScript, neg bool, args []string) {
	var list []listed
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &list); err != nil {
		ts.Fatalf("the listing is no JSON: %v", err)
	}
	for _, l := range list {
		if l.Title != args[0] {
			continue
		}
		for _, want := range args[1:] {
			plural, _, _ := strings.Cut(want, "=")
			if n, ok := l.Counts[plural]; !ok || fmt.Sprintf("%s=%d", plural, n) != want {
				ts.Fatalf("%q has %d %s (there: %v), want %s", l.Title, n, plural, ok, want)
			}
		}
		return
	}
	ts.Fatalf("there is no review %q in %v", args[0], list)
}

// lines holds a file to a number of lines.
func lines(ts *testscript.TestScript, neg bool, args []string) {
	if got := fmt.Sprint(strings.Count(ts.ReadFile(args[0]), "\n")); got != args[1] {
		ts.Fatalf("%s has %s lines, want %s", args[0], got, args[1])
	}
}

// writeBytes writes a text with Go's escapes, for what a story cannot hold:
//
//	bytes latin.csv 'Action;Lead\nCaf\xe9;AB\n'
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	var text string
	if err := json.Unmarshal([]byte(`"`+strings.ReplaceAll(args[1], `\x`, `\u00`)+`"`), &text); err != nil {
		ts.Fatalf("%v", err)
	}
	data := make([]byte, 0, len(text))
	for _, r := range text {
		if r > 0xff {
			ts.Fatalf("%q is no byte", r)
		}
		data = append(data, byte(r))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// writeZeros writes a file of so many bytes, which takes no room on the disk:
//
//	zeros big.bin 20971521
func writeZeros(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: zeros file size")
	}
	size, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(errors.Join(f.Truncate(size), f.Close()))
}

// hold opens a book in another process, until the story ends.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	self, err := os.Executable()
	ts.Check(err)
	cmd := exec.Command(self, ts.MkAbs(args[0]))
	cmd.Env = append(surroundings(ts.Getenv("WORK")), asChild+"=hold")
	in, err := cmd.StdinPipe()
	ts.Check(err)
	out, err := cmd.StdoutPipe()
	ts.Check(err)
	ts.Check(cmd.Start())
	ts.Defer(func() {
		_ = in.Close()
		_ = cmd.Wait()
	})
	if _, err := io.ReadFull(out, make([]byte, 1)); err != nil {
		ts.Fatalf("the other process did not open the book: %v", err)
	}
}

// holdBook is that other process: it opens the book, says so, and keeps it open
// until its standard input ends.
func holdBook() int {
	e := systemEnv()
	e.account = "Pat Holder"
	b, err := e.openBook(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	fmt.Print("+")
	_, _ = io.Copy(io.Discard, os.Stdin)
	if err := b.Close(); err != nil {
		return 1
	}
	return 0
}
