package meetings

import (
	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/table"
)

// room is the meeting that was entered: its agenda, and what was minuted under
// the selected item.
type room struct {
	host    screen.Host
	id      model.ID
	seen    *model.Review
	sitting *model.Sitting
	agenda  *table.Table
	taken   model.ID // the item that was current when last looked
	reading bool     // the keys go to the minutes and not to the agenda
	at      int      // the selected entry
	above   int      // lines that were scrolled away from the end
	marks   []model.ID
	listed  listed
	drew    body // what was drawn last
}

func newRoom(h screen.Host, id model.ID) *room {
	r := &room{host: h, id: id}
	r.agenda = table.New(
		h.Theme(),
		table.Column{Min: 2, Max: 5, Right: true},
		table.Column{Min: 1, Max: 1},
		table.Column{Min: 12, Weight: 1},
	)
	r.agenda.ShowTitles(false)
	r.agenda.Empty = "The agenda is empty. n adds an item, and “standard agenda” under : the usual ones."
	if r.refresh() {
		r.begin()
	}
	return r
}

// refresh takes the meeting as it is now; it is false where there is none any
// more.
func (r *room) refresh() bool {
	r.agenda.SetTheme(r.host.Theme())
	entries := -1
	if now := r.host.Shown(); now != r.seen {
		if r.sitting != nil {
			entries = len(r.entries())
		}
		r.seen = now
		r.sitting = now.Sitting(r.id)
	}
	if r.sitting == nil || !model.RemovedAt(r.sitting.Meeting()).IsZero() {
		return false
	}
	r.agenda.SetSource(agenda{r.host, r.sitting})
	if it := r.sitting.Current(); it != nil && it.ID != r.taken {
		r.taken = it.ID
		r.agenda.SelectKey(keyOf(it.ID))
		r.reading = false
		r.begin()
	} else if entries >= 0 && len(r.entries()) > entries && !r.reading {
		r.above = 0 // what was just minuted is seen
	}
	r.prune()
	return true
}

func (r *room) meeting() *model.Meeting { return r.sitting.Meeting() }

// selected returns the selected item, or nil.
func (r *room) selected() *model.Item {
	i, _, ok := r.agenda.Selected()
	if items := r.sitting.Items(); ok && i < len(items) {
		return items[i]
	}
	return nil
}

// do carries out a command on the agenda or on the minutes.
func (r *room) do(c binding.Command) (tea.Cmd, bool) {
	switch c {
	case binding.NextView, binding.LastView:
		r.switchSides()
		return nil, true
	case binding.MarkExempt:
		return r.markExempt(), true
	case binding.ReadUp:
		r.above += 3
		return nil, true
	case binding.ReadDown:
		r.above = max(0, r.above-3)
		return nil, true
	default:
	}
	if r.reading {
		return r.doMinutes(c)
	}
	if record.MoveTable(r.agenda, c) {
		r.begin()
		r.unmark()
		return nil, true
	}
	if tidies(c) {
		r.host.Say(screen.HintOf(c).Key + " (" + screen.HintOf(c).Label + ") is for an entry of the minutes: Tab goes there.")
		return nil, true
	}
	return r.doAgenda(c)
}

// switchSides goes to the minutes, or back to the agenda. The last entry is the
// one that is put right, and the first of those that are gone through.
func (r *room) switchSides() {
	entries := r.entries()
	n := len(entries)
	switch {
	case r.reading:
		r.reading = false
	case n == 0:
		r.host.Say("Nothing is minuted under this item yet.")
	case entries[n-1].earlier:
		r.reading, r.at = true, 0
	default:
		r.reading, r.at, r.above = true, n-1, 0
	}
}

// begin shows an item from its beginning, or its end where minutes are being
// written.
func (r *room) begin() {
	entries := r.entries()
	r.at, r.above = 0, 0
	if n := len(entries); !r.meeting().Live() || n > 0 && entries[n-1].earlier {
		r.above = farUp
	}
}

// farUp is more lines than any minutes have.
const farUp = 1 << 30

// doAgenda carries out a command on the selected item.
func (r *room) doAgenda(c binding.Command) (tea.Cmd, bool) {
	it := r.selected()
	switch c {
	case binding.New, binding.Edit, binding.Open, binding.Remove, binding.MoveUp, binding.MoveDown, binding.Copy, binding.History, binding.Reveal:
	default:
		return nil, false
	}
	if why := r.host.ReadOnly(); why != "" && c != binding.Copy && c != binding.History && c != binding.Reveal {
		r.host.Warn(why)
		return nil, true
	}
	if it == nil && c != binding.New {
		r.host.Say("The agenda is empty. n adds an item.")
		return nil, true
	}
	switch c {
	case binding.New:
		r.host.Push(record.NewFormIn(r.host, r.id, model.KindItem, nil, idOf(it)).Then(r.selectNewest))
	case binding.Open:
		return r.take(it), true
	case binding.Edit:
		r.host.Push(record.NewForm(r.host, model.KindItem, it, nil, 0))
	case binding.Remove:
		return r.host.Commit(model.Remove{IDs: []model.ID{it.ID}}, nil), true
	case binding.MoveUp, binding.MoveDown:
		return r.move(it, c == binding.MoveUp), true
	case binding.Reveal:
		record.Reveal(r.host, it, func() { r.refresh() })
	case binding.Copy:
		return r.host.Copy(record.Plain(r.host, it)), true
	case binding.History:
		return record.ShowHistory(r.host, it.ID, "item "+r.sitting.ItemNumber(it)), true
	}
	return nil, true
}

// show goes to an entry.
func (r *room) show(m *model.Minute) {
	if !r.agenda.SelectKey(keyOf(first(m.Item))) {
		r.agenda.Home() // what stands under no item is shown with the first
	}
	for i, e := range r.entries() {
		if model.IDOf(e.rec) == m.ID {
			r.reading, r.at, r.above = true, i, 0
		}
	}
}

// selectNewest selects the item that was made last.
func (r *room) selectNewest() tea.Cmd {
	if !r.refresh() {
		return nil
	}
	newest := model.ID(0)
	for _, it := range r.sitting.Items() {
		newest = max(newest, it.ID)
	}
	r.agenda.SelectKey(keyOf(newest))
	return nil
}

func (r *room) hints() []screen.Hint {
	take := screen.Hint{Key: "Enter", Label: "take it"}
	switch {
	case r.reading:
		return r.minuteHints()
	case r.meeting().Live():
		return append([]screen.Hint{take}, append(screen.Hints(binding.Motion, binding.Vote, binding.Attendance, binding.Session, binding.MarkExempt), screen.Hint{Key: "Tab", Label: "minutes"}, screen.HintOf(binding.Help))...)
	case r.meeting().State == model.MeetingPrepared:
		return append(screen.Hints(binding.New, binding.Edit), screen.Hint{Key: "Alt+↑↓", Label: "move"}, screen.HintOf(binding.Attendance), screen.HintOf(binding.Rehearse),
			screen.Hint{Key: ":", Label: "open meeting"}, screen.Hint{Key: "Esc", Label: "back"}, screen.HintOf(binding.Help))
	}
	return append(screen.Hints(binding.Edit, binding.Attendance), screen.Hint{Key: "Tab", Label: "minutes"}, screen.Hint{Key: "Esc", Label: "back"}, screen.HintOf(binding.Help))
}
