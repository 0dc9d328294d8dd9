package main

import (
	"fmt"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/ansi"

	"council/scrutiny/ui/paint"
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
