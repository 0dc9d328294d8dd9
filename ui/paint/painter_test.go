package paint

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
)

// tape keeps what is written, one entry for each write.
type tape struct {
	mu      sync.Mutex
	writes  []string
	err     error
	blocked chan struct{} // a write waits until it is closed, if there is one
	began   chan struct{} // told that a write began
}

func (w *tape) Write(b []byte) (int, error) {
	if w.began != nil {
		w.began <- struct{}{}
	}
	if w.blocked != nil {
		<-w.blocked
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.writes = append(w.writes, string(b))
	if w.err != nil {
		return 0, w.err
	}
	return len(b), nil
}

func (w *tape) all() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return strings.Join(w.writes, "")
}

func text(s string) Frame { return Frame{Lines: []string{s}, Width: 20} }

func TestStopPaintsWhatIsLeft(t *testing.T) {
	w := &tape{}
	p := New(w)
	p.Start()
	p.Paint(text("last words"))
	p.Stop()
	out := w.all()
	if !strings.Contains(out, "last words") || !strings.HasSuffix(out, "\x1b[m"+wrapOn) {
		t.Errorf("written: %q", out)
	}
	p.Paint(text("too late"))
	p.Send("\x1b]11;?\x1b\\")
	p.Stop()
	if got := w.all(); got != out {
		t.Errorf("written while stopped: %q", got[len(out):])
	}
	p.Start()
	p.Stop()
	if got := w.all()[len(out):]; !strings.Contains(got, eraseAll) || !strings.Contains(got, "too late") || strings.Contains(got, "11;?") {
		t.Errorf("written when started again: %q", got)
	}
}

func TestSlowTerminalSkipsFrames(t *testing.T) {
	w := &tape{blocked: make(chan struct{}), began: make(chan struct{}, 100)}
	p := New(w)
	p.Start()
	p.Paint(text("first"))
	<-w.began
	for i := range 1000 {
		p.Paint(text(fmt.Sprint("frame ", i)))
	}
	close(w.blocked)
	p.Stop()
	if out := w.all(); !strings.Contains(out, "first") || !strings.Contains(out, "ame 999") || strings.Contains(out, "998") {
		t.Errorf("written: %q", out)
	}
}

func TestOneWriteForEachFrame(t *testing.T) {
	w := &tape{began: make(chan struct{}, 10)}
	p := New(w)
	p.Start()
	p.Paint(text("one"))
	<-w.began
	p.Paint(text("two"))
	p.Stop()
	if len(w.writes) != 3 { // the third puts modes back
		t.Fatalf("%d writes: %q", len(w.writes), w.writes)
	}
	for _, out := range w.writes[:2] {
		if !strings.HasPrefix(out, syncBegin) || !strings.HasSuffix(out, syncEnd) {
			t.Errorf("not synchronised: %q", out)
		}
	}
}

func TestSendWaitsForTheFirstFrame(t *testing.T) {
	w := &tape{}
	p := New(w)
	p.Start()
	p.Send("<question>")
	p.Paint(text("frame"))
	p.Stop()
	if out := w.all(); strings.Index(out, "<question>") < strings.Index(out, "frame") {
		t.Errorf("written: %q", out)
	}
}

func TestTitleIsClearedAtTheEnd(t *testing.T) {
	w := &tape{}
	p := New(w)
	p.Start()
	f := text("frame")
	f.Title = "Scrutiny"
	p.Paint(f)
	p.Stop()
	if out := w.all(); !strings.Contains(out, "\x1b]2;Scrutiny\x1b\\") || !strings.Contains(out, "\x1b]2;\x1b\\") {
		t.Errorf("written: %q", out)
	}
}

func TestErrorIsKeptAndTheNextFrameIsWhole(t *testing.T) {
	w := &tape{err: io.ErrClosedPipe, began: make(chan struct{}, 10)}
	p := New(w)
	p.Start()
	p.Paint(text("lost"))
	p.Stop()
	if err := p.Err(); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("error %v", err)
	}
	w.err, w.writes = nil, nil
	p.Start()
	p.Paint(text("found"))
	p.Stop()
	if out := w.all(); !strings.Contains(out, eraseAll) || !strings.Contains(out, "found") {
		t.Errorf("written: %q", out)
	}
	if err := p.Err(); err != nil {
		t.Errorf("error %v after a good write", err)
	}
}

func TestAllAtOnce(t *testing.T) {
	p := New(&tape{})
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 50 {
				p.Start()
				p.Paint(text(fmt.Sprint("frame ", i)))
				p.Reset()
				p.nudge()
				p.Send("x")
				p.Stop()
			}
		}()
	}
	wg.Wait()
	p.Stop()
}
