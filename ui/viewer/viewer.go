// Package viewer is the second window: it shows the room what the program in
// the first window says that it should see, and looks for that program when it
// is not there. It owns what stands on the projector while nothing comes.
//
// It is handed slides through a small port. It knows no book, no review, no
// socket and no clock.
package viewer

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/slide"
	"council/scrutiny/ui/paint"
	"council/scrutiny/ui/projector"
	"council/scrutiny/ui/terminal"
	"council/scrutiny/ui/theme"
)

// lookEvery is how often the program in the first window is looked for while it
// is not there.
const lookEvery = 250 * time.Millisecond

// Program is the one in the first window.
type Program interface {
	// Next waits for the next slide, until ctx is done. It returns an error where
	// the program is not there or has gone; called again it looks for it anew.
	Next(ctx context.Context) (slide.Slide, error)
}

// Painter puts frames on the terminal.
type Painter interface{ Paint(f paint.Frame) }

// Options are what the window is opened with.
type Options struct {
	Program Program
	Painter Painter
	Council string // shown until the program is found
	Theme   theme.Name
	Profile theme.Profile
	// Background asks the terminal for its background once; nil does not.
	Background func() tea.Cmd
	// Big asks the terminal once for lines of double height; nil does not. Size
	// is what is known without asking.
	Big  func(columns int) tea.Cmd
	Size projector.Size
	// After sends a message once a time has passed; nil is the program's own
	// clock.
	After func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd
}

// Viewer is the second window.
type Viewer struct {
	o             Options
	theme         *theme.Theme
	width, height int
	slide         slide.Slide
	found         bool // a slide has come
	lost          bool // and then the program has gone
	size          projector.Size
	stale         bool // the frame is out of date
	ctx           context.Context
	stop          context.CancelFunc
}

// New returns the window.
func New(o Options) *Viewer {
	v := &Viewer{o: o, theme: theme.New(o.Theme, o.Profile), size: o.Size, slide: slide.Slide{Kind: slide.Neutral, Council: o.Council}}
	v.ctx, v.stop = context.WithCancel(context.Background())
	if v.o.After == nil {
		v.o.After = tea.Tick
	}
	return v
}

// arrived is a slide, or why none comes.
type arrived struct {
	slide slide.Slide
	err   error
}

// waited says that it is time to look for the program again.
type waited struct{}

// Init begins to look for the program.
func (v *Viewer) Init() tea.Cmd { return v.next() }

// next waits for the next slide beside the screen.
func (v *Viewer) next() tea.Cmd {
	ctx, program := v.ctx, v.o.Program
	return func() tea.Msg {
		s, err := program.Next(ctx)
		return arrived{s, err}
	}
}

// Update takes a message.
func (v *Viewer) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	v.stale = true
	cmd := v.take(msg)
	if v.stale && v.width > 0 {
		v.stale = false
		v.o.Painter.Paint(v.Frame())
	}
	return v, cmd
}

func (v *Viewer) take(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		first := v.width == 0
		if v.width, v.height = msg.Width, msg.Height; first {
			return v.ask()
		}
	case tea.KeyMsg:
		for _, k := range terminal.Split(msg) {
			if cmd := v.key(k); cmd != nil {
				return cmd
			}
		}
	case terminal.BackgroundMsg:
		v.background(msg.Background)
	case terminal.BigMsg:
		v.size.Big = msg.Big
	case arrived:
		return v.arrive(msg)
	case waited:
		v.stale = false
		return v.next()
	default:
		v.stale = false
	}
	return nil
}

// ask asks the terminal what it can do. Nothing waits for the answers.
func (v *Viewer) ask() tea.Cmd {
	var cmds []tea.Cmd
	if v.o.Background != nil {
		cmds = append(cmds, v.o.Background())
	}
	if v.o.Big != nil {
		cmds = append(cmds, v.o.Big(v.width))
	}
	return tea.Batch(cmds...)
}

// arrive shows a slide. Where the program has gone, the last one stays, and the
// program is looked for in a moment.
func (v *Viewer) arrive(msg arrived) tea.Cmd {
	if msg.err != nil {
		v.stale = v.found && !v.lost
		v.lost = v.found
		return v.o.After(lookEvery, func(time.Time) tea.Msg { return waited{} })
	}
	if !continues(v.slide, msg.slide) {
		v.size.Page = 0
	}
	v.slide, v.found, v.lost = msg.slide, true, false
	return v.next()
}

// continues says that a slide is another state of the one before, such as a
// vote that is being counted, so that the same part of it stays on the screen.
func continues(before, s slide.Slide) bool {
	return before.Kind == s.Kind && before.Where == s.Where && before.Heading == s.Heading
}

func (v *Viewer) background(b terminal.Background) {
	switch b {
	case terminal.Light:
		v.theme = theme.New(theme.Light, v.o.Profile)
	case terminal.Dark:
		v.theme = theme.New(theme.Dark, v.o.Profile)
	case terminal.Unknown:
	}
}

// key is for what the first window cannot do: the size that this display wants,
// the part of a slide that is longer than it, and leaving.
func (v *Viewer) key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "q", "ctrl+q":
		v.stop()
		return tea.Quit
	case "+", "=":
		v.resize(1)
	case "-", "_":
		v.resize(-1)
	case "pgdown", "down":
		v.leaf(1)
	case "pgup", "up":
		v.leaf(-1)
	default:
		v.stale = false
	}
	return nil
}

func (v *Viewer) resize(by int) {
	smaller, larger := projector.Steps(v.theme, v.slide, v.width, v.height, v.size)
	v.size.Step = max(-smaller, min(larger, v.size.Step+by))
}

func (v *Viewer) leaf(by int) {
	pages := projector.Pages(v.theme, v.slide, v.width, v.height, v.size)
	v.size.Page = max(0, min(pages-1, v.size.Page+by))
}

// View is empty: the painter shows the frames, at once.
func (v *Viewer) View() string { return "" }
