package ui

import (
	"context"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/strip"
	"council/scrutiny/ui/terminal"
	"council/scrutiny/ui/theme"
)

// Options are what the program hands to its screen.
type Options struct {
	Office  Office
	Desk    Desk // nil for the start screen
	Painter Painter
	// Audience is the second window for the room; nil where there can be none.
	Audience Audience
	// Big asks the terminal, once, whether it has lines of double height; nil
	// does not.
	Big func(columns int) tea.Cmd
	// Theme is used until the settings or the terminal say otherwise.
	Theme   theme.Name
	Profile theme.Profile
	// Background asks the terminal for its background once; nil does not.
	Background func() tea.Cmd
	// After sends a message once a time has passed; nil is the program's own
	// clock.
	After func(d time.Duration, msg func(time.Time) tea.Msg) tea.Cmd
	// PasteByKeys says that the terminal types a paste as keys, as the Windows
	// console does: they are told from typing by how fast they come.
	PasteByKeys bool
	// Problem is said at the start: why a book could not be opened.
	Problem string
	// LastBook is the path of the book that was open last.
	LastBook string
}

// App is the root.
type App struct {
	office  Office
	desk    Desk
	painter Painter
	// audience is the second windows for the room; nil where there can be none.
	audience Audience
	watching bool // there is one, as the officer was told
	profile  theme.Profile
	theme    *theme.Theme
	ask      func() tea.Cmd

	width, height int
	review        *model.Review
	reviews       []*model.Review
	watched       bool                  // the room may be looking
	sight         *sight.Sight          // of the review
	index         findIndex             // of the review as it is drawn
	veiled        map[screen.Layer]bool // those that are withheld from the room
	tab           binding.Command
	screens       map[binding.Command]screen.Screen
	layers        []screen.Layer
	strip         *strip.Strip
	stage         stage
	asked         screen.Layer // whether to leave a live meeting
	clock         clock
	writer        writer
	said          notice
	drafts        drafts
	burst         *terminal.Burst
	pending       []tea.Cmd
	recent        []*model.Entry // of the review, for the overview
	leaving       bool
	opening       bool   // another book
	anyway        bool   // leave, even if what is typed cannot be kept
	ending        bool   // the system ends the program
	waits         string // why no key is taken now
	stale         bool   // the frame is out of date
	ctx           context.Context
	stop          context.CancelFunc
	closing       error
	lastBook      string
}

// notice is the sentence on the last line.
type notice struct {
	text    string
	warning bool
}

// New returns the root for a book, or for the start screen.
func New(o Options) *App {
	a := &App{office: o.Office, painter: o.Painter, profile: o.Profile, ask: o.Background, tab: binding.TabOverview}
	a.audience, a.stage = o.Audience, newStage(a, o)
	a.ctx, a.stop = context.WithCancel(context.Background())
	a.drafts.app, a.drafts.after = a, o.After
	if o.After == nil {
		a.drafts.after = tea.Tick
	}
	if o.PasteByKeys {
		a.burst = &terminal.Burst{}
	}
	a.setTheme(o.Theme)
	if s := o.Office.Settings(); s.Theme != "" {
		a.setTheme(theme.Name(s.Theme))
		a.ask = nil
	}
	a.lastBook = o.LastBook
	a.said = notice{text: o.Problem, warning: o.Problem != ""}
	a.review = model.NewReview("")
	if o.Desk != nil {
		a.sit(o.Desk)
	}
	return a
}

func (a *App) setTheme(n theme.Name) {
	a.theme = theme.New(n, a.profile)
	for _, s := range a.screens {
		s.Refresh()
	}
}

// finished is the one message of work that was done beside the screen: then is
// run by the root, once, however often the message comes.
type finished struct{ then func() tea.Cmd }

func (f *finished) run() tea.Cmd {
	then := f.then
	if f.then = nil; then == nil {
		return nil
	}
	return then()
}

// work does something beside the screen and then, on it, what it returns.
func work(do func() func() tea.Cmd) tea.Cmd {
	return func() tea.Msg { return &finished{do()} }
}

// Shutdown asks the program to keep what is being typed, to finish writing and
// to end: the window was closed, or the system is going down.
type Shutdown struct{}

// Init begins.
func (a *App) Init() tea.Cmd {
	a.stale = true
	var cmds []tea.Cmd
	if a.desk == nil {
		a.Push(newStart(a))
	} else {
		cmds = append(cmds, a.readRecent())
	}
	return tea.Batch(cmds...)
}

// Update takes a message.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.take(msg)
	a.later(a.clock.watch(a))
	if len(a.pending) > 0 {
		cmd = tea.Batch(append(a.pending, cmd)...)
		a.pending = nil
	}
	if a.stage.covers() {
		a.stage.follow()
		a.paint()
	} else { // the officer's tab does not wait for the room
		a.paint()
		a.stage.follow()
	}
	return a, cmd
}

// later hands Bubble Tea a command once the message at hand is dealt with.
func (a *App) later(cmd tea.Cmd) {
	if cmd != nil {
		a.pending = append(a.pending, cmd)
	}
}

func (a *App) take(msg tea.Msg) tea.Cmd {
	a.stale = true
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		return a.resize(msg)
	case tea.KeyMsg:
		return a.keys(msg)
	case terminal.PasteMsg:
		return a.paste(msg)
	case terminal.BackgroundMsg:
		a.background(msg)
	case terminal.BigMsg:
		a.stage.answered(msg)
	case *finished:
		return msg.run()
	case AudienceChanged:
		a.countScreens()
	case Shutdown:
		a.anyway, a.ending = true, true
		return a.leave()
	default:
		a.stale = false
	}
	return nil
}

func (a *App) resize(msg tea.WindowSizeMsg) tea.Cmd {
	first := a.width == 0
	a.width, a.height = msg.Width, msg.Height
	if first && a.ask != nil {
		return a.ask()
	}
	return nil
}

func (a *App) background(msg terminal.BackgroundMsg) {
	switch msg.Background {
	case terminal.Light:
		a.setTheme(theme.Light)
	case terminal.Dark:
		a.setTheme(theme.Dark)
	case terminal.Unknown:
	}
}

// View is empty: the painter shows the frames, at once.
func (a *App) View() string { return "" }

func (a *App) paint() {
	if !a.stale || a.width == 0 || a.painter == nil {
		return
	}
	a.stale = false
	a.painter.Paint(a.Frame())
}

// keys takes what one read of the terminal brought: one key, or several typed
// fast, which go through the whole router one by one.
func (a *App) keys(msg tea.KeyMsg) tea.Cmd {
	if a.burst == nil {
		return a.replay(msg)
	}
	cmd := a.ready(a.burst.Key(a.office.Now(), msg))
	if !a.burst.Held() {
		return cmd
	}
	return tea.Batch(cmd, a.drafts.after(terminal.Gap, func(time.Time) tea.Msg {
		return &finished{func() tea.Cmd { return a.ready(a.burst.Due(a.office.Now())) }}
	}))
}

// ready acts on what is known to be keys, and what to be a paste.
func (a *App) ready(msgs []tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, msg := range msgs {
		switch msg := msg.(type) {
		case tea.KeyMsg:
			cmds = append(cmds, a.replay(msg))
		case terminal.PasteMsg:
			cmds = append(cmds, a.paste(msg))
		}
	}
	return tea.Batch(cmds...)
}

func (a *App) replay(msg tea.KeyMsg) tea.Cmd {
	var cmds []tea.Cmd
	for _, k := range terminal.Split(msg) {
		cmds = append(cmds, a.key(k))
	}
	return tea.Batch(cmds...)
}

// today is the day in the officer's time zone.
func (a *App) today() timetable.Day { return timetable.DayOf(a.office.Now()) }

// tickEvery is how often a tick comes while a text is being typed.
const tickEvery = time.Second
