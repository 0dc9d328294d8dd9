package record

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
)

// Confirm asks on the last line before something is done that others see.
type Confirm struct {
	host     screen.Host
	question string
	label    string // what y does
	yes      func() tea.Cmd
	room     bool // it may be read by the room
}

// NewConfirm returns a question that y answers; any other key leaves things as
// they are.
func NewConfirm(h screen.Host, question, label string, yes func() tea.Cmd) *Confirm {
	return &Confirm{host: h, question: question, label: label, yes: yes}
}

// ForRoom says that the question holds nothing that the room may not read.
func (c *Confirm) ForRoom() *Confirm {
	c.room = true
	return c
}

// Brief is the question's line.
func (c *Confirm) Brief(width int) (screen.View, bool) { return c.View(width, 1), c.room }

// Placement puts the question in place of the keys.
func (c *Confirm) Placement() screen.Placement { return screen.Bottom }

// Size is one line.
func (c *Confirm) Size(width, _ int) (w, h int) { return width, 1 }

// Title is the question.
func (c *Confirm) Title() string { return c.question }

// Hints are the answers.
func (c *Confirm) Hints() []screen.Hint {
	return []screen.Hint{{Key: "y", Label: c.label}, {Key: "Esc", Label: "leave it"}}
}

// Paste does nothing: there is nothing to type into.
func (c *Confirm) Paste(string) tea.Cmd { return nil }

// View draws the question with its answers.
func (c *Confirm) View(width, _ int) screen.View {
	th := c.host.Theme()
	answers := " y " + c.label + "   Esc leave it "
	question := text.Truncate(" "+c.question, max(0, width-text.Width(answers)))
	gap := text.Spaces(max(0, width-text.Width(question)-text.Width(answers)))
	line := th.Strong.Render(question) + th.FooterKey.Render(" y") + th.Footer.Render(" "+c.label) +
		th.FooterKey.Render("   Esc") + th.Footer.Render(" leave it "+gap)
	return screen.View{Lines: []string{line}}
}

// Key takes the answer.
func (c *Confirm) Key(k tea.KeyMsg) tea.Cmd {
	c.host.Close()
	if k.String() == "y" || k.String() == "Y" {
		return c.yes()
	}
	c.host.Say("Nothing was changed.")
	return nil
}
