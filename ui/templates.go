package ui

import (
	"fmt"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/widget/form"
)

// templatePicker offers what a review can begin with, to be added to what the
// review has: the council's own templates, then those of the program.
func (a *App) templatePicker() *record.Chooser {
	own := a.ownTemplates()
	var items []record.Choice
	for _, t := range own {
		items = append(items, record.Choice{Label: t.own.Name, Detail: t.own.Brings(), Words: t.from, Pick: func() tea.Cmd {
			return a.Commit(model.Furnish{Own: t.own}, nil)
		}})
	}
	for _, t := range model.Templates() {
		if t.Template == model.Blank {
			continue
		}
		items = append(items, record.Choice{Label: t.Name, Detail: t.Brings, Pick: func() tea.Cmd {
			return a.Commit(model.Furnish{Template: t.Template}, nil)
		}})
	}
	c := record.NewChooser(a, "Add what the review has none of yet, from …", items)
	if len(own) > 0 {
		return c.Closed() // their names are the council's own words
	}
	return c.ForRoom()
}

// kept is a template of the council's own, and the title of the review that it
// was saved from.
type kept struct {
	own  *model.OwnTemplate
	from string
}

// ownTemplates returns the templates that were saved in the open book.
func (a *App) ownTemplates() []kept {
	var all []kept
	for _, r := range a.reviews {
		for _, t := range model.OwnTemplates(r) {
			all = append(all, kept{t, r.Info().Title})
		}
	}
	return all
}

// ownPrefix stands before the number of a template of the council's own among
// the choices of a new review.
const ownPrefix = "own "

// templateOptions are the choices of what a new review begins with.
func (a *App) templateOptions() []form.Option {
	var options []form.Option
	for _, t := range model.Templates() {
		options = append(options, form.Option{Key: string(t.Template), Label: brought(t.Name, t.Brings)})
	}
	if a.watched {
		return options // the names of the others are not for the room
	}
	own := a.ownTemplates()
	for i, t := range own {
		label := t.own.Name
		for j, other := range own {
			if i != j && strings.EqualFold(other.own.Name, label) {
				label = fmt.Sprintf("%s, of “%s”", t.own.Name, t.from)
				break
			}
		}
		options = append(options, form.Option{Key: ownPrefix + strconv.Itoa(i), Label: brought(label, t.own.Brings())})
	}
	return options
}

func brought(name, brings string) string {
	if brings == "" {
		return name
	}
	return name + " (" + brings + ")"
}

// begin returns how a review begins by the fields of its page.
func (a *App) begin(v map[string]string) model.Begin {
	b := model.Begin{Title: strings.TrimSpace(v["title"]), Body: v["body"], Chair: v["chair"]}
	place, isOwn := strings.CutPrefix(v["template"], ownPrefix)
	if !isOwn {
		b.Template = model.Template(v["template"])
		return b
	}
	if n, err := strconv.Atoi(place); err == nil {
		if own := a.ownTemplates(); n < len(own) {
			b.Own = own[n].own
		}
	}
	return b
}
