package report

import (
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
)

// plan returns the project plan, and below it the status matrix.
func (l *life) plan() *document.Document {
	blocks := l.planBlocks(1)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There is nothing in the plan yet.")}
	}
	return l.document("project plan", true, blocks)
}

func (l *life) planBlocks(level int) []document.Block {
	var blocks []document.Block
	blocks = append(blocks, section(level, "Project plan", l.tasks())...)
	blocks = append(blocks, section(level, "Dates put off", l.slips())...)
	blocks = append(blocks, section(level, "Status", l.matrix()...)...)
	blocks = append(blocks, section(level, "Deliverables", l.deliverables())...)
	return blocks
}

func (l *life) tasks() document.Block {
	states := map[model.TaskState]string{model.TaskToDo: "", model.TaskUnderWay: "under way", model.TaskDone: "done", model.TaskDropped: "dropped"}
	var rows []document.Row
	for t := range model.Each[*model.Task](l.r) {
		cells := texts(t.Name, t.Details, "", t.Who, l.titles(t.After), states[t.State])
		cells[2] = dateCell(t.When)
		rows = append(rows, document.Row{Cells: cells})
	}
	return rowsOf("Tasks, their dates and who is responsible", []document.Column{
		{Name: "Key task", Weight: 4, RowHeader: true},
		{Name: "Details/activities", Weight: 5},
		{Name: "Date", Weight: 3, Kind: document.DateColumn},
		{Name: "Responsibility", Weight: 4},
		{Name: "After", Weight: 3},
		{Name: "State", Weight: 2},
	}, rows, "Date")
}

func (l *life) slips() document.Block {
	var rows []document.Row
	add := func(title string, slips []model.Slip) {
		for _, s := range slips {
			rows = append(rows, document.Row{Cells: texts(title, s.From, s.To, s.At.Format("2 January 2006"), s.Reason)})
		}
	}
	for t := range model.Each[*model.Task](l.r) {
		add(t.Name, t.Slips)
	}
	return rowsOf("What was put off, and why", []document.Column{
		{Name: "What", Weight: 5, RowHeader: true}, {Name: "From", Weight: 3}, {Name: "To", Weight: 3}, {Name: "Put off on", Weight: 2}, {Name: "Reason", Weight: 5},
	}, rows)
}

// matrix is the status matrix, a number where a note begins and an arrow as far
// as it reaches, so that no cell has to be merged; and below it the notes.
func (l *life) matrix() []document.Block {
	columns := []document.Column{{Name: "Strand of work", Weight: 4, RowHeader: true}}
	for s := range strings.SplitSeq(l.info.Stages, "\n") {
		if s = strings.TrimSpace(s); s != "" {
			columns = append(columns, document.Column{Name: s, Weight: 2})
		}
	}
	var rows, notes []document.Row
	for s := range model.Each[*model.Stream](l.r) {
		row := document.Row{Cells: make([]document.Cell, len(columns))}
		row.Cells[0].Text = s.Title
		for n := range model.Each[*model.StageNote](l.r) {
			if first(n.Stream) != s.ID {
				continue
			}
			number := strconv.Itoa(len(notes) + 1)
			from, to := stagesOf(n, len(columns)-1)
			for i := from; i <= to; i++ {
				mark := number
				if i > from {
					mark = "→"
				}
				row.Cells[i].Text = together(" ", row.Cells[i].Text, mark)
			}
			notes = append(notes, document.Row{Cells: texts(number, s.Title, nameOf(columns, from), nameOf(columns, to), n.Text)})
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return nil
	}
	blocks := []document.Block{&document.Table{Name: "Status", Caption: "Each strand of work by stage: the numbers are those of the notes below", Columns: columns, Rows: rows}}
	return append(blocks, blocksOf(rowsOf("Notes", []document.Column{
		{Name: "No", Weight: 1}, {Name: "Strand of work", Weight: 3}, {Name: "From stage", Weight: 3}, {Name: "To stage", Weight: 3}, {Name: "Note", Weight: 8, RowHeader: true},
	}, notes))...)
}

// stagesOf returns the first and the last stage of a note among as many as
// there are; without any both are past the end.
func stagesOf(n *model.StageNote, stages int) (from, to int) {
	most := uint64(max(0, stages)) //nolint:gosec // it is not negative
	first, last := min(max(1, n.From), max(1, most)), min(max(n.From, n.To), most)
	return int(first), int(last) //nolint:gosec // at most the number of stages
}

func nameOf(columns []document.Column, stage int) string {
	if stage < 1 || stage >= len(columns) {
		return ""
	}
	return columns[stage].Name
}

func (l *life) deliverables() document.Block {
	marks := map[model.DeliverableState]string{model.DeliverableTick: "✓", model.DeliverableTriangle: "△"}
	var rows []document.Row
	for d := range model.Each[*model.Deliverable](l.r) {
		stream := ""
		if s, ok := l.r.Find(first(d.Stream)).(*model.Stream); ok {
			stream = s.Title
		}
		rows = append(rows, document.Row{Cells: texts(d.Text, stream, marks[d.State])})
	}
	return rowsOf("What each strand of work delivers", []document.Column{
		{Name: "Deliverable", Weight: 6, RowHeader: true}, {Name: "Strand of work", Weight: 3}, {Name: "Mark", Weight: 1},
	}, rows)
}
