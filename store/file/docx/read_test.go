package docx_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/docx"
)

const (
	relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>` +
		`<Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>` +
		`<Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>` +
		`<Relationship Id="e" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes" Target="endnotes.xml"/>` +
		`<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/>` +
		`<Relationship Id="h" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="/word/header1.xml"/>` +
		`<Relationship Id="web" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/a" TargetMode="External"/>` +
		`<Relationship Id="bad" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="file:///secret" TargetMode="External"/>` +
		`</Relationships>`
	styleSheet = `<w:styles>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Council Heading"/><w:basedOn w:val="berschrift2"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Bullets"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>` +
		`<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="RoundA"><w:basedOn w:val="RoundB"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="RoundB"><w:basedOn w:val="RoundA"/></w:style>` +
		`</w:styles>`
	listSheet = `<w:numbering>` +
		`<w:abstractNum w:abstractNumId="1">` +
		`<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>` +
		`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>` +
		`<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>` +
		`<w:abstractNum w:abstractNumId="2">` +
		"<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uf0b7\"/><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr></w:lvl>" +
		`<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr></w:lvl></w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>` +
		`<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>` +
		`<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>` +
		`</w:numbering>`
)

func wordBody(body string) string { return `<w:document><w:body>` + body + `</w:body></w:document>` }

func run(text string) string {
	return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}
func para(text string) string { return `<w:p>` + run(text) + `</w:p>` }
func styled(style, text string) string {
	return `<w:p><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + run(text) + `</w:p>`
}

func item(list string, level int, text string) string {
	return fmt.Sprintf(`<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%s"/></w:numPr></w:pPr>%s</w:p>`, level, list, run(text))
}
func cell(blocks string) string { return `<w:tc>` + blocks + `</w:tc>` }
func span(props, text string) string {
	return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + para(text) + `</w:tc>`
}
func table(rows ...string) string         { return `<w:tbl>` + strings.Join(rows, "") + `</w:tbl>` }
func tr(props string, c ...string) string { return `<w:tr>` + props + strings.Join(c, "") + `</w:tr>` }

func row(texts ...string) string {
	var cells []string
	for _, s := range texts {
		cells = append(cells, cell(para(s)))
	}
	return tr("", cells...)
}

// read reads a file with a body, and parts as name and content in turn beside
// or in place of the usual ones.
func read(t testing.TB, body string, parts ...string) *intake.Source {
	t.Helper()
	usual := []string{
		"word/document.xml", wordBody(body), "word/styles.xml", styleSheet, "word/numbering.xml", listSheet,
		"word/_rels/document.xml.rels", relationships,
	}
	for i := 0; i < len(usual); i += 2 {
		if !slices.Contains(parts, usual[i]) {
			parts = append(parts, usual[i], usual[i+1])
		}
	}
	source, err := docx.Read(t.Context(), "plan.docx", pack(t, parts...))
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// outline writes blocks in a short form: passages as style, level, label and
// text, tables as rows with | between cells and < or ^ for merged ones.
func outline(source *intake.Source) string {
	var out []string
	for _, b := range source.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			s := string(b.Style)
			if b.Level > 0 {
				s += fmt.Sprint(b.Level)
			}
			if b.Hidden {
				s = "hidden " + s
			}
			out = append(out, strings.TrimSpace(s+": "+b.Label)+" "+b.Text)
		case *intake.Table:
			for _, r := range b.Rows {
				var cells []string
				for _, c := range r.Cells {
					cells = append(cells, [...]string{"", "<", "^"}[c.Merged]+c.Text)
				}
				out = append(out, strings.Join(cells, "|"))
			}
		}
	}
	return strings.Join(out, "\n")
}

func TestReadPassages(t *testing.T) {
	for _, tt := range []struct{ name, body, want string }{
		{"plain", para("One") + `<w:p/>` + para(" two "), "paragraph: One\nparagraph:  two "},
		{"title", styled("Titel", "T"), "title: T"},
		{"heading of another language", styled("berschrift2", "H"), "heading2: H"},
		{"heading built upon another", styled("Own", "H"), "heading2: H"},
		{"style that is no heading after all", styled("Toc", "Contents"), "paragraph: Contents"},
		{"styles in a circle", styled("RoundA", "x"), "paragraph: x"},
		{"outline level of the paragraph", `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>` + run("H") + `</w:p>`, "heading1: H"},
		{"tab, break, hyphens", `<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>`, "paragraph: a\tb\nc\u2011\u00ad"},
		{"page break between words", `<w:p><w:r><w:br w:type="page"/><w:t>a</w:t><w:br w:type="page"/></w:r>` + run("b") + `<w:r><w:br w:type="page"/></w:r></w:p>`, "paragraph: a\nb"},
		{"space that does not count", `<w:p><w:r><w:t> a
			b </w:t></w:r></w:p>`, "paragraph: a    b"},
		{"symbols", `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr><w:t>P</w:t></w:r></w:p>`, "paragraph: ✓≥✓"},
		{"numbers", item("1", 0, "a") + item("1", 1, "b") + item("1", 1, "c") + item("1", 0, "d") + item("1", 2, "e"), "list item: 1. a\nlist item1: (a) b\nlist item1: (b) c\nlist item: 2. d\nlist item2: 2.a.i e"},
		{"numbers that start again", item("1", 0, "a") + item("3", 0, "b") + item("3", 0, "c"), "list item: 1. a\nlist item: 5. b\nlist item: 6. c"},
		{"bullets", item("2", 0, "a") + item("2", 1, "b") + styled("Bullets", "c"), "list item: • a\nlist item1: ○ b\nlist item: • c"},
		{"no list after all", item("0", 0, "a"), "paragraph: a"},
		{"inserted and deleted", `<w:p><w:ins w:author="A"><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>`, "paragraph: new"},
		{"moved", `<w:p><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>y</w:t></w:r></w:moveTo></w:p>`, "paragraph: y"},
		{"deleted paragraph mark", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("one ") + `</w:p>` + para("two"), "paragraph: one two"},
		{"deleted mark at the end", `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + run("one") + `</w:p>`, "paragraph: one"},
		{"hidden", `<w:p>` + run("seen") + `<w:r><w:rPr><w:vanish/></w:rPr><w:t>not</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>, too</w:t></w:r></w:p>`, "hidden paragraph: not\nparagraph: seen, too"},
		{"hidden by style", `<w:p><w:r><w:rPr><w:rStyle w:val="Secret"/></w:rPr><w:t>not</w:t></w:r></w:p>`, "hidden paragraph: not"},
		{"content control", `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + para("in") + `</w:sdtContent></w:sdt>`, "paragraph: in"},
		{"unknown elements", `<w:future><x:p xmlns:x="u">` + run("kept") + `</x:p></w:future>`, "paragraph: kept"},
		{"stray run", run("stray"), "paragraph: stray"},
		{"mathematics", `<w:p><m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath></w:p>`, "paragraph: E=mc"},
		{"other prefixes", `<a:p xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:r><a:t>strict</a:t></a:r></a:p>`, "paragraph: strict"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := outline(read(t, tt.body)); got != tt.want {
				t.Errorf("got\n%q\nwant\n%q", got, tt.want)
			}
		})
	}
}

func TestReadFields(t *testing.T) {
	begin, middle, end := `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, `<w:r><w:fldChar w:fldCharType="separate"/></w:r>`, `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
	code := func(s string) string { return `<w:r><w:instrText>` + s + `</w:instrText></w:r>` }
	check := func(s string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>` + s + `</w:checkBox></w:ffData></w:fldChar></w:r>` + code("FORMCHECKBOX") + end
	}
	for _, tt := range []struct{ name, body, want string }{
		{"result, not instruction", begin + code("DATE") + middle + run("3 May") + end + run("."), "paragraph: 3 May."},
		{"nested", begin + code("IF ") + begin + code("X") + middle + run("no") + end + middle + run("yes") + end, "paragraph: yes"},
		{"without a result", begin + code("X") + end + run("after"), "paragraph: after"},
		{"that never ends", begin + code("X") + `</w:p><w:p>` + run("after"), "paragraph: after"},
		{"that never ends around text", begin + code("X") + run("kept"), "paragraph: kept"},
		{"end without beginning", end + run("after"), "paragraph: after"},
		{"tick boxes", check(`<w:default w:val="0"/><w:checked/>`) + check(`<w:default/>`) + check(`<w:default/><w:checked w:val="0"/>`), "paragraph: ☒☒☐"},
		{"list of a form", `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/><w:listEntry w:val="b"/></w:ddList></w:ffData></w:fldChar></w:r>` + end, "paragraph: b"},
		{"simple", `<w:fldSimple w:instr="AUTHOR">` + run("me") + `</w:fldSimple>`, "paragraph: me"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := outline(read(t, `<w:p>`+tt.body+`</w:p>`)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestReadTables(t *testing.T) {
	across := `<w:gridSpan w:val="2"/>`
	down, on := `<w:vMerge w:val="restart"/>`, `<w:vMerge/>`
	for _, tt := range []struct{ name, body, want string }{
		{"plain", table(row("a", "b"), row("c", "d")), "a|b\nc|d"},
		{"ragged", table(row("a", "b", "c"), row("d")), "a|b|c\nd||"},
		{"merged across", table(tr("", span(across, "h")), row("a", "b")), "h|<h\na|b"},
		{"merged down", table(tr("", span(down, "a"), span("", "b")), tr("", span(on, ""), span("", "c"))), "a|b\n^a|c"},
		{"merged both ways", table(tr("", span(across+down, "a"), span("", "b")), tr("", span(across+on, ""), span("", "c")), row("d", "e", "f")), "a|<a|b\n^a|<a|c\nd|e|f"},
		{"goes on from nothing", table(tr("", span(on, "a"), span("", "b")), tr("", span(on, "c"), span("", "d"))), "a|b\nc|d"},
		{"text below a merge", table(tr("", span(down, "a"), span("", "b")), tr("", span(on, "lost?"), span("", "c"))), "a|b\n^a|c\nhidden paragraph: lost?"},
		{"merged in the old way", table(tr("", span(`<w:hMerge w:val="restart"/>`, "h"), span(`<w:hMerge/>`, "")), row("a", "b")), "h|<h\na|b"},
		{"span in every row", table(tr("", span(across, "a"), span("", "b")), tr("", span(across, "c"), span("", "d"))), "a|b\nc|d"},
		{"late and early rows", table(row("a", "b", "c"), tr(`<w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>`, span("", "x"))), "a|b|c\n|x|"},
		{"border dragged a little", `<w:tbl><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="40"/><w:gridCol w:w="2000"/></w:tblGrid>` + tr("", span("", "A"), span(across, "B")) + tr("", span(across, "a"), span("", "b")) + `</w:tbl>`, "A|B\na|b"},
		{"no widths", `<w:tbl><w:tblGrid><w:gridCol w:w="0"/><w:gridCol w:w="0"/></w:tblGrid>` + row("a", "b") + `</w:tbl>`, "a|b"},
		{"paragraphs and blank lines", table(tr("", cell(para("a")+`<w:p/>`+para("b")+`<w:p/>`))), "a\n\nb\n"},
		{"lists", table(tr("", cell(item("2", 0, "a")+item("2", 1, "b")+item("1", 0, "c")+item("2", 0, "")))), "· a\n- b\n1. c\n"},
		{"number of an empty cell", table(tr("", cell(item("1", 0, "")), cell(para("x"))), tr("", cell(item("1", 0, "")), cell(para("y")))), "1.|x\n2.|y"},
		{"nested", table(tr("", cell(para("before")+table(row("a", "b"), row("c"))+`<w:p/>`), cell(para("z")))), "before\na\tb\nc|z"},
		{"deleted row", table(row("a"), tr(`<w:trPr><w:del/></w:trPr>`, cell(para("b")))), "a"},
		{"controls around rows and cells", table(`<w:sdt><w:sdtContent>` + tr("", `<w:sdt><w:sdtContent>`+cell(para("a"))+`</w:sdtContent></w:sdt>`, cell(para("b"))) + `</w:sdtContent></w:sdt>`), "a|b"},
		{"hidden text", table(tr("", cell(`<w:p>`+run("a")+`<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r></w:p>`))), "a\nhidden paragraph: b"},
		{"empty table", table() + para("x"), "paragraph: x"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := outline(read(t, tt.body)); got != tt.want {
				t.Errorf("got\n%q\nwant\n%q", got, tt.want)
			}
		})
	}
}
