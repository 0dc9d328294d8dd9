package plan

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/timetable"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
	"council/scrutiny/ui/widget/timeline"
)

// Timeline is the name of the view that shows the tasks in time.
const Timeline = "Timeline"

// inTime is the list of the tasks with bars in place of dates. It is the same
// list: what is selected, filtered and ordered in one is so in the other.
type inTime struct {
	*record.List
	host  screen.Host
	list  func() // brings back the columns of the list
	scale timeline.Scale
	seen  *model.Review  // whose bars these are
	all   []timeline.Bar // of all tasks
}

// ViewName returns the name of the view.
func (v *inTime) ViewName() string { return Timeline }

// View draws the tasks on a scale that fits the width.
func (v *inTime) View(width, height int) screen.View {
	names := min(max(16, width/4), 36)
	room := record.ListWidth(width) - 6 - 2 - names - 2
	v.scale = timeline.Fit(v.bars(), int(v.host.Today()), room)
	v.SetColumns(table.Column{Min: 1, Max: 1}, table.Column{Title: "Task", Min: names, Max: names}, table.Column{Title: v.scale.Axis(), Min: room, Max: room})
	v.Cells = v.cells
	v.Beside = "   " + v.today()
	defer func() { v.Beside = ""; v.list() }()
	return v.List.View(width, height)
}

// bars returns those of all tasks, read once for a review.
func (v *inTime) bars() []timeline.Bar {
	if r := v.host.Shown(); r != v.seen {
		v.seen, v.all = r, nil
		for _, rec := range r.Of(model.KindTask) {
			v.all = append(v.all, barsOf(task(rec))...)
		}
	}
	return v.all
}

// today says where today is on the scale.
func (v *inTime) today() string {
	today := v.host.Today()
	day := "today " + today.Time().Format("2 Jan 2006")
	switch {
	case v.scale.Shows(int(today)):
		return "┊ " + day
	case int(today) > v.scale.Last:
		return day + " lies after all of it →"
	}
	return "← " + day + " lies before all of it"
}

func (v *inTime) cells(row *table.Row, rec model.Record) {
	t, th := task(rec), v.host.Theme()
	sign, _, style := stateOf(th, t)
	row.AddStyled(sign, style)
	row.Add(text.OneLine(t.Name))
	bars := barsOf(t)
	line := v.scale.Row(bars, int(v.host.Today()))
	words := text.OneLine(t.When.Words)
	switch {
	case len(bars) == 0 && words == "":
		row.AddStyled(line, th.Rule)
	case len(bars) == 0:
		row.AddStyled("“"+words+"”: no certain day", th.Quiet)
	case late(v.host, t):
		row.AddStyled(lateBehind(line), th.Warning)
	default:
		row.AddStyled(line, style)
	}
}

// lateBehind says in a word that a task is late, where there is room behind its
// bar.
func lateBehind(line string) string {
	const word = " late"
	kept := strings.TrimRight(line, " ")
	if len([]rune(line))-len([]rune(kept)) < len(word) {
		return line
	}
	return kept + word
}

// barsOf reads the dates of a task. What is not certain has no bar.
func barsOf(t *model.Task) []timeline.Bar {
	var bars []timeline.Bar
	for _, part := range t.When.Reading().Parts {
		b := timeline.Bar{First: int(part.First), Last: int(part.Last)}
		switch part.Kind {
		case timetable.DayKind:
			b.Kind = timeline.Point
		case timetable.Deadline:
			b.Kind, b.First = timeline.Due, 0
		case timetable.Month, timetable.Range:
			if b.Kind = timeline.Period; b.First == 0 || b.Last == 0 {
				b.Kind = timeline.Open
			}
		case timetable.Ongoing:
			b.Kind = timeline.Open
		case timetable.Recurrence:
			b.Kind, b.Every = timeline.Repeat, part.EveryDays+part.Every*30
		case timetable.Elsewhere, timetable.NotUnderstood:
			continue
		}
		bars = append(bars, b)
	}
	return bars
}
