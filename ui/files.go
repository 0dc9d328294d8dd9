package ui

import (
	"context"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// beside does something beside the screen that can be cancelled, and then what
// it returns; an error is shown.
func (a *App) beside(says string, do func(context.Context) (then func() tea.Cmd, err error)) tea.Cmd {
	ctx, cancel := context.WithCancel(a.ctx)
	wait := &waiting{app: a, says: says, cancel: cancel}
	a.Push(wait)
	return work(func() func() tea.Cmd {
		then, err := do(ctx)
		return func() tea.Cmd {
			if wait.cancelled {
				return nil
			}
			cancel()
			a.Dismiss(wait)
			if err != nil {
				a.Warn(sentence(err))
				return nil
			}
			return then()
		}
	})
}

// files lists the source files: of the selected piece of evidence first, then
// all others of the review.
func (a *App) files() tea.Cmd {
	at := a.review.Info().ID
	if s, ok := a.current().(interface{ Selected() model.Record }); ok {
		if e, ok := s.Selected().(*model.Evidence); ok {
			at = e.ID
		}
	}
	held, d := a.review.Files(), a.desk
	return a.beside("Looking at the files", func(ctx context.Context) (func() tea.Cmd, error) {
		stands := make([]string, len(held))
		for i, h := range held {
			var err error
			if stands[i], err = d.Whereabouts(ctx, h.File); err != nil {
				return nil, err
			}
		}
		return func() tea.Cmd { a.listFiles(at, held, stands); return nil }, nil
	})
}

func (a *App) listFiles(at model.ID, held []model.Holding, stands []string) {
	to := "the review"
	if e, ok := a.review.Find(at).(*model.Evidence); ok {
		to = e.Reference()
	}
	items := []record.Choice{{Label: "Attach a file to " + to + " …", Pick: func() tea.Cmd { return a.attach(at, to) }}}
	var others []record.Choice
	for i, h := range held {
		c := record.Choice{
			Label: h.Reference() + "  " + h.Name, Detail: model.FileSize(h.Size) + ", " + stands[i], Words: h.Place,
			Pick: func() tea.Cmd { a.pickOfFile(h); return nil },
		}
		if model.IDOf(h.Record) == at {
			items = append(items, c)
		} else {
			others = append(others, c)
		}
	}
	a.Push(record.NewChooser(a, "Files of the review", append(items, others...)).Closed())
}

// pickOfFile offers what can be done with a file.
func (a *App) pickOfFile(h model.Holding) {
	out := record.Choice{Label: "Write it out beside the book", Pick: func() tea.Cmd { return a.writeFile(h.File) }}
	if !h.Kept() {
		out = record.Choice{Label: "It is at " + h.Place, Pick: func() tea.Cmd { return a.Copy(h.Place) }, Detail: "Enter copies the path"}
	}
	a.Push(record.NewChooser(a, text.Truncate(h.Name, 60), []record.Choice{
		out,
		{Label: "Take it away; undo brings it back", Pick: func() tea.Cmd {
			if why := a.ReadOnly(); why != "" {
				a.Warn(why)
				return nil
			}
			return a.Commit(model.Detach{From: model.IDOf(h.Record), File: h.File}, nil)
		}},
	}).Closed())
}

func (a *App) writeFile(f model.File) tea.Cmd {
	d := a.desk
	return a.beside("Writing "+a.nameOf(f.Name), func(ctx context.Context) (func() tea.Cmd, error) {
		out, err := d.WriteFile(ctx, f)
		return func() tea.Cmd {
			if a.watched { // its name is not for the room
				a.Say("The file was written beside the book.")
			} else {
				a.Say("Wrote " + out)
			}
			return nil
		}, err
	})
}

// attaching is the page that asks for a file. What it asks for is not public.
type attaching struct{ *asking }

func (attaching) Private() bool { return true }

// attach asks for a file and attaches it.
func (a *App) attach(at model.ID, to string) tea.Cmd {
	if why := a.ReadOnly(); why != "" {
		a.Warn(why)
		return nil
	}
	p := attaching{&asking{app: a, title: "Attach a file to " + to, does: "attach it"}}
	p.form = form.New(
		a.theme,
		form.Field{Key: pathField, Label: "File", Required: true, Help: "Type or paste its path, or drop the file on this window."},
		form.Field{
			Key: "keep", Label: "And", Kind: form.Choice, Help: fmt.Sprintf("What is kept is in the book and in its backups, up to %d MB a file. It is never public.", model.MaxFile>>20),
			Options: []form.Option{{Key: "", Label: "keep it in the book"}, {Key: "place", Label: "note only where it is"}},
		},
	)
	p.enter = func(v map[string]string) tea.Cmd {
		path, keep := strings.TrimSpace(unquote(v[pathField])), v["keep"] == ""
		return a.beside("Reading "+a.nameOf(path), func(ctx context.Context) (func() tea.Cmd, error) {
			f, content, err := a.office.Take(ctx, path, keep)
			return func() tea.Cmd {
				return a.Commit(model.Attach{To: at, File: f, Content: content}, func(err error) tea.Cmd {
					if err == nil {
						a.Dismiss(p)
					}
					return nil
				})
			}, err
		})
	}
	a.Push(p)
	return nil
}

// nameOf is the name of a file as the room may read it.
func (a *App) nameOf(path string) string {
	if a.watched {
		return "the file"
	}
	return base(path)
}

var _ screen.Private = attaching{}
