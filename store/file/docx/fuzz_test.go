package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"council/scrutiny/model/intake"
	"council/scrutiny/model/prose"
	"council/scrutiny/store/file/docx"
)

// pack makes a Word file of parts, given as name and content in turn.
func pack(t testing.TB, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i+1 < len(parts); i += 2 {
		w, err := z.CreateHeader(&zip.FileHeader{Name: parts[i], Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// FuzzRead tries document parts: whatever stands in them, reading ends, and
// what it gives is a full grid of clean text.
func FuzzRead(f *testing.F) {
	for _, body := range []string{
		para("a"), table(row("a", "b"), row("c")), `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>`,
		`<w:tbl><w:tr><w:trPr><w:gridBefore w:val="9"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="99"/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>`,
		`<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>` + para("x") + `</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>`,
	} {
		f.Add(wordBody(body), styleSheet, listSheet)
	}
	for _, body := range []string{
		`<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:ins w:author="a"><w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> a </w:t></w:r></w:ins><w:del><w:r><w:delText>b</w:delText></w:r></w:del></w:p>`,
		`<w:tbl><w:tblGrid><w:gridCol w:w="9"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:vMerge w:val="restart"/><w:shd w:fill="FF0000"/></w:tcPr>` + para("a") + `</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>` + table(row("n")) + `<w:p/></w:tc></w:tr></w:tbl>`,
		`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://example.org"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a</w:t><w:tab/><w:sym w:font="Wingdings" w:char="F0FC"/><w:footnoteReference w:id="1"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr><w:headerReference r:id="h"/></w:sectPr>`,
	} {
		f.Add(wordBody(body), styleSheet, listSheet)
	}
	f.Fuzz(func(t *testing.T, body, styles, lists string) {
		data := pack(t, "word/document.xml", body, "word/styles.xml", styles, "word/numbering.xml", lists,
			"word/footnotes.xml", body, "word/_rels/document.xml.rels", relationships)
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		source, err := docx.Read(ctx, "f.docx", data)
		if ctx.Err() != nil {
			t.Fatal("reading took too long")
		}
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f.docx cannot be read: ") {
				t.Fatalf("no sentence: %v", err)
			}
			return
		}
		checkSource(t, source)
	})
}

func checkSource(t *testing.T, source *intake.Source) {
	t.Helper()
	for _, b := range source.Blocks {
		switch b := b.(type) {
		case *intake.Passage:
			checkText(t, b.Text)
		case *intake.Table:
			for i, row := range b.Rows {
				if len(row.Cells) != len(b.Rows[0].Cells) {
					t.Fatalf("row %d has %d cells, the first %d", i, len(row.Cells), len(b.Rows[0].Cells))
				}
				for _, c := range row.Cells {
					checkText(t, c.Text)
				}
			}
		}
	}
}

func checkText(t *testing.T, s string) {
	t.Helper()
	if clean, _ := prose.Clean(s); clean != s || !utf8.ValidString(s) {
		t.Fatalf("not clean: %q", s)
	}
}
