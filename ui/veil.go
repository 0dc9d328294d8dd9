package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
)

// watch looks whether the room may be looking. From the moment on that it may,
// every page and box that was opened before is withheld.
func (a *App) watch() {
	was := a.watched
	a.watched = sight.InPublic(a.reviews...)
	switch {
	case !a.watched:
		clear(a.veiled)
	case !was:
		for _, l := range a.layers {
			a.veil(l)
		}
	}
}

// veil withholds a page or a box. The lines at the foot see to themselves.
func (a *App) veil(l screen.Layer) {
	if p := l.Placement(); p != screen.Page && p != screen.Panel {
		return
	}
	if a.veiled == nil {
		a.veiled = map[screen.Layer]bool{}
	}
	a.veiled[l] = true
}

// face returns the layer as it stands there: itself, or what says that it is
// withheld.
func (a *App) face(l screen.Layer) screen.Layer {
	if a.veiled[l] {
		return &veil{app: a, over: l}
	}
	return l
}

// hide hides what was revealed before a command that goes on to something else;
// it says whether there was anything.
func (a *App) hide(c binding.Command) bool {
	switch c {
	case binding.ReadDown, binding.ReadUp, binding.Copy, binding.Note, binding.Action, binding.Resolution:
		return false
	default:
	}
	if !a.Sight().Hide() {
		return false
	}
	if s := a.current(); s != nil {
		s.Refresh()
	}
	return true
}

// nameable says whether all that an entry of the history touched could be seen
// by the room before and after, under the names that it has.
// Words that name nothing and count nothing can always be said.
func nameable(e *model.Entry, before, after *sight.Sight) bool {
	if !strings.ContainsAny(e.Done, "“\"0123456789") {
		return true
	}
	named := func(s *sight.Sight, rec model.Record) bool {
		return rec == nil || !model.RemovedAt(rec).IsZero() || s.Title(rec) == model.TitleOf(rec)
	}
	for _, t := range e.Touched {
		was, is, err := t.Records()
		if err != nil || !named(before, was) || !named(after, is) {
			return false
		}
	}
	return true
}

// veil stands in the place of a page or a box that is withheld.
type veil struct {
	app  *App
	over screen.Layer
}

func (v *veil) Placement() screen.Placement { return v.over.Placement() }

func (v *veil) Size(width, _ int) (w, h int) { return min(width, 60), 3 }

func (v *veil) Title() string { return sight.Word }

func (v *veil) Hints() []screen.Hint {
	return []screen.Hint{screen.HintOf(binding.Reveal), {Key: "Esc", Label: "leave it"}, screen.HintOf(binding.Help)}
}

func (v *veil) Paste(string) tea.Cmd {
	v.app.Say("This is withheld: nothing was pasted into it.")
	return nil
}

func (v *veil) View(width, height int) screen.View {
	th := v.app.theme
	style := th.Base
	if v.over.Placement() == screen.Panel {
		style = th.Panel
	}
	var lines []string
	for _, part := range text.Wrap("The room may be looking. W shows what is here, after asking; Esc leaves it.", max(10, width-2)) {
		lines = append(lines, style.Render(text.Fit(" "+part, width)))
	}
	for len(lines) < height {
		lines = append(lines, style.Render(text.Spaces(width)))
	}
	return screen.View{Lines: lines[:height]}
}

// Key asks, or leaves; any other key would act on what nobody sees.
func (v *veil) Key(k tea.KeyMsg) tea.Cmd {
	switch k.String() {
	case "esc":
		return v.over.Key(k)
	case binding.For(binding.Reveal).Keys[0]:
		v.app.Push(record.AskRoom(v.app, "what is here", func() tea.Cmd {
			delete(v.app.veiled, v.over)
			return nil
		}))
	default:
		v.app.Say("This is withheld. W shows it, after asking; Esc leaves it.")
	}
	return nil
}
