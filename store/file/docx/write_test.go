package docx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/store/file/docx"
	"council/scrutiny/store/file/zipsafe"

	"pgregory.net/rapid"
)

func write(t testing.TB, doc *document.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := docx.Write(&out, doc); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func reread(t testing.TB, doc *document.Document) *intake.Source {
	t.Helper()
	source, err := docx.Read(t.Context(), "out.docx", write(t, doc))
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// partsOf unzips a file and checks that each part is whole XML.
func partsOf(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if err := zipsafe.CheckXML(content, 64); err != nil && !strings.HasSuffix(f.Name, ".png") {
			t.Errorf("%s: %v", f.Name, err)
		}
		parts[f.Name] = string(content)
	}
	return parts
}

func words(s string) []document.Run { return []document.Run{{Text: s}} }

func columns(names ...string) (columns []document.Column) {
	for _, name := range names {
		columns = append(columns, document.Column{Name: name})
	}
	return columns
}

func textRow(id string, texts ...string) document.Row {
	row := document.Row{ID: id}
	for _, s := range texts {
		row.Cells = append(row.Cells, document.Cell{Text: s})
	}
	return row
}

func one(blocks ...document.Block) *document.Document {
	return &document.Document{Title: "Plan", Sections: []document.Section{{Blocks: blocks}}}
}

func TestWriteReadsBack(t *testing.T) {
	doc := one(
		&document.Paragraph{Style: document.Lead, Runs: words("First words")},
		&document.Heading{Level: 1, Text: "One & <two>"},
		&document.Heading{Level: 9, Text: "Deep"},
		&document.Paragraph{Runs: []document.Run{{Text: "a "}, {Text: "link", Link: "https://example.org/?a=1&b=2"}, {Text: "\nnew line\ttab"}}},
		&document.List{Numbered: true, Items: []document.Item{
			{Runs: words("x"), Sub: &document.List{Numbered: true, Items: []document.Item{{Runs: words("y")}, {Runs: words("z")}}}},
			{Runs: words("v"), Sub: &document.List{Items: []document.Item{{Runs: words("w")}}}},
		}},
		&document.List{Numbered: true, Items: []document.Item{{Runs: words("again")}}},
		&document.Table{Caption: "What", Columns: columns("Ref", "Text"), Rows: []document.Row{
			textRow("7", "A1", "· bullet\n\n- dash\n(a) label\n  spaces  kept  "), textRow("8", "A2", "non\u2011breaking soft\u00adhyphen \"quotes\""),
		}},
	)
	doc.Subject, doc.Footer, doc.Marking = "Panel", "Council", "EXEMPT"
	want := strings.Join([]string{
		"title: Plan", "paragraph: Panel", "paragraph: First words", "heading1: One & <two>", "heading6: Deep",
		"paragraph: a link\nnew line\ttab",
		"list item: 1. x", "list item1: (a) y", "list item1: (b) z", "list item: 2. v", "list item1: – w", "list item: 1. again",
		"paragraph: What", "Ref|Text",
		"A1|· bullet\n\n- dash\n(a) label\n  spaces  kept  ", "A2|non\u2011breaking soft\u00adhyphen \"quotes\"",
		"footer: Council\tPage 1 of 1", "header: EXEMPT\nPlan", "header: EXEMPT",
	}, "\n")
	source := reread(t, doc)
	got := outline(source)
	if sortedTail(got) != sortedTail(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if source.Title != "Plan" || len(source.Notes) > 0 {
		t.Errorf("title %q, notes %v", source.Title, source.Notes)
	}
	for _, b := range source.Blocks {
		if table, ok := b.(*intake.Table); ok && !table.Rows[0].Header {
			t.Error("the header row is not marked")
		}
	}
}

// sortedTail puts headers before footers, whose order says nothing.
func sortedTail(s string) string {
	lines := strings.SplitAfter(s+"\n", "\nfooter:")
	if len(lines) != 2 {
		return s
	}
	footer, headers, _ := strings.Cut(lines[1], "\n")
	return strings.TrimSuffix(lines[0], "footer:") + headers + "footer:" + footer
}

func TestWriteRatings(t *testing.T) {
	mark := &document.Mark{Letter: "A", Word: "Amber", Shape: "▲", Fill: "996600"}
	cols := append(columns("Ref"), document.Column{Name: "Rating", Kind: document.RatingColumn})
	source := reread(t, one(&document.Table{Columns: cols, Rows: []document.Row{
		{Cells: []document.Cell{{Text: "A1"}, {Text: "Amber", Mark: mark}}},
		{Cells: []document.Cell{{Text: "A2"}, {Text: "Amber, since May", Mark: mark}}},
		{Cells: []document.Cell{{Text: "A3"}, {Text: "x", Mark: &document.Mark{Word: "Odd", Fill: "nonsense"}}}},
	}}))
	var got []string
	for _, b := range source.Blocks {
		if table, ok := b.(*intake.Table); ok {
			for _, row := range table.Rows[1:] {
				got = append(got, row.Cells[1].Text+" "+row.Cells[1].Fill)
			}
		}
	}
	want := []string{"▲\u00a0A Amber ", "▲\u00a0A Amber\nAmber, since May ", " Odd\nx "}
	for i := range want {
		if !strings.HasPrefix(got[i], want[i]) {
			t.Errorf("row %d: got %q, want %q", i, got[i], want[i])
		}
	}
	if fill := got[0][len(got[0])-6:]; contrast(t, fill) < 7 {
		t.Errorf("black on %s has a contrast of %.1f", fill, contrast(t, fill))
	}
}

func contrast(t *testing.T, fill string) float64 {
	var r, g, b int
	if _, err := fmt.Sscanf(fill, "%02X%02X%02X", &r, &g, &b); err != nil {
		t.Fatal(err)
	}
	return (luminance(r, g, b) + 0.05) / 0.05
}

func TestWriteIdentity(t *testing.T) {
	doc := one(&document.Table{Columns: columns("Ref"), Rows: []document.Row{textRow("12", "A1"), textRow("not a name!", "A2"), textRow("", "A3")}})
	public := partsOf(t, write(t, doc))
	if _, ok := public["docProps/custom.xml"]; ok || strings.Contains(public["word/document.xml"], "bookmark") {
		t.Error("a public file carries identities")
	}
	doc.Identity = []document.Property{{Name: "review", Value: "a<b"}}
	private := partsOf(t, write(t, doc))
	if !strings.Contains(private["docProps/custom.xml"], `pid="2" name="review"><vt:lpwstr>a&lt;b</vt:lpwstr>`) {
		t.Errorf("no identity in %s", private["docProps/custom.xml"])
	}
	body := private["word/document.xml"]
	if strings.Count(body, "<w:bookmarkStart") != 1 {
		t.Error("one of three rows has an identity that Word can carry")
	}
	inside := regexp.MustCompile(`<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr><w:bookmarkStart w:id="1" w:name="row_12"/>`)
	if !inside.MatchString(body) {
		t.Error("the bookmark does not stand in the row's first paragraph")
	}
}

func TestWriteKeepsHeadingWithItsTable(t *testing.T) {
	doc := &document.Document{Sections: []document.Section{
		{Blocks: []document.Block{document.Plain("text"), &document.Heading{Level: 1, Text: "Tracker"}}},
		{Landscape: true, Blocks: []document.Block{&document.Table{Columns: columns("a"), Rows: []document.Row{textRow("", "b")}}}},
		{Blocks: []document.Block{&document.Heading{Level: 1, Text: "Last"}}},
	}}
	body := partsOf(t, write(t, doc))["word/document.xml"]
	if strings.Index(body, "Tracker") < strings.Index(body, "<w:sectPr>") {
		t.Error("the heading stands on the page before its table")
	}
	if n := strings.Count(body, "<w:sectPr>"); n != 3 {
		t.Errorf("%d sections, want 3", n)
	}
	if strings.Count(body, `w:orient="landscape"`) != 1 {
		t.Error("one section is landscape")
	}
}

func TestWriteManyColumns(t *testing.T) {
	var names, texts []string
	for i := range 150 {
		names, texts = append(names, fmt.Sprintf("Column %d", i+1)), append(texts, fmt.Sprintf("cell %d.", i+1))
	}
	doc := &document.Document{Sections: []document.Section{{Landscape: true, Blocks: []document.Block{
		&document.Table{Caption: "Wide", Columns: columns(names...), Rows: []document.Row{textRow("", texts...)}},
	}}}}
	got := outline(reread(t, doc))
	for _, s := range append(names, texts...) {
		if !strings.Contains(got, s) {
			t.Errorf("%q is missing", s)
		}
	}
	body := partsOf(t, write(t, doc))["word/document.xml"]
	for _, grid := range regexp.MustCompile(`<w:tblGrid>.*?</w:tblGrid>`).FindAllString(body, -1) {
		if n := strings.Count(grid, "<w:gridCol"); n > 63 {
			t.Errorf("%d columns, more than Word opens", n)
		}
	}
}

func TestWriteLinks(t *testing.T) {
	doc := one(&document.Paragraph{Runs: []document.Run{
		{Text: "a", Link: "https://example.org/"}, {Text: "b", Link: "https://example.org/"}, {Text: "c", Link: "file:///etc"}, {Text: "d", Link: "javascript:x"},
	}})
	rels := partsOf(t, write(t, doc))["word/_rels/document.xml.rels"]
	if n := strings.Count(rels, "External"); n != 1 {
		t.Errorf("%d outside addresses, want the one that is safe", n)
	}
}

func TestWriteIsTheSameEveryTime(t *testing.T) {
	doc := tracker(40)
	if !bytes.Equal(write(t, doc), write(t, doc)) {
		t.Error("two files of one document differ")
	}
}

type brokenWriter struct{ left int }

func (b *brokenWriter) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestWriteSaysWhenItCannot(t *testing.T) {
	for _, room := range []int{0, 100, 5000} {
		if err := docx.Write(&brokenWriter{room}, tracker(40)); err == nil {
			t.Errorf("no error with room for %d bytes", room)
		}
	}
}

// TestWriteAnyText writes any texts in a table and reads them back as they
// were, but for what a cleaned text cannot hold, and for the private-use
// characters of symbol fonts: those are read as the signs that they show.
func TestWriteAnyText(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		width := rapid.IntRange(1, 5).Draw(rt, "columns")
		table := &document.Table{}
		for range width {
			table.Columns = append(table.Columns, document.Column{Name: "h", Weight: rapid.IntRange(0, 9).Draw(rt, "weight")})
		}
		text := rapid.OneOf(rapid.String(), rapid.StringMatching(`[-·(a1.) \n\t<&>"x]{0,30}`))
		for range rapid.IntRange(1, 4).Draw(rt, "rows") {
			var row document.Row
			for range width {
				clean, _ := prose.Clean(strings.Map(func(r rune) rune {
					if r >= 0xf000 && r <= 0xf0ff {
						return -1
					}
					return r
				}, text.Draw(rt, "text")))
				row.Cells = append(row.Cells, document.Cell{Text: clean})
			}
			table.Rows = append(table.Rows, row)
		}
		var out bytes.Buffer
		if err := docx.Write(&out, one(table)); err != nil {
			rt.Fatal(err)
		}
		source, err := docx.Read(t.Context(), "f.docx", out.Bytes())
		if err != nil {
			rt.Fatal(err)
		}
		compareTable(rt, source, table)
	})
}

func compareTable(rt *rapid.T, source *intake.Source, want *document.Table) {
	for _, b := range source.Blocks {
		got, ok := b.(*intake.Table)
		if !ok {
			continue
		}
		for i, row := range want.Rows {
			for j, cell := range row.Cells {
				if text := got.Rows[i+1].Cells[j].Text; text != holdable(cell.Text) {
					rt.Fatalf("row %d, cell %d: wrote %q, read %q", i, j, cell.Text, text)
				}
			}
		}
		return
	}
	rt.Fatal("no table")
}

// holdable is what XML can hold of a text.
func holdable(s string) string {
	return strings.Map(func(r rune) rune {
		if r == 0xfffe || r == 0xffff || !utf8.ValidRune(r) {
			return -1
		}
		return r
	}, s)
}

// TestFooterKeepsThePageNumberWhole: a long footer has the number of the page on
// a line of its own, rather than broken in two.
func TestFooterKeepsThePageNumberWhole(t *testing.T) {
	long := "Draft. Environment and Neighbourhoods Scrutiny Panel: minutes, Thursday 22 November 2026. Not for publication"
	for footer, want := range map[string]string{"Council": "Council\tPage 1 of 1", long: long + "\nPage 1 of 1"} {
		doc := document.Document{Title: "Minutes", Footer: footer, Sections: []document.Section{{Blocks: []document.Block{document.Plain("x")}}}}
		if got := outline(reread(t, &doc)); !strings.Contains(got, "footer: "+want) {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}
