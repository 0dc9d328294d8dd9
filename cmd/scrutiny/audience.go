package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"

	"council/scrutiny/model/slide"
)

// slowest is how long a second screen may take to accept a picture before it is
// given up. It finds back by itself.
const slowest = 2 * time.Second

// mostScreens is how many second screens are fed at once.
const mostScreens = 8

// audience feeds the second screens. Showing a picture never waits for any of
// them: each is served by goroutines of its own, gets the newest picture alone,
// and is dropped when it does not take it.
type audience struct {
	places  []string
	joining sync.Mutex // held while a place is taken

	mu       sync.Mutex // guards what follows
	listener net.Listener
	screens  map[*watcher]struct{}
	picture  []byte // the newest, encoded
	changed  func() // told that a screen has come or gone; set before the first can
}

// watcher is one second screen.
type watcher struct {
	conn net.Conn
	news chan struct{} // there is a newer picture
	gone chan struct{} // closed once it has gone
}

func newAudience(places []string) *audience {
	return &audience{places: places, screens: map[*watcher]struct{}{}, changed: func() {}}
}

// begin listens, unless that is done already. That it cannot be is no reason to
// stop anything: it is said when the officer asks.
func (a *audience) begin(ctx context.Context) { _ = a.Join(ctx) }

// Join lets second screens join, and says why they cannot.
func (a *audience) Join(ctx context.Context) error {
	a.joining.Lock() // not the other: showing a picture waits for nothing
	defer a.joining.Unlock()
	a.mu.Lock()
	done := a.listener != nil
	a.mu.Unlock()
	if done {
		return nil
	}
	l, err := takePlace(ctx, a.places)
	if err != nil {
		return err
	}
	a.mu.Lock()
	a.listener = l
	a.mu.Unlock()
	go a.accept(l)
	return nil
}

func (a *audience) accept(l net.Listener) {
	for {
		conn, err := l.Accept()
		if errors.Is(err, net.ErrClosed) {
			return
		}
		if err != nil {
			// Out of files, say: nobody is served by asking again at once.
			time.Sleep(slowest / 10)
			continue
		}
		if samePerson(conn) != nil || !a.admit(conn) {
			_ = conn.Close()
		}
	}
}

// admit begins to feed a second screen, unless there are too many.
func (a *audience) admit(conn net.Conn) bool {
	w := &watcher{conn: conn, news: make(chan struct{}, 1), gone: make(chan struct{})}
	a.mu.Lock()
	ok := len(a.screens) < mostScreens
	if ok {
		a.screens[w] = struct{}{}
	}
	tell := a.changed
	a.mu.Unlock()
	if !ok {
		return false
	}
	w.news <- struct{}{}
	go a.feed(w)
	go a.listen(w)
	tell()
	return true
}

// feed sends a screen the newest picture whenever there is one.
func (a *audience) feed(w *watcher) {
	defer a.dismiss(w)
	var sent []byte
	for {
		select {
		case <-w.gone:
			return
		case <-w.news:
		}
		a.mu.Lock()
		picture := a.picture
		a.mu.Unlock()
		if picture == nil || bytes.Equal(picture, sent) {
			continue
		}
		if err := w.conn.SetWriteDeadline(time.Now().Add(slowest)); err != nil {
			return
		}
		if _, err := w.conn.Write(picture); err != nil {
			return
		}
		sent = picture
	}
}

// listen notices that a screen goes. A screen has nothing to say: what speaks is
// none.
func (a *audience) listen(w *watcher) {
	var one [1]byte
	_, _ = w.conn.Read(one[:])
	a.dismiss(w)
}

// dismiss stops feeding a screen.
func (a *audience) dismiss(w *watcher) {
	a.mu.Lock()
	_, there := a.screens[w]
	delete(a.screens, w)
	if len(a.screens) == 0 {
		a.picture = nil
	}
	tell := a.changed
	a.mu.Unlock()
	if there {
		close(w.gone)
		_ = w.conn.Close()
		tell()
	}
}

// Show puts a picture before all second screens. It is kept as long as there are
// any: one that comes later must not be shown what was before.
func (a *audience) Show(s slide.Slide) {
	picture, err := encodeSlide(s)
	if err != nil {
		return // nothing of a slide cannot be encoded
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.screens) == 0 || bytes.Equal(picture, a.picture) {
		return
	}
	a.picture = picture
	for w := range a.screens {
		select {
		case w.news <- struct{}{}:
		default: // it has not come to the last one yet
		}
	}
}

// Watching says whether there is a second screen.
func (a *audience) Watching() bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return len(a.screens) > 0
}

// Close sends all screens away.
func (a *audience) Close() error {
	a.mu.Lock()
	l := a.listener
	a.listener, a.changed = nil, func() {}
	all := make([]*watcher, 0, len(a.screens))
	for w := range a.screens {
		all = append(all, w)
	}
	a.mu.Unlock()
	for _, w := range all {
		a.dismiss(w)
	}
	if l == nil {
		return nil
	}
	if err := l.Close(); err != nil {
		return fmt.Errorf("stop feeding the second screen: %w", err)
	}
	return nil
}
