package meetings

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
)

// doMinutes carries out a command on the selected entry, or on those that are
// marked. Tidying is for later, and any of it can be undone.
func (r *room) doMinutes(c binding.Command) (tea.Cmd, bool) {
	entries := r.entries()
	if len(entries) == 0 {
		r.reading = false
		return nil, false
	}
	r.at = max(0, min(r.at, len(entries)-1))
	at := entries[r.at]
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
		if len(r.marks) > 0 {
			r.unmark()
			break
		}
		r.reading = false
	case binding.Reveal:
		record.Reveal(r.host, at.rec, func() { r.refresh() })
	case binding.Mark:
		r.mark(at, len(entries))
	case binding.Copy:
		return r.copy(at), true
	case binding.History:
		return record.ShowHistory(r.host, model.IDOf(at.rec), "the entry"), true
	case binding.Open, binding.Edit, binding.Remove, binding.MoveUp, binding.MoveDown, binding.Position,
		binding.ToItem, binding.Split, binding.Join, binding.Retype, binding.WhoAndWhy, binding.Kept:
		if why := r.host.ReadOnly(); why != "" {
			r.host.Warn(why)
			return nil, true
		}
		return r.change(c, at), true
	default:
		return nil, false
	}
	return nil, true
}

// change changes the selected entry, or the marked ones.
func (r *room) change(c binding.Command, at entry) tea.Cmd {
	switch c {
	case binding.Open, binding.Edit:
		r.host.Push(record.NewForm(r.host, at.rec.Kind(), at.rec, nil, 0))
		return nil
	case binding.Position:
		return r.position(at)
	case binding.Kept:
		return keep(r.host, at.rec)
	default:
	}
	if at.earlier {
		r.host.Say("It belongs to an earlier meeting: here Enter edits it, p records a position, d marks a promise as kept.")
		return nil
	}
	if c == binding.Remove {
		ids := r.chosen(at)
		r.unmark()
		return r.host.Commit(model.Remove{IDs: ids}, nil)
	}
	if why := r.noMinutes(at); why != "" {
		r.host.Say(why)
		return nil
	}
	switch c {
	case binding.MoveUp, binding.MoveDown:
		return r.toNextItem(at, c == binding.MoveUp)
	case binding.ToItem:
		return r.toItem(at)
	case binding.Split:
		return r.split(at)
	case binding.Join:
		return r.join(at)
	case binding.Retype:
		return r.retype(at)
	case binding.WhoAndWhy:
		return r.whoAndWhy(at)
	default:
	}
	return nil
}

// position records how far an action has come that arises from an earlier
// meeting.
func (r *room) position(at entry) tea.Cmd {
	if a, ok := at.rec.(*model.Action); ok {
		r.host.Push(record.PositionForm(r.host, a, model.TitleOf(a)))
		return nil
	}
	r.host.Say("A position is recorded of an action: here of those that arise from earlier meetings, else on tab 6.")
	return nil
}

// copy copies an entry for a mail: with its reference, and the meeting and item
// that it is of. A reference that went out is never given to anything else.
func (r *room) copy(at entry) tea.Cmd {
	switch rec := at.rec.(type) {
	case *model.Minute:
		return copyMinute(r.host, rec)
	case *model.Action:
		return r.host.Copy(record.Plain(r.host, rec))
	case *model.Motion:
		return r.host.Copy(at.plain() + "\n" + report.Whence(r.seen, r.id, rec.Item, options(r.host)))
	}
	return r.host.Copy(at.plain() + "\n" + report.Whence(r.seen, r.id, nil, options(r.host)))
}

// plain returns an entry as it stands.
func (e entry) plain() string {
	if e.head == "" {
		return e.body
	}
	return e.head + "\n" + e.body
}
