package record

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
)

// Do carries out a command on the list.
func (l *List) Do(c binding.Command) (tea.Cmd, bool) {
	if l.Spec.Do != nil {
		if cmd, ok := l.Spec.Do(c, l); ok {
			return cmd, true
		}
	}
	if MoveTable(l.table, c) {
		return nil, true
	}
	switch c {
	case binding.ReadDown:
		l.readFrom += 3
	case binding.ReadUp:
		l.readFrom -= 3
	case binding.Filter:
		l.query.open = true
	case binding.FilterBy:
		l.pickFilter()
	case binding.OrderBy:
		l.pickOrder()
	case binding.Mark:
		if l.Selected() == nil {
			l.host.Say("Nothing is selected. " + l.Empty)
			break
		}
		l.table.ToggleMark()
		l.table.Down()
	case binding.Back:
		return nil, l.back()
	case binding.New, binding.Edit, binding.Open, binding.Remove, binding.MoveUp, binding.MoveDown:
		return l.change(c), true
	case binding.Reveal:
		return l.reveal(), true
	case binding.Copy:
		return l.copy(), true
	case binding.History:
		return l.history(), true
	default:
		return nil, false
	}
	return nil, true
}

// back clears the marks, then the filters, one step at a time; the filter of a
// door goes with leaving.
func (l *List) back() bool {
	switch {
	case len(l.table.Marked()) > 0:
		l.table.ClearMarks()
	case l.led && l.query.text() == "":
		l.clearFilters()
		return false
	case l.filter != nil || l.query.text() != "":
		l.clearFilters()
	default:
		return false
	}
	return true
}

// change carries out what changes records, where the book can be changed.
func (l *List) change(c binding.Command) tea.Cmd {
	if why := l.host.ReadOnly(); why != "" && c != binding.Open {
		l.host.Warn(why)
		return nil
	}
	if l.Fixed && c != binding.Remove && c != binding.Open {
		l.host.Say("These are kept as the import found them.")
		return nil
	}
	rec := l.Selected()
	if rec == nil && c != binding.New {
		l.host.Say("Nothing is selected. " + l.Empty)
		return nil
	}
	switch c {
	case binding.New:
		after := model.ID(0)
		if rec != nil && !l.Append {
			after = model.IDOf(rec)
		}
		l.host.Push(NewForm(l.host, l.Kind, nil, l.like(rec), after).Then(l.selectNewest))
	case binding.Edit, binding.Open:
		if n := len(l.table.Marked()); c == binding.Edit && n > 1 {
			l.editSeveral(n)
			return nil
		}
		l.host.Push(NewForm(l.host, l.Kind, rec, nil, 0))
	case binding.Remove:
		return l.remove()
	case binding.MoveUp, binding.MoveDown:
		return l.shift(rec, c == binding.MoveUp)
	}
	return nil
}

// like returns what a new record has in common with the selected one: the
// headings it stands under.
func (l *List) like(rec model.Record) []model.Value {
	if rec == nil || l.Like == nil || l.host.Sight().Blank(rec) {
		return nil
	}
	return l.Like(rec)
}

// selectNewest selects the record that was made last: what comes next is about
// it.
func (l *List) selectNewest() tea.Cmd {
	newest := model.ID(0)
	for _, rec := range l.host.Review().Of(l.Kind) {
		newest = max(newest, model.IDOf(rec))
	}
	l.Select(newest)
	return nil
}

// editSeveral asks which field of the marked records is to be the same, and
// then for its value.
func (l *List) editSeveral(n int) {
	ids := l.Chosen()
	var items []Choice
	for _, f := range model.FieldsOf(l.Kind) {
		if !f.Editable() || f.Type == model.LinksField || f.Type == model.ParagraphField {
			continue
		}
		items = append(items, Choice{Label: f.Label, Pick: func() tea.Cmd {
			q := NewQuestion(l.host, fmt.Sprintf("%s of %d marked", f.Label, n), append([]FormField{SettingField(f)}, reasons(l.host, l.Kind)...), func(v map[string]string) model.Change {
				return model.Set{IDs: ids, Values: []model.Value{{Field: f.Key, Text: v[f.Key]}}}
			})
			l.host.Push(q.because(l.Kind).Then(func() tea.Cmd { l.table.ClearMarks(); return nil }))
			return nil
		}})
	}
	l.host.Push(NewChooser(l.host, fmt.Sprintf("Change in all %d marked …", n), items))
}

func (l *List) remove() tea.Cmd {
	ids := l.Chosen()
	if Amends(l.host, l.Kind) {
		l.host.Push(NewAsk(l.host, "Why is it taken out of the agreed scope?", amendHelp, "", func(reason string) tea.Cmd {
			l.table.ClearMarks()
			return l.host.Commit(model.Because{Change: model.Remove{IDs: ids}, Reason: reason}, nil)
		}))
		return nil
	}
	l.table.ClearMarks()
	return l.host.Commit(model.Remove{IDs: ids}, nil)
}

// shift moves a record one place among those that are shown.
func (l *List) shift(rec model.Record, up bool) tea.Cmd {
	if l.order > 0 {
		l.host.Say("The list is ordered by " + l.Orders[l.order].Label + "; press o and choose your own order to move rows.")
		return nil
	}
	all := l.all
	at := -1
	for i, o := range all {
		if o == rec {
			at = i
		}
	}
	after := model.ID(0)
	switch {
	case up && at == 0 || !up && at == len(all)-1:
		l.host.Say(fmt.Sprintf("It is the %s already.", map[bool]string{true: "first", false: "last"}[up]))
		return nil
	case up && at >= 2:
		after = model.IDOf(all[at-2])
	case !up:
		after = model.IDOf(all[at+1])
	}
	return l.host.Commit(model.Move{ID: model.IDOf(rec), After: after}, nil)
}

func (l *List) copy() tea.Cmd {
	rec := l.Selected()
	if rec == nil {
		l.host.Say("Nothing is selected.")
		return nil
	}
	copied := l.host.Copy(Plain(l.host, rec))
	if rec.Kind() != model.KindEvidence || l.host.ReadOnly() != "" {
		return copied
	}
	// A reference that went out in a mail is never given to anything else.
	return tea.Batch(copied, l.host.Commit(model.GiveOut{}, nil))
}

func (l *List) history() tea.Cmd {
	rec := l.Selected()
	if rec == nil {
		l.host.Say("Nothing is selected.")
		return nil
	}
	return ShowHistory(l.host, model.IDOf(rec), l.name(rec))
}
