package xlsx

import (
	"fmt"
	"strings"

	"council/scrutiny/store/file/opc"
)

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packSpace = "http://schemas.openxmlformats.org/package/2006/"
	sheetKind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// parts are the file's parts.
func (b *book) parts() []opc.Part {
	parts := append(
		opc.About(b.doc, "xl/workbook.xml"),
		opc.Part{Name: "xl/workbook.xml", Kind: sheetKind + "sheet.main+xml", Content: b.workbook()},
		opc.Part{Name: "xl/_rels/workbook.xml.rels", Content: b.bookRelations()},
	)
	for i, sheet := range b.sheets {
		parts = append(parts, opc.Part{Name: fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), Kind: sheetKind + "worksheet+xml", Content: sheet.content})
	}
	return append(
		parts,
		opc.Part{Name: "xl/styles.xml", Kind: sheetKind + "styles+xml", Content: b.styles.sheet()},
		opc.Part{Name: "xl/sharedStrings.xml", Kind: sheetKind + "sharedStrings+xml", Content: b.sharedStrings()},
	)
}

// relationship is one line of a part of relationships.
func relationship(id int, kind, target string) string {
	return fmt.Sprintf(`<Relationship Id="rId%d" Type="%s" Target="%s"/>`, id, kind, target)
}

func (b *book) bookRelations() string {
	out := xmlHead + `<Relationships xmlns="` + packSpace + `relationships">`
	for i := range b.sheets {
		out += relationship(i+1, relSpace+"/worksheet", fmt.Sprintf("worksheets/sheet%d.xml", i+1))
	}
	n := len(b.sheets)
	return out + relationship(n+1, relSpace+"/styles", "styles.xml") +
		relationship(n+2, relSpace+"/sharedStrings", "sharedStrings.xml") + `</Relationships>`
}

// workbook names the sheets, and for each what is filtered and which row is
// repeated on each page.
func (b *book) workbook() string {
	var out strings.Builder
	out.WriteString(xmlHead + `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relSpace + `">` +
		`<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews><sheets>`)
	for i, sheet := range b.sheets {
		fmt.Fprintf(&out, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, attribute(sheet.name), i+1, i+1)
	}
	out.WriteString(`</sheets><definedNames>`)
	// Names have to stand in the order of the alphabet.
	for i, sheet := range b.sheets {
		fmt.Fprintf(&out, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">%s!$A$%d:$%s$%d</definedName>`,
			i, quotedName(sheet.name), sheet.head, columnName(sheet.columns), sheet.rows)
	}
	for i, sheet := range b.sheets {
		fmt.Fprintf(&out, `<definedName name="_xlnm.Print_Titles" localSheetId="%d">%s!$%[3]d:$%[3]d</definedName>`, i, quotedName(sheet.name), sheet.head)
	}
	out.WriteString(`</definedNames></workbook>`)
	return out.String()
}

// quotedName is a sheet's name as a reference takes it.
func quotedName(name string) string {
	return "'" + escape(strings.ReplaceAll(name, "'", "''")) + "'"
}

func (b *book) sharedStrings() string {
	var out strings.Builder
	size := 0
	for _, s := range b.order {
		size += len(s) + 40
	}
	out.Grow(size)
	fmt.Fprintf(&out, `%s<sst xmlns="%s" count="%d" uniqueCount="%d">`, xmlHead, mainSpace, b.uses, len(b.order))
	for _, s := range b.order {
		out.WriteString(`<si><t xml:space="preserve">`)
		out.WriteString(escape(keepEscapes(s)))
		out.WriteString(`</t></si>`)
	}
	out.WriteString(`</sst>`)
	return out.String()
}
