package meetings

import (
	"fmt"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/report"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/sight"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// promised is the list of promises as it was last read, by the entries.
type promised struct{ by map[model.ID]model.Promise }

// take reads the promises of a review: those that are open first, since they are
// read out at the next meeting.
func (p *promised) take(r *model.Review) []model.Record {
	p.by = map[model.ID]model.Promise{}
	var open, kept []model.Record
	for _, one := range r.Promises() {
		p.by[one.Minute.ID] = one
		if one.Minute.Kept.IsZero() {
			open = append(open, one.Minute)
		} else {
			kept = append(kept, one.Minute)
		}
	}
	return append(open, kept...)
}

func (p *promised) at(rec model.Record) model.Promise { return p.by[model.IDOf(rec)] }

func isOpen(p model.Promise) bool { return p.Minute.Kept.IsZero() }

// promises is the list of what was promised at a meeting.
func (s *Screen) promises() *record.List {
	list := &promised{}
	return record.NewList(s.host, record.Spec{
		Kind: model.KindMinute, Name: Promises, Fixed: true, Of: list.take,
		Columns: []table.Column{
			{Title: "Who", Min: 12, Max: 24, Weight: 2},
			{Title: "Promise", Min: 24, Weight: 4},
			{Title: "Date", Min: 11, Max: 16},
			{Title: "Item", Min: 10, Weight: 2, Priority: 1},
			{Title: "State", Min: 13, Max: 13},
		},
		Cells: func(row *table.Row, rec model.Record) {
			p, th := list.at(rec), s.host.Theme()
			if who := text.OneLine(p.Minute.Who); who != "" {
				row.Add(who)
			} else {
				row.AddStyled("not said", th.Warning)
			}
			row.Add(text.OneLine(p.Minute.Text))
			row.Add(dateOf(p.Meeting))
			row.Add(itemOf(s.host.Shown(), p.Meeting, p.Item))
			switch {
			case s.host.Sight().Watched():
				row.AddStyled(sight.Word, th.Quiet)
			case isOpen(p):
				row.AddStyled("○ open", th.Warning)
			default:
				row.Add("✓ " + p.Minute.Kept.In(s.host.Now().Location()).Format("2 Jan 2006"))
			}
		},
		Summary: func() string {
			if s.host.Sight().Watched() {
				return fmt.Sprintf("%d promised", len(list.by)) // which of them were kept is private
			}
			return promiseSummary(list)
		},
		Detail: func(rec model.Record, width int) []string { return s.whole(list.at(rec).Minute, width) },
		Words: func(rec model.Record) string {
			p := list.at(rec)
			return p.Meeting.When.Words + "\n" + itemOf(s.host.Shown(), p.Meeting, p.Item)
		},
		Filters: func() []record.Filter {
			if s.host.Sight().Watched() {
				return nil
			}
			return []record.Filter{
				{Label: "open", Match: func(rec model.Record) bool { return isOpen(list.at(rec)) }},
				{Label: "kept", Match: func(rec model.Record) bool { return !isOpen(list.at(rec)) }},
			}
		},
		Empty: "Nothing was promised yet. A line that begins PROMISED stands here until it is kept, and is read out at the next meeting.",
		Hints: []binding.Command{binding.Kept, binding.Open, binding.Filter, binding.FilterBy, binding.Copy, binding.NextView, binding.Help},
		Do:    s.doInRegister,
	})
}

func promiseSummary(list *promised) string {
	open := 0
	for _, p := range list.by {
		if isOpen(p) {
			open++
		}
	}
	switch n := len(list.by); {
	case n == 0:
		return "no promises"
	case open == 0:
		return fmt.Sprintf("%d kept, none open", n)
	default:
		return fmt.Sprintf("%d open   %d kept   the open ones are read out at the next meeting", open, n-open)
	}
}

// whole draws an entry of the minutes as it would be copied for a mail.
func (s *Screen) whole(m *model.Minute, width int) []string {
	if m == nil {
		return nil
	}
	th := s.host.Theme()
	text := strings.TrimSpace(report.Excerpt(s.host.Shown(), m, options(s.host)))
	return record.Paragraphs(th.Base, text, width)
}
