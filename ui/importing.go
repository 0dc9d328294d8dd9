package ui

import (
	"context"
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// newImportPath asks for the file to import.
func newImportPath(a *App, path string) screen.Layer {
	return &asking{app: a, title: "Import a document", quick: true, form: form.New(
		a.theme,
		form.Field{
			Key: pathField, Label: "File", Value: path, Required: true,
			Help: "A Word (.docx), Excel (.xlsx), CSV or text file: a scope, minutes, a report, a tracker. Type or paste its path, or drop the file on this window.",
		},
		form.Field{
			Key: "keep", Label: "And", Kind: form.Choice, Help: "The document itself, in the book and in its backups, as “files” lists it. It is never public.",
			Options: []form.Option{{Key: "", Label: "leave the file where it is"}, {Key: "keep", Label: "keep the file in the book too"}},
		},
	), enter: func(v map[string]string) tea.Cmd {
		if why := a.ReadOnly(); why != "" {
			a.Warn(why)
			return nil
		}
		return a.readFile(unquote(v[pathField]), v["keep"] != "")
	}}
}

// pastePath takes the path of a file that was dropped on a tab.
func (a *App) pastePath(pasted string) tea.Cmd {
	path := unquote(pasted)
	if path == "" || strings.Contains(path, "\n") || len(path) > 1000 {
		a.Say("There is nothing to paste into here. n begins a new entry, I imports a file.")
		return nil
	}
	a.Push(newImportPath(a, path))
	return nil
}

// readFile reads a file beside the screen, and can be cancelled.
func (a *App) readFile(path string, keep bool) tea.Cmd {
	return a.beside("Reading "+a.nameOf(path), func(ctx context.Context) (func() tea.Cmd, error) {
		src, err := a.office.Read(ctx, path)
		if err != nil {
			return nil, err
		}
		p := &preview{app: a, src: src, skip: map[string]bool{}, fields: map[string]string{}}
		if keep {
			if p.file, p.content, err = a.office.Take(ctx, path, true); err != nil {
				return nil, err
			}
		}
		return func() tea.Cmd {
			if err := p.read(); err != nil {
				a.Warn(sentence(fmt.Errorf("%s cannot be imported: %w", src.Name, err)))
				return nil
			}
			a.Push(p)
			return nil
		}, nil
	})
}

// waiting says what is being done, and lets it be cancelled.
type waiting struct {
	app       *App
	says      string
	cancel    context.CancelFunc
	cancelled bool
}

func (w *waiting) Placement() screen.Placement { return screen.Bottom }

func (w *waiting) Size(width, _ int) (int, int) { return width, 1 }

func (w *waiting) Title() string { return w.says }

func (w *waiting) Hints() []screen.Hint { return []screen.Hint{{Key: "Esc", Label: "cancel"}} }

func (w *waiting) Paste(string) tea.Cmd { return nil }

func (w *waiting) View(width, _ int) screen.View {
	return screen.View{Lines: []string{w.app.theme.Toast.Render(text.Fit(" "+w.says+" …   Esc cancels", width))}}
}

func (w *waiting) Key(k tea.KeyMsg) tea.Cmd {
	if k.String() == "esc" {
		w.cancelled = true
		w.cancel()
		w.app.Dismiss(w)
		w.app.Say("Cancelled; nothing was changed.")
	}
	return nil
}
