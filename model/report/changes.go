package report

import (
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// ChangesHeading stands over what changed in the review during a meeting.
const ChangesHeading = "Changes made during the meeting"

// changes is a table of what changed in the review during the meeting, each
// with its item; nothing for the public, and where nothing changed.
func (p *paper) changes() []document.Block {
	if !p.private || len(p.o.Changed) == 0 {
		return nil
	}
	table := &document.Table{Name: "Changes", Caption: "What changed, and under which item", Columns: []document.Column{
		{Name: "Item", Weight: 3}, {Name: "What", Weight: 5, RowHeader: true}, {Name: "Change", Weight: 5},
	}}
	for _, h := range p.o.Changed {
		item := ""
		if i, ok := p.r.Find(h.Item).(*model.Item); ok {
			item = p.named(i)
		}
		table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{
			{Text: item}, {Text: sentenceCase(h.Kind.Noun()) + " " + h.Name}, {Text: sentenceCase(strings.Join(h.Did, "\n"))},
		}})
	}
	return []document.Block{&document.Heading{Level: itemLevel, Text: ChangesHeading}, table}
}
