package meetings

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// agenda is the items of a meeting as a table sees them.
type agenda struct {
	host    screen.Host
	sitting *model.Sitting
}

func (a agenda) Len() int { return len(a.sitting.Items()) }

func (a agenda) Kind(int) table.Kind { return table.Data }

func (a agenda) Key(i int) string { return keyOf(a.sitting.Items()[i].ID) }

// Row draws an item: its number, how far it has come, its title.
func (a agenda) Row(i int, row *table.Row) {
	it, th := a.sitting.Items()[i], a.host.Theme()
	current := a.sitting.Current()
	row.AddStyled(a.sitting.ItemNumber(it), th.Quiet)
	switch {
	case current != nil && current.ID == it.ID:
		row.AddStyled("●", th.Good)
	case it.Exempt != "" && it.DoneAt.IsZero():
		row.AddStyled("⊘", th.Warning)
	case !it.DoneAt.IsZero():
		row.AddStyled("✓", th.Quiet)
	default:
		row.Add("")
	}
	if it.Exempt == "" {
		row.Add(text.OneLine(it.Title))
		return
	}
	row.AddSegments(table.Segment{Text: "exempt " + text.OneLine(it.Exempt), Style: th.Warning}, table.Segment{Text: "  " + text.OneLine(it.Title)})
}

func keyOf(id model.ID) string { return strconv.FormatUint(uint64(id), 10) }

func idOf(it *model.Item) model.ID {
	if it == nil {
		return 0
	}
	return it.ID
}

// take makes the selected item the current one while the meeting is live;
// before and afterwards Enter edits it.
func (r *room) take(it *model.Item) tea.Cmd {
	if !r.meeting().Live() {
		r.host.Push(record.NewForm(r.host, model.KindItem, it, nil, 0))
		return nil
	}
	if now := r.sitting.Current(); now != nil && now.ID == it.ID {
		r.host.Say("Item " + r.sitting.ItemNumber(it) + " is being taken already. e edits it.")
		return nil
	}
	return r.host.Commit(model.TakeItem{Meeting: r.id, Item: it.ID}, taken(r.host, r.id))
}

// move puts an item one place up or down.
func (r *room) move(it *model.Item, up bool) tea.Cmd {
	items := r.sitting.Items()
	at, _, _ := r.agenda.Selected()
	after := model.ID(0)
	switch {
	case up && at == 0:
		r.host.Say("It is the first item already.")
		return nil
	case !up && at == len(items)-1:
		r.host.Say("It is the last item already.")
		return nil
	case up:
		// Items of other meetings stand among these in the review's order.
		after = before(r.host.Review(), items[at-1])
	default:
		after = items[at+1].ID
	}
	return r.host.Commit(model.Move{ID: it.ID, After: after}, nil)
}

// before returns the item that stands before another in the review, of
// whichever meeting, or 0.
func before(r *model.Review, it *model.Item) model.ID {
	last := model.ID(0)
	for _, rec := range r.Of(model.KindItem) {
		if model.IDOf(rec) == it.ID {
			break
		}
		last = model.IDOf(rec)
	}
	return last
}
