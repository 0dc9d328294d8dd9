package simulate

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"council/scrutiny/model"
	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/send"
	"council/scrutiny/model/timetable"
)

// SentOut sends the tracker of a story, which is to be the first review of the
// book, to its leads on a day. It returns the story with that in it, and the
// files by whom they went to, as they are read back. It panics where the story is
// wrong.
func SentOut(story Story, on time.Time) (Story, map[string]*intake.Source) {
	r := model.NewReview("review1")
	for _, c := range story {
		next, _, err := model.Apply(r, c, model.Stamp{At: on, Who: Officer})
		if err != nil {
			panic(fmt.Sprintf("the story of a review is wrong: %v", err))
		}
		r = next
	}
	sent, files := Sent(r, timetable.DayOf(on))
	return append(slices.Clone(story), sent), files
}

// Sent is that the tracker of a review goes out to its leads, with the files by
// whom they went to, as they are read back.
func Sent(r *model.Review, today timetable.Day) (model.Send, map[string]*intake.Source) {
	o := send.Options{To: send.ByLead, Today: today, Due: today.AddDays(14), Flat: true, Resting: true}
	parcels, _ := send.Parcels(r, o)
	sent := model.Send{First: r.NextID()}
	files := map[string]*intake.Source{}
	for i, p := range parcels {
		name := p.To + ".xlsx"
		files[p.To] = sourceOf(name, send.Document(r, p, o, r.NextID()+model.ID(i)))
		one := model.Sent{To: p.To, Person: p.Person, Due: o.Due, Format: "xlsx", File: name}
		for _, a := range p.Actions {
			one.Actions = append(one.Actions, a.ID)
		}
		sent.Files = append(sent.Files, one)
	}
	return sent, files
}

// sourceOf is a document as its reader finds it.
func sourceOf(name string, doc *document.Document) *intake.Source {
	src := &intake.Source{Name: name, Format: intake.XLSX}
	for _, p := range doc.Identity {
		src.Identity = append(src.Identity, intake.Property(p))
	}
	for _, s := range doc.Sections {
		for _, block := range s.Blocks {
			if d, ok := block.(*document.Table); ok {
				src.Blocks = append(src.Blocks, readTable(d))
			}
		}
	}
	return src
}

func readTable(d *document.Table) *intake.Table {
	t := &intake.Table{Place: "sheet Actions", Name: "Actions"}
	add := func(id string, cells []intake.Cell) {
		t.Rows = append(t.Rows, intake.Row{ID: id, Number: len(t.Rows) + 1, Cells: cells})
	}
	for _, above := range d.Above {
		cells := make([]intake.Cell, len(d.Columns))
		cells[0].Text = above
		add("", cells)
	}
	var head []intake.Cell
	for _, c := range d.Columns {
		head = append(head, intake.Cell{Text: c.Name})
	}
	add("", head)
	for _, r := range d.Rows {
		var cells []intake.Cell
		for _, c := range r.Cells {
			cells = append(cells, intake.Cell{Text: c.Text, Date: c.Day})
		}
		add(r.ID, cells)
	}
	return t
}

// Fill writes a text into a cell of a file that was sent: of the row whose action
// begins so, in the column of that name. It panics where there is no such cell.
func Fill(src *intake.Source, begins, column, words string) {
	table, row, at := cellOf(src, begins, column)
	table.Rows[row].Cells[at] = intake.Cell{Text: words}
}

// Drop takes the row out of a file whose action begins so.
func Drop(src *intake.Source, begins string) {
	table, row, _ := cellOf(src, begins, "Action")
	table.Rows = slices.Delete(table.Rows, row, row+1)
}

// AddRow adds a row to a file: the words of an action, and nothing else.
func AddRow(src *intake.Source, action string) {
	table, row, at := cellOf(src, "", "Action")
	cells := make([]intake.Cell, len(table.Rows[row].Cells))
	cells[at].Text = action
	table.Rows = append(table.Rows, intake.Row{Number: len(table.Rows) + 1, Cells: cells})
}

func cellOf(src *intake.Source, begins, column string) (table *intake.Table, row, at int) {
	for _, b := range src.Blocks {
		t, ok := b.(*intake.Table)
		if !ok {
			continue
		}
		action := -1
		for i, r := range t.Rows {
			name := func(n string) func(intake.Cell) bool { return func(c intake.Cell) bool { return c.Text == n } }
			if action < 0 {
				action, at = slices.IndexFunc(r.Cells, name("Action")), slices.IndexFunc(r.Cells, name(column))
				continue
			}
			if at >= 0 && strings.HasPrefix(r.Cells[action].Text, begins) {
				return t, i, at
			}
		}
	}
	panic(fmt.Sprintf("the file %s has no row that begins %q with a column %q", src.Name, begins, column))
}
