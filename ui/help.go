package ui

import (
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/layout"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
)

// helpPage says what every key does, those of the place one came from first.
type helpPage struct {
	*record.Reader
	over screen.Layer // the page that it lies over, or nil
}

func newHelp(a *App) *helpPage {
	var over screen.Layer
	var here []screen.Hint
	title := "Keys"
	switch s, n := a.current(), len(a.layers); {
	case n > 0:
		over = a.face(a.layers[n-1])
		here, title = over.Hints(), "Keys in: "+over.Title()
	case s != nil:
		here = s.Hints()
	}
	return &helpPage{over: over, Reader: record.NewReader(a, title, func(th *theme.Theme, width int) []string {
		return helpLines(th, here, width)
	})}
}

// twoColumns is the width from which the keys stand in two columns.
const twoColumns = 140

func helpLines(th *theme.Theme, here []screen.Hint, width int) []string {
	if width < twoColumns {
		return slices.Concat(helpGroups(th, here, width)...)
	}
	column, all := width/2, 0
	groups := helpGroups(th, here, column)
	for _, g := range groups {
		all += len(g)
	}
	var left []string
	for len(left) < all/2 {
		left, groups = append(left, groups[0]...), groups[1:]
	}
	right := slices.Concat(groups...)
	height := max(len(left), len(right))
	return layout.Beside(height, th.Base, layout.Block{Lines: left, Width: column}, layout.Block{Lines: right, Width: column}, layout.Block{Width: width - 2*column})
}

// helpGroups draws each group of keys, and a blank line at its end.
func helpGroups(th *theme.Theme, here []screen.Hint, width int) [][]string {
	var groups [][]string
	add := func(heading string, entries [][2]string) {
		lines := []string{th.Heading.Render(text.Fit(" "+heading, width))}
		for _, e := range entries {
			const column = 22
			for i, part := range text.Wrap(e[1], max(10, width-column-2)) {
				key := ""
				if i == 0 {
					key = "   " + e[0]
				}
				lines = append(lines, th.FooterKey.Render(text.Fit(key, column))+th.Base.Render(text.Fit(part, width-column)))
			}
		}
		groups = append(groups, append(lines, th.Base.Render(text.Spaces(width))))
	}
	var entries [][2]string
	for _, h := range here {
		entries = append(entries, [2]string{h.Key, h.Label})
	}
	if len(entries) > 0 {
		add("Here", entries)
	}
	for _, g := range binding.Groups() {
		entries = nil
		for _, b := range binding.All() {
			if b.Group == g {
				entries = append(entries, [2]string{keysOf(b), b.Help})
			}
		}
		add(string(g), entries)
	}
	return groups
}

// keysOf lists the keys of a binding; those without one are reached through
// the palette.
func keysOf(b binding.Binding) string {
	if len(b.Keys) == 0 {
		return binding.For(binding.Palette).Key() + " " + b.Label
	}
	keys := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		keys[i] = binding.Shown(k)
	}
	return strings.Join(keys, "  ")
}

// newPalette offers every command by its words.
func newPalette(a *App) *record.Chooser {
	var items []record.Choice
	for _, b := range binding.All() {
		switch b.Command {
		case binding.Palette, binding.Up, binding.Down, binding.PageUp, binding.PageDown, binding.Home, binding.End,
			binding.ReadDown, binding.ReadUp, binding.Save, binding.Discard:
			continue
		default:
		}
		items = append(items, record.Choice{Label: b.Help, Detail: b.Key(), Words: b.Label, Pick: func() tea.Cmd { return a.do(b.Command) }})
	}
	return record.NewChooser(a, "Commands", items).ForRoom()
}

// palette offers the commands that can be carried out above a page that is
// being filled in, which stays as it is.
func (a *App) palette(over screen.Layer) {
	if _, open := over.(*record.Chooser); open || a.desk == nil {
		return
	}
	var items []record.Choice
	for _, c := range []binding.Command{binding.Session, binding.ChairSheet, binding.Note, binding.Action, binding.Resolution, binding.Help, binding.Leave} {
		b := binding.For(c)
		items = append(items, record.Choice{Label: b.Help, Detail: b.Key(), Words: b.Label, Pick: func() tea.Cmd { return a.program(c) }})
	}
	a.Push(record.NewChooser(a, "Commands that leave this page as it is", items))
}
