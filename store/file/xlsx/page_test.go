package xlsx

import (
	"bytes"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"council/scrutiny/model/document"
)

// markupOf is all markup of a workbook with one table.
func markupOf(t *testing.T, d *document.Document, table *document.Table) string {
	t.Helper()
	d.Sections = []document.Section{{Blocks: []document.Block{table}}}
	var out bytes.Buffer
	if err := Write(&out, d); err != nil {
		t.Fatal(err)
	}
	return string(unzipped(t, out.Bytes()))
}

// TestRatingsToComeHaveTheirColours: a rating that no row has yet gets its colour
// when somebody chooses it.
func TestRatingsToComeHaveTheirColours(t *testing.T) {
	table := &document.Table{
		Columns: []document.Column{{Name: "Rating", Kind: document.RatingColumn, Choices: []string{"Green", "Amber"}, Marks: []document.Mark{
			{Letter: "G", Word: "Green", Fill: "33AA66"}, *amber,
		}}},
		Rows: []document.Row{{Cells: []document.Cell{{Text: "Amber", Mark: amber}}}, {Cells: []document.Cell{{Text: "Paused", Mark: &document.Mark{Word: "Paused", Fill: "CCCCCC"}}}}},
	}
	markup := markupOf(t, &document.Document{}, table)
	for _, word := range []string{"Green", "Amber", "Paused"} {
		if n := strings.Count(markup, `<formula>"`+word+`"</formula>`); n != 1 {
			t.Errorf("%s has %d rules", word, n)
		}
	}
	if !strings.Contains(markup, "FF33AA66") {
		t.Error("the colour of a rating to come is not there")
	}
}

// TestDatesAndNumbersFit: what Excel does not wrap has room, however narrow the
// page makes the columns.
func TestDatesAndNumbersFit(t *testing.T) {
	table := &document.Table{Columns: []document.Column{{Name: "Due", Kind: document.DateColumn}, {Name: "Cost", Kind: document.NumberColumn}}, Rows: []document.Row{{Cells: []document.Cell{
		{Text: "Wednesday 30 September 2026", Day: "2026-09-30"}, {Text: "123456789012345"},
	}}}}
	for range 12 {
		table.Columns = append(table.Columns, document.Column{Name: "Words", Weight: 8})
		table.Rows[0].Cells = append(table.Rows[0].Cells, document.Cell{Text: strings.Repeat("many words ", 60)})
	}
	for i, text := range []string{"Wednesday 30 September 2026", "123456789012345"} {
		if w := columnWidths(table)[i]; w < float64(len(text))+1 {
			t.Errorf("%q stands in a column of %g", text, w)
		}
	}
}

// TestFooterIsWhole: what says that a file is not for publication is printed, even
// below a long title; together with its commands a line is never longer than
// Excel takes.
func TestFooterIsWhole(t *testing.T) {
	title := strings.Repeat("A long title ", 12)
	markup := markupOf(t, &document.Document{Title: title, Footer: title + ". Not for publication", Marking: "CONTAINS EXEMPT INFORMATION"}, &document.Table{Columns: []document.Column{{Name: "a"}}})
	for _, want := range []string{"Not for publication&amp;R", "CONTAINS EXEMPT INFORMATION<", "A long title&amp;R", "…&amp;R"} {
		if strings.Contains(markup, want) != (want != "…&amp;R") {
			t.Errorf("%q in %s", want, markup[strings.Index(markup, "<headerFooter>"):strings.Index(markup, "</headerFooter>")])
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text, most := rapid.StringMatching(`[a-z& ]{0,400}`).Draw(t, "text"), rapid.IntRange(0, 255).Draw(t, "most")
		got := headerText(text, most)
		if units(got) > max(most, 1) {
			t.Fatalf("%q is longer than %d", got, most)
		}
		if strings.Contains(strings.ReplaceAll(got, "&&", ""), "&") {
			t.Fatalf("%q has a command in it", got)
		}
	})
}
