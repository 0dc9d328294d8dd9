package ui

import (
	"fmt"
	"sort"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/screen/meetings"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/form"
)

// settingsPage asks for what holds for all books.
func (a *App) settingsPage() screen.Layer {
	s := a.office.Settings()
	themes := []form.Option{{Key: "", Label: "as the terminal is"}}
	for _, n := range theme.Names() {
		themes = append(themes, form.Option{Key: string(n), Label: themeWords(n)})
	}
	return &asking{app: a, title: "Settings", form: form.New(
		a.theme,
		form.Field{Key: "name", Label: "Your name", Value: s.Name, Help: "It stands in the history beside what you change. Empty: the name of your account."},
		form.Field{Key: "council", Label: "Council", Value: s.Council},
		form.Field{Key: "theme", Label: "Theme", Kind: form.Choice, Value: s.Theme, Options: themes, Help: "Light is best on a projector in a lit room."},
		form.Field{Key: "zone", Label: "Time zone", Value: s.Zone, Help: "Such as Europe/London, which it is when empty."},
		form.Field{Key: "big", Label: "Projector letters", Kind: form.Choice, Value: s.Big, Help: "Lines of double height, where the terminal has them. “test card” under : shows whether it has.", Options: []form.Option{
			{Key: "", Label: "as the terminal says"}, {Key: BigOn, Label: "double height"}, {Key: BigOff, Label: "drawn with blocks"},
		}},
		form.Field{Key: "line", Label: "Below the picture", Kind: form.Choice, Value: s.Line, Help: "On the projector view in this window: what you type, or nothing, so that you work by keys alone.", Options: []form.Option{
			{Key: "", Label: "the line that you type"}, {Key: LineHidden, Label: "nothing"},
		}},
		form.Field{Key: "start", Label: "Start with", Kind: form.Choice, Value: s.Start, Help: "The council's name alone stands on the screen until you press a key.", Options: []form.Option{
			{Key: "", Label: "the program"}, {Key: StartNeutral, Label: "the council's name"},
		}},
	), enter: func(v map[string]string) tea.Cmd {
		next := a.office.Settings()
		next.Name, next.Council, next.Theme, next.Zone = v["name"], v["council"], v["theme"], v["zone"]
		next.Big, next.Line, next.Start = v["big"], v["line"], v["start"]
		if err := a.office.SaveSettings(next); err != nil {
			a.Warn(sentence(err))
			return nil
		}
		a.Close()
		if next.Theme != "" {
			a.setTheme(theme.Name(next.Theme))
		}
		a.stage.hidden = next.Line == LineHidden
		a.Say("The settings were saved.")
		return nil
	}}
}

func themeWords(n theme.Name) string {
	switch n {
	case theme.Light:
		return "light"
	case theme.Dark:
		return "dark"
	case theme.HighContrast:
		return "high contrast"
	}
	return string(n)
}

// schemePicker offers the rating schemes that come with the program.
func (a *App) schemePicker() screen.Layer {
	var items []record.Choice
	for _, s := range model.Presets() {
		var words []string
		for _, r := range s.Ratings {
			if !r.OffScale {
				words = append(words, r.Letter+" "+r.Word)
			}
		}
		items = append(items, record.Choice{Label: s.Name, Detail: strings.Join(words, ", "), Pick: func() tea.Cmd { return a.changeScheme(s) }})
	}
	return record.NewChooser(a, "Rating scheme (now: "+a.review.Info().Scheme.Name+")", items)
}

// changeScheme asks what becomes of each rating in use, then changes the
// scheme.
func (a *App) changeScheme(to model.Scheme) tea.Cmd {
	from := a.review.Info().Scheme
	var fields []form.Field
	for _, c := range a.review.Tally() {
		if c.Actions == 0 || c.Rating.Key == "" {
			continue
		}
		help := fmt.Sprintf("What becomes of the %d actions rated %s.", c.Actions, c.Rating.Word)
		if c.Actions == 1 {
			help = fmt.Sprintf("What becomes of the one action rated %s.", c.Rating.Word)
		}
		if a.watched {
			help = fmt.Sprintf("What becomes of actions rated %s.", c.Rating.Word) // how many is not for the room
		}
		f := form.Field{Key: string(c.Rating.Key), Label: c.Rating.Word, Kind: form.Choice, Help: help}
		f.Options = append(f.Options, form.Option{Key: "", Label: "not rated"})
		for _, r := range to.Ratings {
			f.Options = append(f.Options, form.Option{Key: string(r.Key), Label: r.Word + ": " + r.Meaning})
			if r.Key == c.Rating.Key || strings.EqualFold(r.Word, c.Rating.Word) {
				f.Value = string(r.Key)
			}
		}
		fields = append(fields, f)
	}
	change := func(v map[string]string) model.Change {
		m := map[model.RatingKey]model.RatingKey{}
		for _, r := range from.Ratings {
			m[r.Key] = model.RatingKey(v[string(r.Key)])
		}
		return model.SetScheme{Scheme: to, Map: m}
	}
	if len(fields) == 0 {
		return a.Commit(change(nil), nil)
	}
	a.Push(record.NewQuestion(a, "From "+from.Name+" to "+to.Name+": what becomes of the old ratings", fields, change))
	return nil
}

// columnPicker shows the columns of the tracker; those that an import kept
// under their own names can be marked public.
func (a *App) columnPicker() screen.Layer {
	columns := a.review.TrackerColumns()
	var items []record.Choice
	for i, c := range columns {
		if c.Field != "" {
			items = append(items, record.Choice{Label: c.Name, Detail: "public", Why: "It fills a field of the program, which is public."})
			continue
		}
		detail, next := "private", true
		if c.Public {
			detail, next = "public", false
		}
		items = append(items, record.Choice{Label: c.Name, Detail: detail, Pick: func() tea.Cmd {
			changed := append([]model.Column(nil), columns...)
			changed[i].Public = next
			return a.Commit(model.SetColumns{Columns: changed}, nil)
		}})
	}
	return record.NewChooser(a, "Columns: Enter makes one public, or private again", items).Closed()
}

// removedPicker brings back what was removed.
func (a *App) removedPicker() screen.Layer {
	var items []record.Choice
	removed := a.review.Removed()
	var all []model.ID
	for _, rec := range removed {
		all = append(all, model.IDOf(rec))
		items = append(items, record.Choice{
			Label:  model.TitleOf(rec),
			Detail: rec.Kind().Noun() + ", " + model.RemovedAt(rec).In(a.Now().Location()).Format("2 Jan 2006 15:04"),
			Pick:   func() tea.Cmd { return a.Commit(model.Restore{IDs: []model.ID{model.IDOf(rec)}}, nil) },
		})
	}
	if len(all) > 1 {
		items = append(items, record.Choice{Label: fmt.Sprintf("All %d of them", len(all)), Pick: func() tea.Cmd { return a.Commit(model.Restore{IDs: all}, nil) }})
	}
	if len(items) == 0 {
		items = append(items, record.Choice{Label: "Nothing was removed.", Why: "There is nothing to bring back."})
	}
	return record.NewChooser(a, "Removed: Enter brings it back", items).Closed()
}

// draftPicker leads to texts that were typed and not saved.
func (a *App) draftPicker() screen.Layer {
	var items []record.Choice
	for key, kept := range a.Drafts() {
		items = append(items, record.Choice{Label: record.DraftTitle(kept), Pick: func() tea.Cmd { return a.openDraft(key) }})
	}
	sort.Slice(items, func(i, j int) bool { return items[i].Label < items[j].Label })
	if len(items) == 0 {
		items = append(items, record.Choice{Label: "There are no drafts: all that was typed is saved.", Why: "There is nothing to go on with."})
	}
	return record.NewChooser(a, "Drafts: Enter goes on with one", items).Closed()
}

// openDraft opens the form that a draft was typed in.
func (a *App) openDraft(key string) tea.Cmd {
	id, place, _ := strings.Cut(key, "/")
	for _, r := range a.reviews {
		if string(r.ID) == id && r.ID != a.review.ID {
			a.later(a.show(r))
		}
	}
	if a.strip.OpenDraft(key) {
		return nil
	}
	if cmd, ok := a.returnDraft(key); ok {
		return cmd
	}
	if l := meetings.DraftForm(a, place); l != nil {
		a.Push(l)
		return nil
	}
	if l := record.DraftForm(a, place); l != nil {
		a.Push(l)
		return nil
	}
	a.Warn("What the draft belongs to is not there any more; it is kept all the same.")
	return nil
}
