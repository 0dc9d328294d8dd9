package xlsx

import (
	"fmt"
	"io"
	"testing"

	"council/scrutiny/model/document"
)

func largePlan(rows int) *document.Document {
	doc := plan()
	table := &document.Table{Name: "Tracker"}
	for _, name := range []string{"Section", "Action", "Timetable", "Lead", "Measures", "Position", "Rating"} {
		table.Columns = append(table.Columns, document.Column{Name: name, Weight: 2})
	}
	table.Columns[6].Kind = document.RatingColumn
	for i := range rows {
		table.Rows = append(table.Rows, document.Row{ID: fmt.Sprint(i), Cells: []document.Cell{
			{Text: "Working together"},
			{Text: fmt.Sprintf("Action %d: write to all partners, and ask “why”", i)},
			{Text: "3 April 2025", Day: "2025-04-03"},
			{Text: "GD/PL"},
			{Text: "Number of letters\nNumber of answers"},
			{Text: "Currently under way, further work to be undertaken in the autumn."},
			{Text: "Amber", Mark: amber},
		}})
	}
	doc.Sections[0].Blocks = []document.Block{table}
	return doc
}

func BenchmarkWrite(b *testing.B) {
	for _, rows := range []int{40, 1000, 10_000} {
		doc := largePlan(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := Write(io.Discard, doc); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{40, 1000, 10_000} {
		data := written(b, largePlan(rows))
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read(b.Context(), "plan.xlsx", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
