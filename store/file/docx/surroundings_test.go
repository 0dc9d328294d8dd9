package docx_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/docx"
)

// noted writes a source's notes, a line for each.
func noted(source *intake.Source) string {
	var out []string
	for _, n := range source.Notes {
		out = append(out, string(n.Kind)+": "+n.Text)
	}
	return strings.Join(out, "\n")
}

func drawing(inner string) string {
	return `<w:r><w:drawing><wp:inline>` + inner + `</wp:inline></w:drawing></w:r>`
}

func textBox(blocks string) string {
	return `<wps:wsp><wps:txbx><w:txbxContent>` + blocks + `</w:txbxContent></wps:txbx></wps:wsp>`
}

func TestReadNotesAndComments(t *testing.T) {
	mark := func(kind, id string) string { return `<w:r><w:` + kind + ` w:id="` + id + `"/></w:r>` }
	source := read(
		t, `<w:p>`+run("one")+mark("footnoteReference", "7")+run(" two")+mark("footnoteReference", "3")+mark("endnoteReference", "1")+`</w:p>`,
		"word/footnotes.xml", `<w:footnotes><w:footnote w:type="separator" w:id="-1">`+para("-----")+`</w:footnote>`+
			`<w:footnote w:id="3"><w:p><w:r><w:footnoteRef/></w:r>`+run("second")+`</w:p></w:footnote>`+
			`<w:footnote w:id="7">`+para("first")+table(row("a", "b"))+`</w:footnote><w:footnote w:id="9">`+para("of nothing")+`</w:footnote></w:footnotes>`,
		"word/endnotes.xml", `<w:endnotes><w:endnote w:id="1">`+para("end")+`</w:endnote></w:endnotes>`,
		"word/comments.xml", `<w:comments><w:comment w:id="0" w:author="Pat Lee">`+para("why?")+para("when?")+`</w:comment></w:comments>`,
	)
	want := "paragraph: one[1] two[2][i]\nfootnote: 2 second\nfootnote: 1 first\na\tb\nhidden footnote: of nothing\nfootnote: i end\ncomment: why?\nwhen?"
	if got := outline(source); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if got, want := noted(source), "properties: The file names its author: “Pat Lee”.\ncomments: One comment was read as a passage."; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReadHeadersOnce(t *testing.T) {
	body := para("x") + `<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:headerReference w:type="even" r:id="h"/><w:footerReference r:id="gone"/></w:sectPr>`
	source := read(t, body, "word/header1.xml", `<w:hdr>`+para("Council")+para("")+`</w:hdr>`)
	if got, want := outline(source), "paragraph: x\nheader: Council"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReadTextBoxes(t *testing.T) {
	branches := `<mc:AlternateContent><mc:Choice>` + drawing(textBox(para("box"))) + `</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>` + para("box") + `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
	for _, tt := range []struct{ name, body, want string }{
		{"one branch of two", `<w:p><w:r>` + branches + `</w:r>` + run("around") + `</w:p>`, "paragraph: around\nparagraph: box"},
		{"the branch that holds something", `<w:p><mc:AlternateContent><mc:Choice/><mc:Fallback>` + run("old") + `</mc:Fallback></mc:AlternateContent></w:p>`, "paragraph: old"},
		{"table in a box", `<w:p>` + drawing(textBox(table(row("a", "b")))) + `</w:p>`, "a|b"},
		{"box in a cell", table(tr("", cell(`<w:p>`+run("a")+drawing(textBox(para("b")))+`</w:p>`))), "a\nb"},
		{"word art", `<w:p><w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r></w:p>`, "paragraph: DRAFT"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := outline(read(t, tt.body)); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestReadSaysWhatItDidNotRead(t *testing.T) {
	source := read(t, `<w:p>`+drawing(`<pic:pic><a:blip r:embed="x"/></pic:pic>`)+drawing(`<c:chart r:id="c"/>`)+
		`<w:r><w:object><v:imagedata/><o:OLEObject/></w:object></w:r></w:p><w:altChunk r:id="a"/>`+
		`<w:p><w:ins w:author="B"><w:r><w:t>in</w:t></w:r></w:ins><w:del w:author="B"/><w:del w:author="C"/>`+
		"<w:r><w:t>\u202ee\u0301</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r></w:p>")
	want := `properties: The file names 2 authors: “B”, “C”.
tracked: One tracked insertion was kept.
tracked: 2 tracked deletions were left out.
hidden: One hidden text was kept as a hidden passage.
ignored: One picture was not read.
ignored: 2 embedded objects and diagrams were not read.
ignored: One embedded document was not read.
cleaned: One control character was removed.
normalised: One text was brought to Unicode's normal form.`
	if got := noted(source); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReadSaysWhereChangesAreTracked(t *testing.T) {
	ins := `<w:ins w:author="B">` + run("in") + `</w:ins>`
	source := read(
		t, para("one")+`<w:p>`+ins+`<w:del w:author="C"/><w:del w:author="C"/></w:p>`+
			table(row("a"), tr("", cell(`<w:p>`+ins+`</w:p>`+table(row("x"), tr("", cell(`<w:p>`+ins+`</w:p>`))))), tr(`<w:trPr><w:del/></w:trPr>`, cell("")))+
			`<w:p>`+drawing(textBox(`<w:p>`+ins+`</w:p>`))+run("around")+ins+`</w:p>`+table(tr(`<w:trPr><w:ins/></w:trPr>`, cell(para("b"))))+
			`<w:sectPr><w:headerReference r:id="h"/></w:sectPr>`,
		"word/header1.xml", `<w:hdr>`+table(tr("", cell(`<w:p>`+ins+`</w:p>`)))+`</w:hdr>`,
	)
	want := []intake.TrackedPlace{
		{Place: "paragraph 2", Inserted: 1, Deleted: 2},
		{Place: "table 1, row 2", Inserted: 2},
		{Place: "table 1, row 3", Deleted: 1},
		{Place: "text box 1, paragraph 1", Inserted: 1},
		{Place: "paragraph 3", Inserted: 1},
		{Place: "table 2, row 1", Inserted: 1},
		{Inserted: 1},
	}
	if !slices.Equal(source.Tracked, want) {
		t.Errorf("got %+v\nwant %+v", source.Tracked, want)
	}
}

func TestReadProperties(t *testing.T) {
	core := `<cp:coreProperties><dc:title> Plan &amp; more </dc:title><dc:creator>A%d</dc:creator><cp:lastModifiedBy>B</cp:lastModifiedBy></cp:coreProperties>`
	source := read(t, para("x"), "docProps/core.xml", core)
	if source.Title != "Plan & more" || source.Name != "plan.docx" || source.Format != intake.DOCX {
		t.Errorf("got %q, %q, %q", source.Title, source.Name, source.Format)
	}
	if got, want := noted(source), "properties: The file names 2 authors: “A%d”, “B”."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReadCellsLinksAndFills(t *testing.T) {
	link := func(id string) string { return `<w:hyperlink r:id="` + id + `">` + run(id) + `</w:hyperlink>` }
	shaded := func(attrs string) string { return `<w:shd ` + attrs + `/>` }
	source := read(t, table(tr("",
		cell(`<w:tcPr>`+shaded(`w:val="clear" w:fill="ffC000"`)+`</w:tcPr><w:p>`+link("bad")+link("web")+`</w:p>`),
		span(shaded(`w:val="clear" w:fill="FFFFFF"`), ""), span(shaded(`w:val="solid" w:color="00FF00" w:fill="auto"`), ""), span(shaded(`w:fill="auto"`), ""),
	)))
	cells := source.Blocks[0].(*intake.Table).Rows[0].Cells
	if cells[0].Text != "badweb" || cells[0].Link != "https://example.org/a" {
		t.Errorf("text %q, link %q", cells[0].Text, cells[0].Link)
	}
	for i, want := range []string{"FFC000", "", "00FF00", ""} {
		if cells[i].Fill != want {
			t.Errorf("cell %d: fill %q, want %q", i, cells[i].Fill, want)
		}
	}
}

func TestReadRowMarks(t *testing.T) {
	source := read(t, table(tr(`<w:trPr><w:tblHeader/></w:trPr>`, cell(para("a"))), tr(`<w:trPr><w:hidden/></w:trPr>`, cell(para("b"))), tr(`<w:trPr><w:tblHeader w:val="0"/></w:trPr>`, cell(para("c")))))
	table := source.Blocks[0].(*intake.Table)
	if table.Place != "table 1" {
		t.Errorf("place %q", table.Place)
	}
	for i, want := range []intake.Row{{Number: 1, Header: true}, {Number: 2, Hidden: true}, {Number: 3}} {
		got := table.Rows[i]
		if got.Number != want.Number || got.Header != want.Header || got.Hidden != want.Hidden {
			t.Errorf("row %d: %+v", i, got)
		}
	}
}

func TestDamagedSidePartsCostOnlyThemselves(t *testing.T) {
	source := read(t, para("kept"), "word/styles.xml", "<w:styles", "word/numbering.xml", "no", "word/comments.xml", "<w:comments><w:comment>", "docProps/core.xml", "<a><b></a>")
	if got := outline(source); got != "paragraph: kept" {
		t.Errorf("got %q", got)
	}
	if n := strings.Count(noted(source), "damaged"); n != 4 {
		t.Errorf("%d of 4 damaged parts are told:\n%s", n, noted(source))
	}
}

func TestReadRefuses(t *testing.T) {
	many := func(n int, s string) string { return strings.Repeat(s, n) }
	wide := table(row(strings.Split(many(256, "x,")+"x", ",")...))
	for _, tt := range []struct{ name, body, want string }{
		{"no document", "", "it holds no Word document"},
		{"entities", `<!DOCTYPE x [<!ENTITY a "b">]><w:document/>`, "document type or entities"},
		{"cut off", `<w:document><w:body><w:p>`, "damaged"},
		{"too deep", many(300, "<w:x>") + many(300, "</w:x>"), "nested deeper"},
		{"tables in tables", wordBody(many(50, `<w:tbl><w:tr><w:tc>`) + para("x") + many(50, `</w:tc></w:tr></w:tbl>`)), "nested too deeply"},
		{"too many columns", wordBody(wide), "more than 256 columns"},
		{"too many rows", wordBody(table(many(20_001, `<w:tr/>`))), "more than 20000 rows"},
		{"too many cells", wordBody(table(row(strings.Split(many(100, "x,"), ",")...), many(2500, `<w:tr/>`))), "more than 200000 cells"},
		{"too many paragraphs", wordBody(many(20_001, para("x"))), "more than 20000 paragraphs"},
		{"too many hidden paragraphs", wordBody(many(20_001, `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>`)), "more than 20000 paragraphs"},
		{"a cell too long", wordBody(table(row(many(32_768, "x")))), "table 1, row 1 holds a cell of more than 32767 characters"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			parts := []string{"word/document.xml", tt.body}
			if tt.body == "" {
				parts[0] = "other.xml"
			}
			source, err := docx.Read(t.Context(), "x.docx", pack(t, parts...))
			if err == nil || source != nil || !strings.Contains(err.Error(), tt.want) || !strings.HasPrefix(err.Error(), "x.docx cannot be read: ") {
				t.Errorf("got %v, want %q in it", err, tt.want)
			}
		})
	}
}

func TestTooManyNotesAreNoDamage(t *testing.T) {
	_, err := docx.Read(t.Context(), "x.docx", pack(t,
		"word/document.xml", wordBody(para("x")), "word/_rels/document.xml.rels", relationships,
		"word/footnotes.xml", `<w:footnotes>`+strings.Repeat(`<w:footnote w:id="1">`+para("x")+`</w:footnote>`, 20_001)+`</w:footnotes>`))
	if err == nil || !strings.Contains(err.Error(), "more than 20000 paragraphs") {
		t.Errorf("got %v", err)
	}
}

func TestReadSpansCannotSwell(t *testing.T) {
	source := read(t, table(tr(`<w:trPr><w:gridBefore w:val="999999999"/></w:trPr>`, span(`<w:gridSpan w:val="2147483647"/>`, "a"), span(`<w:gridSpan w:val="-5"/>`, "b"))))
	if got := outline(source); got != "a|b" {
		t.Errorf("got %q", got)
	}
}

func TestReadCanBeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := docx.Read(ctx, "x.docx", pack(t, "word/document.xml", wordBody(strings.Repeat(para("x"), 1000))))
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestReadFindsTheDocumentByItsRelationship(t *testing.T) {
	data := pack(t, "odd/place.xml", wordBody(para("found")), "_rels/.rels",
		`<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/odd/place.xml"/></Relationships>`)
	source, err := docx.Read(t.Context(), "x.docx", data)
	if err != nil || outline(source) != "paragraph: found" {
		t.Errorf("got %v, %v", source, err)
	}
}
