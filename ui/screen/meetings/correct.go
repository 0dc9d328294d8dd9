package meetings

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
)

// doMinutes carries out a command on the selected entry. Tidying is for later,
// and any of it can be undone.
func (r *room) doMinutes(c binding.Command) (tea.Cmd, bool) {
	entries := r.entries()
	if len(entries) == 0 {
		r.reading = false
		return nil, false
	}
	r.at = max(0, min(r.at, len(entries)-1))
	rec := entries[r.at].rec
	switch c {
	case binding.Up:
		r.at = max(0, r.at-1)
	case binding.Down:
		r.at = min(len(entries)-1, r.at+1)
	case binding.PageUp, binding.Home:
		r.at = 0
	case binding.PageDown, binding.End:
		r.at = len(entries) - 1
	case binding.Back:
		r.reading = false
	case binding.Reveal:
		record.Reveal(r.host, rec, func() { r.refresh() })
	case binding.Copy:
		return r.host.Copy(entries[r.at].plain()), true
	case binding.History:
		return record.ShowHistory(r.host, model.IDOf(rec), "the entry"), true
	case binding.Open, binding.Edit, binding.Remove, binding.MoveUp, binding.MoveDown:
		if why := r.host.ReadOnly(); why != "" {
			r.host.Warn(why)
			return nil, true
		}
		return r.change(c, rec), true
	default:
		return nil, false
	}
	return nil, true
}

func (r *room) change(c binding.Command, rec model.Record) tea.Cmd {
	switch c {
	case binding.Remove:
		return r.host.Commit(model.Remove{IDs: []model.ID{model.IDOf(rec)}}, nil)
	case binding.MoveUp, binding.MoveDown:
		return r.toItem(rec)
	default:
		r.host.Push(record.NewForm(r.host, rec.Kind(), rec, nil, 0))
	}
	return nil
}

// toItem asks for the item that an entry belongs under.
func (r *room) toItem(rec model.Record) tea.Cmd {
	if rec.Kind() != model.KindMinute {
		r.host.Say("Enter opens it; its item is one of its fields.")
		return nil
	}
	var items []record.Choice
	for _, it := range r.sitting.Items() {
		items = append(items, record.Choice{Label: r.sitting.ItemNumber(it) + "  " + oneLine(it.Title), Pick: func() tea.Cmd {
			return r.host.Commit(model.MoveMinutes{IDs: []model.ID{model.IDOf(rec)}, Item: it.ID}, nil)
		}})
	}
	r.host.Push(record.NewChooser(r.host, "Under which item does it belong?", items))
	return nil
}

// plain returns an entry as text for a mail.
func (e entry) plain() string {
	if e.head == "" {
		return e.body
	}
	return e.head + "\n" + e.body
}
