package xlsx

import (
	"context"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model/intake"
)

func firstTable(t testing.TB, source *intake.Source) *intake.Table {
	t.Helper()
	table, ok := source.Blocks[0].(*intake.Table)
	if !ok {
		t.Fatalf("the first block is %+v", source.Blocks[0])
	}
	return table
}

func TestValuesAsAPersonSeesThem(t *testing.T) {
	styles := `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d mmmm yyyy"/><numFmt numFmtId="165" formatCode=";;;"/></numFmts><cellXfs>` +
		`<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>`
	shared := `<sst><si><t>plain</t></si><si><r><t xml:space="preserve">rich </t></r><r><t>text</t></r><rPh sb="0" eb="1"><t>sound</t></rPh></si><si><t>a_x000D_` + "\n" + `b_x005F_x000D_</t></si></sst>`
	tests := []struct{ cell, text, date string }{
		{`<c t="s"><v>0</v></c>`, "plain", ""},
		{`<c t="s"><v>1</v></c>`, "rich text", ""},
		{`<c t="s"><v>2</v></c>`, "a\nb_x000D_", ""},
		{`<c t="inlineStr"><is><t>in &amp; line</t></is></c>`, "in & line", ""},
		{`<c t="inlineStr"><is><t><![CDATA[a<b&c]]></t></is></c>`, "a<b&c", ""},
		{`<c t="str"><f>A1</f><v>result</v></c>`, "result", ""},
		{`<c><f>1+1</f><v>2</v></c>`, "2", ""},
		{`<c t="b"><v>1</v></c>`, "TRUE", ""},
		{`<c t="b"><v>0</v></c>`, "FALSE", ""},
		{`<c t="e"><v>#N/A</v></c>`, "#N/A", ""},
		{`<c><v>1234.5</v></c>`, "1234.5", ""},
		{`<c s="3"><v>0.25</v></c>`, "25%", ""},
		{`<c s="1"><v>45750</v></c>`, "03/04/2025", "2025-04-03"},
		{`<c s="2"><v>45750</v></c>`, "3 April 2025", "2025-04-03"},
		{`<c s="2"><v>45750.75</v></c>`, "3 April 2025", "2025-04-03T18:00:00"},
		{`<c s="6"><v>45750.75</v></c>`, "03/04/2025 18:00", "2025-04-03T18:00:00"},
		{`<c s="5"><v>0.75</v></c>`, "18:00", ""},
		{`<c s="4"><v>7</v></c>`, "7", ""},
		{`<c t="d"><v>2025-04-03</v></c>`, "03/04/2025", "2025-04-03"},
		{`<c t="d" s="2"><v>2025-04-03T00:00:00</v></c>`, "3 April 2025", "2025-04-03"},
		{`<c t="d"><v>10:30:00</v></c>`, "10:30:00", ""},
		{`<c s="99"><v>5</v></c>`, "5", ""},
		{`<c><v>not a number</v></c>`, "not a number", ""},
		{`<c t="inlineStr"><is><t xml:space="preserve">  ends </t></is></c>`, "  ends ", ""},
		{`<c t="inlineStr"><is><t>bell_x0007_&#8238;</t></is></c>`, "bell", ""},
		{`<c t="inlineStr"><is><t>_xD83D__xDE00_</t></is></c>`, "😀", ""},
	}
	for _, tt := range tests {
		data := bookOf(t, `<sheetData><row><c t="str"><v>x</v></c>`+tt.cell+`</row></sheetData>`, "xl/styles.xml", styles, "xl/sharedStrings.xml", shared)
		got := firstTable(t, readBack(t, data)).Rows[0].Cells[1]
		if got.Text != tt.text || got.Date != tt.date {
			t.Errorf("%s is %q, %q, want %q, %q", tt.cell, got.Text, got.Date, tt.text, tt.date)
		}
	}
}

func TestPrefixesAndStrictNamesMakeNoDifference(t *testing.T) {
	data := zipOf(t,
		"_rels/.rels", `<p:Relationships xmlns:p="x"><p:Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/book.xml"/></p:Relationships>`,
		"[Content_Types].xml", `<Types><Override PartName="/book.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		"book.xml", `<x:workbook xmlns:x="y" xmlns:r="z"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="Plan" sheetId="1" r:id="a"/></x:sheets></x:workbook>`,
		"_rels/book.xml.rels", `<Relationships><Relationship Id="a" Type="x/worksheet" Target="s\one.xml"/><Relationship Id="b" Type="x/styles" Target="st.xml"/></Relationships>`,
		"st.xml", `<x:styleSheet xmlns:x="y"><x:cellXfs><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>`,
		"s/one.xml", "\ufeff"+`<x:worksheet xmlns:x="y"><x:sheetData><x:row><x:c s="0"><x:v>44288</x:v></x:c></x:row></x:sheetData></x:worksheet>`)
	if got := firstTable(t, readBack(t, data)).Rows[0].Cells[0]; got.Text != "03/04/2025" || got.Date != "2025-04-03" {
		t.Errorf("read %+v", got)
	}
}

func TestMergedAreasRepeatTheirFirstCell(t *testing.T) {
	data := bookOf(t, `<sheetData><row r="1"><c r="A1" t="str"><v>title</v></c><c r="C1"/></row>`+
		`<row r="2"><c r="A2" t="str"><v>a</v></c><c r="B2" t="str"><v>b</v></c><c r="C2" t="str"><v>c</v></c></row>`+
		`<row r="3"><c r="B3" t="str"><v>own</v></c><c r="C3" t="str"><v>d</v></c></row></sheetData>`+
		`<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:B3"/><mergeCell ref="B2:C2"/><mergeCell ref="nonsense"/></mergeCells>`)
	table := firstTable(t, readBack(t, data))
	want := []string{"title¦title¦title", "a¦b¦c", "a¦own¦d"}
	if got := gridOf(&intake.Source{Blocks: []intake.Block{table}}); !slices.Equal(got, want) {
		t.Errorf("read %q, want %q", got, want)
	}
	for at, want := range map[[2]int]intake.Merge{{0, 0}: intake.NotMerged, {0, 1}: intake.MergedLeft, {0, 2}: intake.MergedLeft, {2, 0}: intake.MergedUp, {2, 1}: intake.NotMerged} {
		if got := table.Rows[at[0]].Cells[at[1]].Merged; got != want {
			t.Errorf("cell %v is merged %d, want %d", at, got, want)
		}
	}
}

func TestWhatIsHiddenIsReadAndSaid(t *testing.T) {
	sheet := `<worksheet><cols><col min="2" max="2" hidden="1"/><col min="3" max="3" width="0"/></cols><sheetData>` +
		`<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c></row><row hidden="1"><c t="str"><v>d</v></c></row></sheetData></worksheet>`
	data := zipOf(t,
		"xl/workbook.xml", `<workbook><sheets><sheet name="One" r:id="1"/><sheet name="Two" state="veryHidden" r:id="2"/><sheet name="Gone" r:id="3"/><sheet name="Chart" r:id="4"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<R><Relationship Id="1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="2" Type="t/worksheet" Target="worksheets/sheet1.xml"/>`+
			`<Relationship Id="3" Type="t/worksheet" Target="worksheets/gone.xml"/><Relationship Id="4" Type="t/chartsheet" Target="c.xml"/></R>`,
		"xl/worksheets/sheet1.xml", sheet)
	source := readBack(t, data)
	one, two := firstTable(t, source), source.Blocks[1].(*intake.Table)
	if one.Hidden || !two.Hidden || one.Rows[0].Hidden || !one.Rows[1].Hidden || !slices.Equal(one.HiddenColumns, []bool{false, true, true}) {
		t.Errorf("hidden: %v, %v, %+v", one.Hidden, two.Hidden, one)
	}
	count := map[intake.NoteKind]int{}
	for _, n := range source.Notes {
		count[n.Kind]++
	}
	if count[intake.HiddenPart] != 5 || count[intake.Warning] != 1 || count[intake.Ignored] != 1 {
		t.Errorf("notes %+v", source.Notes)
	}
}

func TestBlankRowsAreKeptAndLongGapsShortened(t *testing.T) {
	data := bookOf(t, `<dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3" t="str"><v>a</v></c></row><row r="4"/><row r="5"><c r="A5" s="1"/></row>`+
		`<row r="1048576"><c r="A1048576" t="str"><v>z</v></c></row></sheetData>`)
	table := firstTable(t, readBack(t, data))
	if n := len(table.Rows); n != 4+maxGap || table.Rows[2].Number != 3 || table.Rows[n-1].Number != maxRowNumber || table.Rows[n-2].Number != maxRowNumber-1 {
		t.Errorf("%d rows", n)
	}
	for _, row := range table.Rows {
		if len(row.Cells) != 2 {
			t.Fatalf("row %d has %d cells", row.Number, len(row.Cells))
		}
	}
}

func TestColoursOfSolidFills(t *testing.T) {
	styles := `<styleSheet><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"><fgColor rgb="FF112233"/></patternFill></fill>` +
		`<fill><patternFill patternType="solid"><fgColor rgb="FFffc000"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor theme="0" tint="-0.25"/></patternFill></fill>` +
		`<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill></fill>` +
		`<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.4"/></patternFill></fill></fills><cellXfs>`
	for i := range 7 {
		styles += `<xf fillId="` + string(rune('0'+i)) + `"/>`
	}
	styles += `</cellXfs></styleSheet>`
	cells := `<c t="str"><v>x</v></c>`
	for i := range 7 {
		cells += `<c s="` + string(rune('0'+i)) + `"/>`
	}
	data := bookOf(t, `<sheetData><row>`+cells+`<c t="str"><v>y</v></c></row></sheetData>`, "xl/styles.xml", styles)
	var got []string
	for _, c := range firstTable(t, readBack(t, data)).Rows[0].Cells[1:8] {
		got = append(got, c.Fill)
	}
	if want := []string{"", "", "FFC000", "BFBFBF", "FF0000", "", "8FAADC"}; !slices.Equal(got, want) {
		t.Errorf("fills %q, want %q", got, want)
	}
}

func TestLinksAndCommentsComeAlong(t *testing.T) {
	data := bookOf(t, `<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c><c r="C1" t="str"><v>c</v></c></row></sheetData>`+
		`<hyperlinks><hyperlink ref="A1" r:id="h1"/><hyperlink ref="B1" r:id="h2"/><hyperlink ref="C1" location="Other!A1"/></hyperlinks>`,
		"xl/worksheets/_rels/sheet1.xml.rels", `<R><Relationship Id="h1" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/>`+
			`<Relationship Id="h2" Type="x/hyperlink" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/>`+
			`<Relationship Id="d" Type="x/drawing" Target="../drawings/drawing1.xml"/></R>`,
		"xl/comments1.xml", `<comments><authors><author>Jo</author></authors><commentList><comment ref="B1" authorId="0"><text><r><t>Jo:</t></r><r><t xml:space="preserve"> look</t></r></text></comment></commentList></comments>`,
		"xl/drawings/drawing1.xml", `<xdr:wsDr><xdr:pic/><xdr:pic/></xdr:wsDr>`,
		"docProps/core.xml", `<cp:coreProperties><dc:title>The plan</dc:title><dc:creator>Jo Bloggs</dc:creator></cp:coreProperties>`)
	source := readBack(t, data)
	cells := firstTable(t, source).Rows[0].Cells
	if cells[0].Link != "https://example.org/a" || cells[1].Link != "" || cells[2].Link != "" {
		t.Errorf("links %+v", cells)
	}
	want := intake.Passage{Text: "Jo: look", Style: intake.Comment, Place: "sheet Plan, cell B1"}
	if got := source.Blocks[1].(*intake.Passage); *got != want {
		t.Errorf("comment %+v, want %+v", *got, want)
	}
	if source.Title != "The plan" || len(source.Notes) != 3 {
		t.Errorf("title %q, notes %+v", source.Title, source.Notes)
	}
}

func TestNamesOfAuthorsAreTold(t *testing.T) {
	const rels = `<R><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></R>`
	for _, tt := range []struct {
		name, core, authors, persons, want string
	}{
		{"all of them, once each", `<dc:creator>Jo Bloggs</dc:creator><cp:lastModifiedBy>Sam Hill</cp:lastModifiedBy>`, `<author>Jo Bloggs</author><author>Pat</author>`, "", "The file names 3 authors: “Jo Bloggs”, “Sam Hill”, “Pat”."},
		{"threaded comments", "", `<author>tc={0A1B}</author>`, `<person displayName="Alice Bishop"/>`, "The file names its author: “Alice Bishop”."},
		{"programs", `<dc:creator>openpyxl</dc:creator>`, `<author></author>`, "", ""},
	} {
		data := bookOf(t, `<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c></row></sheetData>`,
			"xl/worksheets/_rels/sheet1.xml.rels", rels, "docProps/core.xml", `<cp:coreProperties>`+tt.core+`</cp:coreProperties>`,
			"xl/comments1.xml", `<comments><authors>`+tt.authors+`</authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment]&#10;&#10;Your version&#10;&#10;Comment:&#10;    look</t></text></comment></commentList></comments>`,
			"xl/persons/person.xml", `<personList>`+tt.persons+`</personList>`)
		source := readBack(t, data)
		got := ""
		for _, n := range source.Notes {
			if n.Kind == intake.Properties {
				got += n.Text
			}
		}
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
		if p := source.Blocks[1].(*intake.Passage); p.Text != "look" {
			t.Errorf("the comment says %q", p.Text)
		}
		if said := "Jo: see\n\nComment:\nas agreed"; unthreaded(said) != said {
			t.Errorf("an ordinary comment says %q", unthreaded(said))
		}
	}
}

func TestFormulasWithoutAResultAreSaid(t *testing.T) {
	source := readBack(t, bookOf(t, `<sheetData><row><c t="str"><v>a</v></c><c><f>1+1</f></c><c t="s"><v>7</v></c></row></sheetData>`))
	if len(source.Notes) != 2 || source.Notes[0].Kind != intake.Ignored || source.Notes[1].Kind != intake.Warning {
		t.Errorf("notes %+v", source.Notes)
	}
}

func TestReadStopsWhenTold(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, "plan.xlsx", bookOf(t, `<sheetData/>`)); err == nil || !strings.HasPrefix(err.Error(), "read plan.xlsx") {
		t.Errorf("a cancelled read gave %v", err)
	}
}
