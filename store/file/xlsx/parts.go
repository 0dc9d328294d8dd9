package xlsx

import (
	"fmt"
	"strings"
)

const (
	xmlHead   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relSpace  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packSpace = "http://schemas.openxmlformats.org/package/2006/"
	sheetKind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// part is one part of the file.
type part struct {
	name, kind, content string // kind is the content type; empty for relationships
}

// parts are the file's parts, the list of their content types first.
func (b *book) parts() []part {
	parts := []part{
		{name: "_rels/.rels", content: b.fileRelations()},
		{"xl/workbook.xml", sheetKind + "sheet.main+xml", b.workbook()},
		{name: "xl/_rels/workbook.xml.rels", content: b.bookRelations()},
	}
	for i, sheet := range b.sheets {
		parts = append(parts, part{fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1), sheetKind + "worksheet+xml", sheet.content})
	}
	parts = append(
		parts,
		part{"xl/styles.xml", sheetKind + "styles+xml", b.styles.sheet()},
		part{"xl/sharedStrings.xml", sheetKind + "sharedStrings+xml", b.sharedStrings()},
		part{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", b.coreProperties()},
		part{"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", appProperties},
	)
	if len(b.doc.Identity) > 0 {
		parts = append(parts, part{"docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", b.customProperties()})
	}
	return append([]part{{name: "[Content_Types].xml", content: contentTypes(parts)}}, parts...)
}

func contentTypes(parts []part) string {
	var out strings.Builder
	out.WriteString(xmlHead + `<Types xmlns="` + packSpace + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range parts {
		if p.kind != "" {
			fmt.Fprintf(&out, `<Override PartName="/%s" ContentType="%s"/>`, p.name, p.kind)
		}
	}
	out.WriteString(`</Types>`)
	return out.String()
}

// relationship is one line of a part of relationships.
func relationship(id int, kind, target string) string {
	return fmt.Sprintf(`<Relationship Id="rId%d" Type="%s" Target="%s"/>`, id, kind, target)
}

func (b *book) fileRelations() string {
	out := xmlHead + `<Relationships xmlns="` + packSpace + `relationships">` +
		relationship(1, relSpace+"/officeDocument", "xl/workbook.xml") +
		relationship(2, packSpace+"relationships/metadata/core-properties", "docProps/core.xml") +
		relationship(3, relSpace+"/extended-properties", "docProps/app.xml")
	if len(b.doc.Identity) > 0 {
		out += relationship(4, relSpace+"/custom-properties", "docProps/custom.xml")
	}
	return out + `</Relationships>`
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

const appProperties = xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>scrutiny</Application></Properties>`

func (b *book) coreProperties() string {
	out := xmlHead + `<cp:coreProperties xmlns:cp="` + packSpace + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">`
	if b.doc.Title != "" {
		out += `<dc:title>` + escape(b.doc.Title) + `</dc:title>`
	}
	if b.doc.Subject != "" {
		out += `<dc:subject>` + escape(b.doc.Subject) + `</dc:subject>`
	}
	language := b.doc.Language
	if language == "" {
		language = "en-GB"
	}
	return out + `<dc:language>` + escape(language) + `</dc:language></cp:coreProperties>`
}

func (b *book) customProperties() string {
	var out strings.Builder
	out.WriteString(xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ` +
		`xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`)
	for i, p := range b.doc.Identity {
		// Numbers 0 and 1 are kept by the format; the class is that of all such properties.
		fmt.Fprintf(&out, `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s"><vt:lpwstr>%s</vt:lpwstr></property>`,
			i+2, attribute(p.Name), escape(p.Value))
	}
	out.WriteString(`</Properties>`)
	return out.String()
}
