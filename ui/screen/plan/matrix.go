package plan

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"council/scrutiny/model"
	"council/scrutiny/ui/binding"
	"council/scrutiny/ui/record"
	"council/scrutiny/ui/screen"
	"council/scrutiny/ui/text"
	"council/scrutiny/ui/widget/form"
	"council/scrutiny/ui/widget/table"
)

// The names of the views of the status matrix.
const (
	Matrix       = "Matrix"
	MatrixNotes  = "Notes"
	Deliverables = "Deliverables"
)

// matrix is the status matrix: strands of work by stages, notes in the cells.
type matrix struct {
	*record.List
	host   screen.Host
	stages []string
	cell   int // the width of a stage
}

func newMatrix(h screen.Host) *matrix {
	m := &matrix{host: h}
	m.List = record.NewList(h, record.Spec{
		Kind: model.KindStream, Name: Matrix,
		Cells: m.cells,
		Summary: func() string {
			r := h.Shown()
			return strings.Join([]string{
				text.Count(len(r.Of(model.KindStream)), "strand of work", "strands of work"), text.Count(len(stages(r)), "stage", "stages"),
				text.Count(len(r.Of(model.KindStageNote)), "note", "notes"), text.Count(len(r.Of(model.KindDeliverable)), "deliverable", "deliverables"),
			}, "   ")
		},
		Detail: m.detail,
		Empty:  "The status matrix stands here: strands of work by stages, with notes in the cells. n adds a strand; Ctrl+P and “matrix” names the stages.",
		Hints:  []binding.Command{binding.Open, binding.New, binding.Remove, binding.MoveUp, binding.NextView, binding.History, binding.Help},
	})
	return m
}

// View draws the matrix with columns that fit the width.
func (m *matrix) View(width, height int) screen.View {
	m.stages = stages(m.host.Shown())
	list := record.ListWidth(width)
	names := min(max(14, list/5), 34)
	room := list - names - 13
	if list < 100 {
		room += 2 // the gaps between the columns are narrower
	}
	m.cell = max(2, room/max(1, len(m.stages)))
	m.SetColumns(table.Column{Title: "Strand of work", Min: names, Max: names}, table.Column{Title: m.head(), Min: room, Max: room}, table.Column{Title: "✓  △", Min: 5, Max: 5})
	return m.List.View(width, height)
}

// head numbers the stages, with their names where there is room.
func (m *matrix) head() string {
	var b strings.Builder
	for i, name := range m.stages {
		said := strconv.Itoa(i + 1)
		if m.cell >= 9 {
			said += " " + name
		}
		b.WriteString(text.Fit(text.Truncate(said, m.cell-1), m.cell))
	}
	return b.String()
}

func (m *matrix) cells(row *table.Row, rec model.Record) {
	th := m.host.Theme()
	row.Add(model.TitleOf(rec))
	row.Add(m.line(notesOf(m.host.Shown(), rec)))
	tick, triangle := 0, 0
	for _, d := range deliverablesOf(m.host.Shown(), rec) {
		if d.State == model.DeliverableTick || d.State == model.DeliverableBoth {
			tick++
		}
		if d.State == model.DeliverableTriangle || d.State == model.DeliverableBoth {
			triangle++
		}
	}
	row.AddStyled(fmt.Sprintf("%-2d %d", tick, triangle), th.Quiet)
}

// line is the row of the stages: a note stands in the cells that it spans, a
// point in each that has none.
func (m *matrix) line(notes []*model.StageNote) string {
	cells := make([]string, len(m.stages))
	for i := range cells {
		cells[i] = text.Fit("·", m.cell)
	}
	taken := make([]bool, len(m.stages))
	for _, n := range notes {
		from, to := span(n, len(m.stages))
		if from == 0 || taken[from-1] {
			continue // the detail has all of them
		}
		for to > from && slices.Contains(taken[from-1:to], true) {
			to--
		}
		room := (to - from + 1) * m.cell
		cells[from-1] = text.Fit("["+text.Fit(text.OneLine(n.Text), room-3)+"]", room)
		for i := from - 1; i < to; i++ {
			if taken[i] = true; i >= from {
				cells[i] = ""
			}
		}
	}
	return strings.Join(cells, "")
}

// span returns the first and the last stage of a note, from 1; 0 where it stands
// at none that there is.
func span(n *model.StageNote, stages int) (from, to int) {
	limit := uint64(stages) //nolint:gosec // counts lines
	if n.From == 0 || n.From > limit {
		return 0, 0
	}
	from = int(n.From)                              //nolint:gosec // at most stages
	return from, int(min(max(n.To, n.From), limit)) //nolint:gosec // at most stages
}

// detail lists the notes of a strand with their stages, and its deliverables with
// their marks.
func (m *matrix) detail(rec model.Record, width int) []string {
	th, r := m.host.Theme(), m.host.Shown()
	lines := record.Detail(m.host, rec, width)
	for _, n := range notesOf(r, rec) {
		lines = append(lines, record.Labelled(th, "Note", m.where(n)+": "+n.Text, width)...)
	}
	for _, d := range deliverablesOf(r, rec) {
		lines = append(lines, record.Labelled(th, "Deliverable", text.Fit(markOf(m.host, d), 3)+"  "+d.Text, width)...)
	}
	for i, name := range m.stages {
		label := ""
		if i == 0 {
			label = "Stages"
		}
		lines = append(lines, record.Labelled(th, label, fmt.Sprintf("%d  %s", i+1, name), width)...)
	}
	return lines
}

// markOf is the mark beside a deliverable, a dash where it has none.
func markOf(h screen.Host, d *model.Deliverable) string {
	if d.State == model.DeliverableUnmarked {
		return "–"
	}
	f, _ := model.FieldOf(model.KindDeliverable, "state")
	return record.Shown(h, f, d)
}

// where says at which stages a note stands.
func (m *matrix) where(n *model.StageNote) string {
	from, to := span(n, len(m.stages))
	switch from {
	case 0:
		return "at no stage that there is"
	case to:
		return fmt.Sprintf("%d %s", from, m.stages[from-1])
	}
	return fmt.Sprintf("%d %s to %d %s", from, m.stages[from-1], to, m.stages[to-1])
}

// stages are those that the review's details name, one a line.
func stages(r *model.Review) []string {
	var names []string
	for line := range strings.Lines(r.Info().Stages) {
		if name := text.OneLine(line); name != "" {
			names = append(names, name)
		}
	}
	return names
}

func notesOf(r *model.Review, stream model.Record) []*model.StageNote {
	var notes []*model.StageNote
	for n := range model.Each[*model.StageNote](r) {
		if slices.Contains(n.Stream, model.IDOf(stream)) {
			notes = append(notes, n)
		}
	}
	return notes
}

func deliverablesOf(r *model.Review, stream model.Record) []*model.Deliverable {
	var found []*model.Deliverable
	for d := range model.Each[*model.Deliverable](r) {
		if slices.Contains(d.Stream, model.IDOf(stream)) {
			found = append(found, d)
		}
	}
	return found
}

// nameStages asks for the stages of the matrix.
func nameStages(h screen.Host) tea.Cmd {
	if why := h.ReadOnly(); why != "" {
		h.Warn(why)
		return nil
	}
	info := h.Review().Info()
	h.Push(record.NewQuestion(h, "Stages of the status matrix", []record.FormField{
		{Key: "stages", Label: "Stages", Kind: form.Text, Lines: 12, Value: info.Stages, Help: "One a line, in their order. Notes stand at the numbers of stages."},
	}, func(v map[string]string) model.Change {
		return model.Set{IDs: []model.ID{model.IDOf(info)}, Values: []model.Value{{Field: "stages", Text: v["stages"]}}}
	}))
	return nil
}

// ofStream lists the parts of the matrix under the strand that they belong to.
func ofStream(h screen.Host, k model.Kind, name, empty string, columns []table.Column, cells func(*table.Row, model.Record)) record.Named {
	stream, _ := model.FieldOf(k, "stream")
	return record.NewList(h, record.Spec{
		Kind: k, Name: name, Columns: columns, Cells: cells, Empty: empty,
		Headings: func(rec model.Record) (string, string) { return record.Shown(h, stream, rec), "" },
		Summary:  func() string { return text.Count(len(h.Shown().Of(k)), k.Noun(), k.Nouns()) },
		Like: func(rec model.Record) []model.Value {
			return []model.Value{{Field: "stream", Text: stream.Get(rec)}}
		},
		Hints: []binding.Command{binding.Open, binding.New, binding.Filter, binding.Remove, binding.MoveUp, binding.NextView, binding.History, binding.Help},
	})
}

func deliverables(h screen.Host) record.Named {
	return ofStream(h, model.KindDeliverable, Deliverables, "What each strand of work is to deliver stands here, with its mark. n adds one.",
		[]table.Column{{Title: "Mark", Min: 5, Max: 5}, {Title: "Deliverable", Min: 20, Weight: 1}},
		func(row *table.Row, rec model.Record) {
			d := record.As[model.Deliverable](rec)
			row.Add(markOf(h, d))
			row.Add(text.OneLine(d.Text))
		})
}

func notes(h screen.Host) record.Named {
	return ofStream(h, model.KindStageNote, MatrixNotes, "The notes in the cells of the matrix stand here, each from a stage to a stage. n adds one.",
		[]table.Column{{Title: "Stages", Min: 7, Max: 7}, {Title: "Note", Min: 20, Weight: 1}},
		func(row *table.Row, rec model.Record) {
			n := record.As[model.StageNote](rec)
			said := strconv.FormatUint(n.From, 10)
			if n.To > n.From {
				said += "–" + strconv.FormatUint(n.To, 10)
			}
			row.Add(said)
			row.Add(text.OneLine(n.Text))
		})
}
