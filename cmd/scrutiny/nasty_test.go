package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"
)

// nasty are files that stay just within the limits on what is read, or just
// beyond one of them, and that ask for as much memory as they can get there.
// Each gives the parts of a file; one part without a name is the file itself.
var nasty = map[string]func() []part{
	"words.docx":      func() []part { return word(strings.Repeat(`<w:p><w:r><w:t>a</w:t></w:r></w:p>`, 950_000)) },
	"bare words.docx": func() []part { return word(strings.Repeat(`<t>a</t>`, 4_000_000)) },
	"hidden.docx":     func() []part { return word(strings.Repeat(`<p><r><rPr><vanish/></rPr><t>a</t></r></p>`, 700_000)) },
	"one word.docx": func() []part {
		return word(`<w:p><w:r><w:t>` + strings.Repeat("word ", 6_500_000) + `</w:t></w:r></w:p>`)
	},
	"accents.docx": func() []part {
		return word(`<w:p><w:r><w:t>` + strings.Repeat("e\u0301 ", 8_000_000) + `</w:t></w:r></w:p>`)
	},
	"runs.docx":   func() []part { return word(`<w:p>` + strings.Repeat(`<r><t>a</t></r>`, 2_000_000) + `</w:p>`) },
	"breaks.docx": func() []part { return word(`<w:p><w:r>` + strings.Repeat(`<br/>`, 6_000_000) + `</w:r></w:p>`) },
	"boxes.docx": func() []part {
		return word(`<p>` + strings.Repeat(`<r><pict><txbxContent><p/></txbxContent></pict></r>`, 600_000) + `</p>`)
	},
	"nested.docx": func() []part { return word(nestedTables(19, strings.Repeat("word ", 6_000_000))) },
	"deep.docx": func() []part {
		return word(strings.Repeat("<a>", 250) + strings.Repeat(`<p><r><t>a</t></r></p>`, 1_000_000) + strings.Repeat("</a>", 250))
	},
	"cells.docx":      func() []part { return word(docxTable(10_000, 20, "word")) },
	"long cells.docx": func() []part { return word(docxTable(1000, 1, strings.Repeat("word ", 6_500))) },
	"spans.docx": func() []part {
		return word(`<tbl>` + strings.Repeat(`<tr>`+strings.Repeat(`<tc><tcPr><gridSpan w:val="63"/></tcPr><p><r><t>a</t></r></p></tc>`, 4)+`</tr>`, 790) + `</tbl>`)
	},
	"headless.docx": func() []part { return word(`<tbl>` + strings.Repeat(`<tr/>`, 20_000) + `</tbl>`) },
	"merged.docx":   func() []part { return word(mergedColumn(19_000, strings.Repeat("word ", 6_500))) },
	"grid.docx": func() []part {
		return word(`<tbl><tblGrid>` + strings.Repeat(`<gridCol w:w="9"/>`, 1_700_000) + `</tblGrid><tr><tc><p/></tc></tr></tbl>`)
	},
	"links.docx": func() []part { return append(word(`<p/>`), relationsOf("word/_rels/document.xml.rels")) },
	"styles.docx": func() []part {
		return append(word(`<p><r><t>a</t></r></p>`), stylesOf(550_000), relation("word/_rels/document.xml.rels", "s", "styles", "styles.xml"))
	},
	"lists.docx": func() []part {
		return append(word(`<p><r><t>a</t></r></p>`), listsOf(400_000), relation("word/_rels/document.xml.rels", "s", "numbering", "numbering.xml"))
	},
	"notes.docx": func() []part {
		return append(word(strings.Repeat(`<r><footnoteReference w:id="1"/></r>`, 800_000)), relation("word/_rels/document.xml.rels", "s", "footnotes", "footnotes.xml"), part{"word/footnotes.xml", `<footnotes>` + strings.Repeat(`<footnote w:id="1"><p><r><t>a</t></r></p></footnote>`, 580_000) + `</footnotes>`})
	},
	"authors.docx": func() []part { return word(`<p>` + numbered(700_000, `<ins w:author="a%d"><r/></ins>`) + `</p>`) },
	"pictures.docx": func() []part {
		return append(word(`<p><r><t>a</t></r></p>`), part{"word/media/a.png", string(noise(15 << 20))})
	},
	"parts.docx": func() []part { return append(word(`<p><r><t>a</t></r></p>`), manyParts(990)...) },
	"utf16.docx": func() []part {
		return append(documentParts(""), part{"word/document.xml", utf16Text(documentOf(strings.Repeat("word ", 3_000_000)))})
	},
	"cells.xlsx": func() []part {
		return sheet(numbered(10_000, `<row>`+strings.Repeat(`<c t="str"><v>a%[1]d</v></c>`, 20)+`</row>`))
	},
	"bare cells.xlsx": func() []part {
		return sheet(strings.Repeat(`<row>`+strings.Repeat(`<c t="str"><v>a</v></c>`, 10)+`</row>`, 20_000))
	},
	"numbers.xlsx": func() []part {
		return sheet(strings.Repeat(`<row>`+strings.Repeat(`<c><v>1</v></c>`, 10)+`</row>`, 20_000))
	},
	"long cells.xlsx": func() []part {
		return sheet(strings.Repeat(`<row><c t="str"><v>`+strings.Repeat("word ", 6_500)+`</v></c></row>`, 1000))
	},
	"shared.xlsx": func() []part {
		return append(sheet(header+strings.Repeat(`<row><c t="s"><v>0</v></c></row>`, 2000)), part{"xl/sharedStrings.xml", `<sst><si><t>` + strings.Repeat("word ", 6_500) + `</t></si></sst>`})
	},
	"one string.xlsx": func() []part {
		return append(sheet(header), part{"xl/sharedStrings.xml", `<sst><si><t>` + strings.Repeat("word ", 6_500_000) + `</t></si></sst>`})
	},
	"runs.xlsx": func() []part {
		return append(sheet(header), part{"xl/sharedStrings.xml", `<sst><si>` + strings.Repeat(`<r><t>a</t></r>`, 2_000_000) + `</si></sst>`})
	},
	"escapes.xlsx": func() []part {
		return append(sheet(header), part{"xl/sharedStrings.xml", `<sst><si><t>` + strings.Repeat("_x0041_", 4_500_000) + `</t></si></sst>`})
	},
	"strings.xlsx": func() []part {
		return append(sheet(header), part{"xl/sharedStrings.xml", `<sst>` + strings.Repeat(`<si><t/></si>`, 2_500_000) + `</sst>`})
	},
	"merges.xlsx": func() []part {
		return sheetWith(strings.Repeat(`<row>`+strings.Repeat(`<c t="str"><v>a</v></c>`, 10)+`</row>`, 20_000), `<mergeCells>`+strings.Repeat(`<mergeCell ref="A1:J20000"/>`, 10_000)+`</mergeCells>`)
	},
	"merged.xlsx": func() []part {
		return sheetWith(header+mergedRows(19_000), `<mergeCells><mergeCell ref="A2:A19001"/></mergeCells>`)
	},
	"wide merge.xlsx": func() []part {
		return sheetWith(header+`<row><c t="str"><v>`+strings.Repeat("word ", 6_500)+`</v></c><c r="IV2" t="str"><v>z</v></c></row>`+lastColumn(2000), `<mergeCells><mergeCell ref="A2:IU2000"/></mergeCells>`)
	},
	"gaps.xlsx": func() []part { return sheet(numbered(20_000, `<row r="%[1]d0"><c t="str"><v>a</v></c></row>`)) },
	"grid.xlsx": func() []part {
		return sheet(numbered(2_300, `<row r="%[1]d"><c r="A%[1]d" t="str"><v>a</v></c><c r="IV%[1]d" t="str"><v>b</v></c></row>`))
	},
	"fills.xlsx": func() []part {
		return append(sheet(header+strings.Repeat(`<row>`+strings.Repeat(`<c s="1"/>`, 250)+`</row>`, 10_000)), part{"xl/styles.xml", `<styleSheet><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFAABBCC"/></patternFill></fill></fills><cellXfs><xf/><xf fillId="1"/></cellXfs></styleSheet>`})
	},
	"formats.xlsx": func() []part {
		return append(sheet(header), part{"xl/styles.xml", `<styleSheet><numFmts>` + numbered(65_000, `<numFmt numFmtId="%d" formatCode="[Red]0.00;dd/mm/yyyy;@;&quot;`+strings.Repeat("x", 400)+`&quot;"/>`) + `</numFmts><cellXfs>` + numbered(65_000, `<xf numFmtId="%d"/>`) + `</cellXfs></styleSheet>`})
	},
	"links.xlsx": func() []part { return append(sheet(header), relationsOf("xl/worksheets/_rels/sheet1.xml.rels")) },
	"names.xlsx": func() []part { return manySheets(200) },
	"comments.xlsx": func() []part {
		return append(sheet(header), relation("xl/worksheets/_rels/sheet1.xml.rels", "r1", "comments", "../comments1.xml"), part{"xl/comments1.xml", `<comments><commentList>` + strings.Repeat(`<comment ref="A1"><text><t>`+strings.Repeat("word ", 1200)+`</t></text></comment>`, 4_999) + `</commentList></comments>`})
	},
	"properties.xlsx": func() []part {
		return append(sheet(header), part{"docProps/core.xml", `<p>` + numbered(1_300_000, `<a%d>b</a%[1]d>`) + `</p>`})
	},
	"quotes.csv":      func() []part { return plainText(strings.Repeat(`"`, 16<<20)) },
	"open quotes.csv": func() []part { return plainText("Action,Lead\n" + strings.Repeat(`"a,`, 5<<20)) },
	"open cells.csv":  func() []part { return plainText("Action,Lead\n" + strings.Repeat("\"a\n", 5<<20)) },
	"commas.csv":      func() []part { return plainText("Action,Lead\n" + strings.Repeat(`,`, 16<<20-20)) },
	"line feeds.csv":  func() []part { return plainText("Action,Lead\n" + strings.Repeat("\n", 16<<20-20)) },
	"cells.csv": func() []part {
		return plainText("Action,Lead\n" + strings.Repeat(strings.Repeat("a,", 10)+"\n", 18_000))
	},
	"long cells.csv": func() []part {
		return plainText("Action,Lead\n" + strings.Repeat(strings.Repeat("word ", 6_500)+",AB\n", 515))
	},
	"accents.csv": func() []part {
		return plainText("Action,Lead\n" + strings.Repeat(strings.Repeat("e\u0301", 10_000)+",AB\n", 550))
	},
	"windows.csv": func() []part {
		return plainText("Action,Lead\n" + strings.Repeat(strings.Repeat("\x80", 32_000)+",AB\n", 520))
	},
	"utf16.csv": func() []part {
		return plainText(utf16Text("Action,Lead\n" + strings.Repeat(strings.Repeat("ab ", 10_000)+",AB\n", 275)))
	},
	"prose.txt": func() []part { return plainText(strings.Repeat("This is a sentence.\n\n", 790_000)) },
	"lines.txt": func() []part { return plainText(strings.Repeat("a b c d.\n", 1_860_000)) },
	"list.txt":  func() []part { return plainText(strings.Repeat("- a b.\n", 2_390_000)) },
	"one line.txt": func() []part {
		return plainText("This is a letter which says a good deal.\n\nIt holds a line of text that does not come to an end for a long time: " + strings.Repeat("word ", 3_300_000) + ".\n")
	},
}

const header = `<row><c t="str"><v>Action</v></c><c t="str"><v>Lead</v></c></row>`

func plainText(text string) []part { return []part{{"", text}} }

func word(body string) []part {
	return documentParts(`<w:document xmlns:w="` + wordSpace + `"><w:body>` + body + `</w:body></w:document>`)
}

func sheet(rows string) []part { return sheetWith(rows, "") }

func sheetWith(rows, after string) []part {
	return append(workbookParts(), part{"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + sheetSpace + `"><sheetData>` + rows + `</sheetData>` + after + `</worksheet>`})
}

// numbered repeats a text with the numbers from 1.
func numbered(n int, format string) string {
	var out strings.Builder
	for i := range n {
		fmt.Fprintf(&out, format, i+1)
	}
	return out.String()
}

func nestedTables(depth int, text string) string {
	return strings.Repeat(`<tbl><tr><tc>`, depth) + `<p><r><t>` + text + `</t></r></p>` + strings.Repeat(`</tc></tr></tbl>`, depth)
}

func docxTable(rows, columns int, text string) string {
	return `<tbl>` + strings.Repeat(`<tr>`+strings.Repeat(`<tc><p><r><t>`+text+`</t></r></p></tc>`, columns)+`</tr>`, rows) + `</tbl>`
}

// mergedColumn is a table whose first column is one long cell.
func mergedColumn(rows int, text string) string {
	return `<tbl><tr><tc><p><r><t>Measure</t></r></p></tc><tc><p><r><t>Action</t></r></p></tc></tr>` +
		`<tr><tc><tcPr><vMerge w:val="restart"/></tcPr><p><r><t>` + text + `</t></r></p></tc><tc><p><r><t>Write to them</t></r></p></tc></tr>` +
		strings.Repeat(`<tr><tc><tcPr><vMerge/></tcPr><p/></tc><tc><p><r><t>Write to them</t></r></p></tc></tr>`, rows-1) + `</tbl>`
}

func mergedRows(rows int) string {
	return `<row><c r="A2" t="str"><v>` + strings.Repeat("word ", 6_500) + `</v></c><c r="B2" t="str"><v>AB</v></c></row>` +
		strings.Repeat(`<row><c/><c t="str"><v>AB</v></c></row>`, rows-1)
}

func lastColumn(rows int) string {
	return strings.Repeat(`<row><c r="IV1" t="str"><v>z</v></c></row>`, rows)
}

func relationsOf(name string) part {
	return part{name, `<Relationships>` + numbered(340_000, `<Relationship Id="r%d" Type="a/hyperlink" Target="http://a/" TargetMode="External"/>`) + `</Relationships>`}
}

func stylesOf(n int) part {
	return part{"word/styles.xml", `<styles>` + numbered(n, `<style w:styleId="s%d"><name w:val="n"/></style>`) + `</styles>`}
}

func listsOf(n int) part {
	return part{"word/numbering.xml", `<numbering>` + numbered(n, `<num w:numId="%d"><abstractNumId w:val="%[1]d"/></num>`) + `</numbering>`}
}

func manyParts(n int) []part {
	var parts []part
	for i := range n {
		parts = append(parts, part{fmt.Sprintf("word/header%d.xml", i), strings.Repeat(" ", 60_000)})
	}
	return parts
}

func manySheets(n int) []part {
	parts := workbookParts()[:2]
	var book, rels strings.Builder
	for i := range n {
		fmt.Fprintf(&book, `<sheet name="s%d" sheetId="%[1]d" r:id="r%[1]d"/>`, i+1)
		fmt.Fprintf(&rels, `<Relationship Id="r%d" Type="%s/worksheet" Target="worksheets/sheet%[1]d.xml"/>`, i+1, relations)
		parts = append(parts, part{fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), `<worksheet><sheetData>` + header + strings.Repeat(`<row><c t="str"><v>Do it</v></c><c t="str"><v>AB</v></c></row>`, 450) + `</sheetData></worksheet>`})
	}
	return append(parts, part{"xl/workbook.xml", `<workbook xmlns:r="r"><sheets>` + book.String() + `</sheets></workbook>`},
		part{"xl/_rels/workbook.xml.rels", `<Relationships>` + rels.String() + `</Relationships>`})
}

// utf16Text writes ASCII as UTF-16 with its mark.
func utf16Text(s string) string {
	out := make([]byte, 2, 2*len(s)+2)
	out[0], out[1] = 0xff, 0xfe
	for i := range len(s) {
		out = append(out, s[i], 0)
	}
	return string(out)
}

// packed makes the file of parts.
func packed(parts []part) ([]byte, error) {
	if len(parts) == 1 && parts[0].name == "" {
		return []byte(parts[0].text), nil
	}
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestSpeed) })
	last := map[string]int{}
	for i, p := range parts {
		last[p.name] = i
	}
	for i, p := range parts {
		if last[p.name] != i {
			continue // the later one counts
		}
		f, err := z.Create(p.name)
		if err != nil {
			return nil, err
		}
		if _, err := io.WriteString(f, p.text); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// makeNasty writes one of the files, as a process of its own.
func makeNasty() int {
	name := os.Args[1]
	data, err := packed(nasty[name]())
	if err == nil {
		err = os.WriteFile(name, data, 0o600)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// TestNastyFilesTakeLittleMemory imports each of them in a process of its own,
// and has the doctor look at it in another. Each has to end in time within
// 300 MB, and where it refuses in a sentence.
func TestNastyFilesTakeLittleMemory(t *testing.T) {
	onlySlow(t)
	for _, name := range slices.Sorted(maps.Keys(nasty)) {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			// In a process of its own: what this one holds would be laid to
			// those that it starts.
			maker := exec.Command(program(t), name)
			maker.Dir, maker.Env = dir, append(surroundings(dir), asChild+"=nasty")
			if out, err := maker.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, out)
			}
			held(t, dir, "import", "book.scrutiny", name)
			held(t, dir, "doctor", name)
		})
	}
}

// held runs a command on a file within the limits.
func held(t *testing.T, dir string, args ...string) {
	t.Helper()
	var errs bytes.Buffer
	cmd := exec.Command(program(t), args...)
	cmd.Dir, cmd.Stderr = dir, &errs
	cmd.Env = append(surroundings(dir), asChild+"=")
	began := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	hung := time.AfterFunc(60*time.Second, func() { _ = cmd.Process.Kill() })
	_ = cmd.Wait()
	hung.Stop()
	code, used := cmd.ProcessState.ExitCode(), peak(cmd.ProcessState)
	t.Logf("%s: exit %d in %d ms, %d MB: %s", args[0], code, time.Since(began).Milliseconds(), used>>20, strings.TrimSpace(errs.String()))
	if code != exitDone && code != exitFaults {
		if why := unclear(errs.String()); why != "" {
			t.Errorf("%s: %q", why, errs.String())
		}
	}
	if used > refusalMemory*patience {
		t.Errorf("it took %d MB, want at most %d", used>>20, refusalMemory>>20)
	}
}
