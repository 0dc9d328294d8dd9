package docx_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/docx"
)

const letterStyles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Gill Sans MT"/><w:vanish/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:rPr><w:sz w:val="22"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="4"/></w:pPr><w:rPr><w:color w:val="7A1F5C"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Council2"><w:name w:val="Council second"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Margin of something"/><w:basedOn w:val="Kop1"/></w:style>
</w:styles>`

const letterNumbers = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Part %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

const letterNS = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`

// letter makes a template with a text, a header and a footer.
func letter(t testing.TB, body, header, footer string) []byte {
	t.Helper()
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	section := `<w:sectPr><w:headerReference w:type="default" r:id="h"/><w:footerReference w:type="default" r:id="f"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="2000" w:right="1500" w:bottom="1400" w:left="1700" w:header="600" w:footer="500" w:gutter="0"/></w:sectPr>`
	return pack(t,
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>`,
		"word/document.xml", `<w:document `+letterNS+`><w:body>`+body+section+`</w:body></w:document>`,
		"word/_rels/document.xml.rels", `<Relationships><Relationship Id="s" Type="`+kind+`styles" Target="styles.xml"/><Relationship Id="n" Type="`+kind+`numbering" Target="numbering.xml"/><Relationship Id="h" Type="`+kind+`header" Target="header1.xml"/><Relationship Id="f" Type="`+kind+`footer" Target="footer1.xml"/></Relationships>`,
		"word/styles.xml", letterStyles, "word/numbering.xml", letterNumbers,
		"word/header1.xml", `<w:hdr `+letterNS+`>`+header+`</w:hdr>`,
		"word/_rels/header1.xml.rels", `<Relationships><Relationship Id="logo" Type="`+kind+`image" Target="media/logo.png"/></Relationships>`,
		"word/media/logo.png", "dots",
		"word/footer1.xml", `<w:ftr `+letterNS+`>`+footer+`</w:ftr>`,
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Jo Smithson</dc:creator></cp:coreProperties>`,
	)
}

// dressedIn writes a paper in the look of a template.
func dressedIn(t *testing.T, template []byte, d document.Document) ([]byte, *intake.Source) {
	t.Helper()
	d.Look = &document.Look{Template: template, Paper: "minutes", Values: map[string]string{"council": "Northbridge & Vale", "review.title": "Parks"}}
	var out, again bytes.Buffer
	if err := docx.Write(&out, &d); err != nil {
		t.Fatal(err)
	}
	if err := docx.Write(&again, &d); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Errorf("written again the bytes differ: %v", err)
	}
	return out.Bytes(), readBytes(t, out.Bytes())
}

func readBytes(t *testing.T, data []byte) *intake.Source {
	t.Helper()
	source, err := docx.Read(t.Context(), "paper.docx", data)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

func paperOfEverything() document.Document {
	return document.Document{
		Title: "Minutes", Subject: "29 October", Footer: "Draft", Sections: []document.Section{
			{Blocks: []document.Block{
				&document.Heading{Level: 1, Text: "Present"}, document.Plain("Cllr Abara"), &document.Heading{Level: 2, Text: "Apologies"},
				&document.Paragraph{Style: document.Note, Runs: []document.Run{{Text: "none"}}},
				&document.List{Items: []document.Item{{Runs: []document.Run{{Text: "one"}}}}},
				&document.List{Lettered: true, Items: []document.Item{{Runs: []document.Run{{Text: "that it be noted"}}}}},
			}},
			{Landscape: true, Blocks: []document.Block{&document.Table{Caption: "Actions", Columns: []document.Column{{Name: "Ref"}, {Name: "Action"}}, Rows: []document.Row{{Cells: []document.Cell{{Text: "1"}, {Text: "Mend\n· the fence"}}}}}}},
		},
	}
}

// blocks are what a reader finds in a file, in lines.
func blocks(s *intake.Source) string {
	var out strings.Builder
	for _, b := range s.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			if b.Style == intake.Header || b.Style == intake.Footer {
				continue
			}
			out.WriteString(fmt.Sprint(b.Style, " ", b.Level) + " " + b.Label + b.Text + "\n")
		case *intake.Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					out.WriteString("[" + c.Text + "]")
				}
				out.WriteByte('\n')
			}
		}
	}
	return out.String()
}

func TestAPaperReadsTheSameInAnyLook(t *testing.T) {
	d := paperOfEverything()
	var plain bytes.Buffer
	if err := docx.Write(&plain, &d); err != nil {
		t.Fatal(err)
	}
	want := blocks(readBytes(t, plain.Bytes()))
	for _, body := range []string{"", para("A letter to nobody"), para("{{body}}"), para("{{MINUTES}}") + para("{{tracker}}")} {
		_, source := dressedIn(t, letter(t, body, para("Northbridge"), para("Civic Centre")), d)
		if got := blocks(source); got != want {
			t.Errorf("in a template with %q it reads\n%s\nnot\n%s", body, got, want)
		}
	}
}

func TestTheTemplatesPageAndStyles(t *testing.T) {
	data, _ := dressedIn(t, letter(t, "", para("Northbridge"), para("Civic Centre")), paperOfEverything())
	document, styles := partOf(t, data, "word/document.xml"), partOf(t, data, "word/styles.xml")
	for _, want := range []string{`<w:pgSz w:w="12240" w:h="15840"/>`, `<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>`, `w:left="1700"`, `w:fill="EFE4EB"`} {
		if !strings.Contains(document, want) {
			t.Errorf("the document lacks %s", want)
		}
	}
	for _, id := range []string{"Normal", "Heading1", "Heading2", "Heading3", "Title", "TableText", "Note", "Note_2", "Break", "Hyperlink", "TableNormal"} {
		if strings.Count(styles, `w:styleId="`+id+`"`) != 1 {
			t.Errorf("the style %s is not there once", id)
		}
	}
	for _, gone := range []string{"Kop1", "Standard", "fr-FR", "vanish", "w:numPr"} {
		if strings.Contains(styles, gone) {
			t.Errorf("%s is in the styles", gone)
		}
	}
	if whole := everything(t, data); strings.Contains(whole, "Smithson") || strings.Contains(whole, "logo.png") {
		t.Error("the author of the template, or a picture that nothing refers to, is in the paper")
	}
}

func TestPlaceholders(t *testing.T) {
	split := `<w:p><w:r><w:t>For {{rev</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>iew.ti</w:t></w:r><w:r><w:t>tle}}, {{ Council }}.</w:t></w:r></w:p>`
	logo := `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="logo"/></v:shape></w:pict></w:r></w:p>`
	template := letter(t, para("{{title}}")+split+para("{{body}}")+para("The end of {{review.title}}"), logo+para("{{review.title}}"), para("{{footer}}, {{date}}"))
	data, source := dressedIn(t, template, paperOfEverything())
	got := blocks(source)
	if !strings.HasPrefix(got, "paragraph 0 Minutes\nparagraph 0 For Parks, Northbridge & Vale.\n") || strings.Count(got, "Minutes") != 1 || !strings.HasSuffix(got, "The end of Parks\n") {
		t.Errorf("it reads\n%s", got)
	}
	for _, m := range []string{"lookheader1.xml", "lookfooter2.xml"} {
		if text := partOf(t, data, "word/"+m); !strings.Contains(text, map[string]string{"lookheader1.xml": ">Parks<", "lookfooter2.xml": ">Draft, <"}[m]) {
			t.Errorf("%s: %s", m, text)
		}
	}
	if !strings.Contains(partOf(t, data, "word/_rels/lookheader1.xml.rels"), `Target="media/look1.png"`) || partOf(t, data, "word/media/look1.png") != "dots" {
		t.Error("the logo of the header is not there")
	}
}

// Our own footer has its page number at the right, whatever tabs the template's
// footers have.
func TestFooterInATemplateWithTabs(t *testing.T) {
	styles := strings.Replace(letterStyles, `</w:styles>`, `<w:style w:type="paragraph" w:styleId="Voet"><w:name w:val="footer"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4513"/></w:tabs></w:pPr></w:style></w:styles>`, 1)
	const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	data, _ := dressedIn(t, pack(t,
		"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"/></Types>`,
		"word/document.xml", `<w:document `+letterNS+`><w:body><w:sectPr><w:pgSz w:w="12240" w:h="15840"/></w:sectPr></w:body></w:document>`,
		"word/_rels/document.xml.rels", `<Relationships><Relationship Id="s" Type="`+kind+`styles" Target="styles.xml"/></Relationships>`, "word/styles.xml", styles,
	), paperOfEverything())
	if all := everything(t, data); strings.Count(all, `<w:tab w:val="clear" w:pos="4513"/><w:tab w:val="right" w:pos="`) != 2 { // upright and across
		t.Errorf("the footer keeps the template's tabs")
	}
}

// A private paper says so on each page, whatever the template is like.
func TestMarkingInATemplate(t *testing.T) {
	d := paperOfEverything()
	d.Marking = "CONTAINS EXEMPT INFORMATION"
	for header, want := range map[string]int{para("Northbridge"): 1, para("{{marking}}"): 1} {
		data, _ := dressedIn(t, letter(t, "", header, para("")), d)
		if got := strings.Count(partOf(t, data, "word/lookheader1.xml"), d.Marking); got != want {
			t.Errorf("with the header %s it stands there %d times", header, got)
		}
	}
}

// The pages of the template's own text before the paper say so too.
func TestMarkingBeforeThePaper(t *testing.T) {
	d := paperOfEverything()
	d.Marking = "CONTAINS EXEMPT INFORMATION"
	cover := `<w:p><w:pPr><w:sectPr><w:titlePg/></w:sectPr></w:pPr><w:r><w:t>Cover</w:t></w:r></w:p>`
	data, _ := dressedIn(t, letter(t, cover+para("{{body}}"), para("Northbridge"), para("")), d)
	first, _, _ := strings.Cut(partOf(t, data, "word/document.xml"), "</w:sectPr>")
	if !strings.Contains(first, `w:type="first" r:id=`) || !strings.Contains(first, `w:type="default" r:id=`) {
		t.Errorf("the cover has no header: %s", first)
	}
	if got := strings.Count(everything(t, data), d.Marking); got < 2 {
		t.Errorf("the marking is there %d times", got)
	}
}

func TestALookThatCannotBeHad(t *testing.T) {
	for _, look := range []*document.Look{{Lacking: "the book does not hold it"}, {Template: []byte("PK no")}} {
		var out bytes.Buffer
		if err := docx.Write(&out, &document.Document{Title: "x", Look: look}); err == nil || out.Len() > 0 {
			t.Errorf("%d bytes, %v", out.Len(), err)
		}
	}
}

// partOf is one part of a file that was written.
func partOf(t *testing.T, data []byte, name string) string {
	t.Helper()
	content, ok := partsOf(t, data)[name]
	if !ok {
		t.Errorf("there is no part %s", name)
	}
	return content
}

// everything is all that stands in a file, with the names of its parts.
func everything(t *testing.T, data []byte) string {
	t.Helper()
	var out strings.Builder
	for name, content := range partsOf(t, data) {
		out.WriteString(name + "\n" + content + "\n")
	}
	return out.String()
}
