package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/form"
)

// housePicker offers the house styles that come with the program, and one of
// the officer's own.
func (a *App) housePicker() screen.Layer {
	now := a.review.House()
	var items []record.Choice
	for _, h := range model.Houses() {
		detail := h.Reference
		if h == now {
			detail = "in use   " + detail
		}
		items = append(items, record.Choice{Label: h.Name, Detail: detail, Pick: func() tea.Cmd {
			return a.Commit(model.SetHouse{House: h}, nil)
		}})
	}
	items = append(items, record.Choice{Label: "Words of our own …", Detail: now.Reference, Pick: func() tea.Cmd {
		a.Push(a.houseForm(now))
		return nil
	}})
	return record.NewChooser(a, "House style of the minutes (now: "+now.Name+")", items)
}

// houseForm asks for the words of a house style, beginning with those of one.
func (a *App) houseForm(h model.House) screen.Layer {
	yes := ""
	if h.Paragraphs {
		yes = "yes"
	}
	fields := []form.Field{
		{Key: "resolved", Label: "A resolution", Value: h.Resolved, Required: true, Help: "The words before it, such as RESOLVED that."},
		{Key: "recommended", Label: "Recommendation", Value: h.Recommended, Required: true},
		{Key: "noted", Label: "What is noted", Value: h.Noted, Required: true},
		{Key: "agreed", Label: "What is agreed", Value: h.Agreed, Required: true},
		{Key: "reference", Label: "References", Value: h.Reference, Required: true, Help: "{n} is the number, {nn} with two digits at least, {year} the municipal year as 25/26, {yy} and {yyyy} the year in which that begins. References that were given stay."},
		{Key: "paragraphs", Label: "Sub-paragraphs", Kind: form.Flag, Value: yes, Help: "Number the parts of a decision below its reference: 51.1, 51.2."},
	}
	return record.NewQuestion(a, "House style of the minutes", fields, func(v map[string]string) model.Change {
		return model.SetHouse{House: model.House{
			Key: "own", Name: strings.Join(strings.Fields(v["resolved"]), " ") + ", " + v["reference"],
			Resolved: v["resolved"], Recommended: v["recommended"], Noted: v["noted"], Agreed: v["agreed"],
			Reference: v["reference"], Paragraphs: v["paragraphs"] != "",
		}}
	})
}
