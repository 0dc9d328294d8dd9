package main

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/slide"
	"council/scrutiny/ui"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/viewer"
)

// wall is the terminal of a second window: it knows of which picture the newest
// frame is. What a frame says cannot be read off it, since large letters are
// drawn; and of pictures that come fast, only the last may ever be drawn.
type wall struct {
	*follower
	next  slide.Slide // that the window draws
	mu    sync.Mutex  // guards shown
	shown slide.Slide
	came  chan struct{} // there is a newer frame
}

// Next waits for a picture, and remembers that it is the next to be drawn.
func (w *wall) Next(ctx context.Context) (slide.Slide, error) {
	s, err := w.follower.Next(ctx)
	if err == nil {
		w.next = s
	}
	return s, err
}

// Paint takes a frame.
func (w *wall) Paint(paint.Frame) {
	w.mu.Lock()
	w.shown = w.next
	w.mu.Unlock()
	select {
	case w.came <- struct{}{}:
	default: // the last one was not looked at yet
	}
}

func (w *wall) newest() slide.Slide {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.shown
}

// until waits until the newest frame is of a picture. Where that never comes, it
// says what stands there instead.
func (w *wall) until(t testing.TB, what string, is func(slide.Slide) bool) {
	t.Helper()
	limit := time.NewTimer(hangs)
	defer limit.Stop()
	for !is(w.newest()) {
		select {
		case <-w.came:
		case <-limit.C:
			t.Fatalf("the second window does not come to show %s; it shows %+v", what, w.newest())
		}
	}
}

// says waits for a picture by how its words begin.
func (w *wall) says(t testing.TB, words string) {
	t.Helper()
	w.until(t, fmt.Sprintf("%q", words), func(s slide.Slide) bool { return strings.HasPrefix(s.Text, words) })
}

// rated waits for a picture of an action with a rating.
func (w *wall) rated(t testing.TB, letter string) {
	t.Helper()
	w.until(t, "the rating "+letter, func(s slide.Slide) bool { return s.Rating != nil && s.Rating.Letter == letter })
}

// secondWindow runs a second window that finds the program at one of the places,
// until the test is over.
func secondWindow(t testing.TB, places []string) *wall {
	t.Helper()
	w := &wall{follower: newFollower(places), came: make(chan struct{}, 1)}
	var over atomic.Bool
	t.Cleanup(func() { over.Store(true) })
	v := viewer.New(viewer.Options{
		Program: w, Painter: w, Theme: theme.Dark, Profile: theme.TrueColor,
		After: func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
			if over.Load() {
				return nil // and looks for the program no more
			}
			return tea.Tick(d, msg)
		},
	})
	cmd := v.Init()
	v.Update(tea.WindowSizeMsg{Width: 160, Height: 45})
	go func() {
		for cmd != nil {
			_, cmd = v.Update(cmd())
		}
	}()
	return w
}

// BenchmarkSecondScreen is from a picture in the first program to the frame in
// the second window, through the socket.
func BenchmarkSecondScreen(b *testing.B) {
	for _, length := range []int{10, 1000} {
		b.Run(fmt.Sprint(length), func(b *testing.B) {
			places := meetingPlace(b)
			a := fedAt(b, places)
			s := wholeSlide("")
			a.Show(s)
			w := secondWindow(b, places)
			w.says(b, s.Text)
			text, n := strings.Repeat("and so on ", length/10), 0
			for b.Loop() {
				n++
				s.Text = fmt.Sprintf("No. %d: %s", n, text)
				a.Show(s)
				w.says(b, fmt.Sprintf("No. %d:", n))
			}
		})
	}
}

// BenchmarkKeyToSecondScreen is from a key in the first program to the frame in
// the second window: for a key that selects another action, and for one that
// changes the review, so that what the public may see of it is made anew. The
// disk is left out.
func BenchmarkKeyToSecondScreen(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		places := meetingPlace(b)
		a := newAudience(places)
		came := make(chan struct{}, 2)
		a.changed = func() { came <- struct{}{} }
		if err := a.Join(b.Context()); err != nil {
			b.Fatal(err)
		}
		s := simulate.New(b, 160, 45, simulate.Options{Reviews: []simulate.Story{simulate.Tracker(n)}, Unchecked: true, Window: a})
		w := secondWindow(b, places)
		<-came
		s.Send(ui.AudienceChanged{})
		s.Press("6", "home", "down")
		w.says(b, "Action 2: look")
		b.Run(fmt.Sprintf("select/%d", n), func(b *testing.B) {
			for b.Loop() {
				s.Press("up")
				w.says(b, "Action 1: look")
				s.Press("down")
				w.says(b, "Action 2: look")
			}
		})
		b.Run(fmt.Sprintf("rate/%d", n), func(b *testing.B) {
			for b.Loop() {
				s.Press("r", "r")
				w.rated(b, "R")
				s.Press("r", "a")
				w.rated(b, "A")
			}
		})
		_ = a.Close()
	}
}
