package main

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"council/scrutiny/ui"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/viewer"
)

// wall takes the frames of a second window in the place of a terminal.
type wall chan paint.Frame

func (w wall) Paint(f paint.Frame) { w <- f }

// secondWindow runs a second window that finds the program at one of the places.
func secondWindow(t testing.TB, places []string) wall {
	t.Helper()
	w := make(wall, 16)
	v := viewer.New(viewer.Options{Program: newFollower(places), Painter: w, Theme: theme.Dark, Profile: theme.TrueColor})
	cmd := v.Init()
	v.Update(tea.WindowSizeMsg{Width: 160, Height: 45})
	go func() {
		for cmd != nil {
			_, cmd = v.Update(cmd())
		}
	}()
	return w
}

// until waits for a frame with a text.
func (w wall) until(text string) {
	for f := range w {
		if strings.Contains(ansi.Strip(strings.Join(f.Lines, "\n")), text) {
			return
		}
	}
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
			w.until("Cllr Shah")
			text, n := strings.Repeat("and so on ", length/10), 0
			for b.Loop() {
				n++
				s.Text = fmt.Sprintf("No. %d: %s", n, text)
				a.Show(s)
				w.until(fmt.Sprintf("No. %d:", n))
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
		b.Run(fmt.Sprintf("select/%d", n), func(b *testing.B) {
			for b.Loop() {
				s.Press("up")
				w.until("Action 1: look")
				s.Press("down")
				w.until("Action 2: look")
			}
		})
		b.Run(fmt.Sprintf("rate/%d", n), func(b *testing.B) {
			for b.Loop() {
				s.Press("r", "r")
				w.until("R Red")
				s.Press("r", "a")
				w.until("A Amber")
			}
		})
		_ = a.Close()
	}
}
