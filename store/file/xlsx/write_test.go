package xlsx

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
)

var amber = &document.Mark{Letter: "A", Word: "Amber", Shape: "▲", Fill: "FFE08A"}

// plan is a tracker with some of everything.
func plan() *document.Document {
	table := &document.Table{
		Name: "Action plan: 2002/03",
		Columns: []document.Column{
			{Name: "Action", Weight: 4, RowHeader: true},
			{Name: "Timetable", Weight: 2, Kind: document.DateColumn, Help: "A date, or words such as Ongoing"},
			{Name: "Rating", Kind: document.RatingColumn, Choices: []string{"Red", "Amber", "Green"}, Help: "How it goes"},
			{Name: "Cost", Kind: document.NumberColumn},
		},
		Rows: []document.Row{
			{ID: "act-1", Cells: []document.Cell{{Text: "Write to partners\nand ask"}, {Text: "3 April 2025", Day: "2025-04-03"}, {Text: "Amber", Mark: amber}, {Text: "1200"}}},
			{ID: "act-2", Cells: []document.Cell{{Text: "=1+1"}, {Text: "By the end of June", Day: "2025-06-30"}, {Text: ""}, {Text: "about 5"}}},
		},
	}
	return &document.Document{
		Title: "Salford & others", Subject: "As at today", Language: "en-GB", Footer: "Page footer", Marking: "CONTAINS EXEMPT INFORMATION",
		Sections: []document.Section{{Blocks: []document.Block{document.Plain("Before"), table}}},
	}
}

func written(t testing.TB, doc *document.Document) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := Write(&buf, doc); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func readBack(t testing.TB, data []byte) *intake.Source {
	t.Helper()
	source, err := Read(t.Context(), "plan.xlsx", data)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// grid joins the cells of a source's first table for comparing.
func gridOf(source *intake.Source) []string {
	var rows []string
	for _, row := range source.Blocks[0].(*intake.Table).Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		rows = append(rows, strings.Join(cells, "¦"))
	}
	return rows
}

func TestWrittenComesBack(t *testing.T) {
	source := readBack(t, written(t, plan()))
	want := []string{
		"Action¦Timetable¦Rating¦Cost",
		"Write to partners\nand ask¦3 April 2025¦Amber¦1200",
		"=1+1¦By the end of June¦¦about 5",
	}
	if got := gridOf(source); !slices.Equal(got, want) {
		t.Errorf("read back %q, want %q", got, want)
	}
	table := source.Blocks[0].(*intake.Table)
	if table.Name != "Action plan- 2002-03" || source.Title != "Salford & others" || !table.Rows[0].Header || table.HiddenColumns != nil {
		t.Errorf("name %q, title %q, header %v, hidden %v", table.Name, source.Title, table.Rows[0].Header, table.HiddenColumns)
	}
	if got := table.Rows[1].Cells[1].Date; got != "2025-04-03" {
		t.Errorf("the certain day came back as %q", got)
	}
	if got := table.Rows[2].Cells[1].Date; got != "" {
		t.Errorf("words came back as the day %q", got)
	}
	if len(source.Notes) != 0 {
		t.Errorf("our own file gives notes: %+v", source.Notes)
	}
}

func TestAnotherReaderSeesTheSame(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(written(t, plan())))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	sheet := f.GetSheetName(0)
	for ref, want := range map[string]string{"A1": "Action", "A2": "Write to partners\nand ask", "B2": "3 April 2025", "A3": "=1+1", "D2": "1200"} {
		if got, err := f.GetCellValue(sheet, ref); err != nil || got != want {
			t.Errorf("%s = %q, %v, want %q", ref, got, err, want)
		}
	}
	if formula, _ := f.GetCellFormula(sheet, "A3"); formula != "" {
		t.Errorf("a text became the formula %q", formula)
	}
	formats, err := f.GetConditionalFormats(sheet)
	if err != nil || len(formats["C2:C203"]) != 1 || formats["C2:C203"][0].Value != `"Amber"` {
		t.Errorf("conditional formats %+v, %v", formats, err)
	}
	rules, err := f.GetDataValidations(sheet)
	if err != nil || len(rules) != 2 || rules[1].Formula1 != `"Red,Amber,Green"` || *rules[0].ErrorStyle != "warning" {
		t.Errorf("validations %+v, %+v, %v", *rules[0], *rules[1], err)
	}
	if panes, err := f.GetPanes(sheet); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v, %v", panes, err)
	}
	props, err := f.GetDocProps()
	if err != nil || props.Title != "Salford & others" || props.Language != "en-GB" || props.Creator != "" {
		t.Errorf("properties %+v, %v", props, err)
	}
	layout, err := f.GetPageLayout(sheet)
	if err != nil || *layout.Orientation != "landscape" || *layout.Size != 9 || *layout.FitToWidth != 1 {
		t.Errorf("page %+v, %v", layout, err)
	}
}

func TestIdentityIsHiddenAndOnlyThereWhenAskedFor(t *testing.T) {
	doc := plan()
	if data := written(t, doc); bytes.Contains(unzipped(t, data), []byte("act-1")) {
		t.Error("a document without identity tells those of its rows")
	}
	doc.Identity = []document.Property{{Name: "scrutiny-review", Value: "r<1>"}}
	data := written(t, doc)
	table := readBack(t, data).Blocks[0].(*intake.Table)
	if want := []bool{false, false, false, false, true}; !slices.Equal(table.HiddenColumns, want) {
		t.Errorf("hidden columns %v", table.HiddenColumns)
	}
	if notes := readBack(t, data).Notes; len(notes) != 0 {
		t.Errorf("our own hidden column is told of: %+v", notes)
	}
	if table.Rows[0].Cells[4].Text != document.IDColumn || table.Rows[2].Cells[4].Text != "act-2" {
		t.Errorf("identities %q", gridOf(readBack(t, data)))
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	props, err := f.GetCustomProps()
	if err != nil || len(props) != 1 || props[0].Name != "scrutiny-review" || props[0].Value != "r<1>" {
		t.Errorf("custom properties %+v, %v", props, err)
	}
}

func TestTheSameBytesEveryTime(t *testing.T) {
	if !bytes.Equal(written(t, plan()), written(t, plan())) {
		t.Error("two runs differ")
	}
}

func TestLongTextsGoOnInRowsBelow(t *testing.T) {
	long := strings.Repeat("0123456789 ünïcödé 😀\n", 4_500)
	doc := plan()
	table := doc.Sections[0].Blocks[1].(*document.Table)
	table.Rows[0].Cells[0].Text = long
	table.Rows[0].Cells[3].Text = cut(long, 40_000)
	data := written(t, doc)
	if got := readBack(t, data).Blocks[0].(*intake.Table); len(got.Rows) != 3 || got.Rows[1].Cells[0].Text != long || got.Rows[1].Cells[3].Text != cut(long, 40_000) {
		t.Errorf("%d rows came back, the long text with %d bytes, not %d", len(got.Rows), len(got.Rows[1].Cells[0].Text), len(long))
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if got, err := f.GetCellValue(f.GetSheetName(0), "A3"); err != nil || !strings.HasPrefix(got, ContinuedMark) || units(got) > maxCell {
		t.Errorf("the continuation begins %.20q, %v", got, err)
	}
}

func TestWhatOnlyLooksContinuedStays(t *testing.T) {
	doc := plan()
	table := doc.Sections[0].Blocks[1].(*document.Table)
	table.Rows[1].Cells = []document.Cell{{Text: ContinuedMark + "from above"}, {}, {}, {}}
	if got := gridOf(readBack(t, written(t, doc))); len(got) != 3 {
		t.Errorf("a row was joined: %q", got)
	}
}

func TestSheetNames(t *testing.T) {
	doc := &document.Document{}
	for _, name := range []string{"Plan", "plan", "", "History", "'[a]:*?/\\'", strings.Repeat("😀", 20), strings.Repeat("x", 40), strings.Repeat("x", 41)} {
		table := &document.Table{Name: name, Columns: []document.Column{{Name: "A"}}}
		doc.Sections = append(doc.Sections, document.Section{Blocks: []document.Block{table}})
	}
	var got []string
	for _, block := range readBack(t, written(t, doc)).Blocks {
		got = append(got, block.(*intake.Table).Name)
	}
	want := []string{"Plan", "plan (2)", "Sheet 3", "Sheet 4", "-a------", strings.Repeat("😀", 15), strings.Repeat("x", 31), strings.Repeat("x", 27) + " (2)"}
	if !slices.Equal(got, want) {
		t.Errorf("names %q, want %q", got, want)
	}
}

func TestWriteSaysWhatIsWrong(t *testing.T) {
	if err := Write(io.Discard, &document.Document{}); !errors.Is(err, ErrNoTable) {
		t.Errorf("no table: %v", err)
	}
	if err := Write(full{}, plan()); err == nil || !strings.Contains(err.Error(), "no space left") {
		t.Errorf("full disk: %v", err)
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestDaysAreRealOnlyWhereNobodySeesADifference(t *testing.T) {
	for text, real := range map[string]bool{
		"3 April 2025": true, "03 April 2025": true, "03/04/2025": true, "3/4/2025": true, "2025-04-03": true, "Thursday 3 April 2025": true,
		"By 3 April 2025": false, "3rd April 2025": false, "April 2025": false, "3 April 2025 ": false, "4 April 2025": false, "": false,
	} {
		_, _, ok := realDate(document.Cell{Text: text, Day: "2025-04-03"})
		if ok != real {
			t.Errorf("%q is a real date: %v", text, ok)
		}
	}
	if _, _, ok := realDate(document.Cell{Text: "3 April 1885", Day: "1885-04-03"}); ok {
		t.Error("a day before 1901 cannot be a real date")
	}
}

// Whatever stands in the cells comes back as it was.
func TestAnyTextComesBack(t *testing.T) {
	text := rapid.Custom(func(t *rapid.T) string {
		s := rapid.StringOfN(rapid.RuneFrom([]rune("ab 01=+-@'\"<&>\n\t_x0D]é€😀\u00a0\ufffe")), 1, 12, -1).Draw(t, "text")
		s, _ = prose.Clean(s)
		return strings.ReplaceAll(s, "\ufffe", "")
	})
	rapid.Check(t, func(t *rapid.T) {
		table := &document.Table{Name: "Plan", Columns: []document.Column{{Name: "A"}, {Name: "B", Kind: document.NumberColumn}, {Name: "C", Kind: document.DateColumn}}}
		for range rapid.IntRange(1, 5).Draw(t, "rows") {
			var cells []document.Cell
			for range 3 {
				cells = append(cells, document.Cell{Text: text.Draw(t, "cell") + "."})
			}
			cells[1].Text = strings.TrimSuffix(cells[1].Text, ".")
			table.Rows = append(table.Rows, document.Row{Cells: cells})
		}
		var buf bytes.Buffer
		if err := Write(&buf, &document.Document{Sections: []document.Section{{Blocks: []document.Block{table}}}}); err != nil {
			t.Fatal(err)
		}
		source, err := Read(t.Context(), "plan.xlsx", buf.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range table.Rows {
			for j, c := range row.Cells {
				if got := source.Blocks[0].(*intake.Table).Rows[i+1].Cells[j].Text; got != c.Text {
					t.Fatalf("%q came back as %q", c.Text, got)
				}
			}
		}
	})
}

// TestSheetFitsAPage: fitted to the width of a page, a sheet of long texts can
// still be read.
func TestSheetFitsAPage(t *testing.T) {
	table := &document.Table{Rows: []document.Row{{}}}
	for range 7 {
		table.Columns = append(table.Columns, document.Column{Name: "Words", Weight: 8})
		table.Rows[0].Cells = append(table.Rows[0].Cells, document.Cell{Text: strings.Repeat("many words ", 60)})
	}
	sum := 0.0
	for _, w := range columnWidths(table) {
		sum += w
	}
	if sum > pageWidth {
		t.Errorf("the columns are %g wide together", sum)
	}
}

func TestWorkbookTakesFontAndColours(t *testing.T) {
	d := &document.Document{Title: "t", Look: &document.Look{Font: "Gill Sans & Co", Accent: "7A1F5C", Fill: "EFE4EB"}}
	d.Sections = []document.Section{{Blocks: []document.Block{&document.Table{Columns: []document.Column{{Name: "a"}}, Rows: []document.Row{{Cells: []document.Cell{{Text: "b"}}}}}}}}
	var out bytes.Buffer
	if err := Write(&out, d); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(out.Bytes()), int64(out.Len()))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("xl/styles.xml")
	if err != nil {
		t.Fatal(err)
	}
	sheet, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<name val="Gill Sans &amp; Co"/>`, `<color rgb="FF7A1F5C"/>`, `"FFEFE4EB"`} {
		if !strings.Contains(string(sheet), want) {
			t.Errorf("%s is not in the styles", want)
		}
	}
	d.Look.Lacking = "the book does not hold it"
	if err := Write(&out, d); err == nil || !strings.Contains(err.Error(), "does not hold it") {
		t.Errorf("a look that cannot be had: %v", err)
	}
}
