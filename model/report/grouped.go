package report

import (
	"cmp"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/prose"
)

// grouped returns headings with tables below them, for reading.
func (t *trackerTable) grouped() []document.Block {
	var inner []model.Column
	for _, c := range t.columns {
		if c.Field != "section" && c.Field != "objective" {
			inner = append(inner, c)
		}
	}
	var blocks []document.Block
	var table *document.Table
	section, objective, first := "", "", true
	for a := range t.r.Actions() {
		if first || a.Section != section {
			switch {
			case a.Section != "":
				blocks = append(blocks, &document.Heading{Level: 1, Text: prose.OneLine(a.Section)})
			case section != "":
				blocks = append(blocks, &document.Heading{Level: 1, Text: NoSection})
			}
			section, objective, table = a.Section, "", nil
		}
		if a.Objective != objective || first {
			if words := cmp.Or(a.Objective, NoObjective); a.Objective != "" || objective != "" {
				blocks = append(blocks, &document.Paragraph{Runs: []document.Run{{Text: ObjectiveLead, Bold: true}, {Text: words}}})
			}
			objective, table = a.Objective, nil
		}
		first = false
		if table == nil {
			table = t.innerTable(inner, section)
			blocks = append(blocks, table)
		}
		row := document.Row{ID: RowID(a.ID)}
		for _, c := range inner {
			row.Cells = append(row.Cells, t.cell(c, a))
		}
		row.Cells = append(row.Cells, t.rating(a))
		table.Rows = append(table.Rows, row)
	}
	if table == nil {
		blocks = append(blocks, document.Plain("There are no actions in the tracker."))
	}
	return blocks
}

// What stands above the tables of a document; an import of our own file knows
// it.
const (
	// ObjectiveLead stands before an objective.
	ObjectiveLead = "Objective: "
	// NoObjective stands for an objective where the table above has one.
	NoObjective = "none"
	// NoSection stands for a section where the table above has one.
	NoSection = "Without a section"
)

func (t *trackerTable) innerTable(columns []model.Column, section string) *document.Table {
	table := &document.Table{Name: "Actions", Caption: "Actions"}
	if section != "" {
		table.Caption = "Actions: " + prose.OneLine(section)
	}
	for _, c := range columns {
		table.Columns = append(table.Columns, layout(c))
	}
	table.Columns = append(table.Columns, t.ratingColumn())
	return table
}
