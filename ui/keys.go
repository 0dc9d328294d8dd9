package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/terminal"
)

// key routes one key: to the top layer, to a screen in which text is typed, or
// by the table of bindings to a command.
func (a *App) key(k tea.KeyMsg) tea.Cmd {
	a.said = notice{}
	pressed := k.String()
	if cmd, ok := a.stage.key(k, pressed); ok {
		return cmd
	}
	if a.waits != "" {
		a.Say(a.waits)
		if c, _ := binding.Of(pressed, true); c == binding.Leave {
			return a.leave()
		}
		return nil
	}
	if n := len(a.layers); n > 0 {
		return a.layerKey(a.face(a.layers[n-1]), k, pressed)
	}
	if a.desk == nil {
		return nil
	}
	current := a.current()
	typing := false
	if t, ok := current.(screen.Typer); ok && t.Typing() {
		typing = true
		if t.Type(k) {
			return nil
		}
	}
	c, ok := binding.On(a.tab, pressed, typing)
	if !ok {
		if !typing && binding.OnAnyTab(pressed) {
			a.Say(binding.Shown(pressed) + " means nothing on this tab. ? lists the keys.")
		}
		return nil
	}
	return a.do(c)
}

// layerKey hands a key to a layer; a few commands work above every layer.
func (a *App) layerKey(l screen.Layer, k tea.KeyMsg, pressed string) tea.Cmd {
	switch c, _ := binding.Of(pressed, true); c {
	case binding.Help:
		if _, ok := l.(*helpPage); !ok {
			a.Push(newHelp(a))
		}
		return nil
	case binding.Leave:
		return a.askToLeave()
	case binding.Copy:
		return a.copyFrom(l)
	case binding.Undo, binding.Redo:
		if untyped(l) {
			return a.turnBack(c == binding.Undo)
		}
	case binding.Palette:
		if l != screen.Layer(a.strip) {
			a.palette(l)
			return nil
		}
	case binding.Note, binding.Action, binding.Resolution:
		if l != screen.Layer(a.strip) && a.desk != nil {
			a.strip.Open(c)
			return a.drafts.watch()
		}
	default:
	}
	if c, _ := binding.Of(pressed, false); c == binding.Session {
		if _, ok := l.(screen.Untyped); ok {
			return a.program(c)
		}
	}
	cmd := l.Key(k)
	return tea.Batch(cmd, a.drafts.watch())
}

// untyped says whether undo is the review's in a layer: in the help it is as on
// the page below.
func untyped(l screen.Layer) bool {
	if h, ok := l.(*helpPage); ok && h.over != nil {
		return untyped(h.over)
	}
	_, ok := l.(screen.Untyped)
	return ok
}

// copier is a layer with a text that can be copied.
type copier interface{ Copied() string }

func (a *App) copyFrom(l screen.Layer) tea.Cmd {
	c, ok := l.(copier)
	if !ok || c.Copied() == "" {
		a.Say("There is no text here to copy. Ctrl+Q leaves the program.")
		return nil
	}
	return a.Copy(c.Copied())
}

// paste puts pasted text where text is being typed.
func (a *App) paste(msg terminal.PasteMsg) tea.Cmd {
	a.said = notice{}
	if msg.TooLarge {
		a.Warn("The pasted text is larger than 8 MB, so nothing of it was taken. Paste it in parts, or import it as a file.")
		return nil
	}
	if a.waits != "" {
		a.Say(a.waits)
		return nil
	}
	clean, _ := cleanPaste(msg.Text)
	if cmd, ok := a.stage.paste(clean); ok {
		return cmd
	}
	if n := len(a.layers); n > 0 {
		cmd := a.face(a.layers[n-1]).Paste(clean)
		return tea.Batch(cmd, a.drafts.watch())
	}
	if t, ok := a.current().(screen.Typer); ok && t.Typing() {
		t.Paste(clean)
		return nil
	}
	return a.pastePath(clean)
}

// do carries out a command: the screen's own first, then the program's.
func (a *App) do(c binding.Command) tea.Cmd {
	if a.stage.covers() {
		return a.stage.do(c)
	}
	if a.hide(c) && c == binding.Back {
		return nil
	}
	if a.screen(c) != nil {
		a.enter(c)
		return nil
	}
	if s := a.current(); s != nil {
		if cmd, ok := s.Do(c); ok {
			return cmd
		}
	}
	return a.program(c)
}
