package comeback

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/prose"
	"council/scrutiny/model/returns"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// editable says whether another text can be written in the place of a change.
func editable(c returns.Change) bool {
	return c.Number != 0 && c.Barred == "" && c.What != returns.Rating
}

// edit opens the text of the selected change. It begins with what came back, or
// with both texts where they can be joined.
func (p *Page) edit() {
	r, _ := p.selected()
	c := r.proposed()
	if why := p.refuses(c, returns.Edited); why != "" {
		p.host.Say(why)
		return
	}
	if !editable(*c) {
		p.host.Say("A rating is taken or left as it is: r on tab 6 gives another.")
		return
	}
	begin := c.There
	if w := p.compared(c); w.joins {
		begin = w.both
	}
	if d, ok := r.file.took[c.Number]; ok && d.Take == returns.Edited {
		begin = d.Text
	}
	at := r.place()
	if typed, ok := p.typed[at]; ok {
		begin = typed
	}
	p.host.Push(&writing{page: p, at: at, title: strings.TrimSpace(r.of().Ref + " " + c.Label), form: form.New(
		p.host.Theme(), form.Field{Key: "text", Label: text.OneLine(c.Label), Kind: form.Text, Value: begin, Lines: 6, Help: "It takes the place of what stands here. It came back as: " + text.OneLine(c.There)},
	)})
}

// writing is the page on which the officer writes a text of their own.
type writing struct {
	page  *Page
	at    place
	title string
	form  *form.Form
}

func (w *writing) Placement() screen.Placement { return screen.Page }

func (w *writing) Size(width, height int) (wide, high int) { return width, height }

// Private says that the text is not for the room.
func (w *writing) Private() bool { return true }

func (w *writing) Title() string { return "Edit: " + w.title }

func (w *writing) Hints() []screen.Hint {
	return []screen.Hint{{Key: binding.For(binding.Save).Key(), Label: "take this text"}, {Key: "Esc", Label: "back; the text is kept"}, {Key: "Ctrl+G", Label: "keys"}}
}

func (w *writing) View(width, height int) screen.View {
	lines, x, y, cursor := w.form.View(width, height)
	for len(lines) < height {
		lines = append(lines, w.page.host.Theme().Base.Render(text.Spaces(width)))
	}
	return screen.View{Lines: lines[:height], X: x, Y: y, ShowCursor: cursor}
}

// Copied returns what Ctrl+C copies.
func (w *writing) Copied() string { return w.form.Copied() }

func (w *writing) Paste(s string) tea.Cmd {
	w.form.Paste(s)
	return nil
}

func (w *writing) Key(k tea.KeyMsg) tea.Cmd {
	p := w.page
	switch c, _ := binding.Of(k.String(), true); c {
	case binding.Save:
		clean, _ := prose.Clean(w.form.Values()["text"])
		change, _ := p.changeAt(w.at)
		if strings.TrimSpace(clean) == "" && (change == nil || change.What != returns.Cell) {
			w.form.Fail("text", "It needs words.")
			return nil
		}
		p.host.Close()
		delete(p.typed, w.at)
		p.decide(returns.Edited, clean)
	case binding.Back:
		p.host.Close()
		if w.form.Dirty() {
			p.typed[w.at] = w.form.Values()["text"]
			p.host.Say("Not taken; e goes on with what you typed.")
		}
	default:
		w.form.Key(k)
	}
	return nil
}
