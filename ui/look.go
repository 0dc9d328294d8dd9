package ui

import (
	"context"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// look offers what can be done with the look of the papers.
func (a *App) look() {
	take := record.Choice{Label: "Take it from a Word file …", Detail: "a .docx or .dotx of the council’s own", Pick: a.takeLook}
	f := a.review.Info().Look
	if f.Sum.IsZero() {
		a.Push(record.NewChooser(a, "Look of the papers: the program’s own", []record.Choice{take}).Closed())
		return
	}
	a.Push(record.NewChooser(a, "Look of the papers: from "+text.Truncate(a.nameOf(f.Name), 40), []record.Choice{
		take,
		{Label: "Write the Word file out beside the book", Detail: model.FileSize(f.Size), Pick: func() tea.Cmd { return a.writeFile(f) }},
		{Label: "Go back to the program’s own look", Detail: "undo brings it back", Pick: func() tea.Cmd {
			if why := a.ReadOnly(); why != "" {
				a.Warn(why)
				return nil
			}
			return a.Commit(model.SetLook{}, nil)
		}},
	}).Closed())
}

// takeLook asks for the Word file, and says what of it is not carried.
func (a *App) takeLook() tea.Cmd {
	if why := a.ReadOnly(); why != "" {
		a.Warn(why)
		return nil
	}
	p := attaching{&asking{app: a, title: "Take the look of the papers from a Word file", does: "take it"}}
	p.form = form.New(a.theme, form.Field{
		Key: pathField, Label: "File", Required: true,
		Help: "A .docx or .dotx of the council’s own: type or paste its path, or drop the file on this window. Styles, fonts, page, headers, footers and logo are taken; {{body}} in its text is where papers go.",
	})
	p.enter = func(v map[string]string) tea.Cmd {
		path := strings.TrimSpace(unquote(v[pathField]))
		return a.beside("Reading "+a.nameOf(path), func(ctx context.Context) (func() tea.Cmd, error) {
			f, content, notes, err := a.office.TakeLook(ctx, path)
			return func() tea.Cmd {
				return a.Commit(model.SetLook{File: f, Content: content}, func(err error) tea.Cmd {
					if err != nil {
						return nil
					}
					a.Dismiss(p)
					if len(notes) > 0 {
						a.Say(strings.Join(notes, " "))
					}
					return nil
				})
			}, err
		})
	}
	a.Push(p)
	return nil
}
