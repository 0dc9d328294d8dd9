package record

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/picker"
)

// Choice is one thing that can be chosen.
type Choice struct {
	Label, Detail string
	Words         string // more words to find it by, not shown
	Why           string // why it cannot be chosen now, or empty
	Pick          func() tea.Cmd
}

// Chooser is a list in a box to choose from by typing a part of a label.
type Chooser struct {
	host   screen.Host
	title  string
	items  []Choice
	picker *picker.Picker
	closed bool // not for the room
	room   bool // it may be read by the room
}

// NewChooser returns a list to choose from.
func NewChooser(h screen.Host, title string, items []Choice) *Chooser {
	shown := make([]picker.Item, len(items))
	for i, c := range items {
		shown[i] = picker.Item{Label: c.Label, Detail: c.Detail, Disabled: c.Why, Words: c.Words}
	}
	return &Chooser{host: h, title: title, items: items, picker: picker.New(h.Theme(), "type to find", shown...)}
}

// Closed says that the list is not for the room.
func (c *Chooser) Closed() *Chooser {
	c.closed = true
	return c
}

// Private says whether the list is not for the room.
func (c *Chooser) Private() bool { return c.closed }

// ForRoom says that the list holds nothing that the room may not read.
func (c *Chooser) ForRoom() *Chooser {
	c.room = true
	return c
}

// Brief is what is typed, and the one that Enter would take.
func (c *Chooser) Brief(width int) (screen.View, bool) {
	th := c.host.Theme()
	typed := " " + c.title + "  " + c.picker.Filter()
	line := typed
	if i, ok := c.picker.Selected(); ok {
		line += "  → " + c.items[i].Label
	}
	v := screen.View{Lines: []string{th.Strong.Render(text.Fit(line, width))}, X: min(text.Width(typed), width-1), ShowCursor: true}
	return v, c.room
}

// Placement puts the list in a box over the screen.
func (c *Chooser) Placement() screen.Placement { return screen.Panel }

// Size is as high as the list needs, within the screen, and wider where there is
// much room.
func (c *Chooser) Size(width, height int) (w, h int) {
	return min(width-4, max(76, width*2/3)), min(height-2, len(c.items)+2)
}

// Title names the list.
func (c *Chooser) Title() string { return c.title }

// Hints are the keys of the list.
func (c *Chooser) Hints() []screen.Hint {
	return []screen.Hint{{Key: "↑ ↓", Label: "choose"}, {Key: "Enter", Label: "take it"}, {Key: "type", Label: "to find"}, {Key: "Esc", Label: "leave"}}
}

// View draws the list.
func (c *Chooser) View(width, height int) screen.View {
	c.picker.SetTheme(c.host.Theme())
	c.picker.SetSize(width, height)
	v := screen.View{Lines: c.picker.Lines()}
	v.X, v.Y, v.ShowCursor = c.picker.Cursor()
	return v
}

// Paste types the pasted text.
func (c *Chooser) Paste(s string) tea.Cmd {
	c.picker.SetFilter(c.picker.Filter() + text.OneLine(s))
	return nil
}

// Key takes a key.
func (c *Chooser) Key(k tea.KeyMsg) tea.Cmd {
	r := c.picker.Handle(k)
	switch {
	case r.Cancelled:
		c.host.Close()
	case r.Refused != "":
		c.host.Say(r.Refused)
	case r.Chosen:
		c.host.Close()
		if pick := c.items[r.Index].Pick; pick != nil {
			return pick()
		}
	}
	return nil
}

// pickFilter offers the ways to see part of the list.
func (l *List) pickFilter() {
	filters := l.filters()
	if len(filters) == 0 {
		l.host.Say("This list has no filters of its own; / filters it by words.")
		return
	}
	items := []Choice{{Label: "everything", Pick: func() tea.Cmd { l.clearFilters(); return nil }}}
	for _, f := range filters {
		n := 0
		for _, rec := range l.open {
			if f.Match(rec) {
				n++
			}
		}
		items = append(items, Choice{Label: f.Label, Detail: itoa(n), Pick: func() tea.Cmd { l.SetFilter(f.Label); return nil }})
	}
	l.host.Push(NewChooser(l.host, "Show only …", items))
}

// pickOrder offers the ways to order the list.
func (l *List) pickOrder() {
	if len(l.Orders) == 0 {
		l.host.Say("This list has one order: your own. Alt+↑ and Alt+↓ move a row.")
		return
	}
	var items []Choice
	for i, o := range l.Orders {
		items = append(items, Choice{Label: o.Label, Pick: func() tea.Cmd { l.order = i; l.build(); return nil }})
	}
	l.host.Push(NewChooser(l.host, "Order by …", items))
}
