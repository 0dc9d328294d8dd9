package paint

import (
	"fmt"
	"io"
	"sync"
)

// Painter writes frames to a terminal from a goroutine of its own, with room
// for one: a slow terminal skips frames and never delays who hands them over.
// Its methods may be called from any goroutine.
type Painter struct {
	w    io.Writer
	wake chan struct{}

	life sync.Mutex // held while starting and stopping

	mu     sync.Mutex // guards what follows
	next   Frame      // the newest frame
	have   bool       // there is one
	fresh  bool       // and it isn't painted
	reset  bool       // nothing is known of the screen
	nudged bool       // nothing is known of the cursor
	behind []byte     // goes out behind the next frame
	err    error
	quit   chan struct{} // closed to stop; nil while stopped
	done   chan struct{} // closed once stopped

	screen screen // the goroutine's
}

// New makes a painter, still stopped. Writes to w must not be cut in two by
// those of others to the same terminal: one *os.File sees to that.
func New(w io.Writer) *Painter {
	return &Painter{w: w, wake: make(chan struct{}, 1)}
}

// Paint shows a frame, unless a newer one comes first. It never waits. While
// the painter is stopped the frame waits for Start.
func (p *Painter) Paint(f Frame) {
	p.mu.Lock()
	p.next, p.have, p.fresh = f, true, true
	p.mu.Unlock()
	p.poke()
}

// Reset paints everything anew: after the terminal changed its size, or where
// something else has written to it.
func (p *Painter) Reset() {
	p.mu.Lock()
	p.reset = true
	p.mu.Unlock()
	p.poke()
}

// Send writes a sequence of the program's own, such as a question to the
// terminal, between two frames and not before the first. While the painter is
// stopped it is dropped: the terminal is somebody else's.
func (p *Painter) Send(sequence string) {
	p.mu.Lock()
	if p.quit != nil {
		p.behind = append(p.behind, sequence...)
	}
	p.mu.Unlock()
	p.poke()
}

// Start begins painting, the newest frame first.
func (p *Painter) Start() {
	p.life.Lock()
	defer p.life.Unlock()
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.quit != nil {
		return
	}
	p.quit, p.done, p.reset = make(chan struct{}), make(chan struct{}), true
	go p.run(p.quit, p.done)
	p.poke()
}

// Stop paints what is still to be painted, puts the terminal's modes back and
// waits until that is done. It belongs before a child process, a suspend and
// the end.
func (p *Painter) Stop() {
	p.life.Lock()
	defer p.life.Unlock()
	p.mu.Lock()
	quit, done := p.quit, p.done
	p.quit = nil
	p.mu.Unlock()
	if quit == nil {
		return
	}
	close(quit)
	<-done
}

// Err is the last error of a write, nil if the last write went well.
func (p *Painter) Err() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.err
}

// nudge puts the cursor where it belongs after another has moved it.
func (p *Painter) nudge() {
	p.mu.Lock()
	p.nudged = true
	p.mu.Unlock()
	p.poke()
}

func (p *Painter) poke() {
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

func (p *Painter) run(quit, done chan struct{}) {
	defer close(done)
	for {
		select {
		case <-p.wake:
			p.step()
		case <-quit:
			p.step()
			p.write(p.screen.leave())
			return
		}
	}
}

// step writes what has come up since the last.
func (p *Painter) step() {
	p.mu.Lock()
	if !p.have {
		p.mu.Unlock()
		return
	}
	f, behind := p.next, p.behind
	due := p.fresh || p.reset || p.nudged
	if p.reset {
		p.screen.forget()
	}
	if p.nudged {
		p.screen.forgetCursor()
	}
	p.fresh, p.reset, p.nudged, p.behind = false, false, false, nil
	p.mu.Unlock()

	var out []byte
	if due {
		out = p.screen.draw(&f)
	}
	p.write(append(out, behind...))
}

// write writes in one piece. After an error nobody knows what the terminal
// shows, so the next frame is painted whole.
func (p *Painter) write(out []byte) {
	if len(out) == 0 {
		return
	}
	_, err := p.w.Write(out)
	if err != nil {
		err = fmt.Errorf("write to terminal: %w", err)
		p.screen.forget()
	}
	p.mu.Lock()
	p.err = err
	p.mu.Unlock()
}
