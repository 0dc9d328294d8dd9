package returns

import (
	"strings"

	"council/scrutiny/model"
)

// newRow makes an offer of a row that is none of the review's actions. A row
// without the words of an action is shown and nothing more.
func (c *comparison) newRow(r Row, l *line) Row {
	if l.action() == "" {
		r.Fate = Unclear
		r.Notes = append(r.Notes, "The row has no words in the column of actions, and nothing else says which action it is about.")
		c.strange(&r, l, "It is not clear which action these words are about")
		return r
	}
	r.Fate = Added
	a := &model.Action{Section: l.section, Origin: c.p.File + ", " + l.place}
	var remarks []string
	for i, s := range l.table.columns {
		if i >= len(l.row.Cells) {
			continue
		}
		there := cellOf(l.row.Cells[i])
		if strings.TrimSpace(there.text) == "" {
			continue
		}
		if note := c.fill(a, s, there, l); note != "" {
			remarks = append(remarks, note)
		}
	}
	if a.Leads == "" && c.home.Sending != nil && len(c.home.Sending.Person) > 0 {
		a.Leads = c.home.Sending.To
	}
	a.Notes = strings.Join(remarks, "\n")
	r.fresh, r.Lead, r.Title = a, a.Leads, a.Text
	c.add(&r, offer(l))
	return r
}

// offer is the change that makes an action of a row.
func offer(l *line) Change {
	var all []string
	for i, s := range l.table.columns {
		if s.use != ownUse && i < len(l.row.Cells) {
			all = append(all, canon(cellOf(l.row.Cells[i]).text))
		}
	}
	return Change{What: NewRow, Label: "New action", There: l.action(), content: strings.Join(all, "\x00")}
}

// fill puts a cell of a new row where it belongs; what has no place it returns,
// for the working notes.
func (c *comparison) fill(a *model.Action, s slot, there cell, l *line) (note string) {
	text := strings.TrimSpace(there.text)
	kept := Change{Label: s.name, There: text}.note()
	switch s.use {
	case fieldUse, lastUse:
		switch s.key {
		case "positions":
			addPosition(a, text)
		case "timetable":
			if d := l.text(dateUse, ""); d != "" {
				return kept
			}
			a.When.Words = whenWords(there)
		default:
			f, ok := model.FieldOf(model.KindAction, s.key)
			if !ok || f.Set(a, text) != nil {
				return kept
			}
		}
	case extraUse:
		if c.gone[s.key] {
			return kept
		}
		a.Extras = append(a.Extras, model.Extra{Column: s.key, Text: text})
	case positionUse:
		addPosition(a, text)
	case dateUse:
		a.When.Words = whenWords(there)
	case ratingUse, proposedUse, reasonUse, unknownUse: // a rating is the officer's to give
		return kept
	case refUse, ownUse:
	}
	return ""
}

func addPosition(a *model.Action, text string) {
	for _, p := range a.Positions {
		if same(p.Text, text) {
			return
		}
	}
	a.Positions = append(a.Positions, model.Position{Text: text})
}

// Cells returns what the cells of a new row would become, as columns of the
// tracker with their words.
func (r *Row) Cells(columns []model.Column) []Change {
	if r.fresh == nil {
		return nil
	}
	var all []Change
	for _, col := range columns {
		if text := col.Cell(r.fresh); text != "" {
			all = append(all, Change{Field: col.ID, Label: col.Name, There: text})
		}
	}
	return all
}
