package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"council/scrutiny/model/slide"
)

// meetingPlace is a place for a socket whose path is short enough.
func meetingPlace(t testing.TB) []string {
	t.Helper()
	dir, err := os.MkdirTemp("", "screen")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return []string{filepath.Join(dir, "s")}
}

// feeder is an audience that listens, and the program that shows it pictures:
// as the screen does, it shows the newest whenever somebody comes.
type feeder struct {
	*audience
	newest atomic.Pointer[slide.Slide]
}

func (f *feeder) Show(s slide.Slide) {
	f.newest.Store(&s)
	f.audience.Show(s)
}

func feeding(places []string) *feeder {
	f := &feeder{audience: newAudience(places)}
	f.changed = func() {
		if s := f.newest.Load(); s != nil {
			f.audience.Show(*s)
		}
	}
	return f
}

func fedAt(t testing.TB, places []string) *feeder {
	t.Helper()
	a := feeding(places)
	if err := a.Join(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = a.Close() })
	return a
}

func words(text string) slide.Slide { return slide.Slide{Kind: slide.Item, Text: text} }

// comes waits until the follower gets a text; what was there before it may be
// skipped.
func comes(t testing.TB, f *follower, text string) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), hangs)
	defer stop()
	for {
		s, err := f.Next(ctx)
		if err != nil {
			t.Fatalf("waiting for %q: %v", text, err)
		}
		if s.Text == text {
			return
		}
	}
}

func goes(t testing.TB, f *follower) error {
	t.Helper()
	for {
		if _, err := f.Next(t.Context()); err != nil {
			return err
		}
	}
}

func TestAllScreensFollow(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	a := fedAt(t, places)
	a.Show(words("first"))
	var screens []*follower
	for range 3 {
		f := newFollower(places)
		comes(t, f, "first")
		screens = append(screens, f)
	}
	if !a.Watching() {
		t.Error("nobody seems to watch")
	}
	for n := range 20 {
		a.Show(words(fmt.Sprint(n)))
		for _, f := range screens {
			comes(t, f, fmt.Sprint(n))
		}
	}
}

// TestScreenFindsTheProgramAgain: it may begin first, the program may go and
// come back, and may have been killed, so that its socket is still there.
func TestScreenFindsTheProgramAgain(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	f := newFollower(places)
	if err := goes(t, f); !errors.Is(err, errNobody) {
		t.Errorf("without a program: %v", err)
	}
	for _, killed := range []bool{false, true, false} {
		a := fedAt(t, places)
		a.Show(words("here"))
		comes(t, f, "here")
		if killed {
			a.listener.(*net.UnixListener).SetUnlinkOnClose(false)
		}
		if err := a.Close(); err != nil {
			t.Fatal(err)
		}
		if err := goes(t, f); errors.Is(err, errNobody) {
			t.Errorf("it was never there: %v", err)
		}
		if err := goes(t, f); !errors.Is(err, errNobody) {
			t.Errorf("it is still there: %v", err)
		}
		if there := exists(filepath.Join(places[0], socketName)); there != killed {
			t.Errorf("the socket of a program that was killed (%v) is there: %v", killed, there)
		}
	}
}

// TestSecondProgramWaits: the program that came first keeps the screens, and the
// second gets them when it asks after that.
func TestSecondProgramWaits(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	first := fedAt(t, places)
	first.Show(words("first"))
	second := feeding(places)
	defer second.Close()
	if err := second.Join(t.Context()); !errors.Is(err, errTaken) {
		t.Errorf("the second is told %v", err)
	}
	second.Show(words("second"))
	f := newFollower(places)
	comes(t, f, "first")
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	goes(t, f)
	second.begin(t.Context())
	comes(t, f, "second")
}

// TestProgramsBeginTogether: however many begin at once on a socket that was
// left behind, one has it.
func TestProgramsBeginTogether(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	a := fedAt(t, places)
	a.listener.(*net.UnixListener).SetUnlinkOnClose(false)
	_ = a.Close()
	all := make([]*audience, 8)
	var begun sync.WaitGroup
	var fed atomic.Int32
	for i := range all {
		all[i] = newAudience(places)
		begun.Go(func() {
			if all[i].Join(t.Context()) == nil {
				fed.Add(1)
			}
		})
	}
	begun.Wait()
	for _, a := range all {
		defer a.Close()
	}
	if fed.Load() == 0 {
		t.Error("nobody listens")
	}
	if _, err := findProgram(t.Context(), places); err != nil {
		t.Errorf("nobody is found: %v", err)
	}
}

// TestSlowScreenGetsTheNewest: what came while it was busy is left out.
func TestSlowScreenGetsTheNewest(t *testing.T) {
	t.Parallel()
	a := newAudience(nil)
	ours, theirs := net.Pipe() // keeps nothing for who does not read
	if !a.admit(theirs) {
		t.Fatal("it is not let in")
	}
	for n := range 1000 {
		a.Show(words(fmt.Sprint(n)))
	}
	in, seen := bufio.NewReader(ours), 0
	for {
		s, err := readSlide(in)
		if err != nil {
			t.Fatal(err)
		}
		if seen++; s.Text == "999" {
			break
		}
	}
	if seen > 3 {
		t.Errorf("it was sent %d pictures", seen)
	}
	_ = ours.Close()
	for a.Watching() {
		time.Sleep(time.Millisecond)
	}
}

// TestChangesAreTold: the program learns that a screen comes and goes.
func TestChangesAreTold(t *testing.T) {
	t.Parallel()
	places := meetingPlace(t)
	a := newAudience(places)
	told := make(chan bool, 8)
	a.changed = func() { told <- a.Watching() }
	defer a.Close()
	a.begin(t.Context())
	for range 2 {
		conn, err := findProgram(t.Context(), places)
		if err != nil {
			t.Fatal(err)
		}
		if !<-told {
			t.Error("the screen that came is not there")
		}
		_ = conn.Close()
		if <-told {
			t.Error("the screen that went is still there")
		}
	}
}

// TestWhoComesLaterSeesNothingOld: the room may have been shown something that
// it must not be shown now.
func TestWhoComesLaterSeesNothingOld(t *testing.T) {
	t.Parallel()
	a := newAudience(nil)
	come := func() net.Conn {
		ours, theirs := net.Pipe()
		if !a.admit(theirs) {
			t.Fatal("it is not let in")
		}
		return ours
	}
	leave := func(c net.Conn) {
		_ = c.Close()
		for a.Watching() {
			time.Sleep(time.Millisecond)
		}
	}
	a.Show(words("to nobody"))
	first := come()
	a.Show(words("public"))
	in := bufio.NewReader(first)
	if s, err := readSlide(in); err != nil || s.Text != "public" {
		t.Errorf("the first sees %q, %v", s.Text, err)
	}
	leave(first)
	a.Show(words("to nobody again"))
	second := come()
	defer leave(second)
	a.Show(words("now"))
	if s, err := readSlide(bufio.NewReader(second)); err != nil || s.Text != "now" {
		t.Errorf("the second sees %q, %v", s.Text, err)
	}
}
