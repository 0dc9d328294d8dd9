package ui

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// asking is a page of fields whose values are acted upon by the root.
type asking struct {
	app   *App
	title string
	form  *form.Form
	does  string // what Ctrl+S does, in the footer; "go on" where empty
	enter func(values map[string]string) tea.Cmd
	// below draws what stands under the fields; nil for nothing.
	below func(width int) []string
	// typed is called after each key; nil where nothing depends on the fields.
	typed func()
	// quick says that Enter goes on from every field: none holds text.
	quick bool
}

func (p *asking) Placement() screen.Placement { return screen.Page }

func (p *asking) Size(width, height int) (w, h int) { return width, height }

func (p *asking) Title() string { return p.title }

func (p *asking) Hints() []screen.Hint {
	hints := []screen.Hint{{Key: "Ctrl+S", Label: "go on"}, {Key: "Tab", Label: "next field"}}
	if p.does != "" {
		hints[0].Label = p.does
	}
	if p.quick {
		hints[0].Key = "Enter"
	}
	switch f := p.form.Focused(); {
	case f.Key == pathField:
		hints[1].Label = "complete"
		if p.form.Len() > 1 {
			hints = append(hints, screen.Hint{Key: "↓", Label: "next field"})
		}
	case f.Kind == form.Choice:
		hints = append(hints, screen.Hint{Key: "← →", Label: "choose"})
	}
	return append(hints, screen.Hint{Key: "Esc", Label: "leave"}, screen.Hint{Key: "Ctrl+G", Label: "keys"})
}

func (p *asking) View(width, height int) screen.View {
	var under []string
	if p.below != nil {
		under = p.below(width)
	}
	rows := height
	if len(under) > 0 {
		rows = max(min(height, p.form.Rows(width)), height-len(under))
		rows = min(rows, p.form.Rows(width))
	}
	lines, x, y, cursor := p.form.View(width, rows)
	lines = append(lines, under...)
	for len(lines) < height {
		lines = append(lines, p.app.theme.Base.Render(text.Spaces(width)))
	}
	return screen.View{Lines: lines[:height], X: x, Y: y, ShowCursor: cursor}
}

func (p *asking) Copied() string { return p.form.Copied() }

func (p *asking) Paste(s string) tea.Cmd {
	p.form.Paste(s)
	if p.typed != nil {
		p.typed()
	}
	return nil
}

func (p *asking) Key(k tea.KeyMsg) tea.Cmd {
	pressed := k.String()
	if pressed == "enter" && (p.quick || p.form.Last() && p.form.Focused().Kind != form.Text || p.form.Len() == 1) {
		pressed = "ctrl+s"
	}
	switch pressed {
	case "esc":
		p.app.Close()
	case "ctrl+s":
		if p.form.Check() {
			return p.enter(p.form.Values())
		}
	case "tab":
		if f := p.form.Focused(); f.Key == pathField && strings.TrimSpace(p.form.Value(pathField)) != "" {
			return p.complete()
		}
		p.edit(k)
	default:
		p.edit(k)
	}
	return nil
}

func (p *asking) edit(k tea.KeyMsg) {
	p.form.Key(k)
	if p.typed != nil {
		p.typed()
	}
}

// pathField is the key of a field that takes the path of one file: Tab goes on
// with what is typed there.
const pathField = "path"

// complete goes on with the path that is typed, as far as the names at its place
// are alike, and lists those that it may become. What is whole already is left.
func (p *asking) complete() tea.Cmd {
	a, typed := p.app, p.form.Value(pathField)
	return work(func() func() tea.Cmd {
		longest, names := a.office.Complete(unquote(typed))
		return func() tea.Cmd {
			if p.form.Value(pathField) != typed {
				return nil // it was typed on meanwhile
			}
			switch {
			case len(names) == 0:
				a.Say("Nothing there begins like this.")
				p.form.Next()
			case longest != unquote(typed):
				p.form.Set(pathField, longest)
			case len(names) == 1:
				p.form.Next()
			case a.watched: // the names are not for the room
				a.Say(fmt.Sprintf("%d names begin like this.", len(names)))
			default:
				a.Say(strings.Join(names, "  "))
			}
			return nil
		}
	})
}
