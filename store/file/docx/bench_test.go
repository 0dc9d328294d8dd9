package docx_test

import (
	"fmt"
	"io"
	"math"
	"strings"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/store/file/docx"
)

// tracker is a document like those that are sent out: seven columns, texts of
// some length, ratings.
func tracker(rows int) *document.Document {
	marks := []*document.Mark{
		{Letter: "R", Word: "Red", Shape: "■", Fill: "F4B6B0"}, {Letter: "G", Word: "Green", Shape: "●", Fill: "B5DDB0"}, nil,
	}
	table := &document.Table{Name: "Actions", Caption: "Actions", Columns: columns("Ref", "Action", "Timetable", "Measure", "Lead officer", "Current position")}
	table.Columns[1].Weight, table.Columns[5].Weight = 5, 4
	table.Columns = append(table.Columns, document.Column{Name: "Rating", Weight: 2, Kind: document.RatingColumn})
	for i := range rows {
		row := textRow(
			fmt.Sprint(i+1), fmt.Sprintf("A%d", i+1),
			"· Extend the pilot to all shops near a school & report the results\n\n· Publish the rota of the patrols and what they cost",
			"By 31st March 2027", "Fewer complaints about noise at night", "GD/Crime Reduction Partnership",
			strings.Repeat("Further work to be undertaken in the coming quarter. ", 3),
		)
		row.Cells = append(row.Cells, document.Cell{Mark: marks[i%len(marks)]})
		table.Rows = append(table.Rows, row)
	}
	return &document.Document{
		Title: "Tracker", Subject: "Panel", Language: "en-GB", Footer: "Council",
		Identity: []document.Property{{Name: "review", Value: "1"}},
		Sections: []document.Section{{Landscape: true, Blocks: []document.Block{table}}},
	}
}

func BenchmarkWrite(b *testing.B) {
	for _, rows := range []int{40, 1000, 10_000} {
		doc := tracker(rows)
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := docx.Write(io.Discard, doc); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	for _, rows := range []int{40, 1000, 10_000} {
		data := write(b, tracker(rows))
		b.Run(fmt.Sprint(rows), func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if _, err := docx.Read(b.Context(), "t.docx", data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// luminance is the relative luminance of the accessibility guidelines.
func luminance(r, g, b int) float64 {
	linear := func(c int) float64 {
		v := float64(c) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
