package record

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/prose"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/line"
)

// Ask asks for one line, in a box over the screen: Enter takes it.
type Ask struct {
	host        screen.Host
	title, help string
	line        *line.Line
	take        func(typed string) tea.Cmd
}

// NewAsk returns a box that asks for a line, which begins with what there is.
// The line is taken cleaned, and may be empty.
func NewAsk(h screen.Host, title, help, begin string, take func(typed string) tea.Cmd) *Ask {
	a := &Ask{host: h, title: title, help: help, line: line.New(h.Theme()), take: take}
	a.line.SetText(text.OneLine(begin))
	return a
}

// Placement puts the box over the screen.
func (a *Ask) Placement() screen.Placement { return screen.Panel }

// Size is the line, and what is said of it.
func (a *Ask) Size(width, _ int) (w, h int) {
	w = min(width-4, 76)
	return w, 2 + len(text.Wrap(a.help, max(10, w)))
}

// Title says what is asked.
func (a *Ask) Title() string { return a.title }

// Hints are the keys of the box.
func (a *Ask) Hints() []screen.Hint {
	return []screen.Hint{{Key: "Enter", Label: "take it"}, {Key: "Esc", Label: "leave it"}, {Key: "Ctrl+G", Label: "keys"}}
}

// Copied returns what Ctrl+C copies.
func (a *Ask) Copied() string { return a.line.Copy() }

// Paste puts text into the line.
func (a *Ask) Paste(s string) tea.Cmd {
	a.line.Paste(s)
	return nil
}

// View draws the line, and below it what it is for.
func (a *Ask) View(width, height int) screen.View {
	th := a.host.Theme()
	a.line.SetTheme(th)
	a.line.SetWidth(width)
	v := screen.View{Lines: []string{a.line.Draw(), th.Panel.Render(text.Spaces(width))}}
	v.X, v.ShowCursor = a.line.Cursor()
	for _, part := range text.Wrap(a.help, max(10, width)) {
		v.Lines = append(v.Lines, th.PanelQuiet.Render(text.Fit(part, width)))
	}
	v.Lines = v.Lines[:min(len(v.Lines), height)]
	return v
}

// Key takes a key.
func (a *Ask) Key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "esc":
		a.host.Close()
		a.host.Say("Nothing was changed.")
	case "enter":
		a.host.Close()
		clean, _ := prose.Clean(a.line.Text())
		return a.take(text.OneLine(clean))
	default:
		a.line.Handle(k)
	}
	return nil
}
