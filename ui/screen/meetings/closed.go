package meetings

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
	"council/scrutiny/ui/widget/table"
)

// closed is the list of the texts that the public does not read, with the day on
// which somebody says again why.
type closed struct {
	host  screen.Host
	seen  *model.Review
	all   []model.ClosedText
	table *table.Table
}

func newClosed(h screen.Host) *closed {
	c := &closed{host: h, table: table.New(
		h.Theme(),
		table.Column{Title: "Look again", Min: 14, Max: 18},
		table.Column{Title: "Where", Min: 18, Max: 24},
		table.Column{Title: "Under", Min: 8, Max: 14},
		table.Column{Title: "Text", Min: 14, Weight: 2},
		table.Column{Title: "Why it is closed", Min: 24, Weight: 2, Priority: 1},
	)}
	c.table.Empty = "Nothing is closed to the public."
	c.refresh()
	return c
}

func (c *closed) refresh() {
	c.table.SetTheme(c.host.Theme())
	if now := c.host.Review(); now != c.seen {
		c.seen, c.all = now, now.ClosedTexts()
		c.table.SetSource(closedRows{c})
	}
}

// Private says that the list is not for the room.
func (c *closed) Private() bool { return true }

// Untyped says that undo is the review's here.
func (c *closed) Untyped() {}

// Placement puts the list in place of the screen.
func (c *closed) Placement() screen.Placement { return screen.Page }

// Size is the whole box.
func (c *closed) Size(width, height int) (w, h int) { return width, height }

// Title says how many of them are due.
func (c *closed) Title() string {
	due := 0
	for _, t := range c.all {
		if t.Due(c.host.Today()) {
			due++
		}
	}
	return fmt.Sprintf("Closed texts: %d   to look at again now: %d", len(c.all), due)
}

// Hints are the keys of the list.
func (c *closed) Hints() []screen.Hint { return pageHints(binding.ClosedTextsPage) }

// Paste does nothing: there is nothing to type into.
func (c *closed) Paste(string) tea.Cmd { return nil }

// View draws the list.
func (c *closed) View(width, height int) screen.View {
	c.refresh()
	c.table.SetSize(width, height)
	v := screen.View{Lines: c.table.Lines()}
	v.X, v.Y, v.ShowCursor = c.table.Cursor()
	return v
}

// closedRows are the closed texts as a table sees them.
type closedRows struct{ *closed }

// Len is how many texts are closed.
func (c closedRows) Len() int { return len(c.all) }

// Kind says that each row is one of them.
func (c closedRows) Kind(int) table.Kind { return table.Data }

// Key names a row.
func (c closedRows) Key(i int) string { return keyOf(model.IDOf(c.all[i].Record)) }

// Row draws a text: when it is looked at again, where it stands, under which
// paragraph it is closed, and how it begins.
func (c closedRows) Row(i int, row *table.Row) {
	t, th := c.all[i], c.host.Theme()
	day := "no day yet"
	if !t.On.IsZero() {
		day = t.On.Time().Format("2 Jan 2006")
	}
	switch {
	case t.Due(c.host.Today()):
		row.AddStyled("▲ "+day, th.Warning)
	case !t.Set:
		row.AddStyled("  "+day, th.Quiet)
	default:
		row.Add("  " + day)
	}
	row.Add(c.where(t))
	row.AddStyled("⊘ "+text.OneLine(t.Paragraph), th.Warning)
	row.Add(text.OneLine(model.TitleIn(t.Record, 200)))
	row.Add(text.OneLine(t.Why))
}

func (c *closed) where(t model.ClosedText) string {
	where := ""
	if t.Meeting != nil {
		where = fmt.Sprintf("Meeting %d", t.Meeting.Number)
		if s := c.seen.Sitting(t.Meeting.ID); t.Item != nil {
			where += ", item " + s.ItemNumber(t.Item)
		}
	}
	return where
}

// Key takes a key.
func (c *closed) Key(k tea.KeyMsg) tea.Cmd {
	pressed := k.String()
	if command, ok := binding.Of(pressed, false); ok && record.MoveTable(c.table, command) {
		return nil
	}
	if pressed == "esc" {
		c.host.Close()
		return nil
	}
	if why := c.host.ReadOnly(); why != "" {
		c.host.Warn(why)
		return nil
	}
	i, _, ok := c.table.Selected()
	if !ok || i >= len(c.all) {
		c.host.Say("Nothing is selected. X on tab 8 closes an item or an entry to the public.")
		return nil
	}
	switch t := c.all[i]; pressed {
	case "enter", "e", "f2":
		c.host.Push(record.NewForm(c.host, t.Record.Kind(), t.Record, nil, 0))
	case "d":
		c.host.Push(c.again(t))
	case "o":
		return askToOpen(c.host, t.Record)
	default:
		c.host.Say("d says why it is still closed and until when, o opens it to the public, Enter opens it.")
	}
	return nil
}

// again asks why a text is still closed, and when that is asked the next time.
func (c *closed) again(t model.ClosedText) *record.Question {
	fields := []record.FormField{
		{Key: "still_closed", Label: "Still closed, for", Kind: form.Text, Lines: 3, Value: t.Why, Required: true, Help: "Why the public still may not read it. Never public."},
		{Key: "review_on", Label: "Look again on", Required: true, Help: "A day that comes, such as " + c.host.Today().AddDays(model.ClosedFor).Time().Format("2 January 2006") + "."},
	}
	return record.NewQuestion(c.host, "Why is it still closed?   "+c.where(t), fields, func(v map[string]string) model.Change {
		return model.KeepClosed{IDs: []model.ID{model.IDOf(t.Record)}, On: v["review_on"], Why: v["still_closed"]}
	})
}
