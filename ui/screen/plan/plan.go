// Package plan is tab 3: the tasks of the project plan as a list and as a
// timeline, and the status matrix of a programme.
package plan

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

// Tasks is the name of the view that lists the tasks.
const Tasks = screen.ViewTasks

// Screen is the project plan.
type Screen struct {
	*record.Views
	host screen.Host
}

// New returns the screen.
func New(h screen.Host) *Screen {
	tasks := list(h)
	columns, cells := tasks.Columns, tasks.Cells
	inTime := &inTime{List: tasks, host: h, list: func() {
		tasks.SetColumns(columns...)
		tasks.Cells = cells
	}}
	return &Screen{
		Views: record.NewViews(h, tasks, inTime, newMatrix(h), deliverables(h), notes(h)),
		host:  h,
	}
}

// Do carries out what is particular to the plan.
func (s *Screen) Do(c binding.Command) (tea.Cmd, bool) {
	switch c {
	case binding.Timeline:
		to := Timeline
		if s.Shown().ViewName() == Timeline {
			to = Tasks
		}
		s.Views.Go(screen.Target{View: to})
		return nil, true
	case binding.MatrixStages:
		s.Views.Go(screen.Target{View: Matrix})
		return nameStages(s.host), true
	}
	return s.Views.Do(c)
}

// Go enters the plan at a target.
func (s *Screen) Go(t screen.Target) { s.Views.Go(t) }

// stateOf returns the sign and the word of a task's state, and its style.
func stateOf(th *theme.Theme, t *model.Task) (sign, word string, style theme.Style) {
	switch t.State {
	case model.TaskDone:
		return "✓", "done", th.Good
	case model.TaskUnderWay:
		return "●", "underway", th.Accent
	case model.TaskDropped:
		return "–", "dropped", th.Quiet
	case model.TaskToDo:
	}
	return "○", "to do", th.Quiet
}

// list is the list of the tasks.
func list(h screen.Host) *record.List {
	return record.NewList(h, record.Spec{
		Kind: model.KindTask, Name: Tasks,
		Columns: []table.Column{
			{Title: "State", Min: 10, Max: 11},
			{Title: "Task", Min: 18, Weight: 3},
			{Title: "Date", Min: 12, Max: 26, Weight: 2},
			{Title: "Responsible", Min: 12, Weight: 2, Priority: 1},
			{Title: "", Min: 4, Max: 5},
		},
		Cells: func(row *table.Row, rec model.Record) {
			t := task(rec)
			th := h.Theme()
			sign, word, style := stateOf(th, t)
			row.AddStyled(sign+" "+word, style)
			row.Add(text.OneLine(t.Name))
			row.Add(record.InBrief(t.When))
			row.Add(text.OneLine(t.Who))
			if late(h, t) {
				row.AddStyled("late", th.Warning)
			}
		},
		Detail: func(rec model.Record, width int) []string { return detail(h, task(rec), width) },
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
			return fmt.Sprintf("%s   %d done   %d late", text.Count(len(all), "task", "tasks"), done, behind)
		},
		Filters: func() []record.Filter {
			return []record.Filter{
				{Label: screen.FilterLate, Match: func(rec model.Record) bool { return late(h, task(rec)) }},
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
			if c == binding.PutOffTask {
				return l.PutOff(), true
			}
			return nil, false
		},
		Empty: "The tasks of the project plan stand here. n adds one; Ctrl+P and “standard” adds the usual eleven.",
		Hints: []binding.Command{binding.Open, binding.New, binding.Filter, binding.Timeline, binding.PutOffTask, binding.NextView, binding.History, binding.Help},
	})
}

// detail tells a task, what has to be done before it, and how often it was put
// off.
func detail(h screen.Host, t *model.Task, width int) []string {
	th := h.Theme()
	lines := record.Paragraphs(th.Base, t.Name, width)
	for _, f := range model.FieldsOf(model.KindTask) {
		if f.Key == "task" || f.Key == "after" {
			continue
		}
		if v := record.Told(h, f, t); v != "" {
			lines = append(lines, record.Labelled(th, f.Label, v, width)...)
		}
		if after := before(h, t); f.Key == "date" && after != "" {
			lines = append(lines, record.Labelled(th, "After", after, width)...)
		}
	}
	return lines
}

// before says what a task comes after, and whether that is done.
func before(h screen.Host, t *model.Task) string {
	var said []string
	for _, id := range t.After {
		first, ok := h.Shown().Find(id).(*model.Task)
		if !ok {
			continue
		}
		_, word, _ := stateOf(h.Theme(), first)
		if was, also := first.When.Reading().Due(); also {
			if is, certain := t.When.Reading().Due(); certain && is < was {
				word += "; but this task’s date comes before it"
			}
		}
		said = append(said, text.OneLine(first.Name)+" ("+word+")")
	}
	return strings.Join(said, "\n")
}

func task(rec model.Record) *model.Task { return record.As[model.Task](rec) }

// late says whether a task is past a certain end and still to be done.
func late(h screen.Host, t *model.Task) bool {
	return t.State != model.TaskDone && t.State != model.TaskDropped && t.When.Reading().Overdue(h.Today())
}
