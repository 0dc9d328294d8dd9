package ui_test

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/simulate"
	"council/scrutiny/ui/terminal"
)

var (
	monkeySeed  = flag.Uint64("monkey", 1, "the first seed of the monkey")
	monkeySteps = flag.Int("steps", 600, "the steps of each monkey")
)

// Somebody presses everything, at every size, while the disk fails now and
// then. Whatever comes of it, every frame is fit to be shown, nothing panics,
// and what the screen holds is what the disk holds.
func TestMonkey(t *testing.T) {
	for n := range uint64(4) {
		seed := *monkeySeed + n
		t.Run(fmt.Sprintf("seed %d", seed), func(t *testing.T) {
			t.Parallel()
			m := &monkey{
				t: t, rand: rand.New(rand.NewPCG(seed, 0)),
				o: simulate.Options{Reviews: []simulate.Story{simulate.MeetingStory(), simulate.Tracker(30)}, Twice: n == 1, Apart: n == 2, Console: n == 3},
			}
			m.play(*monkeySteps)
		})
	}
}

type monkey struct {
	t    *testing.T
	rand *rand.Rand
	o    simulate.Options
	s    *simulate.Simulation
	keys []string
}

func (m *monkey) play(steps int) {
	m.keys = monkeyKeys()
	m.begin()
	for range steps {
		if m.s.Quit {
			m.ended()
			m.begin()
		}
		if m.step(); m.o.Console {
			m.s.Pass(terminal.Gap)
		}
	}
	m.s.Desk.Fail(nil)
	m.s.Release().Shutdown()
	m.ended()
}

// monkeyKeys are the keys of all bindings, and those that widgets take.
func monkeyKeys() []string {
	var keys []string
	for _, b := range binding.All() {
		keys = append(keys, b.Keys...)
	}
	for range 3 {
		keys = append(keys, "esc", "enter", "ctrl+s", "tab", "down", "up", "ctrl+z", " ", "n", "6")
	}
	return append(keys, "left", "right", "backspace", "ctrl+d", "ctrl+u", "ctrl+k", "ctrl+w", "home", "end", "shift+left", "shift+end", "a", "b", "3", "-", "w", "ctrl+a", "f5", "alt+b")
}

func (m *monkey) begin() {
	width, height := 80, 24
	if m.s != nil {
		width, height = m.s.Width, m.s.Height
	}
	m.s = simulate.New(m.t, width, height, m.o)
	m.s.Office.Files["/f.csv"] = tracker()
	m.s.Office.Book("/b.scrutiny", simulate.FlyTipping())
}

func (m *monkey) step() {
	s := m.s
	switch n := m.rand.IntN(100); {
	case n < 66:
		key := m.keys[m.rand.IntN(len(m.keys))]
		if (key == "q" || key == "ctrl+q") && m.rand.IntN(5) > 0 {
			return // or it would hardly ever be there for long
		}
		s.Press(key)
	case n < 78:
		s.Type(monkeyTexts[m.rand.IntN(len(monkeyTexts))])
	case n < 82:
		s.Burst([]string{"jj", "6rr", "nx", "kkk", "r-"}[m.rand.IntN(5)])
	case n < 86:
		s.Paste(monkeyTexts[m.rand.IntN(len(monkeyTexts))])
	case n < 91:
		sizes := [][2]int{{80, 24}, {160, 45}, {60, 18}, {59, 17}, {200, 60}, {1, 1}, {119, 20}, {30, 50}}
		size := sizes[m.rand.IntN(len(sizes))]
		s.Resize(size[0], size[1])
	case n < 94:
		s.Pass(time.Duration(m.rand.IntN(2500)) * time.Millisecond)
	case n < 96:
		s.Desk.Fail([]error{nil, simulate.ErrDiskFull, errors.New("the book was moved away")}[m.rand.IntN(3)])
	case n < 98:
		s.Hold()
	default:
		s.Release()
	}
}

var monkeyTexts = []string{
	"words and words", "ÄÖ€ 日本語 👩‍👩‍👧", "a\tb\nc", "30 June 2027", "ZZ/JB", "\x1b[2J\u202eabc\x00", "/f.csv", "/b.scrutiny", "",
	"a very long text that goes on and on, so that it has to be wrapped wherever it is shown, and then goes on again for a while longer",
	"e\u0301\u200d\ufe0f", "100 % <b>&amp; \"quoted\"",
}

// ended looks at the end: what is shown as the review is what the disk holds.
func (m *monkey) ended() {
	m.t.Helper()
	if !m.s.Quit {
		m.t.Fatalf("the program did not end:\n%s", m.s.Screen())
	}
	if m.s.Waiting() > 3 && !m.o.Console { // a console has one for each key
		m.t.Errorf("%d timers run at the end", m.s.Waiting())
	}
	shown := m.s.App.Review()
	for _, d := range m.s.Office.Books {
		all, err := d.Reviews(m.t.Context())
		if err != nil {
			m.t.Fatal(err)
		}
		for _, r := range all {
			if r == shown {
				return
			}
		}
	}
	if shown.Revision > 0 && shown.Info().Title != "" {
		m.t.Errorf("the review on the screen (%s, change %d) is on no disk", model.TitleOf(shown.Info()), shown.Revision)
	}
}
