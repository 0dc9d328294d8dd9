package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// start is the screen where no book is open: three doors.
type start struct {
	app *App
	at  int
}

func newStart(a *App) *start { return &start{app: a} }

var doors = []struct{ key, name, says string }{
	{"n", "New review", "Begin a review in a book of its own, from a template or blank."},
	{"o", "Open a book", "Type, paste or drop its path; its name ends in .scrutiny."},
	{"s", "Try the sample", "A whole review to play with, in a copy of its own."},
	{"b", "Look into a backup", "Of a book that cannot be opened, or as it was some time ago."},
}

func (s *start) Placement() screen.Placement { return screen.Page }

func (s *start) Size(width, height int) (w, h int) { return width, height }

func (s *start) Title() string { return "" }

func (s *start) Hints() []screen.Hint {
	return []screen.Hint{{Key: "↑ ↓", Label: "choose"}, {Key: "Enter", Label: "go"}, {Key: "Ctrl+Q", Label: "leave"}, {Key: "Ctrl+G", Label: "keys"}}
}

// View draws the doors.
func (s *start) View(width, height int) screen.View {
	th := s.app.theme
	row := func(style func(string) string, indent int, words string) string {
		return style(text.Fit(text.Spaces(indent)+words, width))
	}
	left := max(4, (width-72)/2)
	blank := row(th.Base.Render, 0, "")
	lines := []string{}
	for range max(1, height/5) {
		lines = append(lines, blank)
	}
	lines = append(lines,
		row(th.Strong.Render, left, "A scrutiny review, on one screen"),
		row(th.Quiet.Render, left, "Scope, plan, evidence, actions. Everything is kept in one file, offline."),
		blank)
	v := screen.View{ShowCursor: true, X: left}
	for i, d := range doors {
		style, mark := th.Base, "  "
		if i == s.at {
			style, mark = th.Selected, "▶ "
			v.Y = len(lines)
		}
		lines = append(lines,
			th.Base.Render(text.Spaces(left-2))+style.Render(text.Fit(mark+d.key+"  "+d.name, min(64, width-left)))+th.Base.Render(text.Spaces(max(0, width-left+2-min(64, width-left)))),
			row(th.Quiet.Render, left+5, d.says), blank)
	}
	v.Lines = lines
	return v
}

// Paste takes the path of a book that was dropped on the window.
func (s *start) Paste(path string) tea.Cmd { return s.app.openPath(unquote(path)) }

// Key chooses a door.
func (s *start) Key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "up", "k", "shift+tab":
		s.at = (s.at + len(doors) - 1) % len(doors)
	case "down", "j", "tab":
		s.at = (s.at + 1) % len(doors)
	case "enter":
		return s.enter(s.at)
	case "q", "esc":
		return s.app.leave()
	default:
		for i, d := range doors {
			if k.String() == d.key {
				s.at = i
				return s.enter(i)
			}
		}
	}
	return nil
}

func (s *start) enter(door int) tea.Cmd {
	a := s.app
	switch door {
	case 0:
		a.Push(a.newBook())
	case 1:
		a.Push(a.openPage())
	case 2:
		return a.openDesk("Making a copy of the sample …", func(ctx context.Context) (Desk, error) { return a.office.Demo(ctx) })
	case 3:
		a.Push(a.backupsPage())
	}
	return nil
}

// backupsPage asks whose backups are wanted.
func (a *App) backupsPage() screen.Layer {
	return &asking{app: a, title: "Backups of a book", form: form.New(a.theme, form.Field{
		Key: pathField, Label: "Book", Value: a.lastBook, Required: true, Help: "The path of the book; it need not be there any more.",
	}), enter: func(v map[string]string) tea.Cmd {
		a.Close()
		a.Push(a.backupPicker(unquote(v[pathField])))
		return nil
	}}
}

// openPath opens the book at a path.
func (a *App) openPath(path string) tea.Cmd {
	if a.desk != nil && a.desk.Path() == path {
		a.Say("That book is the one that is open.")
		return nil
	}
	return a.turnTo("Opening "+path+" …", func(ctx context.Context) (Desk, error) { return a.office.Open(ctx, path) })
}

// turnTo opens a book and then closes the one that is open, once everything is
// written there. Where the new one cannot be opened, all stays as it is.
func (a *App) turnTo(saying string, open func(context.Context) (Desk, error)) tea.Cmd {
	old := a.desk
	a.waits = saying
	return a.whenIdle(func() tea.Cmd {
		return a.openDesk(saying, func(ctx context.Context) (Desk, error) {
			d, err := open(ctx)
			if err != nil || old == nil {
				return d, err
			}
			return d, old.Close()
		})
	})
}

// openDesk opens a book beside the screen and sits down at it. A book that
// comes with an error is another one than was asked for.
func (a *App) openDesk(saying string, open func(context.Context) (Desk, error)) tea.Cmd {
	if a.opening {
		return nil
	}
	a.opening, a.waits = true, saying
	a.Say(saying)
	return work(func() func() tea.Cmd {
		d, err := open(a.ctx)
		return func() tea.Cmd {
			a.said, a.opening = notice{}, false
			if !a.leaving {
				a.waits = ""
			}
			if d != nil {
				a.sit(d)
			}
			if err != nil {
				a.Warn(sentence(err))
			}
			return a.readRecent()
		}
	})
}

// openPage asks for the path of a book.
func (a *App) openPage() screen.Layer {
	return &asking{app: a, title: "Open a book", form: form.New(a.theme, form.Field{
		Key: pathField, Label: "Path", Required: true, Help: "Type or paste it, or drop the file on this window. Quotes around it do no harm.",
	}), enter: func(v map[string]string) tea.Cmd { return a.openPath(unquote(v[pathField])) }}
}

// newBook asks for what a review needs, and for where its book goes.
func (a *App) newBook() screen.Layer {
	fields := append(a.beginFields(), form.Field{Key: pathField, Label: "Book", Help: "Where the book is kept; empty for a file of the title's name in your documents."})
	return &asking{app: a, title: "New review", form: form.New(a.theme, fields...), enter: func(v map[string]string) tea.Cmd {
		path := unquote(v[pathField])
		if path == "" {
			path = a.office.DefaultBook(v["title"])
		}
		first := a.begin(v)
		return a.turnTo("Making "+path+" …", func(ctx context.Context) (Desk, error) { return a.office.Create(ctx, path, first) })
	}}
}

// newReview begins another review in the open book.
func (a *App) newReview() screen.Layer {
	p := &asking{app: a, title: "New review in this book", form: form.New(a.theme, a.beginFields()...)}
	p.enter = func(v map[string]string) tea.Cmd {
		if why := a.ReadOnly(); why != "" {
			a.Warn(why)
			return nil
		}
		d, another := a.desk, a.begin(v)
		a.waits = "Beginning the review …"
		return work(func() func() tea.Cmd {
			r, err := d.Begin(a.ctx, another)
			return func() tea.Cmd { return a.begun(p, r, err) }
		})
	}
	return p
}

// begun shows a review that was made, in place of the page that asked for it.
func (a *App) begun(p *asking, r *model.Review, err error) tea.Cmd {
	if !a.leaving {
		a.waits = ""
	}
	if err != nil {
		a.Warn(sentence(err))
		return nil
	}
	a.Dismiss(p)
	a.reviews = append(a.reviews, r)
	cmd := a.show(r)
	a.Say("The review was begun. 2 goes to its scope.")
	return cmd
}

func (a *App) beginFields() []form.Field {
	return []form.Field{
		{Key: "title", Label: "Title", Required: true, Help: "What the review is called in minutes and reports."},
		{Key: "body", Label: "Body", Help: "The panel or committee that runs it."},
		{Key: "chair", Label: "Chair", Help: "Who chairs it."},
		{Key: "template", Label: "Begin with", Kind: form.Choice, Value: string(model.Standard), Help: "A template can be changed freely afterwards.", Options: a.templateOptions()},
	}
}

// unquote takes off what a shell or a file manager puts around a path that is
// dropped on a window.
func unquote(path string) string {
	path = strings.TrimSpace(path)
	for _, q := range []string{`"`, "'"} {
		if len(path) > 1 && strings.HasPrefix(path, q) && strings.HasSuffix(path, q) {
			return path[1 : len(path)-1]
		}
	}
	path = strings.TrimPrefix(path, "file://")
	return strings.ReplaceAll(path, `\ `, " ")
}

func base(path string) string {
	if i := strings.LastIndexAny(path, `/\`); i >= 0 {
		return path[i+1:]
	}
	return path
}
