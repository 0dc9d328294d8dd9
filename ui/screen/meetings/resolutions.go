package meetings

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/theme"
	"council/scrutiny/ui/widget/table"
)

// decided is the register as it was last read, by the entries.
type decided struct {
	of *model.Review
	by map[model.ID]model.Decision
}

// take reads the register of a review and returns its entries in their order.
func (d *decided) take(r *model.Review) []model.Record {
	d.of, d.by = r, map[model.ID]model.Decision{}
	var all []model.Record
	for _, one := range r.Register() {
		d.by[one.Minute.ID] = one
		all = append(all, one.Minute)
	}
	return all
}

func (d *decided) at(rec model.Record) model.Decision { return d.by[model.IDOf(rec)] }

// resolutions is the register: every decision of every meeting.
func (s *Screen) resolutions() *record.List {
	reg := &decided{}
	return record.NewList(s.host, record.Spec{
		Kind: model.KindMinute, Name: Resolutions, Fixed: true, Of: reg.take,
		Columns: []table.Column{
			{Title: "Ref", Min: 5, Max: 13},
			{Title: "Date", Min: 11, Max: 16},
			{Title: "Item", Min: 10, Weight: 2, Priority: 1},
			{Title: "Decision", Min: 24, Weight: 5},
			{Title: "Status", Min: 10, Max: 10},
		},
		Cells: func(row *table.Row, rec model.Record) {
			d, th := reg.at(rec), s.host.Theme()
			row.AddStyled(d.Minute.Reference, th.Strong)
			row.Add(dateOf(d.Meeting))
			row.Add(itemOf(s.host.Shown(), d.Meeting, d.Item))
			closed := ""
			if d.Minute.Exempt != "" {
				closed = "⊘ " + text.OneLine(d.Minute.Exempt) + "  "
			}
			row.AddSegments(
				table.Segment{Text: closed, Style: th.Warning},
				table.Segment{Text: text.OneLine(s.host.Shown().House().Say(d.Minute.Type, d.Minute.Text)), Style: th.Base},
			)
			row.AddStyled(statusOf(d.Status), statusStyle(th, d.Status))
		},
		Summary: func() string { return registerSummary(reg) },
		Detail: func(rec model.Record, width int) []string {
			return s.whole(reg.at(rec).Minute, width)
		},
		Words: func(rec model.Record) string {
			d := reg.at(rec)
			return strings.Join([]string{d.Meeting.When.Words, itemOf(s.host.Shown(), d.Meeting, d.Item), string(d.Status), d.Minute.Reference}, "\n")
		},
		Reference: func(rec model.Record) string { return reg.at(rec).Minute.Reference },
		Filters:   func() []record.Filter { return registerFilters(reg) },
		Empty:     "Nothing is decided yet. What a meeting resolves, recommends, notes and agrees stands here with its reference.",
		Hints:     []binding.Command{binding.Open, binding.Filter, binding.FilterBy, binding.Copy, binding.NextView, binding.History, binding.Help},
		Do:        s.doInRegister,
	})
}

// doInRegister leads from a line of a register to the entry in its meeting.
func (s *Screen) doInRegister(c binding.Command, l *record.List) (tea.Cmd, bool) {
	m, ok := l.Selected().(*model.Minute)
	switch c {
	case binding.New, binding.Remove, binding.Edit, binding.MoveUp, binding.MoveDown:
		s.host.Say("It is an entry of the minutes: Enter goes there, and there it is made, corrected and removed.")
		return nil, true
	case binding.Open, binding.Copy, binding.Kept:
	default:
		return nil, false
	}
	if !ok {
		s.host.Say("Nothing is selected. " + l.Empty)
		return nil, true
	}
	switch c {
	case binding.Open:
		s.read(m)
	case binding.Copy:
		return copyMinute(s.host, m), true
	case binding.Kept:
		if why := s.host.ReadOnly(); why != "" {
			s.host.Warn(why)
			return nil, true
		}
		return keep(s.host, m), true
	default:
	}
	return nil, true
}

func registerFilters(reg *decided) []record.Filter {
	var filters []record.Filter
	for _, st := range []model.DecisionStatus{model.DecisionLive, model.DecisionDraft, model.DecisionApproved} {
		filters = append(filters, record.Filter{Label: string(st), Match: func(rec model.Record) bool { return reg.at(rec).Status == st }})
	}
	field, _ := model.FieldOf(model.KindMinute, "type")
	for _, c := range field.Choices {
		if t := model.MinuteType(c.Key); t.Decides() {
			filters = append(filters, record.Filter{Label: "kind: " + c.Label, Match: func(rec model.Record) bool { return reg.at(rec).Minute.Type == t }})
		}
	}
	return filters
}

func registerSummary(reg *decided) string {
	count := map[model.DecisionStatus]int{}
	for _, d := range reg.by {
		count[d.Status]++
	}
	says := text.Count(len(reg.by), "decision", "decisions")
	for _, st := range []model.DecisionStatus{model.DecisionLive, model.DecisionDraft, model.DecisionApproved} {
		if n := count[st]; n > 0 {
			says += fmt.Sprintf("   %d %s", n, st)
		}
	}
	return says
}

// statusOf says with a shape how firm a decision is.
func statusOf(st model.DecisionStatus) string {
	switch st {
	case model.DecisionLive:
		return "● live"
	case model.DecisionDraft:
		return "○ draft"
	case model.DecisionApproved:
	}
	return "✓ approved"
}

func statusStyle(th *theme.Theme, st model.DecisionStatus) theme.Style {
	switch st {
	case model.DecisionLive:
		return th.Good
	case model.DecisionDraft:
		return th.Warning
	case model.DecisionApproved:
	}
	return th.Base
}

// itemOf names an item of a meeting by its number and title.
func itemOf(r *model.Review, m *model.Meeting, it *model.Item) string {
	if it == nil {
		return ""
	}
	return strings.TrimSpace(r.Sitting(m.ID).ItemNumber(it) + "  " + text.OneLine(it.Title))
}
