package file

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"council/scrutiny/model/document"
	"council/scrutiny/model/intake"
)

func zipOf(t testing.TB, parts ...string) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := zip.NewWriter(&buf)
	for i := 0; i < len(parts); i += 2 {
		f, err := w.Create(parts[i])
		if err == nil {
			_, err = f.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestContentDecidesAndNotTheName(t *testing.T) {
	workbook := zipOf(t,
		"xl/workbook.xml", `<workbook><sheets><sheet name="Plan" sheetId="1"/></sheets></workbook>`,
		"xl/worksheets/sheet1.xml", `<worksheet><sheetData><row><c t="str"><v>Action</v></c></row></sheetData></worksheet>`)
	document := zipOf(t,
		"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:body></w:document>`)
	for _, tt := range []struct {
		data []byte
		want intake.Format
	}{
		{[]byte("Action,Lead\nMend,GD\n"), intake.CSV},
		{workbook, intake.XLSX},
		{document, intake.DOCX},
	} {
		source, err := Read(t.Context(), "plan.xls", tt.data)
		if err != nil {
			t.Errorf("%s: %v", tt.want, err)
			continue
		}
		if source.Format != tt.want || source.Name != "plan.xls" || len(source.Blocks) == 0 {
			t.Errorf("read %+v, want %s", source, tt.want)
		}
	}
}

func TestOtherKindsAreRefusedInWords(t *testing.T) {
	for want, data := range map[string][]byte{
		"is a PDF":             []byte("%PDF-1.4"),
		"is a zip file":        zipOf(t, "a.txt", "a"),
		"is damaged":           []byte("PK\x03\x04 not really"),
		"larger than 16 MB":    make([]byte, MaxSize+1),
		"is empty":             nil,
		"is none of the files": {1, 2, 3, 0, 5},
	} {
		_, err := Read(t.Context(), "plan.xlsx", data)
		if err == nil || !strings.HasPrefix(err.Error(), "plan.xlsx ") || !strings.Contains(err.Error(), want) {
			t.Errorf("Read = %v, want %q", err, want)
		}
	}
}

func TestWhatSwellsIsRefused(t *testing.T) {
	long := strings.Repeat("word ", 6_500)
	book := func(rows, merges string, sheets int) []byte {
		var names strings.Builder
		parts := []string{"", ""}
		for i := range sheets {
			fmt.Fprintf(&names, `<sheet name="s%d" sheetId="%[1]d"/>`, i+1)
			parts = append(parts, fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), `<worksheet><sheetData>`+rows+`</sheetData>`+merges+`</worksheet>`)
		}
		parts[0], parts[1] = "xl/workbook.xml", `<workbook><sheets>`+names.String()+`</sheets></workbook>`
		return zipOf(t, parts...)
	}
	cell := func(text string) string { return `<c t="str"><v>` + text + `</v></c>` }
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"a merged text", book(`<row>`+cell(long)+cell("a")+`</row>`+strings.Repeat(`<row><c/>`+cell("a")+`</row>`, 600), `<mergeCells><mergeCell ref="A1:A601"/></mergeCells>`, 1), "more than 16 MB of text"},
		{"rows on many sheets", book(strings.Repeat(`<row>`+cell("a")+`</row>`, 5_100), "", 4), "more than 20000 rows"},
		{"paragraphs of a text", []byte(strings.Repeat("This is a sentence.\n\n", 20_002)), "more than 20000 paragraphs"},
	} {
		if source, err := Read(t.Context(), "plan.xlsx", tt.data); err == nil || source != nil || !strings.HasPrefix(err.Error(), "plan.xlsx ") || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: Read = %v, want %q", tt.name, err, tt.want)
		}
	}
	if _, err := Read(t.Context(), "plan.xlsx", book(strings.Repeat(`<row>`+cell("a")+`</row>`, 5_001), "", 4)); err != nil {
		t.Errorf("20,000 rows under four header rows: %v", err)
	}
}

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string, mode os.FileMode) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
		return path
	}
	source, err := ReadFile(t.Context(), write("plan.csv", "a,b\n1,2\n", 0o600))
	if err != nil || source.Name != "plan.csv" {
		t.Errorf("ReadFile = %+v, %v", source, err)
	}
	large := write("large.csv", "", 0o600)
	if err := os.Truncate(large, MaxSize+1); err != nil {
		t.Fatal(err)
	}
	tests := []struct{ path, want string }{
		{filepath.Join(dir, "absent.csv"), "there is no file"},
		{dir, "is a folder"},
		{write("empty.csv", "", 0o600), "is empty"},
		{large, "larger than 16 MB"},
	}
	if os.Geteuid() > 0 {
		tests = append(tests, struct{ path, want string }{write("shut.csv", "a", 0), "do not have the right"})
	}
	for _, tt := range tests {
		if _, err := ReadFile(t.Context(), tt.path); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("ReadFile(%q) = %v, want %q", filepath.Base(tt.path), err, tt.want)
		}
	}
	if _, err := ReadFile(t.Context(), filepath.Join(dir, "absent.csv")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an absent file gives %v", err)
	}
}

func TestWhoMayNotReadIsToldSo(t *testing.T) {
	err := unreadable("plan.csv", &fs.PathError{Op: "open", Path: "plan.csv", Err: fs.ErrPermission})
	if !strings.Contains(err.Error(), "do not have the right") || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v", err)
	}
	if err := unreadable("plan.csv", errors.New("sharing violation")); !strings.Contains(err.Error(), "close it in other programs") {
		t.Errorf("%v", err)
	}
}

func TestContentsAreWhatAFileSays(t *testing.T) {
	for _, tt := range []struct {
		format Format
		data   []byte
		want   []string
	}{
		{TXT, []byte("a b"), []string{"a b"}},
		{CSV, []byte("a;b"), []string{"a;b"}},
		{HTML, []byte("a<b>c</b> &lt;d&gt; e"), []string{"a<b>c</b> <d> e", "a c  <d> e"}},
		{MD, []byte("a<br>b <"), []string{"a<br>b <", "a b  "}},
		{DOCX, zipOf(t, "word/a.xml", "<p t='x'>b&amp;c</p>"), []string{"word/a.xml", "<p t='x'>b&c</p>", " b&c ", ""}},
		{HTML, []byte("&#65;&#x42;&amp;#67; %44%2565 \\u0046\\000047 _x0048_"), []string{"ABC De FGH"}},
		{TXT, []byte("\xff\xfea\x00 \x00b\x00"), []string{"a b"}},
		{TXT, []byte("\xfe\xff\x00a\x00 \x00b"), []string{"a b"}},
		{TXT, []byte("a\x00 \x00b\x00c\x00"), []string{"a bc"}},
		{TXT, []byte("\x00a\x00 \x00b\x00c"), []string{"a bc"}},
	} {
		got, err := Contents(tt.format, tt.data)
		if err != nil || strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s: %q (%v), want %q", tt.format, got, err, tt.want)
		}
	}
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	if _, err := z.CreateHeader(&zip.FileHeader{Name: "a.xml", Comment: "said &amp; hidden", Extra: []byte{9, 9, 2, 0, 'h', 'i'}}); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(z.SetComment("of the whole"), z.Close()); err != nil {
		t.Fatal(err)
	}
	got, err := Contents(XLSX, buf.Bytes())
	if said := strings.Join(got, "|"); err != nil || !strings.Contains(said, "said & hidden") || !strings.Contains(said, "hi") || !strings.HasSuffix(said, "|of the whole") {
		t.Errorf("the remarks of a zip: %q, %v", got, err)
	}
	if _, err := Contents(DOCX, []byte("no zip")); err == nil {
		t.Error("what is no zip was read")
	}
}

func TestEveryFormatIsWritten(t *testing.T) {
	doc := &document.Document{Title: "Plan", Sections: []document.Section{{Blocks: []document.Block{&document.Table{Columns: []document.Column{{Name: "A"}}}}}}}
	for _, f := range append(Formats(), PaperFormats()...) {
		var out bytes.Buffer
		if err := Write(&out, f, doc); err != nil || out.Len() == 0 || f.Label() == string(f) {
			t.Errorf("%s (%s): %d bytes, %v", f, f.Label(), out.Len(), err)
		}
	}
	if err := Write(&bytes.Buffer{}, "pdf", doc); err == nil {
		t.Error("a PDF was written")
	}
}
