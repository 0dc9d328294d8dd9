package docx

import (
	"fmt"
	"strings"
)

const (
	declaration   = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordNS        = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relationsNS   = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	officeKind    = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	appProperties = declaration + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>scrutiny</Application></Properties>`
)

// contentTypes lists what each part is.
func contentTypes(parts []part) string {
	var out strings.Builder
	out.WriteString(declaration + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>`)
	for _, ending := range pictureEndings(parts) {
		fmt.Fprintf(&out, `<Default Extension="%s" ContentType="%s"/>`, ending, pictureKinds[ending])
	}
	for _, p := range parts {
		if p.kind != "" {
			fmt.Fprintf(&out, `<Override PartName="/%s" ContentType="%s"/>`, p.name, p.kind)
		}
	}
	out.WriteString(`</Types>`)
	return out.String()
}

// relationList writes relationships; their identifiers are rId1, rId2 …
type relationList struct {
	out   strings.Builder
	count int
}

// add enters a relationship and returns its identifier.
func (l *relationList) add(kind, target string, external bool) string {
	l.count++
	id := fmt.Sprintf("rId%d", l.count)
	mode := ""
	if external {
		mode = ` TargetMode="External"`
	}
	fmt.Fprintf(&l.out, `<Relationship Id="%s" Type="%s" Target="%s"%s/>`, id, kind, escape(target), mode)
	return id
}

func (l *relationList) String() string {
	return declaration + `<Relationships ` + relationsNS + `>` + l.out.String() + `</Relationships>`
}

func (c *composer) fileRelations() string {
	var l relationList
	l.add(officeKind+"officeDocument", "word/document.xml", false)
	l.add("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false)
	l.add(officeKind+"extended-properties", "docProps/app.xml", false)
	if len(c.doc.Identity) > 0 {
		l.add(officeKind+"custom-properties", "docProps/custom.xml", false)
	}
	return l.String()
}

func (c *composer) documentRelations() string { return c.relations.String() }

func (c *composer) coreProperties() string {
	return declaration + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		`<dc:title>` + escape(c.doc.Title) + `</dc:title><dc:subject>` + escape(c.doc.Subject) + `</dc:subject>` +
		`<dc:language>` + escape(c.language()) + `</dc:language></cp:coreProperties>`
}

// customProperties carries the document's identity, so that a file which
// comes back is known.
func (c *composer) customProperties() string {
	var out strings.Builder
	out.WriteString(declaration + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`)
	for i, p := range c.doc.Identity {
		fmt.Fprintf(&out, `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s"><vt:lpwstr>%s</vt:lpwstr></property>`, i+2, escape(p.Name), escape(p.Value))
	}
	out.WriteString(`</Properties>`)
	return out.String()
}

func settings(language string, evenOdd bool) string {
	pages := ""
	if evenOdd {
		pages = `<w:evenAndOddHeaders/>`
	}
	return declaration + `<w:settings ` + wordNS + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` + pages +
		`<w:characterSpacingControl w:val="doNotCompress"/><w:compat>` +
		`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="` + escape(language) + `"/></w:settings>`
}

// language is the document's, or else English as written in the UK.
func (c *composer) language() string {
	if c.doc.Language == "" {
		return "en-GB"
	}
	return c.doc.Language
}
