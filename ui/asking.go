package ui

import (
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
	if k := p.form.Focused().Kind; k == form.Choice {
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
	default:
		p.form.Key(k)
		if p.typed != nil {
			p.typed()
		}
	}
	return nil
}
