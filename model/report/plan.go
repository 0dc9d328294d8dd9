package report

import (
	"strconv"
	"strings"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/tabular"
)

// plan returns the project plan, and below it the status matrix.
func (l *life) plan() *document.Document {
	blocks := l.planBlocks(1)
	if len(blocks) == 0 {
		blocks = []document.Block{document.Plain("There is nothing in the plan yet.")}
	}
	return l.document(tabular.PlanKind, true, blocks)
}

func (l *life) planBlocks(level int) []document.Block {
	var blocks []document.Block
	blocks = append(blocks, section(level, "Project plan", l.tasks())...)
	blocks = append(blocks, section(level, "Dates put off", l.slips())...)
	blocks = append(blocks, section(level, "Status", l.matrix()...)...)
	blocks = append(blocks, section(level, "Deliverables", recordTable(l, tabular.Deliverables))...)
	return blocks
}

// tasks are numbered where something else names them: another task that comes
// after, or a date that was put off.
func (l *life) tasks() document.Block {
	tell := l.teller()
	tell.Numbers = l.taskNumbers()
	var rows []document.Row
	for t := range model.Each[*model.Task](l.r) {
		rows = append(rows, document.Row{Cells: tell.Cells(tabular.Tasks, t)})
	}
	return l.rowsOf(tabular.Tasks, rows)
}

func (l *life) taskNumbers() map[model.ID]int {
	numbers, named := map[model.ID]int{}, false
	for t := range model.Each[*model.Task](l.r) {
		numbers[t.ID] = len(numbers) + 1
		named = named || len(t.After) > 0 || len(t.Slips) > 0
	}
	if !named {
		return nil
	}
	return numbers
}

func (l *life) slips() document.Block {
	var rows []document.Row
	numbers := l.taskNumbers()
	for t := range model.Each[*model.Task](l.r) {
		for _, s := range t.Slips {
			rows = append(rows, document.Row{Cells: texts(count(numbers[t.ID]), t.Name, s.From, s.To, s.At.Format("2 January 2006"), s.Reason)})
		}
	}
	return l.rowsOf(tabular.Slips, rows)
}

// matrix is the status matrix, a number where a note begins and an arrow as far
// as it reaches, so that no cell has to be merged; and below it the notes.
func (l *life) matrix() []document.Block {
	strand := tabular.Matrix.Columns[0]
	columns := []document.Column{{Name: strand.Name, Weight: strand.Weight, RowHeader: true}}
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
	blocks := []document.Block{&document.Table{Name: tabular.Matrix.Name, Caption: tabular.Matrix.Caption, Columns: columns, Rows: rows}}
	return append(blocks, blocksOf(l.rowsOf(tabular.Notes, notes))...)
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
