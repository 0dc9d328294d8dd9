package evidence

import (
	"fmt"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/table"
)

// covered is what bears on each line of enquiry, worked out once for a review.
type covered struct {
	by map[model.ID][]*model.Evidence
}

// take lists the lines of enquiry.
func (c *covered) take(r *model.Review) []model.Record {
	c.by = map[model.ID][]*model.Evidence{}
	var all []model.Record
	for _, one := range r.Coverage() {
		c.by[one.Enquiry.ID] = one.Evidence
		all = append(all, one.Enquiry)
	}
	return all
}

// sources counts what bears on a line of enquiry by its kind.
func (c *covered) sources(id model.ID) string {
	kind, _ := model.FieldOf(model.KindEvidence, "kind")
	n := map[string]int{}
	for _, e := range c.by[id] {
		n[string(e.Type)]++
	}
	var parts []string
	for _, choice := range kind.Choices {
		if n[choice.Key] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", choice.Label, n[choice.Key]))
		}
	}
	return strings.Join(parts, ", ")
}

// coverage is the list of the lines of enquiry by what bears on them. Enter
// leads to that in the log.
func coverage(h screen.Host, show func(model.ID)) *record.List {
	c := &covered{}
	none := func(rec model.Record) bool { return len(c.by[model.IDOf(rec)]) == 0 }
	return record.NewList(h, record.Spec{
		Kind: model.KindEnquiry, Name: Coverage, Of: c.take,
		Columns: []table.Column{
			{Title: "Pieces", Min: 6, Max: 6, Right: true},
			{Title: "Line of enquiry", Min: 24, Weight: 1},
			{Title: "Sources", Min: 14, Weight: 1},
		},
		Cells: func(row *table.Row, rec model.Record) {
			id := model.IDOf(rec)
			row.Add(fmt.Sprint(len(c.by[id])))
			row.Add(asked(rec))
			if none(rec) {
				row.AddStyled("! none yet", h.Theme().Warning)
				return
			}
			row.Add(c.sources(id))
		},
		Summary: func() string {
			bare := 0
			for id := range c.by {
				if len(c.by[id]) == 0 {
					bare++
				}
			}
			said := text.Count(len(c.by), "line of enquiry", "lines of enquiry")
			if bare > 0 {
				return said + fmt.Sprintf("   %d without any evidence", bare)
			}
			return said
		},
		Detail: func(rec model.Record, width int) []string {
			th := h.Theme()
			lines := record.Paragraphs(th.Base, asked(rec), width)
			for i, e := range c.by[model.IDOf(rec)] {
				label := ""
				if i == 0 {
					label = "Evidence"
				}
				lines = append(lines, record.Labelled(th, label, e.Reference()+"  "+text.OneLine(e.Title), width)...)
			}
			return lines
		},
		Filters: func() []record.Filter {
			return append([]record.Filter{{Label: "without any evidence", Match: none}}, record.Loose(h)...)
		},
		Do: func(cmd binding.Command, l *record.List) (tea.Cmd, bool) {
			rec := l.Selected()
			if cmd != binding.Open || rec == nil {
				return nil, false
			}
			if none(rec) {
				h.Say("No evidence bears on it yet. In the log, n adds a piece, and its form says what it bears on.")
			} else {
				show(model.IDOf(rec))
			}
			return nil, true
		},
		Empty: "What the review is to answer stands on 2 Scope; here it is seen by the evidence that bears on it. n adds a line of enquiry.",
		Hints: []binding.Command{binding.Open, binding.Filter, binding.FilterBy, binding.NextView, binding.Help},
	})
}

// asked returns the whole of a line of enquiry.
func asked(rec model.Record) string {
	if q, ok := rec.(*model.Enquiry); ok {
		return text.OneLine(q.Text)
	}
	return ""
}

// bearing names the filter of the log for a line of enquiry, by its place in
// the scope.
func bearing(n int, q *model.Enquiry) string {
	return fmt.Sprintf("bears on line %d: %s", n, text.OneLine(q.Text))
}

// bearings are the filters of the log, one for each line of enquiry.
func bearings(h screen.Host) []record.Filter {
	var filters []record.Filter
	for q := range model.Each[*model.Enquiry](h.Shown()) {
		filters = append(filters, record.Filter{Label: bearing(len(filters)+1, q), Match: func(rec model.Record) bool {
			for _, id := range piece(rec).Bears {
				if id == q.ID {
					return true
				}
			}
			return false
		}})
	}
	return filters
}
