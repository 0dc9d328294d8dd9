package xlsx

import (
	"context"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"council/scrutiny/model/intake"
)

// rowsOf repeats a row's cells in n rows.
func rowsOf(n int, cells string) string {
	return "<sheetData>" + strings.Repeat("<row>"+cells+"</row>", n) + "</sheetData>"
}

const one = `<c t="str"><v>a</v></c>`

func TestHostileFilesAreRefusedInWords(t *testing.T) {
	merges := "<mergeCells>" + strings.Repeat(`<mergeCell ref="A1:B2"/>`, 50_000) + "</mergeCells>"
	tests := []struct {
		name  string
		sheet string
		parts []string
		want  string
	}{
		{"a bomb", "<sheetData/>" + strings.Repeat(" ", 33<<20), nil, "more than 32 MB"},
		{"cells in the last column", `<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="XFD1" t="str"><v>b</v></c></row></sheetData>`, nil, "reaches to column XFD"},
		{"300 columns", rowsOf(1, strings.Repeat(one, 300)), nil, "reaches to column KN"},
		{"a column that is none", `<sheetData><row r="1"><c r="ZZZZZZ1"/></row></sheetData>`, nil, "out of order"},
		{"a row number beyond all", `<sheetData><row r="999999999">` + one + `</row></sheetData>`, nil, "row 999999999 follows row 0"},
		{"a row number that is none", `<sheetData><row r="99999999999999999999">` + one + `</row></sheetData>`, nil, "a row has the number"},
		{"rows that fall", `<sheetData><row r="2">` + one + `</row><row r="1">` + one + `</row></sheetData>`, nil, "row 1 follows row 2"},
		{"20,001 rows below the first", rowsOf(20_002, one), nil, "more than 20000 rows"},
		{"too many cells", rowsOf(1000, strings.Repeat(one, 201)), nil, "more than 200000 cells"},
		{"50,000 merges", rowsOf(2, one+one) + merges, nil, "more than 10000 merged areas"},
		{"one long text everywhere", rowsOf(10_000, `<c t="s"><v>0</v></c>`), []string{"xl/sharedStrings.xml", "<sst><si><t>" + strings.Repeat("x", 30_000) + "</t></si></sst>"}, "more than 64 MB"},
		{"a text that is too long", rowsOf(1, `<c t="str"><v>`+strings.Repeat("x", 40_000)+`</v></c>`), nil, "cell A1 holds more than 32767"},
		{"an entity", `<sheetData/>`, []string{"xl/sharedStrings.xml", `<!DOCTYPE s [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>`}, "document type or entities"},
		{"depth", strings.Repeat("<a>", 100) + strings.Repeat("</a>", 100), nil, "nested deeper"},
		{"cut XML", "<sheetData><row>", nil, "damaged"},
		{"far cells only", farCells(), nil, "spreads over more than"},
		{"nothing", "<sheetData/>", nil, "no sheet with anything in it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			data := bookOf(t, tt.sheet, tt.parts...)
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := Read(t.Context(), "plan.xlsx", data)
			runtime.ReadMemStats(&after)
			if err == nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "plan.xlsx cannot be read: ") {
				t.Errorf("Read = %v, want %q", err, tt.want)
			}
			if mb := (after.TotalAlloc - before.TotalAlloc) >> 20; mb > 200 {
				t.Errorf("reading it allocated %d MB", mb)
			}
		})
	}
}

// farCells puts one cell far to the right into each of many rows.
func farCells() string {
	var out strings.Builder
	out.WriteString("<sheetData>")
	for i := range 3000 {
		fmt.Fprintf(&out, `<row r="%d"><c r="A%[1]d" t="str"><v>a</v></c><c r="IV%[1]d" t="str"><v>b</v></c></row>`, i+1)
	}
	out.WriteString("</sheetData>")
	return out.String()
}

func TestWhatIsJustAllowedIsRead(t *testing.T) {
	for name, sheet := range map[string]string{
		"20,000 rows below the first":       rowsOf(20_001, one),
		"256 columns":                       rowsOf(1, strings.Repeat(one, 256)),
		"columns to the far right only":     `<sheetData><row r="1"><c r="XFC1" t="str"><v>a</v></c><c r="XFD1" t="str"><v>a</v></c></row></sheetData>`,
		"coloured cells without end":        rowsOf(3, one+strings.Repeat(`<c s="1"/>`, 10_000)),
		"merges on top of one another":      rowsOf(3, one+one+one) + "<mergeCells>" + strings.Repeat(`<mergeCell ref="A1:C3"/>`, 9_999) + "</mergeCells>",
		"many comments and spaces outside":  rowsOf(1, one) + strings.Repeat("<!-- x -->\n", 1000),
		"elements that nobody knows":        rowsOf(1, one) + `<mc:Choice><x14:foo/></mc:Choice>`,
		"a text of 32,767 wide characters":  rowsOf(1, `<c t="str"><v>`+strings.Repeat("é", 32_767)+`</v></c>`),
		"links and merges that are no area": rowsOf(1, one) + `<mergeCells><mergeCell ref="1:A"/></mergeCells><hyperlinks><hyperlink ref=""/></hyperlinks>`,
	} {
		t.Run(name, func(t *testing.T) { readBack(t, bookOf(t, sheet)) })
	}
}

func TestCutFilesAreRefused(t *testing.T) {
	data := written(t, plan())
	for n := 4; n < len(data); n += 97 {
		if _, err := Read(t.Context(), "plan.xlsx", data[:n]); err == nil || !strings.HasPrefix(err.Error(), "plan.xlsx is ") {
			t.Fatalf("cut at %d: %v", n, err)
		}
	}
}

func FuzzReadSheet(f *testing.F) {
	const texts, looks = `<sst><si><t>a</t></si></sst>`, `<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`
	f.Add(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45750</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`, texts, looks)
	f.Add(`<cols><col min="1" max="9" hidden="1"/></cols><sheetData><row><c t="inlineStr"><is><t>_x000D_</t></is></c></row></sheetData>`, texts, looks)
	f.Add(`<sheetData><row><c s="0"><v>45750.5</v></c><c t="d"><v>2025-04-03</v></c><c t="b"><v>1</v></c></row></sheetData>`,
		`<sst><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>c</t></rPh></si></sst>`,
		`<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\ mmmm yyyy;@"/></numFmts><fills><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.4"/></patternFill></fill></fills><cellXfs><xf numFmtId="164" fillId="0"/></cellXfs></styleSheet>`)
	f.Fuzz(func(t *testing.T, sheet, texts, looks string) {
		source, err := Read(context.Background(), "plan.xlsx", bookOf(t, sheet, "xl/sharedStrings.xml", texts, "xl/styles.xml", looks,
			"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships><Relationship Id="r" Type="x/comments" Target="../comments1.xml"/><Relationship Id="w" Type="x/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>`,
			"xl/comments1.xml", texts))
		if err != nil {
			return
		}
		for _, block := range source.Blocks {
			table, ok := block.(*intake.Table)
			if !ok {
				continue
			}
			for i, row := range table.Rows {
				if len(row.Cells) != len(table.Rows[0].Cells) || i > 0 && row.Number <= table.Rows[i-1].Number {
					t.Fatalf("row %d: number %d, %d cells", i, row.Number, len(row.Cells))
				}
			}
		}
	})
}

func FuzzReadFile(f *testing.F) {
	f.Add(written(f, plan()))
	f.Fuzz(func(t *testing.T, data []byte) {
		if _, err := Read(context.Background(), "plan.xlsx", data); err != nil && !strings.Contains(err.Error(), "plan.xlsx") {
			t.Errorf("refused without its name: %v", err)
		}
	})
}
