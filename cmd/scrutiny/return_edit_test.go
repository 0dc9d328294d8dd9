package main

import (
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model/document"
)

// edit does a lead's work to their file before it is written.
func (w *leadWork) edit(t *testing.T) {
	t.Helper()
	var tables []*document.Table
	for i := range w.doc.Sections {
		for _, b := range w.doc.Sections[i].Blocks {
			if table, ok := b.(*document.Table); ok {
				tables = append(tables, table)
			}
		}
	}
	for _, table := range tables {
		w.rows(t, table)
	}
	last := tables[len(tables)-1]
	if w.Add != nil {
		row := document.Row{Cells: make([]document.Cell, len(last.Columns))}
		for _, c := range w.Add {
			row.Cells[columnAt(t, last, c.Column)].Text = c.Text
		}
		last.Rows = append(last.Rows, row)
	}
	for _, table := range tables {
		w.columns(t, table)
	}
	if w.Loses {
		w.doc.Identity = nil
		for _, table := range tables {
			for i := range table.Rows {
				table.Rows[i].ID = ""
			}
		}
	}
}

// rows changes, deletes and sorts rows.
func (w *leadWork) rows(t *testing.T, table *document.Table) {
	t.Helper()
	for i := range table.Rows {
		row := &table.Rows[i]
		for _, c := range w.Cells {
			if c.Ref == row.Cells[0].Text {
				row.Cells[columnAt(t, table, c.Column)] = document.Cell{Text: c.Text}
			}
		}
	}
	table.Rows = slices.DeleteFunc(table.Rows, func(r document.Row) bool { return w.Delete != "" && r.Cells[0].Text == w.Delete })
	if w.Sort != "" {
		by := columnAt(t, table, w.Sort)
		slices.SortFunc(table.Rows, func(a, b document.Row) int { return strings.Compare(b.Cells[by].Text, a.Cells[by].Text) })
	}
}

// columns puts in the column that the lead wanted.
func (w *leadWork) columns(t *testing.T, table *document.Table) {
	t.Helper()
	if w.Column == nil {
		return
	}
	at := columnAt(t, table, w.Column.Before)
	table.Columns = slices.Insert(table.Columns, at, document.Column{Name: w.Column.Name})
	for i := range table.Rows {
		cell := document.Cell{}
		if table.Rows[i].Cells[0].Text == w.Column.Cell.Ref {
			cell.Text = w.Column.Cell.Text
		}
		table.Rows[i].Cells = slices.Insert(table.Rows[i].Cells, at, cell)
	}
}

func columnAt(t *testing.T, table *document.Table, name string) int {
	t.Helper()
	i := slices.IndexFunc(table.Columns, func(c document.Column) bool { return c.Name == name })
	if i < 0 {
		t.Fatalf("the file has no column %q", name)
	}
	return i
}
