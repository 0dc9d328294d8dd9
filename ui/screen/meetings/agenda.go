package meetings

import (
	"strconv"

	"council/scrutiny/model"
	"council/scrutiny/ui/screen"
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
		row.Add(oneLine(it.Title))
		return
	}
	row.AddSegments(table.Segment{Text: "exempt " + oneLine(it.Exempt), Style: th.Warning}, table.Segment{Text: "  " + oneLine(it.Title)})
}

func keyOf(id model.ID) string { return strconv.FormatUint(uint64(id), 10) }

func idOf(it *model.Item) model.ID {
	if it == nil {
		return 0
	}
	return it.ID
}
