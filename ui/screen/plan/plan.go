// Package plan is tab 3: the tasks of the project plan.
package plan

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/widget/table"
)

// Screen is the project plan.
type Screen struct {
	*record.List
}

// New returns the screen.
func New(h screen.Host) *Screen {
	return &Screen{record.NewList(h, record.Spec{
		Kind: model.KindTask,
		Columns: []table.Column{
			{Title: "State", Min: 9, Max: 11},
			{Title: "Task", Min: 18, Weight: 3},
			{Title: "Date", Min: 12, Max: 26, Weight: 2},
			{Title: "Responsible", Min: 12, Weight: 2, Priority: 1},
			{Title: "", Min: 4, Max: 5},
		},
		Cells: func(row *table.Row, rec model.Record) {
			t := task(rec)
			th := h.Theme()
			switch t.State {
			case model.TaskDone:
				row.AddStyled("✓ done", th.Good)
			case model.TaskUnderWay:
				row.AddStyled("● underway", th.Accent)
			case model.TaskDropped:
				row.AddStyled("– dropped", th.Quiet)
			case model.TaskToDo:
				row.AddStyled("○ to do", th.Quiet)
			}
			row.Add(oneLine(t.Name))
			row.Add(oneLine(t.When.Words))
			row.Add(oneLine(t.Who))
			if late(h, t) {
				row.AddStyled("late", th.Warning)
			}
		},
		Summary: func() string {
			all := h.Shown().Of(model.KindTask)
			done, behind := 0, 0
			for _, rec := range all {
				if task(rec).State == model.TaskDone {
					done++
				}
				if late(h, task(rec)) {
					behind++
				}
			}
			return fmt.Sprintf("%d tasks   %d done   %d late", len(all), done, behind)
		},
		Filters: func() []record.Filter {
			return []record.Filter{
				{Label: "late", Match: func(rec model.Record) bool { return late(h, task(rec)) }},
				{Label: "not done", Match: func(rec model.Record) bool {
					return task(rec).State != model.TaskDone && task(rec).State != model.TaskDropped
				}},
				{Label: "without a date", Match: func(rec model.Record) bool { return strings.TrimSpace(task(rec).When.Words) == "" }},
			}
		},
		Orders: []record.Order{
			{Label: "your own order"},
			{Label: "date", Less: func(a, b model.Record) bool {
				x, ok := task(a).When.Reading().Due()
				y, also := task(b).When.Reading().Due()
				return ok && (!also || x < y)
			}},
		},
		Do: func(c binding.Command, l *record.List) (tea.Cmd, bool) {
			if c == binding.PutOff {
				return l.PutOff(), true
			}
			return nil, false
		},
		Empty: "The tasks of the project plan stand here. n adds one; Ctrl+P and “standard” adds the usual eleven.",
		Hints: []binding.Command{binding.Open, binding.New, binding.Filter, binding.FilterBy, binding.MoveUp, binding.Remove, binding.History, binding.Help},
	})}
}

// Go enters the plan at a target.
func (s *Screen) Go(t screen.Target) {
	if t.Filter != "" {
		s.SetFilter(t.Filter)
	}
	if t.ID != 0 {
		s.Select(t.ID)
	}
}

func task(rec model.Record) *model.Task {
	t, ok := rec.(*model.Task)
	if !ok {
		return &model.Task{}
	}
	return t
}

// late says whether a task is past a certain end and still to be done.
func late(h screen.Host, t *model.Task) bool {
	return t.State != model.TaskDone && t.State != model.TaskDropped && t.When.Reading().Overdue(h.Today())
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
