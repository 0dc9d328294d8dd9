package doctor_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"strings"
	"testing"

	"council/scrutiny/model/doctor"
	"council/scrutiny/model/intake"
	"council/scrutiny/model/timetable"
	"council/scrutiny/store/file"
)

var today, _ = timetable.NewDay(2026, 6, 30)

// book is a workbook that is being made.
type book struct {
	rows       [][]string
	fills      map[string]string // colours by cell
	hideRows   map[int]bool
	hideColumn int               // from 1; 0 for none
	comments   map[string]string // by cell
	secret     string            // the text on a hidden sheet
	author     string
}

// packed makes a zip file of names and contents in turn.
func packed(t testing.TB, parts ...string) []byte {
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

// xlsx returns the workbook as a file.
func (b book) xlsx(t testing.TB) []byte {
	t.Helper()
	styles, xfs, style := "", `<xf fillId="0"/>`, map[string]int{}
	var sheet strings.Builder
	if b.hideColumn > 0 {
		fmt.Fprintf(&sheet, `<cols><col min="%d" max="%d" hidden="1"/></cols>`, b.hideColumn, b.hideColumn)
	}
	sheet.WriteString("<sheetData>")
	for i, row := range b.rows {
		hidden := ""
		if b.hideRows[i+1] {
			hidden = ` hidden="1"`
		}
		fmt.Fprintf(&sheet, `<row r="%d"%s>`, i+1, hidden)
		for c, text := range row {
			ref := fmt.Sprintf("%s%d", intake.ColumnLetter(c), i+1)
			s := ""
			if fill := b.fills[ref]; fill != "" {
				if style[fill] == 0 {
					style[fill] = len(style) + 1
					styles += `<fill><patternFill patternType="solid"><fgColor rgb="FF` + fill + `"/></patternFill></fill>`
					xfs += fmt.Sprintf(`<xf fillId="%d" applyFill="1"/>`, style[fill])
				}
				s = fmt.Sprintf(` s="%d"`, style[fill])
			}
			fmt.Fprintf(&sheet, `<c r="%s" t="inlineStr"%s><is><t>%s</t></is></c>`, ref, s, html.EscapeString(text))
		}
		sheet.WriteString("</row>")
	}
	sheet.WriteString("</sheetData>")
	sheets := `<sheet name="Plan" sheetId="1" r:id="rId1"/>`
	parts := []string{
		"xl/worksheets/sheet1.xml", `<worksheet xmlns:r="r">` + sheet.String() + `</worksheet>`,
		"xl/styles.xml", `<styleSheet><fills><fill><patternFill patternType="none"/></fill>` + styles + `</fills><cellXfs>` + xfs + `</cellXfs></styleSheet>`,
	}
	if b.secret != "" {
		sheets += `<sheet name="Drafts" sheetId="2" state="hidden" r:id="rId2"/>`
		parts = append(parts, "xl/worksheets/sheet2.xml", `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>`+b.secret+`</t></is></c></row></sheetData></worksheet>`)
	}
	if len(b.comments) > 0 {
		list := ""
		for ref, text := range b.comments {
			list += `<comment ref="` + ref + `" authorId="0"><text><t>` + text + `</t></text></comment>`
		}
		parts = append(parts,
			"xl/worksheets/_rels/sheet1.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>`,
			"xl/comments1.xml", `<comments><authors><author>A</author></authors><commentList>`+list+`</commentList></comments>`)
	}
	if b.author != "" {
		parts = append(parts, "docProps/core.xml", `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>`+b.author+`</dc:creator></cp:coreProperties>`)
	}
	return packed(t, append([]string{
		"xl/workbook.xml", `<workbook xmlns:r="r"><sheets>` + sheets + `</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
			`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/>` +
			`<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
	}, parts...)...)
}

// csv returns rows as a file.
func csv(rows [][]string) []byte {
	var b strings.Builder
	for _, row := range rows {
		for c, text := range row {
			if c > 0 {
				b.WriteByte(',')
			}
			b.WriteString(`"` + strings.ReplaceAll(text, `"`, `""`) + `"`)
		}
		b.WriteString("\r\n")
	}
	return []byte(b.String())
}

// docx returns a Word file of one table, and of what stands behind it.
func docx(t testing.TB, rows [][]string, behind string, parts ...string) []byte {
	t.Helper()
	var b strings.Builder
	b.WriteString("<w:tbl>")
	for _, row := range rows {
		b.WriteString("<w:tr>")
		for _, text := range row {
			b.WriteString("<w:tc><w:p><w:r><w:t>" + html.EscapeString(text) + "</w:t></w:r></w:p></w:tc>")
		}
		b.WriteString("</w:tr>")
	}
	b.WriteString("</w:tbl>")
	return packed(t, append([]string{
		"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + b.String() + behind + `</w:body></w:document>`,
	}, parts...)...)
}

// examine reads a file and examines it.
func examine(t testing.TB, name string, data []byte) *doctor.Report {
	t.Helper()
	src, err := file.Read(t.Context(), name, data)
	if err != nil {
		t.Fatal(err)
	}
	r, err := doctor.Examine(src, today)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// found lists what was found, a line for each place: its kind and where it is.
func found(r *doctor.Report) []string {
	var all []string
	for _, f := range r.Findings {
		for _, p := range f.Places {
			where := p.Cell
			if where == "" {
				where = p.Where()
			}
			all = append(all, f.Key+" "+where)
		}
	}
	return all
}
