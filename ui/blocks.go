package ui

import (
	"maps"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model/capture"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
)

// Blocks are the texts that come with the program and those that the officer
// keeps.
func (a *App) Blocks() capture.Blocks {
	return capture.DefaultBlocks().With(a.office.Settings().Blocks)
}

// blockPicker lists the text blocks; Enter changes one.
func (a *App) blockPicker() screen.Layer {
	blocks, own := a.Blocks(), a.office.Settings().Blocks
	items := []record.Choice{{Label: "A new text block …", Words: "add", Pick: func() tea.Cmd { a.Push(a.blockPage("", "")); return nil }}}
	for _, name := range blocks.Names() {
		whose := ""
		if _, ok := own[name]; ok {
			whose = "yours"
		}
		items = append(items, record.Choice{
			Label: name + "   " + text.OneLine(blocks[name]), Detail: whose,
			Pick: func() tea.Cmd { a.Push(a.blockPage(name, blocks[name])); return nil },
		})
	}
	return record.NewChooser(a, "Text blocks: Enter changes one", items)
}

// blockPage edits a text block, or asks for a new one.
func (a *App) blockPage(name, text string) screen.Layer {
	p := &asking{app: a, title: "New text block", does: "keep it"}
	if name != "" {
		p.title = "Text block " + name
	}
	p.form = form.New(
		a.theme,
		form.Field{Key: "name", Label: "Word", Value: name, Required: true, Help: "What you type for it, such as ;thanks: letters, digits and - alone. A blank or Tab behind it puts the text in its place."},
		form.Field{Key: "text", Label: "Text", Kind: form.Text, Value: text, Lines: 6, Help: "What stands for it in the minutes. It may begin with RESOLVED, ACTION … Put what is to be filled in into [brackets]. Empty: it is thrown away."},
	)
	if name != "" {
		p.form.Focus("text")
	}
	p.enter = func(v map[string]string) tea.Cmd { return a.keepBlock(p, name, v["name"], v["text"]) }
	return p
}

// keepBlock writes a text block into the settings, under its word; was is the
// word that it had.
func (a *App) keepBlock(p *asking, was, written, text string) tea.Cmd {
	name, ok := capture.BlockName(written)
	if !ok {
		p.form.Fail("name", "The word of a text block has letters, digits and - alone, at most 20, such as ;thanks.")
		return nil
	}
	set := a.office.Settings()
	set.Blocks = maps.Clone(set.Blocks)
	if set.Blocks == nil {
		set.Blocks = map[string]string{}
	}
	if _, taken := a.Blocks()[name]; taken && name != was {
		p.form.Fail("name", "There is a text block "+name+" already: choose another word, or change that one.")
		return nil
	}
	delete(set.Blocks, was)
	delete(set.Blocks, name)
	said := "Kept " + name + ": a blank or Tab behind it puts its text in its place."
	switch {
	case strings.TrimSpace(text) == "" && capture.DefaultBlocks()[name] != "":
		said = name + " says again what it says in the program."
	case strings.TrimSpace(text) == "":
		said = "The text block " + name + " was thrown away."
	case text != capture.DefaultBlocks()[name]:
		set.Blocks[name] = strings.TrimSpace(text)
	}
	if err := a.office.SaveSettings(set); err != nil {
		a.Warn(sentence(err))
		return nil
	}
	a.strip.Renew()
	a.Dismiss(p)
	a.Say(said)
	return nil
}
