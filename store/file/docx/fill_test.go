package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"strings"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
	"council/scrutiny/store/file/docx"
)

func TestCellsToFillIn(t *testing.T) {
	d := &document.Document{Title: "T", Protected: true, Sections: []document.Section{{Blocks: []document.Block{&document.Table{
		Columns: []document.Column{{Name: "Action"}, {Name: "Your position", Fill: true}, {Name: "Proposed rating", Fill: true, Choices: []string{"Red & late", "Green"}}},
		Rows:    []document.Row{{Cells: []document.Cell{{Text: "Sweep"}, {Text: "So far"}, {}}}},
	}}}}}
	var b bytes.Buffer
	if err := docx.Write(&b, d); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	part, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(part)
	if err != nil {
		t.Fatal(err)
	}
	for text, locked := range map[string]bool{"Action": true, "Your position": true, "Sweep": true, "So far": false} {
		at := strings.Index(string(body), ">"+text+"<")
		if got := at >= 0 && strings.HasSuffix(string(body)[:at], `<w:sdt><w:sdtPr><w:lock w:val="sdtContentLocked"/></w:sdtPr><w:sdtContent><w:r><w:t`); got != locked {
			t.Errorf("%q is locked: %t", text, got)
		}
	}
	for _, want := range []string{`<w:listItem w:displayText="Red &amp; late" w:value="Red &amp; late"/>`, `w:fill="FFF8DC"`, `<w:tcBorders><w:left`} {
		if !strings.Contains(string(body), want) {
			t.Errorf("the file lacks %s", want)
		}
	}
	src, err := docx.Read(context.Background(), "t.docx", b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range src.Blocks {
		if table, ok := block.(*intake.Table); ok {
			row := table.Rows[len(table.Rows)-1]
			if row.Cells[0].Text != "Sweep" || row.Cells[1].Text != "So far" || strings.TrimSpace(row.Cells[2].Text) != "" {
				t.Errorf("read back as %+v", row.Cells)
			}
		}
	}
}
